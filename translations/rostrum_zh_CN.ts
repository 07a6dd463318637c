<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BatchRun</name>
    <message>
        <source>Writing reports</source>
        <translation>正在写出报告</translation>
    </message>
    <message>
        <source>Files written: %1; kept as they were: %2. The log is %3.</source>
        <translation>已写出 %1 份，原样保留 %2 份。清单在 %3。</translation>
    </message>
</context>
<context>
    <name>BoardCharts</name>
    <message>
        <source>no figure</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未锁定</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figure / target</source>
        <translation>数值 / 目标</translation>
    </message>
    <message>
        <source>Everybody&apos;s mean</source>
        <translation>全体均值</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>全体均值</translation>
    </message>
    <message>
        <source>%1 (n=%2)</source>
        <translation>%1（n=%2）</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Mean of 5</source>
        <translation>均分（5 分制）</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评语数</translation>
    </message>
    <message>
        <source>Finding fault</source>
        <translation>其中负面</translation>
    </message>
    <message>
        <source>%1 against</source>
        <translation>负面 %1</translation>
    </message>
    <message>
        <source>Final score</source>
        <translation>最终得分</translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation>讲师数</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>参训率</translation>
    </message>
    <message>
        <source>Of people</source>
        <translation>参训 / 总人数</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>无部门</translation>
    </message>
    <message>
        <source>too little data</source>
        <translation>数据不足</translation>
    </message>
</context>
<context>
    <name>BoardEvidence</name>
    <message>
        <source>No trainer of this scheme in this month.</source>
        <translation>本月不属于该方案的讲师。</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>条记录</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Without who wrote it and when; nothing is quoted of fewer than %1 people.</source>
        <translation>不显示评价人和时间；评价人数少于 %1 人时不引用评语。</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Import %1, %2 %3</source>
        <translation>导入 %1，%2 条%3</translation>
    </message>
    <message>
        <source>Add %2 to %1</source>
        <translation>新增%1：%2</translation>
    </message>
    <message>
        <source>Change %2 of %1</source>
        <translation>修改 %1 的%2</translation>
    </message>
    <message>
        <source>Remove %2 from %1</source>
        <translation>删除%1：%2</translation>
    </message>
    <message>
        <source>Remove %2 %1</source>
        <translation>删除 %2 条%1</translation>
    </message>
    <message>
        <source>Paste %2 cells into %1</source>
        <translation>粘贴 %2 格到%1</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>Rule %1, version %2</source>
        <translation>规则 %1 第 %2 版</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Confirm the hours of %1</source>
        <translation>核实 %1 的学时</translation>
    </message>
    <message>
        <source>Restored from %1</source>
        <translation>由 %1 恢复</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Book %1 into %2</source>
        <translation>为%1报名：%2</translation>
    </message>
    <message>
        <source>Attach %2 to %1</source>
        <translation>为%1附上 %2</translation>
    </message>
    <message>
        <source>Take %2 from %1</source>
        <translation>从%1移除 %2</translation>
    </message>
    <message>
        <source>Mend %2: %1</source>
        <translation>修正 %2 处：%1</translation>
    </message>
    <message>
        <source>Training plan %1</source>
        <translation>培训计划 %1</translation>
    </message>
    <message>
        <source>Declared right: %1 %2</source>
        <translation>核实无误：%1 %2</translation>
    </message>
    <message>
        <source>Taken back that it is right: %1 %2</source>
        <translation>撤销核实无误：%1 %2</translation>
    </message>
    <message>
        <source>KPI scheme %1</source>
        <translation>绩效方案“%1”</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>锁定%1</translation>
    </message>
    <message>
        <source>Reopen %1: %2</source>
        <translation>重新打开%1：%2</translation>
    </message>
    <message>
        <source>360° round %1</source>
        <translation>360°评价轮次 %1</translation>
    </message>
    <message>
        <source>Invitations of %1</source>
        <translation>%1 的邀请</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>结束 %1</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>重新打开 %1</translation>
    </message>
    <message>
        <source>Waive what is missing of %1, %2: %3</source>
        <translation>免核 %1 %2：%3</translation>
    </message>
    <message>
        <source>Withdraw the waiver of %1, %2</source>
        <translation>撤回 %1 %2 的免核</translation>
    </message>
    <message>
        <source>Take back invitations of %1</source>
        <translation>撤回 %1 的评价邀请</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Consistency</source>
        <translation>数据检查</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Mend all of this kind</source>
        <translation>修正此类全部</translation>
    </message>
    <message>
        <source>Kinds of findings</source>
        <translation>问题种类</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>People, employments, titles, leave, sessions, attendance and outside hours agree with each other. They are looked at again after every change.</source>
        <translation>人员、任职、职称、请假、场次、出勤和校外学时互相一致。每次改动后都会重新检查。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再检查一次</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>打开该行</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 处问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can be mended here</source>
        <translation>
            <numerusform>%n 处可在此修正</numerusform>
        </translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>当前工作区为只读。</translation>
    </message>
    <message>
        <source>Choose a finding in the list.</source>
        <translation>请在列表中选择一处问题。</translation>
    </message>
    <message>
        <source>What is right only you can know: open the row.</source>
        <translation>以哪个为准需由您判断：请打开该行。</translation>
    </message>
    <message>
        <source>This is right…</source>
        <translation>核实无误…</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>撤销核实</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Enter opens the row, F4 shows both rows, Ctrl+R takes back that it is right</source>
        <translation>Enter 打开该行，F4 显示相关行，Ctrl+R 撤销核实</translation>
    </message>
    <message>
        <source>Enter opens the row, F4 shows both rows, Ctrl+M mends, Ctrl+R says that it is right</source>
        <translation>Enter 打开该行，F4 显示相关行，Ctrl+M 修正，Ctrl+R 核实无误</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Said to be right</source>
        <translation>已核实无误</translation>
    </message>
    <message>
        <source>Nothing was said to be right</source>
        <translation>没有核实无误的问题</translation>
    </message>
    <message>
        <source>A finding that is right as it is leaves the list by “This is right…”, with a reason. It comes back when its records change.</source>
        <translation>确属无误的问题，用“核实无误…”并填写理由后即移出列表；相关记录变更后会再次列出。</translation>
    </message>
    <message>
        <source>It leaves the list; the reason is kept (Ctrl+R)</source>
        <translation>移出列表并记录理由（Ctrl+R）</translation>
    </message>
    <message>
        <source>It is among the open ones again (Ctrl+R)</source>
        <translation>重新列入待处理（Ctrl+R）</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>施教机构</translation>
    </message>
    <message>
        <source>Hour category</source>
        <translation>学时类别</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>核实日期</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Grade applied for</source>
        <translation>申报等级</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职称</translation>
    </message>
    <message>
        <source>Title grade</source>
        <translation>职称等级</translation>
    </message>
    <message>
        <source>Post category</source>
        <translation>岗位类别</translation>
    </message>
    <message>
        <source>Hired on</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Id number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Effective on</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>评分明细</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Submitted at</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Course code</source>
        <translation>课程编号</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Session code</source>
        <translation>场次编号</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Handed in on</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Respondents</source>
        <translation>评价人数</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>考试科目</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>考试日期</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>成绩</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>是否合格</translation>
    </message>
    <message>
        <source>Title series</source>
        <translation>职称系列</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Kind of leave</source>
        <translation>假别</translation>
    </message>
    <message>
        <source>Asks for less</source>
        <translation>是否折算</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Hours fewer</source>
        <translation>减免学时</translation>
    </message>
    <message>
        <source>Pieces fewer</source>
        <translation>减免篇数</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>名额</translation>
    </message>
    <message>
        <source>Assessed by whom</source>
        <translation>评价角色</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>评价人</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>评价日期</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Library item</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>资料编号</translation>
    </message>
    <message>
        <source>Item title</source>
        <translation>资料名称</translation>
    </message>
    <message>
        <source>Kind of item</source>
        <translation>资料类型</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用人</translation>
    </message>
    <message>
        <source>Used on</source>
        <translation>使用日期</translation>
    </message>
    <message>
        <source>Word of comments</source>
        <translation>评语词</translation>
    </message>
    <message>
        <source>Kind of word</source>
        <translation>词类</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>计为</translation>
    </message>
    <message>
        <source>Dimension has</source>
        <translation>适用维度</translation>
    </message>
    <message>
        <source>Mean below</source>
        <translation>均分低于</translation>
    </message>
    <message>
        <source>Ratings at least</source>
        <translation>最少评分人数</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>改进建议</translation>
    </message>
    <message>
        <source>Order of rules</source>
        <translation>建议顺序</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ComplianceEvidence</name>
    <message>
        <source>Counted: %1</source>
        <translation>计入的%1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Training or essay</source>
        <translation>场次或心得</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Not counted: %1 %2, %3.</source>
        <translation>不计：%1 %2，%3。</translation>
    </message>
    <message>
        <source>trainings: %1</source>
        <translation>%1 场</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>Nothing has been counted so far.</source>
        <translation>截至目前没有计入的记录。</translation>
    </message>
    <message>
        <source>Everything that the rule asks for is there</source>
        <translation>已满足规则的全部要求</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已截止</translation>
    </message>
    <message>
        <source>days left: %1</source>
        <translation>余 %1 天</translation>
    </message>
    <message>
        <source>typed here</source>
        <translation>系统内录入</translation>
    </message>
    <message>
        <source>Reachable until</source>
        <translation>最晚可达成日</translation>
    </message>
</context>
<context>
    <name>CompliancePage</name>
    <message>
        <source>Rule %1: %2</source>
        <translation>规则 %1：%2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>* less for part of the year</source>
        <translation>* 应修已折算</translation>
    </message>
    <message>
        <source>line in the bar = where the year stands today</source>
        <translation>竖线 = 按时间进度今天应达到处</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>“%1”: write FIELD=VALUE.</source>
        <translation>“%1”：请写成 FIELD=VALUE。</translation>
    </message>
    <message>
        <source>--by: “%1” is none of trainer, person, department, month, course, dimension, role.</source>
        <translation>--by：“%1”不在 trainer、person、department、month、course、dimension、role 之中。</translation>
    </message>
    <message>
        <source>most headers are those of “%1”: %2</source>
        <translation>多数表头属于“%1”：%2</translation>
    </message>
    <message>
        <source>--all: the report %1 is one list, not a sheet for each person. Leave --all out, and name a file.</source>
        <translation>--all：报表 %1 是一张总表，不是每人一份。请去掉 --all 并指定文件名。</translation>
    </message>
    <message>
        <source>--output: end the name with .pdf, .xlsx, .csv or .html; with --all, name a folder.</source>
        <translation>--output：文件名须以 .pdf、.xlsx、.csv 或 .html 结尾；使用 --all 时请指定文件夹。</translation>
    </message>
    <message>
        <source>Name either a file or --template CODE.</source>
        <translation>请给出文件，或用 --template 指定模板代码，二者选一。</translation>
    </message>
    <message>
        <source>The report was made, but the print log could not be written to.</source>
        <translation>报告已生成，但打印记录未能写入。</translation>
    </message>
    <message>
        <source>--output is missing: name the file to write.</source>
        <translation>缺少 --output：请写明要生成的文件。</translation>
    </message>
    <message>
        <source>--top: “%1” is neither a number of people nor a percentage. Write 3 or 10%.</source>
        <translation>--top：“%1”既不是人数也不是百分比。请写 3 或 10%。</translation>
    </message>
</context>
<context>
    <name>CutNumbers</name>
    <message numerus="yes">
        <source>%n id number(s) were cut by a spreadsheet, “%1” first; take them from the original.</source>
        <translation>
            <numerusform>%n 个证件号被表格软件截断（如“%1”），请按原件更正。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check its name and folder.</source>
        <translation>找不到文件“%1”。请检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>“%1” exists already. Choose another name; nothing was overwritten.</source>
        <translation>“%1”已存在。请换一个名字；没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that it is a file and that you may open it.</source>
        <translation>无法读取“%1”。请确认它是文件并且您有权打开。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be written to. Choose another folder, or ask for permission.</source>
        <translation>文件夹“%1”不可写。请换一个文件夹，或申请权限。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was written. Free some space and try again.</source>
        <translation>磁盘已满，没有写入任何内容。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>“%1” is not a Rostrum workspace. Open a file that ends in .rostrum; a spreadsheet is imported instead.</source>
        <translation>“%1”不是 Rostrum 档案。请打开以 .rostrum 结尾的文件；表格请用导入。</translation>
    </message>
    <message>
        <source>“%1” is damaged and was not opened. Restore the newest copy from its backups folder.</source>
        <translation>“%1”已损坏，没有打开。请从备份文件夹恢复最新的副本。</translation>
    </message>
    <message>
        <source>“%1” was made by a newer Rostrum (schema %2; this one knows %3). Update this program to open it.</source>
        <translation>“%1”由更新的 Rostrum 建立（结构 %2；本程序支持到 %3）。请更新本程序后再打开。</translation>
    </message>
    <message>
        <source>“%1” is open in another Rostrum on this computer (%2). Close it there first.</source>
        <translation>“%1”正在本机的另一个 Rostrum 中打开（%2）。请先在那里关闭。</translation>
    </message>
    <message>
        <source>“%1” is open for reading only, so nothing was changed. Copy it to a folder you can write to.</source>
        <translation>“%1”以只读方式打开，没有改动。请复制到可写的文件夹。</translation>
    </message>
    <message>
        <source>No workspace was named. Use -w FILE or set ROSTRUM_WORKSPACE.</source>
        <translation>没有指定档案。请用 -w FILE 或设置 ROSTRUM_WORKSPACE。</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver uses another SQLite library than Rostrum (%1 against %2). Reinstall Rostrum.</source>
        <translation>Qt 的 SQLite 驱动与 Rostrum 使用的 SQLite 库不同（%1 与 %2）。请重新安装 Rostrum。</translation>
    </message>
    <message>
        <source>The backup could not be verified and was thrown away: %1. Try another folder or disk.</source>
        <translation>备份未通过验证，已丢弃：%1。请换一个文件夹或磁盘。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>There is no change %1. History lists them.</source>
        <translation>没有变更 %1。历史页列出全部变更。</translation>
    </message>
    <message>
        <source>Not undone: %1 rows were changed since (%2). Undo the rest and keep these, or undo the later change first.</source>
        <translation>未撤销：有 %1 行此后又被改过（%2）。可撤销其余、保留这些，或先撤销后来的改动。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，没有改动。</translation>
    </message>
    <message>
        <source>There is no table “%1”. Known: %2.</source>
        <translation>没有表“%1”。可用：%2。</translation>
    </message>
    <message>
        <source>%1 have no field “%2”. Known: %3.</source>
        <translation>%1没有字段“%2”。可用：%3。</translation>
    </message>
    <message>
        <source>%1: there is no “%2”.</source>
        <translation>%1：没有“%2”。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>“%1” cannot be removed: %2 other rows refer to it (%3). Remove or move those first.</source>
        <translation>“%1”不能删除：还有 %2 行引用它（%3）。请先删除或移走这些行。</translation>
    </message>
    <message>
        <source>%1: “%2” exists already. Change that one instead.</source>
        <translation>%1：“%2”已存在。请直接修改它。</translation>
    </message>
    <message>
        <source>“%1” is not a spreadsheet that Rostrum reads (%2). Save it as .xlsx or .csv.</source>
        <translation>“%1”不是 Rostrum 能读的表格（%2）。请另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>“%1” is protected by a password. Open it, save it without a password and import again.</source>
        <translation>“%1”有密码保护。请打开后去掉密码另存，再导入。</translation>
    </message>
    <message>
        <source>“%1” is too large (%2). Split it into several files.</source>
        <translation>“%1”太大（%2）。请拆成几个文件。</translation>
    </message>
    <message>
        <source>“%1” is built in a way that no spreadsheet program writes (%2). It was not read.</source>
        <translation>“%1”的结构不是任何表格软件写出的样子（%2），没有读取。</translation>
    </message>
    <message>
        <source>“%1” is damaged (%2). Open it in a spreadsheet program, save it again and retry.</source>
        <translation>“%1”已损坏（%2）。请用表格软件打开、重新保存后再试。</translation>
    </message>
    <message>
        <source>“%1” holds no rows.</source>
        <translation>“%1”里没有数据行。</translation>
    </message>
    <message>
        <source>“%1” has no sheet “%2”. It has: %3.</source>
        <translation>“%1”没有工作表“%2”。现有：%3。</translation>
    </message>
    <message>
        <source>None of the %1 rows could be taken. The first reason: %2</source>
        <translation>%1 行都未能导入。第一个原因：%2</translation>
    </message>
    <message>
        <source>There is no kind of import “%1”. Known: %2.</source>
        <translation>没有导入种类“%1”。可用：%2。</translation>
    </message>
    <message>
        <source>There is no measure “%1”. Known: %2.</source>
        <translation>没有指标“%1”。可用：%2。</translation>
    </message>
    <message>
        <source>There is no rule “%1”. Known: %2.</source>
        <translation>没有规则“%1”。可用：%2。</translation>
    </message>
    <message>
        <source>Rule “%1” cannot be used: %2.</source>
        <translation>规则“%1”不能使用：%2。</translation>
    </message>
    <message>
        <source>There is no report “%1”. Known: %2.</source>
        <translation>没有报告“%1”。可用：%2。</translation>
    </message>
    <message>
        <source>“%1” is not a date or period. Write 2026-10-22, 2026, 2026-Q4 or 2026-10.</source>
        <translation>“%1”不是日期或期间。请写成 2026-10-22、2026、2026-Q4 或 2026-10。</translation>
    </message>
    <message>
        <source>The database refused: %1. Nothing was changed.</source>
        <translation>数据库拒绝了操作：%1。没有改动。</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was pasted: %n cells cannot be used (%1). Mend them and paste again.</source>
        <translation>
            <numerusform>没有粘贴：%n 格不能用（%1）。改好后再粘贴。</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between cells</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 rows are too many to paste (%2 at most). Save them as a file and import it: each row is shown before it is written.</source>
        <translation>%1 行太多，不能粘贴（最多 %2 行）。请存成文件后导入：写入前会逐行显示。</translation>
    </message>
    <message>
        <source>No header row was found in the first 30 rows: looked for %1; row %2 holds %3. Check the kind of import, or name the columns.</source>
        <translation>前 30 行中没有找到表头：要找的是 %1；第 %2 行是 %3。请检查导入种类，或指定各列。</translation>
    </message>
    <message>
        <source>There is no sheet in the folder “%1”.</source>
        <translation>文件夹“%1”里没有表格。</translation>
    </message>
    <message>
        <source>“%1” has its headers in row %2 (%3), but no rows below them.</source>
        <translation>“%1”的表头在第 %2 行（%3），下面没有数据行。</translation>
    </message>
    <message>
        <source>Session %1 has %2 places left and %3 people were to be booked: nobody was. Raise the places or choose another session.</source>
        <translation>场次 %1 还剩 %2 个名额，要报名的有 %3 人，因此一个也没有报。请增加名额或改选其他场次。</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>数据检查</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>who, and how many things are missing</comment>
        <translation>%1（%2 项）</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n people wait: %2.</source>
        <translation>
            <numerusform>%1。等待中的有 %n 人：%2。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>360° round</source>
        <translation>360°评价</translation>
    </message>
    <message>
        <source>Groups of the round</source>
        <translation>评价组</translation>
    </message>
    <message>
        <source>Answers until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>People behind a group</source>
        <translation>评价组最少人数</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Item of the library</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>汇总方式</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>File to be written</source>
        <translation>输出文件</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码格式</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>分制</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Days without a share</source>
        <translation>无分享天数</translation>
    </message>
    <message>
        <source>Fall of the rating</source>
        <translation>评分下降</translation>
    </message>
    <message>
        <source>Ratings in a month</source>
        <translation>每月评价数</translation>
    </message>
    <message>
        <source>Comments looked at</source>
        <translation>统计的评语数</translation>
    </message>
    <message>
        <source>Comments at least</source>
        <translation>最少评语数</translation>
    </message>
    <message>
        <source>Share of a topic</source>
        <translation>主题占比</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>One person under two numbers</source>
        <translation>一人两个工号</translation>
    </message>
    <message>
        <source>Both numbers have records: move those of one to the other, then remove it. Two real people: correct the id number or the birthday.</source>
        <translation>两个工号都有记录时：把其中一个的记录移到另一个，再删除它。确是两个人时：更正身份证号或生日。</translation>
    </message>
    <message>
        <source>Employments that overlap</source>
        <translation>任职时间重叠</translation>
    </message>
    <message>
        <source>Correct the day of joining or of leaving on the person&apos;s row.</source>
        <translation>请在人员行中更正入职或离职日期。</translation>
    </message>
    <message>
        <source>Two titles at once</source>
        <translation>同时有两个职称</translation>
    </message>
    <message>
        <source>Which title holds? Correct the title on the person&apos;s row, or import the list of titles again.</source>
        <translation>以哪个职称为准？请在人员行中更正职称，或重新导入职称名单。</translation>
    </message>
    <message>
        <source>Present while not employed</source>
        <translation>不在职期间出勤</translation>
    </message>
    <message>
        <source>Was the person here after all? Then correct joining and leaving on the person&apos;s row.</source>
        <translation>当时确实在职？请在人员行中更正入职和离职日期。</translation>
    </message>
    <message>
        <source>Present while on leave</source>
        <translation>请假期间出勤</translation>
    </message>
    <message>
        <source>Came in spite of the leave? Then correct the days of the leave.</source>
        <translation>请假期间确实到课？请更正请假的起止日期。</translation>
    </message>
    <message>
        <source>In two places at once</source>
        <translation>同一时间两处出勤</translation>
    </message>
    <message>
        <source>Was the other one attended? Then remove that attendance, or correct the times of the sessions.</source>
        <translation>到的是另一场？请删除那条出勤，或更正场次的时间。</translation>
    </message>
    <message>
        <source>More hours than the session has</source>
        <translation>学时多于场次学时</translation>
    </message>
    <message>
        <source>Are the hours right? Then correct the hours or the times of the session.</source>
        <translation>学时没有错？请更正场次的学时或起止时间。</translation>
    </message>
    <message>
        <source>More hours than the clock allows</source>
        <translation>学时多于实际时长</translation>
    </message>
    <message>
        <source>Correct the hours of the session, or when it begins and ends.</source>
        <translation>请更正场次的学时，或它的起止时间。</translation>
    </message>
    <message>
        <source>One training credited twice</source>
        <translation>同一培训重复计学时</translation>
    </message>
    <message>
        <source>Two trainings after all? Then give them their own titles, days or certificate numbers.</source>
        <translation>确是两次培训？请填写各自的名称、日期或证书编号。</translation>
    </message>
    <message>
        <source>A trainer in two sessions at once</source>
        <translation>讲师同一时间两场授课</translation>
    </message>
    <message>
        <source>Move one of the two sessions, give it to somebody else, or remove it if it is there twice.</source>
        <translation>请调整其中一场的时间，或换讲师；如为重复录入，请删除一条。</translation>
    </message>
    <message>
        <source>A room used twice at once</source>
        <translation>教室同一时间两场使用</translation>
    </message>
    <message>
        <source>Move one of the two sessions to another room or another time.</source>
        <translation>请把其中一场换到别的教室或时间。</translation>
    </message>
    <message>
        <source>an unknown day</source>
        <translation>不详之日</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>Attended “%1” on %2, but joined on %3.</source>
        <translation>%2 参加《%1》，但 %3 才入职。</translation>
    </message>
    <message>
        <source>Attended “%1” on %2, but left on %3.</source>
        <translation>%2 参加《%1》，但 %3 已离职。</translation>
    </message>
    <message>
        <source>Attended “%1” on %2, but had left on %3 and came back on %4.</source>
        <translation>%2 参加《%1》，但 %3 已离职，%4 才再入职。</translation>
    </message>
    <message>
        <source>Numbers %1 and %2 have the same id number.</source>
        <translation>工号 %1 与 %2 的身份证号相同。</translation>
    </message>
    <message>
        <source>Numbers %1 and %2 have the same name and birthday.</source>
        <translation>工号 %1 与 %2 的姓名和生日相同。</translation>
    </message>
    <message>
        <source>Employed from %1 to %2, and also from %3 to %4.</source>
        <translation>%1 至 %2 任职，%3 至 %4 又任职。</translation>
    </message>
    <message>
        <source>%1 from %2 to %3, and also %4 from %5 to %6.</source>
        <translation>%2 至 %3 为%1，%5 至 %6 又为%4。</translation>
    </message>
    <message>
        <source>Attended “%1” on %2, within the leave from %3 to %4.</source>
        <translation>%2 参加《%1》，但 %3 至 %4 在请假。</translation>
    </message>
    <message>
        <source>Was at “%1” from %2, while “%3” lasted until %4.</source>
        <translation>%2 起参加《%1》，而《%3》到 %4 才结束。</translation>
    </message>
    <message>
        <source>%1 hours for “%2” on %3, which has at most %4.</source>
        <translation>%3《%2》记 %1 学时，该场最多 %4。</translation>
    </message>
    <message>
        <source>“%1”, %2 to %3: %4 hours are written, at most %5 fit.</source>
        <translation>《%1》%2 至 %3：写了 %4 学时，最多只够 %5。</translation>
    </message>
    <message>
        <source>Outside hours (%1) for “%2” on %3, which was attended here.</source>
        <translation>%3《%2》的校外学时（%1）与本单位出勤重复。</translation>
    </message>
    <message>
        <source>Outside hours (%1) for “%2” on %3 have a certificate that is counted already.</source>
        <translation>%3《%2》的校外学时（%1）所用证书已计过。</translation>
    </message>
    <message>
        <source>“%1” begins at %2, while “%3” lasts until %4.</source>
        <translation>《%1》%2 开始，而《%3》到 %4 才结束。</translation>
    </message>
    <message>
        <source>%5: “%1” begins at %2, while “%3” lasts until %4.</source>
        <translation>%5：《%1》%2 开始，而《%3》到 %4 才结束。</translation>
    </message>
    <message>
        <source>Remove number %1, which has no records</source>
        <translation>删除没有记录的工号 %1</translation>
    </message>
    <message>
        <source>Remove the attendance of “%1”</source>
        <translation>删除《%1》的出勤</translation>
    </message>
    <message>
        <source>Remove these outside hours</source>
        <translation>删除这条校外学时</translation>
    </message>
    <message>
        <source>Remove the one within the other</source>
        <translation>删除被包含的一段</translation>
    </message>
    <message>
        <source>Make it “%1”</source>
        <translation>改为“%1”</translation>
    </message>
    <message>
        <source>Set the hours to %1</source>
        <translation>学时改为 %1</translation>
    </message>
    <message>
        <source>End the earlier one on %1</source>
        <translation>前一段改到 %1 为止</translation>
    </message>
    <message>
        <source>Decisions without evidence</source>
        <translation>缺少证明材料的人工决定</translation>
    </message>
    <message>
        <source>Open the decision, press F4 and add the paper that it rests on; it is named on every report that prints the decision.</source>
        <translation>打开该决定，按 F4，添加所依据的文件；凡打印该决定的报告都会写明它。</translation>
    </message>
    <message>
        <source>Decided for %1 by hand: %2. No evidence file proves it.</source>
        <translation>%1 年度人工决定为“%2”，没有附证明材料。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>FindingEvidence</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
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
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Export the findings</source>
        <translation>导出问题</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>数据检查问题</translation>
    </message>
    <message>
        <source>Sheets (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) exported to %1</source>
        <translation>
            <numerusform>已导出 %n 处问题到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Said to be right</source>
        <translation>已核实无误</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Answer sheet number</source>
        <translation>答卷编号</translation>
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
    <name>Header</name>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>header again</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>row %1: %2 of %3 headers recognised</source>
        <translation>第 %1 行：%3 个表头中认出 %2 个</translation>
    </message>
    <message>
        <source>rows %1–%2: %3 of %4 headers recognised</source>
        <translation>第 %1–%2 行：%4 个表头中认出 %3 个</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a row&apos;s number and what it is</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out: %1</source>
        <translation>
            <numerusform>%n 行不计入：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Undo this change</source>
        <translation>撤销此变更</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>还没有任何操作</translation>
    </message>
    <message>
        <source>Every import and every edit will stand here.</source>
        <translation>每次导入、每次修改都会列在这里。</translation>
    </message>
    <message>
        <source>%1 changes; each can be undone, also after a restart</source>
        <translation>%1 次变更；每次都可撤销，重启后也可以</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 次变更</translation>
    </message>
    <message>
        <source>Choose a change in the list.</source>
        <translation>请在列表中选择一次变更。</translation>
    </message>
    <message>
        <source>This change is undone already.</source>
        <translation>此变更已撤销。</translation>
    </message>
    <message>
        <source>This entry cannot be undone.</source>
        <translation>此项不能撤销。</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Not handed in: %1</source>
        <translation>未交：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n people, overdue</source>
        <translation>
            <numerusform>%n 人，已过期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people still owe it</source>
        <translation>
            <numerusform>还有 %n 人未交</numerusform>
        </translation>
    </message>
    <message>
        <source>See who</source>
        <translation>查看名单</translation>
    </message>
    <message>
        <source>Outside hours to confirm: %1</source>
        <translation>校外学时待核实：%1</translation>
    </message>
    <message>
        <source>%1 · %2 h, no certificate</source>
        <translation>%1 · %2 学时，无证书</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Was it held? %1</source>
        <translation>是否已举办？%1</translation>
    </message>
    <message>
        <source>planned, its day is over</source>
        <translation>已排，日期已过</translation>
    </message>
    <message>
        <source>%1 · planned, its day is over</source>
        <translation>%1 · 已排，日期已过</translation>
    </message>
    <message>
        <source>Mark as held</source>
        <translation>标为已完成</translation>
    </message>
    <message>
        <source>One number, several people: %1</source>
        <translation>同一工号多人：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n people share it</source>
        <translation>
            <numerusform>%n 人共用</numerusform>
        </translation>
    </message>
    <message>
        <source>See them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>要处理</translation>
    </message>
    <message>
        <source>Most in danger</source>
        <translation>最需要关注的人</translation>
    </message>
    <message numerus="yes">
        <source>%n things</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is on the books yet</source>
        <translation>还没有人员</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有待处理的事</translation>
    </message>
    <message>
        <source>Import the list of employees first, then sign-in sheets and ratings.</source>
        <translation>先导入员工名册，再导入签到表和评分。</translation>
    </message>
    <message>
        <source>What becomes due will stand here.</source>
        <translation>到期的事会列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n people not met or at risk</source>
        <translation>
            <numerusform>未达标或有风险 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>全部结论</translation>
    </message>
    <message numerus="yes">
        <source>%n people on the books</source>
        <translation>
            <numerusform>%n 人在册</numerusform>
        </translation>
    </message>
    <message>
        <source>Next sessions</source>
        <translation>近期场次</translation>
    </message>
    <message>
        <source>None is planned.</source>
        <translation>没有已排的场次。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>%1, opened and verified</source>
        <translation>%1，已打开验证</translation>
    </message>
    <message>
        <source>None yet; one is made at the first start of a day.</source>
        <translation>还没有；每天第一次启动时自动备份。</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Changes %1</source>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between fields</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>There already, and left as it is</source>
        <translation>库中已有，保持原样</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between reasons</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Number, else name</source>
        <translation>工号，无则姓名</translation>
    </message>
    <message>
        <source>Code, else title</source>
        <translation>编号，无则名称</translation>
    </message>
    <message>
        <source>Code, else trainer + course + day</source>
        <translation>编号，无则讲师 + 课程 + 日期</translation>
    </message>
    <message>
        <source>Session + person + part of the day</source>
        <translation>场次 + 人员 + 时段</translation>
    </message>
    <message>
        <source>Session + trainee; without a trainee all values</source>
        <translation>场次 + 学员；匿名则按全部内容</translation>
    </message>
    <message>
        <source>Person + session, else kind + title + day</source>
        <translation>人员 + 场次，无则类型 + 题目 + 日期</translation>
    </message>
    <message>
        <source>Person + title + day</source>
        <translation>人员 + 名称 + 日期</translation>
    </message>
    <message>
        <source>Person + year</source>
        <translation>人员 + 年度</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, table</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Left out by hand</source>
        <translation>手工排除，不导入</translation>
    </message>
    <message>
        <source>no session of this trainer, course and day</source>
        <translation>没有这位讲师、这门课、这一天的场次</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n department(s)</source>
        <translation>
            <numerusform>%n 个部门</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n 门课程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n 个场次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%n 份问卷</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Rows of the import</source>
        <translation>这次导入的行</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>还没有导入过</translation>
    </message>
    <message>
        <source>Every import will stand here with its file and its counts, and can be undone here.</source>
        <translation>每次导入的文件和行数都会列在这里，也可在这里撤销。</translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation>导入表格…</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s); each can be undone, also after a restart</source>
        <translation>
            <numerusform>共导入 %n 次，每次都可撤销，重启后也可以</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n 次导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens a row where it is now, F4 shows where it came from</source>
        <translation>按 Enter 打开所选行，按 F4 查看来源</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows from %1</source>
        <translation>%1 的行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the file are kept here</source>
        <translation>
            <numerusform>文件中有 %n 行记在这里</numerusform>
        </translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>当前工作区为只读。</translation>
    </message>
    <message>
        <source>Choose an import in the list.</source>
        <translation>请先在列表中选择一次导入。</translation>
    </message>
    <message>
        <source>This import is undone already.</source>
        <translation>这次导入已经撤销。</translation>
    </message>
    <message>
        <source>This import changed nothing.</source>
        <translation>这次导入没有改动任何内容。</translation>
    </message>
    <message>
        <source>Open in “%1”</source>
        <translation>在“%1”中打开</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>导入记录</translation>
    </message>
