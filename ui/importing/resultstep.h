// The last step: what was written, what was left, and the way back.
#pragma once
#include "ui/importing/importflow.h"
#include "ui/widgets/surface.h"

class QPushButton;

namespace rostrum {

class Banner;
class LinkButton;
class TextLabel;

class ResultStep : public Surface {
    Q_OBJECT
public:
    explicit ResultStep(QWidget* parent = nullptr);
    void setDone(const ImportDone& done, bool undone);
    /// What became of several files, a line each; empty: there was one.
    void setSummary(const QString& lines);
    void retranslate();
    QString sentence() const;

Q_SIGNALS:
    void undoRequested();
    void anotherRequested();
    void exportRequested();

private:
    ImportDone m_done;
    bool m_undone = false;
    Banner* m_banner;
    TextLabel *m_rest, *m_made, *m_hint, *m_summary;
    QPushButton *m_another, *m_undo;
    LinkButton* m_export;
};

} // namespace rostrum
