#include "ui/kpischeme/kpischemespage.h"
#include "models/kpi/schemestore.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

namespace {
Result<QJsonObject> schemeFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable,
                    {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}});
    QJsonParseError parsed;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return fail(ErrorCode::InvalidRule, {{QStringLiteral("rule"), QFileInfo(path).fileName()},
                                             {QStringLiteral("problem"), QStringLiteral("not_json")},
                                             {QStringLiteral("requirement"), parsed.errorString()}});
    return json;
}

Result<QString> writeScheme(const QString& path, const QJsonObject& json)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::FileUnreadable,
                    {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}});
    return path;
}
} // namespace

Page* makeKpiSchemesPage(Desk& desk, QWidget* parent) { return new KpiSchemesPage(desk, parent); }

KpiSchemesPage::KpiSchemesPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_model(new SchemesModel(this)),
      m_header(new PageHeader({})),
      m_edit(m_header->addButton({}, Glyph::Edit)),
      m_new(m_header->addButton({}, Glyph::Plus)),
      m_import(m_header->addButton({}, Glyph::Import)),
      m_export(m_header->addButton({}, Glyph::Export)),
      m_stack(new QStackedWidget),
      m_sides(new QSplitter(Qt::Horizontal)),
      m_table(new TableView(QStringLiteral("schemes"), {})),
      m_empty(new EmptyState(Glyph::Kpi))
{
    build();
    setTexts();
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        m_stale = true;
        if (isVisible() && notice.touches(QStringLiteral("kpi_scheme")))
            load();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KpiSchemesPage::showScheme);
    connect(m_edit, &QPushButton::clicked, this, &KpiSchemesPage::edit);
    connect(m_new, &QPushButton::clicked, this, [this] {
        begin({{QStringLiteral("valid_from"), isoDay(today())}}, true);
    });
    connect(m_import, &QPushButton::clicked, this, &KpiSchemesPage::importFile);
    connect(m_export, &QPushButton::clicked, this, &KpiSchemesPage::exportFile);
}

void KpiSchemesPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_edit->setObjectName(QStringLiteral("schemes.edit"));
    m_new->setObjectName(QStringLiteral("schemes.new"));
    m_import->setObjectName(QStringLiteral("schemes.import"));
    m_export->setObjectName(QStringLiteral("schemes.export"));
    column->addWidget(m_header);
    m_table->setObjectName(QStringLiteral("schemes.table"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(SchemesModel::State, new StatusDelegate(m_table));
    m_table->setLeaving({SchemesModel::ForWhom, SchemesModel::From});
    m_table->setMinimumWidth(260);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(m_table);
    m_stack->addWidget(m_sides);
    m_stack->addWidget(m_empty);
    makeEditor();
    m_sides->setStretchFactor(1, 1);
    m_sides->setSizes({470, 800});
    column->addWidget(m_stack, 1);
}

// Its words are those of the language in force when it is made; a draft goes on in the new one.
void KpiSchemesPage::makeEditor()
{
    SchemeEditor* before = m_editor;
    m_editor = new SchemeEditor(m_desk);
    m_editor->setMinimumWidth(380);
    connect(m_editor, &SchemeEditor::cancelled, this, &KpiSchemesPage::leaveEditor);
    connect(m_editor, &SchemeEditor::saved, this, [this](const QString& code, int version) {
        m_wanted = code;
        m_wantedVersion = version;
        leaveEditor();
        load();
    });
    if (!before) {
        m_sides->addWidget(m_editor);
        return;
    }
    if (before->isActive())
        m_editor->start(before->draft(), before->isFresh());
    delete m_sides->replaceWidget(1, m_editor);
}

QString KpiSchemesPage::title() const { return tr("KPI schemes"); }

void KpiSchemesPage::setTexts()
{
    m_header->setTitle(title());
    m_header->setCaption(tr("Which indicators make the score, by what weight. A saved version never changes."));
    const std::pair<QPushButton*, QString> texts[] = {{m_edit, tr("Edit as a new version")},
                                                      {m_new, tr("New scheme")},
                                                      {m_import, tr("Read a file")},
                                                      {m_export, tr("Save as a file")}};
    for (const auto& [button, text] : texts) {
        button->setText(text);
        button->setAccessibleName(text);
    }
    m_table->setAccessibleName(tr("KPI schemes and their versions"));
    m_empty->setTexts(tr("No KPI schemes yet"), tr("Make one with the button above, or read a file."), {});
}

void KpiSchemesPage::retranslate()
{
    setTexts();
    makeEditor();
    m_model->retranslate();
    showScheme();
}

void KpiSchemesPage::activated()
{
    if (m_stale)
        load();
}

void KpiSchemesPage::open(const QVariant& argument)
{
    m_wanted = argument.toString();
    m_wantedVersion = 0;
    load();
}

void KpiSchemesPage::load()
{
    m_stale = false;
    m_desk.read<std::vector<Scheme>>(
        this, [](Connection& db) { return listSchemes(db); },
        [this](const std::vector<Scheme>& schemes) { show(schemes); });
}

void KpiSchemesPage::show(const std::vector<Scheme>& schemes)
{
    const Scheme* before = chosen();
    QString code = before ? before->code : QString();
    int version = before ? before->version : 0;
    if (!m_wanted.isEmpty()) {
        code = std::exchange(m_wanted, {});
        version = m_wantedVersion;
    }
    const bool first = m_model->rowCount() == 0;
    m_model->setSchemes(schemes, today());
    if (first && !m_table->columnsRemembered())
        m_table->fitColumns();
    if (code.isEmpty()) // whom most questions are about
        for (const Scheme& one : schemes)
            if (one.audience.role == Audience::Role::Trainer && code.isEmpty())
                code = one.code;
    const int same = m_model->rowOf(code, version);
    const int row = std::max(0, same >= 0 ? same : m_model->rowOf(code, 0)); // a version that was undone is gone
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(row, SchemesModel::Name));
    showScheme();
    setStatus(tr("%Ln versions", nullptr, m_model->rowCount()), tr("A saved version never changes"));
    Q_EMIT loaded();
}