</context>
<context>
    <name>Invitations</name>
    <message>
        <source>From 0 to 100</source>
        <translation>0 到 100 分</translation>
    </message>
    <message>
        <source>Name of the trainer</source>
        <translation>被评讲师</translation>
    </message>
    <message>
        <source>to be named</source>
        <translation>待填评价人</translation>
    </message>
</context>
<context>
    <name>Kpi</name>
    <message>
        <source>%1 is below its target: %2 more needed</source>
        <translation>%1未达标，需增加%2</translation>
    </message>
    <message>
        <source>%1 reaches %2, first in the company</source>
        <translation>%1达%2，排名公司第一</translation>
    </message>
    <message>
        <source>%1 reaches %2, first in the department</source>
        <translation>%1达%2，排名部门第一</translation>
    </message>
</context>
<context>
    <name>KpiArithmetic</name>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算式</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Without data it counts as 0.</source>
        <translation>没有数据时按 0 分计。</translation>
    </message>
    <message>
        <source>Without data it counts as everybody&apos;s mean before the period.</source>
        <translation>没有数据时按期前全员均值计。</translation>
    </message>
    <message>
        <source>Without data there is no total.</source>
        <translation>没有数据时不出总分。</translation>
    </message>
    <message>
        <source>Without data the others share its weight.</source>
        <translation>没有数据时，它的权重由其余指标分担。</translation>
    </message>
    <message>
        <source>Counted exactly; a score is rounded once, the total once, to four decimals, halves up.</source>
        <translation>全程精确计算；得分修约一次，总分修约一次，保留四位小数，四舍五入。</translation>
    </message>
    <message>
        <source>Counted exactly; a score is rounded once, the total once, to four decimals, halves to even.</source>
        <translation>全程精确计算；得分修约一次，总分修约一次，保留四位小数，四舍六入五成双。</translation>
    </message>
    <message>
        <source>kept between %1 and %2</source>
        <translation>限于 %1 至 %2</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始值</translation>
    </message>
    <message>
        <source>Shrunk</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>everybody&apos;s mean</source>
        <translation>全员均值</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>top %1 % by ratings</source>
        <translation>评价居前 %1 %</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>奖励分</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>最终</translation>
    </message>
    <message>
        <source>No rank: “%1” has no data, and without it there is no total.</source>
        <translation>不排名：“%1”没有数据，缺它不出总分。</translation>
    </message>
    <message>
        <source>No rank: data for %1 of the weight only (at least %2); missing: %3.</source>
        <translation>不排名：只有 %1 的权重有数据（至少 %2）；缺：%3。</translation>
    </message>
    <message>
        <source>Why this number</source>
        <translation>这个数怎么来的</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>折算分</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Points of single indicators are rounded for showing and need not add up to the last digit.</source>
        <translation>各项折算分只为显示而修约，末位不必加得上。</translation>
    </message>
    <message>
        <source>Counted for the bonus</source>
        <translation>计入奖励分的记录</translation>
    </message>
    <message>
        <source>The rows behind it</source>
        <translation>背后的记录</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>typed here</source>
        <translation>本机录入</translation>
    </message>
    <message>
        <source>Not counted: %1 %2, %3.</source>
        <translation>未计入：%1 %2，%3。</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>There is no row in this period.</source>
        <translation>本期没有记录。</translation>
    </message>
    <message>
        <source>The first %1 rows are listed.</source>
        <translation>只列出前 %1 行。</translation>
    </message>
    <message>
        <source>As it was when the period was locked.</source>
        <translation>以锁定时为准。</translation>
    </message>
    <message numerus="yes">
        <source>As it was when the period was locked; %Ln rows came later.</source>
        <translation>
            <numerusform>以锁定时为准；之后又来了 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>补差</translation>
    </message>
    <message>
        <source>the grade that was given last</source>
        <translation>最近一次给定的等级</translation>
    </message>
    <message>
        <source>points of %1 in the scheme</source>
        <translation>方案中%1的分数</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>偶然误差</translation>
    </message>
    <message>
        <source>Wilson interval at 95 %; it is shown and not scored</source>
        <translation>95%威尔逊区间；只显示，不计分</translation>
    </message>
    <message>
        <source>Provisional: the period is not over, or something that is expected is still missing.</source>
        <translation>暂定：期间尚未结束，或仍有应有的数据未到。</translation>
    </message>
</context>
<context>
    <name>KpiMonths</name>
    <message>
        <source>Computed</source>
        <translation>已核算</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>held or cancelled? still planned</source>
        <translation>仍为“计划”，未填是否已授课</translation>
    </message>
    <message>
        <source>no rating yet</source>
        <translation>尚无评分</translation>
    </message>
    <message>
        <source>%1 has not rated</source>
        <translation>%1 未评分</translation>
    </message>
    <message numerus="yes">
        <source>%Ln anonymous ratings are missing</source>
        <translation>
            <numerusform>还缺 %Ln 份匿名评分</numerusform>
        </translation>
    </message>
    <message>
        <source>not assessed yet</source>
        <translation>尚未评价</translation>
    </message>
    <message>
        <source>not assessed yet by: %1</source>
        <translation>尚未评价：%1</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>尚未填报</translation>
    </message>
    <message>
        <source>Expected: each session of the period that is over is held or cancelled.</source>
        <translation>应有：本期已过的每个场次都填明已授课或已取消。</translation>
    </message>
    <message>
        <source>Expected: each held session has a rating, unless its list says that nobody came. Ratings count whether or not that list names who rated.</source>
        <translation>应有：每个已授课场次至少一份评分，签到表显示无人到场的除外。评分人不在签到表上，其评分同样计入。</translation>
    </message>
    <message>
        <source>Expected: everybody who came has rated; anonymous ratings count as many as they are. Ratings count whether or not the list of a session names who rated.</source>
        <translation>应有：到场学员人人评分，匿名评分按份数计。评分人不在签到表上，其评分同样计入。</translation>
    </message>
    <message>
        <source>Expected: one assessment by each who is asked.</source>
        <translation>应有：每个评价角色各一份评价。</translation>
    </message>
    <message>
        <source>Expected: one value.</source>
        <translation>应有：一个数值。</translation>
    </message>
    <message>
        <source>%1 of %2 there</source>
        <translation>应有 %2，已有 %1</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>its last day is not over</source>
        <translation>本期尚未结束</translation>
    </message>
    <message>
        <source>nobody is judged in it</source>
        <translation>本期无考核对象</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people wait for something</source>
        <translation>
            <numerusform>%Ln 人数据未齐</numerusform>
        </translation>
    </message>
    <message>
        <source>Ranks follow total and bonus as stored, with four decimals: equal ones share a rank, the next is skipped (1, 2, 2, 4). Adjustments are paid and move no rank.</source>
        <translation>排名按总分加奖励分（存储的四位小数）：相同者并列，其后名次跳过（1、2、2、4）。补差计入发放，不影响排名。</translation>
    </message>
    <message>
        <source>Less than %1 % of the weight with data: no rank.</source>
        <translation>有数据的权重不足 %1 % 者不排名。</translation>
    </message>
    <message>
        <source>%1: %2 ratings of everybody&apos;s mean are added (k=%2).</source>
        <translation>%1：按全体均值补入 %2 份评分（k=%2）。</translation>
    </message>
    <message>
        <source>Top %1 %: from %2 ratings on, ties are all in.</source>
        <translation>前 %1 %：评分不少于 %2 份者参评，并列者均计入。</translation>
    </message>
    <message>
        <source>Who changes department counts for that of the last day; who changes role is judged by today&apos;s role until the period is locked.</source>
        <translation>期内调动部门的，计入期末所在部门；角色变动的，锁定前按现角色考核。</translation>
    </message>
    <message>
        <source>Training plan “%1” gives %2 %3 %, this scheme %4 %.</source>
        <translation>培训计划“%1”中%2占 %3 %，本方案中占 %4 %。</translation>
    </message>
    <message>
        <source>Training plan “%1” gives %2 %3 %, this scheme does not count it.</source>
        <translation>培训计划“%1”中%2占 %3 %，本方案不计此项。</translation>
    </message>
    <message>
        <source>The scores are by the scheme: save a version of one of the two.</source>
        <translation>得分按方案计算：请为两者之一另存一个版本。</translation>
    </message>
</context>
<context>
    <name>KpiSchemesPage</name>
    <message>
        <source>KPI schemes</source>
        <translation>绩效方案</translation>
    </message>
    <message>
        <source>Which indicators make the score, by what weight. A saved version never changes.</source>
        <translation>哪些指标构成得分、权重多少。已保存的版本永不改变。</translation>
    </message>
    <message>
        <source>Nothing is written until it is saved.</source>
        <translation>保存之前不写入任何内容。</translation>
    </message>
    <message>
        <source>New scheme</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>KPI schemes and their versions</source>
        <translation>绩效方案及其版本</translation>
    </message>
    <message>
        <source>No KPI schemes yet</source>
        <translation>还没有绩效方案</translation>
    </message>
    <message>
        <source>Make one with the button above, or read a file.</source>
        <translation>用上方按钮新建，或读取文件。</translation>
    </message>
    <message>
        <source>Read a scheme</source>
        <translation>读取方案</translation>
    </message>
    <message>
        <source>Save the scheme</source>
        <translation>保存方案</translation>
    </message>
    <message>
        <source>Schemes (*.json)</source>
        <translation>方案 (*.json)</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用人员</translation>
    </message>
</context>
<context>
    <name>KpiWords</name>
    <message>
        <source>sessions held ÷ planned</source>
        <translation>完成场次 ÷ 计划场次</translation>
    </message>
    <message>
        <source>share of the whole</source>
        <translation>占总数的比例</translation>
    </message>
    <message>
        <source>number ÷ target %1</source>
        <translation>数量 ÷ 目标 %1</translation>
    </message>
    <message>
        <source>from %1 up to %2</source>
        <translation>从 %1 升到 %2</translation>
    </message>
    <message>
        <source>from %1 down to %2</source>
        <translation>从 %1 降到 %2</translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation>%1 分制均值</translation>
    </message>
    <message>
        <source>mean of %1, shrunk k=%2</source>
        <translation>%1 分制均值，小样本收缩 k=%2</translation>
    </message>
    <message>
        <source>out of 100, as assessed</source>
        <translation>百分制，按评定</translation>
    </message>
    <message>
        <source>as the scheme says</source>
        <translation>按方案</translation>
    </message>
    <message>
        <source>points of the grade</source>
        <translation>按等级给分</translation>
    </message>
</context>
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
    <message>
        <source>Training days</source>
        <translation>培训天数</translation>
    </message>
    <message>
        <source>Hours taught</source>
        <translation>授课学时</translation>
    </message>
    <message>
        <source>Exam score</source>
        <translation>考试成绩</translation>
    </message>
    <message>
        <source>Exams passed</source>
        <translation>考试合格率</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>Valid shares</source>
        <translation>有效分享次数</translation>
    </message>
    <message>
        <source>Library items published</source>
        <translation>发布资料数</translation>
    </message>
    <message>
        <source>Library items reused</source>
        <translation>资料被引用次数</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>评价得分</translation>
    </message>
    <message>
        <source>Typed value</source>
        <translation>手工指标值</translation>
    </message>
    <message>
        <source>Typed value, summed up</source>
        <translation>手工指标值合计</translation>
    </message>
    <message>
        <source>Typed grade, last (A is 1)</source>
        <translation>手工评定等级（最近一次，A为1）</translation>
    </message>
    <message>
        <source>Returning trainees</source>
        <translation>学员回头率</translation>
    </message>
    <message>
        <source>Course development days</source>
        <translation>课程开发周期（天）</translation>
    </message>
</context>
<context>
    <name>MonthEvidence</name>
    <message>
        <source>the person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>the session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺项</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1 of %2 there</source>
        <translation>应有 %2，已有 %1</translation>
    </message>
    <message>
        <source>Nothing is expected here.</source>
        <translation>此项无应有数据。</translation>
    </message>
    <message>
        <source>Everything that is expected is there.</source>
        <translation>应有数据均已齐备。</translation>
    </message>
    <message>
        <source>As it was when the period was locked.</source>
        <translation>为锁定时的情况。</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Waived: %1</source>
        <translation>免核：%1</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>补差</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已计</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现应计</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>What late data changed in closed periods is paid with the period that follows the last closed one: after the bonus, outside of every cap, and no rank follows it. Who is no longer judged keeps what was locked.</source>
        <translation>已锁定期间因补录数据产生的差额，在最后一个锁定期间的下一期补计：列于奖励分之后，不受任何上限约束，不影响排名。已不在考核之列的人员保留锁定结果。</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>优势</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>What the period waits for</source>
        <translation>本期缺项</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Everything that is expected is there, or was waived.</source>
        <translation>应有数据均已齐备或已免核。</translation>
    </message>
    <message>
        <source>The first %1 people are listed.</source>
        <translation>列出前 %1 人。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things are missing</source>
        <translation>
            <numerusform>缺 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>the period is not over</source>
        <translation>本期尚未结束</translation>
    </message>
    <message>
        <source>Provisional: %1.</source>
        <translation>暂定：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing things were waived.</source>
        <translation>
            <numerusform>已免核 %Ln 项缺项。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an indicator and what is expected of it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>OpenFile</name>
    <message>
        <source>%1 is a program: its folder is shown, it is not started.</source>
        <translation>%1 是程序：只显示所在文件夹，不会运行。</translation>
    </message>
    <message>
        <source>There is no program here that opens “%1”.</source>
        <translation>本机没有能打开“%1”的程序。</translation>
    </message>
    <message>
        <source>A copy for reading is at %1.</source>
        <translation>只读副本在 %1。</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>评价</translation>
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
        <source>Courses</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Essays</source>
        <translation>作业心得</translation>
    </message>
    <message>
        <source>Outside hours</source>
        <translation>校外学时</translation>
    </message>
    <message>
        <source>Applicants</source>
        <translation>申报名单</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Title rules</source>
        <translation>职称合规</translation>
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
        <source>Past imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>考试成绩</translation>
    </message>
    <message>
        <source>Rule records</source>
        <translation>规则记录</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>达标地平线</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>数据检查</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Print log</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Team board</source>
        <translation>部门看板</translation>
    </message>
    <message>
        <source>Training plans</source>
        <translation>培训计划</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>讲师评价</translation>
    </message>
    <message>
        <source>Typed indicators</source>
        <translation>手工指标</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>绩效</translation>
    </message>
    <message>
        <source>Weight bench</source>
        <translation>绩效权重台</translation>
    </message>
    <message>
        <source>Trainer board</source>
        <translation>讲师看板</translation>
    </message>
    <message>
        <source>Company board</source>
        <translation>公司看板</translation>
    </message>
    <message>
        <source>360° assessment</source>
        <translation>360°评价</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>KPI schemes</source>
        <translation>绩效方案</translation>
    </message>
    <message>
        <source>KPI results</source>
        <translation>绩效结果</translation>
    </message>
    <message>
        <source>Word lists</source>
        <translation>词库与建议</translation>
    </message>
