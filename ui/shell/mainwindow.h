// The frame around the pages: menu, navigation, page, evidence, status bar. It knows no area by name: pages come as
// entries, actions through the registry, the workspace through signals and slots.
#pragma once
#include "ui/shell/actions.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace rostrum {

class EvidencePanel;
class FirstStart;
class Rail;
class ShellPalette;
class StatusBar;
class TopBar;
class UndoNote;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `actions` must outlive the window; the shell's own actions are added to it here.
    MainWindow(QList<PageEntry> pages, Actions& actions, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// With a file: its pages, the first in front. With none: the start page.
    void setWorkspace(const QString& file);
    void setRecent(const QStringList& files);
    /// Drops every page, so that they are made again: another workspace.
    void resetPages();

    void showPage(const QString& key, const QVariant& argument = {});
    Page* page() const;
    QString pageKey() const { return m_key; }
    void setBadge(const QString& key, int count);

    /// `label` names the change that would be undone; so the menu, the button and its tooltip.
    void setUndo(const QString& label, bool enabled);
    void setRedo(const QString& label, bool enabled);
    void setUndoList(const QStringList& labels);
    void setSync(const QString& text);
    void showNote(const QString& sentence);
    UndoNote* note() const { return m_note; }
    StatusBar* status() const { return m_status; }
    CommandPalette* palette() const { return m_palette; }
    EvidencePanel* evidence() const { return m_evidence; }

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    void undoManyRequested(int count);
    void newRequested();
    void openRequested();
    void sampleRequested();
    void recentRequested(const QString& file);
    void syncRequested();
    void filesDropped(const QStringList& files);
    void themeChosen(const QString& key); ///< for the settings: "system" "light" "dark"

public Q_SLOTS:
    void openPalette();
    void showEvidence(const rostrum::Evidence& evidence);
    void closeEvidence();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void connectParts();
    void connectPage(Page* page);
    void refreshCommands();
    void focusPage(Page* page, QWidget* last);
    void refreshStatus();
    void cycleFocus(int step);
    void keepPanelWidth();
    void retranslate();
    friend void addShellActions(MainWindow& window, Actions& actions);

    QList<PageEntry> m_pages;
    Actions& m_actions;
    TopBar* m_top;
    Rail* m_rail;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    EvidencePanel* m_evidence;
    StatusBar* m_status;
    FirstStart* m_first;
    UndoNote* m_note;
    CommandPalette* m_palette;
    std::unique_ptr<ShellPalette> m_shellHits;
    QHash<QString, Page*> m_made;
    QString m_key;
};

} // namespace rostrum
