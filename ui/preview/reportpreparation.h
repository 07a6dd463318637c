// A report made ready for its preview: read and composed on a reader's thread, so that the window lives meanwhile.
#pragma once
#include "models/store/workspace.h"
#include "ui/preview/reportsource.h"
#include <QObject>

namespace rostrum {

class Desk;

class ReportPreparation : public QObject {
    Q_OBJECT
public:
    ReportPreparation(Desk& desk, QObject* parent);
    /// Whatever runs is cancelled.
    ~ReportPreparation() override;

    /// What runs is cancelled first and not heard of any more.
    void start(const ReportSource& source);
    void cancel();
    bool isRunning() const { return m_cancel != nullptr; }

Q_SIGNALS:
    /// The document belongs to this thread from now on. It has a connection of its own that holds the base as it was
    /// when the report was read, so that its later parts agree with the first.
    void prepared(const rostrum::ReportDocument& document);
    void failed(const rostrum::Error& error);

private:
    Desk& m_desk;
    CancelFlag m_cancel; ///< of what runs
};

} // namespace rostrum
