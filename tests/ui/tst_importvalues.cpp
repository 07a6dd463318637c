// Values of a file that nobody here knows: shown with what they could mean, answered by hand, remembered.
#include "importpagefixture.h"
#include "ui/importing/valuebox.h"
#include <QCheckBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace rostrum;
using namespace rostrum::test;

class TestImportValues : public QObject, private ImportPageFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start(); }
    void init()
    {
        open();
        stock();
    }
    void cleanup() { close(); }
    void anUnknownTrainerIsShownWithTheLikeliestFirstAndChosenByKey();
    void whatIsTypedIsTakenWhenItIsHere();
    void namesakesAreToldApartByNumberAndDepartment();
    void namesakesWithoutANumberAreToldApartAndRemembered();
    void pinyinAndInitialsFindWhoIsMeant();
    void aNewDepartmentCanMeanOneThatIsHere();
    void aCodeInANumberCellCanMeanADepartment();
    void ratingWordsAreProposedAndTakenTogether();
    void aColumnOfWordsAloneIsAQuestion();
    void whatWasChosenComesBackForTheSameHeadersAndCanBeDropped();
    void aMappingIsSavedUnderANameAndChosenForOtherHeaders();
    void notRemembered();

private:
    ValueBox* box(const char* name) { return part<ValueBox>((QByteArray("import.value.") + name).constData()); }
    int open_() { return openQuestions(m_page->flow().check()->values); }
    QString ratings(const char* file, const char* trainer, const QList<QStringList>& more = {})
    {
        QList<QStringList> rows{{s("日期"), s("课程名称"), s("讲师"), s("工号"), s("总分")},
                                {s("2026-10-09"), s("安全生产"), s(trainer), s("010001"), s("5")},
                                {s("2026-10-09"), s("安全生产"), s(trainer), s("010002"), s("4")}};
        return csv(file, rows + more);
    }
    QString likert()
    {
        return csv("likert.csv", {{s("日期"), s("课程名称"), s("讲师"), s("工号"), s("课程设计"), s("互动")},
                                  {s("2026-10-09"), s("安全生产"), s("孙慧"), s("010001"), s("5"), s("良")},
                                  {s("2026-10-09"), s("安全生产"), s("孙慧"), s("010002"), s("优"), s("4")},
                                  {s("2026-10-09"), s("安全生产"), s("孙慧"), s("010003"), s("4"), s("5")},
                                  {s("2026-10-09"), s("安全生产"), s("孙慧"), s("010004"), s("4"), s("5")}});
    }
};

void TestImportValues::anUnknownTrainerIsShownWithTheLikeliestFirstAndChosenByKey()
{
    choose(ratings("a.csv", "孙惠"));
    QCOMPARE(counted("rejected"), 2);
    QCOMPARE(open_(), 1);
    ValueBox* trainer = box("trainer.孙惠");
    QVERIFY(trainer->currentText().isEmpty()); // nothing is chosen on its own
    QCOMPARE(trainer->itemText(0), s("孙慧"));
    QVERIFY(!part<QPushButton>("import.write")->isEnabled());
    trainer->setFocus();
    QTest::keyClick(trainer, Qt::Key_Down);
    wait();
    QCOMPARE(counted("new"), 2);
    QCOMPARE(open_(), 0);
    QCOMPARE(box("trainer.孙惠")->currentText(), s("孙慧"));
    // And taken back.
    ValueBox* again = box("trainer.孙惠");
    const int none = again->count() - 1;
    again->setCurrentIndex(none);
    Q_EMIT again->activated(none);
    wait();
    QCOMPARE(counted("rejected"), 2);
    QCOMPARE(open_(), 1);
}

void TestImportValues::whatIsTypedIsTakenWhenItIsHere()
{
    choose(ratings("a.csv", "老孙"));
    auto* edit = box("trainer.老孙")->lineEdit();
    edit->setFocus();
    edit->selectAll();
    edit->insert(s("张三丰"));
    QTest::keyClick(edit, Qt::Key_Tab);
    wait();
    QVERIFY(box("trainer.老孙")->currentText().isEmpty()); // nobody is called so
    QCOMPARE(counted("rejected"), 2);
    edit->setFocus();
    edit->selectAll();
    edit->insert(s("宋鹏飞"));
    QTest::keyClick(edit, Qt::Key_Return);
    wait();
    QCOMPARE(counted("new"), 2);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("rating WHERE session=(SELECT id FROM session WHERE code='S-T02')"), 2);
}

