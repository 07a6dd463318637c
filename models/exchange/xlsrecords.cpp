#include "models/exchange/xlsrecords.h"
#include <cstring>

namespace rostrum {

namespace {
constexpr size_t kHead = 4;
constexpr size_t kFirstBlock = 16 << 10;
constexpr size_t kBuffer = 256 << 10; // more than the longest record
} // namespace

XlsRecords::XlsRecords(OleStream stream, Progress progress)
    : m_stream(std::move(stream)), m_progress(std::move(progress)), m_buffer(kBuffer), m_block(kFirstBlock)
{}

void XlsRecords::seek(qint64 position)
{
    const qint64 start = m_position - qint64(m_end);
    if (position >= start && position <= m_position) {
        m_begin = size_t(position - start);
        return;
    }
    m_begin = m_end = 0;
    m_position = position;
    m_block = kFirstBlock; // ten thousand small sheets need not be ten thousand large reads
}

// False when the stream ends before that, or the reading was stopped.
bool XlsRecords::ensure(size_t bytes)
{
    while (m_end - m_begin < bytes) {
        if (m_error)
            return false;
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
        const qint64 got =
            m_stream.read(m_position, m_buffer.data() + m_end, qint64(std::min(m_block, kBuffer - m_end)));
        m_block = std::min(m_block * 2, kBuffer);
        m_end += size_t(got);
        m_position += got;
        if (m_progress && !m_progress(std::min(m_passed, m_stream.size()), m_stream.size()))
            fail({ErrorCode::Cancelled, {}, {}});
        if (got == 0)
            return false;
    }
    return true;
}

bool XlsRecords::next()
{
    if (m_error)
        return false;
    if (!ensure(kHead)) {
        if (m_end != m_begin)
            damage();
        return false;
    }
    const std::string_view head(m_buffer.data() + m_begin, kHead);
    const uint16_t id = xls16(head, 0);
    const size_t length = xls16(head, 2);
    if (!ensure(kHead + length)) {
        damage();
        return false;
    }
    m_id = id;
    m_body = {m_buffer.data() + m_begin + kHead, length};
    m_begin += kHead + length;
    m_passed += qint64(kHead + length);
    // The parts of a workbook do not overlap. Sheets that begin inside one another would be read for hours.
    if (m_passed > 2 * m_stream.size())
        damage();
    return !m_error;
}

bool XlsRecords::nextContinue()
{
    if (!ensure(kHead) || xls16({m_buffer.data() + m_begin, kHead}, 0) != XlsId::Continue) {
        m_body = {};
        return false;
    }
    return next();
}

Result<void> XlsRecords::status() const { return m_error ? Result<void>(rostrum::fail(*m_error)) : Result<void>(); }

void XlsRecords::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

void XlsRecords::damage()
{
    fail({ErrorCode::SheetDamaged, {{QStringLiteral("part"), QStringLiteral("Workbook")}}, {}});
}

} // namespace rostrum
