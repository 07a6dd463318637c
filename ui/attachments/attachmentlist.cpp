#include "ui/attachments/attachmentlist.h"
#include "models/store/attachable.h"
#include "ui/attachments/openfile.h"
#include "ui/desk/desk.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/localfiles.h"
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kNameWidth = 210; // beside “Remove”, on the narrowest panel

// "229 kB · 2026-10-22"
QString captionOf(const Attachment& attachment)
{
    return QLocale().formattedDataSize(attachment.bytes, 0, QLocale::DataSizeTraditionalFormat) +
           QStringLiteral(" · ") + attachment.addedOn.toString(Qt::ISODate);
}
} // namespace

AttachmentList::AttachmentList(Desk& desk, const QString& table, const Id& row, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_table(table), m_row(row)
{
    setObjectName(QStringLiteral("attachments"));
    setAccessibleName(tr("Evidence files"));
    setAcceptDrops(!desk.isReadOnly());
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 4);
    m_column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->addWidget(new TextLabel(Type::BodyBold, Tone::Text, tr("Evidence files")));
    head->addStretch(1);
    m_add = new LinkButton(tr("Add…"));
    m_add->setObjectName(QStringLiteral("attachments.add"));
    m_add->setAccessibleName(tr("Add an evidence file"));
    m_add->setVisible(!desk.isReadOnly());
    head->addWidget(m_add);
    m_column->addLayout(head);
    m_lines = new QWidget;
    m_column->addWidget(m_lines);
    m_note = new TextLabel(Type::Caption, Tone::Second);
    m_note->setWordWrap(true);
    m_column->addWidget(m_note);
    connect(m_add, &LinkButton::clicked, this, &AttachmentList::choose);
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        if (notice.touches(kAttachmentTable))
            load();
    });
    load();
}

void AttachmentList::load()
{
    m_desk.read<std::vector<Attachment>>(
        this, [row = m_row](Connection& db) { return listAttachments(db, row); },
        [this](const std::vector<Attachment>& files) { list(files); });
}

void AttachmentList::list(const std::vector<Attachment>& files)
{
    m_files = files;
    const bool inside = m_lines->isAncestorOf(focusWidget());
    auto* fresh = new QWidget;
    auto* column = new QVBoxLayout(fresh);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const Attachment& attachment : m_files)
        column->addWidget(lineOf(attachment));
    delete m_column->replaceWidget(m_lines, fresh);
    m_lines->hide();
    m_lines->deleteLater();
    m_lines = fresh;
    m_note->setText(m_desk.isReadOnly() && m_files.empty() ? tr("There is none.")
                    : m_desk.isReadOnly()                  ? QString()
                    : m_files.empty() ? tr("Drop the scan here, or choose Add. It is copied into the folder of this "
                                           "workspace.")
                                      : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    if (inside)
        m_add->setFocus(Qt::OtherFocusReason); // the line that had it is gone
    Q_EMIT loaded();
}

QWidget* AttachmentList::lineOf(const Attachment& attachment)
{
    auto* line = new QWidget;
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 3, 0, 3);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    column->addLayout(row);
    auto* open = new LinkButton(fontMetrics().elidedText(attachment.name, Qt::ElideMiddle, kNameWidth));
    open->setObjectName(QStringLiteral("attachments.open"));
    open->setAccessibleName(tr("Open %1").arg(attachment.name));
    open->setToolTip(attachment.name + u'\n' + tr("SHA-256 %1").arg(QString::fromLatin1(attachment.sha256.toHex())));
    row->addWidget(open);
    row->addStretch(1);
    auto* caption = new TextLabel(Type::Caption, Tone::Second, captionOf(attachment));
    caption->setContentsMargins(2, 0, 0, 0); // below the name's first letter
    column->addWidget(caption);
    connect(open, &LinkButton::clicked, this, [this, attachment] { openAttachment(m_desk, this, attachment); });
    if (m_desk.isReadOnly())
        return line;
    auto* remove = new LinkButton(tr("Remove"));
    remove->setObjectName(QStringLiteral("attachments.remove"));
    remove->setAccessibleName(tr("Remove %1").arg(attachment.name));
    row->addWidget(remove);
    connect(remove, &LinkButton::clicked, this, [this, attachment] { this->remove(attachment); });
    return line;
}

void AttachmentList::choose()
{
    FilePrompt prompt;
    prompt.title = tr("Add evidence files");
    prompt.filters = {tr("All files (*)")};
    prompt.many = true;
    m_desk.prompts().openFiles(window(), prompt, [guard = QPointer<AttachmentList>(this)](const QStringList& paths) {
        if (guard && !paths.isEmpty())
            guard->add(paths);
    });
}

void AttachmentList::add(const QStringList& paths)
{
    const CancelFlag cancel = m_desk.startWork(tr("Copying %n file(s)", nullptr, int(paths.size())));
    Desk* const at = &m_desk;
    // What is copied when this list is gone is an unused file: harmless, and verify tells it.
    m_desk.read<std::vector<KeptFile>>(
        at,
        [paths, cancel, at](Connection& db) -> Result<std::vector<KeptFile>> {
            std::vector<KeptFile> all;
            for (const QString& path : paths) {
                ROSTRUM_TRY(kept, keepFile(db.path(), path, [&](qint64 done, qint64 total) {
                                if (*cancel)
                                    return false; // set before the desk goes: it is not spoken to any more
                                at->setProgress(done, total);
                                return true;
                            }));
                all.push_back(kept);
            }
            return all;
        },
        [at, guard = QPointer<AttachmentList>(this)](const std::vector<KeptFile>& kept) {
            at->finishWork();
            if (guard)
                guard->write(kept);
        },
        cancel,
        [at](const Error& error) {
            at->finishWork();
            if (error.code != ErrorCode::Cancelled)
                at->tell(error);
        });
}

void AttachmentList::write(const std::vector<KeptFile>& kept)
{
    QStringList names;
    for (const KeptFile& file : kept)
        names << file.name;
    const QString several = names.size() > 1 ? tr("%n file(s)", nullptr, int(names.size())) : names.value(0);
    Desk::Write write;
    write.label = attachmentLabel(m_desk.reader(), QStringLiteral("attach"), m_table, m_row, several);
    write.work = [kept, table = m_table, row = m_row](Change& change) -> Result<void> {
        for (const KeptFile& file : kept)
            ROSTRUM_CHECK(attachFile(change, table, row, file));
        return {};
    };
    write.done = [this](const ChangeNotice& notice) {
        if (!notice.id)
            Q_EMIT m_desk.noteRequested(tr("The file is here already."));
    };
    m_desk.write(this, std::move(write));
}

void AttachmentList::remove(const Attachment& attachment)
{
    Desk::Write write;
    write.label = attachmentLabel(m_desk.reader(), QStringLiteral("detach"), m_table, m_row, attachment.name);
    write.work = [id = attachment.id](Change& change) -> Result<void> {
        ROSTRUM_CHECK(detachFile(change, id));
        return {};
    };
    m_desk.write(this, std::move(write));
}

void AttachmentList::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_dropping = true;
    update();
}

void AttachmentList::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropping = false;
    update();
}

void AttachmentList::dropEvent(QDropEvent* event)
{
    m_dropping = false;
    update();
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    add(paths);
}

// Where a file would fall, while one is held over it.
void AttachmentList::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!m_dropping)
        return;
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DashLine));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace rostrum
