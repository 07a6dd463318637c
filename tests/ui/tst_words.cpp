// Whatever code the sources refuse with reads as a sentence, in both languages: a new one without words fails here.
#include "models/base/error.h"
#include "models/report/words.h"
#include "ui/words/errortext.h"
#include "ui/words/fieldtext.h"
#include "ui/words/language.h"
#include "ui/words/problemtext.h"
#include "ui/words/reasontext.h"
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace rostrum;

class TestWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyReasonOfAHostileSheetIsASentence();
    void everyLimitOfASheetIsASentence();
    void everyProblemOfARuleIsASentence();
    void theHeaderOfRulesListsTheirProblems();
    void everyProblemOfAValueIsASentence();
    void everyReasonNotToCountHasItsWords();
    void aValueThatIsRefusedWithoutAReasonIsNamed();
    void everyFieldThatIsRefusedHasItsName();
    void oneRowAndManyAreSaidAsEachLanguageSaysThem();
    void cleanup() { installLanguage(QStringLiteral("en")); }
};

namespace {
using Codes = QSet<QString>;

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The sources whose text contains `mark`.
QStringList sourcesWith(const QString& mark)
{
    QStringList texts;
    for (const char* folder : {"/models", "/ui", "/app"}) {
        QDirIterator files(QStringLiteral(ROSTRUM_SOURCE_DIR) + QLatin1String(folder), {QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            if (const QString text = read(files.next()); text.contains(mark))
                texts.append(text);
    }
    return texts;
}

Codes captured(const QString& text, const char* pattern)
{
    const QRegularExpression expression(QString::fromUtf8(pattern));
    Codes codes;
    for (auto matches = expression.globalMatch(text); matches.hasNext();)
        codes.insert(matches.next().captured(1));
    return codes;
}

// What the detail `name` of an error `code` may be: written where it fails, or given to the file's helper that does.
Codes codesOf(const char* code, const char* name, const char* helper)
{
    const QString mark = QStringLiteral("ErrorCode::") + QLatin1String(code);
    const QString detail = QStringLiteral("\"%1\"\\),\\s*").arg(QLatin1String(name));
    const QRegularExpression literal(detail + QStringLiteral("QStringLiteral\\(\"([^\"]*)\""));
    Codes codes;
    for (const QString& text : sourcesWith(mark)) {
        for (qsizetype at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            const QString statement = text.mid(at, text.indexOf(u';', at) - at);
            if (const auto match = literal.match(statement); match.hasMatch())
                codes.insert(match.captured(1));
            else if (statement.contains(QRegularExpression(detail)))
                codes += captured(text, helper);
        }
    }
    return codes;
}

Codes hostileReasons() { return codesOf("SheetHostile", "reason", "\\bhostile\\(\"([^\"]*)\""); }
Codes limits() { return codesOf("SheetTooLarge", "limit", "\\btooLarge\\(\"([^\"]*)\""); }

Codes ruleProblems()
{
    Codes codes =
        codesOf("InvalidRule", "problem", "\\b(?:invalid|problem)\\((?:rules, )?(?:QStringLiteral\\()?\"([a-z_]+)\"");
    for (const QString& text : sourcesWith(QStringLiteral("QString leafProblem("))) {
        codes += captured(text, "(?:return|\\?|:) QStringLiteral\\(\"([a-z_]+)\"\\)");
        codes += captured(text, "QStringLiteral\\(\"problem\"\\), QStringLiteral\\(\"([a-z_]+)\"\\)");
    }
    for (const QString& text : sourcesWith(QStringLiteral("class Fields {")))
        codes += captured(text, "\"(unknown_[a-z]+|bad_[a-z]+)\"");
    return codes;
}

bool isChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

// In both languages a clause of its own, and the sentence says it.
void verifyWords(const Codes& codes, const std::function<QString(const QString&)>& clauseOf,
                 const std::function<QString(const QString&)>& sentenceOf = {})
{
    for (const char* language : {"en", "zh_CN"}) {
        QCOMPARE(installLanguage(QLatin1String(language)), QLatin1String(language));
        for (const QString& code : codes) {
            const QString clause = clauseOf(code);
            const QByteArray about = (code + QStringLiteral(": ") + clause).toUtf8();
            QVERIFY2(!clause.isEmpty() && clause != code && !clause.contains(u'_') && !clause.contains(u'%'), about);
            QVERIFY2(isChinese(clause) == (QLatin1String(language) == QLatin1String("zh_CN")), about);
            if (sentenceOf)
                QVERIFY2(sentenceOf(code).contains(clause), about);
        }
    }
}
} // namespace

void TestWords::everyReasonOfAHostileSheetIsASentence()
{
    const Codes codes = hostileReasons();
    QVERIFY(codes.contains(QStringLiteral("zip_bomb")) && codes.contains(QStringLiteral("doctype")));
    verifyWords(codes, hostileText, [](const QString& code) {
        return errorText({ErrorCode::SheetHostile, {{QStringLiteral("reason"), code}}, {}});
    });
}

void TestWords::everyLimitOfASheetIsASentence()
{
    const Codes codes = limits();
    QVERIFY(codes.contains(QStringLiteral("2 GB")) && codes.contains(QStringLiteral("16384 columns")));
    verifyWords(codes, limitText, [](const QString& code) {
        return errorText({ErrorCode::SheetTooLarge, {{QStringLiteral("limit"), code}}, {}});
    });
}

void TestWords::everyProblemOfARuleIsASentence()
{
    const Codes codes = ruleProblems();
    QVERIFY(codes.contains(QStringLiteral("not_json")) && codes.contains(QStringLiteral("unit_mismatch")));
    verifyWords(
        codes, [](const QString& code) { return ruleProblemText(code, QStringLiteral("R1")); },
        [](const QString& code) {
            return errorText(
                {ErrorCode::InvalidRule,
                 {{QStringLiteral("problem"), code}, {QStringLiteral("requirement"), QStringLiteral("R1")}},
                 {}});
        });
}

void TestWords::theHeaderOfRulesListsTheirProblems()
{
    const QString header = read(QStringLiteral(ROSTRUM_SOURCE_DIR "/models/compliance/ruleset.h"));
    Codes listed;
    for (const QString& line : header.split(u'\n'))
        if (line.startsWith(QStringLiteral("///")) && !line.contains(u'[') && !line.contains(u'{') &&
            !line.contains(QStringLiteral("\", \""))) // names of fields stand with commas
            listed += captured(line, "\"([a-z]+(?:_[a-z]+)*)\"");
    listed -= Codes{QStringLiteral("leaf"), QStringLiteral("post_category")};
    QVERIFY(listed.size() > 15);
    const Codes used = ruleProblems();
    for (const QString& code : listed)
        QVERIFY2(used.contains(code), qPrintable(code));
}

void TestWords::everyProblemOfAValueIsASentence()
{
    Codes codes = codesOf("InvalidValue", "problem", "\\brefused\\([^;]*\"([a-z_]+)\"\\);");
    for (const QString& text : sourcesWith(QStringLiteral("invalidValue(")))
        codes += captured(text, "\\binvalidValue\\([^;]*, \"([a-z_]+)\"\\);");
    QVERIFY(codes.contains(QStringLiteral("not_of_this_measure")));
    codes += captured(read(QStringLiteral(ROSTRUM_SOURCE_DIR "/models/facts/value.h")),
                      "inline constexpr char \\w+\\[\\] = \"([a-z_]+)\";");
    codes += captured(read(QStringLiteral(ROSTRUM_SOURCE_DIR "/models/facts/library.h")),
                      "inline constexpr char \\w+\\[\\] = \"([a-z_]+)\";");
    QVERIFY(codes.contains(QStringLiteral("unknown_item")));
    QVERIFY(codes.contains(QStringLiteral("not_a_date")) && codes.contains(QStringLiteral("submitted_on_missing")));
    verifyWords(
        codes, [](const QString& code) { return problemText(code, QStringLiteral("X")); },
        [](const QString& code) {
            return errorText({ErrorCode::InvalidValue,
                              {{QStringLiteral("problem"), code}, {QStringLiteral("value"), QStringLiteral("X")}},
                              {}});
        });
}

void TestWords::everyReasonNotToCountHasItsWords()
{
    Codes codes;
    for (const QString& text : sourcesWith(QStringLiteral("whyNot = "))) {
        for (qsizetype at = text.indexOf(QStringLiteral("whyNot = ")); at >= 0;
             at = text.indexOf(QStringLiteral("whyNot = "), at + 1)) {
            const QString statement = text.mid(at, text.indexOf(u';', at) - at);
            codes += captured(statement, "THEN '([a-z_]+)'") + captured(statement, "QStringLiteral\\(\"([a-z_]+)\"");
        }
    }
    QVERIFY(codes.contains(QStringLiteral("pending")) && codes.contains(QStringLiteral("no_hours")));
    verifyWords(codes, [](const QString& code) { return ReportWords(currentLanguage()).whyNot(code); });
}

void TestWords::aValueThatIsRefusedWithoutAReasonIsNamed()
{
    const QString text = errorText(
        {ErrorCode::InvalidValue,
         {{QStringLiteral("field"), QStringLiteral("encoding")}, {QStringLiteral("value"), QStringLiteral("UTF-99")}},
         {}});
    QCOMPARE(text, QStringLiteral("Encoding: “UTF-99” cannot be used."));
}

void TestWords::everyFieldThatIsRefusedHasItsName()
{
    Codes fields;
    for (const QString& text : sourcesWith(QStringLiteral("InvalidValue"))) {
        fields |= captured(text, R"re("field"\),\s*QStringLiteral\("([\w.]+)"\))re");
        if (text.contains(QStringLiteral("QLatin1String(field)"))) // said by a function that is given the field
            fields |= captured(text, R"re(refused\("([\w.]+)",)re");
    }
    for (const QString& text : sourcesWith(QStringLiteral("invalidValue(")))
        fields |= captured(text, R"re(\binvalidValue\("([\w.]+)",)re");
    QVERIFY(fields.contains(QStringLiteral("reason")) && fields.contains(QStringLiteral("closesOn")));
    for (const QString& field : fields)
        QVERIFY2(fieldText(field) != field, qPrintable(field));
    QCOMPARE(installLanguage(QStringLiteral("zh_CN")), QStringLiteral("zh_CN"));
    const Error error{ErrorCode::InvalidValue,
                      {{QStringLiteral("field"), QStringLiteral("reason")},
                       {QStringLiteral("problem"), QStringLiteral("reason_missing")}},
                      {}};
    QVERIFY2(errorText(error).startsWith(QString::fromUtf8("理由：")), qPrintable(errorText(error)));
}

void TestWords::oneRowAndManyAreSaidAsEachLanguageSaysThem()
{
    const auto said = [](int rows) {
        return QCoreApplication::translate("rostrum::WriteBar", "Write %n row(s)", nullptr, rows);
    };
    installLanguage(QStringLiteral("en"));
    QCOMPARE(said(1), QStringLiteral("Write 1 row"));
    QCOMPARE(said(412), QStringLiteral("Write 412 rows"));
    QCOMPARE(said(0), QStringLiteral("Write 0 rows"));
    installLanguage(QStringLiteral("zh_CN"));
    QCOMPARE(said(1), QStringLiteral("写入 1 行"));
    QCOMPARE(said(412), QStringLiteral("写入 412 行"));
    installLanguage(QStringLiteral("en"));
    QCOMPARE(said(1), QStringLiteral("Write 1 row")); // another language in the same run
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
