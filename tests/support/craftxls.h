// .xls files made from records, honest and hostile ones.
#pragma once
#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace rostrum::craft {

/// Little-endian.
QByteArray le16(unsigned value);
QByteArray le32(quint32 value);
QByteArray leDouble(double value);

/// A record; what is longer than `split` goes on in CONTINUE records, cut just so.
QByteArray xlsRecord(unsigned id, const QByteArray& body, qsizetype split = 8224);
QByteArray xlsBof(bool biff8, unsigned kind);

/// Characters and flags as BIFF8 writes them: wide where they must be, or when asked for.
struct XlsString {
    QString text;
    bool wide = false;
    int runs = 0;        ///< of rich text
    QByteArray phonetic; ///< what stands behind, when not empty
    bool isWide() const;
    QByteArray length() const { return le16(unsigned(text.size())); }
    QByteArray head() const; ///< flags and counts
    QByteArray characters(qsizetype from, qsizetype count, bool wide) const;
    QByteArray tail() const;
    QByteArray whole() const;
};

// Cells: row and column from 0, xf the place of the format in Xls::formats.
QByteArray xlsNumber(int row, int column, double value, int xf = 0);
QByteArray xlsRk(int row, int column, quint32 rk, int xf = 0);
QByteArray xlsMulRk(int row, int column, const QList<QPair<int, quint32>>& cells);
QByteArray xlsShared(int row, int column, quint32 index, int xf = 0);
QByteArray xlsLabel(int row, int column, const QString& text);
QByteArray xlsLabel5(int row, int column, const QByteArray& bytes);
QByteArray xlsBool(int row, int column, bool value);
QByteArray xlsError(int row, int column, int code);
/// A formula with the eight bytes of its result.
QByteArray xlsFormula(int row, int column, const QByteArray& result, int xf = 0);
inline QByteArray xlsSpecial(int kind, int value = 0)
{
    return QByteArray(1, char(kind)) + '\0' + char(value) + QByteArray(3, '\0') + "\xFF\xFF";
}

/// The shared table; records end between texts.
QByteArray xlsTexts(const QList<XlsString>& texts);

struct XlsSheet {
    QString name;
    QByteArray cells;
    int state = 0;        ///< 1 hidden, 2 very hidden
    int type = 0;         ///< of BOUNDSHEET: 1 macros, 2 chart
    unsigned kind = 0x10; ///< of its BOF
    QByteArray rawName{}; ///< of BIFF5: bytes in the code page
};

struct Xls {
    bool biff8 = true;
    QByteArray globals;        ///< records behind the globals' BOF
    QList<QByteArray> formats; ///< codes of the XFs from 1 on; XF 0 is General
    QList<XlsString> texts;    ///< of the shared table
    QList<XlsSheet> sheets;

    /// One sheet "S" with these cells.
    explicit Xls(const QByteArray& cells = {});
    QByteArray stream() const;
    QByteArray file() const;
};

using OleStreams = QList<QPair<QString, QByteArray>>;
struct OleShape {
    int sectorSize = 512;
    bool scattered = false; ///< sectors of a stream in disorder
};
/// A compound file of these streams; those under 4096 bytes go to the small sectors.
QByteArray oleOf(const OleStreams& streams, const OleShape& shape = {});

} // namespace rostrum::craft
