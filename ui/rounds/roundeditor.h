// A round on the bench: whom it asks, by what weight, from how many people on a group is shown. Saved only when the
// weights come to the whole.
#pragma once
#include "models/kpi/round.h"
#include "ui/desk/desk.h"
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace rostrum {

class Banner;
class FieldGrid;
class TextLabel;
class WeightBox;

class RoundEditor : public QWidget {
    Q_OBJECT
public:
    explicit RoundEditor(Desk& desk, QWidget* parent = nullptr);
    /// A round that is there and takes answers, or a new one.
    void start(const Round& round, bool fresh);
    Round draft() const;

Q_SIGNALS:
    void cancelled();
    void saved(const QString& code);

private:
    void build();
    void addGroups();
    QWidget* buildFoot();
    void refresh();
    void save();

    struct Group {
        QString role;
        WeightBox* weight = nullptr; ///< none of oneself
        bool anonymous = false;
    };
    Desk& m_desk;
    FieldGrid* m_form;
    QLineEdit *m_title, *m_code, *m_closes;
    QComboBox *m_period, *m_missing;
    QSpinBox* m_least;
    std::vector<DateSpan> m_periods; ///< as the box lists them
    QWidget* m_codeField = nullptr;
    QList<Group> m_groups;
    TextLabel* m_sum;
    Banner* m_problem;
    QPushButton *m_save, *m_cancel;
    bool m_fresh = true;
};

} // namespace rostrum
