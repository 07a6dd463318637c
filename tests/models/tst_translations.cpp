// Simplified Chinese is complete: every string that lupdate finds has its translation. English has its plurals.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chineseIsComplete();
    void placeholdersAreKept();
    void englishCountsAsItIsSaid();
};

namespace {
QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The words of a language with what `./dev words` would add to them; empty: lupdate failed.
QString updated(const QTemporaryDir& folder, const QString& language, const QStringList& options)
{
    const QString name = QStringLiteral("rostrum_%1.ts").arg(language), copy = folder.filePath(name);
    if (!QFile::copy(QStringLiteral(ROSTRUM_SOURCE_DIR "/translations/") + name, copy))
        return {};
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(ROSTRUM_SOURCE_DIR));
    lupdate.start(QStringLiteral(ROSTRUM_LUPDATE),
                  QStringList{QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."),
                              QStringLiteral("-no-obsolete"), QStringLiteral("-locations"), QStringLiteral("none"),
                              QStringLiteral("-source-language"), QStringLiteral("en"),
                              QStringLiteral("-target-language"), language} +
                      options +
                      QStringList{QStringLiteral("models"), QStringLiteral("ui"), QStringLiteral("app"),
                                  QStringLiteral("-ts"), copy});
    return lupdate.waitForFinished(120000) && lupdate.exitCode() == 0 ? read(copy) : QString();
}
} // namespace

void TestTranslations::chineseIsComplete()
{
    QTemporaryDir folder;
    const QString words = updated(folder, QStringLiteral("zh_CN"), {});
    QVERIFY(words.count(QStringLiteral("<source>")) > 300);
    static const QRegularExpression unfinished(
        QStringLiteral("<source>([^<]*)</source>(?:(?!</message>).)*type=\"unfinished\""),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = unfinished.match(words);
    QVERIFY2(!match.hasMatch(), qPrintable(QStringLiteral("not translated: ") + match.captured(1)));
}

void TestTranslations::placeholdersAreKept()
{
    static const QRegularExpression message(QStringLiteral("<message[^>]*>(.*?)</message>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression source(QStringLiteral("<source>(.*?)</source>"),
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression translation(QStringLiteral("<translation[^>]*>(.*?)</translation>"),
                                                QRegularExpression::DotMatchesEverythingOption);
    auto messages = message.globalMatch(read(QStringLiteral(ROSTRUM_SOURCE_DIR "/translations/rostrum_zh_CN.ts")));
    while (messages.hasNext()) {
        const QString block = messages.next().captured(1);
        const QString from = source.match(block).captured(1), to = translation.match(block).captured(1);
        for (int i = 1; i <= 9; ++i) {
            const QString mark = u'%' + QString::number(i);
            QVERIFY2(from.contains(mark) == to.contains(mark), qPrintable(from));
        }
    }
}

// "%n row(s)" is how the source says it; nobody shall read it so.
void TestTranslations::englishCountsAsItIsSaid()
{
    static const QRegularExpression message(QStringLiteral("<message[^>]*>(.*?)</message>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression source(QStringLiteral("<source>(.*?)</source>"),
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression form(QStringLiteral("<numerusform>([^<]+)</numerusform>"));
    QTemporaryDir folder;
    const QString both = QStringLiteral("(s)");
    int checked = 0;
    auto plurals = message.globalMatch(updated(folder, QStringLiteral("en"), {QStringLiteral("-pluralonly")}));
    while (plurals.hasNext()) {
        const QString block = plurals.next().captured(1), from = source.match(block).captured(1);
        if (!from.contains(both))
            continue;
        QStringList forms;
        for (auto found = form.globalMatch(block); found.hasNext();)
            forms << found.next().captured(1);
        QVERIFY2(forms.size() == 2 && !block.contains(QStringLiteral("unfinished")), qPrintable(from));
        QVERIFY2(forms[0] != forms[1] && !forms.join(u' ').contains(both), qPrintable(from));
        ++checked;
    }
    QVERIFY(checked > 20);
    // What does not count itself cannot have two forms.
    auto messages = message.globalMatch(read(QStringLiteral(ROSTRUM_SOURCE_DIR "/translations/rostrum_zh_CN.ts")));
    while (messages.hasNext()) {
        const QString from = source.match(messages.next().captured(1)).captured(1);
        QVERIFY2(!from.contains(both) || from.contains(QStringLiteral("%n")), qPrintable(from));
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
