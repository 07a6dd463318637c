// The line for looking something up in the sheets: the text, how many places have it, next and previous.
#pragma once
#include "ui/widgets/surface.h"
#include <QTimer>

class QLineEdit;
class QToolButton;

namespace rostrum {

class PageSearch;
class TextLabel;
class WorkBar;

class FindBar : public Surface {
    Q_OBJECT
public:
    /// Borrows the search.
    explicit FindBar(PageSearch& search, QWidget* parent = nullptr);
    /// Shows itself, with the text of before to be written over.
    void open();
    QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    /// A new text: where to begin is the preview's to say.
    void searchRequested(const QString& text);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask();
    void refresh();

    PageSearch& m_search;
    QLineEdit* m_field;
    TextLabel* m_count;
    WorkBar* m_bar;
    QToolButton *m_previous, *m_next;
    QTimer m_pause; ///< between the keys
};

} // namespace rostrum
