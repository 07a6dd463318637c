// What belongs to this computer and not to the workspace: look, language, recent files.
#pragma once
#include <QStringList>

namespace rostrum::preferences {

QString theme(); ///< "system" "light" "dark"
void setTheme(const QString& key);
QString language(); ///< "zh_CN" "en"; empty: the system's
void setLanguage(const QString& language);
QStringList recentFiles(); ///< newest first
void addRecentFile(const QString& file);

} // namespace rostrum::preferences
