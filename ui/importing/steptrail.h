// "1 Choose a file › 2 Fields and check › 3 Written", the step in hand in the accent.
#pragma once
#include <QWidget>

namespace rostrum {

class TextLabel;

class StepTrail : public QWidget {
    Q_OBJECT
public:
    explicit StepTrail(QWidget* parent = nullptr);
    void setStep(int step);
    void retranslate();

private:
    QList<TextLabel*> m_steps;
};

} // namespace rostrum
