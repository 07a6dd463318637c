#include "ui/versions/versioneditor.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/surface.h"
#include "ui/words/errortext.h"
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rostrum {

VersionEditor::VersionEditor(Desk& desk, std::shared_ptr<const VersionKind> kind)
    : m_desk(desk),
      m_kind(std::move(kind)),
      m_problem(new Banner),
      m_save(new QPushButton(tr("Save as a new version"))),
      m_cancel(new QPushButton(tr("Cancel")))
{
    connect(m_save, &QPushButton::clicked, this, &VersionEditor::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        stop();
        Q_EMIT cancelled();
    });
}

QWidget* VersionEditor::buildFoot()
{
    m_foot = new Surface(Back::Panel, Qt::TopEdge);
    auto* column = new QVBoxLayout(m_foot);
    column->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap);
    m_problem->setSentence(Mark::None, {});
    m_problem->setObjectName(m_kind->part() + QStringLiteral(".problem"));
    column->addWidget(m_problem);
    m_footRow = new QHBoxLayout;
    m_footRow->setSpacing(metrics::gap);
    m_save->setObjectName(m_kind->part() + QStringLiteral(".save"));
    m_cancel->setObjectName(m_kind->part() + QStringLiteral(".cancel"));
    makePrimary(m_save);
    for (QPushButton* button : {m_save, m_cancel}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
        m_footRow->addWidget(button);
    }
    column->addLayout(m_footRow);
    return m_foot;
}

QScrollArea* VersionEditor::scrolled(QWidget* inside)
{
    auto* scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    inside->setBackgroundRole(QPalette::Base);
    inside->setAutoFillBackground(true);
    return scroll;
}

void VersionEditor::show(const QJsonObject& version)
{
    m_active = false;
    m_before.reset();
    m_foot->setVisible(false);
    fill(version);
}

void VersionEditor::start(const QJsonObject& draft, std::optional<SavedVersion> before)
{
    m_active = true;
    m_before = std::move(before);
    m_foot->setVisible(true);
    fill(draft);
}

void VersionEditor::stop()
{
    m_active = false;
    stopped();
}

void VersionEditor::setProblem(const QString& sentence, bool mayBeSaved)
{
    m_problem->setSentence(Mark::NotMet, sentence);
    m_save->setEnabled(mayBeSaved && !m_desk.isReadOnly());
    m_save->setToolTip(m_desk.isReadOnly() ? tr("This workspace is open for reading only.") : QString());
}

void VersionEditor::say(const QString& sentence) { m_problem->setSentence(Mark::NotMet, sentence); }

void VersionEditor::save()
{
    m_save->setEnabled(false);
    const auto version = std::make_shared<int>(0);
    const QJsonObject draft = json();
    Desk::Write write;
    write.label = m_kind->label(draft, 0);
    write.work = [kind = m_kind, draft, version](Change& change) -> Result<void> {
        ROSTRUM_TRY(written, kind->add(change, draft));
        *version = written;
        change.label = kind->label(draft, written);
        return {};
    };
    write.done = [this, version, code = draft.value(QLatin1String("code")).toString()](const ChangeNotice& notice) {
        showSaving(notice, code, *version);
    };
    write.failed = [this](const Error& error) {
        m_save->setEnabled(true);
        say(errorText(error));
    };
    m_desk.write(this, std::move(write));
}

void VersionEditor::showSaving(const ChangeNotice& notice, const QString& code, int version)
{
    if (notice.id == 0) { // the newest version says the same
        m_save->setEnabled(true);
        m_problem->setSentence(Mark::Same, tr("Nothing differs from version %1, so nothing was saved.").arg(version));
        return;
    }
    stop();
    Q_EMIT saved(code, version);
}

} // namespace rostrum