</context>
<context>
    <name>PeopleHits</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Every record of “%1”</source>
        <translation>“%1”的全部记录</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>January %1</source>
        <translation>%1年1月</translation>
    </message>
    <message>
        <source>February %1</source>
        <translation>%1年2月</translation>
    </message>
    <message>
        <source>March %1</source>
        <translation>%1年3月</translation>
    </message>
    <message>
        <source>April %1</source>
        <translation>%1年4月</translation>
    </message>
    <message>
        <source>May %1</source>
        <translation>%1年5月</translation>
    </message>
    <message>
        <source>June %1</source>
        <translation>%1年6月</translation>
    </message>
    <message>
        <source>July %1</source>
        <translation>%1年7月</translation>
    </message>
    <message>
        <source>August %1</source>
        <translation>%1年8月</translation>
    </message>
    <message>
        <source>September %1</source>
        <translation>%1年9月</translation>
    </message>
    <message>
        <source>October %1</source>
        <translation>%1年10月</translation>
    </message>
    <message>
        <source>November %1</source>
        <translation>%1年11月</translation>
    </message>
    <message>
        <source>December %1</source>
        <translation>%1年12月</translation>
    </message>
    <message>
        <source>%1 first quarter</source>
        <translation>%1年第一季度</translation>
    </message>
    <message>
        <source>%1 second quarter</source>
        <translation>%1年第二季度</translation>
    </message>
    <message>
        <source>%1 third quarter</source>
        <translation>%1年第三季度</translation>
    </message>
    <message>
        <source>%1 fourth quarter</source>
        <translation>%1年第四季度</translation>
    </message>
    <message>
        <source>the year %1</source>
        <translation>%1年</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>employed for %1 to %2 months</source>
        <translation>入职满 %1 个月、不满 %2 个月</translation>
    </message>
    <message>
        <source>employed for %1 months and longer</source>
        <translation>入职满 %1 个月</translation>
    </message>
    <message>
        <source>employed for less than %1 months</source>
        <translation>入职不满 %1 个月</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>The plan needs a code.</source>
        <translation>计划需要一个代码。</translation>
    </message>
    <message>
        <source>The plan needs a name.</source>
        <translation>计划需要一个名称。</translation>
    </message>
    <message>
        <source>The days on which it holds or its months are not possible.</source>
        <translation>生效日期、截止日期或入职月数不可能成立。</translation>
    </message>
    <message>
        <source>The plan needs at least one part.</source>
        <translation>计划至少需要一项。</translation>
    </message>
    <message>
        <source>A weight is not above zero.</source>
        <translation>有一项权重不大于零。</translation>
    </message>
    <message>
        <source>The weight of “%1” is not above zero.</source>
        <translation>“%1”的权重不大于零。</translation>
    </message>
    <message>
        <source>The weights come to more than the whole performance.</source>
        <translation>权重合计超过了全部绩效。</translation>
    </message>
    <message>
        <source>“%1” needs a measure that is a share.</source>
        <translation>“%1”需要一个比率类的指标。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用人员</translation>
    </message>
    <message>
        <source>lost without homework</source>
        <translation>不交作业即扣减</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>Training plans</source>
        <translation>培训计划</translation>
    </message>
    <message>
        <source>What taking part and homework weigh in the performance. A saved version never changes.</source>
        <translation>参与培训与作业在绩效中的占比。已保存的版本不会改变。</translation>
    </message>
    <message>
        <source>Nothing is written until it is saved.</source>
        <translation>保存之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建计划</translation>
    </message>
    <message>
        <source>Training plans and their versions</source>
        <translation>培训计划及其版本</translation>
    </message>
    <message>
        <source>No training plans yet</source>
        <translation>还没有培训计划</translation>
    </message>
    <message>
        <source>Make one with the button above, or read a file.</source>
        <translation>用上方按钮新建，或读取文件。</translation>
    </message>
    <message>
        <source>Read a training plan</source>
        <translation>读取培训计划</translation>
    </message>
    <message>
        <source>Save the training plan</source>
        <translation>保存培训计划</translation>
    </message>
    <message>
        <source>Training plans (*.json)</source>
        <translation>培训计划 (*.json)</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用人员</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
</context>
<context>
    <name>PrintLog</name>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>trainer</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>search</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>from</source>
        <translation>自</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>with the rows behind the figures</source>
        <translation>附明细</translation>
    </message>
    <message>
        <source>id numbers in full</source>
        <translation>身份证号完整</translation>
    </message>
    <message>
        <source>%1, as known on %2</source>
        <translation>%1（按 %2 已知）</translation>
    </message>
    <message>
        <source>%1 (%2 files)</source>
        <translation>%1（%2 个文件）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Narrowed to</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Rule and version</source>
        <translation>规则与版本</translation>
    </message>
    <message>
        <source>Onto</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>%1 (stopped: %2 of %3 files)</source>
        <translation>%1（已停止：%3 个文件中的 %2 个）</translation>
    </message>
</context>
<context>
    <name>PrintLogPage</name>
    <message>
        <source>Print log</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>No report was printed or saved yet</source>
        <translation>还没有打印或保存过报告</translation>
    </message>
    <message>
        <source>Each one will stand here with who made it, when, by which rules and with the hash of its file, so that a paper can be checked later.</source>
        <translation>每份报告都会记在这里：谁在何时、按哪版规则生成，以及文件的校验码，便于日后核对。</translation>
    </message>
    <message>
        <source>To the reports</source>
        <translation>去生成报告</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) printed or saved</source>
        <translation>
            <numerusform>已打印或保存 %n 份报告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 份报告</numerusform>
        </translation>
    </message>
    <message>
        <source>A file whose SHA-256 is not the one here was changed after it was saved</source>
        <translation>文件的 SHA-256 与此处不符，说明保存后被改动过</translation>
    </message>
    <message>
        <source>Export the print log</source>
        <translation>导出打印记录</translation>
    </message>
    <message>
        <source>Sheets (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) exported to %1</source>
        <translation>
            <numerusform>已导出 %n 行到 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” is not a date</source>
        <translation>“%1”不是日期</translation>
    </message>
    <message>
        <source>“%1” is not a number</source>
        <translation>“%1”不是数</translation>
    </message>
    <message>
        <source>“%1” has too many decimals</source>
        <translation>“%1”小数位太多</translation>
    </message>
    <message>
        <source>“%1” is out of range</source>
        <translation>“%1”超出范围</translation>
    </message>
    <message>
        <source>“%1” is not one of the words used here</source>
        <translation>“%1”不是这里使用的词</translation>
    </message>
    <message>
        <source>the cell holds an error (%1)</source>
        <translation>单元格是错误值（%1）</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>文字太长</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>缺少内容</translation>
    </message>
    <message>
        <source>nobody here is “%1”</source>
        <translation>库中没有“%1”</translation>
    </message>
    <message>
        <source>several people are called “%1”; use the employee number</source>
        <translation>“%1”同名多人，请用工号</translation>
    </message>
    <message>
        <source>there is no course “%1”</source>
        <translation>没有课程“%1”</translation>
    </message>
    <message>
        <source>several courses are called “%1”; use the code</source>
        <translation>“%1”同名课程多门，请用课程编号</translation>
    </message>
    <message>
        <source>no session fits “%1”</source>
        <translation>没有对应的场次“%1”</translation>
    </message>
    <message>
        <source>several sessions fit; name the session&apos;s code</source>
        <translation>有几个场次都符合，请写明场次编号</translation>
    </message>
    <message>
        <source>several departments are called “%1”; write the path</source>
        <translation>“%1”同名部门多个，请写全路径</translation>
    </message>
    <message>
        <source>repeats row %2 with other values</source>
        <translation>与第 %2 行重复而内容不同</translation>
    </message>
    <message>
        <source>“%1” is someone&apos;s former number; decide who is meant</source>
        <translation>“%1”是某人的旧工号，请确认是谁</translation>
    </message>
    <message>
        <source>was rated on another form</source>
        <translation>原评分用的是另一张问卷</translation>
    </message>
    <message>
        <source>the hours of a partial attendance are missing</source>
        <translation>部分出勤须写明学时</translation>
    </message>
    <message>
        <source>“%1” lies before the beginning</source>
        <translation>“%1”早于开始日期</translation>
    </message>
    <message>
        <source>“%1” is taken</source>
        <translation>“%1”已被占用</translation>
    </message>
    <message>
        <source>the name “%1” differs from the one known for this number</source>
        <translation>姓名“%1”与该工号在库的姓名不同</translation>
    </message>
    <message>
        <source>the day of handing in is missing, so it is not counted</source>
        <translation>缺提交日期，因此不计</translation>
    </message>
    <message>
        <source>the measure knows no “%1”</source>
        <translation>该指标没有“%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be used</source>
        <translation>“%1”不能使用</translation>
    </message>
    <message>
        <source>was %3, %5 made it %4, the file says %1</source>
        <translation>原 %3，%5改 %4，文件 %1</translation>
    </message>
    <message>
        <source>%5 made it %4 (it was %3); that is kept</source>
        <translation>%5已改为 %4（原 %3），保留</translation>
    </message>
    <message>
        <source>%1 replaces what %5 made of it (%4)</source>
        <translation>以文件的 %1 取代%5改的 %4</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>the id number “%1” was cut by a spreadsheet; take it from the original, as text</source>
        <translation>身份证号“%1”已被表格软件截断；请按原件重新录入，并设为文本格式</translation>
    </message>
    <message>
        <source>“%1” is beyond the scale, whose highest answer is %6</source>
        <translation>“%1”超出量表，最高为 %6</translation>
    </message>
    <message>
        <source>answered already in row %2</source>
        <translation>该题已在第 %2 行作答</translation>
    </message>
    <message>
        <source>there are single ratings of this session too; they count, the means do not</source>
        <translation>该场次另有逐人评分：计逐人评分，不计平均分</translation>
    </message>
    <message>
        <source>is larger than 200 MB; keep a smaller copy as evidence</source>
        <translation>超过 200 MB，请缩小后再作为证明材料</translation>
    </message>
    <message>
        <source>is a folder or a link, not a file; choose the file itself</source>
        <translation>是文件夹或链接，不是文件；请选择文件本身</translation>
    </message>
    <message>
        <source>ended before its size while it was copied; nothing was kept, copy it to this computer and try again</source>
        <translation>复制时未到文件末尾就中断，没有保存；请先把它复制到本机再试</translation>
    </message>
    <message>
        <source>was altered after it was kept, so it was not opened; attach the original again, that mends it</source>
        <translation>保存后被改动过，未打开；请重新附上原件，即可修复</translation>
    </message>
    <message>
        <source>takes no evidence files; decisions, exemptions, certificates, outside hours, leave, exams, homework and sessions do</source>
        <translation>不能附证明材料；人工决定、减免、证书、校外学时、请假、考试、作业和场次可以</translation>
    </message>
    <message>
        <source>is not in the folder of evidence files; bring that folder back from a backup, or attach the original again</source>
        <translation>不在证明材料文件夹中；请从备份恢复该文件夹，或重新附上原件</translation>
    </message>
    <message>
        <source>the library has no item “%1”</source>
        <translation>资料库里没有“%1”</translation>
    </message>
    <message>
        <source>several items of the library are called “%1”; use the code</source>
        <translation>资料库里有几份资料都叫“%1”，请写资料编号</translation>
    </message>
    <message>
        <source>%1 is not over yet; it can be locked from the day after its last</source>
        <translation>%1尚未结束，最后一天过后才能锁定</translation>
    </message>
    <message>
        <source>%1 is locked already; reopen it first, with a reason</source>
        <translation>%1已锁定，请先写明原因重新打开</translation>
    </message>
    <message>
        <source>%1 is not locked, so there is nothing to reopen</source>
        <translation>%1没有锁定，无需重新打开</translation>
    </message>
    <message>
        <source>a reason is needed</source>
        <translation>需要写明原因</translation>
    </message>
    <message>
        <source>“%1” is not a period; write 2026-10, 2026-Q4 or 2026</source>
        <translation>“%1”不是期间；请写 2026-10、2026-Q4 或 2026</translation>
    </message>
    <message>
        <source>the round “%1” is closed; reopen it first</source>
        <translation>评价轮次“%1”已结束，请先重新打开</translation>
    </message>
    <message>
        <source>“%1” is none of the groups that can be asked</source>
        <translation>“%1”不是可邀请的评价组</translation>
    </message>
    <message>
        <source>“%1” stands here twice</source>
        <translation>“%1”重复出现</translation>
    </message>
    <message>
        <source>what somebody says of himself is shown and never counted; its weight is 0</source>
        <translation>自评只显示不计分，权重须为 0</translation>
    </message>
    <message>
        <source>%1 people are too few to stay unknown; 5 is the least</source>
        <translation>%1 人不足以匿名，至少 5 人</translation>
    </message>
    <message>
        <source>the scheme has no indicator “%1”</source>
        <translation>方案中没有指标“%1”</translation>
    </message>
    <message>
        <source>%1 cannot be locked yet: enter what is missing, or waive it with a reason</source>
        <translation>%1尚不能锁定：请补齐缺少的数据，或写明理由予以免核</translation>
    </message>
    <message>
        <source>nobody is judged in %1; tick “trainer” for those whom the scheme is for</source>
        <translation>%1无人参评；请为方案适用的人员勾选“内训师”</translation>
    </message>
    <message>
        <source>nobody is asked about himself in another group than that</source>
        <translation>除自评外，不能邀请本人评价自己</translation>
    </message>
    <message>
        <source>of oneself only the trainer is asked</source>
        <translation>自评只能邀请讲师本人</translation>
    </message>
    <message>
        <source>%1 has answered already, so the invitation stays</source>
        <translation>%1 已提交评价，邀请不能撤回</translation>
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
    <name>Reason</name>
    <message>
        <source>it unpacks to far more than such a file holds</source>
        <translation>解压后远大于正常文件</translation>
    </message>
    <message>
        <source>a part of it is larger than it says</source>
        <translation>其中一部分比声明的更大</translation>
    </message>
    <message>
        <source>it consists of more than 20000 parts</source>
        <translation>内部超过 20000 个部分</translation>
    </message>
    <message>
        <source>it defines a document type of its own</source>
        <translation>自带文档类型定义</translation>
    </message>
    <message>
        <source>its elements are nested more than 64 deep</source>
        <translation>元素嵌套超过 64 层</translation>
    </message>
    <message>
        <source>one of its tags does not end</source>
        <translation>有标签没有结束</translation>
    </message>
    <message>
        <source>more than %1 MB</source>
        <translation>超过 %1 MB</translation>
    </message>
    <message>
        <source>more than %1 GB</source>
        <translation>超过 %1 GB</translation>
    </message>
    <message>
        <source>more than %1 sheets</source>
        <translation>超过 %1 个工作表</translation>
    </message>
    <message>
        <source>more than %1 rows</source>
        <translation>超过 %1 行</translation>
    </message>
    <message>
        <source>more than %1 columns</source>
        <translation>超过 %1 列</translation>
    </message>
    <message>
        <source>more than %1 cells</source>
        <translation>超过 %1 个单元格</translation>
    </message>
    <message>
        <source>more than %1 repeated cells</source>
        <translation>重复的单元格超过 %1 个</translation>
    </message>
    <message>
        <source>more than %1 characters in a cell</source>
        <translation>有单元格超过 %1 个字符</translation>
    </message>
    <message>
        <source>neither text nor a table</source>
        <translation>既不是文本也不是表格</translation>
    </message>
    <message>
        <source>a zip without a workbook</source>
        <translation>不含工作簿的压缩包</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>可执行程序</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>a sheet of Excel 4 or older</source>
        <translation>Excel 4 或更早的表格</translation>
    </message>
    <message>
        <source>an Office file without a workbook</source>
        <translation>不含工作簿的 Office 文件</translation>
    </message>
    <message>
        <source>the file is not JSON (%1)</source>
        <translation>文件不是 JSON（%1）</translation>
    </message>
    <message>
        <source>it has no code</source>
        <translation>没有编号</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>the days from and until which it holds are missing or out of order</source>
        <translation>起止日期缺失或颠倒</translation>
    </message>
    <message>
        <source>it asks for nothing</source>
        <translation>没有任何要求</translation>
    </message>
    <message>
        <source>each requirement needs a code of its own, unlike “%1”</source>
        <translation>每项要求需有各自的编号，“%1”不符合</translation>
    </message>
    <message>
        <source>the group that requirement “%1” belongs to does not exist</source>
        <translation>要求“%1”所属的组不存在</translation>
    </message>
    <message>
        <source>requirement “%1” belongs to one that is not a group</source>
        <translation>要求“%1”的上级不是组</translation>
    </message>
    <message>
        <source>requirement “%1” lies within itself</source>
        <translation>要求“%1”包含了自身</translation>
    </message>
    <message>
        <source>group “%1” is empty</source>
        <translation>组“%1”是空的</translation>
    </message>
    <message>
        <source>requirement “%1” asks for a measure that does not exist</source>
        <translation>要求“%1”引用的指标不存在</translation>
    </message>
    <message>
        <source>the unit of “%1” is not known</source>
        <translation>“%1”的单位无法识别</translation>
    </message>
    <message>
        <source>requirement “%1” has another unit than its measure</source>
        <translation>要求“%1”的单位与指标的单位不一致</translation>
    </message>
    <message>
        <source>the threshold of requirement “%1” is not a number or fraction</source>
        <translation>要求“%1”的标准不是数字或分数</translation>
    </message>
    <message>
        <source>the threshold of requirement “%1” divides by zero</source>
        <translation>要求“%1”的标准分母为零</translation>
    </message>
    <message>
        <source>the threshold of requirement “%1” is not above zero</source>
        <translation>要求“%1”的标准不大于零</translation>
    </message>
    <message>
        <source>the threshold of requirement “%1” is too large</source>
        <translation>要求“%1”的标准过大</translation>
    </message>
    <message>
        <source>the share of part of a year that “%1” names is not known</source>
        <translation>“%1”的折算方式无法识别</translation>
    </message>
    <message>
        <source>requirement “%1” is a ratio, which has no share of a year</source>
        <translation>要求“%1”是比率，不能按月折算</translation>
    </message>
    <message>
        <source>the way in which it is counted is not known</source>
        <translation>计算方式无法识别</translation>
    </message>
    <message>
        <source>it does not say whether higher or lower is better</source>
        <translation>没有说明高为优还是低为优</translation>
    </message>
    <message>
        <source>it has no id or no source that is known</source>
        <translation>没有标识或来源无法识别</translation>
    </message>
    <message>
        <source>its source does not declare a name that it uses</source>
        <translation>引用了来源中没有的名称</translation>
    </message>
    <message>
        <source>a WPS .et of its own kind: open it in WPS and save it as .xlsx</source>
        <translation>WPS 自有格式的 .et：请用 WPS 打开并另存为 .xlsx</translation>
    </message>
    <message>
        <source>a flat OpenDocument: save it as .ods</source>
        <translation>单文件 OpenDocument：请另存为 .ods</translation>
    </message>
    <message>
        <source>how the parts of requirement “%1” are joined is not known</source>
        <translation>要求“%1”的组合方式无法识别</translation>
    </message>
    <message>
        <source>group “%1” asks for more of its parts than it has</source>
        <translation>组“%1”要求满足的项数多于它所含的项</translation>
    </message>
    <message>
        <source>requirement “%1” filters by what its measure does not know</source>
        <translation>要求“%1”的筛选条件不适用于所用指标</translation>
    </message>
    <message>
        <source>“%1” is part of a requirement that does not stand by itself</source>
        <translation>“%1”所占比例的对象不是一项独立的要求</translation>
    </message>
    <message>
        <source>requirement “%1” is a ratio, which is no part of another</source>
        <translation>要求“%1”是比率，不能作为另一项的一部分</translation>
    </message>
    <message>
        <source>requirement “%1” needs its number of months, 1 to 1200</source>
        <translation>要求“%1”须写明月数（1 至 1200）</translation>
    </message>
    <message>
        <source>the number of periods of “%1” is not possible</source>
        <translation>“%1”的期数不成立</translation>
    </message>
    <message>
        <source>“%1” asks for more periods than it looks at</source>
        <translation>“%1”要求达标的期数多于所看的期数</translation>
    </message>
    <message>
        <source>hours can carry over only in single years, with a limit: “%1”</source>
        <translation>结转只适用于按单个年度计算并设有上限的要求：“%1”</translation>
    </message>
    <message>
        <source>requirement “%1” names no certificate, or its days are below zero</source>
        <translation>要求“%1”没有写明证书，或天数小于零</translation>
    </message>
    <message>
        <source>the kind of credit “%1” is there twice</source>
        <translation>学分种类“%1”重复</translation>
    </message>
    <message>
        <source>what “%1” is a part of is not known</source>
        <translation>“%1”的比例基数无法识别</translation>
    </message>
    <message>
        <source>the period of “%1” is not known</source>
        <translation>“%1”的期间无法识别</translation>
    </message>
    <message>
        <source>how “%1” joins several periods is not known</source>
        <translation>“%1”合并多个期间的方式无法识别</translation>
    </message>
    <message>
        <source>requirement “%1” neither blocks nor warns</source>
        <translation>要求“%1”的性质既不是必须也不是提醒</translation>
    </message>
    <message>
        <source>how the certificate of “%1” is renewed is not known</source>
        <translation>“%1”的证书续期方式无法识别</translation>
    </message>
    <message>
        <source>the kind of credit “%1” is not known</source>
        <translation>学分种类“%1”无法识别</translation>
    </message>
    <message>
        <source>requirement “%1” has a number that is none</source>
        <translation>要求“%1”中有一个数值不是数字</translation>
    </message>
    <message>
        <source>its weights come to more than the whole performance (10000)</source>
        <translation>各项权重之和超过全部绩效（10000）</translation>
    </message>
    <message>
        <source>its weights come to %1 basis points, not to 10000</source>
        <translation>权重合计为%1基点，应为10000</translation>
    </message>
    <message>
        <source>how “%1” is scored is not known</source>
        <translation>不知道“%1”怎样计分</translation>
    </message>
    <message>
        <source>“%1” needs a target above zero and apart from where its scale begins</source>
        <translation>“%1”的目标必须大于零，且不能等于起点</translation>
    </message>
    <message>
        <source>the months of employment from and below which it holds are out of order</source>
        <translation>适用的入职月数起止不成立</translation>
    </message>
    <message>
        <source>“%1” needs the points of every grade, A to E</source>
        <translation>“%1”需要写明 A 到 E 每个等级的分数</translation>
    </message>
    <message>
        <source>nobody&apos;s mean can stand for what “%1” has no data of; choose another way</source>
        <translation>“%1”没有数据时不能用全员均值代替，请另选处理方式</translation>
    </message>
    <message>
        <source>the formula of “%1” says nothing</source>
        <translation>“%1”的公式是空的</translation>
    </message>
    <message>
        <source>the formula of “%1” speaks of what is no indicator here: “%2”</source>
        <translation>“%1”的公式提到了本方案没有的指标：“%2”</translation>
    </message>
    <message>
        <source>the formula of “%1” has a sign that it does not know: “%2”</source>
        <translation>“%1”的公式里有不认识的符号：“%2”</translation>
    </message>
    <message>
        <source>the formula of “%1” cannot be read from “%2” on</source>
        <translation>“%1”的公式从“%2”起读不懂</translation>
    </message>
    <message>
        <source>the formula of “%1” divides by nothing: “%2”</source>
        <translation>“%1”的公式除以零：“%2”</translation>
    </message>
    <message>
        <source>the formula of “%1” depends on itself: “%2”</source>
        <translation>“%1”的公式循环引用了自己：“%2”</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Title held</source>
        <translation>现职称</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>授课与场次</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>Ratings received</source>
        <translation>收到的评分</translation>
    </message>
    <message>
        <source>Ratings given</source>
        <translation>给出的评分</translation>
    </message>
    <message>
        <source>Homework and essays</source>
        <translation>作业与心得</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>考试</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>考试科目</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>是否合格</translation>
    </message>
    <message>
        <source>Credits earned elsewhere</source>
        <translation>校外学时</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>培训机构</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书名称</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>职称申报</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Grade applied for</source>
        <translation>申报等级</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Exemptions</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Hours fewer</source>
        <translation>减免学时</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假与离岗</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind of leave</source>
        <translation>假别</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>人工决定</translation>
    </message>
    <message>
        <source>Rule and reason</source>
        <translation>规则与理由</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Kind of item</source>
        <translation>资料类型</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Uses of the library</source>
        <translation>资料使用</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用人</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>讲师评价</translation>
    </message>
    <message>
        <source>Assessed by whom</source>
        <translation>评价角色</translation>
    </message>
    <message>
        <source>Typed indicators</source>
        <translation>手工指标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>Reject</name>
    <message>
        <source>Row in the file</source>
        <translation>文件中的行号</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>未导入的原因</translation>
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
        <translation>高级</translation>
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
    <message>
        <source>the session was cancelled</source>
        <translation>该场次已取消</translation>
    </message>
    <message>
        <source>no hours are known</source>
        <translation>没有学时记录</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Nobody wrote a comment.</source>
        <translation>没有人填写意见。</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>总体评价</translation>
    </message>
    <message>
        <source>Feedback for the trainer</source>
        <translation>讲师反馈表</translation>
    </message>
    <message>
        <source>Nobody was rated on these days.</source>
        <translation>此期间没有讲师评分。</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>Too few ratings</source>
        <translation>评分人数不足</translation>
    </message>
    <message>
        <source>Fewer than %1 people rated these sessions. Nothing is shown, for it would be known who gave which rating.</source>
        <translation>评分不足 %1 份。为避免推知评分人，本表不显示任何结果。</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>评价项目</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Means by what was asked</source>
        <translation>各项平均分</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>学员意见</translation>
    </message>
    <message>
        <source>Comments stand in the order of their words, without who wrote them and when. — stands where fewer than %1 answered.</source>
        <translation>意见按文字排序，不显示填写人和时间。不足 %1 份的项目以 — 表示。</translation>
    </message>
    <message>
        <source>Seam stamp</source>
        <translation>骑缝章</translation>
    </message>
    <message>
        <source>Id number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Exam score</source>
        <translation>考试成绩</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>No exam was taken.</source>
        <translation>没有考试记录。</translation>
    </message>
    <message>
        <source>and %1 earlier exams, in the annex</source>
        <translation>另有较早的考试 %1 次，见附件</translation>
    </message>
    <message>
        <source>Training performance</source>
        <translation>培训表现报告</translation>
    </message>
    <message>
        <source>Nobody was employed in this year.</source>
        <translation>本年度没有在职人员。</translation>
    </message>
    <message>
        <source>Training and homework</source>
        <translation>培训与作业</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>考试</translation>
    </message>
    <message>
        <source>As a trainer</source>
        <translation>授课情况</translation>
    </message>
    <message>
        <source>Annex: the hours one by one</source>
        <translation>附：学时明细</translation>
    </message>
    <message>
        <source>Credit
