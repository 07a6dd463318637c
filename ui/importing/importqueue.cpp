#include "ui/importing/importqueue.h"
#include <QDirIterator>
#include <QFileInfo>

namespace rostrum {

namespace {
constexpr int kMostFiles = 500; // of a folder; more of them are for the console

// What a folder's spreadsheets are called; a file that is named by itself is tried whatever its name.
const QStringList& sheetPatterns()
{
    static const QStringList patterns = {QStringLiteral("*.xlsx"), QStringLiteral("*.xlsm"), QStringLiteral("*.xls"),
                                         QStringLiteral("*.ods"),  QStringLiteral("*.csv"),  QStringLiteral("*.tsv"),
                                         QStringLiteral("*.et"),   QStringLiteral("*.txt")};
    return patterns;
}
} // namespace

ImportQueue::ImportQueue(ImportFlow& flow, QObject* parent) : QObject(parent), m_flow(flow)
{
    connect(&m_flow, &ImportFlow::checked, this, &ImportQueue::onChecked);
    connect(&m_flow, &ImportFlow::failed, this, &ImportQueue::onFailed);
    connect(&m_flow, &ImportFlow::refused, this, &ImportQueue::onRefused);
    connect(&m_flow, &ImportFlow::written, this, &ImportQueue::onWritten);
}

QStringList ImportQueue::sheetsAmong(const QStringList& paths)
{
    QStringList sheets;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            sheets << path;
            continue;
        }
        QStringList inside;
        QDirIterator walk(path, sheetPatterns(), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext() && inside.size() < kMostFiles)
            if (const QString found = walk.next(); !QFileInfo(found).fileName().startsWith(QStringLiteral("~$")))
                inside << found; // "~$…" is Excel's mark that somebody has the sheet open
        inside.sort(Qt::CaseInsensitive);
        sheets += inside;
    }
    sheets.removeDuplicates();
    return sheets;
}

void ImportQueue::later(void (ImportQueue::*step)())
{
    QMetaObject::invokeMethod(
        this, [this, step] { (this->*step)(); }, Qt::QueuedConnection);
}

void ImportQueue::start(const QStringList& paths)
{
    if (m_flow.isWriting())
        return;
    m_files.clear();
    m_toWrite.clear();
    m_at = -1;
    m_writingAll = false;
    for (const QString& path : paths) {
        QueuedFile file;
        file.path = path;
        file.file = QFileInfo(path).fileName();
        m_files.push_back(file);
    }
    m_checking = isActive();
    Q_EMIT changed();
    if (!m_files.empty()) {
        m_at = 0;
        m_flow.load(m_files.front().path);
    }
}

void ImportQueue::clear()
{
    m_files.clear();
    m_toWrite.clear();
    m_at = -1;
    m_checking = m_writingAll = false;
    Q_EMIT changed();
}

void ImportQueue::markStale()
{
    for (size_t i = 0; i < m_files.size(); ++i)
        m_files[i].stale = int(i) != m_at;
}

int ImportQueue::ready() const
{
    return int(std::count_if(m_files.begin(), m_files.end(), [](const QueuedFile& file) { return file.isReady(); }));
}

void ImportQueue::show(int at)
{
    if (at < 0 || at >= int(m_files.size()) || m_flow.isWriting())
        return;
    m_at = at;
    QueuedFile& file = m_files[size_t(at)];
    if (file.check && file.check != m_flow.check())
        m_flow.adopt(file.path, file.check, std::exchange(file.stale, false));
    else if (file.state == QueuedFile::Waiting)
        m_flow.load(file.path);
    else if (!file.check)
        m_flow.drop();
    Q_EMIT changed();
}

void ImportQueue::onChecked()
{
    if (m_at < 0 || m_files[size_t(m_at)].path != m_flow.path())
        return;
    QueuedFile& file = m_files[size_t(m_at)];
    file.check = m_flow.check();
    file.state = QueuedFile::Checked;
    file.sentence.clear();
    Q_EMIT changed();
    if (m_checking)
        later(&ImportQueue::checkNext);
    else if (m_writingAll)
        later(&ImportQueue::writeNext);
}

void ImportQueue::onFailed(const QString& sentence)
{
    if (m_at < 0)
        return;
    QueuedFile& file = m_files[size_t(m_at)];
    if (sentence.isEmpty()) { // cancelled: whoever does that wants none of them now
        m_checking = m_writingAll = false;
        m_toWrite.clear();
    } else {
        file.state = QueuedFile::Failed;
        file.sentence = sentence;
    }
    Q_EMIT changed();
    if (m_checking)
        later(&ImportQueue::checkNext);
}

void ImportQueue::checkNext()
{
    if (!m_checking)
        return;
    if (m_at + 1 < int(m_files.size())) {
        m_flow.load(m_files[size_t(++m_at)].path);
        Q_EMIT changed();
        return;
    }
    m_checking = false;
    const auto first = std::find_if(m_files.begin(), m_files.end(), [](const QueuedFile& file) { return file.check; });
    show(first == m_files.end() ? m_at : int(first - m_files.begin()));
    Q_EMIT changed();
}

void ImportQueue::writeAll()
{
    if (isWorking() || m_flow.isBusy())
        return;
    m_toWrite.clear();
    for (size_t i = m_files.size(); i-- > 0;)
        if (m_files[i].isReady())
            m_toWrite.push_back(int(i));
    m_writingAll = !m_toWrite.empty();
    if (m_writingAll)
        writeNext();
}

// The last of m_toWrite is brought to hand, checked again where the workspace has moved on, and written.
void ImportQueue::writeNext()
{
    if (!m_writingAll || m_flow.isBusy())
        return; // its answer comes back here
    if (m_toWrite.empty()) {
        m_writingAll = false;
        Q_EMIT changed();
        Q_EMIT finished();
        return;
    }
    const int at = m_toWrite.back();
    QueuedFile& file = m_files[size_t(at)];
    if (file.check != m_flow.check() || file.stale)
        return file.check != m_flow.check() ? show(at) : (file.stale = false, m_flow.checkAgain());
    m_at = at;
    m_toWrite.pop_back();
    if (file.isReady())
        m_flow.write();
    else
        later(&ImportQueue::writeNext);
}

void ImportQueue::onRefused(const QString& sentence)
{
    if (m_at < 0)
        return;
    QueuedFile& file = m_files[size_t(m_at)];
    if (m_checking && !file.check) // the one before is still shown, this one could not be read
        return onFailed(sentence);
    file.sentence = sentence;
    if (sentence.isEmpty() || !m_writingAll)
        m_writingAll = false;
    else
        later(&ImportQueue::writeNext);
    Q_EMIT changed();
}

void ImportQueue::onWritten()
{
    if (m_at < 0)
        return;
    QueuedFile& file = m_files[size_t(m_at)];
    file.state = QueuedFile::Written;
    file.done = m_flow.done();
    file.check.reset();
    file.sentence.clear();
    markStale();
    Q_EMIT changed();
    if (m_writingAll)
        later(&ImportQueue::writeNext);
}

} // namespace rostrum
