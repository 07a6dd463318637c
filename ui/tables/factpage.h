// A page that lists one table of facts: filters, table, editing in place, adding, removing, and where each row came
// from.
#pragma once
#include "ui/shell/page.h"
#include "ui/tables/clipboardcells.h"
#include "ui/tables/factmodel.h"
#include "ui/tables/rowpaper.h"

class QPushButton;
class QStackedLayout;

namespace rostrum {

class EmptyState;
class FilterBar;
class PageHeader;
class TableView;

class FactPage : public Page {
    Q_OBJECT
public:
    FactPage(Desk& desk, const FactTable& table, QWidget* parent = nullptr);

    /// Papers about the row in hand, behind one button. Once, before the page is shown.
    void setPapers(const QList<RowPaper>& papers);
    /// One button that leads to another page about the row in hand. Once, before the page is shown.
    void setLink(const RowLink& link);

    QString title() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    void activated() override;
    void retranslate() override;

public Q_SLOTS:
    /// A key to show, or a text to search for.
    void open(const QVariant& argument) override;

private:
    void build();
    void setWidths();
    void addFilters();
    void fillFilters();
    RowQuery currentQuery() const;
    void refresh();
    bool isFiltered() const;
    void refreshStatus();
    void chooseWanted();
    void showEmpty();
    void addRowByHand();
    void removeSelected();
    void showEvidence(const QModelIndex& index);
    void exportRows();
    void addClipboardActions();
    void paste();
    void fillDown();
    /// Row by row from `firstRow`, column by column of `sections`; rows below the last are new ones.
    void writeBlock(const CellBlock& block, int firstRow, const std::vector<int>& sections);
    void fillPapers();
    void refreshPapers();
    void refreshLink();
    bool isPeople() const { return std::string_view(m_table.table) == "person"; }

    Desk& m_desk;
    const FactTable& m_table;
    FactModel* m_model;
    PageHeader* m_header;
    FilterBar* m_filters;
    TableView* m_view;
    EmptyState* m_empty;
    QStackedLayout* m_body;
    QPushButton *m_add, *m_print = nullptr, *m_open = nullptr;
    RowLink m_link; ///< of m_open
    QList<RowPaper> m_papers;
    QString m_wanted; ///< to be chosen when the rows are there
    int m_selected = 0;
    bool m_started = false;
};

} // namespace rostrum
