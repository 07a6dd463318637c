// The row in hand, or the rows: why it is judged so, and what can be decided about it. And the conflicts all at once.
#pragma once
#include "ui/importing/importcheck.h"
#include "ui/importing/panelpart.h"

class QPushButton;

namespace rostrum {

class LinkButton;

class RowPart : public PanelPart {
    Q_OBJECT
public:
    explicit RowPart(QWidget* parent = nullptr);
    void setCheck(const CheckPtr& check);
    /// Rows of the plan, the one in hand first; none.
    void setRows(const std::vector<int>& rows);
    void retranslate();
    QList<QWidget*> controls() const;

Q_SIGNALS:
    /// OnConflict::Ask takes the decision back.
    void decided(const std::vector<int>& planRows, rostrum::OnConflict choice);
    void skipChosen(const std::vector<int>& planRows, bool skip);

private:
    void showRows();
    bool isDecided(int planRow) const;

    CheckPtr m_check;
    std::vector<int> m_rows;
    TextLabel* m_reason;
    QPushButton *m_file, *m_keep;
    LinkButton *m_ask, *m_skip;
};

class ConflictPart : public PanelPart {
    Q_OBJECT
public:
    explicit ConflictPart(QWidget* parent = nullptr);
    void setCheck(const CheckPtr& check);
    void retranslate();
    QList<QWidget*> controls() const;

Q_SIGNALS:
    void decidedForAll(rostrum::OnConflict choice);

private:
    CheckPtr m_check;
    TextLabel* m_text;
    LinkButton *m_file, *m_keep, *m_ask;
};

} // namespace rostrum
