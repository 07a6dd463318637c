// The bytes of a part block by block. Large parts are unpacked by a thread of their own, a few blocks ahead.
#pragma once
#include "models/exchange/zipcontainer.h"
#include <functional>
#include <string_view>

namespace rostrum {

/// Calls `take` with each block, in order and on this thread, until the end or the first error of either side.
/// The unpacking thread has ended when this returns.
Result<void> pumpPart(ZipPart& part, const std::function<Result<void>(std::string_view block)>& take);

} // namespace rostrum
