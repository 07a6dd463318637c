// A made-up company with a year of training, so that every page has something true to show before the first import.
// The same options give the same rows, byte for byte: no clock, no locale, no random device.
#pragma once
#include "models/base/result.h"
#include <QDate>

namespace rostrum {

class Change;

struct SampleOptions {
    quint32 seed = 1;
    int people = 300;                  ///< all of them, trainers included
    int trainers = 30;                 ///< at most as many as people; two groups of about the same size
    int sessions = 105;                ///< more than a year of weekly sessions reaches back into earlier years
    int ratings = 2000;                ///< none when no session is held
    QDate today = QDate(2026, 10, 22); ///< sessions before it are held, later ones planned
};

/// Fills an empty workspace; rows are written in the order of their ids, table by table, and counted. RowExists when
/// there are people already; Cancelled.
Result<void> writeSample(Change& change, const SampleOptions& options);

} // namespace rostrum
