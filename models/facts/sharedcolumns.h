// Columns that several tables of facts have, so that a sheet's header means the same in each of them.
#pragma once
#include "models/facts/columns.h"

namespace rostrum::shared {

/// Whose row it is: by employee number, and the name beside it that finds or makes the person.
Column number();
Column name();

/// The session a row belongs to, and what finds it where its code is not given: trainer, course, day.
Column session();
Column sessionTrainer();
Column sessionCourse();
Column sessionDay();

/// Credit hours and their category.
Column hours();
Column hourCategory();

/// The year that an application or a decision is for.
Column year(const char* headers = "年度|年份");

/// The same column, without which a row is none; or out of sight until chosen.
inline Column required(Column column)
{
    column.required = true;
    return column;
}
inline Column hidden(Column column)
{
    column.hidden = true;
    return column;
}

} // namespace rostrum::shared
