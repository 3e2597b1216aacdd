# SPDX-FileCopyrightText: 2026 The Bihuan authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Compiler flags and Qt switches of our own targets, on an INTERFACE target so that no library inherits them.
option(BIHUAN_WERROR "Treat warnings as errors" OFF)
set(BIHUAN_SANITIZE "" CACHE STRING "Sanitizers for our own targets, e.g. address,undefined")

add_library(bihuan_options INTERFACE)
target_compile_features(bihuan_options INTERFACE cxx_std_20)
target_compile_options(bihuan_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast $<$<BOOL:${BIHUAN_WERROR}>:-Werror>)
target_compile_definitions(bihuan_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_STRICT_ITERATORS)
target_include_directories(bihuan_options INTERFACE "${CMAKE_SOURCE_DIR}")
if(BIHUAN_SANITIZE)
    target_compile_options(bihuan_options INTERFACE -fsanitize=${BIHUAN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(bihuan_options INTERFACE -fsanitize=${BIHUAN_SANITIZE})
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Relative paths in the cache, so that a fresh clone in another folder reuses what was built.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()
