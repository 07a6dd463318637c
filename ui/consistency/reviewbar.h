// Why a finding is right as it is: asked for below the list of findings.
#pragma once
#include "ui/widgets/reasonbar.h"

namespace rostrum {

class ReviewBar : public ReasonBar {
    Q_OBJECT
public:
    explicit ReviewBar(QWidget* parent = nullptr);
    QString finding() const { return about(); }
    void retranslate();
};

} // namespace rostrum
