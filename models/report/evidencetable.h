// The rows behind one requirement of one person, each with the file and line it came from.
#pragma once
#include "models/report/document.h"
#include "models/report/qualificationreport.h"
#include "models/report/requirementwords.h"
#include <memory>

namespace rostrum {

/// Borrows what it is given; what it returns stands alone.
class EvidenceRowsTable {
public:
    EvidenceRowsTable(const ReportWords& words, const RequirementWords& naming, const std::vector<EvidenceRow>& rows);

    int countedRows() const { return int(m_counted.size()); }
    int64_t countedSum() const { return m_sum; }
    ReportTable counted() const;
    /// "不计：2026-06-10 有限空间作业安全 4.0 学时（补签表.xlsx 第 3 行）：…"
    QStringList notCounted() const;

private:
    ReportTable hours() const;
    ReportTable pieces() const;

    const ReportWords& m_words;
    const RequirementWords& m_naming;
    const std::vector<EvidenceRow>& m_rows;
    std::vector<EvidenceRow> m_counted;
    int64_t m_sum = 0;
};

/// Number, date, training, hours and source: how hours stand on paper wherever their rows are listed.
std::vector<ReportColumn> hourColumns(const ReportWords& words);

/// "2026年3月签到.xlsx　第 18 行"; for what was typed in the program: so.
QString sourceText(const ReportWords& words, const QString& file, int line);

/// All people's evidence as one flat table, a line a row; asks for every person once to count the lines.
ReportTable evidenceSheet(std::shared_ptr<const ReportWords> words, int people,
                          std::function<PersonEvidence(int)> person);

} // namespace rostrum
