#include "ui/settings/thresholdfields.h"
#include "models/base/decimal.h"
#include "models/comments/topics.h"
#include "models/kpi/fading.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include "ui/words/fieldtext.h"
#include <QCoreApplication>
#include <QGridLayout>
#include <QWheelEvent>

namespace rostrum {

namespace {
constexpr int kBoxWidth = 110;

struct Line {
    ThresholdSetting threshold;
    int step;         ///< of the arrows
    const char* unit; ///< behind the number
    const char* does; ///< one sentence
};

std::vector<Line> lines()
{
    return {
        {threshold::fadingQuietDays, 10, QT_TRANSLATE_NOOP("Thresholds", "days"),
         QT_TRANSLATE_NOOP("Thresholds", "A trainer who has not held a valid session for so long, and whose rating "
                                         "falls, is told on the board as fading.")},
        {threshold::fadingFall, 1000, QT_TRANSLATE_NOOP("Thresholds", "of 5"),
         QT_TRANSLATE_NOOP("Thresholds", "By so much the mean rating of a month has to lie below that of the month "
                                         "before.")},
        {threshold::fadingLeast, 1, QT_TRANSLATE_NOOP("Thresholds", "ratings"),
         QT_TRANSLATE_NOOP("Thresholds", "Months with fewer ratings are passed over when two are compared.")},
        {topicThresholds().last, 10, QT_TRANSLATE_NOOP("Thresholds", "comments"),
         QT_TRANSLATE_NOOP("Thresholds", "So many of the latest complaints and wishes are looked at for what they are "
                                         "about.")},
        {topicThresholds().least, 5, QT_TRANSLATE_NOOP("Thresholds", "comments"),
         QT_TRANSLATE_NOOP("Thresholds", "With fewer complaints and wishes nothing is suggested.")},
        {topicThresholds().share, 500, QT_TRANSLATE_NOOP("Thresholds", "%"),
         QT_TRANSLATE_NOOP("Thresholds", "From this share on a topic is told above the comments, with a course that "
                                         "would help.")},
    };
}

QString translated(const char* text) { return QCoreApplication::translate("Thresholds", text); }

QString withUnit(int64_t value, const Line& line)
{
    return formatShortest(value, line.threshold.decimals) + u' ' + translated(line.unit);
}
} // namespace

ThresholdBox::ThresholdBox(const ThresholdSetting& threshold, QWidget* parent)
    : QSpinBox(parent), m_threshold(threshold)
{
    setRange(int(threshold.lowest), int(threshold.highest));
    setFixedWidth(kBoxWidth);
    setAlignment(Qt::AlignRight);
    setFocusPolicy(Qt::StrongFocus);
}

std::optional<int64_t> ThresholdBox::numberIn(const QString& text) const
{
    QString number = text;
    if (number.endsWith(suffix()))
        number.chop(suffix().size());
    number = number.trimmed();
    return parseDecimal((number.endsWith(u'.') ? number + u'0' : number).toStdString(), m_threshold.decimals).value;
}

QString ThresholdBox::textFromValue(int value) const { return formatShortest(value, m_threshold.decimals); }

int ThresholdBox::valueFromText(const QString& text) const { return int(numberIn(text).value_or(value())); }

QValidator::State ThresholdBox::validate(QString& text, int&) const
{
    const auto number = numberIn(text);
    if (!number)
        return text.trimmed().isEmpty() || text.trimmed() == suffix().trimmed() ? QValidator::Intermediate
                                                                                : QValidator::Invalid;
    return *number > maximum()   ? QValidator::Invalid
           : *number < minimum() ? QValidator::Intermediate
                                 : QValidator::Acceptable;
}

// A wheel over the page scrolls it and changes nothing in passing.
void ThresholdBox::wheelEvent(QWheelEvent* event) { hasFocus() ? QSpinBox::wheelEvent(event) : event->ignore(); }

ThresholdFields::ThresholdFields(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::gap * 2);
    grid->setVerticalSpacing(metrics::gap);
    grid->setColumnStretch(2, 1);
    for (const Line& line : lines()) {
        const int row = grid->rowCount();
        const QString label = fieldText(QString::fromLatin1(line.threshold.key));
        auto* box = new ThresholdBox(line.threshold);
        box->setObjectName(QString::fromLatin1(line.threshold.key));
        box->setSingleStep(line.step);
        box->setSuffix(u' ' + translated(line.unit));
        box->setAccessibleName(label);
        box->setAccessibleDescription(translated(line.does));
        auto* does = new TextLabel(Type::Caption, Tone::Second,
                                   QCoreApplication::translate("Thresholds", "%1 Standard: %2.")
                                       .arg(translated(line.does), withUnit(line.threshold.standard, line)));
        does->setWordWrap(true);
        grid->addWidget(new TextLabel(Type::Body, Tone::Text, label), row, 0, Qt::AlignTop);
        grid->addWidget(box, row, 1, Qt::AlignTop);
        grid->addWidget(does, row, 2, Qt::AlignVCenter);
        connect(box, &QSpinBox::valueChanged, this, &ThresholdFields::edited);
        m_boxes.push_back(box);
    }
}

Result<ThresholdFields::Values> ThresholdFields::read(Connection& db)
{
    Values values;
    for (const Line& line : lines()) {
        // What somebody wrote otherwise and is no number shows the standard here: saving mends it.
        const Result<int64_t> value = readThreshold(db, line.threshold);
        if (!value && value.error().code != ErrorCode::InvalidValue)
            return fail(value.error());
        values.push_back(value ? *value : line.threshold.standard);
    }
    return values;
}

Result<void> ThresholdFields::write(Change& change, const Values& values)
{
    const std::vector<Line> all = lines();
    for (size_t i = 0; i < all.size(); ++i)
        ROSTRUM_CHECK(writeThreshold(change, all[i].threshold, values[i]));
    return {};
}

void ThresholdFields::setValues(const Values& values)
{
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        m_boxes[i]->setValue(int(values[i]));
    }
}

ThresholdFields::Values ThresholdFields::values() const
{
    Values values;
    for (const ThresholdBox* box : m_boxes)
        values.push_back(box->value());
    return values;
}

} // namespace rostrum
