// How one requirement of a rule is called on paper: 应修学时, 已交心得, "还差 10学时+1篇".
#pragma once
#include "models/report/words.h"

namespace rostrum {

class RequirementWords {
public:
    RequirementWords(const ReportWords& words, const RequirementResult& requirement);

    QString requiredHead() const; ///< of a column, two lines
    QString earnedHead() const;
    const QString& noun() const { return m_noun; } ///< 学时, 专业学时, 心得
    Unit unit() const { return m_unit; }
    QString figure(int64_t amount) const; ///< in a column: "30.0", "2", "80.0 %"
    QString spoken(int64_t amount) const; ///< in a sentence: "10学时", "专业5学时", "1篇"
    QString demand(int64_t amount) const; ///< with the noun: "40 学时", "2 篇心得"
    /// The section that proves it: "计入的学时（8 场，合计 30.0）", "已交心得（1 篇）".
    QString evidenceTitle(int rows, int64_t sum) const;

private:
    enum class Kind { Hours, Professional, Public, Essays, Other };
    static Kind kindOf(const QString& measure);

    const ReportWords& m_words;
    const Kind m_kind;
    const Unit m_unit;
    QString m_noun;
};

/// "10学时+1篇"; "—" when nothing is missing.
QString missingText(const ReportWords& words, const Verdict& verdict);

} // namespace rostrum
