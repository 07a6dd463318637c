// How a sheet was read, kept for the next file of its kind: under a name, and the last time by its headers alone.
// Kept in the workspace, on this desk only.
#pragma once
#include "models/exchange/mapping.h"
#include "models/store/change.h"
#include <QDate>

namespace rostrum {

struct NamedMapping {
    QString name;    ///< empty: what was used last for these headers
    QString kind;    ///< key of the table; empty: saved by a console that does not say
    QString headers; ///< headerPrint of the sheet it was made for
    QDate used;
    /// What a person made of each column where that is not what is recognised: plain header → a field's key, or one of
    /// the two below.
    QMap<QString, QString> columns;
    MappingRequest request;
    bool createMissing = false;

    static inline const QString notImported = QStringLiteral("-");
    static inline const QString question = QStringLiteral("?"); ///< a question of a rating form
};

/// The same for two sheets of a kind exactly when they have the same headers, in whatever order and dress.
QString headerPrint(const FactTable& table, const QStringList& headers);

/// Replaces what has this name; without a name what was used last for these headers.
Result<void> saveNamed(Change& change, const NamedMapping& mapping);
/// Those with a name that fit a kind, by name.
Result<std::vector<NamedMapping>> namedMappings(Connection& db, const FactTable& table);
/// What a sheet with these headers was read by last: with its name where it has one.
Result<std::optional<NamedMapping>> lastMapping(Connection& db, const QString& headers);
/// UnknownRow when there is none of that name.
Result<void> removeMapping(Change& change, const QString& name);

/// What the console saves: no headers, no day.
Result<void> saveMapping(Change& change, const QString& name, const MappingRequest& request);
/// UnknownRow when there is none of that name.
Result<MappingRequest> loadMapping(Connection& db, const QString& name);
Result<QStringList> mappingNames(Connection& db);

} // namespace rostrum
