// How the file is read: sheet, header row, encoding and delimiter can be chosen otherwise; the rest says what was
// found.
#pragma once
#include "ui/importing/importcheck.h"
#include "ui/importing/panelpart.h"

class QComboBox;

namespace rostrum {

class ReadingPart : public PanelPart {
    Q_OBJECT
public:
    explicit ReadingPart(QWidget* parent = nullptr);
    void setCheck(const CheckPtr& check);
    void retranslate();
    QList<QWidget*> controls() const;

Q_SIGNALS:
    void sheetChosen(const QString& sheet);
    /// An index into the sheet's rows.
    void headerChosen(int row);
    void encodingChosen(const QString& encoding);
    /// Null: by the first lines.
    void delimiterChosen(QChar delimiter);

private:
    void showHeader();
    void showText();

    CheckPtr m_check;
    QComboBox *m_sheet, *m_headerRow, *m_encoding, *m_delimiter;
    TextLabel *m_header, *m_format, *m_days, *m_leftOut, *m_identity, *m_blank;
};

} // namespace rostrum
