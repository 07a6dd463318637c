// Measures of the printed page, in one place. The unit is a twentieth of a point: A4 is 11906 × 16838.
#pragma once
#include "models/report/fontbook.h"

namespace rostrum::page {

inline constexpr int kUnitsPerInch = 1440;
constexpr int pt(double points) { return int(points * 20 + 0.5); }

inline constexpr int kA4Short = 11906, kA4Long = 16838;
inline constexpr int kMarginSide = pt(45), kMarginTop = pt(42), kFooterRule = pt(47.5);
inline constexpr int kFrame = 18, kHairline = 9; // widths of lines

inline constexpr TextStyle kBody{Voice::Serif, pt(9.5)};
inline constexpr TextStyle kSmall{Voice::Serif, pt(8)};
inline constexpr TextStyle kStrong{Voice::Sans, pt(9.5)};
inline constexpr TextStyle kOrganisation{Voice::Serif, pt(11.5)};
inline constexpr TextStyle kTitle{Voice::Sans, pt(18)};
inline constexpr TextStyle kHeading{Voice::Sans, pt(11)};
inline constexpr TextStyle kHeadline{Voice::Sans, pt(12.5)};
inline constexpr TextStyle kNote{Voice::Serif, pt(8.5)};
inline constexpr TextStyle kSign{Voice::Serif, pt(10)};
inline constexpr TextStyle kFooter{Voice::Serif, pt(8)};
inline constexpr TextStyle kPageNumber{Voice::Serif, pt(8), true};

inline constexpr int kTitleSpacing = pt(1.4);
inline constexpr int kRow = pt(17.8), kCompactRow = pt(14), kGridRow = pt(18.3), kHeadPad = pt(3);
inline constexpr int kBarRow = pt(16), kBar = pt(9.5);
inline constexpr int kTallRow = pt(19.5); ///< to write in: thirty of them and a head stand on a page
inline constexpr int kLine = pt(13.4), kNoteLine = pt(13.5), kCellPad = pt(3.2);
inline constexpr int kSignLine = pt(21), kSignRoom = pt(34), kSignBelow = pt(22);
inline constexpr int kMaxCellLines = 24; // a remark longer than that belongs into the record, not on a list

} // namespace rostrum::page
