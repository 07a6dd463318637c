#include "ui/importing/scalepart.h"
#include "models/exchange/scales.h"
#include "ui/importing/importwords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include <QComboBox>
#include <QFormLayout>

namespace rostrum {

namespace {
const QString kOverall = QStringLiteral("overall");
} // namespace

ScalePart::ScalePart(QWidget* parent) : PanelPart(parent), m_folded(valueLabel())
{
    m_folded->setObjectName(QStringLiteral("import.folded"));
    form()->addRow(m_folded);
}

void ScalePart::retranslate()
{
    head()->setTitle(tr("Scales"));
    m_fields.clear();
    setCheck(m_check);
}

QList<QWidget*> ScalePart::controls() const
{
    QList<QWidget*> all;
    for (QComboBox* box : m_boxes)
        all << box;
    return all;
}

void ScalePart::setCheck(const CheckPtr& check)
{
    m_check = check;
    if (!check)
        return;
    const QMap<QString, int> scales = scalesOf(check->mapping());
    setVisible(!scales.isEmpty());
    QStringList fields;
    if (scales.contains(kOverall))
        fields << kOverall;
    for (const Mapping::Answer& answer : check->mapping().answers)
        fields << answer.dimension;
    if (fields != m_fields)
        rebuild(fields);
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setCurrentIndex(m_boxes[i]->findData(scales.value(m_fields[i])));
    const auto& fold = check->mapping().fold;
    m_folded->setVisible(fold != nullptr);
    if (fold)
        setWrapped(m_folded,
                   tr("%1 lines of answers make %2 ratings")
                       .arg(ImportWords::count(fold->lines), ImportWords::count(check->plan->rowCount())),
                   fullWidth);
}

void ScalePart::rebuild(const QStringList& fields)
{
    m_fields = fields;
    m_boxes.clear();
    while (form()->rowCount() > 1) // the last one says how lines were folded
        form()->removeRow(0);
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const Column* overall = fields[i] == kOverall ? m_check->mapping().table->column(kOverall) : nullptr;
        const QString title = overall ? columnTitle(*overall) : fields[i];
        m_boxes << boxFor(fields[i], title);
        form()->insertRow(int(i), new TextLabel(Type::Caption, Tone::Second, title), m_boxes.back());
    }
}

QComboBox* ScalePart::boxFor(const QString& field, const QString& title)
{
    auto* box = new QComboBox;
    box->addItem(QStringLiteral("1–5"), 5);
    box->addItem(QStringLiteral("1–10"), 10);
    box->addItem(QStringLiteral("0–100"), 100);
    box->setObjectName(QStringLiteral("import.scale.") + field);
    box->setAccessibleName(tr("Scale of %1").arg(title));
    connect(box, &QComboBox::activated, this, [this, box, field] {
        if (m_check && scalesOf(m_check->mapping()).value(field) != box->currentData().toInt())
            Q_EMIT scaleChosen(field, box->currentData().toInt());
    });
    return box;
}

} // namespace rostrum
