// Values of the file that nobody here knows: each with what it could mean. Words of a rating scale come with proposals
// that are taken together.
#pragma once
#include "ui/importing/importcheck.h"
#include "ui/importing/panelpart.h"

class QCheckBox;
class QGridLayout;
class QLabel;

namespace rostrum {

class LinkButton;
class ValueBox;

class ValuePart : public PanelPart {
    Q_OBJECT
public:
    explicit ValuePart(QWidget* parent = nullptr);
    void setCheck(const CheckPtr& check);
    void retranslate();
    QList<QWidget*> controls() const;

Q_SIGNALS:
    /// What the cells say → what is meant; an empty meaning takes it back.
    void chosen(const QStringList& fields, const QMap<QString, QString>& meanings);
    void rememberChosen(bool on);

private:
    struct Line {
        ValueBox* box = nullptr;
        QCheckBox* tick = nullptr; ///< where there is a proposal
        QLabel* cells = nullptr;
    };
    struct Section {
        std::vector<Line> lines;
        LinkButton* take = nullptr;
    };
    void build();
    void addGroup(int group);
    Line addLine(QGridLayout* grid, int group, int question);
    void showGroup(int group);
    void take(int group);
    QStringList shape() const;

    CheckPtr m_check;
    QStringList m_shape; ///< which lines there are
    QWidget* m_body = nullptr;
    std::vector<Section> m_sections;
    QCheckBox* m_remember;
};

} // namespace rostrum
