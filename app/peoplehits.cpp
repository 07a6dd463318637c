#include "app/peoplehits.h"
#include "models/facts/columns.h"
#include "ui/desk/desk.h"
#include "ui/search/hitmodel.h"
#include "ui/shell/mainwindow.h"

namespace rostrum {

namespace {
struct PeopleHitsWords {
    Q_DECLARE_TR_FUNCTIONS(PeopleHits)
};

constexpr int kHits = 7; // one less than the palette shows: the last line leads to all of them
} // namespace

void PeopleHits::setPlace(MainWindow* window, Desk* desk)
{
    m_window = window;
    m_desk = desk;
}

void PeopleHits::search(const QString& text, Reply reply)
{
    QList<PaletteHit> hits;
    const auto index = m_desk ? m_desk->searchIndex() : nullptr;
    if (index && !text.trimmed().isEmpty())
        for (const SearchHit& hit : index->find(text, kHits)) {
            PaletteHit shown;
            const FactTable* table = factTable(hit.table);
            shown.kind = table ? tableTitle(*table) : hit.table;
            shown.title = hit.title;
            shown.subtitle = hit.subtitle.isEmpty() ? hit.key : hit.subtitle;
            shown.glyph = glyphOfTable(hit.table);
            // A department is shown by its people.
            const bool department = hit.table == QStringLiteral("departments");
            const QString page = department ? QStringLiteral("people") : hit.table;
            const QString wanted = department || hit.key.size() == 32 ? hit.title : hit.key;
            shown.action = [window = QPointer<MainWindow>(m_window), page, wanted] {
                if (window)
                    window->showPage(page, wanted);
            };
            hits.append(shown);
        }
    if (!hits.isEmpty()) {
        PaletteHit all;
        all.kind = PeopleHitsWords::tr("Search");
        all.title = PeopleHitsWords::tr("Every record of “%1”").arg(text.trimmed());
        all.glyph = Glyph::Search;
        all.action = [window = QPointer<MainWindow>(m_window), text] {
            if (window)
                window->showPage(QStringLiteral("search"), text.trimmed());
        };
        hits.append(all);
    }
    reply(hits);
}

} // namespace rostrum
