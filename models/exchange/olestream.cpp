#include "models/exchange/olestream.h"
#include <algorithm>

namespace rostrum {

void OleStream::append(qint64 offset, qint64 length)
{
    // Sectors mostly follow one another; as one run they are read at once.
    if (!m_runs.empty() && m_runs.back().offset + m_runs.back().length == offset)
        m_runs.back().length += length;
    else
        m_runs.push_back({m_size, offset, length});
    m_size += length;
}

qint64 OleStream::read(qint64 position, char* target, qint64 length)
{
    length = std::min(length, m_size - position);
    qint64 done = 0;
    while (done < length) {
        const qint64 at = position + done;
        const auto holds = [at](const Run& run) { return at >= run.start && at < run.start + run.length; };
        if (m_run >= m_runs.size() || !holds(m_runs[m_run])) {
            const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), at,
                                                [](qint64 place, const Run& run) { return place < run.start; });
            m_run = size_t(after - m_runs.begin()) - 1;
        }
        const Run& run = m_runs[m_run];
        const qint64 inside = at - run.start;
        const qint64 wanted = std::min(length - done, run.length - inside);
        if (!m_device->seek(run.offset + inside))
            break;
        const qint64 got = m_device->read(target + done, wanted);
        if (got > 0)
            done += got;
        if (got < wanted)
            break;
    }
    return std::max<qint64>(done, 0);
}

} // namespace rostrum
