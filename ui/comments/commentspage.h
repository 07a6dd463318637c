// Comments (评语): which words stand in how many of them, for and against; what complaints are about; which words the
// lexicon might learn.
#pragma once
#include "models/comments/commentcuts.h"
#include "models/comments/keywords.h"
#include "models/comments/topics.h"
#include "ui/desk/desk.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace rostrum {

class Banner;
class EmptyState;
class FilterBar;
class KeywordModel;
class PageHeader;
class TableView;
class WordListPanel;

class CommentsPage : public Page {
    Q_OBJECT
public:
    CommentsPage(Desk& desk, QWidget* parent);

    QString title() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    void retranslate() override;
    void activated() override;

Q_SIGNALS:
    /// The figures of the latest question are there.
    void shown();

private:
    struct Loaded {
        Keywords keywords;
        TopicTable topics;
        CommentCuts cuts;
    };
    void build();
    void setTexts();
    void load();
    void take(const Loaded& loaded);
    void showKeywords();
    void showTopics();
    void showComments(const QModelIndex& index);
    Evidence evidenceOf(const Keyword& keyword, const std::vector<KeywordComment>& comments) const;
    void keep(const QString& kind);
    void refreshButtons();
    void showLists(bool on);
    void showCaption();
    CommentQuery query() const;

    Desk& m_desk;
    KeywordModel* m_model;
    PageHeader* m_header;
    QPushButton *m_add, *m_stop, *m_lists;
    FilterBar* m_filters;
    Banner* m_topics;
    TableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_body;
    WordListPanel* m_panel; ///< the lists, instead of the keywords
    Loaded m_loaded;
    CancelFlag m_reading;        ///< a newer question cancels it
    int m_load = 0, m_asked = 0; ///< the latest question of each kind; older answers are dropped
    bool m_stale = true;
};

/// For the window's list of pages.
Page* makeCommentsPage(Desk& desk, QWidget* parent);

} // namespace rostrum
