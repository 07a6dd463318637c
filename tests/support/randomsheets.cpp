#include "tests/support/randomsheets.h"
#include "tests/support/craftods.h"
#include <QStringConverter>
#include <algorithm>
#include <functional>

namespace rostrum::test {

namespace {
using Random = std::minstd_rand; // the same numbers from every library

QString s(const char* utf8) { return QString::fromUtf8(utf8); }
QString number(int value, int digits) { return QStringLiteral("%1").arg(value, digits, 10, QChar(u'0')); }

/// std::shuffle may differ from library to library.
template <class List>
void shuffle(List& list, Random& random)
{
    for (auto i = list.size(); i > 1; --i)
        std::swap(list[i - 1], list[typename List::size_type(random() % unsigned(i))]);
}

/// Makes the sheets of one seed.
class World {
public:
    World(unsigned seed, bool elsewhere)
        : m_random(seed * 7919u + 1u),
          m_first(elsewhere ? 50000 : 10000),
          m_course(elsewhere ? u'D' : u'C'),
          m_session(elsewhere ? u'R' : u'S'),
          m_stranger(elsewhere ? u'M' : u'N'),
          m_title(elsewhere ? s("电气课程 %1") : s("管网课程 %1"))
    {
        m_random.discard(20);
    }

    std::vector<RandomSheet> sheets()
    {
        std::vector<RandomSheet> all{people(),  courses(),  sessions(), attendance(),
                                     ratings(), homework(), credits(),  applicants()};
        for (RandomSheet& sheet : all)
            sheet.format = RandomSheet::Format(below(int(RandomSheet::Format::Count)));
        return all;
    }

private:
    struct BadValue {
        int column;
        QString value;
    };

    int below(int end) { return int(m_random() % unsigned(end)); }
    bool chance(int percent) { return below(100) < percent; }
    QString oneOf(const QStringList& list) { return list[below(int(list.size()))]; }
    QString day(int year = 2026)
    {
        const int month = 1 + below(12), of = 1 + below(28);
        // Each writer has a way of his own.
        switch (below(4)) {
        case 0:
            return QStringLiteral("%1/%2/%3").arg(year).arg(month).arg(of);
        case 1:
            return s("%1年%2月%3日").arg(year).arg(month).arg(of);
        default:
            return QStringLiteral("%1-%2-%3").arg(year).arg(number(month, 2), number(of, 2));
        }
    }
    QString person(int i) const { return number(m_first + i, 6); }
    QString course(int i) const { return m_course + QString::number(i); }
    QString session(int i) const { return m_session + QString::number(i); }
    QString nameOf(int i) const
    {
        const QStringList family{s("周"), s("李"), s("王"), s("欧阳"), s("𠮷"), s("石")};
        const QStringList given{s("文博"), s("强"), s("丽华"), s("国梁"), s("敏"), s("方金")};
        return family[i % 6] + given[i / 6 % 6]; // from 36 on names repeat
    }
    QString score() { return QString::number(1 + below(5)); }

    /// A row that is right, and perhaps one mistake in it.
    void add(RandomSheet& sheet, const QStringList& row, const std::vector<BadValue>& mistakes, int percent = 12)
    {
        sheet.clean.push_back(row);
        sheet.rows.push_back(row);
        if (!chance(percent))
            return;
        const BadValue& mistake = mistakes[size_t(below(int(mistakes.size())))];
        if (row[mistake.column] == mistake.value)
            return;
        sheet.rows.back()[mistake.column] = mistake.value;
        sheet.bad.insert(int(sheet.rows.size()) - 1);
    }

