#include "ui/kpi/weightpanel.h"
#include "models/kpi/weights.h"
#include "ui/kpi/kpiwords.h"
#include "ui/kpi/weightbar.h"
#include "ui/kpi/weightfields.h"
#include "ui/kpi/weightrow.h"
#include "ui/shell/icons.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>

namespace rostrum {

namespace {
const QString kMakeRoom = QStringLiteral("kpi/makeRoom");
constexpr int kWidth = 372, kNarrow = 344;

// Tick or cross of the remainder.
class SumMark : public QWidget {
public:
    SumMark() { setFixedSize(metrics::mark, metrics::mark); }
    void setMark(Mark mark)
    {
        m_mark = mark;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QColor color = Marks::colors(m_mark).fill;
        if (m_mark == Mark::Met)
            return Marks::paint(&painter, rect(), m_mark);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(rect());
        painter.setPen(QPen(tokens().markInk, 1.6, Qt::SolidLine, Qt::RoundCap));
        const QRectF arms = QRectF(rect()).adjusted(4, 4, -4, -4);
        painter.drawLine(arms.topLeft(), arms.bottomRight());
        painter.drawLine(arms.topRight(), arms.bottomLeft());
    }

private:
    Mark m_mark = Mark::Met;
};
} // namespace

WeightPanel::WeightPanel(QWidget* parent)
    : Surface(Back::Panel, Qt::RightEdge, parent),
      m_title(new TextLabel(Type::Section, Tone::Text)),
      m_scale(new TextLabel(Type::Caption, Tone::Second)),
      m_sum(new TextLabel(Type::BodyBold, Tone::Text)),
      m_left(new QLabel),
      m_mark(new SumMark),
      m_bar(new WeightBar),
      m_makeRoom(new QCheckBox),
      m_balance(new QPushButton),
      m_restore(new QPushButton),
      m_scroll(new QScrollArea),
      m_list(new QVBoxLayout),
      m_footLines(new QVBoxLayout)
{
    setObjectName(QStringLiteral("kpi.weights"));
    build();
    retranslate();
}

void WeightPanel::build()
{
    setFixedWidth(kWidth);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 0);
    outer->setSpacing(0);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(metrics::pageMargin - 2, 10, metrics::pageMargin - 2, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    m_scale->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_scale->setContentsMargins(0, 2, 0, 0);
    head->addWidget(m_title);
    head->addWidget(m_scale, 1);
    column->addLayout(head);
    m_list->setSpacing(0);
    column->addLayout(m_list);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false); // setWidget turned it on; the panel's ground shows through
    outer->addWidget(m_scroll, 100);
    outer->addWidget(buildSum());
    outer->addStretch(1);
    outer->addWidget(buildFoot());
    connect(m_balance, &QPushButton::clicked, this, &WeightPanel::balance);
    connect(m_restore, &QPushButton::clicked, this, &WeightPanel::restoreRequested);
    connect(m_makeRoom, &QCheckBox::toggled, this, [](bool on) { QSettings().setValue(kMakeRoom, on); });
}

// Below the weights, and always in sight: however low the window, it says what remains.
QWidget* WeightPanel::buildSum()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(metrics::pageMargin - 2, 0, metrics::pageMargin - 2, metrics::gap);
    column->setSpacing(0);
    auto* sum = new QHBoxLayout;
    sum->setContentsMargins(0, 10, 0, 8);
    sum->setSpacing(6);
    m_sum->setObjectName(QStringLiteral("kpi.sum"));
    m_left->setObjectName(QStringLiteral("kpi.left"));
    sum->addWidget(m_sum);
    sum->addStretch(1);
    sum->addWidget(m_mark);
    sum->addWidget(m_left);
    column->addLayout(sum);
    column->addWidget(m_bar);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 10, 0, 8);
    buttons->setSpacing(metrics::gap);
    m_balance->setObjectName(QStringLiteral("kpi.balance"));
    m_balance->setIcon(icon(Glyph::Kpi));
    m_restore->setObjectName(QStringLiteral("kpi.restore"));
    for (QPushButton* button : {m_balance, m_restore}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_makeRoom->setObjectName(QStringLiteral("kpi.makeRoom"));
    m_makeRoom->setChecked(QSettings().value(kMakeRoom, true).toBool());
    column->addWidget(m_makeRoom);
    return part;
}

