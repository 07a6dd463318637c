// What stands in the window before a workspace is open.
#pragma once
#include "ui/widgets/surface.h"

class QPushButton;
class QVBoxLayout;

namespace rostrum {

class TextLabel;

class FirstStart : public Surface {
    Q_OBJECT
public:
    explicit FirstStart(QWidget* parent = nullptr);
    /// Newest first; those that are gone are shown greyed with their reason.
    void setRecent(const QStringList& files);
    void retranslate();

Q_SIGNALS:
    void sampleRequested();
    void newRequested();
    void openRequested();
    void recentRequested(const QString& file);

private:
    TextLabel* m_title;
    TextLabel* m_caption;
    QPushButton* m_new;
    QPushButton* m_open;
    QPushButton* m_sample;
    TextLabel* m_sampleCaption;
    TextLabel* m_recentTitle;
    QVBoxLayout* m_recent;
    QStringList m_files;
};

} // namespace rostrum
