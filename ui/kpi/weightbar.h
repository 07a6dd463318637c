// The weights as one bar of 100 %: a gap where they are less, an edge of warning where they are more.
#pragma once
#include <QWidget>

namespace rostrum {

class WeightBar : public QWidget {
    Q_OBJECT
public:
    explicit WeightBar(QWidget* parent = nullptr);
    void setWeights(const std::vector<int>& weights, const QStringList& titles);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<int> m_weights;
};

} // namespace rostrum
