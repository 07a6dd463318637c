#include "ui/importing/sharedpart.h"
#include "ui/importing/importwords.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace rostrum {

namespace {
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

SharedPart::SharedPart(QWidget* parent) : PanelPart(parent) {}

void SharedPart::retranslate()
{
    head()->setTitle(tr("The whole sheet shares"));
    m_keys.clear();
    setCheck(m_check);
}

QList<QWidget*> SharedPart::controls() const
{
    QList<QWidget*> all;
    for (int row = 0; row < form()->rowCount(); ++row)
        all << form()->itemAt(row, QFormLayout::FieldRole)->widget();
    return all;
}

void SharedPart::setCheck(const CheckPtr& check)
{
    m_check = check;
    if (!check)
        return;
    const Mapping& mapping = m_check->mapping();
    QStringList keys = {QString::fromLatin1(mapping.table->key)};
    std::vector<const Column*> columns;
    for (size_t i = 0; i < mapping.columns.size(); ++i)
        if (mapping.columns[i] < 0 && canBeShared(mapping.table->columns[i])) {
            columns.push_back(&mapping.table->columns[i]);
            keys << QString::fromLatin1(columns.back()->key);
        }
    if (keys != m_keys) {
        m_keys = keys;
        while (form()->rowCount() > 0)
            form()->removeRow(0);
        for (const Column* column : columns)
            form()->addRow(new TextLabel(Type::Caption, Tone::Second, columnTitle(*column)), fieldFor(*column));
    }
    setVisible(!columns.empty());
    showValues(columns);
}

void SharedPart::showValues(const std::vector<const Column*>& columns)
{
    const auto& problems = m_check->plan->problems();
    for (const Column* column : columns) {
        const QString key = QString::fromLatin1(column->key), value = m_check->mapping().shared.value(key);
        const QString name = QStringLiteral("import.shared.") + key;
        if (auto* box = findChild<QComboBox*>(name))
            box->setCurrentIndex(std::max(0, box->findData(value)));
        auto* edit = findChild<QLineEdit*>(name);
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

QWidget* SharedPart::fieldFor(const Column& column)
{
    const QString key = QString::fromLatin1(column.key);
    QWidget* field = nullptr;
    if (column.kind == Kind::Word || column.kind == Kind::Boolean) {
        auto* box = new QComboBox;
        box->addItem(QStringLiteral("—"), QString());
        const WordList list = column.kind == Kind::Word ? column.words : words::yesNo;
        for (const Word& word : list)
            box->addItem(wordTitle(list, QString::fromLatin1(word.key)), QString::fromLatin1(word.key));
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

CreatedPart::CreatedPart(QWidget* parent) : PanelPart(parent), m_box(new QCheckBox), m_text(valueLabel())
{
    m_box->setObjectName(QStringLiteral("import.createMissing"));
    m_text->setObjectName(QStringLiteral("import.created"));
    form()->addRow(m_box);
    form()->addRow(m_text);
    connect(m_box, &QCheckBox::clicked, this, &CreatedPart::createMissingChosen);
}

void CreatedPart::retranslate()
{
    head()->setTitle(tr("To be made"));
    m_box->setText(tr("Make what is missing"));
    m_box->setToolTip(tr("People, departments, courses and sessions that the rows name and that are not here yet"));
    m_box->setAccessibleName(tr("Make people, courses and sessions that are missing"));
    setCheck(m_check);
}

QList<QWidget*> CreatedPart::controls() const { return {m_box}; }

void CreatedPart::setCheck(const CheckPtr& check)
{
    m_check = check;
    if (!check)
        return;
    m_box->setChecked(check->choices.createMissing);
    const QString made = ImportWords::created(check->plan->created());
    setWrapped(m_text, made.isEmpty() ? tr("Nothing beside the rows themselves") : made, fullWidth);
}

} // namespace rostrum
