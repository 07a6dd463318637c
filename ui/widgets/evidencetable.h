// A small table inside the evidence panel: as high as its rows, its sources links.
#pragma once
#include "ui/widgets/evidence.h"
#include "ui/widgets/tableview.h"

namespace rostrum {

class EvidenceTable : public TableView {
    Q_OBJECT
public:
    explicit EvidenceTable(const EvidenceSection& section, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void sourceActivated(const QVariant& sourceId);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void shareWidth();

    QList<int> m_wanted; ///< width of each column's longest text
    int m_widest = 0;    ///< the column that gives way
};

} // namespace rostrum
