// Which sheets are meant by "1-3, 5".
#pragma once
#include <QPageRanges>
#include <QString>
#include <optional>

namespace rostrum {

/// Also with the commas and dashes of Chinese. Empty ranges for an empty text: every sheet. Nothing for what is no
/// range, and for one that names a sheet beyond `count`.
std::optional<QPageRanges> parsePages(const QString& text, int count);
/// Whether sheet `page`, from 0, is among them; empty ranges hold every sheet.
bool holdsPage(const QPageRanges& ranges, int page);
/// How many sheets of `count` are meant.
int pagesIn(const QPageRanges& ranges, int count);

} // namespace rostrum
