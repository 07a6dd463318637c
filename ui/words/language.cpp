#include "ui/words/language.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace rostrum {

namespace {
QString g_language = QStringLiteral("en");
} // namespace

QString installLanguage(const QString& language)
{
    const bool chinese = language.isEmpty() ? QLocale::system().language() == QLocale::Chinese
                                            : language.startsWith(QStringLiteral("zh"));
    static QTranslator words;
    QCoreApplication::removeTranslator(&words);
    g_language = chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    if (words.load(QStringLiteral(":/i18n/rostrum_%1.qm").arg(g_language))) // English: its plurals only
        QCoreApplication::installTranslator(&words);
    return g_language;
}

QString currentLanguage() { return g_language; }

} // namespace rostrum
