// A report as it will stand on paper: looked through, printed, saved. A window of its own over the page that asked.
#pragma once
#include "ui/preview/reportsource.h"
#include <QDialog>
#include <memory>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPrinter;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace rostrum {

class Desk;
class PagedReport;
class PageView;
class PrintRun;

class PrintPreview : public QDialog {
    Q_OBJECT
public:
    /// The document is made with the desk's own reader, in this thread, once the window stands. Deletes itself when
    /// closed.
    static PrintPreview* show(Desk& desk, const ReportSource& source, QWidget* parent);

    PageView* view() const { return m_view; }
    bool isLoaded() const { return m_report != nullptr; }

Q_SIGNALS:
    /// The pages are there.
    void loaded();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    PrintPreview(Desk& desk, ReportSource source, QWidget* parent);
    void build();
    void addPages(QHBoxLayout* row);
    void addZoom(QHBoxLayout* row);
    void addWork(QHBoxLayout* row);
    void load();
    void refresh();
    void chooseZoom(int at);
    void showZoom();
    void print();
    void run(std::unique_ptr<QPrinter> printer);
    void save();
    void showWork(const QString& what, int done, int total);
    void endWork(const QString& said);

    Desk& m_desk;
    const ReportSource m_source;
    std::shared_ptr<PagedReport> m_report;
    PageView* m_view;
    QToolButton *m_previous, *m_next, *m_smaller, *m_larger;
    QSpinBox* m_page;
    QLabel* m_count;
    QComboBox* m_zoom;
    QPushButton *m_print, *m_save, *m_cancel;
    QLabel* m_said;
    QProgressBar* m_bar;
    PrintRun* m_run = nullptr;
    bool m_saving = false;
};

} // namespace rostrum