QWidget* WeightPanel::buildFoot()
{
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(metrics::pageMargin - 2, 0, metrics::pageMargin - 2, 12);
    column->setSpacing(0);
    column->addWidget(new Surface(Back::Panel, Qt::TopEdge));
    column->itemAt(0)->widget()->setFixedHeight(8);
    m_footLines->setSpacing(3);
    column->addLayout(m_footLines);
    return foot;
}

void WeightPanel::retranslate()
{
    setAccessibleName(tr("Weights"));
    m_title->setText(tr("Weights"));
    m_balance->setText(tr("Balance"));
    m_balance->setAccessibleName(tr("Balance"));
    m_balance->setToolTip(tr("What is not held comes to the whole, in its proportions"));
    m_restore->setText(tr("Back to what is in force"));
    m_restore->setAccessibleName(m_restore->text());
    m_makeRoom->setText(tr("Others make room while a slider is drawn"));
    m_makeRoom->setAccessibleName(m_makeRoom->text());
    refreshSum();
}

void WeightPanel::setScheme(const Scheme& base, const Scheme& reference, const KpiDraft& draft)
{
    QStringList codes, wanted;
    for (const WeightRow* row : std::as_const(m_rows))
        codes.append(row->code());
    m_titles.clear();
    const Scheme ordered = draft.applied(base);
    for (const Indicator& one : ordered.indicators) {
        wanted.append(one.code);
        m_titles.append(one.title);
    }
    if (codes != wanted) {
        qDeleteAll(m_rows);
        m_rows.clear();
        for (const Indicator& one : ordered.indicators)
            addRow(one);
    }
    m_draft = draft;
    m_held.reset();
    for (WeightRow* row : std::as_const(m_rows)) {
        std::optional<int> weight;
        for (const Indicator& one : reference.indicators)
            if (one.code == row->code())
                weight = one.weight;
        row->setReference(weight);
    }
    placeRows();
    showDraft();
}

WeightRow* WeightPanel::addRow(const Indicator& indicator)
{
    auto* row = new WeightRow(indicator);
    row->setEditable(m_editable, m_why);
    m_rows.append(row);
    connect(row, &WeightRow::typed, this, [this, row](int weight) { type(row, weight); });
    connect(row, &WeightRow::dragged, this, [this, row](int weight) { draw(row, weight); });
    connect(row, &WeightRow::moveRequested, this, [this, row](int step) { moveRow(row, step); });
    connect(row, &WeightRow::lockToggled, this, [this, row](bool locked) {
        m_held.reset();
        m_draft.weights[size_t(placeOf(row))].locked = locked;
        showDraft();
        Q_EMIT drafted();
    });
    return row;
}

// The widgets stay, so that the keyboard stays where it is.
void WeightPanel::placeRows()
{
    for (int place = 0; place < m_rows.size(); ++place) {
        WeightRow* row = m_rows[place];
        m_list->removeWidget(row);
        m_list->insertWidget(place, row);
        row->setPlace(place);
        row->show();
    }
    m_scroll->setMaximumHeight(m_scroll->widget()->layout()->sizeHint().height());
    if (m_before)
        orderFocus(m_before, m_after);
}

void WeightPanel::orderFocus(QWidget* before, QWidget* after)
{
    m_before = before;
    m_after = after;
    QList<QWidget*> chain{before};
    for (int place = 0; place < m_rows.size(); ++place)
        for (const char* part : {"kpi.lock.%1", "kpi.weight.%1", "kpi.slider.%1"})
            chain.append(m_rows[place]->findChild<QWidget*>(QString::fromLatin1(part).arg(place + 1)));
    chain.append({m_balance, m_restore, m_makeRoom, after});
    for (qsizetype i = 1; i < chain.size(); ++i)
        setTabOrder(chain[i - 1], chain[i]);
}

int WeightPanel::placeOf(const WeightRow* row) const { return int(m_rows.indexOf(const_cast<WeightRow*>(row))); }

void WeightPanel::setEditable(bool editable, const QString& why)
{
    m_editable = editable;
    m_why = why;
    for (WeightRow* row : std::as_const(m_rows))
        row->setEditable(editable, why);
    m_balance->setEnabled(editable);
    m_makeRoom->setEnabled(editable);
    refreshSum();
}

void WeightPanel::setNarrow(bool narrow) { setFixedWidth(narrow ? kNarrow : kWidth); }

