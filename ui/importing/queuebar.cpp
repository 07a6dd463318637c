#include "ui/importing/queuebar.h"
#include "ui/importing/importwords.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace rostrum {

QueueBar::QueueBar(ImportQueue& queue, bool readOnly, QWidget* parent)
    : Surface(Back::Panel, Qt::BottomEdge, parent),
      m_queue(queue),
      m_readOnly(readOnly),
      m_place(new TextLabel(Type::Body, Tone::Text)),
      m_files(new QComboBox),
      m_next(new LinkButton),
      m_states(new TextLabel(Type::Caption, Tone::Second)),
      m_all(new QPushButton)
{
    setObjectName(QStringLiteral("import.queue"));
    m_place->setObjectName(QStringLiteral("import.queuePlace"));
    m_files->setObjectName(QStringLiteral("import.queueFile"));
    m_next->setObjectName(QStringLiteral("import.queueNext"));
    m_states->setObjectName(QStringLiteral("import.queueStates"));
    m_all->setObjectName(QStringLiteral("import.writeAll"));
    m_files->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_files->setMinimumContentsLength(24);
    m_states->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setFixedHeight(metrics::filterHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 1);
    row->setSpacing(10);
    row->addWidget(m_place);
    row->addWidget(m_files);
    row->addWidget(m_next);
    row->addWidget(m_states, 1);
    row->addWidget(m_all);
    connect(m_files, &QComboBox::activated, &m_queue, &ImportQueue::show);
    connect(m_next, &LinkButton::clicked, this,
            [this] { m_queue.show((m_queue.at() + 1) % int(m_queue.files().size())); });
    connect(m_all, &QPushButton::clicked, &m_queue, &ImportQueue::writeAll);
    connect(&m_queue, &ImportQueue::changed, this, &QueueBar::showQueue);
    retranslate();
}

QList<QWidget*> QueueBar::controls() const { return {m_files, m_next, m_all}; }

void QueueBar::retranslate()
{
    setAccessibleName(tr("Files of this import"));
    m_files->setAccessibleName(tr("File in hand"));
    m_next->setText(tr("Next file"));
    m_next->setAccessibleName(m_next->text());
    m_next->updateGeometry();
    showQueue();
}

QString QueueBar::stateText(const QueuedFile& file)
{
    switch (file.state) {
    case QueuedFile::Waiting:
        return tr("not checked yet");
    case QueuedFile::Failed:
        return file.sentence;
    case QueuedFile::Written:
        return file.done.plan && file.done.change
                   ? tr("%n row(s) written", nullptr,
                        file.done.plan->count(RowVerdict::New) + file.done.plan->count(RowVerdict::Changed))
                   : tr("everything was there already");
    case QueuedFile::Checked:
        break;
    }
    if (!file.sentence.isEmpty())
        return file.sentence;
    if (!file.check)
        return {};
    const int problems = file.check->problems(), rows = file.check->toWrite();
    if (problems)
        return tr("%n row(s) with problems", nullptr, problems);
    return file.check->writes() ? tr("%n row(s) to write", nullptr, rows) : tr("everything is here already");
}

QString QueueBar::summary() const
{
    QStringList lines;
    for (const QueuedFile& file : m_queue.files())
        lines << tr("%1: %2", "file and what became of it").arg(file.file, stateText(file));
    return lines.join(u'\n');
}

void QueueBar::showQueue()
{
    setVisible(m_queue.isActive());
    if (!m_queue.isActive())
        return;
    const int count = int(m_queue.files().size());
    m_place->setText(tr("File %1 / %2").arg(m_queue.at() + 1).arg(count));
    while (m_files->count() > count)
        m_files->removeItem(count);
    int widest = 0, failed = 0, written = 0;
    for (int i = 0; i < count; ++i) {
        const QueuedFile& file = m_queue.files()[size_t(i)];
        if (i >= m_files->count())
            m_files->addItem({});
        m_files->setItemText(i, tr("%1: %2", "file and what became of it").arg(file.file, stateText(file)));
        m_files->setItemData(i, m_files->itemText(i), Qt::ToolTipRole);
        widest = std::max(widest, m_files->fontMetrics().horizontalAdvance(m_files->itemText(i)));
        failed += file.state == QueuedFile::Failed;
        written += file.state == QueuedFile::Written;
    }
    m_files->view()->setMinimumWidth(std::min(widest + 40, 640));
    m_files->setCurrentIndex(m_queue.at());
    m_files->setEnabled(!m_queue.isWorking());
    m_next->setEnabled(!m_queue.isWorking());
    const int ready = m_queue.ready();
    QStringList states;
    if (written)
        states << tr("%n file(s) written", nullptr, written);
    if (failed)
        states << tr("%n file(s) cannot be read", nullptr, failed);
    m_states->setText(states.join(tr(", ", "between states")));
    m_all->setText(tr("Write all %n ready", nullptr, ready));
    m_all->setAccessibleName(m_all->text());
    m_all->setToolTip(m_readOnly ? tr("This workspace is open for reading only")
                                 : tr("Files without open problems, each as one change that can be undone"));
    m_all->setEnabled(ready > 0 && !m_queue.isWorking() && !m_readOnly);
}

} // namespace rostrum
