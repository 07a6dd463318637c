#include "ui/boards/boardparts.h"
#include "ui/words/periodtext.h"
#include <QBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>

namespace rostrum {

namespace {
constexpr int kNarrow = 860, kGutter = 40;

class Pair : public QWidget {
public:
    Pair(QWidget* left, QWidget* right) : m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    {
        m_row->setContentsMargins({});
        m_row->setSpacing(kGutter);
        for (QWidget* part : {left, right})
            m_row->addWidget(part, 1, Qt::AlignTop);
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        m_row->setDirection(event->size().width() < kNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        QWidget::resizeEvent(event);
    }

private:
    QBoxLayout* m_row;
};
} // namespace

QScrollArea* boardScroll(QWidget* body)
{
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Base);
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    scroll->setWidget(body);
    return scroll;
}

QWidget* sideBySide(QWidget* left, QWidget* right) { return new Pair(left, right); }

QList<FilterBar::Choice> monthChoices(QDate day, int months)
{
    QList<FilterBar::Choice> choices;
    const QDate first(day.year(), day.month(), 1);
    for (int back = 0; back < months; ++back) {
        const QDate from = first.addMonths(-back);
        const DateSpan month{from, from.addMonths(1).addDays(-1)};
        choices.append({periodText(month), periodKey(month)});
    }
    return choices;
}

} // namespace rostrum
