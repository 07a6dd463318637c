// Reports: what there is and what it is for; the choices of the one that is wanted; preview, file, or all into a
// folder.
#pragma once
#include "ui/reports/reportform.h"
#include "ui/shell/page.h"

class QPushButton;

namespace rostrum {

class LinkButton;
class PageHeader;
class ReportList;
class SectionHeader;
class TextLabel;

class ReportsPage : public Page {
    Q_OBJECT
public:
    ReportsPage(Desk& desk, QWidget* parent);

    QString title() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    void retranslate() override;
    void activated() override;

public Q_SLOTS:
    /// The key of a report.
    void open(const QVariant& argument) override;

Q_SIGNALS:
    /// The fields know what there is to choose from.
    void loaded();

private:
    void build();
    QWidget* buildRight();
    void setTexts();
    void load();
    void choose();
    void refresh();
    ReportSource source();
    void preview();
    void save();
    void askForFolder();
    void writeAll(const QString& folder);
    void say(const QString& sentence, const QString& folder = {});

    Desk& m_desk;
    PageHeader* m_header;
    ReportList* m_list;
    SectionHeader* m_head;
    TextLabel* m_purpose;
    ReportForm* m_form;
    QPushButton *m_preview, *m_save, *m_all;
    TextLabel *m_allText, *m_said;
    LinkButton* m_folder;
    QString m_opened; ///< the folder that the link opens
    bool m_stale = true, m_writing = false;
};

/// For the window's list of pages.
Page* makeReportsPage(Desk& desk, QWidget* parent);

} // namespace rostrum
