#include "ui/preview/reportsource.h"
#include "ui/words/language.h"
#include <QSettings>

namespace rostrum {

namespace {
QString keyOf(const QString& report) { return QStringLiteral("preview/landscape/") + report; }

std::optional<bool> rememberedLandscape(const QString& report)
{
    const QVariant known = QSettings().value(keyOf(report));
    return known.isValid() ? std::optional(known.toBool()) : std::nullopt;
}
} // namespace

void rememberLandscape(const QString& report, bool landscape) { QSettings().setValue(keyOf(report), landscape); }

QString ReportSource::language() const { return shown ? currentLanguage() : QString(); }

Result<ReportDocument> ReportSource::document(Connection& db) const
{
    ROSTRUM_TRY(settings, reportSettings(db, language()));
    settings.annex = annex;
    settings.showIdNumbers = showIdNumbers;
    if (shown)
        return shown(settings);
    ROSTRUM_TRY(document, makeReport(db, name, query, settings, filters));
    if (document.canTurn)
        document.landscape = landscape ? *landscape : rememberedLandscape(name).value_or(document.landscape);
    return document;
}

} // namespace rostrum
