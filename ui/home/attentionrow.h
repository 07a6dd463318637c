// One thing to do: mark, day, what and for whom, and the one button that does the next step.
#pragma once
#include "ui/widgets/roles.h"
#include "ui/widgets/surface.h"

class QPushButton;

namespace rostrum {

struct AttentionLine {
    Mark mark = Mark::AtRisk;
    QString when, title, detail, button;
};

class AttentionRow : public Surface {
    Q_OBJECT
public:
    explicit AttentionRow(const AttentionLine& line, QWidget* parent = nullptr);

Q_SIGNALS:
    void acted();
};

} // namespace rostrum
