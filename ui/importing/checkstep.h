// The second step: every row with its verdict and reason, the fields of the columns above them, and the button that
// writes.
#pragma once
#include "ui/importing/importflow.h"
#include "ui/widgets/surface.h"

class QBoxLayout;
class QCheckBox;

namespace rostrum {

class Banner;
class CountStrip;
class ChoiceBar;
class LinkButton;
class MappingRow;
class PlanModel;
class TableView;
class VanishedBar;
class WriteBar;

class CheckStep : public Surface {
    Q_OBJECT
public:
    CheckStep(ImportFlow& flow, Connection& db, bool readOnly, QWidget* parent = nullptr);
    /// The flow's check. Not fresh: selection and scroll stay.
    void showCheck(bool fresh);
    /// The same check with other vanished rows ticked.
    void showTicks();
    void showRows(const std::shared_ptr<const PlanRows>& rows);
    void setProblem(const QString& sentence);
    void setBusy();
    /// To the next row that needs somebody, or with -1 to the one before.
    void goToProblem(int step);
    void retranslate();
    void clear();
    TableView* table() const { return m_table; }
    /// In the order of the keyboard: up to the table, and what follows the panel.
    QList<QWidget*> controls() const;
    QList<QWidget*> buttons() const;
    /// As its button does, when that can be pressed.
    void write();

Q_SIGNALS:
    void exportRequested();
    void backRequested();
    void cancelRequested();
    /// Rows of the plan, the one in hand first; none.
    void rowsChosen(const std::vector<int>& planRows);
    /// Left out by hand, or taken back in.
    void skipChosen(const std::vector<int>& planRows, bool skip);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Place {
        int sheetRow = -1, column = 0, vertical = 0, horizontal = 0;
    };
    QWidget* buildCounts();
    void buildTable();
    std::vector<int> chosenRows() const;
    void announceRows();
    void showCounts();
    void showBottom();
    void showNothingFound();
    void fitColumns();
    void setFilter(const QString& filter);
    Place place() const;
    void restore(const Place& place);

    ImportFlow& m_flow;
    ChoiceBar* m_bar;
    Banner* m_banner;
    QBoxLayout* m_strip;
    CountStrip* m_counts;
    QCheckBox* m_problemsOnly;
    LinkButton* m_export;
    VanishedBar* m_vanished;
    MappingRow* m_mapping;
    TableView* m_table;
    PlanModel* m_model;
    WriteBar* m_bottom;
    bool m_nothingFound = false; ///< is what the banner says
    int m_wantedStep = 0;        ///< a problem to go to when the rows that hold it are listed
};

} // namespace rostrum
