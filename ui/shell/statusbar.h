// The last line of the window: what the page counts, what explains it, and long work with its way out.
#pragma once
#include "ui/widgets/surface.h"
#include <QTimer>

namespace rostrum {

class LinkButton;
class TextLabel;
class WorkBar;

class StatusBar : public Surface {
    Q_OBJECT
public:
    explicit StatusBar(QWidget* parent = nullptr);
    void setTexts(const QString& left, const QString& right);

    /// Work begins; it is shown only if it lasts longer than 300 ms.
    void startWork(const QString& what, bool cancellable);
    /// total 0: unknown, no bar.
    void setProgress(qint64 done, qint64 total);
    void finishWork();
    bool workShown() const;
    void retranslate();

Q_SIGNALS:
    void cancelRequested();

private:
    void showWork(bool shown);

    TextLabel* m_left;
    TextLabel* m_right;
    QWidget* m_work;
    TextLabel* m_what;
    WorkBar* m_bar;
    TextLabel* m_count;
    LinkButton* m_cancel;
    QTimer m_delay;
};

class WorkBar : public QWidget {
    Q_OBJECT
public:
    explicit WorkBar(QWidget* parent) : QWidget(parent) {}
    void set(qint64 done, qint64 total);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_fraction = 0;
};

} // namespace rostrum
