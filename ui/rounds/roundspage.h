// 360° assessment: the rounds on the left, what the one in hand came to on the right; its invitations go out as sheets
// and come back by the import.
#pragma once
#include "models/kpi/invitations.h"
#include "ui/rounds/roundresultsmodel.h"
#include "ui/rounds/roundsmodel.h"
#include "ui/shell/page.h"

class QAbstractItemDelegate;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace rostrum {

class Desk;
class EmptyState;
class PageHeader;
class RaterChooser;
class RoundEditor;
class TableView;

class RoundsPage : public Page {
    Q_OBJECT
public:
    RoundsPage(Desk& desk, QWidget* parent);

    QString title() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    void retranslate() override;
    void activated() override;

public Q_SLOTS:
    /// A round's code.
    void open(const QVariant& argument) override;

Q_SIGNALS:
    /// The results of the round in hand are there.
    void shown();

private:
    struct Loaded {
        RoundResults results;
        std::vector<Invitation> invitations;
    };
    void build();
    void makeEditor();
    void setTexts();
    void connectButtons();
    void load();
    void take(const std::vector<Round>& rounds);
    void loadResults();
    void showResults(const Loaded& loaded);
    void showEvidence(const QModelIndex& index);
    void edit(bool fresh);
    void chooseRaters();
    void leaveChooser();
    void leaveEditor(const QString& code);
    void askSheets();
    void sendSheets(const QString& folder);
    void closeOrReopen();
    void refreshButtons();
    const Round* chosen() const;

    Desk& m_desk;
    RoundsModel* m_rounds;
    RoundResultsModel* m_results;
    PageHeader* m_header;
    QPushButton *m_new, *m_edit, *m_close, *m_raters, *m_invite;
    TableView *m_list, *m_table;
    QAbstractItemDelegate* m_score; ///< of the groups' columns, whose number is the round's
    RoundEditor* m_editor = nullptr;
    RaterChooser* m_chooser;
    QStackedWidget *m_right, *m_body;
    QSplitter* m_sides;
    EmptyState* m_empty;
    std::vector<Invitation> m_invitations; ///< of the round in hand
    QString m_wanted;                      ///< to be chosen when the rounds are there
    int m_asked = 0;
    bool m_stale = true;
};

/// For the window's list of pages.
Page* makeRoundsPage(Desk& desk, QWidget* parent);

} // namespace rostrum
