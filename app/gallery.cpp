#include "app/gallery.h"
#include "app/samplemodel.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/shell/undonote.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rostrum {

namespace {

class IconSheet : public QWidget {
public:
    IconSheet() { setFixedHeight(5 * 34); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        for (int i = 1; i < int(Glyph::Count); ++i) {
            const int x = ((i - 1) % 12) * 52, y = ((i - 1) / 12) * 34;
            const bool mark = i >= int(Glyph::MarkMet);
            const int side = mark ? metrics::mark : 20;
            const QColor color = mark ? Marks::colors(Mark(i - int(Glyph::MarkMet) + 1)).fill : tokens().second;
            paintGlyph(&painter, QRectF(x, y + (24 - side) / 2, side, side), Glyph(i), color);
        }
    }
};

QWidget* line(const QList<QWidget*>& widgets)
{
    auto* frame = new QWidget;
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    return frame;
}

} // namespace

GalleryPage::GalleryPage(QWidget* parent) : Page(parent)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* header = new PageHeader(title());
    header->setCaption(tr("Every part in every state"));
    header->addButton(tr("Export"), Glyph::Export);
    header->addButton(tr("Write %n row(s)", nullptr, 383), Glyph::None, true);
    outer->addWidget(header);
    auto* body = new Surface(Back::Page);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(metrics::pageMargin, 12, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(7);
    const auto add = [&](const QString& caption, QWidget* widget) {
        column->addWidget(new TextLabel(Type::Caption, Tone::Second, caption));
        column->addWidget(widget);
        column->addSpacing(8);
    };
    add(tr("Buttons: plain, primary, chosen, disabled with the reason beside it"), buttons());
    add(tr("Fields: plain, number, refused, ticked, not ticked"), inputs());
    add(tr("Table: row chosen, current cell, edited, conflict, refused"), table());
    auto* empty = new EmptyState(Glyph::Document);
    empty->setTexts(tr("No homework yet"), tr("Import the register, or drop the file here."), tr("Import a sheet…"));
    add(tr("Empty page: one sentence, one action"), empty);
    auto* banner = new Banner;
    banner->setSentence(Mark::AtRisk, sampleEvidence().sentence);
    add(tr("Banner"), banner);
    add(tr("Undo note and long work"), longWork());
    add(tr("Icons and marks"), icons());
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    scroll->setAccessibleName(title());
    outer->addWidget(scroll, 1);
}

QWidget* GalleryPage::buttons()
{
    auto* primary = new QPushButton(tr("Enrol in %n session(s)", nullptr, 3));
    makePrimary(primary);
    auto* chosen = new QPushButton(tr("Month"));
    chosen->setCheckable(true);
    chosen->setChecked(true);
    auto* disabled = new QPushButton(tr("Put v5 in force…"));
    disabled->setEnabled(false);
    return line({new QPushButton(tr("Export")), primary, chosen, disabled,
                 new TextLabel(Type::Body, Tone::Refused, tr("Total 98.00 %, 2.00 % left"))});
}

QWidget* GalleryPage::inputs()
{
    auto* box = new QComboBox;
    box->addItem(QStringLiteral("技术中心"));
    box->setAccessibleName(tr("Department"));
    auto* number = new QDoubleSpinBox;
    number->setValue(40);
    number->setDecimals(1);
    number->setFixedWidth(110);
    number->setAccessibleName(tr("Hours"));
    auto* refused = new QLineEdit(QStringLiteral("6"));
    refused->setFixedWidth(90);
    refused->setAccessibleName(tr("Rating"));
    setRefused(refused, true);
    auto* on = new QCheckBox(tr("Chosen"));
    on->setChecked(true);
    auto* radio = new QRadioButton(tr("One of several"));
    radio->setChecked(true);
    return line({box, number, refused, new TextLabel(Type::Body, Tone::Refused, tr("1 to 5 allowed")), on,
                 new QCheckBox(tr("Not chosen")), radio});
}

QWidget* GalleryPage::table()
{
    auto* view = new TableView({}, tr("States of cells"));
    view->setModel(new SampleModel(SampleModel::States, view));
    SampleModel::dress(view);
    view->setFixedHeight(metrics::header + 4 * metrics::row);
    view->setCurrentIndex(view->model()->index(1, 4));
    return view;
}

