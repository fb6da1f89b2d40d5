# The page: the core and web/ with Dear ImGui as one WebAssembly module, then packed into one HTML file by pack.mjs.
#
# Flags are chosen for size (-Oz, link-time optimisation, the small allocator, no file system) and for what a page
# without a network needs: the module is handed its bytes (`wasmBinary`) and never fetches them.

# Dear ImGui, set up by web/imconfig.h and without the warnings that are ours.
set(imgui "${HEARSAY_DEPS}/imgui")
if(NOT EXISTS "${imgui}/imgui.h")
  message(FATAL_ERROR "${imgui} holds no Dear ImGui. Run `. ./emsdk_env.sh` in this shell first.")
endif()
add_library(imgui STATIC ${imgui}/imgui.cpp ${imgui}/imgui_draw.cpp ${imgui}/imgui_tables.cpp ${imgui}/imgui_widgets.cpp
                         ${imgui}/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui SYSTEM PUBLIC "${imgui}" "${imgui}/backends")
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="web/imconfig.h" IMGUI_IMPL_OPENGL_ES3)
target_include_directories(imgui PUBLIC "${CMAKE_SOURCE_DIR}")
target_compile_options(imgui PRIVATE -Oz -finline-functions -fno-exceptions -fno-rtti)

file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS web/*.cpp)
add_executable(app ${web_sources})
target_compile_options(app PRIVATE -Oz -finline-functions -fno-exceptions -fno-rtti)
target_link_libraries(app PRIVATE hearsay_core hearsay_deps imgui)
target_link_options(app PRIVATE -Oz
  -sMODULARIZE=1 -sEXPORT_NAME=createHearsay -sENVIRONMENT=web -sFILESYSTEM=0
  -sALLOW_MEMORY_GROWTH=1 -sMALLOC=emmalloc -sTOTAL_STACK=1048576
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_TRACK_ERRORS=0
  -sSUPPORT_LONGJMP=0 -sTEXTDECODER=2 -sDYNAMIC_EXECUTION=0
  -sINCOMING_MODULE_JS_API=wasmBinary,print,printErr,onAbort
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free
  -sEXPORTED_RUNTIME_METHODS=HEAPU8)

# Programs of the tests and benches that run in node, with the same memory as the page. Compiled at once from the file:
# Emscripten 3.1.6 would fetch() it, which newer nodes offer but not for files.
set(HEARSAY_NODE_LINK -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sWASM_ASYNC_COMPILATION=0
                      -sALLOW_MEMORY_GROWTH=1 -sMALLOC=emmalloc -sTOTAL_STACK=1048576)

# The finished file and what a static host needs (site.mjs), in dist/ unless HEARSAY_DIST says otherwise. Packed at every build:
# it takes a moment, and the hash of the sources covers files that nothing here depends on.
set(HEARSAY_DIST "${CMAKE_SOURCE_DIR}/dist" CACHE PATH "folder that gets index.html and site/")
find_program(HEARSAY_NODE node REQUIRED)
add_custom_target(page ALL
  COMMAND "${HEARSAY_NODE}" "${CMAKE_SOURCE_DIR}/web/pack.mjs" "${CMAKE_BINARY_DIR}" "${HEARSAY_DIST}/index.html"
          "--imgui=${imgui}"
  COMMAND "${HEARSAY_NODE}" "${CMAKE_SOURCE_DIR}/web/site.mjs" "${HEARSAY_DIST}/index.html" "${HEARSAY_DIST}"
  COMMENT "Packing ${HEARSAY_DIST}/index.html"
  VERBATIM)
add_dependencies(page app)
