// Below the counts: how many rows the last version of the file had that this one has not, and their list with ticks.
#pragma once
#include "ui/importing/importcheck.h"
#include "ui/widgets/surface.h"

namespace rostrum {

class LinkButton;
class TableView;
class TextLabel;
class VanishedModel;

class VanishedBar : public Surface {
    Q_OBJECT
public:
    explicit VanishedBar(Connection& db, QWidget* parent = nullptr);
    /// Hidden where nothing vanished.
    void setCheck(const CheckPtr& check);
    void retranslate();
    QList<QWidget*> controls() const;

Q_SIGNALS:
    void ticked(const rostrum::Id& row, bool on);

private:
    void showTexts();

    CheckPtr m_check;
    TextLabel* m_text;
    LinkButton* m_open;
    TableView* m_table;
    VanishedModel* m_model;
};

} // namespace rostrum
