<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Marks</name>
    <message>
        <source>Met</source>
        <translation>已达标</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>正常推进</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>免修</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ShellActions</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Search in this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一处问题</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一处问题</translation>
    </message>
    <message>
        <source>Evidence for this figure</source>
        <translation>此数的依据</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>跟随系统配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find people, pages, actions</source>
        <translation>查找人员、页面、操作</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>下一个区域</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>上一个区域</translation>
    </message>
</context>
<context>
    <name>ShellPalette</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>rostrum::CommandPalette</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find people, pages, actions</source>
        <translation>查找人员、页面、操作</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>rostrum::CountStrip</name>
    <message>
        <source>Counts by state</source>
        <translation>各状态人数</translation>
    </message>
</context>
<context>
    <name>rostrum::EvidencePanel</name>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Close the evidence</source>
        <translation>关闭依据</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Print the evidence</source>
        <translation>打印依据</translation>
    </message>
</context>
<context>
    <name>rostrum::EvidenceTable</name>
    <message>
        <source>Source file : row</source>
        <translation>来源 文件 : 行</translation>
    </message>
</context>
<context>
    <name>rostrum::FilterBar</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>查找：%1</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
</context>
<context>
    <name>rostrum::FirstStart</name>
    <message>
        <source>%1: no longer there</source>
        <translation>%1：文件已不在</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Training records, on this desk</source>
        <translation>培训档案，就在这台电脑上</translation>
    </message>
    <message>
        <source>A workspace is one file on your own disk. It holds people, sessions, ratings, homework and the rules of titles; nothing leaves this computer.</source>
        <translation>工作区是您自己磁盘上的一个文件，存放人员、场次、评分、作业心得和职称规则；数据不会离开这台电脑。</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>A made-up company, to look around in</source>
        <translation>虚构的一家公司，供您试用</translation>
    </message>
    <message>
        <source>Recently open</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>rostrum::GalleryPage</name>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>作业心得</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Title compliance</source>
        <translation>职称合规</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Every part in every state</source>
        <translation>每个部件的每种状态</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message numerus="yes">
        <source>Write %n row(s)</source>
        <translation>
            <numerusform>写入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Buttons: plain, primary, chosen, disabled with the reason beside it</source>
        <translation>按钮：平常、主要、选中、不可用（旁边写原因）</translation>
    </message>
    <message>
        <source>Fields: plain, number, refused, ticked, not ticked</source>
        <translation>输入：平常、数字、错误、已选、未选</translation>
    </message>
    <message>
        <source>Table: row chosen, current cell, edited, conflict, refused</source>
        <translation>表格：选中、当前格、改过未存、冲突、拒绝</translation>
    </message>
    <message>
        <source>No homework yet</source>
        <translation>还没有心得</translation>
    </message>
    <message>
        <source>Import the register, or drop the file here.</source>
        <translation>导入登记表，或把文件拖到这里。</translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Empty page: one sentence, one action</source>
        <translation>空页面：一句话，一个动作</translation>
    </message>
    <message>
        <source>Banner</source>
        <translation>提示条</translation>
    </message>
    <message>
        <source>Undo note and long work</source>
        <translation>撤销提示（状态栏上方，8 秒，Ctrl+Z 同效）与长任务</translation>
    </message>
    <message>
        <source>Icons and marks</source>
        <translation>图标与状态标记</translation>
    </message>
    <message numerus="yes">
        <source>Enrol in %n session(s)</source>
        <translation>
            <numerusform>报名 %n 场</numerusform>
        </translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Put v5 in force…</source>
        <translation>启用为 v5…</translation>
    </message>
    <message>
        <source>Total 98.00 %, 2.00 % left</source>
        <translation>合计 98.00 %，还剩 2.00 %</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>1 to 5 allowed</source>
        <translation>允许 1–5</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>States of cells</source>
        <translation>单元格状态</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) written</source>
        <translation>
            <numerusform>已写入 %n 行评分</numerusform>
        </translation>
    </message>
    <message>
        <source>You can go on working</source>
        <translation>可继续工作</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n 个部件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::Rail</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>rostrum::SampleModel</name>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Title applied for</source>
        <translation>职称 → 申报</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Essays</source>
        <translation>心得</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Reachable until</source>
        <translation>最晚可达成日</translation>
    </message>
