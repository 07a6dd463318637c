// The list of reports: each with its name and the sentence that says what it is for.
#pragma once
#include "ui/reports/reportkinds.h"
#include <QListWidget>

namespace rostrum {

class ReportList : public QListWidget {
    Q_OBJECT
public:
    explicit ReportList(QWidget* parent = nullptr);
    const ReportKind* current() const;
    void choose(const ReportKind& kind);
    void retranslate();

Q_SIGNALS:
    void chosen();

protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace rostrum
