// Sentences that are made in the models for the console and for paper: in whatever language they are asked for.
#pragma once
#include <QString>
#include <functional>

namespace rostrum {

/// Context and English source to words; the program's own language when none is given.
using Translate = std::function<QString(const char* context, const char* source)>;

} // namespace rostrum
