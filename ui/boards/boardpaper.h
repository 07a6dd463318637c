// A board on paper: the figures and charts that stand on it, as values, with its choices in the head. Every chart
// becomes bars from nought, each with its figure and n behind it, so that black on white says the same.
#pragma once
#include "models/report/document.h"
#include "models/report/settings.h"
#include "ui/boards/figurestrip.h"

namespace rostrum {

class ChartPanel;
struct ReportSource;

class BoardPaper {
public:
    BoardPaper(const QString& title, const QString& left, const QString& middle, QDate asOf);
    void addFigures(const QList<StripFigure>& figures);
    /// One that is hidden is left out, and so is one that shows nothing.
    void addChart(const ChartPanel& panel);
    void addWarning(const QString& sentence);
    void addSentences(const QString& heading, const QStringList& sentences);
    /// The scheme and its version, at the foot.
    void setFooter(const QString& footer) { m_footer = footer; }
    /// `report` is its name in the print log.
    ReportSource source(const QString& report, const QString& fileName) const;

private:
    ReportDocument document(const ReportSettings& settings) const;

    QString m_title, m_left, m_middle, m_footer;
    QDate m_asOf;
    std::vector<ReportSection> m_sections;
    std::vector<QStringList> m_rows; ///< of the sheet: part, what, figure, denominator or n, state
};

} // namespace rostrum
