#include "ui/words/fieldtext.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct Text {
    const char* field;
    const char* text;
};

constexpr Text kTexts[] = {
    {"period", QT_TRANSLATE_NOOP("Field", "Period")},
    {"reason", QT_TRANSLATE_NOOP("Field", "Reason")},
    {"indicator", QT_TRANSLATE_NOOP("Field", "Indicator")},
    {"round", QT_TRANSLATE_NOOP("Field", "360° round")},
    {"groups", QT_TRANSLATE_NOOP("Field", "Groups of the round")},
    {"closesOn", QT_TRANSLATE_NOOP("Field", "Answers until")},
    {"leastRaters", QT_TRANSLATE_NOOP("Field", "People behind a group")},
    {"code", QT_TRANSLATE_NOOP("Field", "Code")},
    {"title", QT_TRANSLATE_NOOP("Field", "Title")},
    {"item", QT_TRANSLATE_NOOP("Field", "Item of the library")},
    {"by", QT_TRANSLATE_NOOP("Field", "Grouping")},
    {"to", QT_TRANSLATE_NOOP("Field", "Last day")},
    {"output", QT_TRANSLATE_NOOP("Field", "File to be written")},
    {"pages", QT_TRANSLATE_NOOP("Field", "Pages")},
    {"encoding", QT_TRANSLATE_NOOP("Field", "Encoding")},
    {"delimiter", QT_TRANSLATE_NOOP("Field", "Separator")},
    {"scale", QT_TRANSLATE_NOOP("Field", "Scale")},
    {"weights", QT_TRANSLATE_NOOP("Field", "Weights")},
    {"sheet", QT_TRANSLATE_NOOP("Field", "Sheet")},
    {"warning.fading.quiet_days", QT_TRANSLATE_NOOP("Field", "Days without a share")},
    {"warning.fading.rating_fall", QT_TRANSLATE_NOOP("Field", "Fall of the rating")},
    {"warning.fading.least_ratings", QT_TRANSLATE_NOOP("Field", "Ratings in a month")},
    {"comments.topics.last", QT_TRANSLATE_NOOP("Field", "Comments looked at")},
    {"comments.topics.least", QT_TRANSLATE_NOOP("Field", "Comments at least")},
    {"comments.topics.share", QT_TRANSLATE_NOOP("Field", "Share of a topic")},
};
} // namespace

QString fieldText(const QString& field)
{
    for (const Text& text : kTexts)
        if (field == QLatin1String(text.field))
            return QCoreApplication::translate("Field", text.text);
    return field;
}

} // namespace rostrum
