#pragma once
#include "models/store/change.h"
namespace rostrum { struct SearchHit { QString table,key,title,subtitle; Id id; }; struct SearchIndex { static Result<SearchIndex> build(Connection&) { return SearchIndex{}; } std::vector<SearchHit> find(const QString&, int) const { return {}; } }; }
