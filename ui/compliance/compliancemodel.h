// Verdicts as rows: columns follow what the rules ask, the order is made over values. Holds no text that it can make
// when a row comes into view.
#pragma once
#include "models/report/requirementwords.h"
#include "ui/compliance/compliancefigures.h"
#include "ui/compliance/complianceorder.h"
#include <QAbstractTableModel>
#include <QSet>

namespace rostrum {

struct ComplianceFilter {
    std::optional<Status> status;
    std::optional<QSet<Id>> people; ///< those that the search found; none: everybody
    bool operator==(const ComplianceFilter&) const = default;
};

class ComplianceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using Kind = VerdictColumn::By;
    struct Column {
        Kind kind;
        int leaf = -1; ///< of figures().leaves(), for Amount and Progress
        QString key;   ///< by which widths are remembered
    };

    explicit ComplianceModel(QObject* parent = nullptr);
    ~ComplianceModel() override;

    /// Where the same people stand, the rows stay and only their values are told as changed.
    void setFigures(std::shared_ptr<ComplianceFigures> figures);
    /// These people's verdicts alone are others now; false where somebody came or went, and nothing is changed.
    bool replace(const Rejudged& again);
    void setFilter(const ComplianceFilter& filter);
    /// Texts again, in the language in force.
    void retranslate();

    const ComplianceFigures& figures() const { return *m_figures; }
    const std::vector<Column>& columns() const { return m_columns; }
    /// -1 when there is no such column.
    int columnOf(Kind kind) const;
    const ReportWords& words() const { return *m_words; }
    const RequirementWords& naming(int leaf) const { return *m_naming[size_t(leaf)]; }

    const Verdict& verdict(int row) const;
    /// The row of a person (under a rule; empty: the first); -1 when not shown.
    int rowOf(const Id& person, const QString& rule = {}) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A column below 0: those who are lost, then by the last day on which it can still be met, then the rest; among
    /// equals those who miss most first.
    void sort(int column, Qt::SortOrder order) override;
    int sortColumn() const { return m_sortColumn; }

private:
    const RequirementResult* requirement(const Verdict& verdict, int leaf) const;
    QString text(const Verdict& verdict, const Column& column) const;
    QString title(const Verdict& verdict) const;
    QString missing(const Verdict& verdict) const;
    QVariant toolTip(const Verdict& verdict) const;
    QVariant fraction(const Verdict& verdict, int leaf) const;
    QVariant progress(int person, int leaf) const;
    int emphasis(const Verdict& verdict, Kind kind) const;
    bool isWanted(const Verdict& verdict) const;
    std::vector<int> wanted() const;
    void readOrder();
    void move(std::vector<int> order);
    void makeColumns();
    void makeWords();

    std::shared_ptr<ComplianceFigures> m_figures; ///< nobody else writes it
    std::vector<RequirementResult> m_leaves;
    std::unique_ptr<ReportWords> m_words;
    std::vector<std::unique_ptr<RequirementWords>> m_naming;
    std::vector<Column> m_columns;
    std::vector<int> m_order; ///< rows: places in figures().result.people
    VerdictOrder m_sorted;
    ComplianceFilter m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace rostrum
