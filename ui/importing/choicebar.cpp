#include "ui/importing/choicebar.h"
#include "ui/importing/importwords.h"
#include "ui/shell/icons.h"
#include "ui/widgets/labels.h"
#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

namespace rostrum {

namespace {
const QString kKind = QStringLiteral("kind"), kMapping = QStringLiteral("mapping");
constexpr int kNoMapping = 0, kThisMapping = 1; // what is chosen by hand; what these headers were read by last
} // namespace

ChoiceBar::ChoiceBar(ImportFlow& flow, QWidget* parent)
    : FilterBar(parent),
      m_flow(flow),
      m_recognised(new TextLabel(Type::Caption, Tone::Second)),
      m_duplicatesLabel(new TextLabel(Type::Body, Tone::Second)),
      m_duplicates(new QComboBox),
      m_drop(new LinkButton),
      m_save(new LinkButton),
      m_name(new QLineEdit)
{
    addChoice(kKind, {}, {})->setMaximumWidth(132);
    addChoice(kMapping, {}, {})->setMaximumWidth(170);
    m_recognised->setObjectName(QStringLiteral("import.recognised"));
    m_recognised->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_recognised->setMinimumWidth(90);
    m_drop->setObjectName(QStringLiteral("import.dropMapping"));
    m_duplicates->setObjectName(QStringLiteral("filter.duplicates"));
    m_duplicates->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_duplicatesLabel->setBuddy(m_duplicates);
    m_save->setObjectName(QStringLiteral("import.saveMapping"));
    m_name->setObjectName(QStringLiteral("import.mappingName"));
    m_name->setFixedWidth(150);
    m_name->hide();
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_recognised, m_drop, m_duplicatesLabel, m_duplicates, m_name, m_save})
        addWidget(widget);
    static_cast<QBoxLayout*>(layout())->setStretchFactor(m_recognised, 20);
    connect(this, &FilterBar::changed, this, &ChoiceBar::choose);
    connect(m_duplicates, &QComboBox::activated, this, [this] {
        ImportChoices choices = m_flow.choices();
        choices.onDuplicate = OnDuplicate(m_duplicates->currentData().toInt());
        m_flow.choose(choices);
    });
    connect(m_drop, &LinkButton::clicked, this, [this] { chooseMapping(kNoMapping); });
    connect(m_save, &LinkButton::clicked, this, &ChoiceBar::askName);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        const QString name = m_name->text().simplified();
        m_name->hide();
        m_save->setFocus();
        if (!name.isEmpty())
            m_flow.saveMapping(name);
    });
    auto* leave = new QAction(m_name);
    leave->setShortcut(Qt::Key_Escape);
    leave->setShortcutContext(Qt::WidgetShortcut);
    m_name->addAction(leave);
    connect(leave, &QAction::triggered, this, [this] {
        m_name->hide();
        m_save->setFocus();
    });
}

QList<QWidget*> ChoiceBar::controls() const
{
    return {findChild<QWidget*>(QStringLiteral("filter.kind")),
            findChild<QWidget*>(QStringLiteral("filter.mapping")),
            m_drop,
            m_duplicates,
            m_name,
            m_save};
}

void ChoiceBar::setReadOnly(bool readOnly) { m_save->setVisible(!readOnly); }

void ChoiceBar::retranslate()
{
    setLabel(kKind, tr("Kind"));
    setLabel(kMapping, tr("Mapping"));
    QList<FilterBar::Choice> kinds;
    for (const QString& key : importKinds())
        kinds.append({tableTitle(*factTable(key)), key});
    setChoices(kKind, kinds);
    m_duplicatesLabel->setText(tr("Already here"));
    m_duplicates->setAccessibleName(tr("Already here"));
    const QVariant before = m_duplicates->currentData();
    m_duplicates->clear();
    m_duplicates->addItem(tr("Update"), int(OnDuplicate::Update));
    m_duplicates->addItem(tr("Skip"), int(OnDuplicate::Skip));
    m_duplicates->addItem(tr("Add another"), int(OnDuplicate::Add));
    m_duplicates->setCurrentIndex(std::max(0, m_duplicates->findData(before)));
    m_drop->setText(tr("Drop it"));
    m_drop->setAccessibleName(tr("Drop what was taken over from the last import"));
    m_save->setText(tr("Save mapping…"));
    m_save->setAccessibleName(m_save->text());
    m_name->setPlaceholderText(tr("Name, then Enter"));
    m_name->setAccessibleName(tr("Name of the mapping"));
    m_drop->updateGeometry();
    m_save->updateGeometry();
    if (m_flow.check())
        showCheck();
}

