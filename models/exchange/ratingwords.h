// Ratings that a sheet writes as words or stars: 非常满意, 良, ★★★★☆, 4 星.
#pragma once
#include "models/exchange/mapping.h"
#include <optional>

namespace rostrum {

/// What a word is worth on a scale whose highest answer is `scale` (ten-thousandths), as a number to be read: on 1–5
/// 良 is "4", on 0–100 "80". Nothing for a text that is no such word. It is a proposal: whoever rates decides.
std::optional<QString> ratingOfWord(const QString& text, int64_t scale);
/// In how many steps a text rates: 5, or 10 for ten stars; 0 for one that is no such word.
int stepsOfWord(const QString& text);
/// More such words than other texts below `headerRow`, and hardly a number.
bool isWordScale(const Sheet& sheet, int column, int headerRow);

/// Words of the overall column and of the questions that the mapping says nothing of get their proposal. Which: by
/// field or dimension.
std::map<QString, std::map<std::string, std::string>> takeProposals(const Sheet& sheet, Mapping& mapping);

} // namespace rostrum
