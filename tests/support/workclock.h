// A guard for files made to hurt: what a claim, a loop or a square of the size makes a reader do takes hours, an honest
// reader's work a tenth of a second. Between the two there is room for every machine, so the limit is no measure of
// speed (that is for the benches). Processor time, not the clock on the wall: the suite runs beside other programs.
#pragma once
#include <ctime>

namespace rostrum::test {

class WorkClock {
public:
    void restart() { m_start = std::clock(); }
    /// The work since the start was not that of a file that got its way.
    bool isSoon() const { return double(std::clock() - m_start) / CLOCKS_PER_SEC < kSoon; }

private:
    static constexpr double kSoon = 120; // seconds
    std::clock_t m_start = std::clock();
};

} // namespace rostrum::test
