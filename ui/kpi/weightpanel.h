// The left of the bench: every indicator's weight, what remains to the whole, and what stands in force.
#pragma once
#include "ui/kpi/benchfigures.h"
#include "ui/kpi/kpidraft.h"
#include "ui/widgets/surface.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace rostrum {

class TextLabel;
class WeightBar;
class WeightRow;

class WeightPanel : public Surface {
    Q_OBJECT
public:
    explicit WeightPanel(QWidget* parent = nullptr);

    /// The indicators of `base`, in the draft's order, beside the weights of the other side.
    void setScheme(const Scheme& base, const Scheme& reference, const KpiDraft& draft);
    /// A version that is saved is shown and not moved; why is said on every control.
    void setEditable(bool editable, const QString& why);
    const KpiDraft& draft() const { return m_draft; }
    /// The lines at the foot: caption, value.
    void setFoot(const QList<std::pair<QString, QString>>& lines);
    /// Any weights may be put back to.
    void setRestorable(bool restorable);
    void retranslate();
    void setNarrow(bool narrow);
    void focusFirst();
    /// The keyboard goes from `before` through the weights and their buttons to `after`.
    void orderFocus(QWidget* before, QWidget* after);

public Q_SLOTS:
    void balance();

Q_SIGNALS:
    /// Weights, locks or order are others.
    void drafted();
    void orderChanged();
    void restoreRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildSum();
    QWidget* buildFoot();
    WeightRow* addRow(const Indicator& indicator);
    void placeRows();
    void showDraft();
    void refreshSum();
    void type(WeightRow* row, int weight);
    void draw(WeightRow* row, int weight);
    void moveRow(WeightRow* row, int step);
    int placeOf(const WeightRow* row) const;

    KpiDraft m_draft;
    std::optional<KpiDraft> m_held; ///< before the slider in hand was first moved
    const WeightRow* m_holder = nullptr;
    QStringList m_titles;
    QList<WeightRow*> m_rows;
    TextLabel *m_title, *m_scale, *m_sum;
    QLabel* m_left;
    QWidget* m_mark;
    WeightBar* m_bar;
    QCheckBox* m_makeRoom;
    QPushButton *m_balance, *m_restore;
    QScrollArea* m_scroll;
    QVBoxLayout* m_list;
    QWidget *m_before = nullptr, *m_after = nullptr; ///< where the keyboard comes from and goes to
    QVBoxLayout* m_footLines;
    QString m_why;
    bool m_editable = true;
};

} // namespace rostrum
