#include "ui/widgets/marks.h"
#include "ui/shell/theme.h"

namespace rostrum {

Mark markOf(QStringView key)
{
    static const QHash<QString, Mark> marks = {
        {QStringLiteral("met"), Mark::Met},         {QStringLiteral("on_track"), Mark::OnTrack},
        {QStringLiteral("at_risk"), Mark::AtRisk},  {QStringLiteral("not_met"), Mark::NotMet},
        {QStringLiteral("unknown"), Mark::Unknown}, {QStringLiteral("exempt"), Mark::Exempt},
        {QStringLiteral("new"), Mark::Added},       {QStringLiteral("changed"), Mark::Changed},
        {QStringLiteral("same"), Mark::Same},       {QStringLiteral("conflict"), Mark::AtRisk},
        {QStringLiteral("rejected"), Mark::NotMet},
    };
    return marks.value(key.toString(), Mark::None);
}

Glyph Marks::glyph(Mark mark)
{
    switch (mark) {
    case Mark::None:
        return Glyph::None;
    case Mark::Met:
        return Glyph::MarkMet;
    case Mark::OnTrack:
        return Glyph::MarkOnTrack;
    case Mark::AtRisk:
        return Glyph::MarkAtRisk;
    case Mark::NotMet:
        return Glyph::MarkNotMet;
    case Mark::Unknown:
        return Glyph::MarkUnknown;
    case Mark::Exempt:
        return Glyph::MarkExempt;
    case Mark::Added:
        return Glyph::MarkAdded;
    case Mark::Changed:
        return Glyph::MarkChanged;
    case Mark::Same:
        return Glyph::MarkSame;
    }
    return Glyph::None;
}

const StatusColors& Marks::colors(Mark mark)
{
    const Tokens& t = tokens();
    switch (mark) {
    case Mark::Met:
    case Mark::Added:
        return t.met;
    case Mark::AtRisk:
        return t.atRisk;
    case Mark::NotMet:
        return t.notMet;
    case Mark::Exempt:
        return t.exempt;
    case Mark::OnTrack:
    case Mark::Changed:
        return t.onTrack;
    case Mark::Unknown:
    case Mark::Same:
    case Mark::None:
        break;
    }
    return t.unknown;
}

QString Marks::word(Mark mark)
{
    switch (mark) {
    case Mark::None:
        return {};
    case Mark::Met:
        return tr("Met");
    case Mark::OnTrack:
        return tr("On track");
    case Mark::AtRisk:
        return tr("At risk");
    case Mark::NotMet:
        return tr("Not met");
    case Mark::Unknown:
        return tr("To be confirmed");
    case Mark::Exempt:
        return tr("Exempt");
    case Mark::Added:
        return tr("New");
    case Mark::Changed:
        return tr("Changed");
    case Mark::Same:
        return tr("Same");
    }
    return {};
}

void Marks::paint(QPainter* painter, const QRectF& rect, Mark mark)
{
    if (mark != Mark::None)
        paintGlyph(painter, rect, glyph(mark), colors(mark).fill);
}

} // namespace rostrum
