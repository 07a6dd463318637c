// A reading typed by hand, cut into the syllables of the characters it belongs to.
#pragma once
#include <QStringList>

namespace rostrum {

/// "Piáo Shù", "piaoshu", "xi'an": one syllable for each of `count` characters; empty when it cannot be cut so.
QStringList cutReading(const QString& reading, int count);

} // namespace rostrum
