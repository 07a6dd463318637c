// The rows behind a figure, on the right of the page: sentence, figures, then tables with file and row.
#pragma once
#include "ui/widgets/evidence.h"
#include "ui/widgets/surface.h"

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace rostrum {

class Banner;
class TextLabel;

class EvidencePanel : public Surface {
    Q_OBJECT
public:
    explicit EvidencePanel(QWidget* parent = nullptr);
    void setEvidence(const Evidence& evidence);
    /// A page's own controls (bookings, buttons) under the evidence; the panel owns them until the next setEvidence.
    void addExtra(QWidget* widget);
    /// Shown only while something can be printed.
    void setPrintable(bool printable);
    void retranslate();
    QString title() const { return m_evidence.title; }
    void focusFirst();

Q_SIGNALS:
    void closed();
    void printRequested();
    void sourceActivated(const QVariant& sourceId);
    void linkActivated(const QString& linkId);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildHead(QVBoxLayout* column);
    void addFigures();
    void addSection(const EvidenceSection& section);

    Evidence m_evidence;
    TextLabel* m_title;
    TextLabel* m_subtitle;
    QToolButton* m_print;
    QToolButton* m_close;
    Banner* m_banner;
    QWidget* m_body;
    QVBoxLayout* m_content;
};

} // namespace rostrum
