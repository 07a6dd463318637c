// Under the evidence: what is missing, what is booked towards it, and the planned sessions that would close it, each
// with its button.
#pragma once
#include "models/report/words.h"
#include "ui/compliance/gapplan.h"
#include <QWidget>

class QVBoxLayout;

namespace rostrum {

class Banner;

class GapPanel : public QWidget {
    Q_OBJECT
public:
    GapPanel(const GapPlan& plan, const ReportWords& words, bool readOnly, QWidget* parent = nullptr);
    /// The sentence of a booking that was refused; the buttons answer again.
    void refuse(const Error& error);

Q_SIGNALS:
    /// `title` names the session in the undo menu.
    void bookRequested(const rostrum::Id& session, const QString& title);

private:
    void addGaps(const GapPlan& plan, const ReportWords& words);
    void addSession(const GapSession& session, const ReportWords& words, bool readOnly);

    QVBoxLayout* m_column;
    Banner* m_refused;
};

} // namespace rostrum