QWidget* GalleryPage::longWork()
{
    auto* frame = new QWidget;
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    auto* stage = new QWidget;
    stage->setFixedHeight(58);
    auto* note = new UndoNote(stage);
    note->setDuration(24 * 3600 * 1000);
    note->say(tr("%n rating(s) written", nullptr, 383));
    auto* status = new StatusBar;
    status->setTexts({}, tr("You can go on working"));
    status->startWork(tr("Writing %1").arg(QStringLiteral("10月评分.xlsx")), true);
    status->setProgress(245, 383);
    column->addWidget(stage);
    column->addWidget(status);
    return frame;
}

QWidget* GalleryPage::icons() { return new IconSheet; }

void GalleryPage::activated() { setStatus(tr("%n part(s)", nullptr, 8)); }

SampleTablePage::SampleTablePage(QWidget* parent) : Page(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* header = new PageHeader(title());
    header->setCaption(QStringLiteral("规则 2026-2：40 学时 + 2 篇心得"));
    header->addButton(tr("Export"), Glyph::Export);
    header->addButton(tr("Compliance report"), Glyph::Print);
    auto* filters = new FilterBar;
    filters->addChoice(QStringLiteral("year"), tr("Year"), {{QStringLiteral("2026"), 2026}});
    filters->addChoice(QStringLiteral("day"), tr("As of"), {{QStringLiteral("2026-10-22"), 1}});
    filters->addChoice(QStringLiteral("unit"), tr("Department"), {{QStringLiteral("技术中心"), 1}});
    filters->addChoice(QStringLiteral("status"), tr("Status"), {{tr("All"), 0}});
    filters->addSearch(tr("Name, number, pinyin"));
    auto* counts = new CountStrip;
    counts->setSegments({{QString(), Mark::None, 26, tr("all")},
                         {QStringLiteral("not_met"), Mark::NotMet, 2, {}},
                         {QStringLiteral("at_risk"), Mark::AtRisk, 6, {}},
                         {QStringLiteral("on_track"), Mark::OnTrack, 6, {}},
                         {QStringLiteral("unknown"), Mark::Unknown, 1, {}},
                         {QStringLiteral("met"), Mark::Met, 10, {}},
                         {QStringLiteral("exempt"), Mark::Exempt, 1, {}}});
    counts->setSummary(tr("Met"), QStringLiteral("40.0 %"), QStringLiteral("10 / 25"));
    auto* view = new TableView(QStringLiteral("gallery"), title());
    view->setModel(new SampleModel(SampleModel::People, view));
    SampleModel::dress(view);
    view->setLeaving({0, 2, 3, 8});
    view->setCurrentIndex(view->model()->index(6, 1));
    filters->addColumns(view);
    column->addWidget(header);
    column->addWidget(filters);
    column->addWidget(counts);
    column->addWidget(view, 1);
}

void SampleTablePage::activated()
{
    setStatus(QStringLiteral("26 人 · 已选 1 行 · 按最晚可达成日排序"),
              QStringLiteral("竖线 = 按时间进度今天应达到处"));
    Q_EMIT evidenceRequested(GalleryPage::sampleEvidence());
}

