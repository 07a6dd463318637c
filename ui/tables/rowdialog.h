// A new row by hand: one field for each column, checked when it is written.
#pragma once
#include "models/facts/columns.h"

class QWidget;

namespace rostrum {

class Desk;
/// Opens a window-modal form; the row is written as one Change. What is wrong is said in the form, which stays open.
void askForRow(Desk& desk, const FactTable& table, QWidget* parent);

} // namespace rostrum
