// The foot of the second step: back, what writing would do or why nothing can be written, and the button that writes.
#pragma once
#include "ui/importing/importcheck.h"
#include "ui/widgets/surface.h"

class QPushButton;

namespace rostrum {

class TextLabel;

class WriteBar : public Surface {
    Q_OBJECT
public:
    explicit WriteBar(bool readOnly, QWidget* parent = nullptr);
    /// Busy: nothing can be written yet. Writing: nothing can be left either.
    void showCheck(const ImportCheck& check, bool busy);
    void setWriting(bool writing);
    void retranslate();
    QList<QWidget*> buttons() const;
    /// As its button does, when that can be pressed.
    void write();

Q_SIGNALS:
    void backRequested();
    void cancelRequested();
    void writeRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showSentence();

    bool m_readOnly;
    QPushButton* m_back;
    TextLabel* m_sentence;
    QPushButton *m_cancel, *m_write;
    QString m_whole, m_brief;
};

} // namespace rostrum
