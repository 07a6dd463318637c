#include "ui/words/headertext.h"
#include "ui/importing/importpanel.h"
#include "ui/importing/importwords.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QScrollArea>

namespace rostrum {

namespace {
constexpr int panelWidth = 256;
constexpr int fullWidth = panelWidth - 2 * metrics::panelMargin - 1, valueWidth = fullWidth - 70;

TextLabel* valueLabel()
{
    auto* label = new TextLabel(Type::Caption, Tone::Text);
    label->setWordWrap(true);
    return label;
}

// A wrapped label in a form gets the height of one line; its own is set by hand.
void setWrapped(TextLabel* label, const QString& text, int width)
{
    label->setText(text);
    label->setMinimumHeight(label->heightForWidth(width));
}

// What one file can share: day, session, course and the like; never who a row is about.
bool canBeShared(const Column& column)
{
    static const QStringList own = {QStringLiteral("number"),   QStringLiteral("trainee"), QStringLiteral("name"),
                                    QStringLiteral("birthday"), QStringLiteral("left_on"), QStringLiteral("parent")};
    if (own.contains(QLatin1String(column.key)) || (column.hidden && std::string_view(column.key) != "effective_on"))
        return false;
    switch (column.kind) {
    case Kind::Text:
    case Kind::Identifier:
    case Kind::Score:
    case Kind::Answers:
        return false;
    default:
        return true;
    }
}
} // namespace

ImportPanel::ImportPanel(QWidget* parent)
    : Surface(Back::Panel, Qt::LeftEdge, parent),
      m_sheet(new QComboBox),
      m_encoding(new QComboBox),
      m_header(valueLabel()),
      m_format(valueLabel()),
      m_identity(valueLabel()),
      m_blank(valueLabel()),
      m_createdText(valueLabel()),
      m_reason(valueLabel()),
      m_createMissing(new QCheckBox)
{
    setObjectName(QStringLiteral("import.panel"));
    setFixedWidth(panelWidth);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::panelMargin, 10, metrics::panelMargin, metrics::panelMargin);
    column->setSpacing(2);
    content->setLayout(column);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->addWidget(scroll);

