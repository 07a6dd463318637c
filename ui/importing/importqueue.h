// Several files, one after the other: each is checked with its own kind and mapping, and what one cannot do does not
// stop the others. Keeps the check of each, with what was corrected in it, while another is in hand. Lives in the
// window's thread; the work is ImportFlow's.
#pragma once
#include "ui/importing/importflow.h"

namespace rostrum {

struct QueuedFile {
    enum State { Waiting, Checked, Failed, Written };
    QString path, file;
    State state = Waiting;
    QString sentence; ///< why it cannot be read, or was not written
    CheckPtr check;
    ImportDone done;
    bool stale = false; ///< the workspace has changed since it was checked

    bool isReady() const { return state == Checked && check && check->problems() == 0 && check->writes(); }
};

class ImportQueue : public QObject {
    Q_OBJECT
public:
    explicit ImportQueue(ImportFlow& flow, QObject* parent = nullptr);

    /// The sheets among these files and in these folders, by name.
    static QStringList sheetsAmong(const QStringList& paths);
    /// Checks them in turn, then shows the first that can be read.
    void start(const QStringList& paths);
    void show(int at);
    /// Writes those without open problems, each as one Change.
    void writeAll();
    void clear();
    void markStale();

    /// More than one file.
    bool isActive() const { return m_files.size() > 1; }
    bool isChecking() const { return m_checking; }
    bool isWritingAll() const { return m_writingAll; }
    bool isWorking() const { return m_checking || m_writingAll; }
    const std::vector<QueuedFile>& files() const { return m_files; }
    int at() const { return m_at; }
    int ready() const;

Q_SIGNALS:
    void changed();
    /// writeAll() is through.
    void finished();

private:
    void onChecked();
    void onFailed(const QString& sentence);
    void onRefused(const QString& sentence);
    void onWritten();
    void checkNext();
    void writeNext();
    void later(void (ImportQueue::*step)());

    ImportFlow& m_flow;
    std::vector<QueuedFile> m_files;
    std::vector<int> m_toWrite;
    int m_at = -1;
    bool m_checking = false, m_writingAll = false;
};

} // namespace rostrum
