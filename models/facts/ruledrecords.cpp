// What title rules must know of people beside their training: leave, certificates, exemptions and decisions.
#include "models/facts/declarations.h"
#include "models/facts/sharedcolumns.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
Column validFrom()
{
    return {.key = "valid_from",
            .title = QT_TRANSLATE_NOOP("Column", "From"),
            .headers = "开始日期|起始日期|开始时间|起|从|start date|from",
            .kind = Kind::Day,
            .column = "valid_from",
            .required = true,
            .width = 100};
}

Column validTo(const char* headers = "结束日期|截止日期|结束时间|止|到|end date|to")
{
    return {.key = "valid_to",
            .title = QT_TRANSLATE_NOOP("Column", "To"),
            .headers = headers,
            .kind = Kind::Day,
            .column = "valid_to",
            .width = 100};
}

Column ruleCode()
{
    return {.key = "rule",
            .title = QT_TRANSLATE_NOOP("Column", "Rule"),
            .headers = "规则|规则代码|rule code",
            .kind = Kind::Identifier,
            .column = "rule",
            .width = 110};
}

Column reason()
{
    return {.key = "reason",
            .title = QT_TRANSLATE_NOOP("Column", "Reason"),
            .headers = "原因|理由|事由|reason",
            .column = "reason",
            .required = true,
            .width = 240};
}

Column approver()
{
    return {.key = "approver",
            .title = QT_TRANSLATE_NOOP("Column", "Approved by"),
            .headers = "审批人|批准人|approver",
            .column = "approver",
            .width = 100};
}

Column document()
{
    return {.key = "document",
            .title = QT_TRANSLATE_NOOP("Column", "Document"),
            .headers = "文号|依据|批文|文件|document number",
            .column = "document",
            .width = 140};
}
} // namespace

FactTable declareLeaves()
{
    return {"leaves",
            "leave_span",
            QT_TRANSLATE_NOOP("Table", "Leave"),
            QT_TRANSLATE_NOOP("Table", "leaves"),
            nullptr,
            nullptr,
            "t.valid_from DESC, t.rowid",
            true,
            {
                shared::number(),
                shared::name(),
                {.key = "kind",
                 .title = QT_TRANSLATE_NOOP("Column", "Kind of leave"),
                 .headers = "假别|请假类型|休假类型|离岗类型|类型|leave type",
                 .kind = Kind::Word,
                 .column = "kind",
                 .words = words::leaveKind,
                 .width = 110},
                validFrom(),
                shared::required(validTo()),
                {.key = "prorates",
                 .title = QT_TRANSLATE_NOOP("Column", "Asks for less"),
                 .headers = "是否折算|折算|prorated",
                 .kind = Kind::Boolean,
                 .column = "prorates",
                 .words = words::yesNo,
                 .width = 90},
                document(),
            }};
}

FactTable declareCertificates()
{
    return {"certificates",
            "certificate",
            QT_TRANSLATE_NOOP("Table", "Certificates"),
            QT_TRANSLATE_NOOP("Table", "certificates"),
            nullptr,
            nullptr,
            "t.completed_on DESC, t.rowid",
            true,
            {
                shared::number(),
                shared::name(),
                {.key = "title",
                 .title = QT_TRANSLATE_NOOP("Column", "Certificate"),
                 .headers = "证书名称|证书|资格名称|资格证|certificate title|certificate",
                 .column = "title",
                 .required = true,
                 .width = 200},
                {.key = "completed_on",
                 .title = QT_TRANSLATE_NOOP("Column", "Issued on"),
                 .headers = "发证日期|取得日期|发证时间|获证日期|issued|issue date",
                 .kind = Kind::Day,
                 .column = "completed_on",
                 .required = true,
                 .width = 100},
                validTo("有效期至|有效期|到期日期|失效日期|valid until|expires"),
                {.key = "certificate_number",
                 .title = QT_TRANSLATE_NOOP("Column", "Certificate number"),
                 .headers = "证书编号|证书号|证号|certificate number|certificate no",
                 .kind = Kind::Identifier,
                 .column = "number",
                 .width = 140},
            }};
}

FactTable declareExemptions()
{
    return {"exemptions",
            "exemption",
            QT_TRANSLATE_NOOP("Table", "Exemptions"),
            QT_TRANSLATE_NOOP("Table", "exemptions"),
            nullptr,
            nullptr,
            "t.valid_from DESC, t.rowid",
            true,
            {
                shared::number(),
                shared::name(),
                ruleCode(),
                {.key = "requirement",
                 .title = QT_TRANSLATE_NOOP("Column", "Requirement"),
                 .headers = "要求|要求代码|requirement code",
                 .kind = Kind::Identifier,
                 .column = "requirement",
                 .width = 110},
                validFrom(),
                shared::required(validTo()),
                {.key = "hours",
                 .title = QT_TRANSLATE_NOOP("Column", "Hours fewer"),
                 .headers = "减免学时|免修学时|hours fewer",
                 .kind = Kind::Hours,
                 .column = "hours",
                 .lowest = 0,
                 .width = 90},
                {.key = "pieces",
                 .title = QT_TRANSLATE_NOOP("Column", "Pieces fewer"),
                 .headers = "减免篇数|pieces fewer",
                 .kind = Kind::Integer,
                 .column = "pieces",
                 .lowest = 0,
                 .width = 90},
                reason(),
                approver(),
                document(),
            }};
}

FactTable declareOverrides()
{
    return {"decisions",
            "verdict_override",
            QT_TRANSLATE_NOOP("Table", "Decisions"),
            QT_TRANSLATE_NOOP("Table", "decisions"),
            nullptr,
            nullptr,
            "t.year DESC, t.rowid",
            false,
            {
                shared::number(),
                shared::name(),
                shared::required(ruleCode()),
                shared::year(),
                {.key = "status",
                 .title = QT_TRANSLATE_NOOP("Column", "Decision"),
                 .headers = "决定|结论|decision",
                 .kind = Kind::Word,
                 .column = "status",
                 .words = words::decision,
                 .required = true,
                 .width = 90},
                {.key = "decided_on",
                 .title = QT_TRANSLATE_NOOP("Column", "Decided on"),
                 .headers = "决定日期|审批日期|decided on",
                 .kind = Kind::Day,
                 .column = "decided_on",
                 .width = 100},
                reason(),
                approver(),
                document(),
            }};
}

} // namespace rostrum
