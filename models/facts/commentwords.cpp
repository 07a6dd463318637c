// What an officer keeps of words in comments, and of advice for low ratings: his own, beside what the program brings.
#include "models/facts/commentwords.h"
#include "models/facts/declarations.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
constexpr int64_t kHighestMean = 50'000; // of 1–5
constexpr int64_t kMostRatings = 10'000;

constexpr Word kCommentWordKind[] = {
    {"word", QT_TRANSLATE_NOOP("Word", "keyword"), "词|词语|关键词|评语词|counted"},
    {"complaint", QT_TRANSLATE_NOOP("Word", "complaint"), "负面|负面词|不满|批评|negative"},
    {"synonym", QT_TRANSLATE_NOOP("Word", "synonym"), "同义|同义词|近义词|等同"},
    {"stop", QT_TRANSLATE_NOOP("Word", "stop word"), "停用|停用词|忽略|不计|ignored"},
    {"negation", QT_TRANSLATE_NOOP("Word", "negation"), "否定|否定词"},
    {"off", QT_TRANSLATE_NOOP("Word", "switched off"), "关闭|停止|不用|取消"},
};
} // namespace

namespace words {
const WordList commentWordKind = kCommentWordKind;
} // namespace words

FactTable declareCommentWords()
{
    return {"comment_words",
            "comment_word",
            QT_TRANSLATE_NOOP("Table", "Words of comments"),
            QT_TRANSLATE_NOOP("Table", "words of comments"),
            "t.word",
            nullptr,
            "t.kind, t.word",
            true,
            {
                {.key = "word",
                 .title = QT_TRANSLATE_NOOP("Column", "Word of comments"),
                 .headers = "评语词|评语关键词|评语词语|comment word",
                 .column = "word",
                 .required = true,
                 .width = 160},
                {.key = "kind",
                 .title = QT_TRANSLATE_NOOP("Column", "Kind of word"),
                 .headers = "词类|评语词类型|词语类型|word kind",
                 .kind = Kind::Word,
                 .column = "kind",
                 .words = words::commentWordKind,
                 .required = true,
                 .width = 110},
                {.key = "means",
                 .title = QT_TRANSLATE_NOOP("Column", "Counted as"),
                 .headers = "计为|等同于|同义于|归入",
                 .column = "means",
                 .width = 160},
            }};
}

FactTable declareAdviceRules()
{
    return {"advice_rules",
            "advice_rule",
            QT_TRANSLATE_NOOP("Table", "Advice for low ratings"),
            QT_TRANSLATE_NOOP("Table", "rules of advice"),
            nullptr,
            nullptr,
            "t.position, t.dimension, t.rowid",
            true,
            {
                {.key = "dimension",
                 .title = QT_TRANSLATE_NOOP("Column", "Dimension has"),
                 .headers = "适用维度|维度关键词|dimension words",
                 .column = "dimension",
                 .required = true,
                 .width = 180},
                {.key = "below",
                 .title = QT_TRANSLATE_NOOP("Column", "Mean below"),
                 .headers = "低于|均分低于|低于多少分|mean below",
                 .kind = Kind::Score,
                 .column = "below",
                 .lowest = 0,
                 .highest = kHighestMean,
                 .width = 90},
                {.key = "least_ratings",
                 .title = QT_TRANSLATE_NOOP("Column", "Ratings at least"),
                 .headers = "最少评价数|最少评分人数|评分数不少于|least ratings",
                 .kind = Kind::Integer,
                 .column = "least_ratings",
                 .lowest = 1,
                 .highest = kMostRatings,
                 .width = 110},
                {.key = "text",
                 .title = QT_TRANSLATE_NOOP("Column", "Advice"),
                 .headers = "改进建议|建议内容|advice text",
                 .column = "text",
                 .required = true,
                 .width = 420},
                {.key = "position",
                 .title = QT_TRANSLATE_NOOP("Column", "Order of rules"),
                 .headers = "建议顺序|规则顺序|rule order",
                 .kind = Kind::Integer,
                 .column = "position",
                 .lowest = 0,
                 .highest = kMostRatings,
                 .width = 80},
            }};
}

} // namespace rostrum
