// The sheet that reports stand on: its size, and what stays free at its edges. A setting of the workspace.
#pragma once
#include <QPageSize>
#include <QString>
#include <optional>

namespace rostrum {

struct ReportPaper {
    enum class Size { A4, A3, Letter };
    static constexpr int kLeastMargin = 8, kMostMargin = 40; ///< mm

    Size size = Size::A4;
    std::optional<int> sideMargin; ///< mm, left and right; none: as the house prints
    std::optional<int> topMargin;  ///< mm, top and bottom

    bool operator==(const ReportPaper&) const = default;

    // In units of pagestyle.h; portrait.
    int shortSide() const;
    int longSide() const;
    int left() const;
    int top() const;
    int footerRule() const; ///< of the rule above the footer, from the lower edge

    QPageSize::PageSizeId pageSize() const;
    QString cssName() const; ///< "A4"
    int sheetCode() const;   ///< as spreadsheets number their papers
    QString key() const;     ///< "a4" "a3" "letter"

    /// As the settings hold it; what is none of the sizes, or no margin within the bounds, is as the house prints.
    static ReportPaper of(const QString& key, const QString& sideMargin, const QString& topMargin);
};

} // namespace rostrum
