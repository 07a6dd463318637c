#include "app/pages.h"
#include "models/facts/columns.h"
#include "ui/boards/companyboard.h"
#include "ui/boards/trainerboard.h"
#include "ui/comments/commentspage.h"
#include "ui/compliance/compliancepage.h"
#include "ui/consistency/checkpage.h"
#include "ui/history/historypage.h"
#include "ui/history/importspage.h"
#include "ui/home/homepage.h"
#include "ui/horizon/horizonpage.h"
#include "ui/importing/importpage.h"
#include "ui/kpi/kpipage.h"
#include "ui/kpimonths/kpiresultspage.h"
#include "ui/kpischeme/kpischemespage.h"
#include "ui/plans/planspage.h"
#include "ui/printlog/printlogpage.h"
#include "ui/reports/reportspage.h"
#include "ui/reports/rowpapers.h"
#include "ui/rounds/roundspage.h"
#include "ui/rules/rulespage.h"
#include "ui/search/searchpage.h"
#include "ui/settings/settingspage.h"
#include "ui/tables/factpage.h"
#include "ui/tables/recordspage.h"
#include "ui/team/teampage.h"

namespace rostrum {

namespace {
// What an officer enters about people so that rules judge them rightly.
QStringList rulesRecords()
{
    return {QStringLiteral("leaves"), QStringLiteral("certificates"), QStringLiteral("exemptions"),
            QStringLiteral("decisions")};
}

// What trainers published, and who used it.
QStringList libraryTables() { return {QStringLiteral("library"), QStringLiteral("library_uses")}; }

// What the officer keeps of words in comments, and of advice for low ratings.
QStringList wordTables() { return {QStringLiteral("comment_words"), QStringLiteral("advice_rules")}; }

std::function<QString()> inWords(const char* text)
{
    return [text] { return QCoreApplication::translate("Pages", text); };
}
} // namespace

// Long as the navigation is: a page a line, in its order.
QList<PageEntry> pageEntries(std::function<Desk&()> desk)
{
    QList<PageEntry> pages;
    const auto add = [&](const char* key, const char* title, Glyph glyph, const char* group, auto make) {
        PageEntry entry;
        entry.key = QString::fromLatin1(key);
        entry.title = inWords(title);
        entry.glyph = glyph;
        if (group)
            entry.group = inWords(group);
        entry.order = int(pages.size());
        entry.factory = [desk, make](QWidget* parent) -> Page* { return make(desk(), parent); };
        pages.append(entry);
    };
    const auto table = [](const char* key) {
        return [key](Desk& d, QWidget* parent) -> Page* {
            auto* page = new FactPage(d, *factTable(QString::fromLatin1(key)), parent);
            page->setPapers(rowPapers(d, QString::fromLatin1(key)));
            if (const auto link = rowLink(QString::fromLatin1(key)))
                page->setLink(*link);
            return page;
        };
    };
    const char* const training = QT_TRANSLATE_NOOP("Pages", "Training");
    const char* const data = QT_TRANSLATE_NOOP("Pages", "Data");
    const char* const performance = QT_TRANSLATE_NOOP("Pages", "Performance");
    const char* const verdicts = QT_TRANSLATE_NOOP("Pages", "Verdicts");
    add("home", QT_TRANSLATE_NOOP("Pages", "Home"), Glyph::Home, nullptr, makeHomePage);
    add("search", QT_TRANSLATE_NOOP("Pages", "Search"), Glyph::Search, nullptr, makeSearchPage);
    add("people", QT_TRANSLATE_NOOP("Pages", "People"), Glyph::People, training, table("people"));
    add("sessions", QT_TRANSLATE_NOOP("Pages", "Sessions"), Glyph::Session, training, table("sessions"));
    add("courses", QT_TRANSLATE_NOOP("Pages", "Courses"), Glyph::Course, training, table("courses"));
    const char* const library = QT_TRANSLATE_NOOP("Pages", "Library");
    add("library", library, Glyph::Library, training, [library](Desk& d, QWidget* parent) -> Page* {
        return new RecordsPage(d, libraryTables(), inWords(library), parent);
    });
    pages.last().tables = libraryTables();
    add("attendance", QT_TRANSLATE_NOOP("Pages", "Attendance"), Glyph::Check, data, table("attendance"));
    add("ratings", QT_TRANSLATE_NOOP("Pages", "Ratings"), Glyph::Star, data, table("ratings"));
    add("homework", QT_TRANSLATE_NOOP("Pages", "Essays"), Glyph::Document, data, table("homework"));
    add("credits", QT_TRANSLATE_NOOP("Pages", "Outside hours"), Glyph::Credit, data, table("credits"));
    add("applicants", QT_TRANSLATE_NOOP("Pages", "Applicants"), Glyph::Applicant, data, table("applicants"));
    add("exams", QT_TRANSLATE_NOOP("Pages", "Exams"), Glyph::Award, data, table("exams"));
    add("assessments", QT_TRANSLATE_NOOP("Pages", "Assessments"), Glyph::Person, data, table("assessments"));
    add("kpivalues", QT_TRANSLATE_NOOP("Pages", "Typed indicators"), Glyph::Edit, data, table("kpi_values"));
    const char* const records = QT_TRANSLATE_NOOP("Pages", "Rule records");
    add("records", records, Glyph::Folder, data, [records](Desk& d, QWidget* parent) -> Page* {
        return new RecordsPage(d, rulesRecords(), inWords(records), parent);
    });
    pages.last().tables = rulesRecords();
    add("import", QT_TRANSLATE_NOOP("Pages", "Import"), Glyph::Import, data, makeImportPage);
    add("imports", QT_TRANSLATE_NOOP("Pages", "Past imports"), Glyph::Book, data, makeImportsPage);
    add("check", QT_TRANSLATE_NOOP("Pages", "Consistency"), Glyph::Warning, data, makeCheckPage);
    add("kpi", QT_TRANSLATE_NOOP("Pages", "Weight bench"), Glyph::Kpi, performance, makeKpiPage);
    add("kpiresults", QT_TRANSLATE_NOOP("Pages", "KPI results"), Glyph::Award, performance, makeKpiResultsPage);
    add("kpischemes", QT_TRANSLATE_NOOP("Pages", "KPI schemes"), Glyph::Columns, performance, makeKpiSchemesPage);
    add("trainer", QT_TRANSLATE_NOOP("Pages", "Trainer board"), Glyph::Person, performance, makeTrainerBoard);
    add("company", QT_TRANSLATE_NOOP("Pages", "Company board"), Glyph::Department, performance, makeCompanyBoard);
    add("rounds", QT_TRANSLATE_NOOP("Pages", "360° assessment"), Glyph::People, performance, makeRoundsPage);
    add("comments", QT_TRANSLATE_NOOP("Pages", "Comments"), Glyph::Star, performance, makeCommentsPage);
    const char* const lists = QT_TRANSLATE_NOOP("Pages", "Word lists");
    add("wordlists", lists, Glyph::Book, performance, [lists](Desk& d, QWidget* parent) -> Page* {
        return new RecordsPage(d, wordTables(), inWords(lists), parent);
    });
    pages.last().tables = wordTables();
    add("compliance", QT_TRANSLATE_NOOP("Pages", "Title rules"), Glyph::Shield, verdicts, makeCompliancePage);
    add("horizon", QT_TRANSLATE_NOOP("Pages", "Horizon"), Glyph::Calendar, verdicts, makeHorizonPage);
    add("rules", QT_TRANSLATE_NOOP("Pages", "Rules"), Glyph::Kpi, verdicts, makeRulesPage);
    add("plans", QT_TRANSLATE_NOOP("Pages", "Training plans"), Glyph::Columns, verdicts, makePlansPage);
    add("team", QT_TRANSLATE_NOOP("Pages", "Team board"), Glyph::Department, verdicts, makeTeamPage);
    add("reports", QT_TRANSLATE_NOOP("Pages", "Reports"), Glyph::Report, verdicts, makeReportsPage);
    add("history", QT_TRANSLATE_NOOP("Pages", "History"), Glyph::History, verdicts, makeHistoryPage);
    add("printlog", QT_TRANSLATE_NOOP("Pages", "Print log"), Glyph::Print, verdicts, makePrintLogPage);
    add("settings", QT_TRANSLATE_NOOP("Pages", "Settings"), Glyph::Settings, nullptr, makeSettingsPage);
    pages.last().atBottom = true;
    return pages;
}

} // namespace rostrum