    RandomSheet people()
    {
        RandomSheet sheet{s("people"),
                          {s("工号"), s("姓名"), s("部门"), s("职称"), s("职称等级"), s("入职日期"), s("手机")}};
        const QStringList departments{s("技术中心"), s("技术中心/档案室"), s("营销部"), s("人力资源部"), QString()};
        const QStringList titles{s("助理工程师"), s("工程师"), QString()};
        const QStringList grades{s("初级"), s("中级"), s("高级")};
        m_people = 8 + below(50);
        for (int i = 0; i < m_people; ++i) {
            const QString title = oneOf(titles);
            add(sheet,
                {person(i), nameOf(i), oneOf(departments), title, title.isEmpty() ? QString() : oneOf(grades),
                 chance(80) ? day(2005 + below(20)) : QString(), QStringLiteral("1380000") + number(i, 4)},
                {{5, s("2020-02-30")}, {5, s("去年")}, {4, s("无此等级")}});
        }
        return sheet;
    }
    RandomSheet courses()
    {
        RandomSheet sheet{s("courses"), {s("课程编号"), s("课程名称"), s("类别"), s("学时")}};
        m_courses = 2 + below(6);
        for (int i = 0; i < m_courses; ++i)
            add(sheet,
                {course(i), m_title.arg(i), chance(50) ? s("公需") : s("专业"), QString::number(1 + below(16) * 0.5)},
                {{3, s("三")}, {3, s("1.255")}, {2, s("其他")}});
        return sheet;
    }
    static QString start(int i)
    {
        return QStringLiteral("2026-%1-%2 14:00").arg(number(1 + i % 12, 2), number(1 + i / 12, 2));
    }
    RandomSheet sessions()
    {
        RandomSheet sheet{s("sessions"), {s("场次"), s("课程"), s("讲师"), s("开始时间"), s("地点"), s("状态")}};
        m_sessions = 3 + below(20);
        const QStringList states{s("已完成"), s("held"), s("已排"), s("取消")};
        for (int i = 0; i < m_sessions; ++i)
            add(sheet,
                {session(i), course(i % m_courses), person(i % m_people), start(i), oneOf({s("一号会议室"), QString()}),
                 oneOf(states)},
                {{3, s("2026-13-01")}, {2, s("999999")}, {1, s("C99")}, {5, s("改天")}, {3, QString()}});
        return sheet;
    }
    RandomSheet attendance()
    {
        RandomSheet sheet{s("attendance"), {s("场次"), s("工号"), s("姓名"), s("出勤"), s("学时")}};
        const QStringList states{s("出勤"), s("部分"), s("请假"), s("缺勤"), s("√")};
        eachPair(35, [&](int session, int who) {
            const QString state = oneOf(states);
            // Who was there in part earns what the sheet says; who was there, what the session gives.
            const bool hours = state == states[1] || chance(40);
            add(sheet,
                {this->session(session), person(who), chance(50) ? nameOf(who) : QString(), state,
                 hours ? QString::number(below(9) * 0.5) : QString()},
                {{0, s("S999")}, {1, s("999999")}, {3, s("不知")}, {4, s("-1")}, {1, s("李 鬼")}});
        });
        return sheet;
    }
    RandomSheet ratings() { return chance(50) ? ratingsOfSessions() : ratingsByDay(); }
    RandomSheet ratingsOfSessions()
    {
        RandomSheet sheet{s("ratings"), {s("场次"), s("学员"), s("总体"), s("互动性"), s("实用性"), s("评语")}};
        const QStringList comments{s("好"), s("讲得清楚, \"案例\"多"), QString()};
        eachPair(35, [&](int session, int who) {
            const bool nameless = chance(30);
            add(sheet,
                {this->session(session), nameless ? QString() : person(who), score(), score(),
                 chance(80) ? score() : QString(), oneOf(comments)},
                {{0, s("S999")}, {1, s("999999")}, {2, s("很多")}});
        });
        return sheet;
    }
    RandomSheet ratingsByDay()
    {
        RandomSheet sheet{s("ratings"),
                          {s("讲师"), s("课程"), s("日期"), s("学员"), s("姓名"), s("部门"), s("互动性"), s("总体")}};
        sheet.createMissing = true;
        const int strangers = 1 + below(5);
        eachPair(35, [&](int session, int who) {
            const bool stranger = who < strangers; // of whom not every row says everything
            const QStringList row{person(session % m_people),
                                  m_title.arg(session % m_courses),
                                  start(session).left(10),
                                  stranger ? m_stranger + QString::number(who) : person(who),
                                  stranger && chance(60) ? s("来宾%1").arg(who) : QString(),
                                  stranger && chance(60) ? s("外单位") : QString(),
                                  score(),
                                  score()};
            // Whom a sheet makes a person, that sheet describes, and no later one: these rows are right at once.
            add(sheet, row, {{2, s("2026-02-30")}, {7, s("好多")}, {2, QString()}}, stranger ? 0 : 12);
        });
        return sheet;
    }
    RandomSheet homework()
    {
        RandomSheet sheet{s("homework"),
                          {s("工号"), s("题目"), s("类型"), s("场次"), s("截止日期"), s("提交日期"), s("等级")}};
        const QStringList grades{s("未交"), s("已交"), s("优秀"), s("最佳")};
        eachPair(20, [&](int session, int who) {
            const bool ofSession = chance(50);
            add(sheet,
                {person(who), s("作业 %1").arg(session), chance(60) ? s("作业") : s("心得"),
                 ofSession ? this->session(session) : QString(), start(session).left(10),
                 chance(60) ? day() : QString(), oneOf(grades)},
                {{0, s("999999")}, {2, s("论文")}, {6, s("甲等")}, {5, s("昨天")}});
        });
        return sheet;
    }
    RandomSheet credits()
    {
        RandomSheet sheet{s("credits"), {s("工号"), s("培训名称"), s("类别"), s("学时"), s("完成日期"), s("证书编号")}};
        for (int i = 0; i < 40; ++i)
            add(sheet,
                {person(below(m_people)), s("网络课 %1").arg(i), chance(50) ? s("公需") : s("专业"),
                 QString::number(1 + below(40) * 0.25), day(), QStringLiteral("00%1").arg(i)},
                {{3, QString()}, {3, s("1.255")}, {4, s("2026/2/30")}, {1, QString()}, {0, s("999999")}});
        return sheet;
    }
    RandomSheet applicants()
    {
        RandomSheet sheet{s("applicants"), {s("工号"), s("年度"), s("申报等级"), s("截止日期")}};
        for (int i = 0; i < m_people; i += 1 + below(3))
            add(sheet, {person(i), chance(50) ? s("2026") : s("２０２６"), oneOf({s("初级"), s("中级")}), day()},
                {{1, s("今年")}, {2, s("院士")}, {0, s("999999")}, {1, s("1066")}});
        return sheet;
    }

