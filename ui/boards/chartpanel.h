// A part of a board: its head, the chart, and at a press the table of the same figures in its place.
#pragma once
#include "ui/boards/chart.h"

class QStackedWidget;
class QToolButton;

namespace rostrum {

class ChartTable;
class Desk;
class SectionHeader;
class TableView;

class ChartPanel : public QWidget {
    Q_OBJECT
public:
    /// `name` is the object name; the chart is "name.chart", its table "name.table". The chart is owned.
    ChartPanel(Desk& desk, const QString& name, Chart* chart, QWidget* parent = nullptr);
    void setTitle(const QString& title, const QString& caption);
    void setData(const ChartData& data);
    /// For a page whose table has the same figures.
    void hideTable();
    void retranslate();
    Chart* chart() const { return m_chart; }
    TableView* table() const { return m_table; }
    bool showsTable() const;
    void setShowsTable(bool table);
    /// The focus is on one of the two.
    bool holdsFocus() const;
    void askEvidence();

Q_SIGNALS:
    /// Of an element, by its place in the data.
    void evidenceRequested(int at);

private:
    void save();

    Desk& m_desk;
    SectionHeader* m_head;
    QToolButton* m_asTable;
    QToolButton* m_save;
    QStackedWidget* m_stack;
    Chart* m_chart;
    ChartTable* m_model;
    TableView* m_table;
};

} // namespace rostrum
