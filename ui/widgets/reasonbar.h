// One line below a list that asks for a reason, and has no dialog in its way.
#pragma once
#include "ui/widgets/surface.h"

class QLineEdit;
class QPushButton;

namespace rostrum {

class TextLabel;

class ReasonBar : public Surface {
    Q_OBJECT
public:
    /// `name` is that of the object; "check" names its parts "check.reason", "check.giveReason", "check.cancelReason".
    ReasonBar(const QString& name, const QString& parts, QWidget* parent = nullptr);
    void setTexts(const QString& question, const QString& example, const QString& accept);
    /// Asks about something; what was typed about another thing goes.
    void open(const QString& about);
    QString about() const { return m_about; }

Q_SIGNALS:
    /// Never without a reason.
    void given(const QString& about, const QString& reason);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void give();

    TextLabel* m_question;
    QLineEdit* m_reason;
    QPushButton *m_accept, *m_cancel;
    QString m_about;
};

} // namespace rostrum
