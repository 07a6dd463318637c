#include "ui/shell/page.h"
#include "ui/widgets/filterbar.h"

namespace rostrum {

// A page with a filter bar has search and filters without saying so.
bool Page::can(Command command) const
{
    return (command == Command::Search || command == Command::Filters) && findChild<FilterBar*>() != nullptr;
}

void Page::run(Command command)
{
    auto* filters = findChild<FilterBar*>();
    if (!filters)
        return;
    if (command == Command::Search)
        filters->focusSearch();
    else if (command == Command::Filters)
        filters->focusFirst();
}

void Page::open(const QVariant&) {}

void Page::setStatus(const QString& left, const QString& right)
{
    m_left = left;
    m_right = right;
    Q_EMIT statusChanged();
}

} // namespace rostrum
