#include "ui/home/homepage.h"
#include "models/attention/attention.h"
#include "models/base/dates.h"
#include "models/base/decimal.h"
#include "models/facts/rows.h"
#include "models/store/backup.h"
#include "ui/desk/desk.h"
#include "ui/home/attentionrow.h"
#include "ui/home/peoplemodel.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kMargin = 20, kSideWidth = 340, kRowHeight = 30;

struct HomePageWords {
    Q_DECLARE_TR_FUNCTIONS(HomePage)
};

QString dayText(QDate day)
{
    const QDate now = today();
    if (day == now)
        return HomePageWords::tr("today");
    if (day == now.addDays(1))
        return HomePageWords::tr("tomorrow");
    return QLocale().toString(day, QStringLiteral("MM-dd ddd"));
}

AttentionLine lineOf(const AttentionItem& item)
{
    AttentionLine line;
    line.when = dayText(item.due);
    line.mark = item.due < today() ? Mark::NotMet : Mark::AtRisk;
    switch (item.kind) {
    case AttentionItem::Kind::HomeworkDue:
        line.title = HomePageWords::tr("Not handed in: %1").arg(item.title);
        line.detail = item.due < today() ? HomePageWords::tr("%n people, overdue", nullptr, item.count)
                                         : HomePageWords::tr("%n people still owe it", nullptr, item.count);
        line.button = HomePageWords::tr("See who");
        break;
    case AttentionItem::Kind::PendingCredit:
        line.mark = Mark::Unknown;
        line.title = HomePageWords::tr("Outside hours to confirm: %1").arg(item.name);
        line.detail =
            HomePageWords::tr("%1 · %2 h, no certificate").arg(item.title, formatDecimal(item.hours, kHourDecimals, 1));
        line.button = HomePageWords::tr("Confirm");
        break;
    case AttentionItem::Kind::SessionNotHeld:
        line.title = HomePageWords::tr("Was it held? %1").arg(item.title);
        line.detail = item.name.isEmpty() ? HomePageWords::tr("planned, its day is over")
                                          : HomePageWords::tr("%1 · planned, its day is over").arg(item.name);
        line.button = HomePageWords::tr("Mark as held");
        break;
    case AttentionItem::Kind::DuplicateNumber:
        line.mark = Mark::NotMet;
        line.title = HomePageWords::tr("One number, several people: %1").arg(item.key);
        line.detail = HomePageWords::tr("%n people share it", nullptr, item.count);
        line.button = HomePageWords::tr("See them");
        break;
    }
    return line;
}

class HomePage : public Page {
    Q_DECLARE_TR_FUNCTIONS(HomePage)
public:
    HomePage(Desk& desk, QWidget* parent) : Page(parent), m_desk(desk), m_model(new PeopleModel(this))
    {
        setObjectName(QStringLiteral("homePage"));
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        m_header = new PageHeader(title());
        auto* import = m_header->addButton(tr("Import a sheet…"), Glyph::Import);
        import->setObjectName(QStringLiteral("import"));
        connect(import, &QPushButton::clicked, this,
                [this] { Q_EMIT navigationRequested(QStringLiteral("import"), {}); });
        column->addWidget(m_header);
        auto* halves = new QHBoxLayout;
        halves->setSpacing(0);
        halves->addWidget(buildMain(), 1);
        halves->addWidget(buildSide());
        column->addLayout(halves, 1);
        connect(&desk, &Desk::changed, this, [this] {
            if (isVisible())
                load();
        });
    }

