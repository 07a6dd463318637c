#include "ui/versions/versionspage.h"
#include "ui/shell/style.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

VersionsPage::VersionsPage(Desk& desk, std::shared_ptr<const VersionKind> kind, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_kind(std::move(kind)),
      m_model(new VersionsModel(m_kind, this)),
      m_lines(new VersionLines(this)),
      m_header(new PageHeader({})),
      m_edit(addButton("edit", Glyph::Edit)),
      m_new(addButton("new", Glyph::Plus)),
      m_compare(addButton("compare", Glyph::None)),
      m_end(addButton("end", Glyph::None)),
      m_import(addButton("import", Glyph::Import)),
      m_export(addButton("export", Glyph::Export)),
      m_beginnings(new QMenu(this)),
      m_stack(new QStackedWidget),
      m_editors(m_kind->isReadInLines() ? m_stack : new QStackedWidget),
      m_table(new TableView(m_kind->key(), {})),
      m_lineTable(new TableView(m_kind->key() + QStringLiteral("Lines"), {})),
      m_lineHead(new SectionHeader({})),
      m_empty(new EmptyState(m_kind->glyph()))
{
    build();
    setTexts();
    connectAll();
}

QPushButton* VersionsPage::addButton(const char* name, Glyph glyph)
{
    QPushButton* button = m_header->addButton({}, glyph);
    button->setObjectName(m_kind->key() + u'.' + QLatin1String(name));
    return button;
}

void VersionsPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_compare->setCheckable(true);
    m_beginnings->setObjectName(m_kind->key() + QStringLiteral(".templates"));
    column->addWidget(m_header);
    m_table->setObjectName(m_kind->key() + QStringLiteral(".table"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(VersionsModel::State, new StatusDelegate(m_table));
    m_table->setLeaving(m_kind->leaving());
    const bool inLines = m_kind->isReadInLines();
    auto* sides = new QSplitter(inLines ? Qt::Vertical : Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    sides->addWidget(m_table);
    m_list = sides;
    m_linePart = buildLines();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    if (inLines) {
        sides->addWidget(m_linePart);
        sides->setSizes({240, 460});
    } else {
        m_table->setMinimumWidth(260);
        m_editors->addWidget(m_linePart);
        m_editors->setMinimumWidth(380);
        sides->addWidget(m_editors);
        sides->setStretchFactor(1, 1);
        sides->setSizes({470, 800});
    }
    makeEditor();
    column->addWidget(m_stack, 1);
}

QWidget* VersionsPage::buildLines()
{
    m_lineTable->setObjectName(m_kind->key() + QStringLiteral(".lines"));
    m_lineTable->setModel(m_lines);
    auto* part = new Surface(Back::Page, m_kind->isReadInLines() ? Qt::TopEdge : Qt::Edges());
    auto* below = new QVBoxLayout(part);
    below->setContentsMargins(0, metrics::grid, 0, 0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    head->addWidget(m_lineHead, 1);
    below->addLayout(head);
    below->addWidget(m_lineTable, 1);
    return part;
}

void VersionsPage::connectAll()
{
    connect(&m_desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        m_stale = true;
        if (!isVisible())
            return;
        const QStringList tables = m_kind->tables();
        if (std::any_of(tables.begin(), tables.end(), [&](const QString& table) { return notice.touches(table); }))
            load();
        m_editor->tryAgain();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VersionsPage::showVersion);
    connect(m_edit, &QPushButton::clicked, this, &VersionsPage::edit);
    connect(m_new, &QPushButton::clicked, this, [this] {
        if (!m_new->menu())
            begin(m_kind->beginnings().front().draft, nullptr);
    });
    connect(m_compare, &QPushButton::toggled, this, &VersionsPage::showVersion);
    connect(m_end, &QPushButton::clicked, this, &VersionsPage::end);
    connect(m_import, &QPushButton::clicked, this, &VersionsPage::importFile);
    connect(m_export, &QPushButton::clicked, this, &VersionsPage::exportFile);
}

// Its words are those of the language in force when it is made; a draft goes on in the new one.
void VersionsPage::makeEditor()
{
    VersionEditor* before = m_editor;
    m_editor = m_kind->makeEditor(m_desk);
    m_editors->addWidget(m_editor);
    connect(m_editor, &VersionEditor::cancelled, this, &VersionsPage::leaveEditor);
    connect(m_editor, &VersionEditor::navigationRequested, this, &VersionsPage::navigationRequested);
    connect(m_editor, &VersionEditor::saved, this, [this](const QString& code, int version) {
        m_wanted = code;
        m_wantedVersion = version;
        leaveEditor();
        load();
    });
    if (!before)
        return;
    if (before->isActive())
        m_editor->start(before->json(), before->before());
    m_editors->removeWidget(before);
    before->setParent(nullptr); // nobody finds the old one beside the new one
    before->deleteLater();
}

void VersionsPage::setTexts()
{
    const VersionWords words = m_kind->words();
    m_header->setTitle(words.title);
    m_header->setCaption(m_editor->isActive() ? words.drafting : words.caption);
    const std::pair<QPushButton*, QString> texts[] = {{m_edit, tr("Edit as a new version")},
                                                      {m_new, words.fresh},
                                                      {m_compare, tr("Compare")},
                                                      {m_end, tr("End")},
                                                      {m_import, tr("Read a file")},
                                                      {m_export, tr("Save as a file")}};
    for (const auto& [button, text] : texts) {
        button->setText(text);
        button->setAccessibleName(text);
    }
    m_compare->setAccessibleName(tr("Compare with the version in force"));
    m_end->setAccessibleName(tr("Say the last day on which it holds"));
    m_table->setAccessibleName(words.list);
    m_lineTable->setAccessibleName(tr("What the version says"));
    m_empty->setTexts(words.none, words.noneHint, {});
    fillBeginnings();
}

void VersionsPage::fillBeginnings()
{
    m_beginnings->clear();
    const std::vector<VersionBeginning> beginnings = m_kind->beginnings();
    m_new->setMenu(beginnings.size() > 1 ? m_beginnings : nullptr);
    for (const VersionBeginning& one : beginnings) {
        QAction* action = m_beginnings->addAction(one.text);
        action->setObjectName(QStringLiteral("template.") + one.name);
        connect(action, &QAction::triggered, this, [this, draft = one.draft] { begin(draft, nullptr); });
    }
}

void VersionsPage::retranslate()
{
    setTexts();
    makeEditor();
    m_model->retranslate();
    showVersion();
}

void VersionsPage::activated()
{
    if (m_stale)
        load();
}

void VersionsPage::open(const QVariant& argument)
{
    m_wanted = argument.toString();
    m_wantedVersion = 0;
    load();
}

void VersionsPage::load()
{
    m_stale = false;
    m_desk.read<std::vector<SavedVersion>>(
        this, [kind = m_kind](Connection& db) { return kind->list(db); },
        [this](const std::vector<SavedVersion>& versions) { show(versions); });
}

void VersionsPage::show(const std::vector<SavedVersion>& versions)
{
    const SavedVersion* before = chosen();
    QString code = before ? before->head.code : QString();
    int version = before ? before->head.version : 0;
    if (!m_wanted.isEmpty()) {
        code = std::exchange(m_wanted, {});
        version = m_wantedVersion;
    }
    const bool first = m_model->rowCount() == 0;
    m_model->setVersions(versions);
    if (first && !m_table->columnsRemembered())
        m_table->fitColumns();
    if (code.isEmpty())
        code = m_kind->usualCode(versions);
    const int same = m_model->rowOf(code, version);
    const int row = std::max(0, same >= 0 ? same : m_model->rowOf(code, 0)); // a version that was undone is gone
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(row, VersionsModel::Name));
    showVersion();
    setStatus(tr("%Ln versions", nullptr, m_model->rowCount()), tr("A saved version never changes"));
    Q_EMIT loaded();
}

const SavedVersion* VersionsPage::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() && current.row() < m_model->rowCount() ? &m_model->version(current.row()) : nullptr;
}

void VersionsPage::showVersion()
{
    refreshButtons();
    const bool editing = m_editor->isActive();
    const SavedVersion* version = chosen();
    const SavedVersion* other =
        version && m_compare->isChecked() ? m_model->beside(m_table->currentIndex().row()) : nullptr;
    QWidget* const something = m_model->rowCount() > 0 || editing ? m_list : m_empty;
    if (m_kind->isReadInLines()) {
        m_stack->setCurrentWidget(editing ? m_editor : something);
    } else {
        m_stack->setCurrentWidget(something);
        m_editors->setCurrentWidget(other && !editing ? m_linePart : m_editor);
        if (version && !editing)
            m_editor->show(version->json);
    }
    if (version)
        showLines(*version, other);
    else
        m_lines->clear();
}

void VersionsPage::showLines(const SavedVersion& version, const SavedVersion* other)
{
    const int number = version.head.version;
    if (other) {
        const bool holds = m_model->inForce(other->head.code) == other;
        const QString name = (holds ? tr("Version %1, in force") : tr("Version %1")).arg(other->head.version);
        m_lines->compare(m_kind->lines(version.json), number, m_kind->lines(other->json), name);
    } else {
        m_lines->setVersion(m_kind->lines(version.json), number);
    }
    m_lineHead->setTitle(tr("%1, version %2").arg(version.head.name).arg(number));
    m_lineHead->setCaption(other ? tr("lines that differ: %1").arg(m_lines->differing()) : tr("read only"));
    m_lineTable->setItemDelegateForColumn(VersionLines::Differs, other ? new StatusDelegate(m_lineTable) : nullptr);
    const int room = std::max(480, m_lineTable->viewport()->width());
    m_lineTable->setColumnWidth(VersionLines::What, 150);
    m_lineTable->setColumnWidth(VersionLines::This, other ? (room - 250) / 2 : room - 152);
    if (other)
        m_lineTable->setColumnWidth(VersionLines::Other, (room - 250) / 2);
}

// What cannot be pressed says why.
void VersionsPage::refreshButtons()
{
    const SavedVersion* version = chosen();
    const int row = m_table->currentIndex().row();
    const bool editing = m_editor->isActive(), free = !editing && !m_desk.isReadOnly();
    const bool comparable = version && m_model->beside(row);
    const bool newest = version && m_model->isNewest(row), ended = version && version->head.validTo.isValid();
    m_edit->setEnabled(version && free);
    m_new->setEnabled(free);
    m_import->setEnabled(free);
    m_export->setEnabled(version && !editing);
    m_compare->setEnabled(comparable && !editing);
    m_end->setEnabled(newest && !ended && free);
    const QString why = m_desk.isReadOnly() ? tr("This workspace is open for reading only.") : QString();
    for (QPushButton* button : {m_edit, m_new, m_import})
        button->setToolTip(why);
    m_compare->setToolTip(version && !comparable ? tr("There is no other version of it.")
                                                 : m_compare->accessibleName());
    m_end->setToolTip(!why.isEmpty()       ? why
                      : ended              ? tr("It ends on %1.").arg(isoDay(version->head.validTo))
                      : version && !newest ? tr("Only the newest version can be given an end.")
                                           : m_end->accessibleName());
}

void VersionsPage::edit()
{
    const SavedVersion* version = chosen();
    if (!version)
        return;
    QJsonObject draft = withoutNumber(version->json);
    const QDate from = m_kind->nextFrom(version->head);
    draft.insert(QStringLiteral("valid_from"), dayOrNull(from));
    if (version->head.hasEnded(from)) // what goes on again is not over
        draft.remove(QStringLiteral("valid_to"));
    begin(draft, m_model->inForce(version->head.code));
}

// A version that says the same until a last day, which can still be chosen.
void VersionsPage::end()
{
    const SavedVersion* version = chosen();
    if (!version)
        return;
    QJsonObject draft = withoutNumber(version->json);
    draft.insert(QStringLiteral("valid_to"), isoDay(std::max(m_kind->now().to, version->head.validFrom)));
    begin(draft, m_model->inForce(version->head.code));
    if (auto* lastDay = m_editor->findChild<QLineEdit*>(m_kind->part() + QStringLiteral(".valid_to"))) {
        lastDay->setFocus(Qt::OtherFocusReason);
        lastDay->selectAll();
    }
}

void VersionsPage::begin(const QJsonObject& draft, const SavedVersion* before)
{
    m_editor->start(draft, before ? std::optional(*before) : std::nullopt);
    showVersion();
    m_editor->takeKeyboard();
    m_header->setCaption(m_kind->words().drafting);
}

void VersionsPage::leaveEditor()
{
    const bool hadKeyboard = m_editor->isAncestorOf(focusWidget());
    showVersion();
    if (hadKeyboard)
        m_table->setFocus();
    m_header->setCaption(m_kind->words().caption);
}

// What a file says is a draft like one that was typed: seen first, then saved.
void VersionsPage::importFile()
{
    const VersionWords words = m_kind->words();
    m_desk.prompts().openFiles(this, {words.readFile, {}, {}, {words.files}, false}, [this](const QStringList& files) {
        if (files.isEmpty())
            return;
        m_desk.read<QJsonObject>(
            this, [path = files.front()](Connection&) { return readVersionFile(path); },
            [this](const QJsonObject& json) {
                if (!m_editor->isActive())
                    begin(withoutNumber(json), m_model->inForce(json.value(QLatin1String("code")).toString()));
            });
    });
}

void VersionsPage::exportFile()
{
    const SavedVersion* version = chosen();
    if (!version)
        return;
    const VersionWords words = m_kind->words();
    const FilePrompt prompt{words.writeFile, {}, version->head.name + QStringLiteral(".json"), {words.files}, false};
    m_desk.prompts().saveFile(this, prompt, QStringLiteral("json"), [this, json = version->json](const QString& path) {
        if (path.isEmpty())
            return;
        m_desk.read<QString>(
            this,
            [path, json](Connection&) -> Result<QString> {
                ROSTRUM_CHECK(writeVersionFile(path, json));
                return path;
            },
            [this](const QString& written) {
                Q_EMIT noteRequested(tr("Saved as %1").arg(QFileInfo(written).fileName()));
            });
    });
}

} // namespace rostrum
