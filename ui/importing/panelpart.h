// A part of the panel beside the preview: its head, and a form below it.
#pragma once
#include <QWidget>

class QFormLayout;

namespace rostrum {

class SectionHeader;
class TextLabel;

class PanelPart : public QWidget {
public:
    explicit PanelPart(QWidget* parent = nullptr);
    static constexpr int panelWidth = 256, fullWidth = panelWidth - 33, valueWidth = fullWidth - 70;

protected:
    SectionHeader* head() const { return m_head; }
    QFormLayout* form() const { return m_form; }
    static TextLabel* valueLabel();
    /// A wrapped label in a form gets the height of one line; its own is set by hand.
    static void setWrapped(TextLabel* label, const QString& text, int width);

private:
    SectionHeader* m_head;
    QFormLayout* m_form;
};

} // namespace rostrum
