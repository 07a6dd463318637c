#include "ui/comments/wordlistpanel.h"
#include "models/facts/commentwords.h"
#include "models/store/change.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/tableview.h"
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

namespace {
const QString kSource = QStringLiteral("source"), kKind = QStringLiteral("kind");
constexpr int kListWidths[] = {180, 120, 380, 160};
} // namespace

WordListPanel::WordListPanel(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new WordListModel(this)),
      m_filters(new FilterBar),
      m_table(new TableView(QStringLiteral("wordlist"), {})),
      m_empty(new EmptyState(Glyph::Book)),
      m_body(new QStackedWidget),
      m_use(new QPushButton),
      m_stop(new QPushButton),
      m_own(new QPushButton)
{
    setObjectName(QStringLiteral("wordListPanel"));
    for (const QString& key : {kSource, kKind})
        m_filters->addChoice(key, {}, {{{}, {}}})->setObjectName(QStringLiteral("wordlist.") + key);
    m_filters->addWidget(m_use);
    m_filters->addWidget(m_stop);
    m_filters->addWidget(m_own);
    m_filters->addSearch({});
    m_use->setObjectName(QStringLiteral("wordlist.use"));
    m_stop->setObjectName(QStringLiteral("wordlist.stop"));
    m_own->setObjectName(QStringLiteral("wordlist.own"));
    m_table->setObjectName(QStringLiteral("wordlist.table"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(WordListModel::Source, new StatusDelegate(m_table));
    m_table->setLeaving({WordListModel::Kind});
    if (!m_table->columnsRemembered())
        for (int section = 0; section < WordListModel::Sections; ++section)
            m_table->setColumnWidth(section, kListWidths[section]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    column->addWidget(m_body, 1);
    setTexts();
    connect(m_filters, &FilterBar::changed, this, &WordListPanel::filter);
    connect(m_filters, &FilterBar::searchChanged, this, &WordListPanel::filter);
    connect(m_empty, &EmptyState::acted, m_filters, &FilterBar::clear);
    connect(m_use, &QPushButton::clicked, this, &WordListPanel::use);
    connect(m_stop, &QPushButton::clicked, this, &WordListPanel::stop);
    connect(m_own, &QPushButton::clicked, this, &WordListPanel::ownListsRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WordListPanel::refreshButtons);
}

void WordListPanel::setTexts()
{
    m_filters->setLabel(kSource, tr("Source"));
    m_filters->setLabel(kKind, tr("Kind"));
    m_filters->setChoices(kSource, {{tr("All"), -1},
                                    {tr("Shipped"), int(ListSource::Shipped)},
                                    {tr("Own"), int(ListSource::Own)},
                                    {tr("Switched off"), int(ListSource::Off)}});
    QList<FilterBar::Choice> kinds = {{tr("All"), QString()}};
    for (const Word& kind : words::commentWordKind)
        if (std::string_view(kind.key) != "off")
            kinds.append({wordKindText(QString::fromLatin1(kind.key)), QString::fromLatin1(kind.key)});
    kinds.append({wordKindText(QStringLiteral("advice")), QStringLiteral("advice")});
    m_filters->setChoices(kKind, kinds);
    m_filters->searchField()->setPlaceholderText(tr("Word or advice"));
    m_filters->searchField()->setAccessibleName(tr("Word or advice"));
    m_use->setText(tr("Use as shipped"));
    m_own->setText(tr("Own lists…"));
    m_own->setToolTip(tr("Own words and rules are typed in tables of their own"));
    for (QPushButton* button : {m_use, m_own})
        button->setAccessibleName(button->text());
    m_table->setAccessibleName(tr("Words and rules of advice"));
    m_empty->setTexts(tr("Nothing found"), tr("No word and no rule fits the filters above."), tr("Clear the filters"));
    refreshButtons();
}

void WordListPanel::retranslate()
{
    setTexts();
    m_model->retranslate();
    take(Lists(m_lists)); // the sentences of advice are made of words of the language
}

void WordListPanel::load()
{
    const int mine = ++m_load;
    m_desk.read<Lists>(
        this,
        [](Connection& db) -> Result<Lists> {
            const Snapshot snapshot(db);
            ROSTRUM_TRY(words, listWords(db));
            ROSTRUM_TRY(advice, listAdvice(db));
            return Lists{std::move(words), std::move(advice)};
        },
        [this, mine](const Lists& lists) {
            if (mine == m_load)
                take(lists);
        });
}

// The officer stays where he is; what left the filter leaves him at the next line.
void WordListPanel::take(const Lists& lists)
{
    m_lists = lists;
    const WordEntry* current = chosen();
    const std::optional<WordEntry> entry = current ? std::optional(*current) : std::nullopt;
    const int row = m_table->currentIndex().row();
    m_model->setLists(lists.words, lists.advice);
    const int again = entry ? m_model->rowOf(*entry) : -1;
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(
            m_model->index(again >= 0 ? again : std::clamp(row, 0, m_model->rowCount() - 1), WordListModel::Name));
    m_body->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    refreshButtons();
    Q_EMIT shown();
}

void WordListPanel::filter()
{
    const int source = m_filters->value(kSource).toInt();
    m_model->setFilter({source < 0 ? std::nullopt : std::optional(ListSource(source)),
                        m_filters->value(kKind).toString(), m_filters->searchText().trimmed()});
    m_body->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, WordListModel::Name));
    refreshButtons();
    Q_EMIT shown();
}

QString WordListPanel::summary() const
{
    return tr("%1 shipped · %2 own · %3 switched off")
        .arg(m_model->count(ListSource::Shipped))
        .arg(m_model->count(ListSource::Own))
        .arg(m_model->count(ListSource::Off));
}

const WordEntry* WordListPanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->entry(row) : nullptr;
}

// What cannot be pressed says why.
void WordListPanel::refreshButtons()
{
    const WordEntry* entry = chosen();
    const bool writes = entry && !m_desk.isReadOnly();
    const QString why = m_desk.isReadOnly()                     ? tr("This workspace is open for reading only.")
                        : entry && !entry->replacedBy.isEmpty() ? tr("An own rule speaks instead; stop that one.")
                                                                : QString();
    m_stop->setText(entry && entry->isRemoved() ? tr("Remove") : tr("Stop using"));
    m_stop->setAccessibleName(m_stop->text());
    m_stop->setEnabled(writes && entry->mayStop());
    m_use->setEnabled(writes && entry->mayUse());
    for (QPushButton* button : {m_stop, m_use})
        button->setToolTip(why);
}

void WordListPanel::write(const WordEntry& entry, Workspace::WriteWork work)
{
    Desk::Write write;
    const QString table = entry.advice ? QStringLiteral("advice_rules") : QStringLiteral("comment_words");
    write.label = {QStringLiteral("edit"), {table, entry.name, QStringLiteral("kind")}};
    if (entry.advice)
        write.label.arguments[2] = QStringLiteral("below");
    write.work = std::move(work);
    m_desk.write(this, std::move(write));
}

void WordListPanel::stop()
{
    if (const WordEntry* entry = chosen(); entry && entry->mayStop())
        write(*entry, [one = *entry](Change& change) {
            if (!one.advice)
                return stopUsingWord(change, one.name);
            return one.own.isNull() ? stopUsingAdvice(change, one.name) : removeAdvice(change, one.own);
        });
}

void WordListPanel::use()
{
    if (const WordEntry* entry = chosen(); entry && entry->mayUse())
        write(*entry, [one = *entry](Change& change) {
            return one.advice ? useShippedAdvice(change, one.name) : useShippedWord(change, one.name);
        });
}

} // namespace rostrum
