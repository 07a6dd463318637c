// Beside the preview: what unknown values mean, conflicts, how the file is read, what the whole sheet shares, what
// would be made, and below them the row in hand.
#pragma once
#include "ui/importing/importcheck.h"
#include "ui/widgets/surface.h"

namespace rostrum {

class ConflictPart;
class CreatedPart;
class ReadingPart;
class RowPart;
class ScalePart;
class SharedPart;
class ValuePart;

class ImportPanel : public Surface {
    Q_OBJECT
public:
    explicit ImportPanel(QWidget* parent = nullptr);
    void setCheck(const CheckPtr& check);
    /// Rows of the plan, the one in hand first; none.
    void setRows(const std::vector<int>& rows);
    void retranslate();
    QList<QWidget*> controls() const; ///< from top to bottom

    ValuePart* values() const { return m_values; }
    ConflictPart* conflicts() const { return m_conflicts; }
    ReadingPart* reading() const { return m_reading; }
    ScalePart* scales() const { return m_scales; }
    SharedPart* shared() const { return m_shared; }
    CreatedPart* created() const { return m_created; }
    RowPart* row() const { return m_row; }

private:
    CheckPtr m_check;
    ValuePart* m_values;
    ConflictPart* m_conflicts;
    ReadingPart* m_reading;
    ScalePart* m_scales;
    SharedPart* m_shared;
    CreatedPart* m_created;
    RowPart* m_row;
    Surface* m_below; ///< holds the row in hand
};

} // namespace rostrum