const Scheme* KpiSchemesPage::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() && current.row() < m_model->rowCount() ? &m_model->scheme(current.row()) : nullptr;
}

void KpiSchemesPage::showScheme()
{
    refreshButtons();
    const bool something = m_model->rowCount() > 0 || m_editor->isActive();
    m_stack->setCurrentWidget(something ? static_cast<QWidget*>(m_sides) : m_empty);
    if (const Scheme* scheme = m_editor->isActive() ? nullptr : chosen())
        m_editor->show(*scheme);
}

// What cannot be pressed says why.
void KpiSchemesPage::refreshButtons()
{
    const bool free = !m_editor->isActive() && !m_desk.isReadOnly();
    m_edit->setEnabled(chosen() && free);
    m_new->setEnabled(free);
    m_import->setEnabled(free);
    m_export->setEnabled(chosen() && !m_editor->isActive());
    const QString why = m_desk.isReadOnly() ? tr("This workspace is open for reading only.") : QString();
    for (QPushButton* button : {m_edit, m_new, m_import})
        button->setToolTip(why);
}

// A version that is edited is to hold from today, not from when the one before began.
void KpiSchemesPage::edit()
{
    const Scheme* scheme = chosen();
    if (!scheme)
        return;
    Scheme next = *scheme;
    next.validFrom = std::max(today(), scheme->validFrom.isValid() ? scheme->validFrom : today());
    begin(schemeToJson(next), false);
}

void KpiSchemesPage::begin(const QJsonObject& draft, bool fresh)
{
    m_editor->start(draft, fresh);
    showScheme();
    m_editor->setFocus();
    m_header->setCaption(tr("Nothing is written until it is saved."));
}

void KpiSchemesPage::leaveEditor()
{
    const bool hadKeyboard = m_editor->isAncestorOf(focusWidget());
    showScheme();
    if (hadKeyboard)
        m_table->setFocus();
    m_header->setCaption(tr("Which indicators make the score, by what weight. A saved version never changes."));
}

// What a file says is a draft like one that was typed: seen first, then saved.
void KpiSchemesPage::importFile()
{
    FilePrompt prompt{tr("Read a scheme"), {}, {}, {tr("Schemes (*.json)")}, false};
    m_desk.prompts().openFiles(this, prompt, [this](const QStringList& files) {
        if (!files.isEmpty())
            readFile(files.front());
    });
}

void KpiSchemesPage::readFile(const QString& path)
{
    m_desk.read<QJsonObject>(
        this, [path](Connection&) { return schemeFile(path); },
        [this](const QJsonObject& json) {
            if (!m_editor->isActive())
                begin(json, m_model->rowOf(json.value(QLatin1String("code")).toString(), 0) < 0);
        });
}

void KpiSchemesPage::exportFile()
{
    const Scheme* scheme = chosen();
    if (!scheme)
        return;
    FilePrompt prompt{
        tr("Save the scheme"), {}, scheme->name + QStringLiteral(".json"), {tr("Schemes (*.json)")}, false};
    m_desk.prompts().saveFile(this, prompt, QStringLiteral("json"),
                              [this, json = schemeToJson(*scheme)](const QString& path) {
                                  if (path.isEmpty())
                                      return;
                                  m_desk.read<QString>(
                                      this, [path, json](Connection&) { return writeScheme(path, json); },
                                      [this](const QString& written) {
                                          Q_EMIT noteRequested(tr("Saved as %1").arg(QFileInfo(written).fileName()));
                                      });
                              });
}

} // namespace rostrum
