#include "ui/words/headertext.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct HeaderWords {
    Q_DECLARE_TR_FUNCTIONS(Header)
};

constexpr size_t kShown = 5; // rows that are named; of the others their number

QString whyText(LeftOut::Why why)
{
    switch (why) {
    case LeftOut::Total:
        return HeaderWords::tr("total");
    case LeftOut::RepeatedHeader:
        return HeaderWords::tr("header again");
    case LeftOut::Note:
        return HeaderWords::tr("note");
    }
    return {};
}
} // namespace

QString headerText(const Sheet& sheet, const HeaderGuess& guess)
{
    if (guess.row < 0)
        return {};
    const int first = sheet.fileRow(guess.firstRow), last = sheet.fileRow(guess.row);
    return first == last ? HeaderWords::tr("row %1: %2 of %3 headers recognised")
                               .arg(last)
                               .arg(guess.recognised)
                               .arg(guess.filled)
                         : HeaderWords::tr("rows %1–%2: %3 of %4 headers recognised")
                               .arg(first)
                               .arg(last)
                               .arg(guess.recognised)
                               .arg(guess.filled);
}

QString leftOutText(const Sheet& sheet, const Mapping& mapping)
{
    QStringList rows;
    for (size_t i = 0; i < std::min(kShown, mapping.leftOut.size()); ++i) {
        const LeftOut& left = mapping.leftOut[i];
        rows << HeaderWords::tr("%1 (%2)", "a row's number and what it is")
                    .arg(sheet.fileRow(left.row))
                    .arg(whyText(left.why));
    }
    if (rows.isEmpty())
        return {};
    const QString listed = rows.join(QCoreApplication::translate("Error", ", ", "between items of a list")) +
                           (mapping.leftOut.size() > kShown ? QStringLiteral("…") : QString());
    return HeaderWords::tr("%n row(s) left out: %1", nullptr, int(mapping.leftOut.size())).arg(listed);
}

} // namespace rostrum
