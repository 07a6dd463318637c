// What the boards are laid out with.
#pragma once
#include "ui/widgets/filterbar.h"
#include <QDate>

class QScrollArea;

namespace rostrum {

/// The page's colour behind, no frame; scrolls down only, and keeps what has the focus in view.
QScrollArea* boardScroll(QWidget* body);
/// Two parts of equal width; below each other where it is narrow.
QWidget* sideBySide(QWidget* left, QWidget* right);
/// The newest first, by periodKey(); that of the day stands first and is chosen.
QList<FilterBar::Choice> monthChoices(QDate day, int months);

} // namespace rostrum
