# One INTERFACE target carries what every target shares: the standard, the warnings and Qt's stricter string rules.

option(SALLYPORT_WERROR "Treat warnings as errors" OFF)

set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The sloppiness is what ccache asks for when precompiled headers are used; paths below the base are cached as
    # relative ones, so that a second checkout finds what the first has compiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

add_library(sallyport_common INTERFACE)
target_compile_features(sallyport_common INTERFACE cxx_std_20)
target_compile_definitions(sallyport_common INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SALLYPORT_VERSION="${PROJECT_VERSION}")
target_compile_options(sallyport_common INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    # GCC 12 cries wolf over std::optional members that are moved.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
    $<$<BOOL:${SALLYPORT_WERROR}>:-Werror>
    # Precompiled headers and ccache need the preprocessed form of the header.
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)

# Headers of Qt and the standard library that nearly every file reads, compiled once for the whole house. Only what needs
# no other Qt module than Core stands here, so that it serves every target.
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/precompiled.cpp" CONTENT "")

# Called once, after Qt was found.
function(sallyport_compile_headers)
    add_library(sallyport_precompiled OBJECT "${CMAKE_BINARY_DIR}/precompiled.cpp")
    target_link_libraries(sallyport_precompiled PRIVATE sallyport_common Qt6::Core tl::expected)
    target_precompile_headers(sallyport_precompiled PRIVATE
        <QByteArray> <QDir> <QFuture> <QHash> <QMap> <QRegularExpression> <QSet> <QString> <QStringList> <QVector>
        <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <set> <tl/expected.hpp> <vector>)
endfunction()

# use_compiled_headers(TARGET…)
function(use_compiled_headers)
    foreach(target IN LISTS ARGN)
        target_precompile_headers(${target} REUSE_FROM sallyport_precompiled)
    endforeach()
endfunction()
