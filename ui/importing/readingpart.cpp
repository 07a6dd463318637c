#include "ui/importing/readingpart.h"
#include "ui/importing/importwords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/words/headertext.h"
#include <QAbstractItemView>
#include <QComboBox>
#include <QFormLayout>

namespace rostrum {

namespace {
constexpr int kHeaderRows = 30, kShownCells = 6;
}

ReadingPart::ReadingPart(QWidget* parent)
    : PanelPart(parent),
      m_sheet(new QComboBox),
      m_headerRow(new QComboBox),
      m_encoding(new QComboBox),
      m_delimiter(new QComboBox),
      m_header(valueLabel()),
      m_format(valueLabel()),
      m_days(valueLabel()),
      m_leftOut(valueLabel()),
      m_identity(valueLabel()),
      m_blank(valueLabel())
{
    m_sheet->setObjectName(QStringLiteral("import.sheet"));
    m_headerRow->setObjectName(QStringLiteral("import.headerRow"));
    m_encoding->setObjectName(QStringLiteral("import.encoding"));
    m_delimiter->setObjectName(QStringLiteral("import.delimiter"));
    m_header->setObjectName(QStringLiteral("import.header"));
    m_days->setObjectName(QStringLiteral("import.dateSystem"));
    m_leftOut->setObjectName(QStringLiteral("import.leftOut"));
    for (QComboBox* box : {m_sheet, m_headerRow, m_encoding, m_delimiter}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    for (QWidget* field : std::initializer_list<QWidget*>{m_sheet, m_headerRow, m_header, m_format, m_days, m_encoding,
                                                          m_delimiter, m_leftOut, m_identity, m_blank})
        form()->addRow(new TextLabel(Type::Caption, Tone::Second), field);
    connect(m_sheet, &QComboBox::activated, this, [this] { Q_EMIT sheetChosen(m_sheet->currentData().toString()); });
    connect(m_headerRow, &QComboBox::activated, this,
            [this] { Q_EMIT headerChosen(m_headerRow->currentData().toInt()); });
    connect(m_encoding, &QComboBox::activated, this,
            [this] { Q_EMIT encodingChosen(m_encoding->currentData().toString()); });
    connect(m_delimiter, &QComboBox::activated, this,
            [this] { Q_EMIT delimiterChosen(m_delimiter->currentData().toChar()); });
}

void ReadingPart::retranslate()
{
    head()->setTitle(tr("Reading"));
    const QString labels[] = {
        tr("Sheet"),    tr("Header"),     {}, tr("File"), tr("Dates"), tr("Encoding"), tr("Delimiter"), tr("Left out"),
        tr("Same row"), tr("Blank cells")};
    for (int i = 0; i < form()->rowCount(); ++i)
        qobject_cast<QLabel*>(form()->itemAt(i, QFormLayout::LabelRole)->widget())->setText(labels[i]);
    m_sheet->setAccessibleName(tr("Sheet"));
    m_headerRow->setAccessibleName(tr("Header row"));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_delimiter->setAccessibleName(tr("Delimiter"));
    m_blank->setText(tr("leave the value as it is"));
    setCheck(m_check);
}

QList<QWidget*> ReadingPart::controls() const { return {m_sheet, m_headerRow, m_encoding, m_delimiter}; }

void ReadingPart::setCheck(const CheckPtr& check)
{
    m_check = check;
    if (!check)
        return;
    const Book& book = *m_check->book;
    m_sheet->clear();
    for (const Sheet& sheet : book.sheets)
        if (sheet.rowCount() > 0)
            m_sheet->addItem(sheet.hidden ? tr("%1 (hidden)").arg(sheet.name) : sheet.name, sheet.name);
    m_sheet->setCurrentIndex(std::max(0, m_sheet->findData(m_check->sheet->name)));
    m_sheet->setEnabled(m_sheet->count() > 1);
    showHeader();
    showText();
    m_format->setText(tr("%1, %n row(s)", nullptr, m_check->plan->rowCount()).arg(book.format));
    form()->setRowVisible(m_days, book.dateSystem && m_check->holdsDays);
    m_days->setText(tr("%1 system", "of the days in a workbook").arg(book.dateSystem));
    m_days->setToolTip(book.dateSystem == 1904 ? tr("Days are counted from 1904-01-01, as on older Macs")
                                               : tr("Days are counted from 1900-01-01, as Excel usually does"));
    const QString leftOut = leftOutText(*m_check->sheet, m_check->mapping());
    setWrapped(m_leftOut, leftOut, valueWidth);
    form()->setRowVisible(m_leftOut, !leftOut.isEmpty());
    setWrapped(m_identity, ImportWords::identity(*m_check->choices.table), valueWidth);
}

void ReadingPart::showHeader()
{
    const Sheet& sheet = *m_check->sheet;
    m_headerRow->clear();
    int widest = 0;
    for (int row = 0; row < std::min(sheet.rowCount(), kHeaderRows); ++row) {
        QStringList texts;
        for (int column = 0; column < sheet.columnCount() && texts.size() < kShownCells; ++column)
            if (const QString text = sheet.text(row, column).simplified(); !text.isEmpty())
                texts << text.left(12);
        m_headerRow->addItem(
            tr("%1: %2", "number and first cells of a row").arg(sheet.fileRow(row)).arg(texts.join(u' ')), row);
        widest = std::max(widest, m_headerRow->fontMetrics().horizontalAdvance(m_headerRow->itemText(row)));
    }
    m_headerRow->view()->setMinimumWidth(std::min(widest + 30, 420));
    const int row = m_check->mapping().headerRow;
    m_headerRow->setCurrentIndex(std::max(0, m_headerRow->findData(row)));
    m_headerRow->setToolTip(m_headerRow->currentText());
    setWrapped(m_header,
               m_check->unrecognised ? tr("row %1 (no header recognised)").arg(sheet.fileRow(row))
                                     : headerText(sheet, m_check->header),
               valueWidth);
}

void ReadingPart::showText()
{
    const Book& book = *m_check->book;
    const bool text = !book.encoding.isEmpty();
    form()->setRowVisible(m_encoding, text);
    form()->setRowVisible(m_delimiter, text);
    if (!text)
        return;
    QStringList known = {QStringLiteral("UTF-8"),    QStringLiteral("GB18030"),  QStringLiteral("Big5"),
                         QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE"), QStringLiteral("Shift_JIS")};
    if (!known.contains(book.encoding))
        known.prepend(book.encoding);
    m_encoding->clear();
    for (const QString& name : std::as_const(known))
        m_encoding->addItem(name, name);
    m_encoding->setCurrentIndex(int(known.indexOf(book.encoding)));
    m_delimiter->clear();
    m_delimiter->addItem(tr("by the file"), QChar());
    m_delimiter->addItem(tr("comma ,"), QChar(u','));
    m_delimiter->addItem(tr("semicolon ;"), QChar(u';'));
    m_delimiter->addItem(tr("tab"), QChar(u'\t'));
    m_delimiter->addItem(tr("bar |"), QChar(u'|'));
    m_delimiter->setCurrentIndex(std::max(0, m_delimiter->findData(m_check->choices.delimiter)));
}

} // namespace rostrum
