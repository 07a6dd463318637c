#include "ui/settings/preferences.h"
#include <QSettings>

namespace rostrum::preferences {

namespace {
constexpr int kRecent = 8;
const QString kTheme = QStringLiteral("look/theme"), kLanguage = QStringLiteral("look/language"),
              kFiles = QStringLiteral("files/recent");
} // namespace

QString theme() { return QSettings().value(kTheme, QStringLiteral("system")).toString(); }
void setTheme(const QString& key) { QSettings().setValue(kTheme, key); }
QString language() { return QSettings().value(kLanguage).toString(); }
void setLanguage(const QString& language) { QSettings().setValue(kLanguage, language); }
QStringList recentFiles() { return QSettings().value(kFiles).toStringList(); }

void addRecentFile(const QString& file)
{
    QStringList files = recentFiles();
    files.removeAll(file);
    files.prepend(file);
    QSettings().setValue(kFiles, files.mid(0, kRecent));
}

} // namespace rostrum::preferences
