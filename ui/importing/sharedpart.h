// What the whole sheet shares and no column says, and whether what is missing is made.
#pragma once
#include "ui/importing/importcheck.h"
#include "ui/importing/panelpart.h"

class QCheckBox;

namespace rostrum {

class SharedPart : public PanelPart {
    Q_OBJECT
public:
    explicit SharedPart(QWidget* parent = nullptr);
    void setCheck(const CheckPtr& check);
    void retranslate();
    QList<QWidget*> controls() const;

Q_SIGNALS:
    void sharedChosen(const QString& field, const QString& value);

private:
    QWidget* fieldFor(const Column& column);
    void showValues(const std::vector<const Column*>& columns);

    CheckPtr m_check;
    QStringList m_keys;
};

class CreatedPart : public PanelPart {
    Q_OBJECT
public:
    explicit CreatedPart(QWidget* parent = nullptr);
    void setCheck(const CheckPtr& check);
    void retranslate();
    QList<QWidget*> controls() const;

Q_SIGNALS:
    void createMissingChosen(bool on);

private:
    CheckPtr m_check;
    QCheckBox* m_box;
    TextLabel* m_text;
};

} // namespace rostrum
