# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
# How our targets are made: one language level, one set of warnings, tests that need no display and touch no settings.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

# A compilation with a precompiled header is cached only when ccache is told that its defines and times do not matter, and
# g++ that the header is to be named in what it preprocesses.
find_program(HEADROOM_CCACHE ccache)
if(HEADROOM_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${HEADROOM_CCACHE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  endif()
endif()

add_library(headroom_options INTERFACE)
target_include_directories(headroom_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(headroom_options INTERFACE JSON_DIAGNOSTICS=1)
# g++ 12's flow analysis reports overflows that are not there, inside libstdc++'s std::string and std::map (GCC bugs
# 105329, 105651, 105562). These four are the only warnings that are off, and only for that compiler.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(headroom_options INTERFACE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread -Wno-restrict)
endif()
if(NOT MSVC)
  target_compile_options(headroom_options INTERFACE -Wall -Wextra -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor)
endif()

# headroom_qt_library(name LIBS ... ) : a static library of app/, with moc. Sources by target_sources in its folder.
function(headroom_qt_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_compile_definitions(${name} PUBLIC QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400)
  target_link_libraries(${name} PUBLIC headroom_core ${ARG_LIBS})
  target_precompile_headers(${name} PRIVATE <nlohmann/json.hpp> <filesystem> <QString> <QLocale> <QAbstractItemModel>)
endfunction()

# Parsed once for all tests. No Qt in it: its macros differ from test to test, and g++ takes a precompiled header only
# where they are the same.
function(headroom_test_headers)
  add_library(headroom_test_headers OBJECT ${CMAKE_SOURCE_DIR}/tests/support/precompiled.cpp)
  set_target_properties(headroom_test_headers PROPERTIES POSITION_INDEPENDENT_CODE ON)  # as Qt asks of the tests
  target_link_libraries(headroom_test_headers PRIVATE headroom_options)
  target_precompile_headers(headroom_test_headers PRIVATE <nlohmann/json.hpp> <filesystem> <map> <string> <vector>)
endfunction()

# headroom_test(tst_name SOURCES a.cpp LIBS headroom_core [TIMEOUT 120]) : a Qt Test program and its ctest entry.
function(headroom_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS" ${ARGN})
  if(NOT ARG_SOURCES)
    set(ARG_SOURCES ${name}.cpp)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE ${ARG_LIBS} headroom_options Qt6::Test)
  target_precompile_headers(${name} REUSE_FROM headroom_test_headers)
  target_compile_definitions(${name} PRIVATE HEADROOM_SOURCE_DIR="${CMAKE_SOURCE_DIR}" HEADROOM_BINARY_DIR="${CMAKE_BINARY_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  headroom_test_environment(${name} ${ARG_TIMEOUT})
endfunction()

# Every test: no display, its own settings folder, one language, a time limit (in seconds; Qt Test has one of its own).
function(headroom_test_environment name timeout)
  set(home ${CMAKE_BINARY_DIR}/tests/home/${name})
  file(MAKE_DIRECTORY ${home})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout} ENVIRONMENT
    "QT_QPA_PLATFORM=offscreen;XDG_CONFIG_HOME=${home};XDG_DATA_HOME=${home};HOME=${home};LANG=C.UTF-8;LANGUAGE=;LC_ALL=;HEADROOM_DATA=${CMAKE_SOURCE_DIR}/resources;QT_ENABLE_HIGHDPI_SCALING=1;QTEST_FUNCTION_TIMEOUT=${timeout}000")
endfunction()
