// Why a finding is right as it is: one line that asks for the reason below the list, and has no dialog in its way.
#pragma once
#include "ui/widgets/surface.h"

class QLineEdit;
class QPushButton;

namespace rostrum {

class TextLabel;

class ReviewBar : public Surface {
    Q_OBJECT
public:
    explicit ReviewBar(QWidget* parent = nullptr);
    /// Asks about a finding; what was typed about another one goes.
    void open(const QString& finding);
    QString finding() const { return m_finding; }
    void retranslate();

Q_SIGNALS:
    /// Never without a reason.
    void given(const QString& finding, const QString& reason);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void give();

    TextLabel* m_question;
    QLineEdit* m_reason;
    QPushButton *m_accept, *m_cancel;
    QString m_finding;
};

} // namespace rostrum
