// new, info, verify, backup, restore, dump.
#include "app/ctl/console.h"
#include "app/ctl/evidencejson.h"
#include "app/newworkspace.h"
#include "models/store/backup.h"
#include "models/store/dump.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
Result<QJsonObject> rowCounts(Connection& db)
{
    QJsonObject counts;
    for (const FactTable& table : factTables()) {
        ROSTRUM_TRY(n, db.integer(std::string("SELECT count(*) FROM ") + table.table + " t" +
                                  (table.where ? std::string(" WHERE ") + table.where : std::string())));
        counts.insert(QString::fromLatin1(table.key), qint64(n.value_or(0)));
    }
    return counts;
}

struct NewArguments {
    std::string file;
    bool sample = false;
    std::optional<int> seed, people, trainers, sessions, ratings;
};

Result<Outcome> makeNew(const NewArguments& asked)
{
    NewWorkspace wanted;
    wanted.sample = asked.sample;
    if (asked.seed)
        wanted.options.seed = quint32(*asked.seed);
    wanted.options.people = asked.people.value_or(wanted.options.people);
    wanted.options.trainers = asked.trainers.value_or(wanted.options.trainers);
    wanted.options.sessions = asked.sessions.value_or(wanted.options.sessions);
    wanted.options.ratings = asked.ratings.value_or(wanted.options.ratings);
    const QString file = qs(asked.file);
    ROSTRUM_CHECK(makeWorkspace(file, wanted));
    ROSTRUM_TRY(workspace, Workspace::open(file, Workspace::Access::Read));
    ROSTRUM_TRY(rows, rowCounts(workspace->reader()));
    return Outcome{QJsonObject{{QStringLiteral("workspace"), workspace->path()}, {QStringLiteral("rows"), rows}}};
}

Result<Outcome> info(const Console& console)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    Connection& db = workspace->reader();
    ROSTRUM_TRY(schema, readSchema(db));
    ROSTRUM_TRY(rows, rowCounts(db));
    ROSTRUM_TRY(changes, db.integer("SELECT count(*) FROM _change"));
    const QString file = workspace->path();
    return Outcome{QJsonObject{{QStringLiteral("workspace"), file},
                               {QStringLiteral("schema"), schema},
                               {QStringLiteral("replica"), QJsonValue::Null}, // given by `sync init`
                               {QStringLiteral("rows"), rows},
                               {QStringLiteral("changes"), qint64(changes.value_or(0))},
                               {QStringLiteral("read_only"), workspace->isReadOnly()},
                               {QStringLiteral("bytes"), QFileInfo(file).size()}}};
}

// The base, then every evidence file. What nobody needs is told, and is no problem; with `tidy` it is removed.
Result<Outcome> verifyFile(const Console& console, bool tidy)
{
    ROSTRUM_TRY(workspace, tidy ? console.openToWrite() : console.openToRead());
    ROSTRUM_TRY(problems, verify(workspace->reader()));
    ROSTRUM_TRY(evidence, checkEvidence(workspace->reader(), workspace->path()));
    problems.insert(problems.end(), evidence.problems.begin(), evidence.problems.end());
    int removed = 0;
    if (tidy) {
        ROSTRUM_TRY(gone, removeUnusedEvidence(workspace->reader(), workspace->path()));
        removed = gone;
    }
    QJsonArray list;
    for (const VerifyProblem& problem : problems)
        list.append(QJsonObject{{QStringLiteral("table"), problem.table},
                                {QStringLiteral("key"), problem.key},
                                {QStringLiteral("problem"), problem.problem}});
    return Outcome{QJsonObject{{QStringLiteral("ok"), list.isEmpty()},
                               {QStringLiteral("problems"), list},
                               {QStringLiteral("evidence_files"), evidence.files},
                               {QStringLiteral("unused_files"), QJsonArray::fromStringList(evidence.unused)},
                               {QStringLiteral("removed_files"), removed}},
                   list.isEmpty() ? 0 : 1};
}

QJsonObject backupJson(const BackupFile& copy)
{
    return {
        {QStringLiteral("file"), copy.file}, {QStringLiteral("bytes"), copy.bytes}, {QStringLiteral("verified"), true}};
}

Result<Outcome> backup(const Console& console, const std::string& folder)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    const QString into = folder.empty() ? backupFolder(workspace->path()) : qs(folder);
    ROSTRUM_TRY(copy, backUp(workspace->reader(), into));
    ROSTRUM_TRY(evidence, backUpEvidence(workspace->reader(), workspace->path(), into));
    QJsonObject json = backupJson(copy);
    json.insert(QStringLiteral("evidence"), copiesJson(evidence));
    return Outcome{json};
}

Result<Outcome> restoreFrom(const QString& copy, const QString& target)
{
    ROSTRUM_TRY(made, restoreBackup(copy, target));
    ROSTRUM_TRY(workspace, Workspace::open(target)); // brings an older schema up to date
    ROSTRUM_TRY(evidence, restoreEvidence(workspace->reader(), copy, workspace->path()));
    QJsonObject json = backupJson(made);
    json.insert(QStringLiteral("evidence"), copiesJson(evidence));
    return Outcome{json};
}

Result<Outcome> dumpRows(const Console& console)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), QStringLiteral("stdout")}});
    ROSTRUM_CHECK(dump(workspace->reader(), out));
    Outcome outcome;
    outcome.printed = true;
    return outcome;
}
} // namespace

void addWorkspaceCommands(CLI::App& app, Console& console)
{
    auto* fresh = new NewArguments; // lives as long as the program, as CLI11's options do
    CLI::App* make = addCommand(app, console, "new", "make a workspace", [fresh] { return makeNew(*fresh); });
    make->add_option("FILE", fresh->file)->required();
    make->add_flag("--sample", fresh->sample, "with sample data");
    make->add_option("--seed", fresh->seed);
    make->add_option("--people", fresh->people)->check(CLI::Range(0, 1000000));
    make->add_option("--trainers", fresh->trainers)->check(CLI::Range(0, 100000));
    make->add_option("--sessions", fresh->sessions)->check(CLI::Range(0, 1000000));
    make->add_option("--ratings", fresh->ratings)->check(CLI::Range(0, 10000000));
    addCommand(app, console, "info", "what is in the workspace", [&console] { return info(console); });
    auto* tidy = new bool(false);
    CLI::App* check = addCommand(app, console, "verify", "check the file, its rows and its evidence files",
                                 [&console, tidy] { return verifyFile(console, *tidy); });
    check->add_flag("--tidy", *tidy, "remove evidence files that nothing names");
    auto* to = new std::string;
    CLI::App* copy =
        addCommand(app, console, "backup", "write a verified copy", [&console, to] { return backup(console, *to); });
    copy->add_option("--to", *to, "folder");
    auto* from = new std::string;
    auto* target = new std::string;
    CLI::App* restore = addCommand(app, console, "restore", "make a workspace from a copy",
                                   [from, target] { return restoreFrom(qs(*from), qs(*target)); });
    restore->add_option("FILE", *from)->required();
    restore->add_option("--to", *target, "the new workspace")->required();
    addCommand(app, console, "dump", "every shared row as canonical text", [&console] { return dumpRows(console); });
}

} // namespace rostrum::ctl
