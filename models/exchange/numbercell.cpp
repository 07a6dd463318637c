#include "models/exchange/numbercell.h"
#include "models/exchange/cellvalue.h"

namespace rostrum {

namespace {
constexpr double k1904 = 1462; // days from the epoch of 1900 to that of 1904
} // namespace

Result<void> putNumberCell(Sheet& sheet, int column, double number, NumberFormat format, bool date1904,
                           std::string_view written)
{
    switch (format.kind) {
    case NumberFormat::Kind::Duration:
        return sheet.setDate(column, number, durationText(number));
    case NumberFormat::Kind::Day:
    case NumberFormat::Kind::Time: {
        // A time alone belongs to no epoch.
        const bool shift = date1904 && (format.kind == NumberFormat::Kind::Day || number >= 1);
        const double serial = shift ? number + k1904 : number;
        return isSerial(serial) ? sheet.setDate(column, serial) : sheet.setNumber(column, number);
    }
    case NumberFormat::Kind::Padded:
        return sheet.setNumber(column, number, paddedNumber(number, format.width));
    case NumberFormat::Kind::Plain:
        break;
    }
    return sheet.setNumber(column, number, digitsExceedDouble(written) ? written : std::string_view());
}

} // namespace rostrum
