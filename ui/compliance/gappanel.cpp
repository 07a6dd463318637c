#include "ui/compliance/gappanel.h"
#include "models/report/requirementwords.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/words/errortext.h"
#include "ui/words/verdicttext.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr size_t kMostShown = 12; // of those that could be booked; more are on the horizon's page
constexpr int kLine = 28, kDayWidth = 78, kAmountWidth = 40, kPlacesWidth = 64, kButtonWidth = 52;

TextLabel* cell(QHBoxLayout* row, Tone tone, const QString& text, int width, Qt::Alignment align = Qt::AlignLeft)
{
    auto* label = new TextLabel(Type::Caption, tone, text);
    label->setAlignment(align | Qt::AlignVCenter);
    label->setToolTip(text);
    if (width > 0)
        label->setFixedWidth(width);
    else
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(label, width > 0 ? 0 : 1);
    return label;
}
} // namespace

GapPanel::GapPanel(const GapPlan& plan, const ReportWords& words, bool readOnly, QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_refused(new Banner)
{
    setObjectName(QStringLiteral("gapPanel"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto* title = new TextLabel(Type::BodyBold, Tone::Text, tr("Close the gap"));
    title->setFixedHeight(metrics::row);
    m_column->addWidget(title);
    addGaps(plan, words);
    m_refused->setSentence(Mark::None, {});
    m_column->addWidget(m_refused);
    size_t shown = 0, open = 0;
    for (const GapSession& session : plan.sessions) {
        if (!session.booked && ++open > kMostShown)
            continue;
        addSession(session, words, readOnly);
        ++shown;
    }
    if (plan.sessions.size() > shown)
        m_column->addWidget(
            new TextLabel(Type::Caption, Tone::Second,
                          tr("%Ln more are on the horizon's page", nullptr, int(plan.sessions.size() - shown))));
    if (readOnly && !plan.sessions.empty())
        m_column->addWidget(new TextLabel(Type::Caption, Tone::Second, tr("This workspace is open for reading only.")));
}

// "missing 10学时, booked 4学时 (counted once attended)"; what no planned session serves is said, too.
void GapPanel::addGaps(const GapPlan& plan, const ReportWords& words)
{
    for (const Gap& gap : plan.gaps) {
        const RequirementWords naming(words, gap.requirement);
        const QString missing = naming.spoken(gap.requirement.missing);
        QString text;
        if (gap.booked >= gap.requirement.missing)
            text = tr("%1 missing; booked: %2, which closes it once attended.").arg(missing, naming.spoken(gap.booked));
        else if (gap.booked > 0)
            text = tr("%1 missing; booked: %2, counted once attended.").arg(missing, naming.spoken(gap.booked));
        else if (gap.bySessions)
            text = tr("%1 missing.").arg(missing);
        else
            text = tr("%1 missing; no planned session adds to it.").arg(missing);
        auto* label = new TextLabel(Type::Caption, Tone::Second, text);
        label->setWordWrap(true);
        label->setObjectName(QStringLiteral("gap.") + gap.requirement.code);
        m_column->addWidget(label);
    }
    m_column->addSpacing(metrics::grid);
}

void GapPanel::addSession(const GapSession& session, const ReportWords& words, bool readOnly)
{
    auto* line = new QWidget;
    line->setFixedHeight(kLine);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    RequirementResult unit;
    unit.unit = session.unit;
    cell(row, Tone::Text, dayWithWeekday(session.day), kDayWidth);
    cell(row, Tone::Text, session.course, 0);
    cell(row, Tone::Text, RequirementWords(words, unit).figure(session.amount), kAmountWidth, Qt::AlignRight);
    const QString places = session.placesLeft ? tr("%Ln places", nullptr, *session.placesLeft) : tr("open");
    cell(row, Tone::Second, places, kPlacesWidth, Qt::AlignRight);
    const QString title = QStringLiteral("%1 %2").arg(session.day.toString(QStringLiteral("MM-dd")), session.course);
    if (session.booked) {
        cell(row, Tone::Second, tr("booked"), kButtonWidth, Qt::AlignRight);
    } else {
        auto* book = new LinkButton(tr("Book"));
        book->setFont(rostrum::font(Type::Caption));
        book->setFixedWidth(kButtonWidth);
        book->setObjectName(QStringLiteral("book.") + session.code);
        book->setAccessibleName(tr("Book into %1").arg(title));
        book->setEnabled(!readOnly);
        connect(book, &LinkButton::clicked, this, [this, id = session.id, title] { Q_EMIT bookRequested(id, title); });
        row->addWidget(book);
    }
    m_column->addWidget(line);
}

void GapPanel::refuse(const Error& error)
{
    m_refused->setSentence(Mark::NotMet, errorText(error));
    setEnabled(true);
}

} // namespace rostrum
