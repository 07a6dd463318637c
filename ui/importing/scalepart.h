// Of a sheet of ratings: on which scale each column answers, open to correction; and how lines were folded.
#pragma once
#include "ui/importing/importcheck.h"
#include "ui/importing/panelpart.h"

class QComboBox;

namespace rostrum {

class ScalePart : public PanelPart {
    Q_OBJECT
public:
    explicit ScalePart(QWidget* parent = nullptr);
    void setCheck(const CheckPtr& check);
    void retranslate();
    QList<QWidget*> controls() const;

Q_SIGNALS:
    /// "overall" or the dimension of a question; 5, 10 or 100.
    void scaleChosen(const QString& field, int scale);

private:
    QComboBox* boxFor(const QString& field, const QString& title);
    void rebuild(const QStringList& fields);

    CheckPtr m_check;
    QStringList m_fields; ///< those that have a box now
    QList<QComboBox*> m_boxes;
    TextLabel* m_folded;
};

} // namespace rostrum
