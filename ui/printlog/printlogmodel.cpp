#include "ui/printlog/printlogmodel.h"
#include "ui/reports/reportkinds.h"
#include "ui/widgets/roles.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
constexpr int kShownHash = 8; // enough to tell two papers apart; the whole is in the tooltip and in the sheet

struct PrintLogWords {
    Q_DECLARE_TR_FUNCTIONS(PrintLog)
};

QString targetText(const QString& target)
{
    return target == QStringLiteral("printer") ? PrintLogWords::tr("Printer") : target.toUpper();
}

// "Department 技术中心, year 2026": what an officer would ask for again.
QString filtersText(const QJsonObject& filters)
{
    const std::pair<const char*, QString> names[] = {
        {"year", PrintLogWords::tr("year")},
        {"department", PrintLogWords::tr("department")},
        {"person", PrintLogWords::tr("person")},
        {"rule", PrintLogWords::tr("rule")},
        {"session", PrintLogWords::tr("session")},
        {"trainer", PrintLogWords::tr("trainer")},
        {"find", PrintLogWords::tr("search")},
        {"from", PrintLogWords::tr("from")},
        {"to", PrintLogWords::tr("to")},
        {"annex", PrintLogWords::tr("with the rows behind the figures")},
        {"id_numbers", PrintLogWords::tr("id numbers in full")},
    };
    QStringList parts;
    for (const auto& [key, name] : names) {
        const QJsonValue value = filters.value(QLatin1String(key));
        if (value.isUndefined())
            continue;
        parts << (value.isBool() ? name : name + u' ' + value.toVariant().toString());
    }
    return parts.join(QCoreApplication::translate("Error", ", ", "between items of a list"));
}

bool isCount(int section) { return section == PrintLogModel::Pages || section == PrintLogModel::Rows; }
} // namespace

QString PrintLogModel::text(const PrintEntry& entry, int section)
{
    switch (section) {
    case When:
        return entry.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case Officer:
        return entry.officer;
    case Report:
        return reportTitleOf(entry.report);
    case Filters:
        return filtersText(entry.filters);
    case AsOf:
        return entry.knownAt.isValid() ? PrintLogWords::tr("%1, as known on %2")
                                             .arg(entry.asOf.toString(Qt::ISODate), entry.knownAt.toString(Qt::ISODate))
                                       : entry.asOf.toString(Qt::ISODate);
    case Rules:
        return entry.rules.join(QStringLiteral(" · "));
    case Target:
        return targetText(entry.target);
    case File:
        if (entry.wanted)
            return PrintLogWords::tr("%1 (stopped: %2 of %3 files)")
                .arg(entry.file)
                .arg(entry.files)
                .arg(*entry.wanted);
        return entry.files > 1 ? PrintLogWords::tr("%1 (%2 files)").arg(entry.file).arg(entry.files) : entry.file;
    case Pages:
        return entry.pages ? QString::number(entry.pages) : QString();
    case Rows:
        return entry.rows ? QString::number(entry.rows) : QString();
    default:
        return entry.sha256;
    }
}

QString PrintLogModel::title(int section)
{
    switch (section) {
    case When:
        return PrintLogWords::tr("When");
    case Officer:
        return PrintLogWords::tr("Who");
    case Report:
        return PrintLogWords::tr("Report");
    case Filters:
        return PrintLogWords::tr("Narrowed to");
    case AsOf:
        return PrintLogWords::tr("As of");
    case Rules:
        return PrintLogWords::tr("Rule and version");
    case Target:
        return PrintLogWords::tr("Onto");
    case File:
        return PrintLogWords::tr("File");
    case Pages:
        return PrintLogWords::tr("Pages");
    case Rows:
        return PrintLogWords::tr("Rows");
    default:
        return PrintLogWords::tr("Hash");
    }
}

QVariant PrintLogModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int section = index.column();
    const QString full = text(entry(index.row()), section);
    if (role == Qt::DisplayRole)
        return section == Hash ? full.left(kShownHash) : full;
    if (role == Qt::ToolTipRole)
        return full.isEmpty() ? QVariant() : QVariant(full);
    if (role == Qt::TextAlignmentRole)
        return int((isCount(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == EmphasisRole && (section == Hash || section == Officer || section == Rules))
        return int(Emphasis::Second);
    return {};
}

QVariant PrintLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isCount(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(title(section)) : QVariant();
}

void PrintLogModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1);
    if (rowCount())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
}

} // namespace rostrum
