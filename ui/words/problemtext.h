// What is wrong with a cell, a row or a rule, and why something does not count.
#pragma once
#include <QString>

namespace rostrum {

struct ProblemDetails {
    QString value;         ///< what stands there
    int otherRow = 0;      ///< of a repeated row, the row it repeats
    QString was, now;      ///< of a value that was edited since it was imported
    QString editor;        ///< who edited it
    int64_t scale = 0;     ///< of an answer beyond it: the highest, ten-thousandths
    bool inColumn = false; ///< of one cell, not of the whole row
};
/// A code of namespace problem.
QString problemText(const QString& code, const ProblemDetails& details);
inline QString problemText(const QString& code, const QString& value)
{
    return problemText(code, ProblemDetails{value});
}

} // namespace rostrum