</context>
<context>
    <name>rostrum::SampleTablePage</name>
    <message>
        <source>Title compliance</source>
        <translation>职称合规</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Compliance report</source>
        <translation>合规报告</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Name, number, pinyin</source>
        <translation>姓名、工号、拼音</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>达标率</translation>
    </message>
</context>
<context>
    <name>rostrum::StatusBar</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the work under way</source>
        <translation>取消正在进行的任务</translation>
    </message>
</context>
<context>
    <name>rostrum::TableHeader</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>rostrum::TableView</name>
    <message>
        <source>not counted</source>
        <translation>不计入</translation>
    </message>
</context>
<context>
    <name>rostrum::TopBar</name>
    <message>
        <source>&amp;File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Sync: %1</source>
        <translation>同步：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find people, pages, actions</source>
        <translation>查找人员、页面、操作</translation>
    </message>
</context>
<context>
    <name>rostrum::UndoNote</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Gap</name>
    <message>
        <source>%1 hour of training</source>
        <translation>%1学时培训</translation>
    </message>
    <message>
        <source>%1 hours of training</source>
        <translation>%1学时培训</translation>
    </message>
    <message>
        <source>%1 hour attended</source>
        <translation>%1学时出勤</translation>
    </message>
    <message>
        <source>%1 hours attended</source>
        <translation>%1学时出勤</translation>
    </message>
    <message>
        <source>%1 hour of professional subjects</source>
        <translation>%1学时专业科目</translation>
    </message>
    <message>
        <source>%1 hours of professional subjects</source>
        <translation>%1学时专业科目</translation>
    </message>
    <message>
        <source>%1 hour of public subjects</source>
        <translation>%1学时公需科目</translation>
    </message>
    <message>
        <source>%1 hours of public subjects</source>
        <translation>%1学时公需科目</translation>
    </message>
    <message>
        <source>%1 essay</source>
        <translation>%1篇心得</translation>
    </message>
    <message>
        <source>%1 essays</source>
        <translation>%1篇心得</translation>
    </message>
    <message>
        <source>%1 session given</source>
        <translation>%1场授课</translation>
    </message>
    <message>
        <source>%1 sessions given</source>
        <translation>%1场授课</translation>
    </message>
    <message>
        <source>%1 h of “%2”</source>
        <translation>%1学时“%2”</translation>
    </message>
    <message>
        <source>%1 × “%2”</source>
        <translation>%1项“%2”</translation>
    </message>
    <message>
        <source>%1 percentage points of “%2”</source>
        <translation>“%2”%1个百分点</translation>
    </message>
    <message>
        <source> + </source>
        <translation>+</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>%1 homework assignment</source>
        <translation>%1份作业</translation>
    </message>
    <message>
        <source>%1 homework assignments</source>
        <translation>%1份作业</translation>
    </message>
    <message>
        <source>You still need %1 and cannot apply for a title this year</source>
        <translation>你还差%1，无法申报今年的职称</translation>
    </message>
    <message>
        <source>You still need %1 and cannot apply for the %2 title this year</source>
        <translation>你还差%1，无法申报今年的%2职称</translation>
    </message>
    <message>
        <source>You still need %1 and cannot apply for a title of %2</source>
        <translation>你还差%1，无法申报%2年的职称</translation>
    </message>
    <message>
        <source>You still need %1 and cannot apply for the %2 title of %3</source>
        <translation>你还差%1，无法申报%3年的%2职称</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Trainee rating</source>
        <translation>学员满意度</translation>
    </message>
    <message>
        <source>Rating by dimension</source>
        <translation>分项评分</translation>
    </message>
    <message>
        <source>Number of ratings</source>
        <translation>评分份数</translation>
    </message>
    <message>
        <source>Sessions given</source>
        <translation>授课场次</translation>
    </message>
    <message>
        <source>Session completion</source>
        <translation>课程完成率</translation>
    </message>
    <message>
        <source>Hours attended</source>
        <translation>出勤学时</translation>
    </message>
    <message>
        <source>Credit hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Professional credit hours</source>
        <translation>专业科目学时</translation>
    </message>
    <message>
        <source>Public credit hours</source>
        <translation>公需科目学时</translation>
    </message>
    <message>
        <source>Homework submitted</source>
        <translation>已交作业</translation>
    </message>
    <message>
        <source>Homework submission</source>
        <translation>作业提交率</translation>
    </message>
    <message>
        <source>Excellent homework</source>
        <translation>作业优秀率</translation>
    </message>
    <message>
        <source>Essays submitted</source>
        <translation>已交心得</translation>
    </message>