Evidence GalleryPage::sampleEvidence()
{
    Evidence e;
    e.title = QStringLiteral("周文博");
    e.subtitle = QStringLiteral("010386 · 技术中心 · 助理工程师");
    e.mark = Mark::AtRisk;
    e.sentence = QStringLiteral("你还差10学时培训+1篇心得，无法申报今年的中级职称");
    e.figures = {{QStringLiteral("已得学时"), QStringLiteral("30.0"), QStringLiteral("/ 40")},
                 {QStringLiteral("已交心得"), QStringLiteral("1"), QStringLiteral("/ 2 篇")},
                 {QStringLiteral("最晚可达成日"), QStringLiteral("12-02"), QStringLiteral("周三 · 41 天")}};
    EvidenceSection hours;
    hours.title = QStringLiteral("计入的学时");
    hours.caption = QStringLiteral("8 场");
    hours.right = QStringLiteral("合计 30.0");
    hours.heads = {QStringLiteral("日期"), QStringLiteral("场次"), QStringLiteral("学时")};
    hours.rightAligned = {2};
    const char16_t* rows[][4] = {{u"03-11", u"管网漏损控制与分区计量", u"4.0", u"2026年3月签到.xlsx : 18"},
                                 {u"03-25", u"客户投诉沟通要点", u"3.0", u"2026年3月签到.xlsx : 64"},
                                 {u"04-15", u"二次供水设施运维", u"4.0", u"2026年4月签到.xlsx : 22"},
                                 {u"05-13", u"水质在线监测仪表校准", u"4.0", u"2026年5月签到.xlsx : 31"},
                                 {u"06-10", u"有限空间作业安全", u"4.0", u"2026年6月签到.csv : 9"},
                                 {u"07-08", u"BIM 协同设计入门", u"4.0", u"2026年7月签到.xlsx : 27"},
                                 {u"08-19", u"项目管理与复盘", u"3.0", u"2026年8月签到.xlsx : 40"},
                                 {u"09-16", u"GIS 管网数据治理", u"4.0", u"2026年9月签到.xlsx : 35"},
                                 {u"06-10", u"有限空间作业安全", u"4.0", u"补签表.xlsx : 3"}};
    for (const auto& r : rows) {
        EvidenceLine l;
        for (int i = 0; i < 3; ++i)
            l.cells.append(QString::fromUtf16(r[i]));
        l.source = QString::fromUtf16(r[3]);
        l.sourceId = int(hours.lines.size());
        hours.lines.append(l);
    }
    hours.lines.last().counted = false;
    hours.note = QStringLiteral("末行不计：与 06-10 为同一场次，一场只计一次。");
    EvidenceSection essays;
    essays.title = QStringLiteral("心得");
    essays.caption = QStringLiteral("1 篇");
    essays.link = QStringLiteral("登记心得…");
    essays.heads = {QStringLiteral("日期"), QStringLiteral("题目"), QStringLiteral("状态")};
    essays.lines = {{{QStringLiteral("04-02"), QStringLiteral("分区计量在漏损控制中的应用"), QStringLiteral("已交")},
                     QStringLiteral("心得登记.xlsx : 57"),
                     1,
                     true}};
    e.sections = {hours, essays};
    return e;
}

QList<PageEntry> galleryPages()
{
    const auto text = [](const char* english) { return [english] { return GalleryPage::tr(english); }; };
    const auto training = text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "Training"));
    const auto data = text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "Data"));
    const auto judged = text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "Assessment"));
    const auto output = text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "Output"));
    const auto gallery = [](QWidget* parent) -> Page* { return new GalleryPage(parent); };
    const auto sample = [](QWidget* parent) -> Page* { return new SampleTablePage(parent); };
    return {
        {QStringLiteral("home"),
         text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "Home")),
         Glyph::Home,
         {},
         0,
         false,
         gallery},
        {QStringLiteral("people"), text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "People")), Glyph::People, training,
         10, false, gallery},
        {QStringLiteral("sessions"), text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "Sessions")), Glyph::Session,
         training, 11, false, gallery},
        {QStringLiteral("ratings"), text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "Ratings")), Glyph::Star, data, 20,
         false, gallery},
        {QStringLiteral("homework"), text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "Homework")), Glyph::Document, data,
         21, false, gallery},
        {QStringLiteral("import"), text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "Import")), Glyph::Import, data, 22,
         false, gallery},
        {QStringLiteral("compliance"), text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "Title compliance")),
         Glyph::Shield, judged, 30, false, sample},
        {QStringLiteral("reports"), text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "Reports")), Glyph::Report, output,
         40, false, gallery},
        {QStringLiteral("history"), text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "History")), Glyph::History, output,
         41, false, gallery},
        {QStringLiteral("settings"),
         text(QT_TRANSLATE_NOOP("rostrum::GalleryPage", "Settings")),
         Glyph::Settings,
         {},
         99,
         true,
         gallery},
    };
}

} // namespace rostrum
