// A page with everything the shell asks of one, and a palette provider that answers when told to.
#pragma once
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace rostrum {

class SamplePage : public Page {
public:
    explicit SamplePage(QWidget* parent) : Page(parent), m_model(2, 2)
    {
        auto* column = new QVBoxLayout(this);
        auto* header = new PageHeader(title());
        header->addButton(QStringLiteral("Export"));
        auto* filters = new FilterBar;
        filters->addChoice(QStringLiteral("year"), QStringLiteral("Year"), {{QStringLiteral("2026"), 2026}});
        filters->addSearch(QStringLiteral("Name"));
        auto* table = new TableView({}, QStringLiteral("People"));
        table->setModel(&m_model);
        column->addWidget(header);
        column->addWidget(filters);
        column->addWidget(table);
    }
    QString title() const override { return QStringLiteral("Sample"); }
    bool can(Command command) const override { return command == Command::Print || Page::can(command); }
    void run(Command command) override
    {
        ran.append(command);
        Page::run(command);
    }
    void activated() override
    {
        ++shown;
        setStatus(QStringLiteral("2 rows"), QStringLiteral("right"));
    }
    void open(const QVariant& argument) override { opened = argument; }

    QList<Command> ran;
    int shown = 0;
    QVariant opened;

private:
    QStandardItemModel m_model;
};

inline QList<PageEntry> pages(int count)
{
    QList<PageEntry> result;
    for (int i = 0; i < count; ++i) {
        PageEntry entry;
        entry.key = QStringLiteral("p%1").arg(i);
        entry.title = [i] { return QStringLiteral("Page %1").arg(i); };
        entry.glyph = Glyph::People;
        entry.order = i;
        entry.factory = [](QWidget* parent) -> Page* { return new SamplePage(parent); };
        if (i > 0)
            entry.group = [] { return QStringLiteral("Group"); };
        result.append(entry);
    }
    return result;
}

// Keeps its replies until the test gives them.
class SlowProvider : public PaletteProvider {
public:
    QList<std::pair<QString, Reply>> waiting;
    void search(const QString& text, Reply reply) override { waiting.append({text, std::move(reply)}); }
};

} // namespace rostrum