hours</source>
        <translation>学时
合计</translation>
    </message>
    <message>
        <source>Profes-
sional</source>
        <translation>专业
学时</translation>
    </message>
    <message>
        <source>Public
hours</source>
        <translation>公需
学时</translation>
    </message>
    <message>
        <source>Partici-
pation</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>Excellent
share</source>
        <translation>优秀
作业率</translation>
    </message>
    <message>
        <source>Exam
score</source>
        <translation>考试
成绩</translation>
    </message>
    <message>
        <source>Hours
taught</source>
        <translation>授课
学时</translation>
    </message>
    <message>
        <source>Trainer
rating</source>
        <translation>讲师
评价</translation>
    </message>
    <message>
        <source>Training performance of a unit</source>
        <translation>部门培训表现报告</translation>
    </message>
    <message>
        <source>— stands where nothing was observed; it is not nought.</source>
        <translation>— 表示没有记录，不等于零。</translation>
    </message>
    <message>
        <source>Excellent
homework</source>
        <translation>优秀
作业</translation>
    </message>
    <message>
        <source>Graded
homework</source>
        <translation>已评
作业</translation>
    </message>
    <message>
        <source>Handed
in</source>
        <translation>已交
作业</translation>
    </message>
    <message>
        <source>Home-
work due</source>
        <translation>应交
作业</translation>
    </message>
    <message>
        <source>No rule of this year asks for excellent homework of anybody.</source>
        <translation>本年度没有要求优秀作业率的规则，或无人适用。</translation>
    </message>
    <message>
        <source>Excellent homework and graded homework are those of %1; a year without graded homework adds to neither.</source>
        <translation>优秀作业与已评作业为 %1 的合计；没有已评作业的年度，分子、分母均不计。</translation>
    </message>
    <message>
        <source>The list is ordered by employee number.</source>
        <translation>名单按工号排列。</translation>
    </message>
    <message>
        <source>Promotion review</source>
        <translation>晋升评审表</translation>
    </message>
    <message>
        <source>exempt from it</source>
        <translation>此项免修</translation>
    </message>
    <message>
        <source>a reminder that blocks nothing</source>
        <translation>仅提醒，不影响结论</translation>
    </message>
    <message>
        <source>Session code</source>
        <translation>场次编号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Summary of a training session</source>
        <translation>培训总结报告</translation>
    </message>
    <message>
        <source>There was no session on these days.</source>
        <translation>此期间没有培训场次。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>参训情况</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>作业质量</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>学员反馈</translation>
    </message>
    <message>
        <source>Fewer than %1 people rated the session, so nothing is quoted.</source>
        <translation>评分不足 %1 份，不引用意见。</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>培训签到表</translation>
    </message>
    <message>
        <source>No session is planned on these days.</source>
        <translation>此期间没有计划中的场次。</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应到人数</translation>
    </message>
    <message>
        <source>Signature of the trainer</source>
        <translation>讲师签字</translation>
    </message>
    <message>
        <source>Please sign for yourself only. Who is not listed writes number, name and department into an empty line.</source>
        <translation>请本人签字，不得代签。名单外人员请在空行填写工号、姓名和部门。</translation>
    </message>
    <message>
        <source>There is no department.</source>
        <translation>没有部门。</translation>
    </message>
    <message>
        <source>Training board of the departments</source>
        <translation>部门培训看板</translation>
    </message>
    <message>
        <source>Everyone counts for the department of the day; a department&apos;s figures are those of its own people, without the departments below it.</source>
        <translation>人员按当日所在部门统计；各部门数据只含本部门人员，不含下级部门。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>应达</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Numerator / denominator</source>
        <translation>分子 / 分母</translation>
    </message>
    <message>
        <source>the rule ends within the year and no version follows it</source>
        <translation>规则在年内失效且没有后续版本</translation>
    </message>
    <message>
        <source>two titles are held on the same day</source>
        <translation>同一天有两个职称</translation>
    </message>
    <message>
        <source>it is not known since when the title is held</source>
        <translation>取得职称的日期不明</translation>
    </message>
    <message>
        <source>nothing was graded in the period</source>
        <translation>期间内没有已评作业</translation>
    </message>
    <message>
        <source>there is no such certificate</source>
        <translation>没有该证书</translation>
    </message>
    <message>
        <source>the certificate was renewed before its renewal window</source>
        <translation>证书在复训窗口之前续办</translation>
    </message>
    <message>
        <source>* Decided by hand; the figures say: %1</source>
        <translation>* 人工更改；按数据为%1</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>document</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>exempt from %1</source>
        <translation>%1免修</translation>
    </message>
    <message>
        <source>reminder only: %1</source>
        <translation>仅提醒：%1</translation>
    </message>
    <message>
        <source>* marks verdicts that were decided by hand (%1), with reason and document in the remarks.</source>
        <translation>* 为人工更改的结论（%1 处），理由和依据见备注。</translation>
    </message>
    <message>
        <source>No verdict of this list was changed by hand.</source>
        <translation>本表无人工更改结论。</translation>
    </message>
    <message>
        <source>%1 by period</source>
        <translation>%1分期间情况</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Training records</source>
        <translation>培训档案</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>Personal training file</source>
        <translation>个人培训档案</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>There is no record.</source>
        <translation>没有记录。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果类别</translation>
    </message>
    <message>
        <source>Records of</source>
        <translation>档案对象</translation>
    </message>
    <message>
        <source>Number or code</source>
        <translation>工号或编号</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Means by dimension, of %1</source>
        <translation>各维度平均分（满分 %1）</translation>
    </message>
    <message>
        <source>Homework handed in, by department</source>
        <translation>部门作业提交率</translation>
    </message>
    <message>
        <source>Excellent homework, by department</source>
        <translation>优秀作业数量</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Training in the performance</source>
        <translation>培训在绩效中的份额</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Comes to</source>
        <translation>折算绩效</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Your training homework is not handed in; your performance will be cut by %1%.</source>
        <translation>你的培训作业未提交，绩效将扣减%1%</translation>
    </message>
    <message>
        <source>Training plan</source>
        <translation>培训计划</translation>
    </message>
    <message>
        <source>At risk without homework</source>
        <translation>未交作业将扣减</translation>
    </message>
    <message>
        <source>Homework
handed in</source>
        <translation>作业
提交率</translation>
    </message>
    <message>
        <source>Homework handed in, exam scores and ratings received as a trainer are of the same days.</source>
        <translation>作业提交率、考试成绩、讲师评价的统计期间相同。</translation>
    </message>
    <message>
        <source>the session was not held</source>
        <translation>场次没有举办</translation>
    </message>
    <message>
        <source>nobody came</source>
        <translation>没有人出勤</translation>
    </message>
    <message>
        <source>another session of the same time is already counted</source>
        <translation>同一时段的另一场已计入</translation>
    </message>
    <message>
        <source>used by its author</source>
        <translation>作者自己使用</translation>
    </message>
    <message>
        <source>too little data, not ranked</source>
        <translation>数据不足，不参评</translation>
    </message>
    <message>
        <source>data missing, no total</source>
        <translation>缺数据，无总分</translation>
    </message>
    <message>
        <source>Locked %1, revision %2, %3</source>
        <translation>锁定于 %1，第 %2 版，校验 %3</translation>
    </message>
    <message>
        <source>Rank among all</source>
        <translation>全员名次</translation>
    </message>
    <message>
        <source>Rank in the department</source>
        <translation>部门名次</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Scored as</source>
        <translation>计分值</translation>
    </message>
    <message>
        <source>Total, rounded once</source>
        <translation>总分（一次修约）</translation>
    </message>
    <message>
        <source>Bonus: %1 valid shares, and among the best by ratings</source>
        <translation>奖励分：有效分享 %1 次，且评价居前</translation>
    </message>
    <message>
        <source>Bonus: %1 valid shares</source>
        <translation>奖励分：有效分享 %1 次</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>最终得分</translation>
    </message>
    <message>
        <source>Performance of a trainer</source>
        <translation>内训师绩效单</translation>
    </message>
    <message>
        <source>There was no trainer in this period.</source>
        <translation>本期没有内训师。</translation>
    </message>
    <message>
        <source>How the score comes about</source>
        <translation>得分构成</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>亮点与差距</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>In the
department</source>
        <translation>部门
名次</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>奖励分</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Top by
ratings</source>
        <translation>评价
前列</translation>
    </message>
    <message>
        <source>Nobody has a rank in this period.</source>
        <translation>本期无人参评。</translation>
    </message>
    <message>
        <source>Performance of the trainers</source>
        <translation>内训师绩效汇总表</translation>
    </message>
    <message>
        <source>Ranking of the trainers</source>
        <translation>内训师绩效排名表</translation>
    </message>
    <message>
        <source>Without a rank</source>
        <translation>不参评人员</translation>
    </message>
    <message>
        <source>%1 without data: the other indicators share its weight.</source>
        <translation>%1无数据时，其权重由其余指标按比例分担。</translation>
    </message>
    <message>
        <source>%1 without data counts as 0 points.</source>
        <translation>%1无数据时计 0 分。</translation>
    </message>
    <message>
        <source>%1 without data counts as everybody&apos;s mean of the twelve months before.</source>
        <translation>%1无数据时，按前十二个月的全员均值计分。</translation>
    </message>
    <message>
        <source>%1 without data: there is no total.</source>
        <translation>%1无数据时，不出总分。</translation>
    </message>
    <message>
        <source>Ranked by total and bonus as they are stored, with four decimals; equals share a rank and the next is passed over (1, 2, 2, 4). Of %1 trainers %2 have a rank: whoever has data for less than %3 of the weights has none.</source>
        <translation>名次按存储的四位小数得分（总分加奖励分）排列，同分同名次，其后名次顺延（1、2、2、4）。%1 名内训师中 %2 人参评；有数据的权重不足 %3 者不参评。</translation>
    </message>
    <message>
        <source>%1 is scored as (n × mean + %2 × %3) ÷ (n + %2); %3 is everybody&apos;s mean of the twelve months before.</source>
        <translation>%1按（n×均值 + %2×%3）÷（n + %2）计分；%3 为前十二个月的全员均值。</translation>
    </message>
    <message>
        <source>Bonus: %1 points for each of “%2”, at most %3, added after the total.</source>
        <translation>奖励分：每项“%2”加 %1 分，最多 %3 分，在总分之后相加。</translation>
    </message>
    <message>
        <source>The best %1 % by “%2” of those with at least %3 ratings (%4 of them) get %5 points more; whoever ties with the last is in.</source>
        <translation>评价数不少于 %3 的 %4 人中，按“%2”排前 %1 % 者另加 %5 分；与末位并列者全部入选。</translation>
    </message>
    <message>
        <source> Cut-off: %1.</source>
        <translation>分数线：%1。</translation>
    </message>
    <message>
        <source>Total and bonus come to %1 points at most.</source>
        <translation>总分与奖励分合计最多 %1 分。</translation>
    </message>
    <message>
        <source>Adjustment of %1 to %2: %3 before, %4 now</source>
        <translation>补差（%1 至 %2）：原 %3，现 %4</translation>
    </message>
    <message>
        <source>Adjust-
ment</source>
        <translation>补差</translation>
    </message>
    <message>
        <source>Adjustment: what records that came late change in periods that are closed. It is paid with this period and moves no rank.</source>
        <translation>补差：已锁定期间因迟到记录而变动的分数，随本期计发，不影响名次。</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>For it</source>
        <translation>肯定</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>否定</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Keywords of the comments</source>
        <translation>评语关键词</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计分</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Nobody was assessed in this round.</source>
        <translation>本轮没有评价。</translation>
    </message>
    <message>
        <source>a group of too few is not shown</source>
        <translation>人数不足的评价组不显示</translation>
    </message>
    <message>
        <source>the other groups share the weight</source>
        <translation>其余评价组分担其权重</translation>
    </message>
    <message>
        <source>360° assessment of the trainers</source>
        <translation>内训师360°评价结果</translation>
    </message>
    <message>
        <source>Scores are of 100; trainees&apos; are the mean of their ratings, 5 being 100. A group that promised anonymity is shown from %1 people on; one that is not shown is not counted.</source>
        <translation>得分为百分制；学员得分为其评价均值，5 分计 100 分。匿名评价组满 %1 人才显示，不显示者不计分。</translation>
    </message>
    <message>
        <source>Rank
before</source>
        <translation>原名次</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Two versions of the weights beside each other</source>
        <translation>绩效权重两版对比</translation>
    </message>
    <message>
        <source>%1 (%2: mean %3, n = %4, advised below %5)</source>
        <translation>%1（%2：均值 %3，n = %4，低于 %5 时提示）</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>计入得分</translation>
    </message>
    <message>
        <source>Scores of twelve months, total and bonus; n observations</source>
        <translation>近十二个月得分（总分加奖励分；n 为数据条数）</translation>
    </message>
    <message>
        <source>An indicator</source>
        <translation>某项指标</translation>
    </message>
    <message>
        <source>Final score</source>
        <translation>最终得分</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>provisional, %1 missing</source>
        <translation>暂定，缺 %1 项</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>免核</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Of, or n</source>
        <translation>分母或 n</translation>
    </message>
    <message>
        <source>Total: the points divided by %1 of the weights, rounded once</source>
        <translation>总分（各项得分合计除以 %1 的权重，一次修约）</translation>
    </message>
    <message>
        <source>%1: %2; Wilson interval at 95 %: %3 % to %4 %, not scored.</source>
        <translation>%1：%2；95 % 威尔逊区间 %3 %–%4 %，不计分。</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>The last day lies before the first. Choose a later one.</source>
        <translation>截止日早于起始日，请改为更晚的日期。</translation>
    </message>
    <message>
        <source>On this day nothing of the period had happened. Choose %1 or later.</source>
        <translation>到这一天，统计区间还没有开始。请选择 %1 或之后的日期。</translation>
    </message>
    <message>
        <source>Choose a department; its units follow.</source>
        <translation>请选择部门，其下属单位随之列出。</translation>
    </message>
    <message>
        <source>Choose a person from the list, or leave the field empty for everybody.</source>
        <translation>请从列表中选择人员；留空表示所有人。</translation>
    </message>
    <message>
        <source>Choose a session from the list, or leave the field empty for all of the period.</source>
        <translation>请从列表中选择场次；留空表示区间内的全部场次。</translation>
    </message>
    <message>
        <source>Choose a trainer from the list, or leave the field empty for all of them.</source>
        <translation>请从列表中选择讲师；留空表示全部讲师。</translation>
    </message>
</context>
<context>
    <name>ReportKind</name>
    <message>
        <source>Compliance report</source>
        <translation>职称继续教育合规报告</translation>
    </message>
    <message>
        <source>For an inspection: everybody under a title rule, what each has and lacks, and the verdict.</source>
        <translation>用于检查：规则所涉的每个人，已有多少、还差多少、结论如何。</translation>
    </message>
    <message>
        <source>Title qualification</source>
        <translation>职称资格报告</translation>
    </message>
    <message>
        <source>For a title application: one sheet a person with every training that counts, to be signed.</source>
        <translation>用于职称申报：每人一张，列出计入的每次培训，供签字。</translation>
    </message>
    <message>
        <source>One PDF for each person who is judged.</source>
        <translation>参与评定的每人一份 PDF。</translation>
    </message>
    <message>
        <source>Training performance</source>
        <translation>培训表现报告</translation>
    </message>
    <message>
        <source>For an appraisal: one sheet a person with hours, homework, exams and ratings.</source>
        <translation>用于考核谈话：每人一张，列出学时、作业、考试和评分。</translation>
    </message>
    <message>
        <source>One PDF for each employee.</source>
        <translation>每名员工一份 PDF。</translation>
    </message>
    <message>
        <source>Training performance of units</source>
        <translation>部门培训表现报告</translation>
    </message>
    <message>
        <source>For managers: a list of the own people for each unit of a department.</source>
        <translation>交给主管：部门下每个单位一张本单位人员的清单。</translation>
    </message>
    <message>
        <source>One PDF for each unit, for its manager.</source>
        <translation>每个单位一份 PDF，交给其主管。</translation>
    </message>
    <message>
        <source>Promotion review</source>
        <translation>晋升评审表</translation>
    </message>
    <message>
        <source>For the board: candidates with excellent homework over the years, exams and ratings.</source>
        <translation>供评审会使用：候选人历年优秀作业、考试成绩和评分。</translation>
    </message>
    <message>
        <source>Summary of a session</source>
        <translation>培训总结报告</translation>
    </message>
    <message>
        <source>After a training: who came, what was handed in, and how it was rated.</source>
        <translation>培训之后：谁到了、作业交得如何、评价如何。</translation>
    </message>
    <message>
        <source>One PDF for each session of the period.</source>
        <translation>区间内每个场次一份 PDF。</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Before a training: who is expected, with room to sign; thirty rows a page.</source>
        <translation>培训之前：应到人员和签字处，每页三十行。</translation>
    </message>
    <message>
        <source>Feedback for a trainer</source>
        <translation>讲师反馈表</translation>
    </message>
    <message>
        <source>For a trainer: means and remarks from the sessions; nobody is named.</source>
        <translation>交给讲师：各场次的平均分和意见，不显示评分人。</translation>
    </message>
    <message>
        <source>One PDF for each trainer.</source>
        <translation>每名讲师一份 PDF。</translation>
    </message>
    <message>
        <source>Training board of departments</source>
        <translation>部门培训看板</translation>
    </message>
    <message>
        <source>For the management: homework handed in, excellent homework and hours, unit by unit.</source>
        <translation>供管理层使用：逐个部门的作业提交率、优秀作业和学时。</translation>
    </message>
    <message>
        <source>Training records</source>
        <translation>培训记录</translation>
    </message>
    <message>
        <source>For whoever asks: every record of a person, a course, a session or a department, with its source.</source>
        <translation>供查阅：某人、某课程、某场次或某部门的全部记录，附来源。</translation>
    </message>
    <message>
        <source>One PDF for each that is found.</source>
        <translation>找到的每一项各一个 PDF。</translation>
    </message>
    <message>
        <source>Performance of the trainers</source>
        <translation>内训师绩效汇总表</translation>
    </message>
    <message>
        <source>For the month&apos;s end: every trainer&apos;s indicators, total, bonus and rank.</source>
        <translation>月末使用：每位内训师的各项指标、总分、奖励分与名次。</translation>
    </message>
    <message>
        <source>Performance of a trainer</source>
        <translation>内训师绩效单</translation>
    </message>
    <message>
        <source>For a talk with the trainer: one sheet that shows how the score comes about, with its rules.</source>
        <translation>绩效面谈使用：一人一页，列明得分构成与计分规则。</translation>
    </message>
    <message>
        <source>Ranking of the trainers</source>
        <translation>内训师绩效排名表</translation>
    </message>
    <message>
        <source>For the notice board: who stands where, by which rule, and who has no rank.</source>
        <translation>公示使用：名次、评定规则与不参评人员。</translation>
    </message>
    <message>
        <source>360° assessment of the trainers</source>
        <translation>内训师360°评价结果</translation>
    </message>
    <message>
        <source>For HR: the newest round of the period, group by group; too few are not shown.</source>
        <translation>人力资源使用：期间内最近一轮评价，分组列示；人数不足的评价组不显示。</translation>
    </message>
    <message>
        <source>Trainer board</source>
        <translation>讲师看板</translation>
    </message>
    <message>
        <source>Company board</source>
        <translation>公司看板</translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message>
        <source>not counted</source>
        <translation>不计分</translation>
    </message>
    <message>
        <source>A group says nothing: no total</source>
        <translation>有评价组缺数据，不出总分</translation>
    </message>
    <message>
        <source>The other groups share the weight</source>
        <translation>其余评价组分担其权重</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>尚无评价</translation>
    </message>
    <message>
        <source>the trainer</source>
        <translation>讲师本人</translation>
    </message>
    <message>
        <source>was asked before</source>
        <translation>以往评价过</translation>
    </message>
    <message>
        <source>heads the department</source>
        <translation>部门负责人</translation>
    </message>
    <message>
        <source>deputy head of the department</source>
        <translation>部门副职</translation>
    </message>
    <message>
        <source>works in HR</source>
        <translation>人力资源部门人员</translation>
    </message>
    <message>
        <source>trainer of the same department</source>
        <translation>同部门讲师</translation>
    </message>
    <message>
        <source>same department</source>
        <translation>同部门同事</translation>
    </message>
    <message>
        <source>A group of too few is not shown; the others share its weight</source>
        <translation>人数不足的评价组不显示，权重由其余评价组分担</translation>
    </message>
    <message>
        <source>A group of too few is not shown</source>
        <translation>人数不足的评价组不显示</translation>
    </message>
</context>
<context>
    <name>RowDialog</name>
    <message>
        <source>Add to %1</source>
        <translation>新增到%1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>RowEvidence</name>
    <message>
        <source>Values</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入日期</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Typed here, not imported.</source>
        <translation>手工录入，不是导入的。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Employed</source>
        <translation>在职</translation>
    </message>
