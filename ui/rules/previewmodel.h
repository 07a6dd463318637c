// Who would stand elsewhere under a rule that is not saved yet: from which status to which.
#pragma once
#include "models/compliance/compliance.h"
#include <QAbstractTableModel>

namespace rostrum {

class PreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Number, Name, Before, After, Sections };

    explicit PreviewModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setPreview(RulePreview preview);
    /// Only those who would come to that status; none: all who change.
    void setAfter(std::optional<Status> after);
    void retranslate();
    const RulePreview& preview() const { return m_preview; }
    const PreviewRow& row(int row) const { return m_preview.changes[size_t(m_rows[size_t(row)])]; }
    int turningTo(Status status) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Sections; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();

    RulePreview m_preview;
    std::optional<Status> m_after;
    std::vector<int> m_rows;
};

} // namespace rostrum
