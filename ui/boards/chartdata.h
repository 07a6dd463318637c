// What a chart shows, as values: its table shows the same, so that both say one figure.
#pragma once
#include <QList>
#include <QString>
#include <optional>

namespace rostrum {

struct ChartItem {
    QString label;                ///< month, indicator, department, "80–89"
    QString brief;                ///< the label on the chart itself, where there is less room; empty: the label
    QString figure;               ///< formatted from the exact figure; "—" where there is none
    QString more;                 ///< beside it in second text: "3 / 4"
    QString state;                ///< a word of the table's last column: "locked", "provisional"
    std::optional<double> length; ///< on the scale of the chart; lengths alone are doubles
    std::optional<double> target, mean;
    int n = 0;
    bool hollow = false; ///< provisional
};

struct ChartData {
    QString name;                                              ///< read aloud, and the title of a saved picture
    QString labelHead, figureHead, moreHead, nHead, stateHead; ///< of the table; empty: no such column
    QString targetWord, meanWord;                              ///< said once, at the marks themselves
    double least = 0, most = 100;                              ///< of the scale
    QString leastText, mostText;                               ///< at its two lines; empty: no lines
    QList<ChartItem> items;
};

} // namespace rostrum
