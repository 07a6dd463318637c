// One sentence that states where a person, a file or a rule stands: wash, 3 px edge and mark of its status.
#pragma once
#include "ui/widgets/roles.h"
#include <QWidget>

namespace rostrum {

class Banner : public QWidget {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);
    /// An empty sentence hides the banner. Mark::None speaks in the accent.
    void setSentence(Mark mark, const QString& sentence);
    const QString& sentence() const { return m_sentence; }
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Mark m_mark = Mark::None;
    QString m_sentence;
};

} // namespace rostrum
