// The list of what was found. What is typed into it goes on in the search field.
#pragma once
#include "ui/search/hitmodel.h"
#include <QListView>

namespace rostrum {

class HitList : public QListView {
    Q_OBJECT
public:
    explicit HitList(HitModel* model, QWidget* parent = nullptr);

    HitModel* hits() const { return m_model; }
    const SearchHit* current() const;
    /// Chosen ones in the order of the list.
    std::vector<SearchHit> chosen() const;
    void choose(int row);
    /// Up or down by hits: for the search field, where the keyboard stays.
    void step(int by);

Q_SIGNALS:
    void hitChosen();
    /// More than one may be chosen.
    void choiceChanged();
    void typed(const QString& text);
    void entered();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    HitModel* m_model;
};

} // namespace rostrum