</context>
<context>
    <name>RowLinks</name>
    <message>
        <source>Open board</source>
        <translation>打开看板</translation>
    </message>
    <message>
        <source>Choose a trainer first: the board is about one.</source>
        <translation>请先选择一位讲师：看板按讲师显示。</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>≥ %1 of what “%2” requires</source>
        <translation>不少于“%2”应修的 %1</translation>
    </message>
    <message>
        <source>≥ %1 of what was earned for “%2”</source>
        <translation>不少于“%2”已得的 %1</translation>
    </message>
    <message>
        <source>certificate “%1” is valid</source>
        <translation>证书“%1”在有效期内</translation>
    </message>
    <message numerus="yes">
        <source>for %n months</source>
        <translation>
            <numerusform>有效期 %n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renewal opens %n days before the end</source>
        <translation>
            <numerusform>到期前 %n 天起可复训</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each of %n periods</source>
        <translation>
            <numerusform>%n 个周期每个都要</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n periods together</source>
        <translation>
            <numerusform>%n 个周期合计</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the mean of %n periods</source>
        <translation>
            <numerusform>%n 个周期的平均</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 periods</source>
        <translation>%2 个周期中的 %1 个</translation>
    </message>
    <message>
        <source>all of these</source>
        <translation>以下全部</translation>
    </message>
    <message>
        <source>any of these</source>
        <translation>以下任一</translation>
    </message>
    <message>
        <source>%1 of these</source>
        <translation>以下任 %1 项</translation>
    </message>
    <message>
        <source>calendar year</source>
        <translation>自然年度</translation>
    </message>
    <message numerus="yes">
        <source>the last %n months</source>
        <translation>
            <numerusform>最近 %n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>since the title was given</source>
        <translation>自取得现职称起</translation>
    </message>
    <message>
        <source>as long as a certificate is valid</source>
        <translation>证书有效期内</translation>
    </message>
    <message>
        <source>less for part of the year</source>
        <translation>不足一年按比例折算</translation>
    </message>
    <message numerus="yes">
        <source>up to %1 carries over for %n years</source>
        <translation>
            <numerusform>最多结转 %1，%n 年内有效</numerusform>
        </translation>
    </message>
    <message>
        <source>rounded up to %1</source>
        <translation>折算后进位到 %1</translation>
    </message>
    <message>
        <source>only a warning</source>
        <translation>仅提醒</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>参训学时</translation>
    </message>
    <message>
        <source>outside hours</source>
        <translation>校外学时</translation>
    </message>
    <message>
        <source>teaching</source>
        <translation>授课学时</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>, at most %1 a year</source>
        <translation>，每年最多 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用人员</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>计入学时</translation>
    </message>
    <message>
        <source>attendance and outside hours as they are</source>
        <translation>参训与校外学时照实计入</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What authorities ask, version by version. A version that is saved never changes.</source>
        <translation>主管机关的要求，逐版保存；存下的版本不再更改</translation>
    </message>
    <message>
        <source>Nothing is written until it is saved; the right side says who would change.</source>
        <translation>保存之前什么都不会写入；右侧显示谁的结论会变</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Rules and their versions</source>
        <translation>规则及其版本</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>还没有规则</translation>
    </message>
    <message>
        <source>Begin from a template with the button above.</source>
        <translation>可用上方按钮从模板新建。</translation>
    </message>
    <message>
        <source>Read a rule</source>
        <translation>读取规则</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>规则 (*.json)</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用人员</translation>
    </message>
    <message>
        <source>Authority and document</source>
        <translation>发文机关与文号</translation>
    </message>
    <message>
        <source>in force in %1</source>
        <translation>%1 年现行</translation>
    </message>
    <message>
        <source>From the template: %1</source>
        <translation>从模板：%1</translation>
    </message>
    <message>
        <source>An empty rule</source>
        <translation>空白规则</translation>
    </message>
</context>
<context>
    <name>SaveReport</name>
    <message>
        <source>Saved %1, pages: %2</source>
        <translation>已保存 %1，共 %2 页</translation>
    </message>
    <message>
        <source>Saved %1, rows: %2</source>
        <translation>已保存 %1，共 %2 行</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Excel sheet (*.xlsx)</source>
        <translation>Excel 表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Plain sheet (*.csv)</source>
        <translation>纯文本表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>Schemes</name>
    <message>
        <source>name of the typed indicator</source>
        <translation>手工指标名称</translation>
    </message>
    <message>
        <source>assessed by whom</source>
        <translation>评价角色</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>here or elsewhere</source>
        <translation>内训或外训</translation>
    </message>
    <message>
        <source>share: part ÷ whole</source>
        <translation>比率：部分÷整体</translation>
    </message>
    <message>
        <source>number against a target</source>
        <translation>数量对目标</translation>
    </message>
    <message>
        <source>more is better, from … to …</source>
        <translation>越多越好，从……到……</translation>
    </message>
    <message>
        <source>less is better, from … to …</source>
        <translation>越少越好，从……到……</translation>
    </message>
    <message>
        <source>mean of ratings</source>
        <translation>评分均值</translation>
    </message>
    <message>
        <source>points as they were given</source>
        <translation>按给定分数</translation>
    </message>
    <message>
        <source>grades A to E</source>
        <translation>等级 A 到 E</translation>
    </message>
    <message>
        <source>formula over other indicators</source>
        <translation>由其他指标计算的公式</translation>
    </message>
    <message>
        <source>the others share its weight</source>
        <translation>权重由其他指标分担</translation>
    </message>
    <message>
        <source>it scores nothing</source>
        <translation>记零分</translation>
    </message>
    <message>
        <source>everybody&apos;s mean stands for it</source>
        <translation>以全员均值代替</translation>
    </message>
    <message>
        <source>there is no total</source>
        <translation>不出总分</translation>
    </message>
    <message>
        <source>a half goes up</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>a half goes to the even digit</source>
        <translation>四舍六入五成双</translation>
    </message>
    <message>
        <source>trainers</source>
        <translation>内训师</translation>
    </message>
    <message>
        <source>all staff</source>
        <translation>全体员工</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1, employed for %2 to %3 months</source>
        <translation>%1，入职%2至%3个月</translation>
    </message>
    <message>
        <source>%1, employed for %2 months and longer</source>
        <translation>%1，入职满%2个月</translation>
    </message>
    <message>
        <source>%1, employed for less than %2 months</source>
        <translation>%1，入职未满%2个月</translation>
    </message>
    <message>
        <source>no points at %1</source>
        <translation>%1时得零分</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标%1</translation>
    </message>
    <message>
        <source>lowest rating %1</source>
        <translation>最低评分%1</translation>
    </message>
    <message>
        <source>highest rating %1</source>
        <translation>最高评分%1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不低于%1分</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不超过%1分</translation>
    </message>
    <message numerus="yes">
        <source>drawn in by %n ratings of everybody&apos;s mean</source>
        <translation>
            <numerusform>评分较少时按%n份全体均值修正</numerusform>
        </translation>
    </message>
    <message>
        <source>everybody who came is expected to rate</source>
        <translation>每位到场学员都应评分</translation>
    </message>
    <message>
        <source>shown with what chance leaves of it</source>
        <translation>同时显示置信区间</translation>
    </message>
    <message>
        <source>without data: %1</source>
        <translation>无数据时：%1</translation>
    </message>
    <message>
        <source>%1 points for each</source>
        <translation>每项加%1分</translation>
    </message>
    <message>
        <source>%1 points for the best %2 % with %3 ratings</source>
        <translation>评分不少于%3份的前%2%加%1分</translation>
    </message>
    <message>
        <source>total with bonus at most %1</source>
        <translation>加分后总分不超过%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用人员</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>修约</translation>
    </message>
    <message>
        <source>Weight for a rank</source>
        <translation>参与排名所需权重</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>加分</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>报告用纸</translation>
    </message>
    <message>
        <source>in the workspace, for everyone who uses it</source>
        <translation>存于档案，使用者共用</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>Language of reports</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>on this computer only, at once</source>
        <translation>只在本机，立即生效</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
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
        <source>Language of the window</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>The language changes when Rostrum starts again.</source>
        <translation>重新启动 Rostrum 后语言生效。</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>“%1” is not a picture of at most 2 MB.</source>
        <translation>“%1”不是 2 MB 以内的图片。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>printed at the head of every report; may stay empty</source>
        <translation>印在每份报告的页首；可留空</translation>
    </message>
    <message>
        <source>A place for the person&apos;s own signature</source>
        <translation>保留本人签字处</translation>
    </message>
    <message>
        <source>A place for the seam stamp at the edge of every page</source>
        <translation>每页边缘保留骑缝章处</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter（信纸）</translation>
    </message>
    <message>
        <source>Margins left and right</source>
        <translation>左右页边距</translation>
    </message>
    <message>
        <source>Margins top and bottom</source>
        <translation>上下页边距</translation>
    </message>
    <message>
        <source>Warnings and suggestions</source>
        <translation>预警与建议</translation>
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
    <name>Standing</name>
    <message>
        <source>The first %1 win.</source>
        <translation>前%1名入选。</translation>
    </message>
    <message>
        <source>The first %1 % of them win, rounded up: %2.</source>
        <translation>前%1%入选，人数向上取整为%2。</translation>
    </message>
    <message>
        <source>Equals share a rank.</source>
        <translation>数值相同者名次并列。</translation>
    </message>
    <message>
        <source>Equals share a rank, and those who tie at the last place all win.</source>
        <translation>数值相同者名次并列，与末位并列者全部入选。</translation>
    </message>
    <message>
        <source>Equals share a rank; at the last place more records decide, then who had them earlier.</source>
        <translation>数值相同者名次并列；末位并列时记录多者优先，再比谁更早达到。</translation>
    </message>
    <message>
        <source>By %1, the lowest first.</source>
        <translation>按“%1”从低到高排名。</translation>
    </message>
    <message>
        <source>By %1, the highest first.</source>
        <translation>按“%1”从高到低排名。</translation>
    </message>
    <message>
        <source>Compared are those with at least %1 records: %2 of %3.</source>
        <translation>至少有%1条记录者参与比较：%3人中有%2人。</translation>
    </message>
    <message>
        <source>Few records are drawn towards everybody&apos;s mean of the twelve months before, %1, as if %2 more had been given.</source>
        <translation>记录少者向此前十二个月的全员均值%1靠拢，相当于另加%2条。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>One sentence after another; Chinese has no space between them.</extracomment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Credits earned elsewhere</source>
        <translation>校外学时</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>校外学时</translation>
    </message>
    <message>
        <source>Applicants</source>
        <translation>申报名单</translation>
    </message>
    <message>
        <source>applicants</source>
        <translation>申报记录</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation>内训师</translation>
    </message>
    <message>
        <source>trainers</source>
        <translation>内训师</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>ratings</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>courses</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>attendance rows</source>
        <translation>出勤记录</translation>
    </message>
    <message>
        <source>Homework and essays</source>
        <translation>作业心得</translation>
    </message>
    <message>
        <source>homework rows</source>
        <translation>作业心得</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>考试成绩</translation>
    </message>
    <message>
        <source>exam results</source>
        <translation>考试成绩</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假与离岗</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>离岗记录</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>资格证书</translation>
    </message>
    <message>
        <source>certificates</source>
        <translation>资格证书</translation>
    </message>
    <message>
        <source>Exemptions</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>exemptions</source>
        <translation>减免记录</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>人工决定</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>人工决定</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>讲师评价</translation>
    </message>
    <message>
        <source>assessments</source>
        <translation>讲师评价</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>library items</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Uses of the library</source>
        <translation>资料使用</translation>
    </message>
    <message>
        <source>uses of library items</source>
        <translation>资料使用</translation>
    </message>
    <message>
        <source>Words of comments</source>
        <translation>评语词库</translation>
    </message>
    <message>
        <source>words of comments</source>
        <translation>评语词</translation>
    </message>
    <message>
        <source>Advice for low ratings</source>
        <translation>低分建议</translation>
    </message>
    <message>
        <source>rules of advice</source>
        <translation>建议规则</translation>
    </message>
    <message>
        <source>Typed indicators</source>
        <translation>手工指标</translation>
    </message>
    <message>
        <source>typed indicators</source>
        <translation>手工指标</translation>
    </message>
</context>
<context>
    <name>Thresholds</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>A trainer who has not held a valid session for so long, and whose rating falls, is told on the board as fading.</source>
        <translation>讲师超过该天数没有有效分享、且评分下降时，看板提示活跃度下降。</translation>
    </message>
    <message>
        <source>of 5</source>
        <translation>分（5 分制）</translation>
    </message>
    <message>
        <source>By so much the mean rating of a month has to lie below that of the month before.</source>
        <translation>当月平均分比上一个有评分的月份至少低这么多，才算下降。</translation>
    </message>
    <message>
        <source>ratings</source>
        <translation>条评价</translation>
    </message>
    <message>
        <source>Months with fewer ratings are passed over when two are compared.</source>
        <translation>评价数少于该数的月份不参与前后对比。</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>条评语</translation>
    </message>
    <message>
        <source>So many of the latest complaints and wishes are looked at for what they are about.</source>
        <translation>按最近这么多条不满与期望的评语统计主题。</translation>
    </message>
    <message>
        <source>With fewer complaints and wishes nothing is suggested.</source>
        <translation>不满与期望的评语少于该数时不给出建议。</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>From this share on a topic is told above the comments, with a course that would help.</source>
        <translation>主题占比达到该值时，在评语上方提示，并推荐相应课程。</translation>
    </message>
    <message>
        <source>%1 Standard: %2.</source>
        <translation>%1默认：%2。</translation>
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
    <message>
        <source>on leave %1 to %2</source>
        <translation>%1 至 %2 离岗</translation>
    </message>
</context>
<context>
    <name>VerdictNotes</name>
    <message>
        <source>nothing graded</source>
        <translation>无评定</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>Period by period: %1</source>
        <translation>分周期：%1</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>分子 / 分母</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>已得</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>应达</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Exempt from this: %1.</source>
        <translation>此项免修：%1。</translation>
    </message>
    <message>
        <source>Carried over from earlier years: %1.</source>
        <translation>往年结转：%1。</translation>
    </message>
    <message>
        <source>Only a warning, keeps nobody from the title: %1 missing.</source>
        <translation>仅提醒，不影响申报：还差%1。</translation>
    </message>
    <message>
        <source>Cannot be met any more in this year: %1.</source>
        <translation>本年度已无法达成：%1。</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>人工决定</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Evidence of the decision</source>
        <translation>决定的证明材料</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>files: %1</source>
        <translation>%1 个文件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a requirement and what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>The rule ends within the year, so the year cannot be judged by it. Add the version that follows it, or correct the day until which it holds.</source>
        <translation>规则在年内到期，无法据此判定全年。请补上接续的版本，或更正截止日期。</translation>
    </message>
    <message>
        <source>Two titles are held on the same day. End one of them on the page of the people.</source>
        <translation>同一天有两个职称。请在人员页结束其中一个。</translation>
    </message>
    <message>
        <source>It is not known since when the title is held. Enter the day on the page of the people.</source>
        <translation>不知道现职称从哪天取得。请在人员页补上日期。</translation>
    </message>
    <message>
        <source>Nothing was graded in this period, so there is no rate. Enter the grades.</source>
        <translation>这一周期没有评定，算不出比例。请补录评定。</translation>
    </message>
    <message>
        <source>The certificate was renewed before its renewal window opened: its term begins on the day of completion.</source>
        <translation>证书在可复训日之前就已复训：有效期从完成当天算起。</translation>
    </message>
    <message>
        <source>Decided: %1, where the figures say: %2.</source>
        <translation>人工决定：%1；按数据为：%2。</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>理由：%1。</translation>
    </message>
    <message>
        <source>Approved by %1.</source>
        <translation>批准人：%1。</translation>
    </message>
    <message>
        <source>Document: %1.</source>
        <translation>依据：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 已截止</translation>
    </message>
    <message>
        <source>too little planned</source>
        <translation>已排场次不足</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>从一开始</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>截止日期</translation>
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
    <message>
        <source>booked</source>
        <translation>已报名</translation>
    </message>
    <message>
        <source>maternity leave</source>
        <translation>产假</translation>
    </message>
    <message>
        <source>sick leave</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>unpaid leave</source>
        <translation>事假</translation>
    </message>
    <message>
        <source>secondment</source>
        <translation>借调</translation>
    </message>
    <message>
        <source>study leave</source>
        <translation>脱产学习</translation>
    </message>
    <message>
        <source>other leave</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已达标</translation>
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
        <source>head of department</source>
        <translation>部门负责人</translation>
    </message>
    <message>
        <source>HR</source>
        <translation>人力资源</translation>
    </message>
    <message>
        <source>peer</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>self</source>
        <translation>自评</translation>
    </message>
    <message>
        <source>case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>课件</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>负面词</translation>
    </message>
    <message>
        <source>synonym</source>
        <translation>同义词</translation>
    </message>
    <message>
        <source>stop word</source>
        <translation>停用词</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>否定词</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>停用内置词</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Trainees</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Head of department</source>
        <translation>部门负责人</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Oneself</source>
        <translation>自评</translation>
    </message>
</context>
<context>
    <name>WordListModel</name>
    <message>
        <source>advice</source>
        <translation>改进建议</translation>
    </message>
</context>
<context>
    <name>rostrum::AttachmentList</name>
    <message>
        <source>Evidence files</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add an evidence file</source>
        <translation>添加证明材料</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Drop the scan here, or choose Add. It is copied into the folder of this workspace.</source>
        <translation>把扫描件拖到这里，或点“添加”。文件会复制到本工作区的文件夹。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Add evidence files</source>
        <translation>添加证明材料</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>Copying %n file(s)</source>
        <translation>
            <numerusform>正在复制 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is here already.</source>
        <translation>该文件已经附上。</translation>
    </message>
</context>
<context>
    <name>rostrum::BenchModel</name>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
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
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>缺关键项</translation>
    </message>
    <message>
        <source>not enough data</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>in</source>
        <comment>crosses the line</comment>
        <translation>进线</translation>
    </message>
    <message>
        <source>out</source>
        <comment>crosses the line</comment>
        <translation>出线</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Takes no part in the top places: %1 ratings, at least %2 are needed</source>
        <translation>不参评：只有 %1 条评价，至少要 %2 条</translation>
    </message>
</context>
<context>
    <name>rostrum::BonusForm</name>
    <message>
        <source>Points are added after the total</source>
        <translation>总分之后另加分</translation>
    </message>
    <message>
        <source>Counted for the bonus</source>
        <translation>加分计数</translation>
    </message>
    <message>
        <source>Points for each</source>
        <translation>每次加分</translation>
    </message>
    <message>
        <source>At most together</source>
        <translation>合计最多</translation>
    </message>
    <message>
        <source>The best by ratings, in percent</source>
        <translation>评分最好的百分比</translation>
    </message>
    <message>
        <source>Points for these</source>
        <translation>这些人另加分</translation>
    </message>
    <message>
        <source>Ratings that they need</source>
        <translation>至少要有的评分数</translation>
    </message>
    <message>
        <source>Total with bonus at most</source>
        <translation>含加分总分上限</translation>
    </message>
</context>
<context>
    <name>rostrum::CandidateModel</name>
    <message>
        <source>found</source>
        <translation>按搜索</translation>
    </message>
    <message>
        <source>All trainers</source>
        <translation>全部讲师</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>推荐理由</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>被评讲师</translation>
    </message>
</context>
<context>
    <name>rostrum::Chart</name>
    <message>
        <source>%1: %2</source>
        <comment>an element of a chart and what is said of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>rostrum::ChartPanel</name>
    <message>
        <source>The same figures as a table</source>
        <translation>以表格显示同样的数据</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>rostrum::CheckStep</name>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>Export problem rows…</source>
        <translation>导出问题行…</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Export them…</source>
        <translation>导出问题行…</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n problem(s)</source>
        <translation>
            <numerusform>只看有问题的 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>No row here holds “%1”. Esc in the search field clears it.</source>
        <translation>这里没有含“%1”的行，在搜索框按 Esc 清除。</translation>
    </message>
</context>
<context>
    <name>rostrum::ChoiceBar</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>对应方案</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>与库中已有</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>另增一条</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>不套用</translation>
    </message>
    <message>
        <source>Drop what was taken over from the last import</source>
        <translation>不套用上次导入的对应</translation>
    </message>
    <message>
        <source>Save mapping…</source>
        <translation>另存方案…</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>方案名，按回车</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>No header is recognised; say which column is which</source>
        <translation>没有认出表头，请指明每一列是什么</translation>
    </message>
    <message>
        <source>Known by its headers, last used on %1</source>
        <translation>按表头识别，上次用于 %1</translation>
    </message>
    <message>
        <source>Told by the headers: %1 of %2 recognised</source>
        <translation>按表头识别：%2 个表头中认出 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 headers recognised</source>
        <translation>%2 个表头中认出 %1 个</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>与上次相同</translation>
    </message>
</context>
<context>
    <name>rostrum::ChooseStep</name>
    <message>
        <source>The file is being read</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>导入哪个文件？</translation>
    </message>
    <message>
        <source>You can cancel it in the status bar.</source>
        <translation>可在状态栏取消。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>继续处理 %1</translation>
    </message>
    <message>
        <source>Choose .xlsx, .xls, .ods, .csv or .tsv files, or drop files or a folder on this page. Nothing is written before you have seen every row.</source>
        <translation>选择 .xlsx、.xls、.ods、.csv 或 .tsv 文件，也可把文件或文件夹拖到这里。看过每一行之后才会写入。</translation>
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
    <name>rostrum::CommentsPage</name>
    <message>
        <source>Comments</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>加入词库</translation>
    </message>
    <message>
        <source>Do not count</source>
        <translation>不再统计</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>All keywords</source>
        <translation>全部关键词</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>有否定的</translation>
    </message>
    <message>
        <source>Suggested words</source>
        <translation>建议收录的词</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>All trainers</source>
        <translation>全部讲师</translation>
    </message>
    <message>
        <source>All courses</source>
        <translation>全部课程</translation>
    </message>
    <message>
        <source>Too few ratings</source>
        <translation>评分人数不足</translation>
    </message>
    <message>
        <source>No comments here</source>
        <translation>这里没有评语</translation>
    </message>
    <message>
        <source>Words of comments are shown from %1 raters on, so that nobody is recognised.</source>
        <translation>满 %1 人评分才显示评语用词，以免认出是谁写的。</translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Choose another period, trainer or course.</source>
        <translation>请换一个期间、讲师或课程。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln 条评语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln raters</source>
        <translation>
            <numerusform>%Ln 人评分</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2，%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted are comments, not how often a word stands; Enter, or F4, shows them</source>
        <translation>按评语条数统计，不按词出现次数；按 Enter 或 F4 查看评语</translation>
    </message>
    <message>
        <source>%1 % of the last %2 complaints and wishes are about %3. Suggestion: %4</source>
        <translation>最近 %2 条意见与希望中 %1 % 谈到“%3”。建议：%4</translation>
    </message>
    <message>
        <source>Comments that hold this word</source>
        <translation>含有此词的评语</translation>
    </message>
    <message>
        <source>For it</source>
        <translation>肯定</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>否定</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>In the order of their words; who wrote them is not shown.</source>
        <translation>按文字排序，不显示是谁写的。</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>词库与建议</translation>
    </message>
    <message>
        <source>The words and rules that are used: shipped, own and switched off</source>
        <translation>正在使用的词语和建议：内置、自定义和已停用</translation>
    </message>
</context>
<context>
    <name>rostrum::CompanyBoard</name>
    <message>
        <source>Company board</source>
        <translation>公司看板</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>There are no people yet</source>
        <translation>还没有人员</translation>
    </message>
    <message>
        <source>Import a sheet, or drop a file here.</source>
        <translation>导入表格，或把文件拖到这里。</translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Final scores</source>
        <translation>最终得分分布</translation>
    </message>
    <message>
        <source>how many trainers, %1</source>
        <translation>讲师人数，%1</translation>
    </message>
    <message>
        <source>Final scores, %1</source>
        <translation>最终得分分布，%1</translation>
    </message>
    <message>
        <source>People trained</source>
        <translation>参训覆盖</translation>
    </message>
    <message>
        <source>of each department, %1</source>
        <translation>各部门参训人数占比，%1</translation>
    </message>
    <message>
        <source>People trained by department, %1</source>
        <translation>各部门参训覆盖，%1</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>n (trainers)</source>
        <translation>n（讲师数）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trainers</source>
        <translation>
            <numerusform>%Ln 位讲师</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter, F4 or a click shows the people behind a figure</source>
        <translation>按 Enter、F4 或单击，查看数字背后的人</translation>
    </message>
    <message>
        <source>Still provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Trainers who gave a session</source>
        <translation>有授课的讲师</translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>A number opens the trainer&apos;s board.</source>
        <translation>点击工号打开该讲师的看板。</translation>
    </message>
    <message>
        <source>Gave a session</source>
        <translation>有授课</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>无授课</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>已参训</translation>
    </message>
    <message>
        <source>Not trained</source>
        <translation>未参训</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>mean score of all who have a rank; n: how many; hollow: provisional</source>
        <translation>参与排名者的平均得分；n：人数；空心：暂定</translation>
    </message>
    <message>
        <source>Mean score of all who have a rank, twelve months</source>
        <translation>参与排名者的平均得分，近 12 个月</translation>
    </message>
    <message>
        <source>Trainers with a rank</source>
        <translation>参与排名的讲师</translation>
    </message>
    <message>
        <source>All trainers, those without a rank last</source>
        <translation>全部讲师，无排名者在后</translation>
    </message>
    <message>
        <source>The board as it stands here, on paper</source>
        <translation>按当前看到的内容打印看板</translation>
    </message>
    <message>
        <source>Summary sheet</source>
        <translation>绩效汇总表</translation>
    </message>
    <message>
        <source>Every trainer&apos;s indicators, total, bonus and rank of the month</source>
        <translation>本月每位讲师的指标、总分、奖励分和名次</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1 第 %2 版</translation>
    </message>
</context>
<context>
    <name>rostrum::ComplianceModel</name>
    <message>
        <source>%1 to be confirmed</source>
        <translation>待核%1</translation>
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
        <source>Title → applied for</source>
        <translation>职称 → 申报</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
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
        <source>%1 (decided)</source>
        <translation>%1（人工决定）</translation>
    </message>
    <message>
        <source>Reachable until</source>
        <translation>最晚可达成日</translation>
    </message>
