# How every target of the house is compiled: warnings, sanitizers, precompiled headers, fast tools where present.

# With GCC ccache needs both to cache what uses a precompiled header: its leave, and the header kept in its preprocessing.
# What a file depends on it learns from the compiler, which is spared a preprocessing of its own where nothing is cached.
find_program(ROSTRUM_CCACHE ccache)
if(ROSTRUM_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  set(ccache ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_DEPEND=1 ${ROSTRUM_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ccache})
  set(CMAKE_C_COMPILER_LAUNCHER ${ccache})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  endif()
endif()
find_program(ROSTRUM_MOLD mold)
if(ROSTRUM_MOLD AND NOT WIN32 AND NOT APPLE)
  add_link_options(-fuse-ld=mold)
endif()

add_library(rostrum_build INTERFACE)
if(MSVC)
  target_compile_options(rostrum_build INTERFACE /W4 /utf-8 /permissive-)
else()
  target_compile_options(rostrum_build INTERFACE -Wall -Wextra -Wpedantic -Wno-missing-field-initializers)
endif()
if(ROSTRUM_SANITIZE)
  add_compile_options(-fsanitize=${ROSTRUM_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${ROSTRUM_SANITIZE})
endif()
target_compile_definitions(rostrum_build INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS
  # Without these the header hides the session API.
  SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK
  ROSTRUM_VERSION="${PROJECT_VERSION}")
target_include_directories(rostrum_build INTERFACE ${PROJECT_SOURCE_DIR})

# Files of one folder compiled together, so that a clean build parses Qt once for a dozen of them and not a dozen times.
# Off, one changed file is compiled alone: what the dev preset does.
option(ROSTRUM_UNITY "Compile the files of a folder together" OFF)
set(ROSTRUM_UNITY_FILES 12)

# Puts sources of the current folder into groups that are compiled together.
function(rostrum_together name)
  if(NOT ROSTRUM_UNITY)
    return()
  endif()
  set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU") # 12 warns of what is not so in optional, variant and string once so much is inlined
    target_compile_options(${name} PRIVATE -Wno-maybe-uninitialized -Wno-array-bounds -Wno-stringop-overflow)
  endif()
  file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  string(MAKE_C_IDENTIFIER ${folder} folder)
  list(FILTER ARGN INCLUDE REGEX "\\.cpp$")
  set(count 0)
  foreach(source IN LISTS ARGN)
    math(EXPR group "${count} / ${ROSTRUM_UNITY_FILES}")
    set_source_files_properties(${source} TARGET_DIRECTORY ${name} PROPERTIES UNITY_GROUP ${folder}_${group})
    math(EXPR count "${count} + 1")
  endforeach()
endfunction()

# One library of the house; its folders add their own sources with rostrum_sources().
function(rostrum_library name)
  add_library(${name} STATIC)
  target_link_libraries(${name} PUBLIC rostrum_build ${ARGN})
  target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/pch.h)
endfunction()

# Sources of the current folder for a library declared above it.
function(rostrum_sources name)
  list(TRANSFORM ARGN PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
  target_sources(${name} PRIVATE ${ARGN})
  rostrum_together(${name} ${ARGN})
  # Otherwise Ninja does not run moc again when a header with Q_OBJECT joins the list.
  list(FILTER ARGN INCLUDE REGEX "\\.h$")
  set_property(TARGET ${name} APPEND PROPERTY AUTOGEN_TARGET_DEPENDS ${ARGN})
endfunction()
