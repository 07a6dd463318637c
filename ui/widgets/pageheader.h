// The head of a page: title, caption, one link if need be, and its buttons; one of them primary.
#pragma once
#include "ui/shell/icons.h"
#include "ui/widgets/surface.h"

class QHBoxLayout;
class QPushButton;

namespace rostrum {

class LinkButton;
class TextLabel;

class PageHeader : public Surface {
    Q_OBJECT
public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    /// Beside the caption; hidden while empty.
    LinkButton* link() const { return m_link; }
    QPushButton* addButton(const QString& text, Glyph glyph = Glyph::None, bool primary = false);
    /// Anything else at the right, before the buttons added later.
    void addWidget(QWidget* widget);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    TextLabel* m_title;
    TextLabel* m_caption;
    LinkButton* m_link;
    QHBoxLayout* m_row;
};

/// The head of a part of a page: bold 15, a caption, at the right a text or a link.
class SectionHeader : public QWidget {
    Q_OBJECT
public:
    explicit SectionHeader(const QString& title, const QString& caption = {}, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    void setRight(const QString& text);
    LinkButton* link() const { return m_link; }

private:
    TextLabel* m_title;
    TextLabel* m_caption;
    TextLabel* m_right;
    LinkButton* m_link;
};

} // namespace rostrum
