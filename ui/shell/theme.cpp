#include "ui/shell/theme.h"
#include "ui/shell/style.h"
#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif

namespace rostrum {

namespace {

QPalette paletteOf(const Tokens& t)
{
    QPalette p(t.text, t.frame, t.hairline, t.controlEdge, t.controlEdge, t.text, t.page);
    p.setColor(QPalette::Window, t.frame);
    p.setColor(QPalette::Base, t.page);
    p.setColor(QPalette::AlternateBase, t.panel);
    p.setColor(QPalette::Button, t.page);
    p.setColor(QPalette::Light, t.page);
    p.setColor(QPalette::Midlight, t.hairline);
    p.setColor(QPalette::Mid, t.controlEdge);
    p.setColor(QPalette::Dark, t.controlEdge);
    p.setColor(QPalette::Shadow, t.dark ? QColor(0x0B0D10) : t.controlEdge);
    p.setColor(QPalette::Highlight, t.selection);
    p.setColor(QPalette::ToolTipBase, t.panel);
    p.setColor(QPalette::PlaceholderText, t.hint);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::ToolTipText}) {
        p.setColor(role, t.text);
        p.setColor(QPalette::Disabled, role, t.hint);
    }
    p.setColor(QPalette::Disabled, QPalette::Base, t.panel);
    p.setColor(QPalette::Disabled, QPalette::Button, t.panel);
    return p;
}

// The system's own UI font has poor Chinese on some systems, so the families of the look are asked for by name.
QFont baseFont()
{
    const QStringList known = QFontDatabase::families();
    for (const QString& family : {QStringLiteral("Microsoft YaHei UI"), QStringLiteral("PingFang SC"),
                                  QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans SC")}) {
        if (known.contains(family))
            return QFont(family);
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont);
}

// Pixels of the design at 96 dpi, in points; macOS counts 72 to the inch.
qreal points(int pixels)
{
#ifdef Q_OS_MACOS
    return pixels;
#else
    return pixels * 0.75;
#endif
}

bool guessDark(const QPalette& system)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    Q_UNUSED(system)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
#endif
}

} // namespace

Theme& Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::install(QApplication& app, ThemeChoice choice)
{
    if (!m_installed) {
        m_installed = true;
        m_systemDark = guessDark(app.palette());
        QApplication::setStyle(new Style);
        QApplication::setFont(font(Type::Body));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) {
            m_systemDark = scheme == Qt::ColorScheme::Dark;
            if (m_choice == ThemeChoice::System)
                apply();
        });
#endif
    }
    m_choice = choice;
    apply();
}

void Theme::choose(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemDark);
    m_tokens = dark ? &darkTokens() : &lightTokens();
    QApplication::setPalette(paletteOf(*m_tokens));
    Q_EMIT changed();
}

QString Theme::choiceKey(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice Theme::choiceOf(const QString& key)
{
    return key == u"light" ? ThemeChoice::Light : key == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

QFont font(Type type)
{
    // Every family asked for has digits of one width; where Qt can name the feature, it is asked for as well.
    static const QFont base = [] {
        QFont f = baseFont();
        f.setStyleStrategy(QFont::PreferAntialias);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
        f.setFeature(QFont::Tag("tnum"), 1);
#endif
        return f;
    }();
    QFont f = base;
    const int pixels = type == Type::Title      ? 20
                       : type == Type::Section  ? 15
                       : type == Type::Figure   ? 18
                       : type == Type::Sentence ? 14
                       : type == Type::Caption  ? 12
                                                : 13;
    f.setPointSizeF(points(pixels));
    if (type == Type::Title || type == Type::Sentence || type == Type::Section || type == Type::Figure ||
        type == Type::BodyBold)
        f.setWeight(QFont::Bold);
    return f;
}

} // namespace rostrum
