// Above the head of the preview: one choice a column of the sheet, saying which field it is.
#pragma once
#include "ui/importing/importcheck.h"
#include "ui/widgets/surface.h"

class QComboBox;

namespace rostrum {

class TableView;
class TextLabel;

class MappingRow : public Surface {
    Q_OBJECT
public:
    explicit MappingRow(TableView* table, QWidget* parent = nullptr);
    void setCheck(const CheckPtr& check);
    /// Width that the choice of a column wants, so that its field can be read.
    int widthWanted(int sheetColumn) const;
    void retranslate();
    QList<QWidget*> boxes() const; ///< column by column

Q_SIGNALS:
    /// A field's key, or one of ImportChoices.
    void chosen(int sheetColumn, const QString& field);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void fill(QComboBox* box, int sheetColumn);
    QString unusedText() const;

    TableView* m_table;
    TextLabel* m_caption;
    TextLabel* m_note;
    QList<QComboBox*> m_boxes;
    CheckPtr m_check;
    const FactTable* m_filledFor = nullptr;
    const Sheet* m_filledSheet = nullptr;
};

} // namespace rostrum
