#include "models/facts/handreading.h"
#include "models/facts/namereading.h"
#include <QRegularExpression>

namespace rostrum {

namespace {
// Initial and final; that some pairs do not exist does no harm, because the count of syllables is known.
const QRegularExpression& syllablePattern()
{
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(QStringLiteral(
        "(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
        "(a|o|e|ai|ei|ao|ou|an|en|ang|eng|er|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ueng|ong|"
        "v|ve|ue)")));
    return pattern;
}

// Longest first, one tone at most in each: xian is xian for one character and xi an for two.
bool cut(const QString& letters, int count, QStringList& syllables)
{
    if (count == 0)
        return letters.isEmpty();
    for (int length = int(std::min<qsizetype>(6, letters.size())); length > 0; --length) {
        if (!syllablePattern().match(letters.left(length)).hasMatch())
            continue;
        syllables << letters.left(length);
        if (cut(letters.mid(length), count - 1, syllables))
            return true;
        syllables.removeLast();
    }
    return false;
}
} // namespace

QStringList cutReading(const QString& reading, int count)
{
    static const QRegularExpression gap(QStringLiteral("[\\s'’·-]+"));
    const QStringList apart = reading.normalized(QString::NormalizationForm_KC).split(gap, Qt::SkipEmptyParts);
    if (apart.size() == count)
        return apart;
    constexpr int kMost = 12; // characters: nobody's name is longer, and cutting stays instant
    const std::u32string plain = plainLetters(reading);
    QStringList syllables;
    if (count <= 0 || count > kMost || plain.size() > 6u * kMost ||
        !cut(QString::fromUcs4(plain.data(), qsizetype(plain.size())), count, syllables))
        return {};
    return syllables;
}

} // namespace rostrum
