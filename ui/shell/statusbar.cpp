#include "ui/shell/statusbar.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace rostrum {

StatusBar::StatusBar(QWidget* parent)
    : Surface(Back::Frame, Qt::TopEdge, parent),
      m_left(new TextLabel(Type::Caption, Tone::Second, {}, this)),
      m_right(new TextLabel(Type::Caption, Tone::Second, {}, this)),
      m_work(new QWidget(this)),
      m_what(new TextLabel(Type::Caption, Tone::Second, {}, m_work)),
      m_bar(new WorkBar(m_work)),
      m_count(new TextLabel(Type::Caption, Tone::Second, {}, m_work)),
      m_cancel(new LinkButton({}, m_work))
{
    setObjectName(QStringLiteral("statusBar"));
    setFixedHeight(metrics::statusHeight);
    auto* work = new QHBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(16);
    work->addWidget(m_what);
    work->addWidget(m_bar);
    work->addWidget(m_count);
    work->addWidget(m_cancel);
    m_bar->setFixedSize(160, metrics::statusHeight - 2);
    m_cancel->setFont(rostrum::font(Type::Caption));
    m_cancel->setObjectName(QStringLiteral("cancelWork"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(metrics::panelMargin);
    row->addWidget(m_work);
    row->addWidget(m_left, 1);
    row->addStretch(0); // stands in for the left text while work is shown
    row->addWidget(m_right);
    m_left->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_left->setObjectName(QStringLiteral("statusLeft"));
    m_right->setObjectName(QStringLiteral("statusRight"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(300);
    connect(&m_delay, &QTimer::timeout, this, [this] { showWork(true); });
    connect(m_cancel, &LinkButton::clicked, this, &StatusBar::cancelRequested);
    showWork(false);
    retranslate();
}

void StatusBar::setTexts(const QString& left, const QString& right)
{
    m_left->setText(left);
    m_right->setText(right);
}

void StatusBar::startWork(const QString& what, bool cancellable)
{
    m_what->setText(what);
    m_cancel->setVisible(cancellable);
    setProgress(0, 0);
    if (!workShown())
        m_delay.start();
}

void StatusBar::setProgress(qint64 done, qint64 total)
{
    m_bar->set(done, total);
    m_bar->setVisible(total > 0);
    const QLocale locale;
    m_count->setText(total > 0 ? locale.toString(done) + QStringLiteral(" / ") + locale.toString(total) : QString());
    m_bar->setAccessibleName(m_what->text() + u' ' + m_count->text());
}

void StatusBar::finishWork()
{
    m_delay.stop();
    showWork(false);
}

bool StatusBar::workShown() const { return !m_work->isHidden(); }

void StatusBar::showWork(bool shown)
{
    m_work->setVisible(shown);
    m_left->setVisible(!shown);
}

void StatusBar::retranslate()
{
    setAccessibleName(tr("Status"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the work under way"));
}

void WorkBar::set(qint64 done, qint64 total)
{
    m_fraction = total > 0 ? double(done) / double(total) : 0;
    update();
}

void WorkBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBar(&painter, QRect(0, (height() - metrics::bar) / 2 + 1, width(), metrics::bar), m_fraction, -1,
             tokens().accent);
}

} // namespace rostrum
