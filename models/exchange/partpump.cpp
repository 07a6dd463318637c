#include "models/exchange/partpump.h"
#include <array>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace rostrum {

namespace {
constexpr size_t kPumpedAtOnce = size_t(256) << 10;
constexpr uint64_t kThreadFrom = uint64_t(2) << 20; // below this a thread costs more than it saves

// A ring of blocks: the unpacking thread fills at the head, the parser empties at the tail.
class Ring {
public:
    explicit Ring(ZipPart& part) : m_part(part) {}

    void fill()
    {
        for (size_t slot = 0;; slot = (slot + 1) % m_blocks.size()) {
            Block& block = m_blocks[slot];
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [&] { return m_stopped || !block.full; });
                if (m_stopped)
                    return;
            }
            if (block.bytes.empty())
                block.bytes.resize(kPumpedAtOnce);
            Result<size_t> got = m_part.read(block.bytes.data(), kPumpedAtOnce);
            const bool last = !got || *got == 0;
            {
                const std::lock_guard lock(m_mutex);
                block.got = std::move(got);
                block.full = true;
            }
            m_changed.notify_all();
            if (last)
                return;
        }
    }

    Result<void> drain(const std::function<Result<void>(std::string_view)>& take)
    {
        for (size_t slot = 0;; slot = (slot + 1) % m_blocks.size()) {
            Block& block = m_blocks[slot];
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [&] { return block.full; });
            }
            if (!block.got)
                return fail(std::move(block.got.error()));
            if (*block.got == 0)
                return {};
            ROSTRUM_CHECK(take({block.bytes.data(), *block.got}));
            {
                const std::lock_guard lock(m_mutex);
                block.full = false;
            }
            m_changed.notify_all();
        }
    }

    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_changed.notify_all();
    }

private:
    struct Block {
        std::vector<char> bytes;
        Result<size_t> got = size_t(0);
        bool full = false;
    };
    ZipPart& m_part;
    std::array<Block, 4> m_blocks;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopped = false;
};
} // namespace

Result<void> pumpPart(ZipPart& part, const std::function<Result<void>(std::string_view block)>& take)
{
    if (part.declared() >= kThreadFrom) {
        Ring ring(part);
        std::thread unpacking([&] { ring.fill(); });
        Result<void> result = ring.drain(take);
        ring.stop();
        unpacking.join();
        return result;
    }
    std::vector<char> block(std::min<uint64_t>(kPumpedAtOnce, part.declared() + 1));
    while (true) {
        ROSTRUM_TRY(got, part.read(block.data(), block.size()));
        if (got == 0)
            return {};
        ROSTRUM_CHECK(take({block.data(), got}));
    }
}

} // namespace rostrum