</context>
<context>
    <name>TitleGrade</name>
    <message>
        <source>junior</source>
        <translation>初级</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>中级</translation>
    </message>
    <message>
        <source>associate senior</source>
        <translation>副高级</translation>
    </message>
    <message>
        <source>senior</source>
        <translation>高级</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>joined %1</source>
        <translation>%1 入职</translation>
    </message>
    <message>
        <source>left %1</source>
        <translation>%1 离职</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>%1 closed on %2</source>
        <translation>%1已于 %2截止</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1至 %2</translation>
    </message>
    <message>
        <source>%1 asks for %2 in the year; less for part of a year, as the remarks say.</source>
        <translation>%1：全年应满 %2；不足一年或有折算的，见备注。</translation>
    </message>
    <message>
        <source>Hours are those of confirmed records; a session counts once.</source>
        <translation>学时以核实后的记录为准，同一场次只计一次。</translation>
    </message>
    <message>
        <source>Applications: %1.</source>
        <translation>申报窗口：%1。</translation>
    </message>
    <message>
        <source>%1 %2: every figure at least in step with the year (%3).</source>
        <translation>%1%2：各项均不低于时间进度（%3）。</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>注：%1</translation>
    </message>
    <message>
        <source>another %1 to be confirmed</source>
        <translation>另%1待核</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Title held</source>
        <translation>现职称</translation>
    </message>
    <message>
        <source>Grade
sought</source>
        <translation>申报
等级</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1; share met %2</source>
        <translation>%1；达标率 %2</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>合计 %1 人</translation>
    </message>
    <message>
        <source>Nobody stands under a rule in this year.</source>
        <translation>本年度没有适用规则的人员。</translation>
    </message>
    <message>
        <source>Continuing education for titles: compliance</source>
        <translation>职称继续教育合规报告</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>entered in Rostrum</source>
        <translation>系统内录入</translation>
    </message>
    <message>
        <source>%1  row %2</source>
        <translation>%1&#x3000;第 %2 行</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Nothing has been counted so far.</source>
        <translation>截至目前没有计入的记录。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Not counted: %1 %2, %3 (%4): %5.</source>
        <translation>不计：%1 %2 %3（%4），%5。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Training or essay</source>
        <translation>场次或心得</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>是否计入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Grade sought</source>
        <translation>申报等级</translation>
    </message>
    <message>
        <source>Year of application</source>
        <translation>申报年度</translation>
    </message>
    <message>
        <source>Rule applied</source>
        <translation>适用规则</translation>
    </message>
    <message>
        <source>Counted from and to</source>
        <translation>统计区间</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>everything that the rule asks for is there</source>
        <translation>已满足规则的全部要求</translation>
    </message>
    <message>
        <source>%1 of it carried over</source>
        <translation>其中结转 %1</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>差 %1</translation>
    </message>
    <message>
        <source>Remark: %1.</source>
        <translation>备注：%1。</translation>
    </message>
    <message>
        <source>Can still be reached until %1.</source>
        <translation>最晚可达成日：%1。</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Own signature</source>
        <translation>本人签字</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <source>Title qualification report</source>
        <translation>职称资格报告</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>professional hours</source>
        <translation>专业学时</translation>
    </message>
    <message>
        <source>public hours</source>
        <translation>公需学时</translation>
    </message>
    <message>
        <source>essays</source>
        <translation>心得</translation>
    </message>
    <message>
        <source>Hours