void TestImportValues::namesakesAreToldApartByNumberAndDepartment()
{
    choose(csv("names.csv", {{s("日期"), s("课程名称"), s("讲师"), s("姓名"), s("总分")},
                             {s("2026-10-09"), s("安全生产"), s("孙慧"), s("李强"), s("5")},
                             {s("2026-10-09"), s("安全生产"), s("孙慧"), s("周文博"), s("4")}}));
    QCOMPARE(counted("new"), 1);
    QCOMPARE(counted("rejected"), 1);
    ValueBox* person = box("name.李强");
    QCOMPARE(person->itemText(0), s("李强 · 010003 · 技术中心 · 工程师"));
    QCOMPARE(person->itemText(1), s("李强 · 010004 · 客户服务部 · 工程师"));
    QCOMPARE(person->count(), 4); // the two, a line, and leaving it open
    person->setCurrentIndex(1);
    Q_EMIT person->activated(1);
    wait();
    QCOMPARE(counted("new"), 2);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("rating WHERE trainee=(SELECT id FROM person WHERE number='010004')"), 1);
    QCOMPARE(inTable("rating WHERE trainee=(SELECT id FROM person WHERE number='010003')"), 0);
}

void TestImportValues::namesakesWithoutANumberAreToldApartAndRemembered()
{
    const auto person = [this](const char* number, const char* department, const char* hired) {
        FieldValues values{{s("name"), s("周航")},
                           {s("department"), s(department)},
                           {s("job_title"), s("技师")},
                           {s("hired_on"), s(hired)}};
        if (*number)
            values.emplace_back(s("number"), s(number));
        add("people", values);
    };
    person("", "客户服务部", "2021-07-15");
    person("010088", "技术中心", "2012-03-01");
    QCOMPARE(inTable("person WHERE name='周航'"), 2);
    const auto sheet = [this](const char* file, const char* day) {
        return csv(file, {{s("日期"), s("课程名称"), s("讲师"), s("姓名"), s("总分")},
                          {s(day), s("安全生产"), s("孙慧"), s("周航"), s("5")}});
    };
    choose(sheet("first.csv", "2026-10-09"));
    QCOMPARE(counted("rejected"), 1);
    ValueBox* who = box("name.周航");
    QCOMPARE(who->count(), 4); // the two, a line, and leaving it open
    const QString second = s("周航 · 客户服务部 · 技师 · 2021-07-15");
    const int at = who->findText(second);
    QVERIFY2(at >= 0, qPrintable(who->itemText(0) + u'|' + who->itemText(1)));
    QVERIFY(who->findText(s("周航 · 010088 · 技术中心 · 技师 · 2012-03-01")) >= 0);
    who->setCurrentIndex(at);
    Q_EMIT who->activated(at);
    wait();
    QCOMPARE(counted("new"), 1);
    QCOMPARE(box("name.周航")->currentText(), second);
    click("import.write");
    wait();
    const char* const chosen =
        "rating WHERE trainee=(SELECT p.id FROM person p JOIN department_span s ON s.person=p.id "
        "JOIN department d ON d.id=s.department WHERE p.name='周航' AND d.name='客户服务部')";
    QTRY_COMPARE(inTable(chosen), 1);
    QCOMPARE(inTable("rating"), 1);
    // The next sheet with these headers knows it.
    choose(sheet("next.csv", "2026-10-09"));
    QCOMPARE(counted("rejected"), 0);
    QCOMPARE(box("name.周航")->currentText(), second);
}

