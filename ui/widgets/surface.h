// A widget that fills itself with a colour of the house and draws hairlines at its edges.
#pragma once
#include <QWidget>

namespace rostrum {

enum class Back { Frame, Navigation, Page, Panel };

class Surface : public QWidget {
    Q_OBJECT
public:
    explicit Surface(Back back, Qt::Edges lines = {}, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Back m_back;
    Qt::Edges m_lines;
};

} // namespace rostrum
