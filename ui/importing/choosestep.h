// The first step: choose a file or drop one; what went wrong with the last one is said here.
#pragma once
#include "ui/widgets/surface.h"

namespace rostrum {

class Banner;
class EmptyState;
class LinkButton;

class ChooseStep : public Surface {
    Q_OBJECT
public:
    explicit ChooseStep(QWidget* parent = nullptr);
    /// Empty: nothing went wrong.
    void setProblem(const QString& sentence);
    /// A file that was checked already and waits; empty: none.
    void setWaiting(const QString& file);
    void setBusy(bool busy);
    void retranslate();

Q_SIGNALS:
    void chooseRequested();
    void resumeRequested();

private:
    Banner* m_banner;
    EmptyState* m_empty;
    LinkButton* m_resume;
    QString m_waiting;
    bool m_busy = false;
};

} // namespace rostrum