</context>
<context>
    <name>rostrum::CompliancePage</name>
    <message>
        <source>Verdicts</source>
        <translation>结论一览</translation>
    </message>
    <message>
        <source>Title compliance</source>
        <translation>职称合规</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The list as PDF or as a sheet</source>
        <translation>将名单导出为 PDF 或表格</translation>
    </message>
    <message>
        <source>Compliance report</source>
        <translation>合规报告</translation>
    </message>
    <message>
        <source>Preview and print the list</source>
        <translation>预览并打印名单</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
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
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Name, number, pinyin</source>
        <translation>姓名、工号、拼音</translation>
    </message>
    <message>
        <source>Share met</source>
        <translation>达标率</translation>
    </message>
    <message>
        <source>No rule is in force in %1</source>
        <translation>%1 年没有生效的规则</translation>
    </message>
    <message>
        <source>Choose another year, or import a rule.</source>
        <translation>请选择其他年度，或导入规则。</translation>
    </message>
    <message>
        <source>The rules of %1 speak of nobody in this department</source>
        <translation>%1 年的规则不涉及该部门的任何人</translation>
    </message>
    <message>
        <source>Show all departments</source>
        <translation>显示全部部门</translation>
    </message>
    <message>
        <source>The rules of %1 speak of nobody</source>
        <translation>%1 年的规则不涉及任何人</translation>
    </message>
    <message>
        <source>People and the list of applicants come by import.</source>
        <translation>人员和申报名单可通过导入录入。</translation>
    </message>
    <message>
        <source>Nobody fits the filters</source>
        <translation>没有符合筛选条件的人员</translation>
    </message>
    <message>
        <source>%1 people are judged in all.</source>
        <translation>共 %1 人参加评定。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>urgency</source>
        <translation>紧迫程度</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>%1 of %2 people</source>
        <translation>%1 / %2 人</translation>
    </message>
    <message>
        <source>rows selected: %1</source>
        <translation>已选 %1 行</translation>
    </message>
    <message>
        <source>sorted by %1</source>
        <translation>按%1排序</translation>
    </message>
    <message>
        <source>Title qualification</source>
        <translation>职称资格报告</translation>
    </message>
    <message>
        <source>Try a rule…</source>
        <translation>规则试算…</translation>
    </message>
</context>
<context>
    <name>rostrum::ConflictPart</name>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Take the file&apos;s in all of them</source>
        <translation>全部用文件的值</translation>
    </message>
    <message>
        <source>Take the file&apos;s values in all conflicts</source>
        <translation>所有冲突都用文件的值</translation>
    </message>
    <message>
        <source>Keep what is here in all of them</source>
        <translation>全部保留现在的</translation>
    </message>
    <message>
        <source>Keep what is here in all conflicts</source>
        <translation>所有冲突都保留现在的</translation>
    </message>
    <message>
        <source>Ask row by row again</source>
        <translation>重新逐行决定</translation>
    </message>
    <message>
        <source>Ask about conflicts row by row again</source>
        <translation>冲突重新逐行决定</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>in conflict</comment>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>All take what the file says.</source>
        <translation>全部用文件的值。</translation>
    </message>
    <message>
        <source>All keep what is here.</source>
        <translation>全部保留现在的。</translation>
    </message>
    <message>
        <source>The file and somebody here changed the same value since the last import.</source>
        <translation>上次导入以后，文件和库中都改了同一个值。</translation>
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
    <name>rostrum::CreatedPart</name>
    <message>
        <source>To be made</source>
        <translation>将新建</translation>
    </message>
    <message>
        <source>Make what is missing</source>
        <translation>自动建立缺少的条目</translation>
    </message>
    <message>
        <source>People, departments, courses and sessions that the rows name and that are not here yet</source>
        <translation>各行提到而库中还没有的人员、部门、课程和场次</translation>
    </message>
    <message>
        <source>Make people, courses and sessions that are missing</source>
        <translation>自动建立缺少的人员、课程和场次</translation>
    </message>
    <message>
        <source>Nothing beside the rows themselves</source>
        <translation>除各行本身外不新建</translation>
    </message>
</context>
<context>
    <name>rostrum::CrosserLine</name>
    <message>
        <source>%1 comes in</source>
        <translation>%1进线</translation>
    </message>
    <message>
        <source>%1 falls out</source>
        <translation>%1出线</translation>
    </message>
    <message>
        <source>ranks rest until the weights are 100 %</source>
        <translation>合计到 100 % 前，名次停在原处</translation>
    </message>
    <message>
        <source>nobody crosses</source>
        <translation>没有人越线</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>等另外 %Ln 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::Desk</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the rest</source>
        <translation>撤销其余</translation>
    </message>
</context>
<context>
    <name>rostrum::Desktop</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <translation>示例档案</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>Sample.rostrum</source>
        <translation>示例档案.rostrum</translation>
    </message>
    <message>
        <source>Training.rostrum</source>
        <translation>培训档案.rostrum</translation>
    </message>
    <message>
        <source>Rostrum workspaces (*.rostrum)</source>
        <translation>Rostrum 档案 (*.rostrum)</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Making the workspace</source>
        <translation>正在建立档案</translation>
    </message>
    <message>
        <source>This folder cannot be written to, so the workspace is open for reading only.</source>
        <translation>此文件夹不可写，档案以只读方式打开。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up and verified: %1</source>
        <translation>已备份并验证：%1</translation>
    </message>
    <message>
        <source>About Rostrum</source>
        <translation>关于 Rostrum</translation>
    </message>
    <message>
        <source>Rostrum %1</source>
        <translation>Rostrum %1</translation>
    </message>
    <message>
        <source>Training records, job-title compliance and the reports that go with them. Free software under the GNU General Public License, version 3 or later. Your data stays on this computer.</source>
        <translation>培训档案、职称合规与相应的报告。自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。数据只存于本机。</translation>
    </message>
    <message>
        <source>Backed up and verified: %1. Evidence files that are missing: %2</source>
        <translation>已备份并核对：%1。缺失的证明材料：%2</translation>
    </message>
