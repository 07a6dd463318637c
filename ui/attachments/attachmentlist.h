// The evidence files of one row: listed, opened, added (also by dropping files onto the list) and removed.
#pragma once
#include "models/attachments/attachments.h"
#include <QWidget>

class QVBoxLayout;

namespace rostrum {

class Desk;
class LinkButton;
class TextLabel;

class AttachmentList : public QWidget {
    Q_OBJECT
public:
    /// `table`: SQL name of a table whose rows take evidence. Reads at once, and again after each Change of it.
    AttachmentList(Desk& desk, const QString& table, const Id& row, QWidget* parent = nullptr);

    int count() const { return int(m_files.size()); }
    /// Copies the files in on a reader's thread, then says so in one Change.
    void add(const QStringList& paths);

Q_SIGNALS:
    void loaded();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void load();
    void list(const std::vector<Attachment>& files);
    QWidget* lineOf(const Attachment& attachment);
    void choose();
    void write(const std::vector<KeptFile>& kept);
    void remove(const Attachment& attachment);

    Desk& m_desk;
    const QString m_table;
    const Id m_row;
    std::vector<Attachment> m_files;
    LinkButton* m_add;
    TextLabel* m_note;
    QWidget* m_lines;
    QVBoxLayout* m_column;
    bool m_dropping = false;
};

} // namespace rostrum
