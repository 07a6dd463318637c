<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can be mended here</source>
        <translation>
            <numerusform>%n can be mended here</numerusform>
            <numerusform>%n can be mended here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CutNumbers</name>
    <message numerus="yes">
        <source>%n id number(s) were cut by a spreadsheet, “%1” first; take them from the original.</source>
        <translation>
            <numerusform>%n id number was cut by a spreadsheet: “%1”; take it from the original.</numerusform>
            <numerusform>%n id numbers were cut by a spreadsheet, “%1” first; take them from the original.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message numerus="yes">
        <source>Nothing was pasted: %n cells cannot be used (%1). Mend them and paste again.</source>
        <translation>
            <numerusform>Nothing was pasted: %n cell cannot be used (%1). Mend it and paste again.</numerusform>
            <numerusform>Nothing was pasted: %n cells cannot be used (%1). Mend them and paste again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n people wait: %2.</source>
        <translation>
            <numerusform>%1. %n person waits: %2.</numerusform>
            <numerusform>%1. %n people wait: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingEvidence</name>
    <message numerus="yes">
        <source>%n finding(s) exported to %1</source>
        <translation>
            <numerusform>%n finding exported to %1</numerusform>
            <numerusform>%n findings exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n row(s) left out: %1</source>
        <translation>
            <numerusform>%n row left out: %1</numerusform>
            <numerusform>%n rows left out: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n people, overdue</source>
        <translation>
            <numerusform>%n person, overdue</numerusform>
            <numerusform>%n people, overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people still owe it</source>
        <translation>
            <numerusform>%n person still owes it</numerusform>
            <numerusform>%n people still owe it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people share it</source>
        <translation>
            <numerusform>%n person has it</numerusform>
            <numerusform>%n people share it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people not met or at risk</source>
        <translation>
            <numerusform>%n person not met or at risk</numerusform>
            <numerusform>%n people not met or at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people on the books</source>
        <translation>
            <numerusform>%n person on the books</numerusform>
            <numerusform>%n people on the books</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n department(s)</source>
        <translation>
            <numerusform>%n department</numerusform>
            <numerusform>%n departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%n form</numerusform>
            <numerusform>%n forms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message numerus="yes">
        <source>%n import(s); each can be undone, also after a restart</source>
        <translation>
            <numerusform>%n import; it can be undone, also after a restart</numerusform>
            <numerusform>%n imports; each can be undone, also after a restart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n import</numerusform>
            <numerusform>%n imports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the file are kept here</source>
        <translation>
            <numerusform>%n row of the file are kept here</numerusform>
            <numerusform>%n rows of the file are kept here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KpiArithmetic</name>
    <message numerus="yes">
        <source>As it was when the period was locked; %Ln rows came later.</source>
        <translation>
            <numerusform>As it was when the period was locked; one row came later.</numerusform>
            <numerusform>As it was when the period was locked; %Ln rows came later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KpiMonths</name>
    <message numerus="yes">
        <source>%Ln anonymous ratings are missing</source>
        <translation>
            <numerusform>%Ln anonymous rating is missing</numerusform>
            <numerusform>%Ln anonymous ratings are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people wait for something</source>
        <translation>
            <numerusform>%Ln person waits for something</numerusform>
            <numerusform>%Ln people wait for something</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthEvidence</name>
    <message numerus="yes">
        <source>%Ln things are missing</source>
        <translation>
            <numerusform>%Ln thing is missing</numerusform>
            <numerusform>%Ln things are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing things were waived.</source>
        <translation>
            <numerusform>%Ln missing thing was waived.</numerusform>
            <numerusform>%Ln missing things were waived.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintLogPage</name>
    <message numerus="yes">
        <source>%n report(s) printed or saved</source>
        <translation>
            <numerusform>%n report printed or saved</numerusform>
            <numerusform>%n reports printed or saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) exported to %1</source>
        <translation>
            <numerusform>%n line exported to %1</numerusform>
            <numerusform>%n lines exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>for %n months</source>
        <translation>
            <numerusform>for %n month</numerusform>
            <numerusform>for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renewal opens %n days before the end</source>
        <translation>
            <numerusform>renewal opens %n day before the end</numerusform>
            <numerusform>renewal opens %n days before the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each of %n periods</source>
        <translation>
            <numerusform>each of %n period</numerusform>
            <numerusform>each of %n periods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n periods together</source>
        <translation>
            <numerusform>%n period together</numerusform>
            <numerusform>%n periods together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the mean of %n periods</source>
        <translation>
            <numerusform>the mean of %n period</numerusform>
            <numerusform>the mean of %n periods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n months</source>
        <translation>
            <numerusform>the last month</numerusform>
            <numerusform>the last %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %1 carries over for %n years</source>
        <translation>
            <numerusform>up to %1 carries over for %n year</numerusform>
            <numerusform>up to %1 carries over for %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Schemes</name>
    <message numerus="yes">
        <source>drawn in by %n ratings of everybody&apos;s mean</source>
        <translation>
            <numerusform>drawn in by %n rating of everybody&apos;s mean</numerusform>
            <numerusform>drawn in by %n ratings of everybody&apos;s mean</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::AttachmentList</name>
    <message numerus="yes">
        <source>Copying %n file(s)</source>
        <translation>
            <numerusform>Copying %n file</numerusform>
            <numerusform>Copying %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::CheckStep</name>
    <message numerus="yes">
        <source>Only the %n problem(s)</source>
        <translation>
            <numerusform>Only the %n problem</numerusform>
            <numerusform>Only the %n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::CommentsPage</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln raters</source>
        <translation>
            <numerusform>%Ln rater</numerusform>
            <numerusform>%Ln raters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::CompanyBoard</name>
    <message numerus="yes">
        <source>%Ln trainers</source>
        <translation>
            <numerusform>%Ln trainer</numerusform>
            <numerusform>%Ln trainers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ConflictPart</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>in conflict</comment>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::CrosserLine</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::EnableBar</name>
    <message numerus="yes">
        <source>%Ln locked periods stay as they are.</source>
        <translation>
            <numerusform>One locked period stays as it is.</numerusform>
            <numerusform>%Ln locked periods stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::FactPage</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln rows?</source>
        <translation>
            <numerusform>Remove %Ln row?</numerusform>
            <numerusform>Remove %Ln rows?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln rows</source>
        <translation>
            <numerusform>Remove %Ln row</numerusform>
            <numerusform>Remove %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows exported to %1</source>
        <translation>
            <numerusform>%Ln row exported to %1</numerusform>
            <numerusform>%Ln rows exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::GapPanel</name>
    <message numerus="yes">
        <source>%Ln more are on the horizon&apos;s page</source>
        <translation>
            <numerusform>%Ln more is on the horizon&apos;s page</numerusform>
            <numerusform>%Ln more are on the horizon&apos;s page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::HorizonPage</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Book %Ln people</source>
        <translation>
            <numerusform>Book %Ln person</numerusform>
            <numerusform>Book %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::HorizonSessions</name>
    <message numerus="yes">
        <source>helps %Ln people</source>
        <translation>
            <numerusform>helps %Ln person</numerusform>
            <numerusform>helps %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::KpiPage</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>one person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others take no part</source>
        <translation>
            <numerusform>%1 and one other take no part</numerusform>
            <numerusform>%1 and %Ln others take no part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln take part</source>
        <translation>
            <numerusform>one takes part</numerusform>
            <numerusform>%Ln take part</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::KpiResultsPage</name>
    <message numerus="yes">
        <source>%Ln people have an adjustment</source>
        <translation>
            <numerusform>%Ln person has an adjustment</numerusform>
            <numerusform>%Ln people have an adjustment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::MappingRow</name>
    <message numerus="yes">
        <source>%n column(s) imported</source>
        <translation>
            <numerusform>%n column imported</numerusform>
            <numerusform>%n columns imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::MonthsModel</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::PlanEditor</name>
    <message numerus="yes">
        <source>This year it would change the share of %Ln people.</source>
        <translation>
            <numerusform>This year it would change the share of %Ln person.</numerusform>
            <numerusform>This year it would change the share of %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No plan would speak of %Ln people.</source>
        <translation>
            <numerusform>No plan would speak of %Ln person.</numerusform>
            <numerusform>No plan would speak of %Ln people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::QueueBar</name>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%n row written</numerusform>
            <numerusform>%n rows written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with problems</source>
        <translation>
            <numerusform>%n row with problems</numerusform>
            <numerusform>%n rows with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to write</source>
        <translation>
            <numerusform>%n row to write</numerusform>
            <numerusform>%n rows to write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read</source>
        <translation>
            <numerusform>%n file cannot be read</numerusform>
            <numerusform>%n files cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write all %n ready</source>
        <translation>
            <numerusform>Write all %n ready</numerusform>
            <numerusform>Write all %n ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::RankStrip</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>one person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ReadingPart</name>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <translation>
            <numerusform>%1, %n row</numerusform>
            <numerusform>%1, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ResultStep</name>
    <message numerus="yes">
        <source>%n row(s) of %1 written: %2 new, %3 changed; %4 removed.</source>
        <translation>
            <numerusform>%n row of %1 written: %2 new, %3 changed; %4 removed.</numerusform>
            <numerusform>%n rows of %1 written: %2 new, %3 changed; %4 removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 written: %2 new, %3 changed.</source>
        <translation>
            <numerusform>%n row of %1 written: %2 new, %3 changed.</numerusform>
            <numerusform>%n rows of %1 written: %2 new, %3 changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left to deal with (%1 in conflict, %2 rejected).</source>
        <translation>
            <numerusform>%n row left to deal with (%1 in conflict, %2 rejected).</numerusform>
            <numerusform>%n rows left to deal with (%1 in conflict, %2 rejected).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::RoundsPage</name>
    <message numerus="yes">
        <source>%Ln trainers</source>
        <translation>
            <numerusform>%Ln trainer</numerusform>
            <numerusform>%Ln trainers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheets written</source>
        <translation>
            <numerusform>%Ln sheet written</numerusform>
            <numerusform>%Ln sheets written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::RowPart</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>chosen</comment>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s) after all</source>
        <translation>
            <numerusform>Import %n row after all</numerusform>
            <numerusform>Import %n rows after all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n row(s)</source>
        <translation>
            <numerusform>Leave out %n row</numerusform>
            <numerusform>Leave out %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::SearchPage</name>
    <message numerus="yes">
        <source>%n chosen, a sheet each</source>
        <translation>
            <numerusform>%n chosen, a sheet</numerusform>
            <numerusform>%n chosen, a sheet each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::TeamPage</name>
    <message numerus="yes">
        <source>%Ln departments</source>
        <translation>
            <numerusform>%Ln department</numerusform>
            <numerusform>%Ln departments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::TrainerBoard</name>
    <message numerus="yes">
        <source>%Ln trainers have a rank in this month</source>
        <translation>
            <numerusform>%Ln trainer has a rank in this month</numerusform>
            <numerusform>%Ln trainers have a rank in this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days without a share, the last on %1</source>
        <translation>
            <numerusform>%Ln day without a share, the last on %1</numerusform>
            <numerusform>%Ln days without a share, the last on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people rated: comments are shown from %1.</source>
        <translation>
            <numerusform>%Ln person rated: comments are shown from %1.</numerusform>
            <numerusform>%Ln people rated: comments are shown from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ValuePart</name>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::VanishedBar</name>
    <message numerus="yes">
        <source>%1 had %n row(s) that this file has not; they stay unless you tick them</source>
        <translation>
            <numerusform>%1 had %n row that this file has not; it stays unless you tick it</numerusform>
            <numerusform>%1 had %n rows that this file has not; they stay unless you tick them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::VersionsPage</name>
    <message numerus="yes">
        <source>%Ln versions</source>
        <translation>
            <numerusform>%Ln version</numerusform>
            <numerusform>%Ln versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::WordListModel</name>
    <message numerus="yes">
        <source>below %1, from %n ratings: %2</source>
        <translation>
            <numerusform>below %1, from %n rating: %2</numerusform>
            <numerusform>below %1, from %n ratings: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::WriteBar</name>
    <message numerus="yes">
        <source>Write %n row(s)</source>
        <translation>
            <numerusform>Write %n row</numerusform>
            <numerusform>Write %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %1, remove %n row(s)</source>
        <translation>
            <numerusform>Write %1, remove %n row</numerusform>
            <numerusform>Write %1, remove %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>Remove %n row</numerusform>
            <numerusform>Remove %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to write: %n row(s) have problems</source>
        <translation>
            <numerusform>Nothing to write: %n row has problems</numerusform>
            <numerusform>Nothing to write: %n rows have problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writes %n row(s) (%1 new + %2 changed)</source>
        <translation>
            <numerusform>Writes %n row (%1 new + %2 changed)</numerusform>
            <numerusform>Writes %n rows (%1 new + %2 changed)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n row(s) in conflict or rejected stay out; undone in one step</source>
        <translation>
            <numerusform>; %n row in conflict or rejected stays out; undone in one step</numerusform>
            <numerusform>; %n rows in conflict or rejected stay out; undone in one step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in conflict or rejected stay out</source>
        <translation>
            <numerusform>%n row in conflict or rejected stays out</numerusform>
            <numerusform>%n rows in conflict or rejected stay out</numerusform>
        </translation>
    </message>
</context>
</TS>
