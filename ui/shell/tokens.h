// Every colour of the house, in one place. Contrast is tested: text >= 4.5, marks >= 3 (tests/ui/tst_tokens).
#pragma once
#include <QColor>

namespace rostrum {

/// The three uses of a status colour: words, filled shapes and bars, and the wash behind a cell or banner.
struct StatusColors {
    QColor text, fill, tint;
};

struct Tokens {
    bool dark = false;
    QColor frame, navigation, page, panel;
    QColor hairline, controlEdge, track; ///< track: the empty part of a bar
    QColor selection;
    QColor text, second, hint;
    QColor accent, accentHover, onAccent, accentTint;
    StatusColors met, onTrack, atRisk, notMet, unknown, exempt;
    QColor markInk;            ///< what is cut out of a filled mark
    QColor noteBack, noteText; ///< the undo note: the page turned inside out
};

const Tokens& lightTokens();
const Tokens& darkTokens();

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace rostrum
