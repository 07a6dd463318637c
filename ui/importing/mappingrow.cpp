#include "ui/importing/mappingrow.h"
#include "ui/importing/importwords.h"
#include "ui/importing/planmodel.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace rostrum {

namespace {
constexpr int rowHeight = 40;
constexpr int widest = 180; // a long question must not push the others out of sight
} // namespace

MappingRow::MappingRow(TableView* table, QWidget* parent)
    : Surface(Back::Panel, Qt::TopEdge | Qt::BottomEdge, parent),
      m_table(table),
      m_caption(new TextLabel(Type::Caption, Tone::Second, {}, this)),
      m_note(new TextLabel(Type::Caption, Tone::Second, {}, this))
{
    setObjectName(QStringLiteral("import.mapping"));
    setFixedHeight(rowHeight);
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setObjectName(QStringLiteral("import.mappingNote"));
    QHeaderView* header = table->horizontalHeader();
    connect(header, &QHeaderView::sectionResized, this, &MappingRow::place);
    connect(header, &QHeaderView::sectionMoved, this, &MappingRow::place);
    connect(header, &QHeaderView::geometriesChanged, this, &MappingRow::place);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &MappingRow::place);
    retranslate();
}

void MappingRow::retranslate()
{
    setAccessibleName(tr("Which column is which field"));
    m_caption->setText(tr("Field"));
    m_filledFor = nullptr;
    setCheck(m_check);
}

QList<QWidget*> MappingRow::boxes() const { return {m_boxes.begin(), m_boxes.end()}; }

QString MappingRow::unusedText() const
{
    QStringList names;
    for (const int column : m_check->mapping().unused)
        if (const QString name = m_check->headerText(column); !name.isEmpty())
            names << name;
    const QString mapped = tr("%n column(s) imported", nullptr, m_check->mapped());
    return names.isEmpty() ? mapped : tr("%1; not %2").arg(mapped, names.join(tr(", ", "between columns")));
}

void MappingRow::setCheck(const CheckPtr& check)
{
    m_check = check;
    const int count = check ? std::min(check->sheet->columnCount(), PlanModel::kMostColumns) : 0;
    while (m_boxes.size() > count)
        delete m_boxes.takeLast();
    while (m_boxes.size() < count) {
        auto* box = new QComboBox(this);
        const int column = int(m_boxes.size());
        box->setObjectName(QStringLiteral("import.map.%1").arg(column));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setFont(rostrum::font(Type::Caption)); // as the headers below
        box->installEventFilter(this);
        connect(box, &QComboBox::activated, this,
                [this, box, column] { Q_EMIT chosen(column, box->currentData().toString()); });
        m_boxes.append(box);
        m_filledFor = nullptr;
    }
    if (!check)
        return;
    const bool refill = m_filledFor != check->choices.table || m_filledSheet != check->sheet;
    for (int column = 0; column < count; ++column) {
        QComboBox* box = m_boxes[column];
        if (refill)
            fill(box, column);
        const int field = check->mapping().fieldOfColumn(column);
        const auto& answers = check->mapping().answers;
        const bool answer =
            std::any_of(answers.begin(), answers.end(), [&](const auto& a) { return a.column == column; });
        const QString value = field >= 0 ? QString::fromLatin1(check->choices.table->columns[size_t(field)].key)
                              : answer   ? ImportChoices::question
                                         : ImportChoices::notImported;
        box->setCurrentIndex(std::max(0, box->findData(value)));
        box->setToolTip(box->currentText());
    }
    m_filledFor = check->choices.table;
    m_filledSheet = check->sheet;
    m_note->setText(unusedText());
    m_note->setToolTip(m_note->text());
    place();
}

void MappingRow::fill(QComboBox* box, int sheetColumn)
{
    box->clear();
    const FactTable& table = *m_check->choices.table;
    const QString header = m_check->headerText(sheetColumn);
    box->setAccessibleName(tr("Field of the column “%1”").arg(header));
    box->addItem(tr("Not imported"), ImportChoices::notImported);
    if (std::string_view(table.table) == "rating" && !header.isEmpty()) {
        box->addItem(header, ImportChoices::question);
        box->setItemData(1, tr("Question: %1").arg(header), Qt::AccessibleTextRole);
        box->setItemData(1, tr("Question: %1").arg(header), Qt::ToolTipRole);
    }
    int longest = 0;
    for (const Column& column : table.columns)
        if (column.kind != Kind::Answers)
            box->addItem(columnTitle(column), QString::fromLatin1(column.key));
    for (int i = 0; i < box->count(); ++i)
        longest = std::max(longest, box->fontMetrics().horizontalAdvance(box->itemText(i)));
    box->view()->setMinimumWidth(std::min(longest + 40, 320));
}

int MappingRow::widthWanted(int sheetColumn) const
{
    if (sheetColumn >= m_boxes.size())
        return 0;
    const QComboBox* box = m_boxes[sheetColumn];
    return std::min(box->fontMetrics().horizontalAdvance(box->currentText()) + 42, widest);
}

void MappingRow::place()
{
    const QHeaderView* header = m_table->horizontalHeader();
    const auto rectOf = [&](int section) {
        const int x = header->sectionViewportPosition(section);
        return QRect(x, 0, header->sectionSize(section), rowHeight);
    };
    if (header->count() < PlanModel::FirstCell + m_boxes.size())
        return;
    m_caption->setGeometry(rectOf(PlanModel::FileRow).adjusted(2, 1, -8, -1));
    m_note->setGeometry(rectOf(PlanModel::Reason).adjusted(8, 1, -4, -1));
    for (int column = 0; column < m_boxes.size(); ++column) {
        const QRect at = rectOf(PlanModel::FirstCell + column);
        m_boxes[column]->setGeometry(at.x() + 3, (rowHeight - metrics::field) / 2, std::max(24, at.width() - 6),
                                     metrics::field);
        m_boxes[column]->setVisible(!header->isSectionHidden(PlanModel::FirstCell + column));
    }
}

void MappingRow::resizeEvent(QResizeEvent* event)
{
    Surface::resizeEvent(event);
    place();
}

bool MappingRow::eventFilter(QObject* watched, QEvent* event)
{
    auto* box = qobject_cast<QComboBox*>(watched);
    const int column = int(m_boxes.indexOf(box));
    // The wheel scrolls; it must not change what a column means.
    if (box && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    // Tab brings the choice it goes to into view.
    if (box && event->type() == QEvent::FocusIn && column >= 0) {
        const QRect at = box->geometry();
        QScrollBar* bar = m_table->horizontalScrollBar();
        if (at.left() < 0)
            bar->setValue(bar->value() + at.left());
        else if (at.right() > width())
            bar->setValue(bar->value() + at.right() - width() + 4);
    }
    return Surface::eventFilter(watched, event);
}

} // namespace rostrum
