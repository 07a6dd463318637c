// The choices of one report, and only those that it needs; what is wrong is said at the field.
#pragma once
#include "ui/compliance/compliancefigures.h"
#include "ui/reports/reportchoices.h"
#include <QHash>
#include <QSet>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace rostrum {

class Desk;
class FieldGrid;
class LookupField;
class FormField;

/// What the fields offer, read at once on a reader's thread.
struct ReportOffers {
    std::vector<int> years; ///< newest first
    std::vector<DepartmentChoice> departments;
    std::vector<RuleInfo> rules; ///< the newest version of each
    QSet<Id> trainers;
};
Result<ReportOffers> readReportOffers(Connection& db);

class ReportForm : public QWidget {
    Q_OBJECT
public:
    explicit ReportForm(Desk& desk, QWidget* parent = nullptr);
    void setOffers(const ReportOffers& offers);
    /// The fields of a report with its choices.
    void show(const ReportKind& kind, const ReportChoices& choices);
    ReportChoices choices() const;
    /// Nothing is wrong.
    bool isComplete() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void build();
    void connectFields();
    FormField* add(const char* name, QWidget* field);
    void setTexts();
    void fillPeriods();
    void fillDepartments();
    void fillRules();
    void periodChosen();
    void spanEdited();
    void refresh();

    Desk& m_desk;
    const ReportKind* m_kind = nullptr;
    ReportOffers m_offers;
    ReportChoices m_choices; ///< as the fields say, and what they do not show
    FieldGrid* m_grid;
    QHash<QString, FormField*> m_fields;
    QComboBox *m_period, *m_department, *m_rule;
    QDateEdit *m_from, *m_to, *m_asOf;
    QLineEdit* m_find;
    LookupField *m_person, *m_session, *m_trainer;
    QCheckBox *m_annex, *m_idNumbers;
    const QWidget* m_typing = nullptr; ///< a search that is not finished is not wrong yet
    bool m_asOfChosen = false;         ///< by hand: it does not follow the period any more
    bool m_filling = false;
};

} // namespace rostrum
