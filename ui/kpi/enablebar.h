// Asks in place from which day the draft is to hold, and says what that means.
#pragma once
#include "ui/widgets/surface.h"
#include <QDate>

class QDateEdit;
class QPushButton;

namespace rostrum {

class Banner;
class TextLabel;

class EnableBar : public Surface {
    Q_OBJECT
public:
    explicit EnableBar(QWidget* parent = nullptr);
    /// Opens with the first day of the next month.
    void ask(int version, QDate today, int closedPeriods);
    QDate from() const;
    /// Why it was refused; the bar stays open.
    void refuse(const QString& sentence);
    void setBusy(bool busy);
    void retranslate();
    /// The keyboard comes from `before` and leaves by lastInTabs().
    void orderFocus(QWidget* before);
    QWidget* lastInTabs() const;

Q_SIGNALS:
    void confirmed(QDate from);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void say();

    TextLabel *m_label, *m_meaning;
    QDateEdit* m_from;
    QPushButton *m_save, *m_cancel;
    Banner* m_problem;
    int m_version = 0, m_closed = 0;
};

} // namespace rostrum
