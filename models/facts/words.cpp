#include "models/facts/words.h"
#include "models/base/text.h"
#include <QCoreApplication>
#include <QStringList>
#include <iterator>

namespace rostrum {

namespace {
constexpr Word kSessionStatus[] = {
    {"planned", QT_TRANSLATE_NOOP("Word", "planned"), "已排|计划|待开课|未开始|scheduled"},
    {"held", QT_TRANSLATE_NOOP("Word", "held"), "已完成|完成|已举办|已结束|已开课|done|completed"},
    {"cancelled", QT_TRANSLATE_NOOP("Word", "cancelled"), "取消|已取消|canceled"},
};
constexpr Word kAttendanceStatus[] = {
    {"present", QT_TRANSLATE_NOOP("Word", "present"), "出勤|到|已到|签到|已签到|√|✓|1|yes|是"},
    {"partial", QT_TRANSLATE_NOOP("Word", "partial"), "部分|部分出勤|迟到|早退|迟到早退"},
    {"leave", QT_TRANSLATE_NOOP("Word", "on leave"), "请假|事假|病假|公假|on leave"},
    {"absent", QT_TRANSLATE_NOOP("Word", "absent"), "缺勤|缺席|未到|旷课|×|x|0|no|否"},
    {"booked", QT_TRANSLATE_NOOP("Word", "booked"), "已报名|报名|预约|registered"}, // is expected; earns nothing yet
};
constexpr Word kPart[] = {
    {"morning", QT_TRANSLATE_NOOP("Word", "morning"), "上午|am"},
    {"afternoon", QT_TRANSLATE_NOOP("Word", "afternoon"), "下午|pm"},
};
constexpr Word kHomeworkKind[] = {
    {"homework", QT_TRANSLATE_NOOP("Word", "homework"), "作业|课后作业"},
    {"essay", QT_TRANSLATE_NOOP("Word", "essay"), "心得|心得体会|培训心得|学习心得"},
};
constexpr Word kGrade[] = {
    {"none", QT_TRANSLATE_NOOP("Word", "not handed in"), "未交|未提交|缺交"},
    {"submitted", QT_TRANSLATE_NOOP("Word", "handed in"), "已交|已提交|合格|提交"},
    {"excellent", QT_TRANSLATE_NOOP("Word", "excellent"), "优秀|优"},
    {"best", QT_TRANSLATE_NOOP("Word", "best essay"), "最佳心得|最佳"},
};
constexpr Word kHourCategory[] = {
    {"public", QT_TRANSLATE_NOOP("Word", "public"), "公需|公需科目|公需课"},
    {"professional", QT_TRANSLATE_NOOP("Word", "professional"), "专业|专业科目|专业课"},
};
constexpr Word kTitleGrade[] = {
    {"junior", QT_TRANSLATE_NOOP("Word", "junior"), "初级|员级|助理级|助理"},
    {"intermediate", QT_TRANSLATE_NOOP("Word", "intermediate"), "中级"},
    {"associate_senior", QT_TRANSLATE_NOOP("Word", "associate senior"), "副高级|副高"},
    {"senior", QT_TRANSLATE_NOOP("Word", "senior"), "高级|正高级|正高"},
};
constexpr Word kLeaveKind[] = {
    {"maternity", QT_TRANSLATE_NOOP("Word", "maternity leave"), "产假|生育假|陪产假"},
    {"sick", QT_TRANSLATE_NOOP("Word", "sick leave"), "病假|长期病假|病休"},
    {"unpaid", QT_TRANSLATE_NOOP("Word", "unpaid leave"), "事假|停薪留职|无薪假"},
    {"secondment", QT_TRANSLATE_NOOP("Word", "secondment"), "借调|外派|挂职|援外|援藏|援疆|驻村"},
    {"study", QT_TRANSLATE_NOOP("Word", "study leave"), "脱产学习|进修|学习"},
    {"other", QT_TRANSLATE_NOOP("Word", "other leave"), "其他"},
};
constexpr Word kDecision[] = {
    {"met", QT_TRANSLATE_NOOP("Word", "met"), "已达标|达标|通过"},
    {"not_met", QT_TRANSLATE_NOOP("Word", "not met"), "未达标|不达标|不通过"},
    {"exempt", QT_TRANSLATE_NOOP("Word", "exempt"), "免修|豁免"},
};
constexpr Word kYesNo[] = {
    {"1", QT_TRANSLATE_NOOP("Word", "yes"), "是|y|true|√|✓|内训师|合格|通过|及格"},
    {"0", QT_TRANSLATE_NOOP("Word", "no"), "否|n|false|×|不是|不合格|未通过|不及格"},
};
} // namespace

namespace words {
const WordList sessionStatus = kSessionStatus;
const WordList attendanceStatus = kAttendanceStatus;
const WordList part = kPart;
const WordList homeworkKind = kHomeworkKind;
const WordList grade = kGrade;
const WordList hourCategory = kHourCategory;
const WordList titleGrade = kTitleGrade;
const WordList leaveKind = kLeaveKind;
const WordList decision = kDecision;
const WordList yesNo = kYesNo;
} // namespace words

const Word* findWord(WordList list, std::string_view utf8)
{
    for (const Word& word : list)
        if (utf8 == word.key)
            return &word;
    const QString folded = foldText(fromBytes(utf8));
    for (const Word& word : list) {
        if (folded == foldText(QString::fromLatin1(word.title)) ||
            folded == foldText(wordTitle(list, QString::fromLatin1(word.key))))
            return &word;
        for (const QString& name : QString::fromUtf8(word.names).split(u'|'))
            if (folded == foldText(name))
                return &word;
    }
    return nullptr;
}

const Word* wordOfKey(WordList list, QStringView key)
{
    for (const Word& word : list)
        if (key == QLatin1String(word.key))
            return &word;
    return nullptr;
}

QString wordTitle(WordList list, const QString& key)
{
    const Word* word = wordOfKey(list, key);
    return word ? QCoreApplication::translate("Word", word->title) : key;
}

} // namespace rostrum