</context>
<context>
    <name>rostrum::EnableBar</name>
    <message>
        <source>Enable the draft</source>
        <translation>启用草稿</translation>
    </message>
    <message>
        <source>v%1 holds from</source>
        <translation>v%1 起用日</translation>
    </message>
    <message>
        <source>First day of version %1</source>
        <translation>版本 %1 的起用日</translation>
    </message>
    <message>
        <source>Save as v%1</source>
        <translation>存为 v%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Periods that begin on %1 or later are counted by it.</source>
        <translation>%1 及以后开始的期间按它计算。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln locked periods stay as they are.</source>
        <translation>
            <numerusform>已锁定的 %Ln 个期间不变。</numerusform>
        </translation>
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
    <name>rostrum::FactPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>档案以只读方式打开。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation>内训师</translation>
    </message>
    <message>
        <source>Name, number, pinyin</source>
        <translation>姓名、工号、拼音</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>F2 or typing edits a cell, F4 shows where it came from</source>
        <translation>F2 或直接输入可改，F4 看来源</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No row fits the filters above.</source>
        <translation>没有符合上面筛选的行。</translation>
    </message>
    <message>
        <source>No row holds “%1”.</source>
        <translation>没有含“%1”的行。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No rows yet: %1</source>
        <translation>还没有%1</translation>
    </message>
    <message>
        <source>Import a sheet, or drop a file here.</source>
        <translation>导入表格，或把文件拖到这里。</translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation>导入表格…</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln rows?</source>
        <translation>
            <numerusform>删除 %Ln 行？</numerusform>
        </translation>
    </message>
    <message>
        <source>This is one step and can be undone.</source>
        <translation>一步完成，可以撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln rows</source>
        <translation>
            <numerusform>删除 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出%1</translation>
    </message>
    <message>
        <source>Sheets (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows exported to %1</source>
        <translation>
            <numerusform>已导出 %Ln 行到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Choose a row first: the papers are about it.</source>
        <translation>请先选择一行，打印的内容与所选行有关。</translation>
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
    <name>rostrum::FindBar</name>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Find in the pages</source>
        <translation>在页面中查找</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Looking through the pages…</source>
        <translation>正在逐页查找…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>stopped after %1 of %2 pages</source>
        <translation>已停止，查过 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>rostrum::FindingKindsModel</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>rostrum::FindingsModel</name>
    <message>
        <source>Decide by hand</source>
        <translation>需人工判断</translation>
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
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Said to be right</source>
        <translation>已核实无误</translation>
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
    <name>rostrum::GapPanel</name>
    <message>
        <source>Close the gap</source>
        <translation>补足差额</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are on the horizon&apos;s page</source>
        <translation>
            <numerusform>另有 %Ln 场，见“达标地平线”</numerusform>
        </translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>当前工作区为只读。</translation>
    </message>
    <message>
        <source>%1 missing; booked: %2, which closes it once attended.</source>
        <translation>还差%1；已报名%2，参训后即补足。</translation>
    </message>
    <message>
        <source>%1 missing; booked: %2, counted once attended.</source>
        <translation>还差%1；已报名%2，参训后计入。</translation>
    </message>
    <message>
        <source>%1 missing.</source>
        <translation>还差%1。</translation>
    </message>
    <message>
        <source>%1 missing; no planned session adds to it.</source>
        <translation>还差%1；没有已排场次可补。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>余 %Ln 位</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已报名</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>Book into %1</source>
        <translation>报名：%1</translation>
    </message>
</context>
<context>
    <name>rostrum::HistoryModel</name>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>rostrum::HitModel</name>
    <message>
        <source>Not all are shown: type on</source>
        <translation>未全部列出，请继续输入</translation>
    </message>
</context>
<context>
    <name>rostrum::HorizonPage</name>
    <message>
        <source>Horizon</source>
        <translation>达标地平线</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>until the year ends</source>
        <translation>到年底</translation>
    </message>
    <message>
        <source>of 4 weeks</source>
        <translation>4 周内</translation>
    </message>
    <message>
        <source>of 8 weeks</source>
        <translation>8 周内</translation>
    </message>
    <message>
        <source>Name, number, pinyin</source>
        <translation>姓名、工号、拼音</translation>
    </message>
    <message>
        <source>People and what they lack</source>
        <translation>人员与差额</translation>
    </message>
    <message>
        <source>Planned sessions</source>
        <translation>已排场次</translation>
    </message>
    <message>
        <source>Choose whom it helps</source>
        <translation>选中用得上的人</translation>
    </message>
    <message>
        <source>As of %1: by the last day on which the planned sessions still cover what is missing</source>
        <translation>截至 %1，按最晚可达成日排列：过了这一天，已排场次就补不齐差额</translation>
    </message>
    <message>
        <source>can be saved</source>
        <translation>还来得及</translation>
    </message>
    <message>
        <source>within two weeks</source>
        <translation>两周内</translation>
    </message>
    <message>
        <source>beyond saving</source>
        <translation>已来不及</translation>
    </message>
    <message>
        <source>Nobody fits the filters</source>
        <translation>没有符合筛选的人</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nobody is beyond saving</source>
        <translation>没有人来不及</translation>
    </message>
    <message>
        <source>Nobody needs to be saved</source>
        <translation>没有需要补救的人</translation>
    </message>
    <message>
        <source>Everybody meets the rules, or nothing can help any more.</source>
        <translation>所有人都已达标，或已无法补救。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>rows selected: %1</source>
        <translation>已选 %1 行</translation>
    </message>
    <message>
        <source>− what is missing; Enter opens the evidence</source>
        <translation>− 为还差的数；回车看依据</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>当前工作区为只读。</translation>
    </message>
    <message>
        <source>Choose a session, and people in the list.</source>
        <translation>请选一个场次，再在名单中选人。</translation>
    </message>
    <message>
        <source>This session is full.</source>
        <translation>此场次已满。</translation>
    </message>
    <message>
        <source>This session helps nobody of the list.</source>
        <translation>名单中没有人用得上此场次。</translation>
    </message>
    <message>
        <source>Choose people in the list.</source>
        <translation>请在名单中选人。</translation>
    </message>
    <message>
        <source>It helps none of those who are chosen.</source>
        <translation>所选的人都用不上此场次。</translation>
    </message>
    <message>
        <source>%1 people are chosen and %2 places left: choose fewer.</source>
        <translation>选了 %1 人，只余 %2 位：请少选几人。</translation>
    </message>
    <message>
        <source>It helps %1 of the %2 who are chosen.</source>
        <translation>所选 %2 人中有 %1 人用得上。</translation>
    </message>
    <message numerus="yes">
        <source>Book %Ln people</source>
        <translation>
            <numerusform>为 %Ln 人报名</numerusform>
        </translation>
    </message>
    <message>
        <source>Book</source>
        <translation>报名</translation>
    </message>
</context>
<context>
    <name>rostrum::HorizonPeople</name>
    <message>
        <source>not asked</source>
        <translation>不要求</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>免修</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>−%1, booked %2</source>
        <translation>−%1 已报 %2</translation>
    </message>
    <message>
        <source>%1 missing, booked %2</source>
        <translation>还差%1，已报名%2</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>还差%1</translation>
    </message>
    <message>
        <source>%1, cannot be met any more</source>
        <translation>%1，已无法达成</translation>
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
        <source>Title</source>
        <translation>职称</translation>
    </message>
    <message>
        <source>Reachable until</source>
        <translation>最晚可达成日</translation>
    </message>
</context>
<context>
    <name>rostrum::HorizonSessions</name>
    <message>
        <source>open</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>%1 of %2 places left</source>
        <translation>%2 位中余 %1 位</translation>
    </message>
    <message numerus="yes">
        <source>helps %Ln people</source>
        <translation>
            <numerusform>%Ln 人用得上</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Places left</source>
        <translation>余位</translation>
    </message>
    <message>
        <source>Helps</source>
        <translation>可帮到</translation>
    </message>
</context>
<context>
    <name>rostrum::ImportFlow</name>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写出 %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ImportPage</name>
    <message>
        <source>Problem rows written to %1</source>
        <translation>问题行已写入 %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import %1</source>
        <comment>kind</comment>
        <translation>导入%1</translation>
    </message>
    <message>
        <source>%1 · %2 rows · %3 columns</source>
        <translation>%1 · %2 行 · %3 列</translation>
    </message>
    <message>
        <source>A file can also be dropped on the window</source>
        <translation>也可以把文件拖到窗口上</translation>
    </message>
    <message>
        <source>Checked %1 / %1 rows · %2 s</source>
        <translation>已检查 %1 / %1 行 · %2 秒</translation>
    </message>
    <message>
        <source>Double-click a cell to correct it, F8 to the next problem</source>
        <translation>双击单元格可改，F8 到下一处问题</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Sheets (%1)</source>
        <translation>表格 (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>所有文件 (%1)</translation>
    </message>
    <message>
        <source>Where should the problem rows go?</source>
        <translation>问题行保存到哪里？</translation>
    </message>
    <message>
        <source>%1 problem rows.xlsx</source>
        <translation>%1 问题行.xlsx</translation>
    </message>
    <message>
        <source>Mapping “%1” saved</source>
        <translation>已保存对应方案“%1”</translation>
    </message>
    <message>
        <source>There is no sheet in this folder.</source>
        <translation>这个文件夹里没有表格文件。</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>导入记录</translation>
    </message>
</context>
<context>
    <name>rostrum::ImportPanel</name>
    <message>
        <source>How the file is read</source>
        <translation>文件怎样读取</translation>
    </message>
</context>
<context>
    <name>rostrum::ImportRowsModel</name>
    <message>
        <source>No longer here</source>
        <translation>已不在</translation>
    </message>
    <message>
        <source>Row in the file</source>
        <translation>文件行号</translation>
    </message>
    <message>
        <source>Row here</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>rostrum::ImportsModel</name>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>无改动</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>rostrum::IndicatorForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>what it is called</source>
        <translation>叫什么</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>short and lasting: completion</source>
        <translation>简短且固定：completion</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How it scores</source>
        <translation>计分方式</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计什么</translation>
    </message>
    <message>
        <source>Only where</source>
        <translation>仅限</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>取值为</translation>
    </message>
    <message>
        <source>several with commas between them</source>
        <translation>多个用逗号隔开</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>for sentences: case studies</source>
        <translation>用于说明文字：篇案例分享</translation>
    </message>
    <message>
        <source>Points of the grades</source>
        <translation>各等级分数</translation>
    </message>
    <message>
        <source>show what chance leaves of it</source>
        <translation>显示偶然误差范围</translation>
    </message>
    <message>
        <source>The Wilson interval at 95 % beside the share; no score uses it.</source>
        <translation>在比率旁显示95%的威尔逊区间；计分不用它。</translation>
    </message>
    <message>
        <source>Without data</source>
        <translation>没有数据时</translation>
    </message>
    <message>
        <source>No points at</source>
        <translation>零分值</translation>
    </message>
    <message>
        <source>Target: 100 points at</source>
        <translation>目标：满分值</translation>
    </message>
    <message>
        <source>Lowest rating</source>
        <translation>最低评分</translation>
    </message>
    <message>
        <source>Highest rating</source>
        <translation>最高评分</translation>
    </message>
    <message>
        <source>Few ratings are drawn in by</source>
        <translation>少量评分收缩</translation>
    </message>
    <message>
        <source>0: not at all; 10 ratings of everybody&apos;s mean</source>
        <translation>0：不收缩；10：相当于10个全员均值评分</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最低分</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最高分</translation>
    </message>
    <message>
        <source>It may speak of: %1. With .value behind a name what was counted is taken, not its points.</source>
        <translation>可用的名称：%1。名称后加 .value 取原始值而不是得分。</translation>
    </message>
</context>
<context>
    <name>rostrum::IndicatorsModel</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>How it scores</source>
        <translation>计分方式</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
</context>
<context>
    <name>rostrum::InvitationModel</name>
    <message>
        <source>to be named</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>has answered</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>answers unsigned</source>
        <translation>匿名评价</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Sheet sent</source>
        <translation>评价表发出</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>被评讲师</translation>
    </message>
</context>
<context>
    <name>rostrum::KeywordModel</name>
    <message>
        <source>%1 (suggested)</source>
        <translation>%1（建议收录）</translation>
    </message>
    <message>
        <source>%1 of %2 against it</source>
        <translation>%2 条中 %1 条否定</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评语数</translation>
    </message>
    <message>
        <source>For it</source>
        <translation>肯定</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>否定</translation>
    </message>
    <message>
        <source>Share against</source>
        <translation>否定占比</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>rostrum::KpiPage</name>
    <message>
        <source>Weight bench</source>
        <translation>绩效权重台</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Version on the left</source>
        <translation>左边的版本</translation>
    </message>
    <message>
        <source>Version on the right, or the draft</source>
        <translation>右边的版本或草稿</translation>
    </message>
    <message>
        <source>Where the line is drawn</source>
        <translation>线画在哪里</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比表</translation>
    </message>
    <message>
        <source>Comparison table</source>
        <translation>对比表</translation>
    </message>
    <message>
        <source>Both sides beside each other, as a sheet or on paper</source>
        <translation>两边并列，存为表格或打印稿</translation>
    </message>
    <message>
        <source>Who crosses</source>
        <translation>谁越过</translation>
    </message>
    <message>
        <source>Everybody&apos;s ranks on both sides</source>
        <translation>全员两边的名次</translation>
    </message>
    <message>
        <source>the top %1 % line</source>
        <translation>前 %1 % 线</translation>
    </message>
    <message>
        <source>the mark of %1</source>
        <translation>%1 分线</translation>
    </message>
    <message>
        <source>in force v%1</source>
        <translation>现行 v%1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>A saved version never changes; the draft can be tried.</source>
        <translation>已存的版本不再改动；要试请选草稿。</translation>
    </message>
    <message>
        <source>Version %1 holds from %2</source>
        <translation>版本 %1 自 %2 起用</translation>
    </message>
    <message>
        <source>Weights %1</source>
        <translation>权重对比 %1</translation>
    </message>
    <message>
        <source>Comparison of weights</source>
        <translation>权重对比</translation>
    </message>
    <message>
        <source>%1 trainers, %2 take part</source>
        <translation>内训师 %1 人，参评 %2 人</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>期间未结束</translation>
    </message>
    <message>
        <source>This period is locked: its results stay as they were locked. Weights may be tried on them, and change nothing in it.</source>
        <translation>本期已锁定：结果以锁定时为准。可以在上面试权重，但不会改动本期。</translation>
    </message>
    <message>
        <source>Enable as v%1…</source>
        <translation>启用为 v%1…</translation>
    </message>
    <message>
        <source>open for reading only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>a saved version is shown</source>
        <translation>右边是已存版本</translation>
    </message>
    <message>
        <source>together %1 %, not 100 %</source>
        <translation>合计 %1 %，须为 100 %</translation>
    </message>
    <message>
        <source>the same as v%1</source>
        <translation>与 v%1 相同</translation>
    </message>
    <message>
        <source>line %1 → %2</source>
        <translation>分数线 %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>ties all in</source>
        <translation>并列全入选</translation>
    </message>
    <message>
        <source>%1 → %2 people reach it</source>
        <translation>达到者 %1 → %2 人</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>自始有效</translation>
    </message>
    <message>
        <source>kept %1</source>
        <translation>%1 自动保存</translation>
    </message>
    <message>
        <source>%1 to %2: %3 periods</source>
        <translation>%1至%2，共 %3 期</translation>
    </message>
    <message>
        <source>Locked periods do not change</source>
        <translation>已锁定的期间不变</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>%1 (n=%2)</source>
        <translation>%1（n=%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 take no part</source>
        <translation>%1不参评</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others take no part</source>
        <translation>
            <numerusform>%1等另有 %Ln 人不参评</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln take part</source>
        <translation>
            <numerusform>%Ln 人参评</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rise, %2 fall</source>
        <translation>%1 人上升，%2 人下降</translation>
    </message>
    <message>
        <source>%1 is shrunk first: (n × mean + %2 × %3) ÷ (n + %2)</source>
        <translation>%1先收缩再计分：(n×均值 + %2×%3) ÷ (n + %2)</translation>
    </message>
    <message>
        <source>No trainer in this period</source>
        <translation>本期没有内训师</translation>
    </message>
    <message>
        <source>Choose another period, or import people and sessions.</source>
        <translation>换一个期间，或导入人员与场次。</translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>The period is locked; the comparison changes nothing in it.</source>
        <translation>本期已锁定；对比不改动本期。</translation>
    </message>
    <message>
        <source>%1 trainers, %2 take part (ratings ≥ %3)</source>
        <translation>内训师 %1 人，参评 %2 人（评价数 ≥ %3）</translation>
    </message>
</context>
<context>
    <name>rostrum::KpiResultsPage</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>免核…</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Name, number or department</source>
        <translation>姓名、工号或部门</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>查看缺项</translation>
    </message>
    <message>
        <source>Nobody is judged in this period</source>
        <translation>本期无考核对象</translation>
    </message>
    <message>
        <source>Open people</source>
        <translation>打开人员</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Something missing</source>
        <translation>有缺项</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已免核</translation>
    </message>
    <message>
        <source>With an adjustment</source>
        <translation>有补差</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>此工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>Cannot be locked yet: %1</source>
        <translation>暂不能锁定：%1</translation>
    </message>
    <message>
        <source>Its figures will never change again (Ctrl+L)</source>
        <translation>锁定后数值不再变动（Ctrl+L）</translation>
    </message>
    <message>
        <source>Counted anew; the next lock is the next revision (Ctrl+R)</source>
        <translation>重新核算，再次锁定为下一修订版（Ctrl+R）</translation>
    </message>
    <message>
        <source>Lets pass what is missing, with a reason (Ctrl+M)</source>
        <translation>注明原因后免核缺项（Ctrl+M）</translation>
    </message>
    <message>
        <source>Choose somebody who waits for something.</source>
        <translation>请选择有缺项的人员。</translation>
    </message>
    <message>
        <source>Locked on %1, revision %2, SHA-256 %3…</source>
        <translation>%1 锁定，第 %2 版，SHA-256 %3…</translation>
    </message>
    <message>
        <source>Complete: it can be locked.</source>
        <translation>数据已齐，可以锁定。</translation>
    </message>
    <message>
        <source>Revision %1 was reopened: %2</source>
        <translation>第 %1 版已重新打开：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have an adjustment</source>
        <translation>
            <numerusform>%Ln 人有补差</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>F4 shows the arithmetic and what is missing, Ctrl+M waives, Ctrl+L locks, Ctrl+R reopens</source>
        <translation>F4 查看计算过程与缺项，Ctrl+M 免核，Ctrl+L 锁定，Ctrl+R 重新打开</translation>
    </message>
    <message>
        <source>Why is %1 reopened?</source>
        <translation>为何重新打开%1？</translation>
    </message>
    <message>
        <source>For example: ratings of two sessions were entered late</source>
        <translation>例如：两个场次的评分补录</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>everything that is missing</source>
        <translation>全部缺项</translation>
    </message>
    <message>
        <source>Waive %1 of %2 – why?</source>
        <translation>免核 %2 的%1，原因？</translation>
    </message>
    <message>
        <source>For example: on a project abroad, nobody could rate</source>
        <translation>例如：外派期间无法评分</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>免核</translation>
    </message>
    <message>
        <source>KPI results</source>
        <translation>绩效结果</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Tick “trainer” for the people whom the scheme is for, or choose another period.</source>
        <translation>请为方案适用的人员勾选“内训师”，或选择其他期间。</translation>
    </message>
</context>
<context>
    <name>rostrum::MappingRow</name>
    <message>
        <source>Which column is which field</source>
        <translation>各列对应的字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>对应</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) imported</source>
        <translation>
            <numerusform>%n 列已对应</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; not %2</source>
        <translation>%1，%2 不导入</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between columns</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Field of the column “%1”</source>
        <translation>“%1”列对应的字段</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>评价项：%1</translation>
    </message>
</context>
<context>
    <name>rostrum::MonthsModel</name>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Locked on %1</source>
        <translation>%1 锁定</translation>
    </message>
    <message>
        <source>What is stored still has this fingerprint.</source>
        <translation>存储内容与此指纹一致。</translation>
    </message>
    <message>
        <source>What is stored no longer has this fingerprint: the file was changed by other means.</source>
        <translation>存储内容与此指纹不符：文件曾被其他方式改动。</translation>
    </message>
    <message>
        <source>Reopened on %1: %2</source>
        <translation>%1 重新打开：%2</translation>
    </message>
    <message>
        <source>Carries what late data changed in closed periods.</source>
        <translation>已锁定期间因补录产生的补差计入本期。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>缺项</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版</translation>
    </message>
    <message>
        <source>Q%1</source>
        <comment>a quarter of a year</comment>
        <translation>第%1季度</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
</context>
<context>
    <name>rostrum::NoScheme</name>
    <message>
        <source>This workspace has no KPI scheme yet</source>
        <translation>这个工作区还没有绩效方案</translation>
    </message>
    <message>
        <source>This workspace is open for reading only: open it for writing to add one.</source>
        <translation>工作区以只读方式打开，请以可写方式打开后再添加。</translation>
    </message>
    <message>
        <source>Shipped are schemes for trainers, new staff and established staff; every weight can be changed afterwards.</source>
        <translation>随附内训师、新员工、老员工三套方案，启用后每项权重都可以再改。</translation>
    </message>
    <message>
        <source>Use the shipped schemes</source>
        <translation>启用随附方案</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>随附方案</translation>
    </message>
</context>
<context>
    <name>rostrum::PageThumbnails</name>
    <message>
        <source>Pages, small</source>
        <translation>页面缩略图</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>rostrum::PageView</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>rostrum::PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Applies for</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>还差</translation>
    </message>
</context>
<context>
    <name>rostrum::PlanEditor</name>
    <message>
        <source>Add a part</source>
        <translation>添加一项</translation>
    </message>
    <message>
        <source>Who would change</source>
        <translation>谁会变化</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>自动配平</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>short and lasting: new-staff</source>
        <translation>简短且不再更改，如 new-staff</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>自始有效</translation>
    </message>
    <message>
        <source>From how many months of employment</source>
        <translation>入职满多少个月起</translation>
    </message>
    <message>
        <source>Until how many months of employment</source>
        <translation>入职不满多少个月止</translation>
    </message>
    <message>
        <source>open</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Months employed</source>
        <translation>入职月数</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Weights together</source>
        <translation>权重合计</translation>
    </message>
    <message>
        <source>Bring the weights to this sum, in their proportions</source>
        <translation>按现有比例把各项权重调整到此合计</translation>
    </message>
    <message>
        <source>Training would weigh %1: that is %2 more than the whole performance.</source>
        <translation>培训将占%1，比整个绩效多%2。</translation>
    </message>
    <message>
        <source>Training weighs %1 of the performance; %2 remain for everything else.</source>
        <translation>培训占绩效的%1，其余%2留给其他方面。</translation>
    </message>
    <message>
        <source>Weights are balanced from numbers above zero, to at most 100 %.</source>
        <translation>只有大于零的权重才能配平，合计最多 100 %。</translation>
    </message>
    <message>
        <source>The plan cannot be tried yet.</source>
        <translation>此方案还不能试算。</translation>
    </message>
    <message>
        <source>This year it would change nobody&apos;s share.</source>
        <translation>今年不会改变任何人的占比。</translation>
    </message>
    <message numerus="yes">
        <source>This year it would change the share of %Ln people.</source>
        <translation>
            <numerusform>今年将改变 %Ln 人的占比。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No plan would speak of %Ln people.</source>
        <translation>
            <numerusform>有 %Ln 人不适用任何培训计划。</numerusform>
        </translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>无截止日期</translation>
    </message>
</context>
<context>
    <name>rostrum::PlanModel</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>rostrum::PlanPartRow</name>
    <message>
        <source>lost without homework</source>
        <translation>不交作业即扣减</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>what it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Its weight is shown as at risk while homework is not handed in.</source>
        <translation>作业未提交时，该项权重显示为将扣减。</translation>
    </message>
    <message>
        <source>Part %1: what it is called</source>
        <translation>第 %1 项：名称</translation>
    </message>
    <message>
        <source>Part %1: measure</source>
        <translation>第 %1 项：指标</translation>
    </message>
    <message>
        <source>Part %1: weight</source>
        <translation>第 %1 项：权重</translation>
    </message>
    <message>
        <source>Part %1: lost without homework</source>
        <translation>第 %1 项：不交作业即扣减</translation>
    </message>
    <message>
        <source>Remove part %1</source>
        <translation>移除第 %1 项</translation>
    </message>
</context>
<context>
    <name>rostrum::PlanPreviewModel</name>
    <message>
        <source>no plan</source>
        <translation>无计划</translation>
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
        <source>Today</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>With this plan</source>
        <translation>按此计划</translation>
    </message>
</context>
<context>
    <name>rostrum::PreviewBar</name>
    <message>
        <source>Small pages at the left</source>
        <translation>左侧缩略图</translation>
    </message>
    <message>
        <source>Find in the pages</source>
        <translation>在页面中查找</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Fit to width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Fit to page</source>
        <translation>适合整页</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>How the paper lies</source>
        <translation>纸张方向</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码范围</translation>
    </message>
    <message>
        <source>Pages to print and to save</source>
        <translation>要打印和保存的页</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>For example 1-3, 5. Empty: all.</source>
        <translation>例如 1-3, 5；留空为全部。</translation>
    </message>
    <message>
        <source>This report is made for paper that lies this way.</source>
        <translation>这份报告的版式只适合这个方向。</translation>
    </message>
    <message>
        <source>Write the pages as 1-3, 5. The report has %1.</source>
        <translation>请按 1-3, 5 的形式填写；报告共 %1 页。</translation>
    </message>
    <message>
        <source>The pages are still being laid out.</source>
        <translation>页面还在排版。</translation>
    </message>
</context>
<context>
    <name>rostrum::PreviewModel</name>
    <message>
        <source>not judged</source>
        <translation>不适用</translation>
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
        <source>Today</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>With this rule</source>
        <translation>按此规则</translation>
    </message>
</context>
<context>
    <name>rostrum::PreviewPane</name>
    <message>
        <source>Who would change</source>
        <translation>谁的结论会变</translation>
    </message>
    <message>
        <source>in the year</source>
        <translation>试算年度</translation>
    </message>
    <message>
        <source>Year of the preview</source>
        <translation>试算年度</translation>
    </message>
    <message>
        <source>change</source>
        <translation>会变</translation>
    </message>
    <message>
        <source>The rule cannot be tried yet.</source>
        <translation>规则还不完整，暂时无法试算。</translation>
    </message>
    <message>
        <source>The rule speaks of nobody in %1.</source>
        <translation>%1 年没有适用此规则的人。</translation>
    </message>
</context>
<context>
    <name>rostrum::PrintPreview</name>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>The pages are being laid out.</source>
        <translation>正在排版。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Print preview: %1</source>
        <translation>打印预览：%1</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>The printer did not accept the pages. Check it and print again.</source>
        <translation>打印机没有接受任务。请检查打印机后重新打印。</translation>
    </message>
    <message>
        <source>Pages printed: %1</source>
        <translation>已打印 %1 页</translation>
    </message>
    <message>
        <source>%1 of %2 pages will be printed or saved.</source>
        <translation>将打印或保存 %1 页，共 %2 页。</translation>
    </message>
    <message>
        <source>The report is being prepared.</source>
        <translation>正在准备报告。</translation>
    </message>
    <message>
        <source>Its pages come as soon as the records are read.</source>
        <translation>记录读取完毕后即显示页面。</translation>
    </message>
    <message>
        <source>Stopped. The pages are from before the last change.</source>
        <translation>已停止。当前页面为上次更改之前的内容。</translation>
    </message>
    <message>
        <source>The report could not be prepared.</source>
        <translation>未能准备好报告。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>rostrum::QueueBar</name>
    <message>
        <source>Files of this import</source>
        <translation>本次导入的文件</translation>
    </message>
    <message>
        <source>File in hand</source>
        <translation>当前文件</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>下一个文件</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>已写入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>everything was there already</source>
        <translation>库中都已有</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with problems</source>
        <translation>
            <numerusform>%n 行有问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to write</source>
        <translation>
            <numerusform>可写入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>everything is here already</source>
        <translation>库中都已有</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file and what became of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>File %1 / %2</source>
        <translation>文件 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n 个文件已写入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read</source>
        <translation>
            <numerusform>%n 个文件无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between states</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Write all %n ready</source>
        <translation>
            <numerusform>全部写入（%n 个就绪）</numerusform>
        </translation>
    </message>
    <message>
        <source>Files without open problems, each as one change that can be undone</source>
        <translation>没有待处理问题的文件，每个文件是一次可撤销的更改</translation>
    </message>
    <message>
        <source>This workspace is open for reading only</source>
        <translation>此工作区以只读方式打开</translation>
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
    <name>rostrum::RailGroup</name>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Show the pages of %1</source>
        <translation>展开“%1”</translation>
    </message>
    <message>
        <source>Fold the pages of %1</source>
        <translation>折叠“%1”</translation>
    </message>
</context>
<context>
    <name>rostrum::RankStrip</name>
    <message>
        <source>Ranks before and after</source>
        <translation>两边的名次</translation>
    </message>
    <message>
        <source>%1: rank %2, before %3; %4 points, before %5</source>
        <translation>%1：第 %2 名，原第 %3 名；%4 分，原 %5 分</translation>
    </message>
    <message>
        <source>; comes above the line</source>
        <translation>；进线</translation>
    </message>
    <message>
        <source>; falls below the line</source>
        <translation>；出线</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::RaterChooser</name>
    <message>
        <source>Who is asked</source>
        <translation>邀请情况</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Asked already</source>
        <translation>已邀请</translation>
    </message>
    <message>
        <source>Name, pinyin or employee number; empty: whom the records propose</source>
        <translation>姓名、拼音或工号；留空则按记录推荐</translation>
    </message>
    <message>
        <source>Find somebody to ask</source>
        <translation>查找评价人</translation>
    </message>
    <message>
        <source>Enter, or a double click, asks those chosen in the list</source>
        <translation>按回车或双击，邀请列表中选中的人</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回邀请</translation>
    </message>
    <message>
        <source>Delete takes back those chosen in the list who have not answered</source>
        <translation>按 Delete 撤回列表中选中且尚未提交的邀请</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>How many are asked</source>
        <translation>各组邀请人数</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>可邀请的人</translation>
    </message>
    <message>
        <source>Who is asked already</source>
        <translation>已邀请的人</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>all trainers</source>
        <translation>全部讲师</translation>
    </message>
    <message>
        <source>The round asks nobody but the trainees.</source>
        <translation>本次评价只有学员评价组，无需邀请。</translation>
    </message>
    <message>
        <source>%1: about %2 of %3 trainers fewer than %4 are asked.</source>
        <translation>%1：%3 位讲师中有 %2 位的邀请人数不足 %4 人。</translation>
    </message>
    <message>
        <source>%1 about %2: %3 asked, %4 at least; the group would not be shown.</source>
        <translation>%1评价%2：已邀请 %3 人，至少 %4 人才会显示该组。</translation>
    </message>
    <message>
        <source>%1 about %2: nobody is asked.</source>
        <translation>%1评价%2：尚未邀请任何人。</translation>
    </message>
</context>
<context>
    <name>rostrum::RaterCoverageModel</name>
    <message>
        <source>All trainers</source>
        <translation>全部讲师</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>人数足够</translation>
    </message>
    <message>
        <source>too few are asked</source>
        <translation>邀请人数不足</translation>
    </message>
    <message>
        <source>Too few are asked</source>
        <translation>邀请人数不足</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>讲师</translation>
    </message>
</context>
<context>
    <name>rostrum::ReadingPart</name>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不算数据</translation>
    </message>
    <message>
        <source>Same row</source>
        <translation>同一行</translation>
    </message>
    <message>
        <source>Blank cells</source>
        <translation>空白格</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>leave the value as it is</source>
        <translation>不改原值</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <translation>
            <numerusform>%1，%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number and first cells of a row</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>row %1 (no header recognised)</source>
        <translation>第 %1 行（没有认出表头）</translation>
    </message>
    <message>
        <source>by the file</source>
        <translation>按文件识别</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>逗号 ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>分号 ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期制</translation>
    </message>
    <message>
        <source>%1 system</source>
        <comment>of the days in a workbook</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Days are counted from 1904-01-01, as on older Macs</source>
        <translation>日期从 1904-01-01 起算（旧版 Mac 表格）</translation>
    </message>
    <message>
        <source>Days are counted from 1900-01-01, as Excel usually does</source>
        <translation>日期从 1900-01-01 起算（Excel 通常如此）</translation>
    </message>
</context>
<context>
    <name>rostrum::ReasonBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>rostrum::RecordsModel</name>
    <message>
        <source>entered here</source>
        <translation>在本程序录入</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Hours or score</source>
        <translation>学时或分数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>相关人员</translation>
    </message>
</context>
<context>
    <name>rostrum::ReportForm</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>统计区间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>With the rows behind the figures</source>
        <translation>附数据明细</translation>
    </message>
    <message>
        <source>Id numbers in full</source>
        <translation>身份证号完整显示</translation>
    </message>
    <message>
        <source>everybody; name, number or pinyin</source>
        <translation>所有人；可输入姓名、工号或拼音</translation>
    </message>
    <message>
        <source>all of the period; code, course or pinyin</source>
        <translation>区间内全部；可输入编号、课程或拼音</translation>
    </message>
    <message>
        <source>every trainer; name, number or pinyin</source>
        <translation>全部讲师；可输入姓名、工号或拼音</translation>
    </message>
    <message>
        <source>From and to…</source>
        <translation>起止日期…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>查找内容</translation>
    </message>
    <message>
        <source>everybody; name, number, course, session or pinyin</source>
        <translation>全体人员；或输入姓名、工号、课程、场次、拼音</translation>
    </message>
</context>
<context>
    <name>rostrum::ReportList</name>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>rostrum::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>All, one file each…</source>
        <translation>全部，每份一个文件…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Something above is still missing or wrong.</source>
        <translation>上面还有没填或填错的地方。</translation>
    </message>
    <message>
        <source>All, one file each: only while nobody and nothing is chosen alone.</source>
        <translation>“全部，每份一个文件”：未指定某一人或某一场次时可用。</translation>
    </message>
    <message>
        <source>All, one file each: %1 What is there already and says the same is kept.</source>
        <translation>“全部，每份一个文件”：%1已有且内容相同的文件原样保留。</translation>
    </message>
    <message>
        <source>Ctrl+P shows the pages, Ctrl+E saves them</source>
        <translation>Ctrl+P 预览，Ctrl+E 保存</translation>
    </message>
    <message>
        <source>A folder for the reports</source>
        <translation>选择存放报告的文件夹</translation>
    </message>
    <message>
        <source>Stopped. What is written is whole; start again with the same folder to go on.</source>
        <translation>已停止。写出的文件都是完整的；再选同一文件夹即可接着写。</translation>
    </message>
</context>
<context>
    <name>rostrum::RequirementForm</name>
    <message>
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>the rule itself</source>
        <translation>规则本身</translation>
    </message>
    <message>
        <source>Holds if</source>
        <translation>何时成立</translation>
    </message>
    <message>
        <source>all parts hold</source>
        <translation>全部成立</translation>
    </message>
    <message>
        <source>any part holds</source>
        <translation>任一成立</translation>
    </message>
    <message>
        <source>so many parts hold</source>
        <translation>若干项成立</translation>
    </message>
    <message>
        <source>How many parts</source>
        <translation>几项</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>calendar year</source>
        <translation>自然年度</translation>
    </message>
    <message>
        <source>rolling months</source>
        <translation>最近若干个月</translation>
    </message>
    <message>
        <source>since the title was given</source>
        <translation>自取得现职称起</translation>
    </message>
    <message>
        <source>a valid certificate</source>
        <translation>证书有效</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Valid for months</source>
        <translation>有效月数</translation>
    </message>
    <message>
        <source>0: each says itself</source>
        <translation>0：以证书所载为准</translation>
    </message>
    <message>
        <source>Renewal opens days before</source>
        <translation>到期前几天可复训</translation>
    </message>
    <message>
        <source>A renewed term begins</source>
        <translation>复训后从何时算起</translation>
    </message>
    <message>
        <source>where the old one ends</source>
        <translation>接原到期日</translation>
    </message>
    <message>
        <source>on completion</source>
        <translation>从完成当天</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Only of category</source>
        <translation>仅限类别</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>40, 39.5, 2/3 or 80 %</source>
        <translation>40、39.5、2/3 或 80 %</translation>
    </message>
    <message>
        <source>As part of</source>
        <translation>占比基数</translation>
    </message>
    <message>
        <source>nothing: an amount</source>
        <translation>无：绝对数</translation>
    </message>
    <message>
        <source>what another requires</source>
        <translation>另一项的应修数</translation>
    </message>
    <message>
        <source>what was earned for another</source>
        <translation>另一项的已得数</translation>
    </message>
    <message>
        <source>The other requirement</source>
        <translation>另一项要求</translation>
    </message>
    <message>
        <source>Part of a year</source>
        <translation>不足一年</translation>
    </message>
    <message>
        <source>asks for all of it</source>
        <translation>仍按全额</translation>
    </message>
    <message>
        <source>asks for less</source>
        <translation>按比例折算</translation>
    </message>
    <message>
        <source>A share is rounded up to</source>
        <translation>折算进位到</translation>
    </message>
    <message>
        <source>half an hour, one piece</source>
        <translation>半学时、一篇</translation>
    </message>
    <message>
        <source>How many months</source>
        <translation>几个月</translation>
    </message>
    <message>
        <source>How many periods</source>
        <translation>几个周期</translation>
    </message>
    <message>
        <source>Several periods</source>
        <translation>多个周期</translation>
    </message>
    <message>
        <source>each of them</source>
        <translation>每个都要</translation>
    </message>
    <message>
        <source>together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>their mean</source>
        <translation>取平均</translation>
    </message>
    <message>
        <source>so many of them</source>
        <translation>其中几个</translation>
    </message>
    <message>
        <source>How many of them</source>
        <translation>其中几个</translation>
    </message>
    <message>
        <source>Carries over at most</source>
        <translation>最多结转</translation>
    </message>
    <message>
        <source>Carries over for years</source>
        <translation>结转年数</translation>
    </message>
    <message>
        <source>If it is missing</source>
        <translation>未达到时</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>不能申报</translation>
    </message>
    <message>
        <source>only a warning</source>
        <translation>仅提醒</translation>
    </message>
</context>
<context>
    <name>rostrum::RequirementTree</name>
    <message>
        <source>Add a requirement</source>
        <translation>添加要求</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>添加分组</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>未完成</translation>
    </message>
</context>
<context>
    <name>rostrum::ResultStep</name>
    <message>
        <source>The import of %1 was undone; everything is as it was before.</source>
        <translation>%1 的导入已撤销，一切恢复原样。</translation>
    </message>
    <message>
        <source>Nothing was written: everything in %1 was there already.</source>
        <translation>没有写入：%1 的内容库中都已有。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 written: %2 new, %3 changed.</source>
        <translation>
            <numerusform>已写入 %1 的 %n 行：新增 %2，更改 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation>再导入一个文件…</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left to deal with (%1 in conflict, %2 rejected).</source>
        <translation>
            <numerusform>另有 %n 行留待处理（冲突 %1，拒绝 %2）。</numerusform>
        </translation>
    </message>
    <message>
        <source>No row was left behind.</source>
        <translation>没有遗留的行。</translation>
    </message>
    <message>
        <source>Export the problem rows…</source>
        <translation>导出问题行…</translation>
    </message>
    <message>
        <source>Made beside them: %1.</source>
        <translation>同时新建：%1。</translation>
    </message>
    <message>
        <source>Redo brings it back (Ctrl+Y).</source>
        <translation>可以重做（Ctrl+Y）。</translation>
    </message>
    <message>
        <source>Undo takes the whole file back in one step (Ctrl+Z); History does so later.</source>
        <translation>撤销可一步收回整个文件（Ctrl+Z），以后也可在历史中撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 written: %2 new, %3 changed; %4 removed.</source>
        <translation>
            <numerusform>%1：已写入 %n 行，新增 %2，更改 %3；移除 %4。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ResultsModel</name>
    <message>
        <source>Provisional · %1</source>
        <translation>暂定 · 缺 %1</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Waived · %1</source>
        <translation>已免核 · %1</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>Strengths and gaps</source>
        <translation>优势与差距</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>In department</source>
        <translation>部门排名</translation>
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
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>最终得分</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>奖励分</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>补差</translation>
    </message>
    <message>
        <source>Too little data</source>
        <translation>数据不足</translation>
    </message>
</context>
<context>
    <name>rostrum::ReviewBar</name>
    <message>
        <source>Why is this right?</source>
        <translation>为何无误？</translation>
    </message>
    <message>
        <source>For example: two people of one name, checked by telephone</source>
        <translation>例如：重名的两个人，已电话核实</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>核实无误</translation>
    </message>
</context>
<context>
    <name>rostrum::RoundEditor</name>
    <message>
        <source>the others share its weight</source>
        <translation>由其余评价组分担权重</translation>
    </message>
    <message>
        <source>there is no total</source>
        <translation>不出总分</translation>
    </message>
    <message>
        <source>Save the round</source>
        <translation>保存轮次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>the period&apos;s last day</source>
        <translation>期间最后一天</translation>
    </message>
    <message>
        <source>short and lasting: 2026-Q3</source>
        <translation>简短且不变，如 2026-Q3</translation>
    </message>
    <message>
        <source>Groups that promise anonymity are shown from so many people on; %1 is the least.</source>
        <translation>匿名评价组满此人数才显示，至少 %1 人。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Answers until</source>
        <translation>评价截止</translation>
    </message>
    <message>
        <source>People behind a group</source>
        <translation>最少评价人数</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>评价组缺数据时</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1的权重</translation>
    </message>
    <message>
        <source>Together %1 %; %2 % remain.</source>
        <translation>合计 %1 %，剩余 %2 %。</translation>
    </message>
    <message>
        <source>A title is missing.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>A code is missing.</source>
        <translation>请填写编号。</translation>
    </message>
    <message>
        <source>The last day of answers is no date.</source>
        <translation>评价截止不是日期。</translation>
    </message>
    <message>
        <source>The weights have to come to 100 %.</source>
        <translation>权重合计须为 100 %。</translation>
    </message>
</context>
<context>
    <name>rostrum::RoundResultsModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>rostrum::RoundsModel</name>
    <message>
        <source>closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>takes answers</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>rostrum::RoundsPage</name>
    <message>
        <source>360° assessment</source>
        <translation>360°评价</translation>
    </message>
    <message>
        <source>Trainees speak through their ratings; the others are asked by sheets that import as assessments.</source>
        <translation>学员评价取自评分；其他评价人填表后按“讲师评价”导入。</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>新建轮次</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>评价轮次</translation>
    </message>
    <message>
        <source>Results of the round</source>
        <translation>本轮结果</translation>
    </message>
    <message>
        <source>No round yet</source>
        <translation>还没有评价轮次</translation>
    </message>
    <message>
        <source>A round asks heads, HR and colleagues about the trainers of a period, beside what trainees rated.</source>
        <translation>一轮评价在学员评分之外，请负责人、人力资源和同事评价期间内的讲师。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trainers</source>
        <translation>
            <numerusform>%Ln 名内训师</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 asked have answered · groups that promise anonymity are shown from %3 people on</source>
        <translation>已邀请 %2 人，%1 人已评 · 匿名评价组满 %3 人才显示</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>评价组</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>评价组</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>A group without a score is left out and the others share its weight, exactly. Who said what is not shown.</source>
        <translation>没有得分的评价组不计入，其余评价组按比例分担其权重。不显示具体评价人。</translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation>受邀评价人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>是否已评</translation>
    </message>
    <message>
        <source>to be named</source>
        <translation>待填评价人</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Folder for the sheets</source>
        <translation>评价表保存到</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheets written</source>
        <translation>
            <numerusform>已写出 %Ln 份评价表</numerusform>
        </translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>此工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>The round is closed; reopen it first.</source>
        <translation>本轮已结束，请先重新打开。</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Ask people…</source>
        <translation>选择评价人…</translation>
    </message>
    <message>
        <source>Export sheets…</source>
        <translation>导出评价表…</translation>
    </message>
    <message>
        <source>Close round</source>
        <translation>结束本轮</translation>
    </message>
</context>
<context>
    <name>rostrum::RowPart</name>
    <message>
        <source>Take the file&apos;s</source>
        <translation>用文件的值</translation>
    </message>
    <message>
        <source>Take the values of the file in this row</source>
        <translation>这一行用文件的值</translation>
    </message>
    <message>
        <source>Keep what is here in this row</source>
        <translation>这一行保留现在的</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>重新决定</translation>
    </message>
    <message>
        <source>Decide this conflict again</source>
        <translation>重新决定这个冲突</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>chosen</comment>
        <translation>
            <numerusform>已选 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Nothing to remark.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>Cells can be corrected here; the file is not touched.</source>
        <translation>可直接在格内改，原文件不动；改后重新检查。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s) after all</source>
        <translation>
            <numerusform>恢复导入这 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n row(s)</source>
        <translation>
            <numerusform>不导入这 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Import the chosen rows after all</source>
        <translation>恢复导入所选的行</translation>
    </message>
    <message>
        <source>Leave out the chosen rows</source>
        <translation>不导入所选的行</translation>
    </message>
    <message>
        <source>Keep as is</source>
        <translation>保留现在的</translation>
    </message>
