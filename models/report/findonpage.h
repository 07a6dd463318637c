// Finding a text among those that stand on a page: whatever its case, over the lines into which it was broken.
#pragma once
#include "models/report/pageink.h"
#include <QRectF>

namespace rostrum {

/// One place of the page: a box around each line that it touches, in units of the page.
struct PageHit {
    std::vector<QRectF> marks;
};

/// In the order of painting. Blanks count on neither side: a line that was broken has none where it broke, and a title
/// is letter-spaced. Nothing for a text without letters.
std::vector<PageHit> findOnPage(FontBook& fonts, const std::vector<PaintedText>& texts, const QString& text);

} // namespace rostrum
