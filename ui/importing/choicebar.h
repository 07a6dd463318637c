// The second bar: kind, the mapping that was taken over and why, what happens to rows that are here already, and saving
// what is chosen under a name.
#pragma once
#include "ui/importing/importflow.h"
#include "ui/widgets/filterbar.h"

namespace rostrum {

class LinkButton;

class ChoiceBar : public FilterBar {
    Q_OBJECT
public:
    explicit ChoiceBar(ImportFlow& flow, QWidget* parent = nullptr);
    void showCheck();
    /// Nothing can be saved.
    void setReadOnly(bool readOnly);
    void retranslate();
    QList<QWidget*> controls() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(const QString& key, const QVariant& value);
    void chooseMapping(const QVariant& value);
    void askName();
    QString recognisedText() const;
    void fitRecognised();

    ImportFlow& m_flow;
    TextLabel* m_recognised;
    TextLabel* m_duplicatesLabel;
    QComboBox* m_duplicates;
    LinkButton *m_drop, *m_save;
    class QLineEdit* m_name;
};

} // namespace rostrum
