#include "ui/tables/cutnumbers.h"
#include "models/base/text.h"
#include "models/facts/value.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct CutNumbersWords {
    Q_DECLARE_TR_FUNCTIONS(CutNumbers)
};
} // namespace

QString cutNumberNote(const FactTable& table, const std::vector<PastedRow>& rows)
{
    int cut = 0;
    QString first;
    for (const PastedRow& row : rows)
        for (const auto& [field, value] : row.values) {
            const Column* column = table.column(field);
            const QString text = tidyText(value);
            if (!column || std::string_view(column->key) != "id_number" || !isCutIdNumber(text.toStdString()))
                continue;
            if (cut++ == 0)
                first = text;
        }
    return cut ? CutNumbersWords::tr(
                     "%n id number(s) were cut by a spreadsheet, “%1” first; take them from the original.", nullptr,
                     cut)
                     .arg(first)
               : QString();
}

} // namespace rostrum
