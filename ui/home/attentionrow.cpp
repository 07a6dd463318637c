#include "ui/home/attentionrow.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace rostrum {

namespace {
constexpr int kMark = 13, kWhenWidth = 92, kButtonWidth = 96;

class MarkView : public QWidget {
public:
    explicit MarkView(Mark mark) : m_mark(mark)
    {
        setFixedSize(kMark + 4, kMark + 4);
        setAccessibleName(Marks::word(mark));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        Marks::paint(&painter, QRectF(2, 2, kMark, kMark), m_mark);
    }

private:
    Mark m_mark;
};
} // namespace

AttentionRow::AttentionRow(const AttentionLine& line, QWidget* parent) : Surface(Back::Page, Qt::BottomEdge, parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(8);
    row->addWidget(new MarkView(line.mark));
    auto* when = new TextLabel(Type::Body, Tone::Second, line.when);
    when->setFixedWidth(kWhenWidth);
    row->addWidget(when);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(new TextLabel(Type::BodyBold, Tone::Text, line.title));
    texts->addWidget(new TextLabel(Type::Caption, Tone::Second, line.detail));
    row->addLayout(texts, 1);
    auto* button = new QPushButton(line.button);
    button->setMinimumWidth(kButtonWidth);
    button->setAccessibleName(line.button + QStringLiteral(": ") + line.title);
    button->setObjectName(QStringLiteral("act"));
    setFocusProxy(button);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, &AttentionRow::acted);
}

} // namespace rostrum