void WeightPanel::setRestorable(bool restorable) { m_restore->setEnabled(restorable && m_editable); }

void WeightPanel::showDraft()
{
    const bool half = std::all_of(m_draft.weights.begin(), m_draft.weights.end(),
                                  [](const DraftWeight& one) { return one.weight <= kWholeWeight / 2; });
    const int full = half ? kWholeWeight / 2 : kWholeWeight;
    // A slider in hand keeps its scale until it is let go.
    const bool moving = m_holder && m_holder->slider()->isSliderDown();
    for (int place = 0; place < m_rows.size(); ++place) {
        const DraftWeight& one = m_draft.weights[size_t(place)];
        if (!moving || full == kWholeWeight)
            m_rows[place]->setFullScale(full);
        m_rows[place]->setWeight(one.weight, one.locked);
    }
    m_scale->setText(tr("the tick is in force, full scale %1 %")
                         .arg(m_rows.isEmpty() ? 50 : m_rows.first()->slider()->maximum() / 100));
    m_bar->setWeights(m_draft.values(), m_titles);
    refreshSum();
}

void WeightPanel::refreshSum()
{
    const int left = m_draft.left();
    m_sum->setText(tr("Together %1 %").arg(kpiWeightText(m_draft.sum())));
    static_cast<SumMark*>(m_mark)->setMark(left == 0 ? Mark::Met : Mark::NotMet);
    const QString remains = left < 0 ? QChar(0x2212) + kpiWeightText(-left) : kpiWeightText(left);
    m_left->setText(left != 0     ? tr("%1 % remain, cannot be used").arg(remains)
                    : !m_editable ? tr("%1 % remain").arg(remains)
                                  : tr("%1 % remain, can be used").arg(remains));
    QPalette palette = m_left->palette();
    palette.setColor(QPalette::WindowText, left == 0 ? tokens().met.text : tokens().notMet.text);
    m_left->setPalette(palette);
    m_left->setAccessibleName(m_left->text());
}

// Typed figures mean what they say: the others stay, and what remains is said.
void WeightPanel::type(WeightRow* row, int weight)
{
    m_held.reset();
    m_draft.weights[size_t(placeOf(row))].weight = weight;
    showDraft();
    Q_EMIT drafted();
}

// From the weights before the slider was first moved, so that going back brings everything back.
void WeightPanel::draw(WeightRow* row, int weight)
{
    const auto place = size_t(placeOf(row));
    if (!m_makeRoom->isChecked())
        return type(row, weight);
    if (m_holder != row || !m_held || m_held->left() != 0) {
        m_held = m_draft;
        m_holder = row;
    }
    const QDateTime kept = m_draft.keptAt;
    if (m_held->left() == 0)
        m_draft = drawn(*m_held, place, weight);
    else
        m_draft.weights[place].weight = weight;
    m_draft.keptAt = kept;
    showDraft();
    Q_EMIT drafted();
}

void WeightPanel::balance()
{
    m_held.reset();
    const auto done = balanced(m_draft);
    if (!done) {
        m_left->setText(tr("what is held leaves nothing to balance"));
        return;
    }
    m_draft = *done;
    showDraft();
    Q_EMIT drafted();
}

void WeightPanel::moveRow(WeightRow* row, int step)
{
    const int place = placeOf(row), other = place + step;
    if (other < 0 || other >= m_rows.size())
        return;
    m_held.reset();
    m_draft = moved(m_draft, size_t(place), step);
    m_rows.swapItemsAt(place, other);
    m_titles.swapItemsAt(place, other);
    placeRows();
    showDraft();
    Q_EMIT orderChanged();
}

void WeightPanel::setFoot(const QList<std::pair<QString, QString>>& lines)
{
    while (QLayoutItem* old = m_footLines->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const auto& [caption, value] : lines) {
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(metrics::gap);
        auto* head = new TextLabel(Type::Caption, Tone::Text, caption);
        auto* text = new TextLabel(Type::Caption, Tone::Second, value);
        text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        text->setToolTip(value);
        row->addWidget(head);
        row->addWidget(text, 1);
        m_footLines->addWidget(line);
    }
}

void WeightPanel::changeEvent(QEvent* event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) // green and red of the other theme
        refreshSum();
}

void WeightPanel::focusFirst()
{
    if (!m_rows.isEmpty())
        m_rows.first()->slider()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace rostrum
