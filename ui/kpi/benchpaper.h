// 对比表: the two sides of the bench beside each other, as a sheet or on paper.
#pragma once
#include "models/report/document.h"
#include "models/report/settings.h"
#include "ui/kpi/benchcount.h"

namespace rostrum {

/// The figures as they stand on the bench now, taken once: they may be written on another thread.
struct BenchPaper {
    struct Line {
        QString rank, before, move, number, name, department;
        QStringList scores; ///< of each indicator, then what it rests on
        QString left, right, difference;
    };
    QString scheme, period, line; ///< line: "top 10 %: 92.35 → 92.53, 3 people"
    QString left, right;          ///< how the sides are called, with their weights
    QStringList indicators;
    std::vector<Line> lines;
    QStringList notes;
    QDate asOf;
};

ReportDocument benchDocument(std::shared_ptr<const BenchPaper> paper, const ReportSettings& settings);

} // namespace rostrum
