#include "models/report/paper.h"
#include "models/report/pagestyle.h"

namespace rostrum {

namespace {
struct Known {
    ReportPaper::Size size;
    const char* key;
    QPageSize::PageSizeId id;
    int shortSide, longSide;
    const char* css;
    int sheetCode;
};
constexpr Known kSizes[] = {
    {ReportPaper::Size::A4, "a4", QPageSize::A4, page::kA4Short, page::kA4Long, "A4", 9},
    {ReportPaper::Size::A3, "a3", QPageSize::A3, page::kA4Long, 23811, "A3", 8},
    {ReportPaper::Size::Letter, "letter", QPageSize::Letter, 12240, 15840, "letter", 1},
};

const Known& known(ReportPaper::Size size) { return kSizes[size_t(size)]; }

int units(int millimetres) { return (millimetres * page::kUnitsPerInch * 10 + 127) / 254; }

std::optional<int> marginOf(const QString& text)
{
    bool isNumber = false;
    const int millimetres = text.toInt(&isNumber);
    return isNumber && millimetres >= ReportPaper::kLeastMargin && millimetres <= ReportPaper::kMostMargin
               ? std::optional(millimetres)
               : std::nullopt;
}
} // namespace

int ReportPaper::shortSide() const { return known(size).shortSide; }
int ReportPaper::longSide() const { return known(size).longSide; }
int ReportPaper::left() const { return sideMargin ? units(*sideMargin) : page::kMarginSide; }
int ReportPaper::top() const { return topMargin ? units(*topMargin) : page::kMarginTop; }
int ReportPaper::footerRule() const { return page::kFooterRule + top() - page::kMarginTop; }
QPageSize::PageSizeId ReportPaper::pageSize() const { return known(size).id; }
QString ReportPaper::cssName() const { return QString::fromLatin1(known(size).css); }
int ReportPaper::sheetCode() const { return known(size).sheetCode; }
QString ReportPaper::key() const { return QString::fromLatin1(known(size).key); }

ReportPaper ReportPaper::of(const QString& key, const QString& sideMargin, const QString& topMargin)
{
    ReportPaper paper;
    for (const Known& one : kSizes)
        if (key == QLatin1String(one.key))
            paper.size = one.size;
    paper.sideMargin = marginOf(sideMargin);
    paper.topMargin = marginOf(topMargin);
    return paper;
}

} // namespace rostrum