void TestImportValues::pinyinAndInitialsFindWhoIsMeant()
{
    choose(ratings("a.csv", "老孙"));
    const auto type = [this](const char* text) {
        auto* edit = box("trainer.老孙")->lineEdit();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, s(text));
    };
    type("spf");
    auto* list = box("trainer.老孙")->completer()->model();
    QCOMPARE(list->rowCount(), 1);
    QCOMPARE(list->index(0, 0).data().toString(), s("宋鹏飞"));
    QTest::keyClick(box("trainer.老孙")->lineEdit(), Qt::Key_Return);
    wait();
    QCOMPARE(counted("new"), 2);
    QCOMPARE(box("trainer.老孙")->currentText(), s("宋鹏飞"));
    type("s"); // several begin so: nothing is chosen
    QVERIFY(list->rowCount() > 1);
    QTest::keyClick(box("trainer.老孙")->lineEdit(), Qt::Key_Return);
    wait();
    QCOMPARE(box("trainer.老孙")->currentText(), s("宋鹏飞"));
    type("sunhui");
    QTest::keyClick(box("trainer.老孙")->lineEdit(), Qt::Key_Return);
    wait();
    QCOMPARE(box("trainer.老孙")->currentText(), s("孙慧"));
}

void TestImportValues::aCodeInANumberCellCanMeanADepartment()
{
    auto book = SheetWriter::create(path("codes.xlsx"));
    QVERIFY(book && (*book)->addSheet(s("人员"), {{s("工号")}, {s("姓名")}, {s("部门")}}));
    for (int i = 0; i < 3; ++i)
        QVERIFY((*book)->nextRow() && (*book)->text(0, s("01002%1").arg(i)) && (*book)->text(1, s("某%1").arg(i)) &&
                (*book)->number(2, i < 2 ? 12 : 13));
    QVERIFY((*book)->finish());
    choose(path("codes.xlsx"));
    QCOMPARE(part<QLabel>("import.created")->text(), s("2 departments"));
    ValueBox* code = box("department.12");
    const int at = code->findText(s("客户服务部"));
    QVERIFY(at >= 0);
    code->setCurrentIndex(at);
    Q_EMIT code->activated(at);
    wait();
    QCOMPARE(part<QLabel>("import.created")->text(), s("1 department"));
    QCOMPARE(box("department.12")->currentText(), s("客户服务部"));
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("person WHERE number LIKE '01002%'"), 3);
    QCOMPARE(inTable("department_span s JOIN department d ON d.id=s.department JOIN person p ON p.id=s.person "
                     "WHERE p.number LIKE '01002%' AND d.name='客户服务部'"),
             2);
    QCOMPARE(inTable("department WHERE name='12'"), 0);
}

void TestImportValues::aNewDepartmentCanMeanOneThatIsHere()
{
    choose(csv("p.csv", {{s("工号"), s("姓名"), s("部门")}, {s("010009"), s("唐国栋"), s("客服部")}}));
    QCOMPARE(m_page->flow().check()->plan->created().value(s("departments")), 1);
    ValueBox* department = box("department.客服部");
    QCOMPARE(open_(), 0); // undecided it would be made: that is no fault
    QCOMPARE(department->itemText(0), s("客户服务部"));
    department->setFocus();
    QTest::keyClick(department, Qt::Key_Down);
    wait();
    QCOMPARE(m_page->flow().check()->plan->created().value(s("departments")), 0);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("person WHERE number='010009'"), 1);
    QCOMPARE(inTable("department WHERE name='客服部'"), 0);
}

void TestImportValues::ratingWordsAreProposedAndTakenTogether()
{
    choose(likert());
    pick("filter.kind", s("ratings"));
    QCOMPARE(counted("rejected"), 2);
    QCOMPARE(open_(), 2);
    const ValueGroup& group = m_page->flow().check()->values.front();
    QCOMPARE(group.fields, (QStringList{s("课程设计"), s("互动")})); // one scale, one question
    QCOMPARE(group.scale, int64_t(50000));
    auto* best = part<QCheckBox>("import.tick.课程设计.优");
    auto* good = part<QCheckBox>("import.tick.课程设计.良");
    QVERIFY(best->isChecked() && good->isChecked()); // proposed, not applied
    QTest::mouseClick(good, Qt::LeftButton, {}, QPoint(8, good->height() / 2));
    QVERIFY(!good->isChecked());
    click("import.take.课程设计");
    wait();
    QCOMPARE(counted("rejected"), 1);
    QCOMPARE(box("课程设计.优")->currentText(), s("5"));
    // The other is another's word here.
    auto* edit = box("课程设计.良")->lineEdit();
    edit->setFocus();
    QTest::keyClicks(edit, s("3"));
    QTest::keyClick(edit, Qt::Key_Return);
    wait();
    QCOMPARE(counted("new"), 4);
    QCOMPARE(model()->index(0, PlanModel::FirstCell + 5).data().toString(), s("良")); // as the file has it
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("rating WHERE d1=50000 OR d2=50000"), 4);
    QCOMPARE(inTable("rating WHERE d1=30000 OR d2=30000"), 1);
}

