// The orders in which verdicts can stand. What is compared is worked out once for each verdict, so that one that
// changes is put in its place without sorting again.
#pragma once
#include "models/compliance/verdict.h"
#include <QCollator>
#include <optional>

namespace rostrum {

/// What a column is sorted by.
struct VerdictColumn {
    enum class By { Number, Name, Department, Title, Rule, Amount, Progress, Verdict, Missing, Until };
    By by;
    QString leaf; ///< code of the requirement, for Amount and Progress
};

class VerdictOrder {
public:
    /// No column: by urgency. Equal ones by urgency, then as they stand in `people`.
    void read(const std::vector<Verdict>& people, const std::vector<RequirementResult>& leaves,
              std::optional<VerdictColumn> column, Qt::SortOrder order);
    /// This one is another now.
    void update(int place, const Verdict& verdict);
    bool less(int a, int b) const;

private:
    struct Key {
        double number = 0;
        std::optional<QCollatorSortKey> text;
    };
    Key keyOf(const Verdict& verdict) const;
    int compareKeys(int a, int b) const;
    int compareMissing(int a, int b) const;
    const int64_t* ranks(int place) const { return &m_ranks[size_t(place) * size_t(m_stride)]; }

    QStringList m_leaves; ///< codes
    std::optional<VerdictColumn> m_column;
    bool m_descending = false;
    QCollator m_collator;
    int m_stride = 2;
    std::vector<int64_t> m_ranks; ///< of each verdict: reach, status, what each leaf misses
    std::vector<Key> m_keys;      ///< by the column, where there is one
};

/// The leaf's figure of a verdict; null when its rule does not ask for it.
const RequirementResult* findRequirement(const Verdict& verdict, const QString& code);

} // namespace rostrum
