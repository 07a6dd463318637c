// Texts in the type and tone of the look, and the link that acts as a button.
#pragma once
#include "ui/shell/theme.h"
#include <QAbstractButton>
#include <QLabel>

namespace rostrum {

enum class Tone { Text, Second, Hint, Accent, Refused };

/// A label that keeps its tone through a change of theme.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    TextLabel(Type type, Tone tone, const QString& text = {}, QWidget* parent = nullptr);
    void setTone(Tone tone);

protected:
    void changeEvent(QEvent* event) override;
    /// What its place cuts off is told in a tooltip, unless it has another one.
    bool event(QEvent* event) override;
    /// A line too long for its place ends in an ellipsis.
    void paintEvent(QPaintEvent* event) override;

private:
    void tint();
    bool isCut() const;

    Tone m_tone;
    bool m_tinting = false;
};

/// Text in the accent that does something; reached by Tab, pressed by Space or Enter.
class LinkButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit LinkButton(const QString& text = {}, QWidget* parent = nullptr);
    /// On a dark note the link takes the note's own ink, bold and underlined.
    void setOnNote(bool onNote);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_onNote = false;
};

/// 8 px bar of 0 to 1 with an optional tick; the same shape as in a table.
void paintBar(QPainter* painter, const QRect& rect, double fraction, double tick, const QColor& fill);

} // namespace rostrum
