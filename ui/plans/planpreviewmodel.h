// Whose performance a draft would weigh otherwise: before and after, by employee number.
#pragma once
#include "models/kpi/planpreview.h"
#include <QAbstractTableModel>

namespace rostrum {

class PlanPreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Number, Name, Before, After, Sections };
    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(PlanPreview preview);
    const PlanPreview& preview() const { return m_preview; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(Sections); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PlanPreview m_preview;
};

} // namespace rostrum
