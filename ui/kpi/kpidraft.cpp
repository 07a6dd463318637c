#include "ui/kpi/kpidraft.h"
#include "models/kpi/weights.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <numeric>

namespace rostrum {

namespace {
QString keyOf(const QString& workspace, const QString& scheme)
{
    const QByteArray path = QCryptographicHash::hash(workspace.toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return QStringLiteral("kpi/draft/%1/%2").arg(QString::fromLatin1(path), scheme);
}

const Indicator* findIndicator(const Scheme& scheme, const QString& code)
{
    for (const Indicator& one : scheme.indicators)
        if (one.code == code)
            return &one;
    return nullptr;
}
} // namespace

std::vector<int> KpiDraft::values() const
{
    std::vector<int> all;
    for (const DraftWeight& one : weights)
        all.push_back(one.weight);
    return all;
}

int KpiDraft::sum() const
{
    int sum = 0;
    for (const DraftWeight& one : weights)
        sum += one.weight;
    return sum;
}

int KpiDraft::left() const { return kWholeWeight - sum(); }

Scheme KpiDraft::applied(const Scheme& scheme) const
{
    Scheme result = scheme;
    result.indicators.clear();
    for (const DraftWeight& one : weights)
        if (const Indicator* indicator = findIndicator(scheme, one.code)) {
            result.indicators.push_back(*indicator);
            result.indicators.back().weight = one.weight;
        }
    return result;
}

bool KpiDraft::isLike(const Scheme& scheme) const
{
    return std::equal(weights.begin(), weights.end(), scheme.indicators.begin(), scheme.indicators.end(),
                      [](const DraftWeight& one, const Indicator& indicator) {
                          return one.code == indicator.code && one.weight == indicator.weight;
                      });
}

KpiDraft draftOf(const Scheme& scheme)
{
    KpiDraft draft;
    for (const Indicator& one : scheme.indicators)
        draft.weights.push_back({one.code, one.weight, false});
    return draft;
}

KpiDraft fitted(KpiDraft draft, const Scheme& scheme)
{
    std::erase_if(draft.weights, [&](const DraftWeight& one) { return !findIndicator(scheme, one.code); });
    for (const Indicator& one : scheme.indicators)
        if (std::none_of(draft.weights.begin(), draft.weights.end(),
                         [&](const DraftWeight& known) { return known.code == one.code; }))
            draft.weights.push_back({one.code, one.weight, false});
    return draft;
}

Result<KpiDraft> balanced(KpiDraft draft)
{
    std::vector<int> open;
    int whole = kWholeWeight;
    for (const DraftWeight& one : draft.weights) {
        if (one.locked)
            whole -= one.weight;
        else
            open.push_back(one.weight);
    }
    if (std::all_of(open.begin(), open.end(), [](int weight) { return weight == 0; }))
        std::fill(open.begin(), open.end(), 1);
    ROSTRUM_TRY(shared, balanceWeights(open, whole));
    auto next = shared.begin();
    for (DraftWeight& one : draft.weights)
        if (!one.locked)
            one.weight = *next++;
    return draft;
}

KpiDraft drawn(const KpiDraft& before, size_t place, int weight)
{
    KpiDraft draft = before;
    std::vector<size_t> others;
    int fixed = 0;
    for (size_t i = 0; i < draft.weights.size(); ++i) {
        if (i != place && draft.weights[i].locked)
            fixed += draft.weights[i].weight;
        else if (i != place)
            others.push_back(i);
    }
    draft.weights[place].weight = weight;
    std::vector<int> open;
    for (const size_t i : others)
        open.push_back(draft.weights[i].weight);
    const int whole = kWholeWeight - fixed - weight;
    if (open.empty() || whole < 0)
        return draft;
    if (std::accumulate(open.begin(), open.end(), 0) == 0)
        std::fill(open.begin(), open.end(), 1);
    if (const auto shared = balanceWeights(open, whole))
        for (size_t i = 0; i < others.size(); ++i)
            draft.weights[others[i]].weight = (*shared)[i];
    return draft;
}

KpiDraft moved(KpiDraft draft, size_t place, int step)
{
    const auto other = qsizetype(place) + step;
    if (other >= 0 && other < qsizetype(draft.weights.size()))
        std::swap(draft.weights[place], draft.weights[size_t(other)]);
    return draft;
}

KpiDraft keptDraft(const QString& workspace, const QString& scheme)
{
    KpiDraft draft;
    const QByteArray text = QSettings().value(keyOf(workspace, scheme)).toByteArray();
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    for (const QJsonValue& value : json.value(QLatin1String("weights")).toArray()) {
        const QJsonObject one = value.toObject();
        draft.weights.push_back({one.value(QLatin1String("code")).toString(),
                                 std::clamp(one.value(QLatin1String("weight")).toInt(), 0, kWholeWeight),
                                 one.value(QLatin1String("locked")).toBool()});
    }
    draft.keptAt = QDateTime::fromString(json.value(QLatin1String("kept")).toString(), Qt::ISODate);
    return draft;
}

void keepDraft(const QString& workspace, const QString& scheme, const KpiDraft& draft)
{
    QJsonArray weights;
    for (const DraftWeight& one : draft.weights)
        weights.append(QJsonObject{{QStringLiteral("code"), one.code},
                                   {QStringLiteral("weight"), one.weight},
                                   {QStringLiteral("locked"), one.locked}});
    const QJsonObject json{{QStringLiteral("weights"), weights},
                           {QStringLiteral("kept"), draft.keptAt.toString(Qt::ISODate)}};
    QSettings().setValue(keyOf(workspace, scheme), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void dropDraft(const QString& workspace, const QString& scheme) { QSettings().remove(keyOf(workspace, scheme)); }

} // namespace rostrum
