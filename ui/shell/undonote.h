// What was just done, with a way back: 8 s above the status bar, one at a time.
#pragma once
#include <QTimer>
#include <QWidget>

namespace rostrum {

class LinkButton;
class TextLabel;

class UndoNote : public QWidget {
    Q_OBJECT
public:
    /// Lives at the lower left of `over` and follows its size.
    explicit UndoNote(QWidget* over);
    /// Replaces the note that stands there.
    void say(const QString& sentence);
    void setDuration(int milliseconds) { m_timer.setInterval(milliseconds); }
    int duration() const { return m_timer.interval(); }
    void retranslate();

Q_SIGNALS:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    TextLabel* m_text;
    LinkButton* m_undo;
    QTimer m_timer;
};

} // namespace rostrum
