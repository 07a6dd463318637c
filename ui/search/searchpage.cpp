#include "ui/search/searchpage.h"
#include "models/report/recordsreport.h"
#include "ui/search/hitlist.h"
#include "ui/search/recordsmodel.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace rostrum {

namespace {
constexpr int kPerTable = 100;      // hits shown of each table: further down nobody looks
constexpr int kOfKind = 5000;       // records shown of each kind; the report has all
constexpr int kFollowLongest = 500; // times: half a minute, for the first index of a large workspace

bool isOf(const RecordSubject& subject, const SearchHit& hit)
{
    return subject.table == hit.table && subject.id == hit.id && subject.title == hit.title;
}
} // namespace

Page* makeSearchPage(Desk& desk, QWidget* parent) { return new SearchPage(desk, parent); }

SearchPage::SearchPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_hits(new HitModel(this)),
      m_records(new RecordsModel(this)),
      m_header(new PageHeader({})),
      m_print(m_header->addButton({}, Glyph::Print)),
      m_export(m_header->addButton({}, Glyph::Export)),
      m_field(new QLineEdit),
      m_list(new HitList(m_hits)),
      m_all(new LinkButton),
      m_head(new SectionHeader({})),
      m_board(new LinkButton),
      m_kinds(new CountStrip),
      m_view(new TableView(QStringLiteral("search"), {})),
      m_noHits(new EmptyState(Glyph::Search)),
      m_noRecords(new EmptyState(Glyph::Document)),
      m_body(new QStackedWidget),
      m_right(new QStackedWidget)
{
    setObjectName(QStringLiteral("searchPage"));
    build();
    connectParts();
    setTexts();
    showFound({}, nullptr);
}

SearchPage::~SearchPage()
{
    if (m_reading)
        *m_reading = true;
}

QString SearchPage::title() const { return tr("Search"); }

void SearchPage::retranslate()
{
    setTexts();
    m_hits->retranslate();
    m_records->retranslate();
    refreshEmpty();
    refreshHead();
    refreshExport();
    refreshStatusBar();
}

// The field has the keyboard at once; somebody who comes back to a list goes on there.
void SearchPage::activated()
{
    if (!m_view->hasFocus() && !m_list->hasFocus())
        m_field->setFocus(Qt::OtherFocusReason);
    if (m_index != m_desk.searchIndex() || !m_index)
        followIndex();
    if (m_shown.table.isEmpty())
        readRecordsOf();
    refreshStatusBar();
}

