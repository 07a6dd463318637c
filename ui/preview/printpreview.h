// A report as it will stand on paper: looked through, searched, printed, saved. A window of its own over the page that
// asked.
#pragma once
#include "ui/preview/reportsource.h"
#include <QDialog>
#include <QTimer>
#include <memory>

class QHBoxLayout;
class QLabel;
class QPrinter;
class QProgressBar;
class QPushButton;

namespace rostrum {

class Desk;
class EmptyState;
class FindBar;
class PagedReport;
class PageSearch;
class PageThumbnails;
class PageView;
class PreviewBar;
class PrintRun;
class ReportPreparation;

class PrintPreview : public QDialog {
    Q_OBJECT
public:
    /// Stands at once; the report is read on a reader's thread and its pages come when they are ready, anew after each
    /// Change. Deletes itself when closed, also while it is being prepared.
    static PrintPreview* show(Desk& desk, const ReportSource& source, QWidget* parent);

    PageView* view() const { return m_view; }
    PageThumbnails* thumbnails() const { return m_thumbnails; }
    PageSearch* search() const { return m_search; }
    /// There is something to see; of a long report more comes.
    bool isLoaded() const { return m_report != nullptr; }
    /// What is looked at; null until it is loaded.
    const PagedReport* report() const { return m_report.get(); }

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    /// The first pages are there.
    void loaded();
    /// All are.
    void laidOut();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    PrintPreview(Desk& desk, ReportSource source, QWidget* parent);
    void build();
    void connectParts();
    void addWork(QHBoxLayout* row);
    void prepare();
    void stopPreparing();
    void refuse(const Error& error);
    void renew();
    void takeAndFind(std::shared_ptr<PagedReport> report);
    void take(std::shared_ptr<PagedReport> report);
    void layOutMore();
    void goOn();
    void showWantedPage();
    bool refuseUnread();
    bool isBusy() const;
    void turn(bool landscape);
    void refresh();
    void openFind();
    void closeFind();
    void print();
    void run(std::unique_ptr<QPrinter> printer);
    void save();
    void showWork(const QString& what, int done, int total);
    void endWork(const QString& said);
    void sayPages();

    Desk& m_desk;
    ReportSource m_source;
    std::shared_ptr<PagedReport> m_report;
    PreviewBar* m_tools;
    PageSearch* m_search;
    FindBar* m_find;
    PageThumbnails* m_thumbnails;
    PageView* m_view;
    QPushButton* m_cancel;
    QLabel* m_said;
    QProgressBar* m_bar;
    PrintRun* m_run = nullptr;
    EmptyState* m_notice; ///< instead of pages: that they are coming, or why there are none
    ReportPreparation* m_preparation;
    QTimer m_layout;      ///< further parts, between other events
    int m_wantedPage = 0; ///< where the officer was before the pages came anew
    bool m_saving = false;
    bool m_outdated = false; ///< records were changed while the sheets were being printed or saved
};

} // namespace rostrum
