// What an officer keeps as versions: rule sets, training plans, KPI schemes. A version that is saved never changes; an
// edit is the next one, and what was judged by an earlier one stays as it was judged. The tables are of the areas, what
// holds when and which number comes next is said here once.
#pragma once
#include "models/store/change.h"
#include "models/store/versionhead.h"
#include <QJsonObject>
#include <map>

namespace rostrum {

/// What it says, without the number under which it says so.
QJsonObject withoutNumber(QJsonObject version);
/// The days of "valid_from" and "valid_to", of which either may be null or missing. InvalidRule "dates" where one is no
/// day, or the last lies before the first.
Result<DateSpan> versionDays(const QJsonObject& version);
QJsonValue dayOrNull(QDate day);
/// A file of one version. FileMissing, FileUnreadable; InvalidRule "not_json" with what the parser says.
Result<QJsonObject> readVersionFile(const QString& path);
/// FileUnreadable when it cannot be written.
Result<void> writeVersionFile(const QString& path, const QJsonObject& version);
/// The files of a folder of the program's own resources, by name.
Result<std::vector<QJsonObject>> shippedVersions(const QString& folder);

/// How one kind of them is kept.
template <class T>
struct VersionStore {
    Result<std::vector<T>> (*list)(Connection&);           ///< every version, by code and version
    Result<T> (*read)(const QJsonObject&);                 ///< InvalidRule where it makes no sense
    QJsonObject (*say)(const T&);                          ///< as read() takes it
    Result<void> (*write)(Change&, const T&, int version); ///< the rows of a new version
};

/// Null when the code is not known.
template <class T>
const T* newestVersion(const std::vector<T>& all, const QString& code)
{
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const T& one) { return headOf(one).code == code; });
    return found == all.rend() ? nullptr : &*found;
}

template <class T>
tl::unexpected<Error> unknownVersion(const std::vector<T>& all, const QString& code)
{
    QStringList known;
    for (const T& one : all)
        if (!known.contains(headOf(one).code))
            known.append(headOf(one).code);
    return fail(ErrorCode::UnknownRule, {{QStringLiteral("rule"), code}, {QStringLiteral("known"), known}});
}

/// The newest version; UnknownRule, with the known codes.
template <class T>
Result<T> findVersion(const std::vector<T>& all, const QString& code)
{
    if (const T* newest = newestVersion(all, code))
        return *newest;
    return unknownVersion(all, code);
}

/// Of each code the version that holds on the days, by code: the newest of those that have begun by the last of them,
/// unless it has ended before the first. A version that has ended does not bring back the one before it. `all`: the
/// versions of a code in their order.
template <class T>
std::vector<T> versionsIn(std::vector<T> all, const DateSpan& days)
{
    std::map<QString, T> chosen;
    for (T& one : all)
        if (const VersionHead head = headOf(one); head.hasBegun(days.to))
            chosen.insert_or_assign(head.code, std::move(one));
    std::vector<T> holding;
    for (auto& [code, one] : chosen)
        if (!headOf(one).hasEnded(days.from))
            holding.push_back(std::move(one));
    return holding;
}

/// Adds the next version of its code, from 1, and returns its number; where the newest says the same, nothing is
/// written and its number comes back.
template <class T>
Result<int> addVersion(const VersionStore<T>& store, Change& change, const QJsonObject& json)
{
    ROSTRUM_TRY(wanted, store.read(json));
    ROSTRUM_TRY(all, store.list(change.db()));
    const T* newest = newestVersion(all, headOf(wanted).code);
    if (newest && withoutNumber(store.say(*newest)) == withoutNumber(store.say(wanted)))
        return headOf(*newest).version;
    const int version = newest ? headOf(*newest).version + 1 : 1;
    ROSTRUM_CHECK(store.write(change, wanted, version));
    return version;
}

/// Those of a folder of resources whose code is not there yet.
template <class T>
Result<void> addShipped(const VersionStore<T>& store, Change& change, const QString& folder)
{
    ROSTRUM_TRY(known, store.list(change.db()));
    ROSTRUM_TRY(shipped, shippedVersions(folder));
    for (const QJsonObject& json : shipped)
        if (!newestVersion(known, json.value(QLatin1String("code")).toString()))
            ROSTRUM_CHECK(addVersion(store, change, json));
    return {};
}

} // namespace rostrum