    m_sheet->setObjectName(QStringLiteral("import.sheet"));
    m_encoding->setObjectName(QStringLiteral("import.encoding"));
    m_createMissing->setObjectName(QStringLiteral("import.createMissing"));
    m_createdText->setObjectName(QStringLiteral("import.created"));
    m_reason->setObjectName(QStringLiteral("import.reason"));
    m_header->setObjectName(QStringLiteral("import.header"));
    for (QComboBox* box : {m_sheet, m_encoding}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    m_reading = addSection(m_readingHead, m_readingBody);
    for (QWidget* field : std::initializer_list<QWidget*>{m_sheet, m_header, m_format, m_encoding, m_identity, m_blank})
        m_reading->addRow(new TextLabel(Type::Caption, Tone::Second), field);
    m_shared = addSection(m_sharedHead, m_sharedBody);
    m_created = addSection(m_createdHead, m_createdBody);
    m_created->addRow(m_createMissing);
    m_created->addRow(m_createdText);
    QFormLayout* row = addSection(m_rowHead, m_rowBody);
    row->addRow(m_reason);
    column->addStretch(1);
    connect(m_sheet, &QComboBox::activated, this, [this] { Q_EMIT sheetChosen(m_sheet->currentData().toString()); });
    connect(m_encoding, &QComboBox::activated, this,
            [this] { Q_EMIT encodingChosen(m_encoding->currentData().toString()); });
    connect(m_createMissing, &QCheckBox::clicked, this, &ImportPanel::createMissingChosen);
    retranslate();
}

QFormLayout* ImportPanel::addSection(SectionHeader*& head, QWidget*& body)
{
    auto* column = static_cast<QVBoxLayout*>(findChild<QScrollArea*>()->widget()->layout());
    head = new SectionHeader({});
    body = new QWidget;
    auto* form = new QFormLayout(body);
    form->setContentsMargins(0, 0, 0, 10);
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(7);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(head);
    column->addWidget(body);
    return form;
}

void ImportPanel::retranslate()
{
    setAccessibleName(tr("How the file is read"));
    m_readingHead->setTitle(tr("Reading"));
    m_sharedHead->setTitle(tr("The whole sheet shares"));
    m_createdHead->setTitle(tr("To be made"));
    m_createMissing->setText(tr("Make what is missing"));
    m_createMissing->setToolTip(
        tr("People, departments, courses and sessions that the rows name and that are not here yet"));
    m_createMissing->setAccessibleName(tr("Make people, courses and sessions that are missing"));
    const QString labels[] = {tr("Sheet"), tr("Header"), tr("File"), tr("Encoding"), tr("Same row"), tr("Blank cells")};
    for (int i = 0; i < m_reading->rowCount(); ++i)
        qobject_cast<QLabel*>(m_reading->itemAt(i, QFormLayout::LabelRole)->widget())->setText(labels[i]);
    m_sheet->setAccessibleName(tr("Sheet"));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_blank->setText(tr("leave the value as it is"));
    m_sharedKeys.clear();
    setCheck(m_check);
}

QList<QWidget*> ImportPanel::controls() const
{
    QList<QWidget*> all{m_sheet, m_encoding};
    for (int row = 0; row < m_shared->rowCount(); ++row)
        all << m_shared->itemAt(row, QFormLayout::FieldRole)->widget();
    return all << m_createMissing;
}

void ImportPanel::setCheck(const CheckPtr& check)
{
    m_check = check;
    m_row = -1;
    if (check) {
        showReading();
        showShared();
        showCreated();
    }
    setRow(-1);
}

void ImportPanel::showReading()
{
    const Book& book = *m_check->book;
    m_sheet->clear();
    for (const Sheet& sheet : book.sheets)
        if (sheet.rowCount() > 0)
            m_sheet->addItem(sheet.hidden ? tr("%1 (hidden)").arg(sheet.name) : sheet.name, sheet.name);
    m_sheet->setCurrentIndex(std::max(0, m_sheet->findData(m_check->sheet->name)));
    m_sheet->setEnabled(m_sheet->count() > 1);
    const int row = m_check->sheet->fileRow(m_check->mapping().headerRow);
    setWrapped(m_header,
               m_check->unrecognised
                   ? tr("row %1 (no header recognised)").arg(row)
                   : QStringList{headerText(*m_check->sheet, m_check->header),
                                 leftOutText(*m_check->sheet, m_check->mapping())}
                         .join(u'\n')
                         .trimmed(),
               valueWidth);
    m_format->setText(tr("%1, %n row(s)", nullptr, m_check->plan->rowCount()).arg(book.format));
    const bool text = !book.encoding.isEmpty();
    m_reading->setRowVisible(m_encoding, text);
    if (text) {
        QStringList known = {QStringLiteral("UTF-8"),    QStringLiteral("GB18030"),  QStringLiteral("Big5"),
                             QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE"), QStringLiteral("Shift_JIS")};
        if (!known.contains(book.encoding))
            known.prepend(book.encoding);
        m_encoding->clear();
        for (const QString& name : std::as_const(known))
            m_encoding->addItem(name, name);
        m_encoding->setCurrentIndex(int(known.indexOf(book.encoding)));
    }
    setWrapped(m_identity, ImportWords::identity(*m_check->choices.table), valueWidth);
}

void ImportPanel::showShared()
{
    const Mapping& mapping = m_check->mapping();
    QStringList keys = {QString::fromLatin1(mapping.table->key)};
    std::vector<const Column*> columns;
    for (size_t i = 0; i < mapping.columns.size(); ++i)
        if (mapping.columns[i] < 0 && canBeShared(mapping.table->columns[i])) {
            columns.push_back(&mapping.table->columns[i]);
            keys << QString::fromLatin1(columns.back()->key);
        }
    if (keys != m_sharedKeys) {
        m_sharedKeys = keys;
        while (m_shared->rowCount() > 0)
            m_shared->removeRow(0);
        for (const Column* column : columns)
            m_shared->addRow(new TextLabel(Type::Caption, Tone::Second, columnTitle(*column)), sharedField(*column));
    }
    m_sharedHead->setVisible(!columns.empty());
    m_sharedBody->setVisible(!columns.empty());
    const auto& problems = m_check->plan->problems();
    for (const Column* column : columns) {
        const QString key = QString::fromLatin1(column->key), value = mapping.shared.value(key);
        const QString name = QStringLiteral("import.shared.") + key;
        if (auto* box = m_sharedBody->findChild<QComboBox*>(name))
            box->setCurrentIndex(std::max(0, box->findData(value)));
        auto* edit = m_sharedBody->findChild<QLineEdit*>(name);
        if (!edit)
            continue;
        if (!edit->hasFocus() || !edit->isModified())
            edit->setText(value);
        // What is wrong with it is wrong in every row: the first say so.
        const bool wrong = !value.isEmpty() &&
                           std::any_of(problems.begin(),
                                       problems.begin() + std::min<std::ptrdiff_t>(50, std::ptrdiff_t(problems.size())),
                                       [&](const PlanProblem& p) { return p.field == key; });
        setRefused(edit, wrong);
    }
}

QWidget* ImportPanel::sharedField(const Column& column)
{
    const QString key = QString::fromLatin1(column.key);
    QWidget* field = nullptr;
    if (column.kind == Kind::Word || column.kind == Kind::Boolean) {
        auto* box = new QComboBox;
        box->addItem(QStringLiteral("—"), QString());
        for (const Word& word : column.kind == Kind::Word ? column.words : words::yesNo)
            box->addItem(
                wordTitle(column.kind == Kind::Word ? column.words : words::yesNo, QString::fromLatin1(word.key)),
                QString::fromLatin1(word.key));
        connect(box, &QComboBox::activated, this,
                [this, box, key] { Q_EMIT sharedChosen(key, box->currentData().toString()); });
        field = box;
    } else {
        auto* edit = new QLineEdit;
        if (column.kind == Kind::Day || column.kind == Kind::Moment)
            edit->setPlaceholderText(QStringLiteral("2026-10-09"));
        connect(edit, &QLineEdit::editingFinished, this, [this, edit, key] {
            edit->setModified(false);
            if (m_check && edit->text().trimmed() != m_check->choices.shared.value(key))
                Q_EMIT sharedChosen(key, edit->text().trimmed());
        });
        field = edit;
    }
    field->setObjectName(QStringLiteral("import.shared.") + key);
    field->setAccessibleName(tr("%1 of the whole sheet").arg(columnTitle(column)));
    return field;
}

void ImportPanel::showCreated()
{
    m_createMissing->setChecked(m_check->choices.createMissing);
    const QString made = ImportWords::created(m_check->plan->created());
    m_createdText->setText(made.isEmpty() ? tr("Nothing beside the rows themselves") : made);
}

void ImportPanel::setRow(int planRow)
{
    m_row = m_check && planRow >= 0 && planRow < m_check->plan->rowCount() ? planRow : -1;
    m_rowHead->setVisible(m_row >= 0);
    m_rowBody->setVisible(m_row >= 0);
    if (m_row < 0)
        return;
    m_rowHead->setTitle(tr("Row %1").arg(m_check->plan->fileRow(m_row)));
    m_rowHead->setCaption(ImportWords::verdict(m_check->plan->verdict(m_row)));
    const QString reason = ImportWords::reason(*m_check, m_row);
    QString text = reason.isEmpty() ? tr("Nothing to remark.") : reason;
    if (isProblem(m_check->plan->verdict(m_row)))
        text += u'\n' + tr("Cells can be corrected here; the file is not touched.");
    setWrapped(m_reason, text, fullWidth);
}

} // namespace rostrum
