// What a Change did, as data: a verb and its arguments. ui/words makes the sentence, so that it follows the language.
#pragma once
#include <QString>
#include <QStringList>

namespace rostrum {

struct Label {
    QString verb;          ///< "import" "edit" "add" "remove" "undo"…: ui/words/changetext lists them
    QStringList arguments; ///< e.g. table, key, field
    bool operator==(const Label&) const = default;
};

enum class Origin { Edit, Import, Undo, Redo, Sync, Restore };
QString originKey(Origin origin);

} // namespace rostrum
