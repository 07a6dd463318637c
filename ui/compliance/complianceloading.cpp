// Where the page's figures come from: all of them when the question changes, one person's after an edit.
#include "models/base/dates.h"
#include "ui/compliance/compliancefilters.h"
#include "ui/compliance/compliancepage.h"
#include "ui/compliance/compliancetexts.h"
#include "ui/desk/freedelsewhere.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/filterbar.h"
#include <QDateEdit>

namespace rostrum {

namespace {
struct Loaded {
    std::shared_ptr<ComplianceFigures> figures;
    std::vector<DepartmentChoice> departments;
};

} // namespace

void CompliancePage::onChanged(const ChangeNotice& notice)
{
    if (!concernsVerdicts(notice))
        return;
    const bool fresh = m_loaded && !m_stale && !m_loading && !m_following;
    m_stale = true;
    if (isVisible())
        fresh ? follow(notice) : load();
}

// After an edit of one person's records that person is judged again, not everybody. Whatever comes between makes it a
// load.
void CompliancePage::follow(const ChangeNotice& notice)
{
    m_stale = false;
    m_following = true;
    const int mine = ++m_load;
    using Again = std::optional<Rejudged>;
    m_desk.read<Again>(
        this, [notice, query = m_model->figures().query](Connection& db) { return rejudge(db, notice, query); },
        [this, mine](const Again& again) {
            if (mine != m_load)
                return;
            m_following = false;
            again && m_model->replace(*again) ? showAgain(*again) : load();
        },
        {},
        [this, mine](const Error&) {
            if (mine == m_load)
                load(); // says what is wrong, if it still is
        });
}

void CompliancePage::showAgain(const Rejudged& again)
{
    refreshParts();
    const bool shown =
        m_shown && std::find(again.people.begin(), again.people.end(), m_shown->person) != again.people.end();
    if (panel() && shown)
        if (const int row = m_model->rowOf(m_shown->person, m_shown->rule); row >= 0)
            readEvidence(m_model->verdict(row));
    Q_EMIT loaded();
}

void CompliancePage::load()
{
    if (m_loading)
        *m_loading = true;
    m_loading = makeCancelFlag();
    m_stale = m_following = false;
    const int mine = ++m_load;
    const ComplianceQuery query{
        m_filters->value(kYear).toInt(), m_asOf->date(), {}, m_filters->value(kDepartment).toString(), {}};
    m_desk.read<Loaded>(
        this,
        [query](Connection& db) -> Result<Loaded> {
            ROSTRUM_TRY(figures, readCompliance(db, query));
            ROSTRUM_TRY(departments, readDepartments(db));
            return Loaded{freedElsewhere(std::move(figures)), std::move(departments)};
        },
        [this, mine](const Loaded& loaded) {
            if (mine != m_load)
                return;
            m_loading.reset();
            show(loaded.figures, loaded.departments);
        },
        m_loading,
        [this, mine](const Error& error) {
            if (mine != m_load)
                return;
            m_loading.reset();
            failed(error);
        });
}

// A department that is gone is no longer asked for.
void CompliancePage::failed(const Error& error)
{
    if (error.code == ErrorCode::UnknownRow && !m_filters->value(kDepartment).toString().isEmpty()) {
        m_filters->setValue(kDepartment, QString()); // asks again
        return;
    }
    m_stale = true;
    m_desk.tell(error);
}

void CompliancePage::show(std::shared_ptr<ComplianceFigures> figures, const std::vector<DepartmentChoice>& departments)
{
    m_filters->setChoices(kYear, yearChoices(figures->years));
    m_filters->setChoices(kDepartment, departmentChoices(departments));
    const auto columns = [this] {
        QStringList keys;
        for (const ComplianceModel::Column& column : m_model->columns())
            keys.append(column.key);
        return keys;
    };
    const QStringList before = columns();
    m_keepScroll = true;
    m_model->setFigures(std::move(figures));
    m_keepScroll = false;
    if (!m_loaded || columns() != before)
        fitTable();
    m_loaded = true;
    applyFilter(); // who is found by the search may have changed, too
    refreshParts();
    openPending();
    if (panel() && m_shown)
        if (const int row = m_model->rowOf(m_shown->person, m_shown->rule); row >= 0)
            readEvidence(m_model->verdict(row));
    Q_EMIT loaded();
}

} // namespace rostrum
