// The rows of the horizon: who and what is chosen, booking, and a choice that outlives an update.
#include "ui/compliance/gapplan.h"
#include "ui/horizon/horizonpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include "ui/words/errortext.h"
#include <QPushButton>
#include <QScrollBar>

namespace rostrum {

namespace {
constexpr int kMostChosen = 500; // rows that one click chooses
}

std::vector<int> HorizonPage::chosenPlaces() const
{
    std::vector<int> places;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange& range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row)
            places.push_back(m_people->placeOf(row));
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

const HorizonSession* HorizonPage::chosenSession() const
{
    const QModelIndex current = m_sessionTable->currentIndex();
    return current.isValid() && current.row() < m_sessions->rowCount() ? &m_sessions->session(current.row()) : nullptr;
}

// Of those who are chosen, whoever the session helps.
std::vector<int> HorizonPage::toBook() const
{
    const HorizonSession* session = chosenSession();
    std::vector<int> helped;
    if (!session)
        return helped;
    const std::vector<int> chosen = chosenPlaces();
    std::set_intersection(chosen.begin(), chosen.end(), session->helps.begin(), session->helps.end(),
                          std::back_inserter(helped));
    return helped;
}

// A button that cannot be pressed has its reason beside it.
void HorizonPage::refreshBooking()
{
    if (m_restoring)
        return;
    const HorizonSession* session = chosenSession();
    const int chosen = int(chosenPlaces().size()), helped = int(toBook().size());
    const int places = session ? session->placesLeft() : 0;
    QString hint;
    if (m_desk.isReadOnly())
        hint = tr("This workspace is open for reading only.");
    else if (!session)
        hint = tr("Choose a session, and people in the list.");
    else if (places == 0)
        hint = tr("This session is full.");
    else if (session->helps.empty())
        hint = tr("This session helps nobody of the list.");
    else if (chosen == 0)
        hint = tr("Choose people in the list.");
    else if (helped == 0)
        hint = tr("It helps none of those who are chosen.");
    else if (helped > places)
        hint = tr("%1 people are chosen and %2 places left: choose fewer.").arg(helped).arg(places);
    else if (helped < chosen)
        hint = tr("It helps %1 of the %2 who are chosen.").arg(helped).arg(chosen);
    m_hint->setText(hint);
    m_hint->setToolTip(hint);
    m_choose->setVisible(session && places > 0 && !session->helps.empty());
    m_book->setText(helped > 0 ? tr("Book %Ln people", nullptr, helped) : tr("Book"));
    m_book->setAccessibleName(m_book->text());
    m_book->setEnabled(!m_desk.isReadOnly() && session && helped > 0 && helped <= places);
    m_refused->setSentence(Mark::None, {});
    refreshStatusBar();
}

// The most urgent ones, as many as have a place.
void HorizonPage::chooseHelped()
{
    const HorizonSession* session = chosenSession();
    if (!session)
        return;
    QItemSelection selection;
    int left = std::min(session->placesLeft(), kMostChosen);
    for (int row = 0; row < m_people->rowCount() && left > 0; ++row) {
        if (!std::binary_search(session->helps.begin(), session->helps.end(), m_people->placeOf(row)))
            continue;
        selection.select(m_people->index(row, 0), m_people->index(row, m_people->columnCount() - 1));
        --left;
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty())
        m_table->scrollTo(selection.first().topLeft());
}

void HorizonPage::book()
{
    const HorizonSession* session = chosenSession();
    const std::vector<int> places = toBook();
    if (!session || places.empty())
        return;
    std::vector<Id> people;
    for (const int place : places)
        people.push_back(m_people->figures().result.people[size_t(place)].person);
    const QString title = QStringLiteral("%1 %2").arg(session->session.starts.date().toString(QStringLiteral("MM-dd")),
                                                      session->session.course);
    const QString who = places.size() == 1 ? m_people->figures().result.people[size_t(places.front())].name
                                           : tr("%Ln people", nullptr, int(places.size()));
    m_book->setEnabled(false);
    Desk::Write write = bookingOf(session->session.id, title, std::move(people), who);
    write.failed = [this](const Error& error) {
        refreshBooking();
        m_refused->setSentence(Mark::NotMet, errorText(error));
    };
    m_desk.write(this, std::move(write));
}

void HorizonPage::keep()
{
    m_kept = {};
    for (const int place : chosenPlaces())
        m_kept.people.insert(m_people->figures().result.people[size_t(place)].person);
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        m_kept.current = m_people->verdict(current.row()).person;
    if (const HorizonSession* session = chosenSession())
        m_kept.session = session->session.id;
    m_kept.scroll = m_table->verticalScrollBar()->value();
}

void HorizonPage::restore()
{
    QItemSelection selection;
    QModelIndex current;
    if (!m_kept.people.isEmpty() || !m_kept.current.isNull())
        for (int row = 0; row < m_people->rowCount(); ++row) {
            const Id& person = m_people->verdict(row).person;
            if (m_kept.people.contains(person))
                selection.select(m_people->index(row, 0), m_people->index(row, m_people->columnCount() - 1));
            if (person == m_kept.current && !current.isValid())
                current = m_people->index(row, HorizonPeople::Name);
        }
    if (current.isValid())
        m_table->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (const int row = m_kept.session.isNull() ? -1 : m_sessions->rowOf(m_kept.session); row >= 0)
        m_sessionTable->setCurrentIndex(m_sessions->index(row, HorizonSessions::Course));
    m_table->doItemsLayout(); // else the bar has no range yet
    m_table->verticalScrollBar()->setValue(m_kept.scroll);
}

void HorizonPage::openPerson(int row)
{
    const Verdict& verdict = m_people->verdict(row);
    Q_EMIT navigationRequested(QStringLiteral("compliance"),
                               verdict.number.isEmpty() ? verdict.person.hex() : verdict.number);
}

} // namespace rostrum
