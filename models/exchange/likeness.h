// Which of the things that are here does a text most likely mean? Order only: nothing is chosen by it.
#pragma once
#include "models/facts/pinyin.h"

namespace rostrum {

/// A text made comparable once. A value.
struct Likened {
    QString folded;
    std::string reading; ///< its pinyin without tones, syllable by syllable; of other letters nothing
};
Likened likened(Pinyin& pinyin, const QString& text);

/// 0 is the same; then the same reading (孙惠, 孙慧), one character apart, the characters of one in the order of the
/// other (客服部, 客户服务部), then by how much they share. Less is liker.
int unlikeness(const Likened& a, const Likened& b);
/// From here on two texts share nothing that would tell.
inline constexpr int kUnlike = 4000;

} // namespace rostrum