</context>
<context>
    <name>rostrum::RowSearch</name>
    <message>
        <source>Find rows</source>
        <translation>在行中查找</translation>
    </message>
</context>
<context>
    <name>rostrum::RuleEditor</name>
    <message>
        <source>Compared with the version in force</source>
        <translation>与现行版本对照</translation>
    </message>
    <message>
        <source>Compare with the version in force</source>
        <translation>与现行版本对照</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>It holds from %1, so the years from %2 on would be judged by it again. What was printed stays as it was printed.</source>
        <translation>自 %1 起施行，%2 年以来各年度都会按它重新判定；已打印的报告不变。</translation>
    </message>
    <message>
        <source>It holds from %1: the years before it stay under the versions that judge them now.</source>
        <translation>自 %1 起施行，此前各年度仍按原版本判定。</translation>
    </message>
    <message>
        <source>Version %1, in force</source>
        <translation>第 %1 版（现行）</translation>
    </message>
</context>
<context>
    <name>rostrum::RuleForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>short and lasting: title-40-2</source>
        <translation>简短且不再更改，如 title-40-2</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>open</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Add: for whom</source>
        <translation>添加适用人员</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用人员</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>计入学时</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>参训学时</translation>
    </message>
    <message>
        <source>outside hours</source>
        <translation>校外学时</translation>
    </message>
    <message>
        <source>teaching</source>
        <translation>授课学时</translation>
    </message>
    <message>
        <source>any grade</source>
        <translation>任意等级</translation>
    </message>
    <message>
        <source>any post</source>
        <translation>任意岗位</translation>
    </message>
    <message>
        <source>any title series</source>
        <translation>任意职称系列</translation>
    </message>
    <message>
        <source>Title grade</source>
        <translation>职称等级</translation>
    </message>
    <message>
        <source>Post category</source>
        <translation>岗位类别</translation>
    </message>
    <message>
        <source>Title series</source>
        <translation>职称系列</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove this group of people</source>
        <translation>移除这组人员</translation>
    </message>
    <message>
        <source>factor: 1</source>
        <translation>系数：1</translation>
    </message>
    <message>
        <source>no limit a year</source>
        <translation>每年不封顶</translation>
    </message>
    <message>
        <source>Hours counted for one hour of: %1</source>
        <translation>每学时折算系数：%1</translation>
    </message>
    <message>
        <source>At most so many hours a year of: %1</source>
        <translation>每年最多计入学时：%1</translation>
    </message>
    <message>
        <source>A factor or a limit is no number above zero.</source>
        <translation>系数或上限不是大于零的数。</translation>
    </message>
</context>
<context>
    <name>rostrum::ScalePart</name>
    <message>
        <source>Scales</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>%1 lines of answers make %2 ratings</source>
        <translation>%1 行答案合成 %2 份评分</translation>
    </message>
    <message>
        <source>Scale of %1</source>
        <translation>“%1”的量表</translation>
    </message>
</context>
<context>
    <name>rostrum::SchemeEditor</name>
    <message>
        <source>Indicators of the scheme</source>
        <translation>方案的指标</translation>
    </message>
    <message>
        <source>The chosen indicator</source>
        <translation>所选指标</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>奖励分</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>short and lasting: trainer</source>
        <translation>简短且固定：trainer</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>自始有效</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>Months employed, from</source>
        <translation>入职月数，自</translation>
    </message>
    <message>
        <source>open</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Months employed, below</source>
        <translation>入职月数，未满</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>修约</translation>
    </message>
    <message>
        <source>Weight that needs data for a rank</source>
        <translation>参与排名须有数据的权重</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>自动配平</translation>
    </message>
    <message>
        <source>Bring the weights to 100 %, in their proportions</source>
        <translation>按比例把权重配到100%</translation>
    </message>
    <message>
        <source>Weights are balanced from numbers, one of them above zero.</source>
        <translation>权重须是数字且至少一个大于零才能配平。</translation>
    </message>
    <message>
        <source>The weights come to 100 %.</source>
        <translation>权重合计100%。</translation>
    </message>
    <message>
        <source>The weights come to %1; %2 are left.</source>
        <translation>权重合计%1，还剩%2。</translation>
    </message>
    <message>
        <source>The weights come to %1: %2 too much.</source>
        <translation>权重合计%1，超出%2。</translation>
    </message>
    <message>
        <source>It cannot be saved yet: %1.</source>
        <translation>暂时不能保存：%1。</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>无截止日期</translation>
    </message>
</context>
<context>
    <name>rostrum::SearchPage</name>
    <message>
        <source>Training records %1</source>
        <translation>培训档案 %1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>the newest %1 of %2 records are listed; the report has all of them</source>
        <translation>共 %2 条记录，此处列出最新的 %1 条，报表含全部</translation>
    </message>
    <message>
        <source>Open in “%1”</source>
        <translation>在“%1”中打开</translation>
    </message>
    <message>
        <source>Type a name or a training</source>
        <translation>输入姓名或培训名称</translation>
    </message>
    <message>
        <source>Every record of it is listed at once: attendance, ratings, homework, exams, hours earned elsewhere, certificates. Pinyin and its initials will do.</source>
        <translation>立即列出全部记录：考勤、评分、作业、考试、校外学时、证书等。可用拼音或拼音首字母。</translation>
    </message>
    <message>
        <source>The names are being read</source>
        <translation>正在读取名称</translation>
    </message>
    <message>
        <source>A moment: what is typed is looked for at once.</source>
        <translation>请稍候，读取完毕后立即搜索所输入的内容。</translation>
    </message>
    <message>
        <source>Nothing is called “%1”</source>
        <translation>没有找到“%1”</translation>
    </message>
    <message>
        <source>Names, numbers, courses, sessions, departments and the titles of essays, credits and certificates are looked through, not what comments say.</source>
        <translation>搜索范围为姓名、编号、课程、场次、部门以及心得、校外学时和证书的名称，不含评语内容。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>No record yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <source>Nothing that was imported or entered belongs to “%1”.</source>
        <translation>导入和录入的数据中没有属于“%1”的记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen, a sheet each</source>
        <translation>
            <numerusform>已选 %n 项，每项单独成篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what was found in the list; Ctrl and Shift choose several.</source>
        <translation>请在列表中选择搜索结果；按住 Ctrl 或 Shift 可选多项。</translation>
    </message>
    <message>
        <source>All %1 as one PDF…</source>
        <translation>全部 %1 项合并为一个 PDF…</translation>
    </message>
    <message>
        <source>The best %1 of %2 as one PDF…</source>
        <translation>最匹配的 %1 项（共 %2 项）合并为一个 PDF…</translation>
    </message>
    <message>
        <source>Enter goes to the records, Esc back to the field</source>
        <translation>Enter 转到记录，Esc 返回搜索框</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens a record on its page, F4 shows where it came from, Esc goes back to the field</source>
        <translation>Enter 在所属页面打开记录，F4 查看来源，Esc 返回搜索框</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>导出为 PDF…</translation>
    </message>
    <message>
        <source>Name, number, pinyin or initials; course, session, department; essay, certificate</source>
        <translation>姓名、工号、拼音或首字母；课程、场次、部门；心得、证书</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>搜索内容</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Kinds of record</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>Open board</source>
        <translation>打开看板</translation>
    </message>
</context>
<context>
    <name>rostrum::SharedPart</name>
    <message>
        <source>The whole sheet shares</source>
        <translation>整张表共有</translation>
    </message>
    <message>
        <source>%1 of the whole sheet</source>
        <translation>整张表共有的%1</translation>
    </message>
</context>
<context>
    <name>rostrum::ShellPalette</name>
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
    <name>rostrum::StepTrail</name>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Fields and check</source>
        <translation>对应与检查</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and name of a step</comment>
        <translation>%1 %2</translation>
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
    <name>rostrum::TeamModel</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Handed in / due</source>
        <translation>已交 / 应交</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>作业提交率</translation>
    </message>
    <message>
        <source>Share handed in</source>
        <translation>部门作业提交率</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>优秀作业</translation>
    </message>
    <message>
        <source>Excellent homework</source>
        <translation>优秀作业数量</translation>
    </message>
    <message>
        <source>Excellent share</source>
        <translation>作业优秀率</translation>
    </message>
</context>
<context>
    <name>rostrum::TeamPage</name>
    <message>
        <source>Team board</source>
        <translation>部门看板</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>No homework was due in this year</source>
        <translation>该年度没有应交的作业</translation>
    </message>
    <message>
        <source>Import a sheet, or drop a file here.</source>
        <translation>导入表格，或将文件拖到此处。</translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation>导入表格…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln departments</source>
        <translation>
            <numerusform>%Ln 个部门</numerusform>
        </translation>
    </message>
    <message>
        <source>A click on a bar, or F4, shows the people behind it</source>
        <translation>单击条形或按 F4，查看其中的人员</translation>
    </message>
    <message>
        <source>Homework handed in</source>
        <translation>已交作业</translation>
    </message>
    <message>
        <source>Excellent homework</source>
        <translation>优秀作业</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已交</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>优秀</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应交</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Everyone counts for the department of the day.</source>
        <translation>人员按当日所在部门统计。</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Chart: handed in</source>
        <translation>图表：提交率</translation>
    </message>
    <message>
        <source>Chart: excellent</source>
        <translation>图表：优秀作业</translation>
    </message>
    <message>
        <source>Homework handed in, %1</source>
        <translation>作业提交率，%1年</translation>
    </message>
    <message>
        <source>Excellent homework, %1</source>
        <translation>优秀作业，%1年</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>of each department, %1</source>
        <translation>各部门，%1年</translation>
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
    <name>rostrum::TrainerBoard</name>
    <message>
        <source>Trainer board</source>
        <translation>讲师看板</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>Name, number or pinyin</source>
        <translation>姓名、工号或拼音</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Trend of</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>No trainer has a score in this month</source>
        <translation>本月没有讲师得分</translation>
    </message>
    <message>
        <source>Import sessions and ratings, or choose another month.</source>
        <translation>请导入场次和评分，或选择其他月份。</translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Indicators of %1, %2</source>
        <translation>%1的指标，%2</translation>
    </message>
    <message>
        <source>Enter, F4 or a click opens what is behind a figure</source>
        <translation>按 Enter、F4 或单击，查看数字的依据</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>%1 of %2, twelve months</source>
        <translation>%2的%1，近 12 个月</translation>
    </message>
    <message>
        <source>n (records)</source>
        <translation>n（记录数）</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>In the department</source>
        <translation>部门内</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>学员评分</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Library items</source>
        <translation>知识库产出</translation>
    </message>
    <message>
        <source>Used by others</source>
        <translation>被引用</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>of %1 raters</source>
        <translation>来自 %1 名评价人</translation>
    </message>
    <message>
        <source>Strength: %1</source>
        <translation>优势：%1</translation>
    </message>
    <message>
        <source>Gap: %1</source>
        <translation>差距：%1</translation>
    </message>
    <message>
        <source>Advice: %1 (%2, n=%3, rule %4)</source>
        <translation>建议：%1（%2，n=%3，规则 %4）</translation>
    </message>
    <message>
        <source>no share on record</source>
        <translation>没有分享记录</translation>
    </message>
    <message>
        <source>%1; the rating fell from %2 (%3, n=%4) to %5 (%6, n=%7).</source>
        <translation>%1；评分从 %2（%3，n=%4）降到 %5（%6，n=%7）。</translation>
    </message>
    <message>
        <source>Ratings of %1 by dimension</source>
        <translation>%1的各维度评分</translation>
    </message>
    <message>
        <source>Ratings by dimension</source>
        <translation>各维度评分</translation>
    </message>
    <message>
        <source>Words in comments on %1</source>
        <translation>%1的评语关键词</translation>
    </message>
    <message>
        <source>What comments speak of</source>
        <translation>评语关键词</translation>
    </message>
    <message>
        <source>comments that hold the word; %1</source>
        <translation>提到该词的评语数；%1</translation>
    </message>
    <message>
        <source>No word stands in two comments or more.</source>
        <translation>没有在两条以上评语中出现的词。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trainers have a rank in this month</source>
        <translation>
            <numerusform>本月有 %Ln 位讲师参与排名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days without a share, the last on %1</source>
        <translation>
            <numerusform>%Ln 天没有分享，上次为 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people rated: comments are shown from %1.</source>
        <translation>
            <numerusform>只有 %Ln 人评价；满 %1 人才显示评语。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; n: the records behind it; hollow: provisional; a gap: too little data</source>
        <translation>%1；n：依据的记录数；空心：暂定；断开：数据不足</translation>
    </message>
    <message>
        <source>%1 carried</source>
        <translation>含补差 %1</translation>
    </message>
    <message>
        <source>Personal record</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>The board as it stands here, on paper</source>
        <translation>按当前看到的内容打印看板</translation>
    </message>
    <message>
        <source>Score sheet</source>
        <translation>绩效单</translation>
    </message>
    <message>
        <source>How the score of the month comes about, on one sheet to be signed</source>
        <translation>本月得分的由来，一页纸，可签字</translation>
    </message>
    <message>
        <source>Strengths and gaps</source>
        <translation>优势与差距</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1 第 %2 版</translation>
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
    <name>rostrum::ValueBox</name>
    <message>
        <source>Make “%1”</source>
        <translation>新建“%1”</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>暂不选择</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>“%1”对应</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>%1 ?</source>
        <comment>a proposal</comment>
        <translation>%1？</translation>
    </message>
    <message>
        <source>%1 is proposed</source>
        <translation>建议为 %1</translation>
    </message>
    <message>
        <source>1 of %1…</source>
        <comment>people to choose among</comment>
        <translation>选择…(%1)</translation>
    </message>
</context>
<context>
    <name>rostrum::ValuePart</name>
    <message>
        <source>Values</source>
        <translation>值对应</translation>
    </message>
    <message>
        <source>Remember; shown before use</source>
        <translation>记住，下次先显示再套用</translation>
    </message>
    <message>
        <source>The next file with these headers is read in the same way; what is taken over is shown and can be dropped</source>
        <translation>下次遇到同样表头的文件时照此读取；套用的内容会先显示，也可不套用</translation>
    </message>
    <message>
        <source>Remember what is chosen for the next file with these headers</source>
        <translation>记住所选，下次同样表头的文件先显示再套用</translation>
    </message>
    <message>
        <source>nothing to decide</source>
        <translation>无需决定</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n 处未定</numerusform>
        </translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>都已确定</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between columns</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>questions and their scale</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Take the proposals</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>Take the ticked proposals for %1</source>
        <translation>采用勾选的建议：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 for “%2”</source>
        <translation>“%2”按 %1 计</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>× %1</source>
        <comment>cells</comment>
        <translation>%1 格</translation>
    </message>
    <message>
        <source>× %1</source>
        <comment>rows</comment>
        <translation>%1 行</translation>
    </message>
</context>
<context>
    <name>rostrum::VanishedBar</name>
    <message>
        <source>Rows that are no longer in the file</source>
        <translation>这次文件里没有的行</translation>
    </message>
    <message numerus="yes">
        <source>%1 had %n row(s) that this file has not; they stay unless you tick them</source>
        <translation>
            <numerusform>上次 %1 有、这次没有：%n 行；不勾选就保留</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show the rows that are no longer in the file</source>
        <translation>查看这次没有的行</translation>
    </message>
    <message>
        <source>Hide the rows that are no longer in the file</source>
        <translation>收起这次没有的行</translation>
    </message>
</context>
<context>
    <name>rostrum::VanishedModel</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Row there</source>
        <translation>原行号</translation>
    </message>
</context>
<context>
    <name>rostrum::VersionEditor</name>
    <message>
        <source>Save as a new version</source>
        <translation>存为新版本</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>此工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>Nothing differs from version %1, so nothing was saved.</source>
        <translation>与第%1版没有差别，因此没有保存。</translation>
    </message>
</context>
<context>
    <name>rostrum::VersionLines</name>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>This draft</source>
        <translation>本草稿</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>对照</translation>
    </message>
</context>
<context>
    <name>rostrum::VersionsModel</name>
    <message>
        <source>the beginning</source>
        <translation>从一开始</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>earlier version</source>
        <translation>旧版本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>rostrum::VersionsPage</name>
    <message>
        <source>Edit as a new version</source>
        <translation>编辑为新版本</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Read a file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>另存为文件</translation>
    </message>
    <message>
        <source>Compare with the version in force</source>
        <translation>与现行版本对照</translation>
    </message>
    <message>
        <source>Say the last day on which it holds</source>
        <translation>设定最后生效日期</translation>
    </message>
    <message>
        <source>What the version says</source>
        <translation>该版本的内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln versions</source>
        <translation>
            <numerusform>%Ln个版本</numerusform>
        </translation>
    </message>
    <message>
        <source>A saved version never changes</source>
        <translation>已保存的版本不会改变</translation>
    </message>
    <message>
        <source>Version %1, in force</source>
        <translation>第 %1 版（现行）</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>lines that differ: %1</source>
        <translation>%1 行不同</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>此工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>There is no other version of it.</source>
        <translation>没有其他版本可供对比。</translation>
    </message>
    <message>
        <source>It ends on %1.</source>
        <translation>将于%1结束。</translation>
    </message>
    <message>
        <source>Only the newest version can be given an end.</source>
        <translation>只有最新版本可以设定结束日期。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为%1</translation>
    </message>
</context>
<context>
    <name>rostrum::WeightNote</name>
    <message>
        <source>in force %1</source>
        <translation>现行 %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
</context>
<context>
    <name>rostrum::WeightPanel</name>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>自动配平</translation>
    </message>
    <message>
        <source>What is not held comes to the whole, in its proportions</source>
        <translation>未锁住的权重按比例补足到 100 %</translation>
    </message>
    <message>
        <source>Back to what is in force</source>
        <translation>还原为现行</translation>
    </message>
    <message>
        <source>Others make room while a slider is drawn</source>
        <translation>拖动时其余未锁住的自动让位</translation>
    </message>
    <message>
        <source>the tick is in force, full scale %1 %</source>
        <translation>滑杆竖线为现行值，满格 %1 %</translation>
    </message>
    <message>
        <source>Together %1 %</source>
        <translation>合计 %1 %</translation>
    </message>
    <message>
        <source>%1 % remain, cannot be used</source>
        <translation>剩余 %1 %，不可启用</translation>
    </message>
    <message>
        <source>%1 % remain</source>
        <translation>剩余 %1 %</translation>
    </message>
    <message>
        <source>%1 % remain, can be used</source>
        <translation>剩余 %1 %，可启用</translation>
    </message>
    <message>
        <source>what is held leaves nothing to balance</source>
        <translation>锁住的权重没有留下可配平的</translation>
    </message>
</context>
<context>
    <name>rostrum::WeightRow</name>
    <message>
        <source>Weight of %1</source>
        <translation>%1的权重</translation>
    </message>
    <message>
        <source>Weight of %1, slider</source>
        <translation>%1的权重，滑杆</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down change the order</source>
        <translation>Alt+↑、Alt+↓ 调整顺序</translation>
    </message>
    <message>
        <source>Hold the weight of %1</source>
        <translation>锁住%1的权重</translation>
    </message>
    <message>
        <source>Held: balancing leaves it as it is</source>
        <translation>已锁住：配平时不动它</translation>
    </message>
    <message>
        <source>Hold it while the others are balanced</source>
        <translation>锁住它，只配平其余的</translation>
    </message>
</context>
<context>
    <name>rostrum::WordListModel</name>
    <message numerus="yes">
        <source>below %1, from %n ratings: %2</source>
        <translation>
            <numerusform>低于 %1、至少 %n 条评价：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between kinds of a word</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>replaced by %1</source>
        <translation>由“%1”替代</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>own, instead of the shipped one</source>
        <translation>自定义，替代内置</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Word or dimension</source>
        <translation>词语或维度</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Counted as, or advice</source>
        <translation>计为／建议内容</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>rostrum::WordListPanel</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Word or advice</source>
        <translation>词语或建议</translation>
    </message>
    <message>
        <source>Use as shipped</source>
        <translation>恢复内置</translation>
    </message>
    <message>
        <source>Own lists…</source>
        <translation>编辑自定义…</translation>
    </message>
    <message>
        <source>Own words and rules are typed in tables of their own</source>
        <translation>自定义的词语和建议在各自的表中填写</translation>
    </message>
    <message>
        <source>Words and rules of advice</source>
        <translation>词语和改进建议</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No word and no rule fits the filters above.</source>
        <translation>没有符合以上筛选条件的词语或建议。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>%1 shipped · %2 own · %3 switched off</source>
        <translation>内置 %1 · 自定义 %2 · 已停用 %3</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>此工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>An own rule speaks instead; stop that one.</source>
        <translation>自定义建议正在替代它；请停用那一条。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Stop using</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>rostrum::WriteBar</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Drop this import</source>
        <translation>放弃本次导入</translation>
    </message>
    <message numerus="yes">
        <source>Write %n row(s)</source>
        <translation>
            <numerusform>写入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %1, remove %n row(s)</source>
        <translation>
            <numerusform>写入 %1 行，移除 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>移除 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>This workspace is open for reading only</source>
        <translation>此工作区以只读方式打开</translation>
    </message>
    <message>
        <source>There is no row to write</source>
        <translation>没有可写入的行</translation>
    </message>
    <message>
        <source>Nothing to write: every row is here already</source>
        <translation>无需写入：每一行库中都已有</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to write: %n row(s) have problems</source>
        <translation>
            <numerusform>无可写入：%n 行有问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writes %n row(s) (%1 new + %2 changed)</source>
        <translation>
            <numerusform>写入 %n 行（新增 %1 + 更改 %2）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n row(s) in conflict or rejected stay out; undone in one step</source>
        <translation>
            <numerusform>；冲突与拒绝共 %n 行留待处理，可整批撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>; undone in one step</source>
        <translation>；可整批撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in conflict or rejected stay out</source>
        <translation>
            <numerusform>冲突与拒绝共 %n 行留待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone in one step</source>
        <translation>可整批撤销</translation>
    </message>
</context>
</TS>
