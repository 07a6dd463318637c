// Which rows of a table are asked for, as SQL. Private to rows.cpp and roworder.cpp.
#pragma once
#include "models/facts/rows.h"
#include <variant>

namespace rostrum {

/// The natural key as SQL over `t`; the id in hex where there is none.
std::string keySql(const FactTable& table);
Error unknownField(const FactTable& table, const QString& field);

/// Conditions as SQL, their values beside it.
struct RowFilter {
    std::string sql = " WHERE 1=1";
    std::vector<std::variant<int64_t, QString>> values;

    void bindTo(Query& query) const
    {
        for (const auto& value : values)
            std::visit([&](const auto& v) { query.bind(v); }, value);
    }
};
/// UnknownField, InvalidValue.
Result<RowFilter> filterOf(const FactTable& table, const RowQuery& query);

} // namespace rostrum