required</source>
        <translation>应修
学时</translation>
    </message>
    <message>
        <source>Prof. h
required</source>
        <translation>应修
专业</translation>
    </message>
    <message>
        <source>Public h
required</source>
        <translation>应修
公需</translation>
    </message>
    <message>
        <source>Essays
due</source>
        <translation>应交
心得</translation>
    </message>
    <message>
        <source>%1
required</source>
        <translation>应达
%1</translation>
    </message>
    <message>
        <source>Hours
earned</source>
        <translation>已得
学时</translation>
    </message>
    <message>
        <source>Prof. h
earned</source>
        <translation>已得
专业</translation>
    </message>
    <message>
        <source>Public h
earned</source>
        <translation>已得
公需</translation>
    </message>
    <message>
        <source>Essays
in</source>
        <translation>已交
心得</translation>
    </message>
    <message>
        <source>%1
earned</source>
        <translation>已达
%1</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1学时</translation>
    </message>
    <message>
        <source>%1 h professional</source>
        <translation>专业%1学时</translation>
    </message>
    <message>
        <source>%1 h public</source>
        <translation>公需%1学时</translation>
    </message>
    <message>
        <source>essays: %1</source>
        <translation>%1篇</translation>
    </message>
    <message>
        <source>%1 essays</source>
        <translation>%1 篇心得</translation>
    </message>
    <message>
        <source>Essays handed in (%1)</source>
        <translation>已交心得（%1 篇）</translation>
    </message>
    <message>
        <source>Counted %1 (trainings: %2, together %3)</source>
        <translation>计入的%1（%2 场，合计 %3）</translation>
    </message>
    <message>
        <source>Counted for %1 (%2)</source>
        <translation>计入%1的记录（%2 条）</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Organisation (stamp)</source>
        <translation>单位（盖章）</translation>
    </message>
    <message>
        <source>Prepared on</source>
        <translation>制表日期</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>审核日期</translation>
    </message>
    <message>
        <source>%1 %2 (in force from %3)</source>
        <translation>%1 %2（%3 起施行）</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则版本</translation>
    </message>
    <message>
        <source>junior</source>
        <translation>初级</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>中级</translation>
    </message>
    <message>
        <source>associate senior</source>
        <translation>副高级</translation>
    </message>
    <message>
        <source>senior</source>
        <translation>正高级</translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>未交</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>已交</translation>
    </message>
    <message>
        <source>excellent</source>
        <translation>优秀</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳心得</translation>
    </message>
    <message>
        <source>present</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>the same session is already counted</source>
        <translation>与已计入的为同一场次</translation>
    </message>
    <message>
        <source>not yet confirmed</source>
        <translation>尚待核实</translation>
    </message>
    <message>
        <source>Date: ____-__-__</source>
        <translation>年&#x3000;&#x3000;月&#x3000;&#x3000;日</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页 共 %2 页</translation>
    </message>
    <message>
        <source>Data code %1</source>
        <translation>数据核验码 %1</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已达标</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>正常推进</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>免修</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>planned</source>
        <translation>已排</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>present</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>homework</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>essay</source>
        <translation>心得</translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>未交</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>已交</translation>
    </message>
    <message>
        <source>excellent</source>
        <translation>优秀</translation>
    </message>
    <message>
        <source>best essay</source>
        <translation>最佳心得</translation>
    </message>
    <message>
        <source>public</source>
        <translation>公需</translation>
    </message>
    <message>
        <source>professional</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>junior</source>
        <translation>初级</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>中级</translation>
    </message>
    <message>
        <source>associate senior</source>
        <translation>副高级</translation>
    </message>
    <message>
        <source>senior</source>
        <translation>高级</translation>
    </message>
</context>
</TS>
