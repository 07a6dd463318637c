#include "ui/reports/lookupfield.h"
#include "models/base/text.h"
#include "ui/desk/desk.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace rostrum {

namespace {
constexpr size_t kOffered = 12;

QString labelOf(const SearchHit& hit)
{
    QStringList parts;
    if (hit.key.size() != 32) // an id says nothing
        parts << hit.key;
    parts << hit.title << hit.subtitle;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}
} // namespace

LookupField::LookupField(Desk& desk, const QString& table, QWidget* parent)
    : QLineEdit(parent), m_desk(desk), m_table(table), m_offers(new QStandardItemModel(this))
{
    setClearButtonEnabled(true);
    auto* completer = new QCompleter(m_offers, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // propose() has found and ordered them
    completer->setMaxVisibleItems(int(kOffered));
    setCompleter(completer);
    connect(this, &QLineEdit::textEdited, this, &LookupField::propose);
    connect(this, &QLineEdit::editingFinished, this, &LookupField::settle);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) // also by the cross in the field
            take({});
    });
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& at) {
        if (const auto id = Id::fromHex(at.data(Qt::UserRole).toString()))
            take({*id, at.data().toString(), at.data().toString()});
    });
}

void LookupField::setOffered(const QSet<Id>& ids) { m_offered = ids; }

void LookupField::setChoice(const FoundChoice& choice)
{
    const QSignalBlocker quiet(this);
    m_choice = choice;
    setText(choice.id.isNull() ? choice.typed : choice.label);
    setCursorPosition(0);
}

std::vector<LookupField::Offer> LookupField::offersFor(const QString& text) const
{
    std::vector<Offer> offers;
    const auto index = m_desk.searchIndex();
    if (!index || text.trimmed().isEmpty())
        return offers;
    for (const SearchHit& hit : index->find(text, -1)) {
        if (hit.table != m_table || (m_offered && !m_offered->contains(hit.id)))
            continue;
        offers.push_back({hit.id, labelOf(hit)});
        if (offers.size() == kOffered)
            break;
    }
    return offers;
}

void LookupField::propose(const QString& text)
{
    m_offers->clear();
    for (const Offer& offer : offersFor(text)) {
        auto* item = new QStandardItem(offer.label);
        item->setData(offer.id.hex(), Qt::UserRole);
        m_offers->appendRow(item);
    }
    if (text != m_choice.label)
        take({{}, {}, text});
}

void LookupField::take(const FoundChoice& choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    Q_EMIT choiceChanged();
}

// Left with the only one that fits, the field means that one.
void LookupField::settle()
{
    if (!m_choice.id.isNull() || m_choice.isEmpty())
        return;
    const std::vector<Offer> offers = offersFor(m_choice.typed);
    const Offer* only = offers.size() == 1 ? &offers.front() : nullptr;
    for (const Offer& offer : offers)
        if (foldText(offer.label) == foldText(m_choice.typed))
            only = &offer;
    if (!only)
        return;
    const FoundChoice found{only->id, only->label, only->label};
    setChoice(found);
    Q_EMIT choiceChanged();
}

void LookupField::keyPressEvent(QKeyEvent* event)
{
    QLineEdit::keyPressEvent(event);
    if (event->key() == Qt::Key_Down && completer() && !completer()->popup()->isVisible()) {
        propose(text());
        completer()->complete();
    }
}

} // namespace rostrum
