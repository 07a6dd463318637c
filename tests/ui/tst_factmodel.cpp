// Every declared table as a model under the fatal tester, while its rows come, go, change and are taken back.
#include "tests/support/sampledesk.h"
#include "ui/tables/factmodel.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

namespace {
// A row that each table takes, about a person and a session that the tests make first.
FieldValues newRowOf(const QString& table)
{
    static const QMap<QString, FieldValues> rows = {
        {s("departments"), {{s("name"), s("新设部门")}}},
        {s("people"), {{s("number"), s("T9002")}, {s("name"), s("谷辛")}}},
        {s("trainers"), {{s("number"), s("T9002")}, {s("name"), s("谷辛")}, {s("is_trainer"), s("1")}}},
        {s("courses"), {{s("code"), s("C-NEW")}, {s("title"), s("新课程")}}},
        {s("sessions"), {{s("code"), s("S-NEW")}, {s("course"), s("C-T")}, {s("starts_at"), s("2026-11-03T09:00")}}},
        {s("attendance"), {{s("session"), s("S-T")}, {s("number"), s("T9001")}, {s("status"), s("present")}}},
        {s("ratings"), {{s("session"), s("S-T")}, {s("trainee"), s("T9001")}, {s("overall"), s("4.5")}}},
        {s("homework"),
         {{s("number"), s("T9001")},
          {s("title"), s("心得一")},
          {s("kind"), s("essay")},
          {s("due_on"), s("2026-11-30")}}},
        {s("credits"),
         {{s("number"), s("T9001")},
          {s("title"), s("外部课程")},
          {s("hours"), s("3.5")},
          {s("completed_on"), s("2026-09-01")}}},
        {s("applicants"), {{s("number"), s("T9001")}, {s("year"), s("2027")}, {s("title_grade"), s("中级")}}},
        {s("exams"),
         {{s("number"), s("T9001")},
          {s("course"), s("C-T")},
          {s("taken_on"), s("2026-09-30")},
          {s("score"), s("88.5")}}},
        {s("leaves"),
         {{s("number"), s("T9001")}, {s("valid_from"), s("2026-03-01")}, {s("valid_to"), s("2026-08-26")}}},
        {s("certificates"),
         {{s("number"), s("T9001")}, {s("title"), s("内训师资格证")}, {s("completed_on"), s("2026-02-12")}}},
        {s("exemptions"),
         {{s("number"), s("T9001")},
          {s("valid_from"), s("2026-01-01")},
          {s("valid_to"), s("2026-12-31")},
          {s("reason"), s("援外")}}},
        {s("decisions"),
         {{s("number"), s("T9001")},
          {s("rule"), s("title-40-2")},
          {s("year"), s("2026")},
          {s("status"), s("met")},
          {s("reason"), s("援外")}}},
        {s("library"),
         {{s("code"), s("ZL-T")}, {s("title"), s("试讲课件")}, {s("author"), s("T9001")}, {s("kind"), s("slides")}}},
        {s("library_uses"), {{s("item"), s("ZL-U")}, {s("number"), s("T9001")}, {s("used_on"), s("2026-10-02")}}},
        {s("assessments"),
         {{s("trainer"), s("T9001")},
          {s("role"), s("peer")},
          {s("assessor"), s("石国梁")},
          {s("score"), s("88.5")},
          {s("date"), s("2026-09-28")}}},
        {s("kpi_values"),
         {{s("number"), s("T9001")},
          {s("indicator"), s("客户投诉率")},
          {s("period"), s("2026年9月")},
          {s("value"), s("2.5")}}},
        {s("comment_words"), {{s("word"), s("沙盘推演")}, {s("kind"), s("word")}}},
        {s("advice_rules"), {{s("dimension"), s("板书")}, {s("text"), s("建议练习板书")}}}};
    return rows.value(table);
}

// A field of that row that can be edited, and what it becomes.
std::pair<QString, QString> editOf(const QString& table)
{
    static const QMap<QString, std::pair<QString, QString>> edits = {
        {s("departments"), {s("code"), s("D9")}},
        {s("people"), {s("phone"), s("13800000000")}},
        {s("trainers"), {s("phone"), s("13800000000")}},
        {s("courses"), {s("hours"), s("7.5")}},
        {s("sessions"), {s("room"), s("301")}},
        {s("attendance"), {s("hours"), s("1.25")}},
        {s("ratings"), {s("comment"), s("很好")}},
        {s("homework"), {s("submitted_on"), s("2026-11-29")}},
        {s("credits"), {s("provider"), s("某平台")}},
        {s("applicants"), {s("deadline"), s("2027-03-31")}},
        {s("exams"), {s("taken_on"), s("2026-10-01")}},
        {s("leaves"), {s("document"), s("人字3号")}},
        {s("certificates"), {s("valid_to"), s("2027-02-11")}},
        {s("exemptions"), {s("approver"), s("王主任")}},
        {s("decisions"), {s("approver"), s("王主任")}},
        {s("library"), {s("tags"), s("授课技巧")}},
        {s("library_uses"), {s("used_on"), s("2026-10-03")}},
        {s("assessments"), {s("score"), s("90.25")}},
        {s("kpi_values"), {s("value"), s("3.25")}},
        {s("comment_words"), {s("word"), s("翻转课堂")}},
        {s("advice_rules"), {s("text"), s("建议观摩优秀板书")}}};
    return edits.value(table);
}

/// The ids of the model's rows in its order; the database's own answer to the same question.
QStringList idsOf(const FactModel& model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids << model.row(row).id.hex();
    return ids;
}

QStringList idsOf(Desk& desk, const FactModel& model)
{
    QStringList ids;
    if (const auto rows = listRows(desk.reader(), model.table(), model.query()))
        for (const RowData& row : *rows)
            ids << row.id.hex();
    return ids;
}

// The person, course and session that such a row is about, and a row of the table where the sample has none.
void stock(SampleDesk& desk, const QString& table)
{
    desk.add("people", {{s("number"), s("T9001")}, {s("name"), s("方金石")}});
    desk.add("courses", {{s("code"), s("C-T")}, {s("title"), s("试讲")}});
    desk.add("sessions", {{s("code"), s("S-T")},
                          {s("course"), s("C-T")},
                          {s("starts_at"), s("2026-10-12T09:00")},
                          {s("status"), s("held")}});
    desk.add("library", {{s("code"), s("ZL-U")}, {s("title"), s("被用的模板")}});
    if (desk->reader().integer("SELECT count(*) FROM " + std::string(factTable(table)->table))->value_or(0) == 0) {
        // The sample has no such row: somebody else has one.
        desk.add("people", {{s("number"), s("T9003")}, {s("name"), s("石国梁")}});
        FieldValues other = newRowOf(table);
        other.front().second = s("T9003");
        desk.add(qPrintable(table), other);
    }
}
} // namespace

class TestFactModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_desk = std::make_unique<SampleDesk>(); }
    void cleanup() { m_desk.reset(); }
    void everyTableFollowsItsChanges_data();
    void everyTableFollowsItsChanges();
    void everyColumnSortsBothWays_data() { everyTableFollowsItsChanges_data(); }
    void everyColumnSortsBothWays();
    void aTableOfATableThatWasEmptyFillsAndEmpties();

private:
    std::unique_ptr<FactModel> modelOf(const QString& table);

    std::unique_ptr<SampleDesk> m_desk;
};

std::unique_ptr<FactModel> TestFactModel::modelOf(const QString& table)
{
    auto model = std::make_unique<FactModel>(**m_desk, *factTable(table));
    new QAbstractItemModelTester(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, model.get());
    QSignalSpy loaded(model.get(), &FactModel::loaded);
    model->setQuery({});
    if (!QTest::qWaitFor([&] { return !loaded.isEmpty(); }, kPatience))
        qFatal("not loaded");
    return model;
}

void TestFactModel::everyTableFollowsItsChanges_data()
{
    QTest::addColumn<QString>("table");
    for (const QString& table : factTableKeys())
        QTest::newRow(qPrintable(table)) << table;
}

void TestFactModel::everyTableFollowsItsChanges()
{
    QFETCH(QString, table);
    SampleDesk& desk = *m_desk;
    stock(desk, table);
    const auto model = modelOf(table);
    const int before = model->rowCount();
    QVERIFY(before > 0);
    QCOMPARE(idsOf(*model), idsOf(*desk, *model));

    desk.add(qPrintable(table), newRowOf(table));
    QTRY_COMPARE(model->rowCount(), before + 1);
    QCOMPARE(idsOf(*model), idsOf(*desk, *model));
    const QString added = desk.text(
        ("SELECT lower(hex(id)) FROM " + std::string(factTable(table)->table) + " ORDER BY rowid DESC LIMIT 1")
            .c_str());
    const int row = int(idsOf(*model).indexOf(added));
    QVERIFY(row >= 0);

    const auto [field, value] = editOf(table);
    const int section = model->sectionOf(factTable(table)->indexOf(field.toStdString()));
    const QString former = model->plainText(row, section);
    QVERIFY(model->setData(model->index(row, section), value, Qt::EditRole));
    QTRY_COMPARE(model->plainText(int(idsOf(*model).indexOf(added)), section), value);
    desk->undo();
    QTRY_COMPARE(model->plainText(int(idsOf(*model).indexOf(added)), section), former);
    desk->redo();
    QTRY_COMPARE(model->plainText(int(idsOf(*model).indexOf(added)), section), value);

    RowQuery query;
    query.search = s("zzz nobody has this");
    model->setQuery(query);
    QTRY_COMPARE(model->rowCount(), 0);
    model->setQuery({});
    QTRY_COMPARE(model->rowCount(), before + 1);

    desk.write({s("remove"), {table, s("x")}},
               [&](Change& change) { return removeRow(change, *factTable(table), *Id::fromHex(added)); });
    QTRY_COMPARE(model->rowCount(), before);
    QCOMPARE(idsOf(*model), idsOf(*desk, *model));
    desk->undo();
    QTRY_COMPARE(model->rowCount(), before + 1);
    QCOMPARE(idsOf(*model), idsOf(*desk, *model));
    QCOMPARE(desk.prompts.told, QStringList());
}

