// Below the head of the page when several files came: which one is in hand, the others with their state, all at once.
#pragma once
#include "ui/importing/importqueue.h"
#include "ui/widgets/surface.h"

class QComboBox;
class QPushButton;

namespace rostrum {

class LinkButton;
class TextLabel;

class QueueBar : public Surface {
    Q_OBJECT
public:
    QueueBar(ImportQueue& queue, bool readOnly, QWidget* parent = nullptr);
    void retranslate();
    /// What became of a file, in a few words.
    static QString stateText(const QueuedFile& file);
    /// A line for each file.
    QString summary() const;
    QList<QWidget*> controls() const;

private:
    void showQueue();

    ImportQueue& m_queue;
    bool m_readOnly;
    TextLabel* m_place;
    QComboBox* m_files;
    LinkButton* m_next;
    TextLabel* m_states;
    QPushButton* m_all;
};

} // namespace rostrum
