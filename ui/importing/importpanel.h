// Beside the preview: how the file was read, what the whole sheet shares, what would be made, and the row in hand.
#pragma once
#include "ui/importing/importcheck.h"
#include "ui/widgets/surface.h"

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace rostrum {

class SectionHeader;
class TextLabel;

class ImportPanel : public Surface {
    Q_OBJECT
public:
    explicit ImportPanel(QWidget* parent = nullptr);
    void setCheck(const CheckPtr& check);
    /// A row of the plan; -1: none.
    void setRow(int planRow);
    void retranslate();
    QList<QWidget*> controls() const; ///< from top to bottom

Q_SIGNALS:
    void sheetChosen(const QString& sheet);
    void encodingChosen(const QString& encoding);
    void sharedChosen(const QString& field, const QString& value);
    void createMissingChosen(bool on);

private:
    QFormLayout* addSection(SectionHeader*& head, QWidget*& body);
    void showReading();
    void showShared();
    QWidget* sharedField(const Column& column);
    void showCreated();

    CheckPtr m_check;
    int m_row = -1;
    SectionHeader *m_readingHead, *m_sharedHead, *m_createdHead, *m_rowHead;
    QWidget *m_readingBody, *m_sharedBody, *m_createdBody, *m_rowBody;
    QFormLayout *m_reading, *m_shared, *m_created;
    QComboBox *m_sheet, *m_encoding;
    TextLabel *m_header, *m_format, *m_identity, *m_blank, *m_createdText, *m_reason;
    QCheckBox* m_createMissing;
    QStringList m_sharedKeys;
};

} // namespace rostrum