void TestFactModel::everyColumnSortsBothWays()
{
    QFETCH(QString, table);
    const auto model = modelOf(table);
    for (int section = 0; section < model->columnCount(); ++section) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            QSignalSpy loaded(model.get(), &FactModel::loaded);
            model->sort(section, order);
            QTRY_VERIFY2(!loaded.isEmpty(),
                         qPrintable(model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString()));
            QCOMPARE(idsOf(*model), idsOf(**m_desk, *model));
        }
        // Down is not up, wherever the rows differ at all.
        QSet<QString> values;
        for (int row = 0; row < model->rowCount(); ++row)
            values << model->plainText(row, section);
        if (values.size() > 1)
            QVERIFY(model->plainText(0, section) != model->plainText(model->rowCount() - 1, section));
    }
    QCOMPARE(m_desk->prompts.told, QStringList());
}

void TestFactModel::aTableOfATableThatWasEmptyFillsAndEmpties()
{
    m_desk->write({s("remove-many"), {s("credits"), s("3")}}, [](Change& change) -> Result<void> {
        ROSTRUM_TRY(rows, listRows(change.db(), *factTable(s("credits")), {}));
        for (const RowData& row : rows)
            ROSTRUM_CHECK(removeRow(change, *factTable(s("credits")), row.id));
        return {};
    });
    const auto model = modelOf(s("credits"));
    QCOMPARE(model->rowCount(), 0);
    (*m_desk)->undo();
    QTRY_VERIFY(model->rowCount() > 0);
    QCOMPARE(idsOf(*model), idsOf(**m_desk, *model));
    (*m_desk)->redo();
    QTRY_COMPARE(model->rowCount(), 0);
}

QTEST_MAIN(TestFactModel)
#include "tst_factmodel.moc"
