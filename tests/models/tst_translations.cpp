// Simplified Chinese is complete: every string that lupdate finds has its translation.
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
};

namespace {
QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
} // namespace

void TestTranslations::chineseIsComplete()
{
    const QString source = QStringLiteral(ROSTRUM_SOURCE_DIR);
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("rostrum_zh_CN.ts"));
    QVERIFY(QFile::copy(source + QStringLiteral("/translations/rostrum_zh_CN.ts"), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(source);
    lupdate.start(QStringLiteral(ROSTRUM_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-no-obsolete"),
                   QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-source-language"),
                   QStringLiteral("en"), QStringLiteral("-target-language"), QStringLiteral("zh_CN"),
                   QStringLiteral("models"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("-ts"), copy});
    QVERIFY(lupdate.waitForFinished(120000));
    QCOMPARE(lupdate.exitCode(), 0);
    const QString words = read(copy);
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

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
