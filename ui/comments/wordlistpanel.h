// The lists by which comments are read and trainers advised: shipped, own and switched off, with what is used and what
// is not.
#pragma once
#include "ui/comments/wordlistmodel.h"
#include "ui/desk/desk.h"
#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace rostrum {

class EmptyState;
class FilterBar;
class TableView;

class WordListPanel : public QWidget {
    Q_OBJECT
public:
    explicit WordListPanel(Desk& desk, QWidget* parent = nullptr);
    void load();
    void retranslate();
    FilterBar* filters() const { return m_filters; }
    /// "512 words and rules: 498 shipped, 10 own, 4 switched off".
    QString summary() const;

Q_SIGNALS:
    void shown();
    /// The tables in which own words and rules are typed.
    void ownListsRequested();

private:
    struct Lists {
        std::vector<ListedWord> words;
        std::vector<ListedAdvice> advice;
    };
    void setTexts();
    void take(const Lists& lists);
    void filter();
    void refreshButtons();
    void stop();
    void use();
    void write(const WordEntry& entry, Workspace::WriteWork work);
    const WordEntry* chosen() const;

    Desk& m_desk;
    WordListModel* m_model;
    FilterBar* m_filters;
    TableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_body;
    QPushButton *m_use, *m_stop, *m_own;
    Lists m_lists;
    int m_load = 0;
};

} // namespace rostrum