    QString title() const override { return tr("Home"); }
    void activated() override { load(); }
    void retranslate() override { m_header->setTitle(title()); }

private:
    QWidget* buildMain()
    {
        auto* inner = new Surface(Back::Page);
        auto* column = new QVBoxLayout(inner);
        column->setContentsMargins(kMargin, 16, kMargin, kMargin);
        column->setSpacing(4);
        m_todo = new SectionHeader(tr("To do"));
        column->addWidget(m_todo);
        auto* list = new QWidget;
        m_list = new QVBoxLayout(list);
        m_list->setContentsMargins(0, 0, 0, 0);
        m_list->setSpacing(0);
        column->addWidget(list);
        m_nothing = new EmptyState(Glyph::Check);
        column->addWidget(m_nothing);
        column->addSpacing(20);
        m_people = new SectionHeader(tr("Most in danger"));
        m_people->link()->setObjectName(QStringLiteral("allVerdicts"));
        connect(m_people->link(), &QAbstractButton::clicked, this,
                [this] { Q_EMIT navigationRequested(QStringLiteral("compliance"), {}); });
        column->addWidget(m_people);
        m_view = new TableView(QStringLiteral("home-people"), tr("Most in danger"));
        m_view->setObjectName(QStringLiteral("people"));
        m_view->setModel(m_model);
        m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_view->setItemDelegateForColumn(PeopleModel::Hours, new FractionDelegate(m_view));
        m_view->setItemDelegateForColumn(PeopleModel::State, new StatusDelegate(m_view));
        const int widths[] = {100, 130, 110, 100, 110, 330};
        for (int section = 0; section < PeopleModel::SectionCount; ++section)
            m_view->setColumnWidth(section, widths[section]);
        connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
            Q_EMIT navigationRequested(QStringLiteral("compliance"), m_model->person(index.row()).number);
        });
        column->addWidget(m_view);
        column->addStretch();
        auto* scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidget(inner);
        return scroll;
    }

    QWidget* buildSide()
    {
        auto* side = new Surface(Back::Panel, Qt::LeftEdge);
        side->setFixedWidth(kSideWidth);
        m_side = new QVBoxLayout(side);
        m_side->setContentsMargins(kMargin, 16, kMargin, kMargin);
        m_side->setSpacing(6);
        return side;
    }

    void load()
    {
        m_desk.read<Attention>(
            this, [day = today()](Connection& db) { return whatNeedsAttention(db, day); },
            [this](const Attention& attention) { show(attention); });
    }

    void show(const Attention& attention)
    {
        m_header->setCaption(QLocale().toString(today(), QLocale::LongFormat));
        const int focused = focusedRow();
        clear(m_list);
        for (const AttentionItem& item : attention.items) {
            auto* row = new AttentionRow(lineOf(item));
            row->setObjectName(QStringLiteral("todo.%1").arg(m_list->count()));
            connect(row, &AttentionRow::acted, this, [this, item] { act(item); });
            m_list->addWidget(row);
        }
        if (focused >= 0 && m_list->count() > 0) // the keyboard goes on with the next one
            m_list->itemAt(std::min(focused, m_list->count() - 1))->widget()->setFocus();
        m_todo->setCaption(tr("%n things", nullptr, int(attention.items.size())));
        const bool empty = attention.people == 0;
        m_nothing->setTexts(empty ? tr("Nobody is on the books yet") : tr("Nothing is waiting"),
                            empty ? tr("Import the list of employees first, then sign-in sheets and ratings.")
                                  : tr("What becomes due will stand here."),
                            {});
        m_nothing->setVisible(attention.items.empty());
        m_people->setCaption(tr("%n people not met or at risk", nullptr,
                                attention.summary[size_t(Status::AtRisk)] + attention.summary[size_t(Status::NotMet)]));
        m_people->link()->setText(tr("All verdicts"));
        m_people->link()->setAccessibleName(tr("All verdicts"));
        m_people->link()->show();
        m_people->setVisible(!attention.atRisk.empty());
        m_view->setVisible(!attention.atRisk.empty());
        m_model->setPeople(attention.atRisk);
        m_view->setFixedHeight(kRowHeight * (int(attention.atRisk.size()) + 1) + 4);
        showSide(attention);
        setStatus(tr("%n people on the books", nullptr, attention.people), m_desk.workspace().officer());
    }

    int focusedRow() const
    {
        const QWidget* focus = focusWidget();
        for (int i = 0; focus && i < m_list->count(); ++i)
            if (m_list->itemAt(i)->widget()->isAncestorOf(focus))
                return i;
        return -1;
    }

    void showSide(const Attention& attention)
    {
        clear(m_side);
        m_side->addWidget(new SectionHeader(tr("Next sessions")));
        for (const UpcomingSession& session : attention.sessions)
            addSideLine(dayText(QDate::fromString(session.when.left(10), Qt::ISODate)),
                        session.group.isEmpty() ? session.course
                                                : session.group + QStringLiteral(" · ") + session.course,
                        session.trainer);
        if (attention.sessions.empty())
            addSideLine({}, tr("None is planned."), {});
        m_side->addSpacing(16);
        m_side->addWidget(new SectionHeader(tr("Backup")));
        QDateTime when;
        const auto copy = newestBackup(m_desk.workspace().path(), &when);
        addSideLine({},
                    copy ? tr("%1, opened and verified").arg(when.toString(QStringLiteral("yyyy-MM-dd HH:mm")))
                         : tr("None yet; one is made at the first start of a day."),
                    {});
        m_side->addStretch();
    }

    void addSideLine(const QString& left, const QString& middle, const QString& right)
    {
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 2, 0, 2);
        if (!left.isEmpty()) {
            auto* day = new TextLabel(Type::Body, Tone::Second, left);
            day->setFixedWidth(88);
            row->addWidget(day);
        }
        row->addWidget(new TextLabel(Type::Body, Tone::Text, middle), 1);
        if (!right.isEmpty())
            row->addWidget(new TextLabel(Type::Body, Tone::Second, right));
        m_side->addWidget(line);
    }

    static void clear(QLayout* layout)
    {
        while (QLayoutItem* item = layout->takeAt(0)) {
            if (item->widget())
                item->widget()->deleteLater();
            delete item;
        }
    }

    void act(const AttentionItem& item)
    {
        switch (item.kind) {
        case AttentionItem::Kind::HomeworkDue:
            Q_EMIT navigationRequested(QStringLiteral("homework"), item.title);
            break;
        case AttentionItem::Kind::DuplicateNumber:
            Q_EMIT navigationRequested(QStringLiteral("people"), item.key);
            break;
        case AttentionItem::Kind::PendingCredit:
            set(QStringLiteral("credits"), item.id, {QStringLiteral("confirm"), {item.name}},
                QStringLiteral("confirmed_on"), isoDay(today()));
            break;
        case AttentionItem::Kind::SessionNotHeld:
            set(QStringLiteral("sessions"), item.id,
                {QStringLiteral("edit"), {QStringLiteral("sessions"), item.title, QStringLiteral("status")}},
                QStringLiteral("status"), QStringLiteral("held"));
            break;
        }
    }

    void set(const QString& table, const Id& id, const Label& label, const QString& field, const QString& value)
    {
        Desk::Write write;
        write.label = label;
        write.work = [=](Change& change) { return setRow(change, *factTable(table), id, {{field, value}}); };
        m_desk.write(this, std::move(write));
    }

    Desk& m_desk;
    PeopleModel* m_model;
    PageHeader* m_header;
    SectionHeader* m_todo = nullptr;
    SectionHeader* m_people = nullptr;
    QVBoxLayout* m_list = nullptr;
    QVBoxLayout* m_side = nullptr;
    EmptyState* m_nothing = nullptr;
    TableView* m_view = nullptr;
};
} // namespace

Page* makeHomePage(Desk& desk, QWidget* parent) { return new HomePage(desk, parent); }

} // namespace rostrum
