# Each folder of lib/ is one target that shows the others nothing but itself: its headers are reached as "<name>/x.h"
# through a directory that holds only that one name, so an include of a folder that is not in LINKS does not compile.
#
#   sallyport_room(hcl LINKS base SOURCES lexer.cpp …)
#
# LINKS names other rooms, LIBRARIES names what comes from outside the house. FAST is for a room whose speed decides how
# long every view waits: it is optimised also where people develop and measure.
function(sallyport_room name)
    cmake_parse_arguments(ROOM "FAST" "" "SOURCES;LINKS;LIBRARIES" ${ARGN})
    set(door "${CMAKE_BINARY_DIR}/house/${name}")
    file(MAKE_DIRECTORY "${door}")
    file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${door}/${name}" SYMBOLIC)

    add_library(sallyport_${name} STATIC ${ROOM_SOURCES})
    target_include_directories(sallyport_${name} PUBLIC "${door}")
    target_link_libraries(sallyport_${name} PUBLIC sallyport_common ${ROOM_LIBRARIES})
    if(ROOM_FAST)
        # Headers that were compiled with other options cannot be used.
        target_compile_options(sallyport_${name} PRIVATE $<$<CONFIG:RelWithDebInfo>:-O2>)
    else()
        use_compiled_headers(sallyport_${name})
    endif()
    foreach(link IN LISTS ROOM_LINKS)
        target_link_libraries(sallyport_${name} PUBLIC sallyport_${link})
    endforeach()
endfunction()
