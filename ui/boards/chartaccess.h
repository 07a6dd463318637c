// A chart for screen readers: its name, and as its value the current element with figure and n.
#pragma once

namespace rostrum {

class Chart;

void installChartAccess();
/// The current element is another one.
void announceElement(Chart* chart);

} // namespace rostrum
