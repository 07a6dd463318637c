// The steps of an import without their picture: read a file, check it under the officer's choices, write it as one
// Change. Lives in the window's thread; the work runs on a reader's or the writer's thread, with progress and cancel in
// the status bar. One piece of work at a time: a new one cancels the one before.
#pragma once
#include "ui/desk/desk.h"
#include "ui/importing/importcheck.h"

namespace rostrum {

struct ImportDone {
    qint64 change = 0; ///< 0: everything was there already
    QString file;
    CheckPtr check;
    std::shared_ptr<const Plan> plan; ///< as it was written; newer than the check's where the base had moved on
};

class ImportFlow : public QObject {
    Q_OBJECT
public:
    explicit ImportFlow(Desk& desk, QObject* parent = nullptr);
    ~ImportFlow() override;

    /// Reads and checks a file; what is given overrides what the bytes of a text file suggest.
    void load(const QString& path, const QString& encoding = {}, QChar delimiter = {});
    /// A file that was read and checked before; it is checked again when `stale`.
    void adopt(const QString& path, const CheckPtr& check, bool stale);
    /// Checks again under other choices. When that is cancelled or fails, the former ones stand.
    void choose(const ImportChoices& choices);
    /// Checks again under the same ones: the workspace has changed.
    void checkAgain() { choose(m_choices); }
    /// Ticks a vanished row, or takes the tick away. Nothing else hangs on it, so nothing is checked again.
    void setRemoved(const Id& row, bool on);
    /// Which rows are listed; found off the window's thread.
    void setView(const RowView& view);
    void mend(int sheetRow, int column, const QString& text);
    void write();
    /// What is chosen now, under a name.
    void saveMapping(const QString& name);
    void exportProblems(const QString& path);
    /// Forgets the file.
    void drop();

    const ImportChoices& choices() const { return m_choices; }
    const RowView& view() const { return m_view; }
    const CheckPtr& check() const { return m_check; }
    const ImportDone& done() const { return m_done; }
    bool isBusy() const { return m_work != nullptr || m_writing; }
    bool isWriting() const { return m_writing; }
    QString path() const { return m_path; }

Q_SIGNALS:
    void busyChanged();
    /// check() is new; `fresh`: of another file, sheet or kind.
    void checked(bool fresh);
    /// check() is the former one with other ticks.
    void ticked();
    /// The check goes: whoever shows it lets go of it.
    void leaving();
    void rowsFound(const std::shared_ptr<const rostrum::PlanRows>& rows);
    /// Nothing to show: no file could be read. Cancelled: an empty sentence.
    void failed(const QString& sentence);
    /// The former check stands.
    void refused(const QString& sentence);
    void written();
    void exported(const QString& path);
    void mappingSaved(const QString& name);

private:
    void show(const QString& path, const std::shared_ptr<Book>& book);
    CancelFlag begin(const QString& what);
    bool end(int turn); ///< false: a newer piece of work has taken over
    std::function<bool(qint64, qint64)> progress(const CancelFlag& cancel);
    void onChecked(const CheckPtr& check, int turn);
    void bury(CheckPtr former);
    void onFailed(const Error& error, int turn);

    Desk& m_desk;
    QPointer<Desk> m_guard;
    QString m_path, m_file;
    std::shared_ptr<Book> m_book;
    ImportChoices m_choices;
    RowView m_view;
    CheckPtr m_check;
    ImportDone m_done;
    CancelFlag m_work;
    int m_turn = 0, m_viewTurn = 0;
    int m_viewing = 0;               ///< searches on their way: they read the sheet
    std::function<void()> m_waiting; ///< a correction, until they are back
    bool m_writing = false;
};

} // namespace rostrum
