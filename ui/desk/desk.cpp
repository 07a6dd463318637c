#include "ui/desk/desk.h"
#include "models/facts/rows.h"
#include "ui/words/changetext.h"
#include "ui/words/errortext.h"

namespace rostrum {

Desk::Desk(std::unique_ptr<Workspace> workspace, Prompts& prompts, QObject* parent)
    : QObject(parent), m_workspace(std::move(workspace)), m_prompts(prompts)
{
    connect(m_workspace.get(), &Workspace::changed, this, &Desk::onChanged);
    QMetaObject::invokeMethod(
        this,
        [this] {
            refreshUndo();
            refreshIndex();
        },
        Qt::QueuedConnection); // whoever made the desk connects first
}

Desk::~Desk()
{
    if (m_cancel)
        *m_cancel = true;
}

void Desk::onChanged(const ChangeNotice& notice)
{
    refreshUndo();
    if (SearchIndex::concerns(notice))
        refreshIndex(notice);
    Q_EMIT changed(notice);
}

void Desk::refreshUndo()
{
    if (const auto state = undoState(m_workspace->reader()))
        Q_EMIT undoStateChanged(*state);
}

// One load at a time; what changed meanwhile is loaded once more after it. After a single Change only its rows are
// read.
void Desk::refreshIndex(const std::optional<ChangeNotice>& notice)
{
    if (m_indexing) {
        m_indexStale = true;
        return;
    }
    m_indexing = true;
    m_indexStale = false;
    const auto loaded = [this] {
        m_indexing = false;
        if (m_indexStale)
            refreshIndex();
    };
    read<std::shared_ptr<const SearchIndex>>(
        this,
        [notice, known = m_index](Connection& db) -> Result<std::shared_ptr<const SearchIndex>> {
            ROSTRUM_TRY(index, notice && known ? known->updated(db, *notice) : SearchIndex::build(db));
            return std::make_shared<const SearchIndex>(std::move(index));
        },
        [this, loaded](const std::shared_ptr<const SearchIndex>& index) {
            m_index = index;
            loaded();
        },
        {}, [loaded](const Error&) { loaded(); });
}

void Desk::write(QObject* context, Write write)
{
    const CancelFlag cancel = startWork(changeText(write.label));
    Workspace::WriteOptions options;
    options.origin = write.origin;
    options.cancel = cancel;
    options.progress = [this](qint64 done, qint64 total) { setProgress(done, total); };
    const auto finish = [this, guard = QPointer<QObject>(context), write](const Result<ChangeNotice>& notice) {
        finishWork();
        if (!notice) {
            if (write.failed && guard)
                write.failed(notice.error());
            else
                tell(notice.error());
            return;
        }
        if (notice->id)
            Q_EMIT noteRequested(changeText(notice->label));
        if (write.done && guard)
            write.done(*notice);
    };
    whenDone(m_workspace->write(write.label, write.work, options), this, finish);
}

void Desk::finishUndo(QFuture<Result<ChangeNotice>> future, std::function<void()> next)
{
    startWork(tr("Undo"));
    whenDone(future, this, [this, next = std::move(next)](const Result<ChangeNotice>& notice) {
        finishWork();
        if (!notice) {
            notice.error().code == ErrorCode::RowsMovedOn ? askToKeep(notice.error()) : tell(notice.error());
            return;
        }
        Q_EMIT noteRequested(changeText(notice->origin, notice->label));
        if (next)
            next();
    });
}

void Desk::undo(std::optional<qint64> change) { finishUndo(m_workspace->undo({change, false})); }
void Desk::redo() { finishUndo(m_workspace->redo()); }

void Desk::undoMany(int count)
{
    if (count > 0)
        finishUndo(m_workspace->undo({}), [this, count] { undoMany(count - 1); });
}

void Desk::askToKeep(const Error& error)
{
    Question question;
    question.sentence = errorText(named(error));
    question.accept = tr("Undo the rest");
    const qint64 change = error.details.value(QStringLiteral("change")).toLongLong();
    m_prompts.ask(nullptr, question, [this, guard = QPointer<Desk>(this), change](Answer answer) {
        if (guard && answer == Answer::Accept)
            finishUndo(m_workspace->undo({change, true}));
    });
}

// Rows are named by key and title where a person reads them.
Error Desk::named(Error error)
{
    QVariantList rows;
    for (const QVariant& row : error.details.value(QStringLiteral("rows")).toList()) {
        const QVariantMap map = row.toMap();
        const auto id = Id::fromHex(map.value(QStringLiteral("id")).toString());
        const RowTitle title = rowTitle(reader(), map.value(QStringLiteral("table")).toString(), id.value_or(Id{}));
        rows.append(QVariantMap{{QStringLiteral("key"), title.key}, {QStringLiteral("title"), title.title}});
    }
    if (!rows.isEmpty())
        error.details.insert(QStringLiteral("rows"), rows);
    return error;
}

void Desk::tell(const Error& error)
{
    if (error.code != ErrorCode::Cancelled)
        m_prompts.tell(nullptr, errorText(named(error)), {});
}

CancelFlag Desk::startWork(const QString& what)
{
    m_cancel = makeCancelFlag();
    Q_EMIT workStarted(what);
    return m_cancel;
}

void Desk::setProgress(qint64 done, qint64 total)
{
    QMetaObject::invokeMethod(
        this, [this, done, total] { Q_EMIT workProgressed(done, total); }, Qt::QueuedConnection);
}

void Desk::finishWork() { Q_EMIT workFinished(); }

void Desk::cancelWork()
{
    if (m_cancel)
        *m_cancel = true;
}

} // namespace rostrum
