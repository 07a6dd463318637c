#include "models/report/amount.h"

namespace rostrum {

namespace {
constexpr qsizetype kMostDigits = 15; // beyond, a double is another number

// "-12.50": digits, of which the first is no needless nought, with at most one point between.
bool isPlainNumber(QStringView text)
{
    if (text.startsWith(u'-'))
        text = text.mid(1);
    qsizetype point = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'.' && point < 0)
            point = i;
        else if (text[i] < u'0' || text[i] > u'9')
            return false;
    }
    const qsizetype whole = point < 0 ? text.size() : point;
    return whole > 0 && text.size() <= kMostDigits && point != text.size() - 1 && (text[0] != u'0' || whole == 1);
}
} // namespace

std::optional<Amount> amountOf(const ReportColumn& column, const ReportCell& cell)
{
    if (column.literal || column.align == ReportAlign::Left || !cell.mark.isEmpty())
        return {};
    QStringView text = cell.text;
    Amount amount;
    amount.share = text.endsWith(QStringLiteral(" %"));
    if (amount.share)
        text.chop(2);
    if (!isPlainNumber(text))
        return {};
    const qsizetype point = text.indexOf(u'.');
    amount.decimals = point < 0 ? 0 : int(text.size() - point - 1);
    amount.value = text.toDouble(); // of QStringView: always with a point, whatever the locale
    if (amount.share)
        amount.value /= 100;
    return amount;
}

QString headOnOneLine(const QString& title)
{
    QString line = title;
    line.remove(QStringLiteral("-\n")); // a word that was parted
    const qsizetype at = line.indexOf(u'\n');
    // Latin words need a space in the place of the break.
    const bool latin = at > 0 && line[at - 1].unicode() < 0x2000;
    return line.replace(u'\n', latin ? QStringLiteral(" ") : QString());
}

} // namespace rostrum
