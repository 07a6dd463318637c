// One part of a plan on the bench: what it is called, what it rests on, its weight, whether homework can lose it.
#pragma once
#include "models/kpi/trainingplan.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace rostrum {

class LinkButton;

class PlanPartRow : public QWidget {
    Q_OBJECT
public:
    PlanPartRow(const PlanPart& part, int number, QWidget* parent = nullptr);
    /// What is typed; a weight that is no number is -1.
    PlanPart part() const;
    void setWeight(int basisPoints);
    /// Its place among the rows, from 1: names of fields and of what is read aloud.
    void setNumber(int number);

Q_SIGNALS:
    void edited();
    void removeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QLineEdit *m_title, *m_weight;
    QComboBox* m_measure;
    QCheckBox* m_homework;
    LinkButton* m_remove;
};

} // namespace rostrum
