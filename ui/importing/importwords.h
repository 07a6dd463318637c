// The words of an import: verdicts, reasons, what identifies a row.
#pragma once
#include "ui/importing/importcheck.h"
#include "ui/widgets/roles.h"
#include <QCoreApplication>

namespace rostrum {

class ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
public:
    static Mark mark(RowVerdict verdict);
    static QString verdict(RowVerdict verdict);
    /// "Overall: “6” is out of range".
    static QString problem(const PlanProblem& problem);
    /// All problems of a row, or which fields change; empty when there is nothing to say.
    static QString reason(const ImportCheck& check, int row);
    /// Titles of the fields that a row would change.
    static QStringList changedFields(const ImportCheck& check, int row);
    static QString identity(const FactTable& table);
    /// "1 department".
    static QString made(const QString& kind, int number);
    /// "3 people, 1 course"; empty: nothing would be made.
    static QString created(const QMap<QString, int>& counts);
    /// What a column of the sheet means.
    static QString fieldOf(const ImportCheck& check, int column);
    static QString count(qint64 number);
};

} // namespace rostrum
