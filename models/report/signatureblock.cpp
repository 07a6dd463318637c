#include "models/report/signatureblock.h"

namespace rostrum {

std::vector<ReportSignatureLine> signatureBlock(const ReportWords& words, const ReportSettings& settings, QDate asOf)
{
    using Form = ReportSignature::Form;
    const auto label = [&](const char* source) { return words.field(words.text(source), {}); };
    return {
        {{label(QT_TRANSLATE_NOOP("Report", "Prepared by")), settings.preparedBy},
         {label(QT_TRANSLATE_NOOP("Report", "Checked by")), {}},
         {label(QT_TRANSLATE_NOOP("Report", "Organisation (stamp)")), {}, Form::Stamp}},
        {{label(QT_TRANSLATE_NOOP("Report", "Prepared on")), words.date(asOf)},
         {label(QT_TRANSLATE_NOOP("Report", "Checked on")), {}},
         {{}, {}, Form::DateBlank}},
    };
}

QString ruleFooter(const ReportWords& words, const std::vector<RuleInfo>& rules)
{
    QStringList names;
    for (const RuleInfo& rule : rules) {
        QString version = QString::number(rule.version);
        if (rule.validFrom.isValid())
            version = QStringLiteral("%1-%2").arg(rule.validFrom.year()).arg(rule.version);
        const QString name = rule.name.isEmpty() ? rule.code : rule.name;
        names.append(rule.validFrom.isValid() ? words.text(QT_TRANSLATE_NOOP("Report", "%1 %2 (in force from %3)"))
                                                    .arg(name, version, isoDay(rule.validFrom))
                                              : name + u' ' + version);
    }
    return names.isEmpty() ? QString()
                           : words.field(words.text(QT_TRANSLATE_NOOP("Report", "Rule")),
                                         names.join(words.isChinese() ? QStringLiteral("；") : QStringLiteral("; ")));
}

} // namespace rostrum
