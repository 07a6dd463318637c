// One kind of what is kept as versions — rule sets, training plans, KPI schemes — as its list, its page and its editor
// ask it. Whatever is said is asked again after a change of language.
#pragma once
#include "models/store/label.h"
#include "models/store/versions.h"
#include "ui/shell/icons.h"

namespace rostrum {

class Desk;
class VersionEditor;

struct SavedVersion {
    VersionHead head;
    QJsonObject json; ///< as it is exported
};

template <class T>
Result<std::vector<SavedVersion>> savedVersions(Result<std::vector<T>> all, QJsonObject (*say)(const T&))
{
    ROSTRUM_CHECK(all);
    std::vector<SavedVersion> saved;
    for (const T& one : *all)
        saved.push_back({headOf(one), say(one)});
    return saved;
}

/// A line of a version in words; beside another version the lines of one key stand together.
struct VersionLine {
    QString key;  ///< the same in every version
    QString what; ///< "Authority", or the name of a part
    QString text;
    int depth = 0; ///< of a part in its tree
};

/// The lines "from" and "to".
std::vector<VersionLine> dayLines(const VersionHead& head);

struct VersionWords {
    QString title, caption, drafting; ///< of the page; its caption while a draft is open
    QString fresh;                    ///< "New plan"
    QString list;                     ///< "Training plans and their versions"
    QString none, noneHint;
    QString readFile, writeFile, files; ///< of the prompts; "Schemes (*.json)"
};

/// What a new one can begin from.
struct VersionBeginning {
    QString name, text; ///< of the action
    QJsonObject draft;
};

/// Reached from the window's and the readers' threads; it holds nothing that changes.
class VersionKind {
public:
    virtual ~VersionKind() = default;

    virtual QString key() const = 0;        ///< "plans": in the names of controls, and of the settings
    virtual QString part() const = 0;       ///< "plan": in the names of the editor's controls
    virtual QStringList tables() const = 0; ///< whose news concern the list
    /// Every version, by code and version.
    virtual Result<std::vector<SavedVersion>> list(Connection& db) const = 0;
    /// addVersion() of the kind's store.
    virtual Result<int> add(Change& change, const QJsonObject& json) const = 0;
    /// Of the Change that adds it; version 0: not known yet.
    virtual Label label(const QJsonObject& json, int version) const = 0;
    virtual VersionEditor* makeEditor(Desk& desk) const = 0;

    virtual VersionWords words() const = 0;
    /// Columns of the list beside those that all kinds have.
    virtual QStringList furtherHeads() const = 0;
    virtual QStringList further(const SavedVersion& version) const = 0;
    virtual bool isNumber(int /*further*/) const { return false; }
    /// Which columns go first where there is little room.
    virtual QList<int> leaving() const = 0;
    virtual std::vector<VersionLine> lines(const QJsonObject& json) const = 0;
    virtual QString inForceText() const;
    /// The days whose version is in force: today.
    virtual DateSpan now() const;
    /// What is chosen when nothing else was.
    virtual QString usualCode(const std::vector<SavedVersion>&) const { return {}; }
    virtual std::vector<VersionBeginning> beginnings() const = 0;
    /// The day from which an edit of the version would hold.
    virtual QDate nextFrom(const VersionHead& head) const;
    virtual Glyph glyph() const = 0; ///< of the empty page
    /// The list takes the page's width, with the version read line by line below it, and the editor the whole page;
    /// else the editor stands beside the list and a version is read in it.
    virtual bool isReadInLines() const { return false; }
};

} // namespace rostrum
