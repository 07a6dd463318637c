// A chart as a file, for a slide or a letter: PNG or SVG, dark on white, with its name above it.
#pragma once
#include "models/base/result.h"

class QPainter;
class QSizeF;

namespace rostrum {

class Chart;

/// Name and chart within the size; on a printer's page as on a picture.
void paintChart(QPainter* painter, const QSizeF& size, const Chart& chart);
/// What the path ends in: .svg, else PNG at twice the size. The same chart gives the same bytes. FolderNotWritable,
/// DiskFull.
Result<void> saveChart(const Chart& chart, const QString& path);

} // namespace rostrum
