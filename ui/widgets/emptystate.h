// Nothing here yet: one sentence, one reason or next step, one button.
#pragma once
#include "ui/shell/icons.h"
#include <QWidget>

class QPushButton;

namespace rostrum {

class TextLabel;

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(Glyph glyph, QWidget* parent = nullptr);
    /// An empty `action` shows no button.
    void setTexts(const QString& sentence, const QString& next, const QString& action);
    QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph;
    TextLabel* m_sentence;
    TextLabel* m_next;
    QPushButton* m_button;
};

} // namespace rostrum
