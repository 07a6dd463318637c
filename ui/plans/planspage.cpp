#include "ui/plans/planspage.h"
#include "ui/plans/planeditor.h"
#include "ui/plans/planwords.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct PlansPageWords {
    Q_DECLARE_TR_FUNCTIONS(PlansPage)
};

class PlanKind : public VersionKind, public std::enable_shared_from_this<PlanKind> {
public:
    QString key() const override { return QStringLiteral("plans"); }
    QString part() const override { return QStringLiteral("plan"); }
    QStringList tables() const override { return {QStringLiteral("training_plan")}; }
    Result<std::vector<SavedVersion>> list(Connection& db) const override
    {
        return savedVersions(listPlans(db), planToJson);
    }
    Result<int> add(Change& change, const QJsonObject& json) const override { return importPlan(change, json); }
    Label label(const QJsonObject& json, int) const override
    {
        return {QStringLiteral("plan"), {json.value(QLatin1String("name")).toString()}};
    }
    VersionEditor* makeEditor(Desk& desk) const override { return new PlanEditor(desk, shared_from_this()); }

    VersionWords words() const override
    {
        return {PlansPageWords::tr("Training plans"),
                PlansPageWords::tr(
                    "What taking part and homework weigh in the performance. A saved version never changes."),
                PlansPageWords::tr("Nothing is written until it is saved."),
                PlansPageWords::tr("New plan"),
                PlansPageWords::tr("Training plans and their versions"),
                PlansPageWords::tr("No training plans yet"),
                PlansPageWords::tr("Make one with the button above, or read a file."),
                PlansPageWords::tr("Read a training plan"),
                PlansPageWords::tr("Save the training plan"),
                PlansPageWords::tr("Training plans (*.json)")};
    }
    QStringList furtherHeads() const override { return {PlansPageWords::tr("For whom"), PlansPageWords::tr("Weight")}; }
    QStringList further(const SavedVersion& version) const override
    {
        const TrainingPlan plan = draftPlan(version.json);
        return {audienceText(plan), weightText(weightOf(plan))};
    }
    bool isNumber(int further) const override { return further == 1; }
    QList<int> leaving() const override
    {
        return {VersionsModel::To, VersionsModel::Further, VersionsModel::From, VersionsModel::Further + 1};
    }
    std::vector<VersionLine> lines(const QJsonObject& json) const override { return planLines(draftPlan(json)); }
    std::vector<VersionBeginning> beginnings() const override
    {
        TrainingPlan fresh;
        fresh.parts.push_back({});
        return {{QStringLiteral("empty"), words().fresh, planToJson(fresh)}};
    }
    Glyph glyph() const override { return Glyph::Columns; }
};
} // namespace

Page* makePlansPage(Desk& desk, QWidget* parent)
{
    return new VersionsPage(desk, std::make_shared<PlanKind>(), parent);
}

} // namespace rostrum
