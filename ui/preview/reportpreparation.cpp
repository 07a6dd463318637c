#include "ui/preview/reportpreparation.h"
#include "ui/desk/desk.h"

namespace rostrum {

namespace {
// What the document reads from as long as it lives. The connection goes from thread to thread with the document and is
// never used by two at once.
struct Ground {
    explicit Ground(std::unique_ptr<Connection> own) : db(std::move(own)) {}
    std::unique_ptr<Connection> db;
    std::unique_ptr<Snapshot> view; ///< goes before the connection
};

Result<ReportDocument> prepare(const std::shared_ptr<Ground>& ground, const ReportSource& source,
                               const CancelFlag& cancel)
{
    ground->db->setCancel(cancel);
    ground->view = std::make_unique<Snapshot>(*ground->db);
    auto made = source.document(*ground->db);
    if (!made)
        return made;
    ReportDocument document = std::move(*made);
    // The first part is what is looked at first, and of a list it is all there is. Rows are still asked for when they
    // are painted.
    const auto first = std::make_shared<const ReportPart>(document.part(0));
    ROSTRUM_CHECK(document.late->status());
    ground->db->setCancel(nullptr);
    document.part = [ground, first, part = std::move(document.part)](int index) {
        return index == 0 ? *first : part(index);
    };
    document.sheet = [ground, sheet = std::move(document.sheet)] { return sheet(); };
    return document;
}
} // namespace

ReportPreparation::ReportPreparation(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

ReportPreparation::~ReportPreparation() { cancel(); }

void ReportPreparation::start(const ReportSource& source)
{
    cancel();
    // Opened here, where it will be read from and closed; opening reads nothing yet.
    auto db = Connection::open(m_desk.workspace().path(),
                               m_desk.isReadOnly() ? Connection::Mode::Immutable : Connection::Mode::Read);
    if (!db) {
        Q_EMIT failed(db.error());
        return;
    }
    const auto ground = std::make_shared<Ground>(std::move(*db));
    m_cancel = makeCancelFlag();
    m_desk.read<ReportDocument>(
        this, [ground, source, cancel = m_cancel](Connection&) { return prepare(ground, source, cancel); },
        [this, mine = m_cancel](const ReportDocument& document) {
            if (mine != m_cancel)
                return; // a newer one runs, or nobody waits
            m_cancel.reset();
            Q_EMIT prepared(document);
        },
        m_cancel,
        [this, mine = m_cancel](const Error& error) {
            if (mine != m_cancel)
                return;
            m_cancel.reset();
            Q_EMIT failed(error);
        });
}

void ReportPreparation::cancel()
{
    if (m_cancel)
        *m_cancel = true;
    m_cancel.reset();
}

} // namespace rostrum