void ChoiceBar::choose(const QString& key, const QVariant& value)
{
    if (key == kMapping)
        return chooseMapping(value);
    ImportChoices choices = m_flow.choices();
    choices.dropMapping();
    choices.recall = true; // this kind may have been read from such headers before
    choices.table = factTable(value.toString());
    choices.tableChosen = true;
    m_flow.choose(choices);
}

void ChoiceBar::chooseMapping(const QVariant& value)
{
    if (!m_flow.check())
        return;
    const ImportCheck& check = *m_flow.check();
    ImportChoices choices = m_flow.choices();
    if (value.typeId() == QMetaType::Int && value.toInt() == kThisMapping)
        return;
    choices.dropMapping();
    for (const NamedMapping& saved : check.saved)
        if (value.typeId() == QMetaType::QString && saved.name == value.toString()) {
            takeOver(choices, saved, check.mapping().headers);
            choices.recalled = saved.headers == check.headers ? saved.used : QDate();
        }
    m_flow.choose(choices);
}

// The name is typed where the link stands: no dialog comes between.
void ChoiceBar::askName()
{
    m_name->setText(m_flow.choices().mapping);
    m_name->show();
    m_name->setFocus();
    m_name->selectAll();
}

QString ChoiceBar::recognisedText() const
{
    const ImportCheck& check = *m_flow.check();
    const int headers = check.header.filled;
    if (check.unrecognised)
        return tr("No header is recognised; say which column is which");
    if (check.choices.recalled.isValid())
        return QStringLiteral("✓ ") +
               tr("Known by its headers, last used on %1").arg(check.choices.recalled.toString(Qt::ISODate));
    if (check.guessed)
        return tr("Told by the headers: %1 of %2 recognised").arg(check.header.recognised).arg(headers);
    return tr("%1 of %2 headers recognised").arg(check.header.recognised).arg(headers);
}

void ChoiceBar::showCheck()
{
    const ImportCheck& check = *m_flow.check();
    auto* kind = findChild<QComboBox*>(QStringLiteral("filter.kind"));
    kind->setCurrentIndex(std::max(0, kind->findData(QString::fromLatin1(check.choices.table->key))));
    m_duplicates->setCurrentIndex(std::max(0, m_duplicates->findData(int(check.choices.onDuplicate))));
    const bool unnamed = check.choices.recalled.isValid() && check.choices.mapping.isEmpty();
    QList<Choice> mappings{{tr("none"), kNoMapping}};
    if (unnamed)
        mappings.append({tr("as last time"), kThisMapping});
    for (const NamedMapping& saved : check.saved)
        mappings.append({saved.name, saved.name});
    if (!check.choices.mapping.isEmpty() &&
        std::none_of(check.saved.begin(), check.saved.end(),
                     [&](const NamedMapping& saved) { return saved.name == check.choices.mapping; }))
        mappings.append({check.choices.mapping, check.choices.mapping});
    setChoices(kMapping, mappings);
    auto* box = findChild<QComboBox*>(QStringLiteral("filter.mapping"));
    const QVariant current = unnamed                           ? QVariant(kThisMapping)
                             : check.choices.mapping.isEmpty() ? QVariant(kNoMapping)
                                                               : QVariant(check.choices.mapping);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    const QString text = recognisedText();
    m_recognised->setText(text);
    m_recognised->setToolTip(text);
    box->setToolTip(text);
    box->setAccessibleDescription(text);
    m_drop->setVisible(check.choices.recalled.isValid() || !check.choices.mapping.isEmpty());
    fitRecognised();
}

// Where it would be cut off it goes, and the box of the mapping says it; that nothing is recognised is always said.
void ChoiceBar::fitRecognised()
{
    if (!m_flow.check())
        return;
    const int others =
        layout()->sizeHint().width() - (m_recognised->isHidden() ? -layout()->spacing() : m_recognised->minimumWidth());
    const int wanted = m_recognised->fontMetrics().horizontalAdvance(m_recognised->text());
    m_recognised->setVisible(m_flow.check()->unrecognised || others + wanted <= width());
}

// The values say what they are; the label goes first.
void ChoiceBar::resizeEvent(QResizeEvent* event)
{
    FilterBar::resizeEvent(event);
    m_duplicatesLabel->setVisible(width() >= 1100);
    fitRecognised();
}

} // namespace rostrum
