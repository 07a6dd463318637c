#include "models/advice/advicelist.h"
#include "models/base/refusals.h"
#include "models/facts/rows.h"
#include "models/store/change.h"

namespace rostrum {

namespace {
const FactTable& table() { return *factTable(QStringLiteral("advice_rules")); }

bool sharesAWord(const AdviceRule& a, const AdviceRule& b)
{
    return std::any_of(a.dimension.begin(), a.dimension.end(),
                       [&](const QString& word) { return b.dimension.contains(word, Qt::CaseInsensitive); });
}

tl::unexpected<Error> unknown(const QString& rule) { return unknownRow("advice_rules", rule); }

Result<AdviceRule> shippedRule(const QString& name)
{
    for (AdviceRule& rule : shippedAdviceRules())
        if (rule.name() == name)
            return std::move(rule);
    return unknown(name);
}
} // namespace

Result<std::vector<ListedAdvice>> listAdvice(Connection& db)
{
    std::vector<ListedAdvice> listed;
    const std::vector<AdviceRule> shipped = shippedAdviceRules();
    ROSTRUM_TRY(own, ownAdviceRules(db));
    for (const OwnAdviceRule& one : own) {
        const bool switchesOff =
            one.rule.below <= 0 && std::any_of(shipped.begin(), shipped.end(),
                                               [&](const AdviceRule& rule) { return sharesAWord(rule, one.rule); });
        if (!switchesOff)
            listed.push_back({one.rule, false, {}, one.id});
    }
    for (const AdviceRule& rule : shipped) {
        ListedAdvice line{rule, false, {}, {}};
        for (const OwnAdviceRule& one : own) {
            if (!sharesAWord(rule, one.rule))
                continue;
            // The first that speaks at all replaces it; without one it is off.
            if (one.rule.below > 0 && line.replacedBy.isEmpty())
                line.replacedBy = one.rule.name();
            line.off = true;
        }
        line.off = line.off && line.replacedBy.isEmpty();
        listed.push_back(std::move(line));
    }
    return listed;
}

Result<void> stopUsingAdvice(Change& change, const QString& shipped)
{
    ROSTRUM_TRY(rule, shippedRule(shipped));
    ROSTRUM_CHECK(addRow(change, table(),
                         {{QStringLiteral("dimension"), rule.name()},
                          {QStringLiteral("below"), QStringLiteral("0")},
                          {QStringLiteral("text"), rule.text}}));
    return {};
}

Result<void> useShippedAdvice(Change& change, const QString& shipped)
{
    ROSTRUM_TRY(rule, shippedRule(shipped));
    ROSTRUM_TRY(own, ownAdviceRules(change.db()));
    bool some = false;
    for (const OwnAdviceRule& one : own)
        if (one.rule.below <= 0 && sharesAWord(rule, one.rule)) {
            ROSTRUM_CHECK(removeRow(change, table(), one.id));
            some = true;
        }
    if (!some)
        return unknown(shipped);
    return {};
}

Result<void> removeAdvice(Change& change, const Id& own) { return removeRow(change, table(), own); }

} // namespace rostrum
