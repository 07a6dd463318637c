// The compliance horizon: who can still be saved until when, what stands against each requirement, and the planned
// sessions into which people are booked from here.
#pragma once
#include "ui/desk/desk.h"
#include "ui/horizon/horizonpeople.h"
#include "ui/horizon/horizonsessions.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace rostrum {

class Banner;
class CountStrip;
class EmptyState;
class FilterBar;
class LinkButton;
class PageHeader;
class SectionHeader;
class TableView;
class TextLabel;

class HorizonPage : public Page {
    Q_OBJECT
public:
    HorizonPage(Desk& desk, QWidget* parent);
    ~HorizonPage() override;

    QString title() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    void retranslate() override;
    void activated() override;

Q_SIGNALS:
    /// The figures of the latest question are shown.
    void loaded();

private:
    void build();
    QWidget* buildSessions();
    void setTexts();
    void load();
    void show(std::shared_ptr<const HorizonFigures> figures, const std::vector<DepartmentChoice>& departments);
    void onChanged(const ChangeNotice& notice);
    void shareMap();
    void applyFilter();
    QSet<Id> found(const QString& text) const;
    void refreshParts();
    void refreshEmpty();
    void refreshStatusBar();
    QDate lastShown() const;
    // horizonrows.cpp
    std::vector<int> chosenPlaces() const; ///< rising
    const HorizonSession* chosenSession() const;
    std::vector<int> toBook() const;
    void refreshBooking();
    void chooseHelped();
    void book();
    void keep();
    void restore();
    void openPerson(int row);

    Desk& m_desk;
    HorizonPeople* m_people;
    HorizonSessions* m_sessions;
    PageHeader* m_header;
    FilterBar* m_filters;
    CountStrip* m_strip;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    TableView *m_table, *m_sessionTable;
    SectionHeader* m_sessionHead;
    TextLabel* m_hint;
    LinkButton* m_choose;
    Banner* m_refused;
    QPushButton* m_book;
    CancelFlag m_loading;
    int m_load = 0;
    bool m_loaded = false, m_stale = true, m_restoring = false;
    struct Kept {
        QSet<Id> people;
        Id current, session;
        int scroll = 0;
    } m_kept;
};

/// For the window's list of pages.
Page* makeHorizonPage(Desk& desk, QWidget* parent);

} // namespace rostrum
