# Every library Rostrum uses and why it earns its place. All are in Debian 12 and in vcpkg, and GPL-3.0 compatible.

# Window, charts of the boards, SQL, print, workers, icons, words, tests.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Sql PrintSupport Concurrent Svg LinguistTools Test)

find_package(PkgConfig REQUIRED)
function(rostrum_pkg target module)
  pkg_check_modules(${target} REQUIRED IMPORTED_TARGET GLOBAL ${module})
  add_library(rostrum::${target} ALIAS PkgConfig::${target})
endfunction()

# The session extension captures every Change; it must be the very library that Qt's driver loads.
rostrum_pkg(sqlite "sqlite3>=3.40")
# Change files and the log of Changes: changesets shrink to a third at little cost.
rostrum_pkg(zstd libzstd)
# .xlsx is a zip of XML parts: one library for each half, both streaming, our own reader between them.
rostrum_pkg(zip libzip)
rostrum_pkg(expat expat)
# Templates and exported sheets.
find_path(XLSXWRITER_INCLUDE xlsxwriter.h REQUIRED)
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
add_library(rostrum_xlsxwriter INTERFACE)
target_include_directories(rostrum_xlsxwriter INTERFACE ${XLSXWRITER_INCLUDE})
target_link_libraries(rostrum_xlsxwriter INTERFACE ${XLSXWRITER_LIBRARY})
add_library(rostrum::xlsxwriter ALIAS rostrum_xlsxwriter)
# GB18030 text, pinyin of names, Chinese collation: Qt has none of the three everywhere.
rostrum_pkg(icu "icu-i18n icu-uc")
# The last pass over a PDF: true text, fixed dates and id.
rostrum_pkg(qpdf libqpdf)
# Result<T>; C++23 has it as std::expected.
find_package(tl-expected REQUIRED)
# The console's words and help.
find_package(CLI11 REQUIRED)
# Scores are exact fractions until their one rounding: rationals of any size, alike with every compiler. Headers only.
find_package(Boost 1.74 REQUIRED)
# Formulas that an officer types over indicators: parsed, with its errors by place, instead of a grammar of our own.
find_package(muparser REQUIRED)
