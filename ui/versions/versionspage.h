// The page of what is kept as versions: every version with its days, the one in hand read, beside another one, or as
// the draft of the next; ended; out of a file and into one. What is its own comes from the kind.
#pragma once
#include "ui/shell/page.h"
#include "ui/versions/versioneditor.h"
#include "ui/versions/versionlines.h"
#include "ui/versions/versionsmodel.h"

class QMenu;
class QPushButton;
class QStackedWidget;

namespace rostrum {

class EmptyState;
class PageHeader;
class SectionHeader;
class TableView;

class VersionsPage : public Page {
    Q_OBJECT
public:
    VersionsPage(Desk& desk, std::shared_ptr<const VersionKind> kind, QWidget* parent);

    QString title() const override { return m_kind->words().title; }
    bool can(Command) const override { return false; }
    void run(Command) override {}
    void retranslate() override;
    void activated() override;

public Q_SLOTS:
    /// A code.
    void open(const QVariant& argument) override;

Q_SIGNALS:
    void loaded();

private:
    QPushButton* addButton(const char* name, Glyph glyph);
    void build();
    QWidget* buildLines();
    void connectAll();
    void setTexts();
    void fillBeginnings();
    void makeEditor();
    void load();
    void show(const std::vector<SavedVersion>& versions);
    void showVersion();
    void showLines(const SavedVersion& version, const SavedVersion* other);
    void refreshButtons();
    void edit();
    void end();
    void begin(const QJsonObject& draft, const SavedVersion* before);
    void leaveEditor();
    void importFile();
    void exportFile();
    const SavedVersion* chosen() const;

    Desk& m_desk;
    std::shared_ptr<const VersionKind> m_kind;
    VersionsModel* m_model;
    VersionLines* m_lines;
    PageHeader* m_header;
    QPushButton *m_edit, *m_new, *m_compare, *m_end, *m_import, *m_export;
    QMenu* m_beginnings;
    QStackedWidget *m_stack, *m_editors; ///< where the editor lies: the page, or the right side
    QWidget *m_list = nullptr, *m_linePart = nullptr;
    TableView *m_table, *m_lineTable;
    SectionHeader* m_lineHead;
    EmptyState* m_empty;
    VersionEditor* m_editor = nullptr;
    QString m_wanted; ///< to be chosen when the versions are there
    int m_wantedVersion = 0;
    bool m_stale = true;
};

} // namespace rostrum
