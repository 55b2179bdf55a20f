# The target onnxruntime::onnxruntime: a system package where there is one, else what install.sh put into the cache.
set(ONNXRUNTIME_ROOT "" CACHE PATH "Folder with lib/ and include/ of ONNX Runtime, when it is in neither usual place")
set(cache_home $ENV{XDG_CACHE_HOME})
if(NOT cache_home)
    set(cache_home $ENV{HOME}/.cache)
endif()
set(runtime_places ${ONNXRUNTIME_ROOT} ${cache_home}/counterpoint/onnxruntime-1.31.1)
find_path(ONNXRUNTIME_INCLUDE onnxruntime_cxx_api.h HINTS ${runtime_places} PATH_SUFFIXES include include/onnxruntime onnxruntime)
find_library(ONNXRUNTIME_LIBRARY onnxruntime HINTS ${runtime_places} PATH_SUFFIXES lib)
if(NOT ONNXRUNTIME_INCLUDE OR NOT ONNXRUNTIME_LIBRARY)
    message(FATAL_ERROR "ONNX Runtime was not found. Run resources/runtime/install.sh (run.sh does), "
                        "or install libonnxruntime-dev where the system has it, or set ONNXRUNTIME_ROOT.")
endif()
add_library(onnxruntime::onnxruntime SHARED IMPORTED)
set_target_properties(onnxruntime::onnxruntime PROPERTIES
    IMPORTED_LOCATION ${ONNXRUNTIME_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${ONNXRUNTIME_INCLUDE})
