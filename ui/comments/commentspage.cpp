#include "ui/comments/commentspage.h"
#include "models/base/decimal.h"
#include "models/facts/rows.h"
#include "ui/comments/keywordmodel.h"
#include "ui/comments/wordlistpanel.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

namespace {
const QString kPeriod = QStringLiteral("period"), kTrainer = QStringLiteral("trainer"),
              kCourse = QStringLiteral("course"), kShow = QStringLiteral("show");
const DateSpan kAlways{QDate(1900, 1, 1), QDate(2999, 12, 31)};
constexpr int kWidths[] = {150, 80, 80, 80, 150, 300};
constexpr int kShareDecimals = 2; ///< basis points as per cent
constexpr int kTopicsSaid = 2;

std::optional<Id> idOf(const QVariant& value) { return Id::fromHex(value.toString()); }

QList<FilterBar::Choice> choicesOf(const QString& all, const std::vector<CommentCut>& cuts)
{
    QList<FilterBar::Choice> choices = {{all, QString()}};
    for (const CommentCut& cut : cuts)
        choices.append({cut.name, cut.id.hex()});
    return choices;
}
} // namespace

Page* makeCommentsPage(Desk& desk, QWidget* parent) { return new CommentsPage(desk, parent); }

CommentsPage::CommentsPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_model(new KeywordModel(this)),
      m_header(new PageHeader({})),
      m_filters(new FilterBar),
      m_topics(new Banner),
      m_table(new TableView(QStringLiteral("keywords"), {})),
      m_empty(new EmptyState(Glyph::Star)),
      m_body(new QStackedWidget),
      m_panel(new WordListPanel(desk))
{
    setObjectName(QStringLiteral("commentsPage"));
    build();
    setTexts();
    connect(m_add, &QPushButton::clicked, this, [this] { keep(QStringLiteral("word")); });
    connect(m_stop, &QPushButton::clicked, this, [this] { keep(QStringLiteral("stop")); });
    connect(m_lists, &QPushButton::toggled, this, &CommentsPage::showLists);
    connect(m_panel, &WordListPanel::shown, this, &CommentsPage::showCaption);
    connect(m_panel, &WordListPanel::ownListsRequested, this,
            [this] { Q_EMIT navigationRequested(QStringLiteral("wordlists"), {}); });
    connect(m_filters, &FilterBar::changed, this,
            [this](const QString& key) { key == kShow ? showKeywords() : load(); });
    connect(m_empty, &EmptyState::acted, this, [this] { Q_EMIT navigationRequested(QStringLiteral("import"), {}); });
    connect(m_table, &TableView::evidenceRequested, this, &CommentsPage::showComments);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CommentsPage::refreshButtons);
    connect(this, &Page::sourceActivated, this,
            [this](const QVariant& source) { Q_EMIT navigationRequested(QStringLiteral("ratings"), source); });
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        for (const char* table :
             {"rating", "session", "course", "person", "comment_word", "department_span", "setting", "advice_rule"})
            m_stale = m_stale || notice.touches(QString::fromLatin1(table));
        if (m_stale && isVisible())
            load();
    });
}

void CommentsPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_lists = m_header->addButton({}, Glyph::Book);
    m_lists->setObjectName(QStringLiteral("comments.lists"));
    m_lists->setCheckable(true);
    m_stop = m_header->addButton({});
    m_stop->setObjectName(QStringLiteral("comments.stop"));
    m_add = m_header->addButton({}, Glyph::Plus, true);
    m_add->setObjectName(QStringLiteral("comments.add"));
    for (const QString& key : {kPeriod, kTrainer, kCourse, kShow})
        m_filters->addChoice(key, {}, {{{}, {}}})->setObjectName(QStringLiteral("comments.") + key);
    m_filters->addColumns(m_table);
    m_table->setObjectName(QStringLiteral("comments.table"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(KeywordModel::AgainstBar, new ProgressDelegate(m_table));
    m_table->setLeaving({KeywordModel::AgainstBar, KeywordModel::For});
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    if (!m_table->columnsRemembered())
        for (int section = 0; section < KeywordModel::Sections; ++section)
            m_table->setColumnWidth(section, kWidths[section]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_topics->setObjectName(QStringLiteral("comments.topics"));
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    column->addWidget(m_header);
    column->addWidget(m_filters);
    column->addWidget(m_topics);
    column->addWidget(m_body, 1);
    column->addWidget(m_panel, 1);
    m_panel->hide();
}

QString CommentsPage::title() const { return tr("Comments"); }

void CommentsPage::setTexts()
{
    m_header->setTitle(title());
    m_add->setText(tr("Add to the list"));
    m_stop->setText(tr("Do not count"));
    m_lists->setText(tr("Lists"));
    m_lists->setToolTip(tr("The words and rules that are used: shipped, own and switched off"));
    for (QPushButton* button : {m_add, m_stop, m_lists})
        button->setAccessibleName(button->text());
    m_filters->setLabel(kPeriod, tr("Period"));
    m_filters->setLabel(kTrainer, tr("Trainer"));
    m_filters->setLabel(kCourse, tr("Course"));
    m_filters->setLabel(kShow, tr("Show"));
    using Show = KeywordModel::Show;
    m_filters->setChoices(kShow, {{tr("All keywords"), int(Show::All)},
                                  {tr("Against"), int(Show::Against)},
                                  {tr("Suggested words"), int(Show::Suggested)}});
    m_table->setAccessibleName(tr("Keywords"));
}

void CommentsPage::retranslate()
{
    setTexts();
    m_model->retranslate();
    m_panel->retranslate();
    take(Loaded(m_loaded));
}

void CommentsPage::activated()
{
    if (m_stale)
        load();
}

CommentQuery CommentsPage::query() const
{
    const int year = m_filters->value(kPeriod).toInt();
    return {.span = year ? yearSpan(year) : kAlways,
            .trainer = idOf(m_filters->value(kTrainer)),
            .course = idOf(m_filters->value(kCourse))};
}

void CommentsPage::load()
{
    m_stale = false;
    const int mine = ++m_load;
    if (m_lists->isChecked())
        m_panel->load();
    if (m_reading)
        *m_reading = true;
    m_reading = makeCancelFlag();
    m_desk.read<Loaded>(
        this,
        [query = query(), cancel = m_reading](Connection& db) -> Result<Loaded> {
            const Snapshot snapshot(db);
            ROSTRUM_TRY(keywords, readKeywords(db, query, cancel.get()));
            ROSTRUM_TRY(topics, readTopics(db, query, cancel.get()));
            ROSTRUM_TRY(cuts, readCommentCuts(db, query.span));
            return Loaded{std::move(keywords), std::move(topics), std::move(cuts)};
        },
        [this, mine](const Loaded& loaded) {
            if (mine == m_load)
                take(loaded);
        },
        m_reading,
        [this, mine](const Error& error) {
            if (mine == m_load && error.code != ErrorCode::Cancelled)
                m_desk.tell(error);
        });
}

void CommentsPage::take(const Loaded& loaded)
{
    m_loaded = loaded;
    QList<FilterBar::Choice> periods = {{tr("All years"), 0}};
    for (const int year : loaded.cuts.years)
        periods.append({QString::number(year), year});
    m_filters->setChoices(kPeriod, periods);
    m_filters->setChoices(kTrainer, choicesOf(tr("All trainers"), loaded.cuts.trainers));
    m_filters->setChoices(kCourse, choicesOf(tr("All courses"), loaded.cuts.courses));
    showTopics();
    showKeywords();
    Q_EMIT shown();
}

// The officer stays at his word when the figures come again.
void CommentsPage::showKeywords()
{
    const QModelIndex current = m_table->currentIndex();
    const QString word = current.isValid() ? m_model->keyword(current.row()).word : QString();
    m_model->setKeywords(m_loaded.keywords.counts, KeywordModel::Show(m_filters->value(kShow).toInt()));
    if (const int row = m_model->rowOf(word); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, current.column()));
    const bool few = !mayQuote(m_loaded.keywords.raters);
    if (few)
        m_empty->setTexts(
            m_loaded.keywords.raters ? tr("Too few ratings") : tr("No comments here"),
            tr("Words of comments are shown from %1 raters on, so that nobody is recognised.").arg(kFewestRaters),
            m_loaded.keywords.raters ? QString() : tr("Import a sheet…"));
    else
        m_empty->setTexts(tr("No comments here"), tr("Choose another period, trainer or course."), {});
    m_body->setCurrentIndex(m_model->rowCount() ? 0 : 1);
    showCaption();
    setStatus(tr("%Ln words", nullptr, m_model->rowCount()),
              tr("Counted are comments, not how often a word stands; Enter, or F4, shows them"));
    refreshButtons();
}

void CommentsPage::showCaption()
{
    if (m_lists->isChecked())
        return m_header->setCaption(m_panel->summary());
    const QString comments = tr("%Ln comments", nullptr, m_loaded.keywords.counts.comments);
    const QString raters = tr("%Ln raters", nullptr, m_loaded.keywords.raters);
    m_header->setCaption(mayQuote(m_loaded.keywords.raters) ? tr("%1 of %2").arg(comments, raters) : raters);
}

// The lists stand where the keywords do; what narrows the comments does not narrow them.
void CommentsPage::showLists(bool on)
{
    m_panel->setVisible(on);
    for (QWidget* part : std::initializer_list<QWidget*>{m_filters, m_body, m_add, m_stop})
        part->setVisible(!on);
    if (on) {
        m_topics->hide();
        m_panel->load();
    } else {
        showTopics();
    }
    Q_EMIT evidenceClosed();
    showCaption();
    refreshButtons();
}

void CommentsPage::showTopics()
{
    if (m_lists->isChecked())
        return;
    QStringList said;
    for (const TopicShare& topic : m_loaded.topics.topics)
        if (topic.fires && said.size() < kTopicsSaid)
            said.append(tr("%1 % of the last %2 complaints and wishes are about %3. Suggestion: %4")
                            .arg(formatShortest(topic.share, kShareDecimals))
                            .arg(m_loaded.topics.comments)
                            .arg(topic.title, topic.suggestion));
    m_topics->setSentence(Mark::AtRisk, said.join(QStringLiteral("  ·  ")));
    m_topics->setAccessibleName(said.join(u' '));
}

void CommentsPage::refreshButtons()
{
    const QModelIndex current = m_table->currentIndex();
    const bool chosen =
        current.isValid() && !m_lists->isChecked() && m_body->currentIndex() == 0 && !m_desk.isReadOnly();
    m_add->setEnabled(chosen && !m_model->keyword(current.row()).inLexicon);
    m_stop->setEnabled(chosen);
    Q_EMIT commandsChanged();
}

// One word of the officer's own, or what he keeps of it already said otherwise.
void CommentsPage::keep(const QString& kind)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const QString word = m_model->keyword(current.row()).word;
    Desk::Write write;
    write.label = {QStringLiteral("add"), {QStringLiteral("comment_words"), word}};
    write.work = [word, kind](Change& change) -> Result<void> {
        const FactTable& table = *factTable(QStringLiteral("comment_words"));
        const FieldValues values = {{QStringLiteral("word"), word}, {QStringLiteral("kind"), kind}};
        const Result<Id> known = findRow(change.db(), table, word);
        if (known)
            return setRow(change, table, *known, values);
        if (known.error().code != ErrorCode::UnknownRow)
            return fail(known.error());
        ROSTRUM_CHECK(addRow(change, table, values));
        return {};
    };
    m_desk.write(this, std::move(write));
}

