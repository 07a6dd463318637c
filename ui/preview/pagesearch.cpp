#include "ui/preview/pagesearch.h"

namespace rostrum {

namespace {
constexpr int kSlice = 25; // milliseconds of looking between two looks at other events
}

PageSearch::PageSearch(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &PageSearch::lookOn);
}

void PageSearch::setReport(std::shared_ptr<PagedReport> report)
{
    m_report = std::move(report);
    start({}, 0);
}

void PageSearch::start(const QString& text, int fromPage)
{
    m_timer.stop();
    m_text = text;
    m_hits.clear();
    m_current.reset();
    m_count = m_done = 0;
    m_from = m_next = std::clamp(fromPage, 0, std::max(0, pageCount() - 1));
    m_around = false;
    if (!text.trimmed().isEmpty() && pageCount() > 0)
        m_timer.start();
    Q_EMIT changed();
}

void PageSearch::stop()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    Q_EMIT changed();
}

// Nothing: every sheet was looked at, or the next is not laid out yet.
std::optional<int> PageSearch::nextPage()
{
    if (!m_around && m_next >= pageCount()) {
        if (!m_report->isLaidOut())
            return {};
        m_around = true;
        m_next = 0;
    }
    if (m_around && m_next >= m_from)
        return {};
    return m_next++;
}

// Whether it could be read.
bool PageSearch::lookAt(int page)
{
    ++m_done;
    std::vector<PageHit> hits = m_report->find(page, m_text);
    if (const auto whole = m_report->status(); !whole) {
        stop();
        Q_EMIT failed(whole.error());
        return false;
    }
    if (hits.empty())
        return true;
    m_count += int(hits.size());
    m_hits.emplace(page, std::move(hits));
    if (!m_current)
        setCurrent({page, 0});
    return true;
}

void PageSearch::lookOn()
{
    QElapsedTimer slice;
    slice.start();
    std::optional<int> page;
    while (slice.elapsed() < kSlice && (page = nextPage()))
        if (!lookAt(*page))
            return;
    const bool done = !page && m_around;
    if (done)
        m_timer.stop();
    Q_EMIT changed();
    if (done)
        Q_EMIT finished();
}

const std::vector<PageHit>& PageSearch::hitsOn(int page) const
{
    static const std::vector<PageHit> none;
    const auto found = m_hits.find(page);
    return found == m_hits.end() ? none : found->second;
}

int PageSearch::currentNumber() const
{
    if (!m_current)
        return 0;
    int before = 0;
    for (const auto& [page, hits] : m_hits) {
        if (page >= m_current->page)
            break;
        before += int(hits.size());
    }
    return before + m_current->hit + 1;
}

void PageSearch::setCurrent(Place place)
{
    m_current = place;
    Q_EMIT currentChanged(place.page, hitsOn(place.page)[size_t(place.hit)].marks.front());
}

void PageSearch::step(int direction)
{
    if (!m_current)
        return;
    auto here = m_hits.find(m_current->page);
    int hit = m_current->hit + direction;
    if (hit >= int(here->second.size())) {
        here = std::next(here) == m_hits.end() ? m_hits.begin() : std::next(here);
        hit = 0;
    } else if (hit < 0) {
        here = here == m_hits.begin() ? std::prev(m_hits.end()) : std::prev(here);
        hit = int(here->second.size()) - 1;
    }
    setCurrent({here->first, hit});
    Q_EMIT changed();
}

} // namespace rostrum
