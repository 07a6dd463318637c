#include "ui/shell/tokens.h"
#include <algorithm>
#include <cmath>

namespace rostrum {

namespace {

Tokens makeLight()
{
    Tokens t;
    t.frame = QColor(0xE9ECF0);
    t.navigation = QColor(0xF2F4F6);
    t.page = QColor(0xFFFFFF);
    t.panel = QColor(0xF7F8FA);
    t.hairline = QColor(0xE1E5EA);
    t.controlEdge = QColor(0xB4BDC8);
    t.track = QColor(0xE3E7EC);
    t.selection = QColor(0xDCE8F7);
    t.text = QColor(0x18212B);
    t.second = QColor(0x4C5966);
    t.hint = QColor(0x586471);
    t.accent = QColor(0x1B5AA8);
    t.accentHover = QColor(0x164B8D);
    t.onAccent = QColor(0xFFFFFF);
    t.accentTint = QColor(0xE6EEF8);
    t.met = {QColor(0x0A6B52), QColor(0x17916F), QColor(0xE0F1EB)};
    t.onTrack = {QColor(0x3B5B85), QColor(0x6C8CB8), QColor(0xE6EEF8)};
    t.atRisk = {QColor(0x875000), QColor(0xC88200), QColor(0xFCF1DC)};
    t.notMet = {QColor(0xAE2A1F), QColor(0xCC3F33), QColor(0xFBE6E3)};
    t.unknown = {QColor(0x53606D), QColor(0x87929F), QColor(0xEEF0F3)};
    t.exempt = {QColor(0x5A4A8C), QColor(0x5E4296), QColor(0xEDE9F6)};
    t.markInk = QColor(0xFFFFFF);
    t.noteBack = QColor(0x18212B);
    t.noteText = QColor(0xFFFFFF);
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.frame = QColor(0x15181C);
    t.navigation = QColor(0x1A1E23);
    t.page = QColor(0x20252B);
    t.panel = QColor(0x252B32);
    t.hairline = QColor(0x333B45);
    t.controlEdge = QColor(0x566270);
    t.track = QColor(0x3A434E);
    t.selection = QColor(0x2A405E);
    t.text = QColor(0xE4E9EF);
    t.second = QColor(0xAEB9C5);
    t.hint = QColor(0xA3AFBC);
    t.accent = QColor(0x82B4F5);
    t.accentHover = QColor(0x9CC4F8);
    t.onAccent = QColor(0x0E1A2A);
    t.accentTint = QColor(0x263A54);
    t.met = {QColor(0x5CCBA4), QColor(0x3CBF96), QColor(0x1E3A33)};
    t.onTrack = {QColor(0x9DBBE3), QColor(0x6A8AB5), QColor(0x263A54)};
    t.atRisk = {QColor(0xF0B750), QColor(0xD79A2B), QColor(0x3D3119)};
    t.notMet = {QColor(0xF5938A), QColor(0xDB5B50), QColor(0x46231F)};
    t.unknown = {QColor(0xAEB9C5), QColor(0x7F8B98), QColor(0x2C333B)};
    t.exempt = {QColor(0xB9ABE4), QColor(0xBDAAF5), QColor(0x332C4A)};
    t.markInk = QColor(0x20252B);
    t.noteBack = QColor(0xE4E9EF);
    t.noteText = QColor(0x18212B);
    return t;
}

double luminance(const QColor& color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Tokens& lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens& darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace rostrum
