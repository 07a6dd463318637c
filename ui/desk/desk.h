// What every page works with: the open workspace, questions to the officer, and the news of what changed.
// Lives in the window's thread. Reads and writes run elsewhere and come back here; a reply for a page that is gone is
// dropped.
#pragma once
#include "models/facts/search.h"
#include "models/store/workspace.h"
#include "ui/desk/whendone.h"
#include "ui/shell/prompts.h"

namespace rostrum {

class Desk : public QObject {
    Q_OBJECT
public:
    Desk(std::unique_ptr<Workspace> workspace, Prompts& prompts, QObject* parent = nullptr);
    ~Desk() override;

    Workspace& workspace() { return *m_workspace; }
    Connection& reader() { return m_workspace->reader(); }
    Prompts& prompts() { return m_prompts; }
    bool isReadOnly() const { return m_workspace->isReadOnly(); }

    /// Runs `work` on a reader's thread and `show` here, while `context` lives. A failure is told, unless `failed`
    /// takes it.
    template <class T>
    void read(QObject* context, std::function<Result<T>(Connection&)> work, std::function<void(const T&)> show,
              CancelFlag cancel = {}, std::function<void(const Error&)> failed = {})
    {
        whenDone(m_workspace->read<T>(std::move(work), cancel), context,
                 [guard = QPointer<Desk>(this), show = std::move(show),
                  failed = std::move(failed)](const Result<T>& result) {
                     if (!guard)
                         return;
                     if (result)
                         show(*result);
                     else if (failed)
                         failed(result.error());
                     else
                         guard->tell(result.error());
                 });
    }

    struct Write {
        Label label;
        Workspace::WriteWork work;
        Origin origin = Origin::Edit;
        std::function<void(const ChangeNotice&)> done; ///< here, after the commit; id 0: nothing changed
        std::function<void(const Error&)> failed;      ///< else the error is told
    };
    /// One Change, with progress and cancel in the status bar; when it is done the undo note names it.
    void write(QObject* context, Write write);

    /// Not given: the latest Change. Rows that moved on are named and the officer is asked whether to keep them.
    void undo(std::optional<qint64> change = {});
    void redo();
    void undoMany(int count);

    /// Work of a page itself (reading a file, printing) shown in the status bar; returns what cancels it.
    CancelFlag startWork(const QString& what);
    void setProgress(qint64 done, qint64 total); ///< from any thread
    void finishWork();
    void cancelWork();

    /// People and things by text and pinyin; null until the first load is done.
    std::shared_ptr<const SearchIndex> searchIndex() const { return m_index; }

    /// The sentence of an error in a dialog.
    void tell(const Error& error);

Q_SIGNALS:
    void changed(const rostrum::ChangeNotice& notice);
    void noteRequested(const QString& sentence);
    void undoStateChanged(const rostrum::UndoState& state);
    void workStarted(const QString& what);
    void workProgressed(qint64 done, qint64 total);
    void workFinished();

private:
    void onChanged(const ChangeNotice& notice);
    void refreshUndo();
    void refreshIndex(const std::optional<ChangeNotice>& notice = {});
    void finishUndo(QFuture<Result<ChangeNotice>> future, std::function<void()> next = {});
    void askToKeep(const Error& error);
    Error named(Error error);

    std::unique_ptr<Workspace> m_workspace;
    Prompts& m_prompts;
    std::shared_ptr<const SearchIndex> m_index;
    CancelFlag m_cancel;
    bool m_indexing = false, m_indexStale = false;
};

} // namespace rostrum

Q_DECLARE_METATYPE(rostrum::UndoState)
