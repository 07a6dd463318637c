// The papers and the page that the pages of people and sessions offer for a row.
#pragma once
#include "ui/tables/rowpaper.h"
#include <QList>
#include <optional>

namespace rostrum {

class Desk;

/// Of a table by its key ("people", "sessions"); none for the others. The desk must outlive them.
QList<RowPaper> rowPapers(Desk& desk, const QString& table);

/// Of people: the board of whoever is a trainer.
std::optional<RowLink> rowLink(const QString& table);

} // namespace rostrum
