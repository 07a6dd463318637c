#include "ui/kpi/noscheme.h"
#include "models/kpi/schemestore.h"
#include "ui/desk/desk.h"
#include <QPushButton>

namespace rostrum {

NoScheme::NoScheme(Desk& desk, QWidget* parent) : EmptyState(Glyph::Kpi, parent), m_desk(desk)
{
    setObjectName(QStringLiteral("noScheme"));
    button()->setObjectName(QStringLiteral("noScheme.install"));
    retranslate();
    connect(this, &EmptyState::acted, this, &NoScheme::install);
}

void NoScheme::retranslate()
{
    setTexts(tr("This workspace has no KPI scheme yet"),
             m_desk.isReadOnly()
                 ? tr("This workspace is open for reading only: open it for writing to add one.")
                 : tr("Shipped are schemes for trainers, new staff and established staff; every weight can be "
                      "changed afterwards."),
             m_desk.isReadOnly() ? QString() : tr("Use the shipped schemes"));
}

// The page shows what came of it when the desk tells of the Change.
void NoScheme::install()
{
    button()->setEnabled(false);
    Desk::Write write;
    write.label = {QStringLiteral("scheme"), {tr("as shipped")}};
    write.work = installShippedSchemes;
    write.done = [this](const ChangeNotice&) { button()->setEnabled(true); };
    write.failed = [this](const Error& error) {
        button()->setEnabled(true);
        m_desk.tell(error);
    };
    m_desk.write(this, std::move(write));
}

} // namespace rostrum
