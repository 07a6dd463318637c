// The house stands as ARCHITECTURE.md says: arrows of includes, the schema's rules, nothing that names a desk's path.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

namespace {
QString source(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Which rooms a room may look into. A room is a folder; the longest prefix counts.
struct Room {
    const char* folder;
    QStringList allowed;
};

const QList<Room>& rooms()
{
    static const auto list = [](const char* names) {
        return QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts);
    };
    static const QList<Room> all = {
        {"models/base", list("models/base")},
        {"models/store", list("models/base models/store")},
        {"models/facts", list("models/base models/store models/facts")},
        {"models/measures", list("models/base models/store models/facts models/measures")},
        {"models/rules", list("models/base models/store models/facts models/measures models/rules")},
        {"models/attachments", list("models/base models/store models/facts models/attachments")},
        {"models/compliance",
         list("models/base models/store models/facts models/measures models/rules models/compliance")},
        {"models/kpi", list("models/base models/store models/facts models/measures models/rules models/kpi")},
        {"models/comments", list("models/base models/store models/facts models/comments")},
        {"models/advice", list("models/base models/store models/facts models/measures models/advice")},
        {"models/consistency", list("models/base models/store models/facts models/consistency")},
        {"models/search", list("models/base models/store models/facts models/search")},
        {"models/exchange", list("models/base models/store models/facts models/exchange")},
        {"models/report", list("models/base models/store models/facts models/measures models/rules models/compliance "
                               "models/kpi models/comments models/advice models/exchange models/search models/report")},
        {"models/printlog",
         list("models/base models/store models/facts models/compliance models/report models/printlog")},
        {"models/attention",
         list("models/base models/store models/facts models/measures models/rules models/compliance "
              "models/attention")},
        {"models/sample", list("models/base models/store models/facts models/compliance models/sample")},
        {"ui", list("models ui")},
        {"app", list("models ui app")},
    };
    return all;
}
} // namespace

class TestHouse : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noIncludeRunsBackUp();
    void everyTypeHasItsNameAlone();
    void modelsKnowNoWidgets();
    void theSchemaNeverCascades();
    void everySyncedTableIsStrictWithAnExplicitId();
};

void TestHouse::noIncludeRunsBackUp()
{
    static const QRegularExpression include(QStringLiteral("#include \"((?:models|ui|app)/[^\"]+)\""));
    int seen = 0;
    for (const Room& room : rooms()) {
        QDirIterator files(QStringLiteral(ROSTRUM_SOURCE_DIR "/") + QString::fromLatin1(room.folder),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            auto matches = include.globalMatch(source(path));
            while (matches.hasNext()) {
                const QString target = matches.next().captured(1);
                const bool ok = std::any_of(room.allowed.begin(), room.allowed.end(),
                                            [&](const QString& f) { return target.startsWith(f + u'/'); });
                QVERIFY2(ok, qPrintable(path + QStringLiteral(" includes ") + target));
                ++seen;
            }
        }
    }
    QVERIFY(seen > 10);
}

// Two types of one name break the rule of one definition: the linker keeps one of what the templates made of them, and
// the other's memory is handled by it.
void TestHouse::everyTypeHasItsNameAlone()
{
    static const QRegularExpression named(QStringLiteral("^namespace ([\\w:]*) ?\\{")),
        type(QStringLiteral("^(?:class|struct) (\\w+)(?: final)?(?: :[^;]*)?(?: \\{)?$"));
    QHash<QString, QString> files; // by namespaces and name
    for (const char* floor : {"models", "ui", "app"}) {
        QDirIterator all(QStringLiteral(ROSTRUM_SOURCE_DIR "/") + QLatin1String(floor),
                         {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            QStringList spaces; // one without a name is the file's own
            for (const QString& line : source(path).split(u'\n')) {
                if (const auto space = named.match(line); space.hasMatch())
                    spaces.append(space.captured(1));
                else if (line.startsWith(QStringLiteral("} // namespace")) && !spaces.isEmpty())
                    spaces.removeLast();
                const auto defined = type.match(line);
                if (!defined.hasMatch() || spaces.contains(QString()))
                    continue;
                const QString name = spaces.join(QStringLiteral("::")) + QStringLiteral("::") + defined.captured(1);
                QVERIFY2(files.value(name, path) == path, qPrintable(name + u' ' + path + u' ' + files.value(name)));
                files.insert(name, path);
            }
        }
    }
    QVERIFY(files.size() > 300);
}

void TestHouse::modelsKnowNoWidgets()
{
    static const QRegularExpression widget(
        QStringLiteral("#include <(QWidget|QApplication|QMessageBox|QDialog|QtWidgets|QAbstractItemView)"));
    QDirIterator files(QStringLiteral(ROSTRUM_SOURCE_DIR "/models"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString text = source(path);
        QVERIFY2(!widget.match(text).hasMatch(), qPrintable(path));
        QVERIFY2(!text.contains(QStringLiteral("processEvents")), qPrintable(path));
    }
}

void TestHouse::theSchemaNeverCascades()
{
    QDirIterator files(QStringLiteral(ROSTRUM_SOURCE_DIR "/resources/schema"), {QStringLiteral("*.sql")}, QDir::Files);
    int seen = 0;
    while (files.hasNext()) {
        // Comments may speak of what is forbidden.
        const QString sql =
            source(files.next()).remove(QRegularExpression(QStringLiteral("--[^\n]*"))).toUpper().simplified();
        for (const char* word :
             {"CASCADE", "SET NULL", "SET DEFAULT", "GENERATED", "TRIGGER", "UNIQUE", "AUTOINCREMENT"})
            QVERIFY2(!sql.contains(QLatin1String(word)), word);
        ++seen;
    }
    QVERIFY(seen > 0);
}

void TestHouse::everySyncedTableIsStrictWithAnExplicitId()
{
    static const QRegularExpression table(QStringLiteral("CREATE TABLE (\\w+)\\s*\\((.*?)\\n\\) (STRICT[^;]*);"),
                                          QRegularExpression::DotMatchesEverythingOption);
    QDirIterator files(QStringLiteral(ROSTRUM_SOURCE_DIR "/resources/schema"), {QStringLiteral("*.sql")}, QDir::Files);
    int seen = 0;
    while (files.hasNext()) {
        auto matches = table.globalMatch(source(files.next()));
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (match.captured(1).startsWith(u'_'))
                continue;
            QVERIFY2(match.captured(2).contains(QStringLiteral("id BLOB NOT NULL PRIMARY KEY")),
                     qPrintable(match.captured(1)));
            ++seen;
        }
    }
    QVERIFY(seen >= 10);
}

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
