#include "ui/reports/reportspage.h"
#include "ui/desk/desk.h"
#include "ui/preview/printpreview.h"
#include "ui/preview/savereport.h"
#include "ui/reports/batchrun.h"
#include "ui/reports/reportlist.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/words/errortext.h"
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QUrl>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kListWidth = 340, kFormWidth = 520;
const QString kLast = QStringLiteral("reports/last"), kFolder = QStringLiteral("reports/folder");
} // namespace

Page* makeReportsPage(Desk& desk, QWidget* parent) { return new ReportsPage(desk, parent); }

ReportsPage::ReportsPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_header(new PageHeader({})),
      m_list(new ReportList),
      m_head(new SectionHeader({})),
      m_purpose(new TextLabel(Type::Body, Tone::Second)),
      m_form(new ReportForm(desk)),
      m_preview(new QPushButton),
      m_save(new QPushButton),
      m_all(new QPushButton),
      m_allText(new TextLabel(Type::Caption, Tone::Second)),
      m_said(new TextLabel(Type::Body, Tone::Text)),
      m_folder(new LinkButton)
{
    setObjectName(QStringLiteral("reportsPage"));
    build();
    setTexts();
    connect(m_list, &ReportList::chosen, this, &ReportsPage::choose);
    connect(m_list, &QListWidget::itemActivated, this, &ReportsPage::preview); // Enter, or a double click
    connect(m_form, &ReportForm::changed, this, &ReportsPage::refresh);
    connect(m_preview, &QPushButton::clicked, this, &ReportsPage::preview);
    connect(m_save, &QPushButton::clicked, this, &ReportsPage::save);
    connect(m_all, &QPushButton::clicked, this, &ReportsPage::askForFolder);
    connect(m_folder, &LinkButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_opened)); });
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        for (const char* table : {"person", "department", "session", "credit", "applicant", "rule_set"})
            m_stale = m_stale || notice.touches(QString::fromLatin1(table));
        if (m_stale && isVisible())
            load();
    });
    const ReportKind* last = reportKind(QSettings().value(kLast).toString());
    m_list->choose(last ? *last : reportKinds().front());
}

void ReportsPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(0);
    auto* left = new Surface(Back::Page, Qt::RightEdge);
    left->setFixedWidth(kListWidth);
    auto* list = new QVBoxLayout(left);
    list->setContentsMargins(0, metrics::grid, 1, 0);
    list->addWidget(m_list);
    sides->addWidget(left);
    sides->addWidget(buildRight(), 1);
    column->addLayout(sides, 1);
}

QWidget* ReportsPage::buildRight()
{
    auto* inner = new Surface(Back::Page);
    auto* rows = new QVBoxLayout(inner);
    rows->setContentsMargins(metrics::pageMargin, metrics::panelMargin, metrics::pageMargin, metrics::pageMargin);
    rows->setSpacing(metrics::gap);
    m_head->setObjectName(QStringLiteral("reports.head"));
    m_purpose->setWordWrap(true);
    m_form->setMaximumWidth(kFormWidth);
    m_preview->setObjectName(QStringLiteral("reports.preview"));
    m_save->setObjectName(QStringLiteral("reports.save"));
    m_all->setObjectName(QStringLiteral("reports.all"));
    m_preview->setIcon(iconOnAccent(Glyph::Print));
    m_save->setIcon(icon(Glyph::Export));
    m_all->setIcon(icon(Glyph::Folder));
    makePrimary(m_preview);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    for (QPushButton* button : {m_preview, m_save, m_all}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_allText->setObjectName(QStringLiteral("reports.allText"));
    m_allText->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("reports.said"));
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_folder->setObjectName(QStringLiteral("reports.openFolder"));
    auto* link = new QHBoxLayout;
    link->addWidget(m_folder);
    link->addStretch(1);
    rows->addWidget(m_head);
    rows->addWidget(m_purpose);
    rows->addSpacing(metrics::gap);
    rows->addWidget(m_form);
    rows->addSpacing(metrics::gap);
    rows->addLayout(buttons);
    rows->addWidget(m_allText);
    rows->addWidget(m_said);
    rows->addLayout(link);
    rows->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inner);
    say({});
    return scroll;
}

QString ReportsPage::title() const { return tr("Reports"); }

void ReportsPage::setTexts()
{
    m_header->setTitle(title());
    const std::pair<QPushButton*, QString> buttons[] = {
        {m_preview, tr("Preview")}, {m_save, tr("Save…")}, {m_all, tr("All, one file each…")}};
    for (const auto& [button, text] : buttons) {
        button->setText(text);
        button->setAccessibleName(text);
    }
    m_folder->setText(tr("Open the folder"));
    m_folder->setAccessibleName(m_folder->text());
}