void CommentsPage::showComments(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const Keyword keyword = m_model->keyword(index.row());
    const int mine = ++m_asked;
    m_desk.read<std::vector<KeywordComment>>(
        this, [query = query(), word = keyword.word](Connection& db) { return readKeywordComments(db, query, word); },
        [this, mine, keyword](const std::vector<KeywordComment>& comments) {
            if (mine == m_asked)
                Q_EMIT evidenceRequested(evidenceOf(keyword, comments));
        });
}

Evidence CommentsPage::evidenceOf(const Keyword& keyword, const std::vector<KeywordComment>& comments) const
{
    Evidence evidence;
    evidence.title = keyword.word;
    evidence.subtitle = tr("Comments that hold this word");
    const QString of = QStringLiteral("/ %1").arg(keyword.documents);
    evidence.figures = {{tr("Comments"), QString::number(keyword.documents), {}},
                        {tr("For it"), QString::number(keyword.positive()), of},
                        {tr("Against it"), QString::number(keyword.negative), of}};
    for (const bool negative : {true, false}) {
        EvidenceSection section;
        section.title = negative ? tr("Against it") : tr("For it");
        section.heads = {tr("Comment")};
        for (const KeywordComment& one : comments)
            if (one.negative == negative)
                section.lines.append(
                    {{one.text},
                     one.file.isEmpty() ? tr("Open") : QStringLiteral("%1 : %2").arg(one.file).arg(one.line),
                     one.rating.hex(),
                     true});
        section.right = QString::number(section.lines.size());
        if (!section.lines.isEmpty())
            evidence.sections.append(section);
    }
    if (!evidence.sections.isEmpty())
        evidence.sections.last().note = tr("In the order of their words; who wrote them is not shown.");
    return evidence;
}

bool CommentsPage::can(Command command) const
{
    return command == Command::Filters || (command == Command::Search && m_lists->isChecked()) ||
           (command == Command::Evidence && !m_lists->isChecked() && m_table->currentIndex().isValid());
}

void CommentsPage::run(Command command)
{
    if (command == Command::Filters)
        (m_lists->isChecked() ? m_panel->filters() : m_filters)->focusFirst();
    else if (command == Command::Search && m_lists->isChecked())
        m_panel->filters()->focusSearch();
    else if (command == Command::Evidence)
        showComments(m_table->currentIndex());
}

} // namespace rostrum
