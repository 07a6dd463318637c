#include "ui/importing/importflow.h"
#include "models/exchange/apply.h"
#include "models/exchange/template.h"
#include "ui/importing/importwords.h"
#include "ui/words/errortext.h"
#include <QFileInfo>

namespace rostrum {

ImportFlow::ImportFlow(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk), m_guard(&desk) {}

ImportFlow::~ImportFlow()
{
    if (m_work) {
        *m_work = true;
        if (m_guard)
            m_guard->finishWork(); // its reply will find nobody
    }
}

CancelFlag ImportFlow::begin(const QString& what)
{
    if (m_work)
        *m_work = true;
    ++m_turn;
    m_work = m_desk.startWork(what);
    Q_EMIT busyChanged();
    return m_work;
}

bool ImportFlow::end(int turn)
{
    if (turn != m_turn)
        return false;
    m_work.reset();
    m_desk.finishWork();
    Q_EMIT busyChanged();
    return true;
}

std::function<bool(qint64, qint64)> ImportFlow::progress(const CancelFlag& cancel)
{
    return [desk = &m_desk, cancel](qint64 done, qint64 total) {
        desk->setProgress(done, total);
        return !*cancel;
    };
}

void ImportFlow::load(const QString& path, const QString& encoding, QChar delimiter)
{
    if (m_writing)
        return;
    const QString file = QFileInfo(path).fileName();
    const CancelFlag cancel = begin(tr("Reading %1").arg(file));
    ReadOptions options;
    options.encoding = encoding;
    options.delimiter = delimiter;
    options.progress = progress(cancel);
    ImportChoices choices;
    if (path == m_path && m_book) { // in another encoding the headers differ, what the officer wants does not
        choices.tableChosen = m_choices.tableChosen;
        choices.table = choices.tableChosen ? m_choices.table : nullptr;
        choices.createMissing = m_choices.createMissing;
        choices.onDuplicate = m_choices.onDuplicate;
    }
    choices.encoding = encoding;
    choices.delimiter = delimiter;
    m_desk.read<std::shared_ptr<Book>>(
        this,
        [path, options](Connection&) -> Result<std::shared_ptr<Book>> {
            ROSTRUM_TRY(book, readBook(path, options));
            return std::make_shared<Book>(std::move(book));
        },
        [this, path, choices, cancel, turn = m_turn](const std::shared_ptr<Book>& book) {
            if (*cancel) // too late to stop the reading, but not the import
                return onFailed({ErrorCode::Cancelled, {}, {}}, turn);
            if (!end(turn))
                return;
            show(path, book);
            choose(choices);
        },
        cancel, [this, turn = m_turn](const Error& error) { onFailed(error, turn); });
}

void ImportFlow::show(const QString& path, const std::shared_ptr<Book>& book)
{
    m_path = path;
    m_file = QFileInfo(path).fileName();
    m_book = book;
    Q_EMIT leaving();
    bury(std::exchange(m_check, nullptr));
    m_view = {};
}

void ImportFlow::adopt(const QString& path, const CheckPtr& check, bool stale)
{
    if (m_writing || check == m_check)
        return;
    if (m_work) {
        *m_work = true;
        end(m_turn);
    }
    ++m_turn;
    show(path, check->book);
    m_check = check;
    m_choices = check->choices;
    m_view = check->view;
    Q_EMIT checked(true);
    if (stale)
        checkAgain();
}

void ImportFlow::choose(const ImportChoices& choices)
{
    if (!m_book || m_writing)
        return;
    m_choices = choices;
    const CancelFlag cancel = begin(tr("Checking %1").arg(m_file));
    m_desk.read<CheckPtr>(
        this,
        [book = m_book, choices, view = m_view, report = progress(cancel)](Connection& db) {
            return checkImport(db, book, choices, view, report);
        },
        [this, turn = m_turn](const CheckPtr& check) { onChecked(check, turn); }, cancel,
        [this, turn = m_turn](const Error& error) { onFailed(error, turn); });
}

void ImportFlow::onChecked(const CheckPtr& check, int turn)
{
    if (!end(turn))
        return;
    const bool fresh = !m_check || m_check->book != check->book || m_check->sheet != check->sheet ||
                       m_check->choices.table != check->choices.table;
    CheckPtr former = std::exchange(m_check, check);
    m_choices = check->choices;
    Q_EMIT checked(fresh);
    bury(std::move(former));
    if (!(check->view == m_view)) // chosen while it was checked
        setView(m_view);
}

// A million rows with their problems take half a second to free: not in the window's thread. Whoever shows them has let
// go by now.
void ImportFlow::bury(CheckPtr former)
{
    if (!former)
        return;
    m_desk.read<int>(
        this,
        [former = std::move(former)](Connection&) mutable -> Result<int> {
            former.reset();
            return 0;
        },
        [](int) {});
}

void ImportFlow::onFailed(const Error& error, int turn)
{
    if (!end(turn))
        return;
    const QString sentence = error.code == ErrorCode::Cancelled ? QString() : errorText(error);
    if (m_check) {
        m_choices = m_check->choices;
        Q_EMIT refused(sentence);
        return;
    }
    m_book.reset();
    m_path.clear();
    Q_EMIT failed(sentence);
}

void ImportFlow::setRemoved(const Id& row, bool on)
{
    if (!m_check || m_writing)
        return;
    on ? void(m_choices.removed.insert(row)) : void(m_choices.removed.erase(row));
    if (m_work) // what is on its way does not know of it
        return checkAgain();
    auto check = std::make_shared<ImportCheck>(*m_check); // the plan and the rows are shared
    check->choices.removed = m_choices.removed;
    m_check = std::move(check);
    Q_EMIT ticked();
}

void ImportFlow::setView(const RowView& view)
{
    m_view = view;
    if (!m_check)
        return;
    ++m_viewing;
    const auto finished = [this] {
        if (--m_viewing == 0 && m_waiting)
            std::exchange(m_waiting, nullptr)();
    };
    m_desk.read<std::shared_ptr<const PlanRows>>(
        this,
        [check = m_check, view](Connection&) -> Result<std::shared_ptr<const PlanRows>> {
            return std::make_shared<const PlanRows>(rowsOf(*check->plan, view));
        },
        [this, finished, check = m_check, turn = ++m_viewTurn](const std::shared_ptr<const PlanRows>& rows) {
            if (turn == m_viewTurn && check == m_check)
                Q_EMIT rowsFound(rows);
            finished();
        },
        {}, [finished](const Error&) { finished(); });
}

void ImportFlow::mend(int sheetRow, int column, const QString& text)
{
    if (!m_check || isBusy()) // the sheet is being read elsewhere
        return;
    if (m_viewing > 0) { // a search reads the sheet
        m_waiting = [this, sheetRow, column, text] { mend(sheetRow, column, text); };
        return;
    }
    for (Sheet& sheet : m_book->sheets)
        if (&sheet == m_check->sheet)
            sheet.mend(sheetRow, column, text.toStdString());
    if (const auto& folded = m_check->choices.folded; folded && &folded->sheet == m_check->sheet)
        folded->sheet.mend(sheetRow, column, text.toStdString());
    checkAgain();
}

void ImportFlow::write()
{
    if (!m_check || isBusy() || !m_check->writes())
        return;
    m_writing = true;
    Q_EMIT busyChanged();
    const CheckPtr check = m_check;
    // The window goes on reading the plan, so the writer works on a copy, made on its own thread.
    auto written = std::make_shared<std::shared_ptr<Plan>>();
    Desk::Write write;
    write.label = {
        QStringLiteral("import"),
        {check->book->file, QString::fromLatin1(check->plan->table().key), QString::number(check->toWrite())}};
    write.origin = Origin::Import;
    write.work = [check, written](Change& change) -> Result<void> {
        *written = std::make_shared<Plan>(*check->plan);
        (*written)->setRemoved(check->choices.removed);
        if (check->choices.remember)
            ROSTRUM_CHECK(saveNamed(change, namedMapping(*check, check->choices.mapping)));
        return applyPlan(change, **written);
    };
    write.done = [this, check, written](const ChangeNotice& notice) {
        m_writing = false;
        m_done = {notice.id, check->book->file, check, *written};
        m_check.reset();
        m_book.reset();
        m_path.clear();
        Q_EMIT busyChanged();
        Q_EMIT this->written();
    };
    write.failed = [this](const Error& error) {
        m_writing = false;
        Q_EMIT busyChanged();
        Q_EMIT refused(error.code == ErrorCode::Cancelled ? tr("Cancelled. Nothing was written.") : errorText(error));
        checkAgain(); // what the writer had prepared is spent
    };
    m_desk.write(this, write);
}

void ImportFlow::saveMapping(const QString& name)
{
    if (!m_check || m_writing || name.isEmpty())
        return;
    m_choices.mapping = name;
    Desk::Write write;
    write.label = {QStringLiteral("settings"), {}};
    write.work = [mapping = namedMapping(*m_check, name)](Change& change) { return saveNamed(change, mapping); };
    write.done = [this, name](const ChangeNotice&) {
        Q_EMIT mappingSaved(name);
        checkAgain();
    };
    m_desk.write(this, write);
}

void ImportFlow::exportProblems(const QString& path)
{
    const CheckPtr check = m_check ? m_check : m_done.check;
    if (!check || isBusy())
        return;
    const std::shared_ptr<const Plan> plan = m_check ? m_check->plan : m_done.plan;
    const CancelFlag cancel = begin(tr("Writing %1").arg(QFileInfo(path).fileName()));
    m_desk.read<int>(
        this,
        [check, plan, path](Connection&) -> Result<int> {
            ROSTRUM_CHECK(writeRejects(*plan, path, ImportWords::problem));
            return 0;
        },
        [this, path, turn = m_turn](int) {
            if (end(turn))
                Q_EMIT exported(path);
        },
        cancel,
        [this, turn = m_turn](const Error& error) {
            if (end(turn))
                Q_EMIT refused(errorText(error));
        });
}

void ImportFlow::drop()
{
    if (m_writing)
        return;
    if (m_work) {
        *m_work = true;
        end(m_turn);
        ++m_turn;
    }
    Q_EMIT leaving();
    bury(std::exchange(m_check, nullptr));
    m_book.reset();
    m_path.clear();
    m_choices = {};
}

} // namespace rostrum
