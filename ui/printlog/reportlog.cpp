#include "ui/printlog/reportlog.h"
#include "ui/desk/desk.h"
#include "ui/preview/reportsource.h"

namespace rostrum {

Result<PrintEntry> printEntry(Connection& db, const ReportSource& source)
{
    ROSTRUM_TRY(settings, reportSettings(db, source.language()));
    settings.annex = source.annex;
    settings.showIdNumbers = source.showIdNumbers;
    return printEntry(db, source.name, source.query, source.filters, settings);
}

void logReport(Desk& desk, const PrintEntry& entry)
{
    if (desk.isReadOnly() || (entry.files == 0 && !entry.wanted)) // a batch over nobody wrote nothing
        return;
    // No Change of the officer's: neither shown as work nor offered for undo.
    whenDone(desk.workspace().write({QStringLiteral("print"), {}},
                                    [entry](Change& change) { return logPrint(change, entry); }),
             &desk, [at = QPointer<Desk>(&desk)](const Result<ChangeNotice>& written) {
                 if (at && !written)
                     at->tell(written.error());
             });
}

void logPrinted(Desk& desk, const ReportSource& source, int pages)
{
    Desk* const at = &desk;
    desk.read<PrintEntry>(
        at,
        [source, pages](Connection& db) -> Result<PrintEntry> {
            ROSTRUM_TRY(entry, printEntry(db, source));
            ROSTRUM_TRY(document, source.document(db));
            ROSTRUM_TRY(hash, valuesHash(document));
            entry.target = QStringLiteral("printer");
            entry.pages = pages;
            entry.sha256 = hash;
            return entry;
        },
        [at](const PrintEntry& entry) { logReport(*at, entry); });
}

} // namespace rostrum
