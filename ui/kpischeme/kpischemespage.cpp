#include "ui/kpischeme/kpischemespage.h"
#include "models/kpi/schemestore.h"
#include "ui/kpischeme/schemeeditor.h"
#include "ui/kpischeme/schemewords.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct SchemesPageWords {
    Q_DECLARE_TR_FUNCTIONS(KpiSchemesPage)
};

class SchemeKind : public VersionKind, public std::enable_shared_from_this<SchemeKind> {
public:
    QString key() const override { return QStringLiteral("schemes"); }
    QString part() const override { return QStringLiteral("scheme"); }
    QStringList tables() const override { return {QStringLiteral("kpi_scheme")}; }
    Result<std::vector<SavedVersion>> list(Connection& db) const override
    {
        return savedVersions(listSchemes(db), schemeToJson);
    }
    Result<int> add(Change& change, const QJsonObject& json) const override { return importScheme(change, json); }
    Label label(const QJsonObject& json, int) const override
    {
        return {QStringLiteral("scheme"), {json.value(QLatin1String("name")).toString()}};
    }
    VersionEditor* makeEditor(Desk& desk) const override { return new SchemeEditor(desk, shared_from_this()); }

    VersionWords words() const override
    {
        return {SchemesPageWords::tr("KPI schemes"),
                SchemesPageWords::tr("Which indicators make the score, by what weight. A saved version never changes."),
                SchemesPageWords::tr("Nothing is written until it is saved."),
                SchemesPageWords::tr("New scheme"),
                SchemesPageWords::tr("KPI schemes and their versions"),
                SchemesPageWords::tr("No KPI schemes yet"),
                SchemesPageWords::tr("Make one with the button above, or read a file."),
                SchemesPageWords::tr("Read a scheme"),
                SchemesPageWords::tr("Save the scheme"),
                SchemesPageWords::tr("Schemes (*.json)")};
    }
    QStringList furtherHeads() const override { return {SchemesPageWords::tr("For whom")}; }
    QStringList further(const SavedVersion& version) const override
    {
        return {schemeAudienceText(audienceOf(version.json))};
    }
    QList<int> leaving() const override { return {VersionsModel::To, VersionsModel::Further, VersionsModel::From}; }
    std::vector<VersionLine> lines(const QJsonObject& json) const override { return schemeLines(json); }
    std::vector<VersionBeginning> beginnings() const override
    {
        return {{QStringLiteral("empty"), words().fresh, {{QStringLiteral("valid_from"), isoDay(today())}}}};
    }
    // Whom most questions are about.
    QString usualCode(const std::vector<SavedVersion>& all) const override
    {
        const auto trainers = std::find_if(all.begin(), all.end(), [](const SavedVersion& one) {
            return audienceOf(one.json).role == Audience::Role::Trainer;
        });
        return trainers == all.end() ? QString() : trainers->head.code;
    }
    Glyph glyph() const override { return Glyph::Kpi; }

private:
    static Audience audienceOf(const QJsonObject& json) { return schemeFromJson(json).value_or(Scheme()).audience; }
};
} // namespace

Page* makeKpiSchemesPage(Desk& desk, QWidget* parent)
{
    return new VersionsPage(desk, std::make_shared<SchemeKind>(), parent);
}

} // namespace rostrum