void ReportsPage::retranslate()
{
    setTexts();
    m_list->retranslate();
    m_form->retranslate();
    choose();
}

void ReportsPage::activated()
{
    if (m_stale)
        load();
    refresh();
}

void ReportsPage::load()
{
    m_stale = false;
    m_desk.read<ReportOffers>(this, readReportOffers, [this](const ReportOffers& offers) {
        m_form->setOffers(offers);
        refresh();
        Q_EMIT loaded();
    });
}

void ReportsPage::open(const QVariant& argument)
{
    if (const ReportKind* kind = reportKind(argument.toString()))
        m_list->choose(*kind);
    activated();
}

// Another report, with its own choices of last time.
void ReportsPage::choose()
{
    const ReportKind* kind = m_list->current();
    if (!kind)
        return;
    QSettings().setValue(kLast, QLatin1String(kind->key));
    m_head->setTitle(reportTitle(*kind));
    m_purpose->setText(reportPurpose(*kind));
    m_form->show(*kind, rememberedChoices(m_desk.workspace().path(), *kind));
    say({});
}

void ReportsPage::refresh()
{
    const ReportKind* kind = m_list->current();
    if (!kind)
        return;
    const bool complete = m_form->isComplete();
    const ReportChoices choices = m_form->choices();
    const bool one = (kind->needs & NeedPerson && !choices.person.isEmpty()) ||
                     (kind->needs & NeedSession && !choices.session.isEmpty()) ||
                     (kind->needs & NeedTrainer && !choices.trainer.isEmpty());
    const QString wrong = complete ? QString() : tr("Something above is still missing or wrong.");
    for (QPushButton* button : {m_preview, m_save, m_all}) {
        button->setEnabled(complete && !(button == m_all && (m_writing || one)));
        button->setToolTip(wrong);
    }
    m_all->setVisible(kind->all);
    m_allText->setVisible(kind->all);
    m_allText->setText(one ? tr("All, one file each: only while nobody and nothing is chosen alone.")
                           : tr("All, one file each: %1 What is there already and says the same is kept.")
                                 .arg(reportBatchText(*kind)));
    setStatus(reportTitle(*kind), complete ? tr("Ctrl+P shows the pages, Ctrl+E saves them") : wrong);
    Q_EMIT commandsChanged();
}

bool ReportsPage::can(Command command) const
{
    return (command == Command::Print || command == Command::Export) && m_preview->isEnabled();
}

void ReportsPage::run(Command command)
{
    if (command == Command::Print)
        preview();
    else if (command == Command::Export)
        save();
}

// What was used is offered again next time.
ReportSource ReportsPage::source()
{
    const ReportKind& kind = *m_list->current();
    const ReportChoices choices = m_form->choices();
    rememberChoices(m_desk.workspace().path(), kind, choices);
    return sourceOf(kind, choices);
}

void ReportsPage::preview()
{
    if (m_form->isComplete())
        PrintPreview::show(m_desk, source(), window());
}

void ReportsPage::save()
{
    if (!m_form->isComplete())
        return;
    const ReportSource wanted = source();
    askForReportFile(m_desk, window(), wanted, true, [this, guard = QPointer(this), wanted](const QString& path) {
        if (!guard)
            return;
        say({});
        saveReport(m_desk, this, wanted, path,
                   [this, path](const SavedReport& saved) { say(savedText(saved), QFileInfo(path).absolutePath()); });
    });
}

void ReportsPage::askForFolder()
{
    if (!m_form->isComplete() || m_writing)
        return;
    FilePrompt prompt; // without filters: a folder
    prompt.title = tr("A folder for the reports");
    prompt.folder = QSettings().value(kFolder).toString();
    m_desk.prompts().openFiles(window(), prompt, [this, guard = QPointer(this)](const QStringList& folders) {
        if (guard && !folders.isEmpty())
            writeAll(folders.first());
    });
}

void ReportsPage::writeAll(const QString& folder)
{
    QSettings().setValue(kFolder, folder);
    m_writing = true;
    say({});
    refresh();
    writeAllReports(
        m_desk, this, source(), QDir::cleanPath(folder),
        [this, folder](const BatchOutcome& outcome) {
            m_writing = false;
            say(batchText(outcome), folder);
            refresh();
        },
        [this, folder](const Error& error) {
            m_writing = false;
            // What was written until then is whole.
            if (error.code == ErrorCode::Cancelled)
                say(tr("Stopped. What is written is whole; start again with the same folder to go on."), folder);
            else
                say(errorText(error));
            refresh();
        });
}

void ReportsPage::say(const QString& sentence, const QString& folder)
{
    m_opened = folder;
    m_said->setText(sentence);
    m_said->setAccessibleName(sentence);
    m_said->setVisible(!sentence.isEmpty());
    m_folder->setVisible(!folder.isEmpty());
}

} // namespace rostrum
