#include "ui/rules/previewpane.h"
#include "models/base/dates.h"
#include "ui/compliance/compliancetexts.h"
#include "ui/shell/style.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include "ui/words/statusword.h"
#include <QComboBox>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kPause = 300; // ms after the last key
constexpr int kYearsBack = 3;
} // namespace

PreviewPane::PreviewPane(Desk& desk, QWidget* parent)
    : Surface(Back::Panel, Qt::LeftEdge, parent),
      m_desk(desk),
      m_model(new PreviewModel(this)),
      m_year(choiceBox({})),
      m_totals(new TextLabel(Type::Body, Tone::Second)),
      m_strip(new CountStrip),
      m_table(new TableView(QStringLiteral("rulePreview"), tr("Who would change")))
{
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &PreviewPane::read);
    connect(m_year, &QComboBox::currentIndexChanged, this, &PreviewPane::read);
    connect(m_strip, &CountStrip::chosen, this, [this](const QString& key) { m_model->setAfter(statusFromKey(key)); });
    const auto open = [this](const QModelIndex& at) {
        const PreviewRow& row = m_model->row(at.row());
        Q_EMIT personChosen(row.number.isEmpty() ? row.person.hex() : row.number);
    };
    connect(m_table, &TableView::evidenceRequested, this, open);
}

PreviewPane::~PreviewPane() { stop(); }

void PreviewPane::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, metrics::grid, 0, 0);
    column->setSpacing(metrics::grid);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::panelMargin, 0, metrics::panelMargin, 0);
    head->addWidget(new TextLabel(Type::Section, Tone::Text, tr("Who would change")));
    head->addStretch(1);
    auto* label = new TextLabel(Type::Body, Tone::Second, tr("in the year"));
    head->addWidget(label);
    m_year->setObjectName(QStringLiteral("preview.year"));
    m_year->setAccessibleName(tr("Year of the preview"));
    const int now = today().year();
    for (int y = now + 1; y >= now - kYearsBack; --y)
        m_year->addItem(QString::number(y), y);
    m_year->setCurrentIndex(1); // this year
    label->setBuddy(m_year);
    head->addWidget(m_year);
    column->addLayout(head);
    m_totals->setObjectName(QStringLiteral("preview.totals"));
    m_totals->setWordWrap(true);
    m_totals->setContentsMargins(metrics::panelMargin, 0, metrics::panelMargin, 0);
    column->addWidget(m_totals);
    m_strip->setObjectName(QStringLiteral("preview.strip"));
    column->addWidget(m_strip);
    m_table->setObjectName(QStringLiteral("preview.table"));
    m_table->setOnPanel(true);
    m_table->setCompact(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setModel(m_model);
    auto* status = new StatusDelegate(m_table);
    m_table->setItemDelegateForColumn(PreviewModel::Before, status);
    m_table->setItemDelegateForColumn(PreviewModel::After, status);
    if (!m_table->columnsRemembered()) {
        const int widths[] = {76, 90, 120, 120};
        for (int section = 0; section < PreviewModel::Sections; ++section)
            m_table->setColumnWidth(section, widths[section]);
    }
    m_table->setLeaving({PreviewModel::Number});
    column->addWidget(m_table, 1);
}

int PreviewPane::year() const { return m_year->currentData().toInt(); }

void PreviewPane::ask(const RuleDraft& draft)
{
    m_json = draft.json();
    m_pause.start();
}

void PreviewPane::stop()
{
    m_pause.stop();
    ++m_asked;
    if (m_reading)
        *m_reading = true;
}

void PreviewPane::read()
{
    stop();
    if (m_json.isEmpty())
        return;
    m_reading = makeCancelFlag();
    const int mine = m_asked, of = year();
    const DateSpan span = yearSpan(of);
    const QDate asOf = std::clamp(today(), span.from, span.to);
    m_desk.read<RulePreview>(
        this, [json = m_json, of, asOf](Connection& db) { return previewRule(db, json, of, asOf); },
        [this, mine](const RulePreview& preview) {
            if (mine == m_asked)
                show(preview);
        },
        m_reading,
        [this, mine](const Error& error) {
            if (mine != m_asked || error.code == ErrorCode::Cancelled)
                return;
            m_model->setPreview({});
            m_strip->setSegments({{QString(), Mark::None, 0, tr("change")}});
            // What is wrong with it stands at its field.
            say(error.code == ErrorCode::InvalidRule ? tr("The rule cannot be tried yet.") : QString());
            Q_EMIT shown();
        });
}

void PreviewPane::say(const QString& sentence)
{
    m_totals->setText(sentence);
    m_totals->setAccessibleName(sentence);
}

void PreviewPane::show(const RulePreview& preview)
{
    m_model->setPreview(preview);
    QStringList totals;
    QList<CountSegment> segments{{QString(), Mark::None, int(preview.changes.size()), tr("change")}};
    for (const Status status : statusesInOrder()) {
        const int before = preview.before[size_t(status)], after = preview.after[size_t(status)];
        if (before > 0 || after > 0)
            totals << QStringLiteral("%1 %2 → %3").arg(statusWord(status)).arg(before).arg(after);
        if (const int turning = m_model->turningTo(status); turning > 0)
            segments.append({statusKey(status), markOf(statusKey(status)), turning, {}});
    }
    say(totals.isEmpty() ? tr("The rule speaks of nobody in %1.").arg(year()) : totals.join(QStringLiteral(" · ")));
    const QString chosen = m_strip->current();
    m_strip->setSegments(segments);
    if (m_strip->current() != chosen)
        m_model->setAfter(statusFromKey(m_strip->current()));
    Q_EMIT shown();
}

} // namespace rostrum
