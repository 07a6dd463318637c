// Names of evidence files: taken from wherever the officer had them, shown and written elsewhere.
#include "models/attachments/evidencefile.h"
#include <QFileInfo>
#include <QHash>
#include <QSet>

namespace rostrum {

namespace {
constexpr int kLongest = 120, kLongestSuffix = 12;

// Turns the reading direction, or shows nothing at all: "批文gnp.exe" must not look like a picture.
bool isInvisible(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

bool isForbidden(QChar c) { return QStringLiteral("<>:\"|?*").contains(c); }

bool isDeviceName(const QString& stem)
{
    static const QSet<QString> devices = [] {
        QSet<QString> all = {QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"),
                             QStringLiteral("nul")};
        for (int i = 1; i < 10; ++i)
            all << QStringLiteral("com%1").arg(i) << QStringLiteral("lpt%1").arg(i);
        return all;
    }();
    return devices.contains(stem.section(u'.', 0, 0).trimmed().toLower());
}

// Never between the halves of one character.
QString cut(const QString& text, int length)
{
    QString shorter = text.left(length);
    if (!shorter.isEmpty() && shorter.back().isHighSurrogate())
        shorter.chop(1);
    return shorter;
}
} // namespace

QString evidenceName(const QString& path)
{
    const QString last = QString(path).replace(u'\\', u'/').section(u'/', -1);
    QString name;
    for (const QChar c : last.normalized(QString::NormalizationForm_C))
        if (!isInvisible(c))
            name += isForbidden(c) ? QChar(u'_') : c;
    name = name.simplified();
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    while (name.startsWith(u'.')) // "..", and names that a file manager hides
        name.remove(0, 1);
    if (name.isEmpty())
        return QStringLiteral("file");
    if (isDeviceName(name))
        name.prepend(u'_');
    if (name.size() > kLongest) {
        const QString suffix = QFileInfo(name).suffix();
        const bool keeps = !suffix.isEmpty() && suffix.size() <= kLongestSuffix;
        name = keeps ? cut(name, kLongest - int(suffix.size()) - 1) + u'.' + suffix : cut(name, kLongest);
    }
    return name;
}

QString mediaTypeOf(const QString& name)
{
    static const QHash<QString, QString> types = {
        {QStringLiteral("pdf"), QStringLiteral("application/pdf")},
        {QStringLiteral("ofd"), QStringLiteral("application/ofd")},
        {QStringLiteral("jpg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("jpeg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("png"), QStringLiteral("image/png")},
        {QStringLiteral("tif"), QStringLiteral("image/tiff")},
        {QStringLiteral("tiff"), QStringLiteral("image/tiff")},
        {QStringLiteral("heic"), QStringLiteral("image/heic")},
        {QStringLiteral("doc"), QStringLiteral("application/msword")},
        {QStringLiteral("docx"),
         QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document")},
        {QStringLiteral("xls"), QStringLiteral("application/vnd.ms-excel")},
        {QStringLiteral("xlsx"), QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")},
        {QStringLiteral("ppt"), QStringLiteral("application/vnd.ms-powerpoint")},
        {QStringLiteral("pptx"),
         QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml.presentation")},
        {QStringLiteral("txt"), QStringLiteral("text/plain")},
        {QStringLiteral("csv"), QStringLiteral("text/csv")},
        {QStringLiteral("zip"), QStringLiteral("application/zip")},
        {QStringLiteral("eml"), QStringLiteral("message/rfc822")},
        {QStringLiteral("mp4"), QStringLiteral("video/mp4")},
    };
    return types.value(QFileInfo(name).suffix().toLower(), QStringLiteral("application/octet-stream"));
}

bool isExecutableName(const QString& name)
{
    static const QSet<QString> suffixes = [] {
        const QString all = QStringLiteral(
            "exe com bat cmd msi msp scr pif cpl dll hta js jse vbs vbe wsf wsh ps1 psm1 reg lnk url scf inf jar app "
            "command tool workflow desktop sh bash zsh csh run bin appimage deb rpm pkg dmg apk py pyw rb pl php "
            "action service html htm xhtml svg mht chm application gadget ade xbap");
        const QStringList parts = all.split(u' ');
        return QSet<QString>(parts.begin(), parts.end());
    }();
    return suffixes.contains(QFileInfo(name).suffix().toLower());
}

} // namespace rostrum
