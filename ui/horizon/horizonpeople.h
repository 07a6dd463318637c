// The people of the horizon as rows, their requirements as columns of the map. 20,000 people cost their figures and
// four bytes each; texts are made for the rows in view.
#pragma once
#include "models/report/requirementwords.h"
#include "ui/horizon/horizonfigures.h"
#include <QAbstractTableModel>
#include <QSet>

namespace rostrum {

struct HorizonFilter {
    enum class Group { Open, Soon, Beyond };
    Group group = Group::Open;
    std::optional<QSet<Id>> people; ///< those that the search found; none: everybody
    bool operator==(const HorizonFilter&) const = default;
};

class HorizonPeople : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Number, Name, Department, Title, Until, FirstLeaf };
    static constexpr int kSoon = 14; ///< days

    explicit HorizonPeople(QObject* parent = nullptr);
    ~HorizonPeople() override;

    void setFigures(std::shared_ptr<const HorizonFigures> figures);
    void setFilter(const HorizonFilter& filter);
    void retranslate();
    const HorizonFigures& figures() const { return *m_figures; }
    const ReportWords& words() const { return *m_words; }
    int soon() const; ///< how many of the open ones within kSoon days

    int placeOf(int row) const { return m_rows[size_t(row)]; } ///< in figures().result.people
    int rowOfPlace(int place) const;                           ///< -1 when not shown
    const Verdict& verdict(int row) const { return m_figures->result.people[size_t(placeOf(row))]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Heat {
        int mark = 0;
        QString text, spoken;
        double share = 0;
    };
    Heat heat(int place, int leaf) const;
    QString text(int row, int section) const;
    std::vector<int> wanted() const;
    void makeWords();

    std::shared_ptr<const HorizonFigures> m_figures;
    std::unique_ptr<ReportWords> m_words;
    std::vector<std::unique_ptr<RequirementWords>> m_naming;
    HorizonFilter m_filter;
    std::vector<int> m_rows;
};

} // namespace rostrum
