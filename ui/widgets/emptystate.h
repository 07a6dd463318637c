// Nothing here yet: one sentence, one reason or next step, one button.
#pragma once
#include "ui/shell/icons.h"
#include <QWidget>

class QBoxLayout;
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
    /// A line where there is little height; in the middle of a page of its own.
    void resizeEvent(QResizeEvent* event) override;

private:
    bool isPage() const;
    void lay();

    Glyph m_glyph;
    TextLabel* m_sentence;
    TextLabel* m_next;
    QPushButton* m_button;
    QBoxLayout* m_row;
};

} // namespace rostrum
