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
        <translation><numerusform>写入 %n 行</numerusform></translation>
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
        <translation><numerusform>报名 %n 场</numerusform></translation>
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
        <translation><numerusform>已写入 %n 行评分</numerusform></translation>
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
        <translation><numerusform>%n 个部件</numerusform></translation>
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
</TS>
