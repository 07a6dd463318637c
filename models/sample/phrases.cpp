#include "models/sample/phrases.h"
#include <QFile>
#include <QStringList>

namespace rostrum {

Result<Phrases> Phrases::load()
{
    Phrases phrases;
    for (const char* name : {"names", "organisation", "courses", "comments"})
        ROSTRUM_CHECK(phrases.read(QStringLiteral(":/samples/%1.txt").arg(QLatin1String(name))));
    return phrases;
}

Result<void> Phrases::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable,
                    {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}});
    List* list = nullptr;
    for (const QString& raw : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.startsWith(u'['))
            list = &m_lists[line.mid(1, line.size() - 2).toStdString()];
        else if (list)
            list->push_back(line.toStdString());
    }
    return {};
}

const Phrases::List& Phrases::list(const char* heading) const
{
    static const List none = {std::string()};
    const auto found = m_lists.find(std::string_view(heading));
    return found == m_lists.end() || found->second.empty() ? none : found->second;
}

Phrases::List fieldsOf(const std::string& line)
{
    Phrases::List fields;
    for (const QString& field : QString::fromStdString(line).split(u'|'))
        fields.push_back(field.trimmed().toStdString());
    return fields;
}

} // namespace rostrum
