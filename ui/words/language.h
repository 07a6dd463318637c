// The language of the words: English source texts with their plurals, Simplified Chinese, both from translations/.
#pragma once
#include <QString>

namespace rostrum {

/// Installs the words of "zh_CN" or "en" (empty: the system's) for the whole program; returns the one chosen.
QString installLanguage(const QString& language);
/// The language in force: "zh_CN" or "en".
QString currentLanguage();

} // namespace rostrum