void SearchPage::open(const QVariant& argument)
{
    m_field->setText(argument.toString());
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

void SearchPage::search()
{
    m_index = m_desk.searchIndex();
    if (!m_index) { // it is being read; what was typed waits
        m_followed = 0;
        m_follow.start();
        return refreshEmpty();
    }
    showFound(m_index->findByTable(m_field->text(), kPerTable), nullptr);
}

// The desk's index follows a Change a moment later and does not say so; one that was on its way already may come first.
void SearchPage::followIndex()
{
    const auto index = m_desk.searchIndex();
    if (!index || index == m_index) {
        if (++m_followed > kFollowLongest)
            m_follow.stop();
        else if (!m_follow.isActive())
            m_follow.start();
        return;
    }
    m_index = index;
    const SearchHit* current = m_list->current();
    const std::optional<SearchHit> keep = current ? std::optional(*current) : std::nullopt;
    showFound(m_index->findByTable(m_field->text(), kPerTable), keep ? &*keep : nullptr);
}

// While somebody types, the best hit is in hand; when only the workspace changed, the one that was.
void SearchPage::showFound(SearchFound found, const SearchHit* keep)
{
    {
        const QSignalBlocker quiet(m_list); // one choice, not one for each step of the model
        m_hits->setFound(std::move(found));
        const int kept = keep ? m_hits->rowOf(keep->table, keep->id) : -1;
        m_list->choose(kept >= 0 ? kept : m_hits->bestRow());
    }
    refreshEmpty();
    refreshExport();
    readRecordsOf();
}

void SearchPage::readRecordsOf()
{
    if (m_reading)
        *m_reading = true;
    m_reading = nullptr;
    refreshHead();
    const SearchHit* hit = m_list->current();
    if (!hit)
        return showRecords({}, std::make_shared<Records>());
    m_reading = makeCancelFlag();
    m_desk.read<std::shared_ptr<const Records>>(
        this,
        [query =
             RecordQuery{subjectOf(*hit), {}, {}, kOfKind}](Connection& db) -> Result<std::shared_ptr<const Records>> {
            ROSTRUM_TRY(records, readRecords(db, query));
            return std::make_shared<const Records>(std::move(records));
        },
        [this, subject = subjectOf(*hit), flag = m_reading](const std::shared_ptr<const Records>& records) {
            if (flag == m_reading)
                showRecords(subject, records);
        },
        m_reading,
        [this, flag = m_reading](const Error& error) {
            if (flag == m_reading)
                m_desk.tell(error);
        });
}

void SearchPage::showRecords(const RecordSubject& subject, std::shared_ptr<const Records> records)
{
    const bool same = subject.table == m_shown.table && subject.id == m_shown.id && !subject.table.isEmpty();
    const int before = m_view->currentIndex().row();
    const Id row = same && before >= 0 ? m_records->record(before).id : Id();
    m_shown = subject;
    QList<CountSegment> segments{{{}, Mark::None, records->all(), tr("All")}};
    for (size_t kind = 0; kind < kRecordKinds; ++kind)
        if (records->counts[kind] > 0)
            segments.append(
                {recordKindKey(RecordKind(kind)), Mark::None, records->counts[kind], recordKindText(RecordKind(kind))});
    m_records->setRecords(std::move(records));
    m_kinds->setSegments(segments);
    fitKinds();
    applyKind();
    if (!same)
        m_view->scrollToTop();
    else if (const int now = row.isNull() ? -1 : m_records->rowOf(row); now >= 0 && now != m_view->currentIndex().row())
        m_view->setCurrentIndex(m_records->index(now, RecordsModel::What));
    refreshEmpty();
    refreshHead();
    refreshStatusBar();
    Q_EMIT commandsChanged();
    Q_EMIT recordsShown();
}

void SearchPage::applyKind()
{
    const QString key = m_kinds->current();
    std::optional<RecordKind> chosen;
    for (size_t kind = 0; kind < kRecordKinds; ++kind)
        if (key == recordKindKey(RecordKind(kind)))
            chosen = RecordKind(kind);
    m_records->setKind(chosen);
    refreshStatusBar();
}

void SearchPage::refreshHead()
{
    const SearchHit* hit = m_list->current();
    const FactTable* table = hit ? factTable(hit->table) : nullptr;
    m_head->setTitle(hit ? hit->title : QString());
    QStringList parts;
    if (hit && hit->key.size() != 32)
        parts << hit->key;
    if (hit && !hit->subtitle.isEmpty())
        parts << hit->subtitle;
    const int all = m_records->records().all(), shown = int(m_records->records().rows.size());
    if (hit && isOf(m_shown, *hit) && shown < all)
        parts << tr("the newest %1 of %2 records are listed; the report has all of them")
                     .arg(QLocale().toString(shown), QLocale().toString(all));
    m_head->setCaption(parts.join(QStringLiteral(" · ")));
    LinkButton* open = m_head->link();
    open->setVisible(table);
    m_board->setVisible(hit && isOf(m_shown, *hit) && m_records->records().ofTrainer);
    if (!table)
        return;
    open->setText(tr("Open in “%1”").arg(tableTitle(*table)));
    open->setAccessibleName(open->text());
    open->updateGeometry();
}

void SearchPage::refreshEmpty()
{
    const QString text = m_field->text().trimmed();
    const bool none = m_hits->found().hits.empty();
    m_body->setCurrentIndex(none ? 1 : 0);
    if (none && text.isEmpty())
        m_noHits->setTexts(tr("Type a name or a training"),
                           tr("Every record of it is listed at once: attendance, ratings, homework, exams, hours "
                              "earned elsewhere, certificates. Pinyin and its initials will do."),
                           {});
    else if (none && !m_desk.searchIndex())
        m_noHits->setTexts(tr("The names are being read"), tr("A moment: what is typed is looked for at once."), {});
    else if (none)
        m_noHits->setTexts(tr("Nothing is called “%1”").arg(text),
                           tr("Names, numbers, courses, sessions, departments and the titles of essays, credits and "
                              "certificates are looked through, not what comments say."),
                           tr("Clear"));
    const SearchHit* hit = m_list->current();
    const bool empty = hit && isOf(m_shown, *hit) && m_records->records().rows.empty();
    m_right->setCurrentIndex(empty ? 1 : 0);
    m_chips->setVisible(!empty);
    if (empty)
        m_noRecords->setTexts(tr("No record yet"),
                              tr("Nothing that was imported or entered belongs to “%1”.").arg(hit->title), {});
}

void SearchPage::refreshExport()
{
    const int all = m_hits->found().all(), chosen = int(m_list->chosen().size());
    m_export->setEnabled(chosen > 0);
    m_print->setEnabled(chosen > 0);
    m_export->setToolTip(chosen > 0 ? tr("%n chosen, a sheet each", nullptr, chosen)
                                    : tr("Choose what was found in the list; Ctrl and Shift choose several."));
    m_print->setToolTip(m_export->toolTip());
    m_foot->setVisible(all > 1);
    m_all->setText(all <= kMostRecordHits
                       ? tr("All %1 as one PDF…").arg(all)
                       : tr("The best %1 of %2 as one PDF…").arg(kMostRecordHits).arg(QLocale().toString(all)));
    m_all->setAccessibleName(m_all->text());
    m_all->updateGeometry();
    refreshStatusBar();
    Q_EMIT commandsChanged();
}

void SearchPage::refreshStatusBar()
{
    const int all = m_hits->found().all();
    if (all == 0)
        return setStatus({}, tr("Enter goes to the records, Esc back to the field"));
    setStatus(tr("%Ln found", nullptr, all) + QStringLiteral(" · ") + tr("%Ln records", nullptr, m_records->rowCount()),
              tr("Enter opens a record on its page, F4 shows where it came from, Esc goes back to the field"));
}

bool SearchPage::can(Command command) const
{
    switch (command) {
    case Command::Search:
        return true;
    case Command::Print:
    case Command::Export:
        return m_export->isEnabled();
    case Command::Evidence:
        return m_body->currentIndex() == 0 && m_view->currentIndex().isValid();
    default:
        return false;
    }
}

} // namespace rostrum
