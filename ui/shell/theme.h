// The one place that dresses the program: style, palette, fonts. Widgets ask tokens() while painting, so a change of
// theme needs no second pass over them.
#pragma once
#include "ui/shell/tokens.h"
#include <QFont>
#include <QObject>

class QApplication;

namespace rostrum {

enum class ThemeChoice { System, Light, Dark };
/// Sizes of type on a 96-dpi screen: title 20 bold, section 15 bold, sentence 14 bold, figure 18 bold, body 13,
/// caption 12.
enum class Type { Title, Section, Sentence, Figure, Body, BodyBold, Caption };

class Theme : public QObject {
    Q_OBJECT
public:
    static Theme& instance();

    /// Once at start, before the first widget: style, fonts and the palette of the choice.
    void install(QApplication& app, ThemeChoice choice = ThemeChoice::System);
    void choose(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    const Tokens& tokens() const { return *m_tokens; }

    static QString choiceKey(ThemeChoice choice); ///< "system" "light" "dark", for the settings
    static ThemeChoice choiceOf(const QString& key);

Q_SIGNALS:
    void changed();

private:
    Theme() = default;
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    const Tokens* m_tokens = &lightTokens();
    bool m_systemDark = false;
    bool m_installed = false;
};

inline const Tokens& tokens() { return Theme::instance().tokens(); }
QFont font(Type type);

} // namespace rostrum
