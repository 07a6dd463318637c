// Keywords of 100,000 comments on one core. The floor: ICU's break iterator alone over the same text, nothing kept.
#include "models/comments/keywordcount.h"
#include "tests/bench/benchsupport.h"
#include <QFile>
#include <QRandomGenerator>

using namespace rostrum;

namespace {
constexpr int kComments = 100'000, kRounds = 5;
constexpr double kPromised = 3'000'000; // characters a second

// The sentences of the sample, joined as people join them: two to four of them, with a number here and there, so that
// few comments are the same.
std::vector<QString> comments()
{
    QFile file(QStringLiteral(":/samples/comments.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sentences");
    QStringList sentences;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
        if (!line.startsWith(u'#') && !line.startsWith(u'[') && !line.trimmed().isEmpty())
            sentences.append(line.trimmed().replace(QStringLiteral("{}"), QStringLiteral("管网安全运行")));
    QRandomGenerator random(2026);
    std::vector<QString> all;
    for (int i = 0; i < kComments; ++i) {
        QString text;
        for (int n = 1 + int(random.bounded(3)); n >= 0; --n)
            text += sentences[int(random.bounded(quint32(sentences.size())))] + (n ? u'，' : u'。');
        if (random.bounded(4) == 0)
            text += QStringLiteral("第%1期").arg(random.bounded(900));
        all.push_back(text);
    }
    return all;
}
} // namespace

int main()
{
    const std::vector<QString> all = comments();
    qint64 characters = 0;
    std::u16string joined;
    for (const QString& text : all) {
        characters += text.size();
        joined += text.toStdU16String() + u'\n';
    }
    const CommentWords words(shippedLexicon());
    int found = 0, pieces = 0;
    const bench::Pair pair = bench::measureByTurns(
        kRounds,
        [&] {
            const auto counts = countKeywords(words, all);
            found = counts ? int(counts->words.size()) : 0;
        },
        [&] {
            pieces = 0;
            // In the blocks that a reader takes: a single text of millions is not what ICU is made for.
            for (size_t at = 0; at < joined.size(); at += 16'384)
                WordBreaker::ofThisThread().cut(std::u16string_view(joined).substr(at, 16'384),
                                                [&](int, int, PieceKind) { ++pieces; });
        });
    const double target = double(characters) / kPromised / pair.floorSeconds;
    bench::print("keywords", kComments, pair, bench::rounded(target),
                 {{QStringLiteral("characters"), characters},
                  {QStringLiteral("characters_per_second"), qRound64(double(characters) / pair.seconds)},
                  {QStringLiteral("floor_characters_per_second"), qRound64(double(characters) / pair.floorSeconds)},
                  {QStringLiteral("promised_characters_per_second"), kPromised},
                  {QStringLiteral("pieces"), pieces},
                  {QStringLiteral("keywords"), found}});
    return found > 0 ? 0 : 1;
}