void TestImportValues::aColumnOfWordsAloneIsAQuestion()
{
    choose(csv("words.csv", {{s("日期"), s("课程名称"), s("讲师"), s("工号"), s("授课")},
                             {s("2026-10-09"), s("安全生产"), s("孙慧"), s("010001"), s("非常满意")},
                             {s("2026-10-09"), s("安全生产"), s("孙慧"), s("010002"), s("一般")}}));
    pick("filter.kind", s("ratings"));
    QCOMPARE(part<QComboBox>("import.map.4")->currentData().toString(), ImportChoices::question);
    QCOMPARE(counted("rejected"), 2);
    click("import.take.授课");
    wait();
    QCOMPARE(counted("new"), 2);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("rating WHERE d1 IN (50000, 30000)"), 2);
}

void TestImportValues::whatWasChosenComesBackForTheSameHeadersAndCanBeDropped()
{
    choose(ratings("10.csv", "孙惠"));
    QVERIFY(!part<QAbstractButton>("import.dropMapping")->isVisible());
    box("trainer.孙惠")->setFocus();
    QTest::keyClick(box("trainer.孙惠"), Qt::Key_Down);
    wait();
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("rating"), 2);
    m_prompts.files = {{ratings("11.csv", "孙惠", {{s("2026-10-09"), s("安全生产"), s("孙惠"), s("010003"), s("3")}})}};
    click("import.another");
    wait();
    // Shown before it is used: the day, the value, and a way out.
    QVERIFY(part<QLabel>("import.recognised")->text().contains(s("2026-10-22")));
    QCOMPARE(box("trainer.孙惠")->currentText(), s("孙慧"));
    QCOMPARE(counted("new"), 1);
    click("import.dropMapping");
    wait();
    QVERIFY(box("trainer.孙惠")->currentText().isEmpty());
    QCOMPARE(counted("rejected"), 3);
    QVERIFY(!part<QAbstractButton>("import.dropMapping")->isVisible());
}

void TestImportValues::aMappingIsSavedUnderANameAndChosenForOtherHeaders()
{
    choose(ratings("10.csv", "孙惠"));
    box("trainer.孙惠")->setFocus();
    QTest::keyClick(box("trainer.孙惠"), Qt::Key_Down);
    wait();
    click("import.saveMapping");
    auto* name = part<QLineEdit>("import.mappingName");
    QVERIFY(name->isVisible() && name->hasFocus());
    name->insert(s("月度评分表"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(part<QComboBox>("filter.mapping")->currentText(), s("月度评分表"));
    wait();
    // Other headers: nothing is taken over by itself, but it can be chosen.
    choose(csv("other.csv", {{s("讲师"), s("日期"), s("课程"), s("学员工号"), s("满意度"), s("评语")},
                             {s("孙惠"), s("2026-10-09"), s("安全生产"), s("010001"), s("5"), s("好")}}));
    QCOMPARE(counted("rejected"), 1);
    pick("filter.mapping", s("月度评分表"));
    QCOMPARE(box("trainer.孙惠")->currentText(), s("孙慧"));
    QCOMPARE(counted("new"), 1);
}

void TestImportValues::notRemembered()
{
    choose(ratings("10.csv", "孙惠"));
    QVERIFY(part<QCheckBox>("import.remember")->isChecked());
    click("import.remember");
    wait();
    box("trainer.孙惠")->setFocus();
    QTest::keyClick(box("trainer.孙惠"), Qt::Key_Down);
    wait();
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("rating"), 2);
    m_prompts.files = {{ratings("11.csv", "孙惠")}};
    click("import.another");
    wait();
    QVERIFY(box("trainer.孙惠")->currentText().isEmpty());
}

QTEST_MAIN(TestImportValues)
#include "tst_importvalues.moc"