    /// Some of all pairs of a session and a person.
    void eachPair(int percent, const std::function<void(int session, int who)>& make)
    {
        for (int session = 0; session < std::min(m_sessions, 8); ++session)
            for (int who = 0; who < std::min(m_people, 20); ++who)
                if (chance(percent))
                    make(session, who);
    }

    Random m_random;
    const int m_first;
    const QChar m_course, m_session, m_stranger;
    const QString m_title;
    int m_people = 0, m_courses = 0, m_sessions = 0;
};

QByteArray csvOf(const QStringList& headers, const std::vector<QStringList>& rows, const char* encoding)
{
    const auto line = [](const QStringList& row) {
        QStringList fields;
        for (const QString& text : row)
            fields << (text.contains(u',') ? u'"' + QString(text).replace(u'"', QLatin1String("\"\"")) + u'"' : text);
        return fields.join(u',') + QLatin1String("\r\n");
    };
    QString text = line(headers);
    for (const QStringList& row : rows)
        text += line(row);
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    if (!encoder.isValid())
        qFatal("Qt cannot write %s", encoding);
    return encoder(text);
}

// Numbers as numbers, as a person's spreadsheet has them; identifiers as text.
bool isNumber(const QString& header, const QString& text)
{
    bool number = false;
    text.toDouble(&number);
    static const QStringList identifiers{s("工号"), s("学员"), s("手机"), s("讲师"), s("证书编号")};
    return number && !identifiers.contains(header);
}

QByteArray xlsxOf(const QStringList& headers, const std::vector<QStringList>& rows)
{
    QByteArray xml;
    const auto add = [&](const QStringList& row, bool typed) {
        xml += "<row>";
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QByteArray text = row[i].toHtmlEscaped().toUtf8();
            if (text.isEmpty())
                xml += "<c/>";
            else if (typed && isNumber(headers[i], row[i]))
                xml += "<c><v>" + text + "</v></c>";
            else
                xml += "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
        }
        xml += "</row>";
    };
    add(headers, false);
    for (const QStringList& row : rows)
        add(row, true);
    return craft::Xlsx(xml).zip();
}

QByteArray odsOf(const QStringList& headers, const std::vector<QStringList>& rows)
{
    QByteArray xml;
    const auto add = [&](const QStringList& row, bool typed) {
        QByteArray cells;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QByteArray text = row[i].toHtmlEscaped().toUtf8();
            if (text.isEmpty())
                cells += "<table:table-cell/>";
            else if (typed && isNumber(headers[i], row[i]))
                cells += "<table:table-cell office:value-type=\"float\" office:value=\"" + text + "\"/>";
            else
                cells += craft::odsText(text);
        }
        xml += craft::odsRow(cells);
    };
    add(headers, false);
    for (const QStringList& row : rows)
        add(row, true);
    return craft::Ods(xml).zip();
}
} // namespace

