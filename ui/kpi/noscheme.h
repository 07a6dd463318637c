// A workspace made before there were KPI schemes has none: every page of scores offers the shipped ones instead.
#pragma once
#include "ui/widgets/emptystate.h"

namespace rostrum {

class Desk;

class NoScheme : public EmptyState {
    Q_OBJECT
public:
    explicit NoScheme(Desk& desk, QWidget* parent = nullptr);
    void retranslate();

private:
    void install();

    Desk& m_desk;
};

} // namespace rostrum
