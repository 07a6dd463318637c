// Included, settings are this run's own: nothing of whoever runs the test or of an earlier run, and nothing is left
// behind; there may be no home at all.
#pragma once
#include <QSettings>
#include <QTemporaryDir>

namespace rostrum::test {

inline const bool kOwnSettings = [] {
    static const QTemporaryDir folder;
    for (const QSettings::Format format : {QSettings::NativeFormat, QSettings::IniFormat})
        QSettings::setPath(format, QSettings::UserScope, folder.path());
    return true;
}();

} // namespace rostrum::test