RandomSheet RandomSheet::mended() const
{
    RandomSheet sheet = *this;
    sheet.rows = clean;
    sheet.bad.clear();
    return sheet;
}

RandomSheet RandomSheet::shuffled(unsigned seed) const
{
    Random random(seed + 1);
    random.discard(20);
    std::vector<int> columns(size_t(headers.size())), order(rows.size());
    for (size_t i = 0; i < columns.size(); ++i)
        columns[i] = int(i);
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    shuffle(columns, random);
    shuffle(order, random);
    RandomSheet sheet = *this;
    const auto turned = [&](const QStringList& row) {
        QStringList out;
        for (const int column : columns)
            out << row[column];
        return out;
    };
    sheet.headers = turned(headers);
    sheet.bad.clear();
    for (size_t i = 0; i < order.size(); ++i) {
        sheet.rows[i] = turned(rows[size_t(order[i])]);
        sheet.clean[i] = turned(clean[size_t(order[i])]);
        if (bad.contains(order[i]))
            sheet.bad.insert(int(i));
    }
    return sheet;
}

RandomSheet RandomSheet::earlier(unsigned seed) const
{
    Random random(seed + 1);
    random.discard(20);
    RandomSheet sheet = *this;
    sheet.rows.clear();
    sheet.clean.clear();
    sheet.bad.clear();
    for (size_t i = 0; i < rows.size(); ++i)
        if (!bad.contains(int(i)) && random() % 2)
            sheet.rows.push_back(rows[i]);
    sheet.clean = sheet.rows;
    sheet.createMissing = false;
    return sheet.shuffled(seed);
}

QByteArray RandomSheet::bytesOf(const QStringList& headers, const std::vector<QStringList>& rows, Format format)
{
    switch (format) {
    case Format::Gbk:
        return csvOf(headers, rows, "GB18030");
    case Format::Utf16:
        return csvOf(headers, rows, "UTF-16LE");
    case Format::Xlsx:
        return xlsxOf(headers, rows);
    case Format::Ods:
        return odsOf(headers, rows);
    default:
        return csvOf(headers, rows, "UTF-8");
    }
}

std::vector<RandomSheet> randomSheets(unsigned seed) { return World(seed, false).sheets(); }

std::vector<RandomSheet> randomSheetsElsewhere(unsigned seed) { return World(seed, true).sheets(); }

} // namespace rostrum::test
