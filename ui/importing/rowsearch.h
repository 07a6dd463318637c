// The search field of a checked file: shows the rows that hold a text, a moment after the last key or at once with
// Enter; Esc clears it.
#pragma once
#include "ui/importing/importflow.h"
#include <QLineEdit>
#include <QTimer>

namespace rostrum {

class RowSearch : public QLineEdit {
    Q_OBJECT
public:
    explicit RowSearch(ImportFlow& flow, QWidget* parent = nullptr);
    void retranslate();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search();

    ImportFlow& m_flow;
    QTimer m_pause;
};

} // namespace rostrum
