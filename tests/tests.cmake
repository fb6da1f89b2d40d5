# The tests. What runs as what:
#   tests/unit/*_test.cpp     doctest; `unit/NAME` natively, `wasm/NAME` the same in node
#   tests/*/*_test.mjs        node's own test runner; `FOLDER/NAME`. HEARSAY_CLI names the command line, HEARSAY_BUILT the
#                             folder where the check built the page; the browser tests take dist/index.html
#   tests/fuzz/*.cpp          libFuzzer for HEARSAY_FUZZ_SECONDS each; `fuzz/NAME`
# A new file is found by itself.

# Unit tests.

file(GLOB unit_sources CONFIGURE_DEPENDS tests/unit/*.cpp)
set(unit_names ${unit_sources})
list(FILTER unit_names INCLUDE REGEX "_test\\.cpp$")
list(TRANSFORM unit_names REPLACE "^.*/([^/]*)_test\\.cpp$" "\\1")

if(unit_sources AND NOT HEARSAY_FUZZ)
  # What of the page is plain values and rules is tested here too.
  set(plain_sources ui/theme view/article_state view/blocks view/classroom view/compared view/deciding view/event_proposals view/found_elsewhere view/library_order view/notice view/page_state view/selection_commands view/spoken
                    view/tag_commands view/words view/workspace)
  list(TRANSFORM plain_sources REPLACE "(.+)" "${CMAKE_SOURCE_DIR}/web/\\1.cpp")
  add_executable(unit_tests ${unit_sources} ${plain_sources})
  target_link_libraries(unit_tests PRIVATE hearsay_core hearsay_deps)
  if(NOT EMSCRIPTEN)
    # Their time goes into the core, which is optimised and has both sanitizers; compiling the tests so takes twice as long.
    target_compile_options(unit_tests PRIVATE -O0)
    if(HEARSAY_SANITIZE)
      target_compile_options(unit_tests PRIVATE -fno-sanitize=undefined)
    endif()
  else()
    # As the page has them: without exceptions. Built when asked for; the check does.
    set_target_properties(unit_tests PROPERTIES EXCLUDE_FROM_ALL ON)
    target_compile_options(unit_tests PRIVATE -fno-exceptions)
    target_compile_definitions(unit_tests PRIVATE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS
                                                  DOCTEST_CONFIG_NO_POSIX_SIGNALS)
    target_link_options(unit_tests PRIVATE ${HEARSAY_NODE_LINK})
  endif()
endif()

# One ctest for each file. A filter that finds no test case is a failure, not a success.
function(add_unit_tests prefix)
  foreach(name IN LISTS unit_names)
    add_test(NAME ${prefix}/${name} COMMAND ${ARGN} --no-colors=true --source-file=*/${name}_test.cpp
             WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
    set_tests_properties(${prefix}/${name} PROPERTIES TIMEOUT 600
                         FAIL_REGULAR_EXPRESSION "test cases: +0 \\|")
  endforeach()
endfunction()

if(TARGET unit_tests AND NOT EMSCRIPTEN)
  add_unit_tests(unit $<TARGET_FILE:unit_tests>)
endif()

# Benches.

# The analysis, a comparison, the journal and a class as WebAssembly in node, for tests/bench/run.mjs: compiled and linked as the page is, since
# the linker keeps one copy of the C++ library's templates for all.
if(EMSCRIPTEN)
  foreach(name analysis class compare storing)
    add_executable(bench_${name} EXCLUDE_FROM_ALL tests/bench/${name}.cpp)
    target_link_libraries(bench_${name} PRIVATE hearsay_core)
    target_compile_options(bench_${name} PRIVATE -Oz -finline-functions -fno-exceptions -fno-rtti)
    target_link_options(bench_${name} PRIVATE -Oz ${HEARSAY_NODE_LINK})
  endforeach()
endif()

# Fuzzers.

file(GLOB fuzz_sources CONFIGURE_DEPENDS tests/fuzz/*.cpp)
if(HEARSAY_FUZZ)
  foreach(source IN LISTS fuzz_sources)
    get_filename_component(name "${source}" NAME_WE)
    add_executable(fuzz_${name} "${source}")
    target_link_libraries(fuzz_${name} PRIVATE hearsay_core hearsay_deps)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  endforeach()
endif()

if(NOT HEARSAY_CHECK)
  return()
endif()

# The check: everything, in one build.

find_program(HEARSAY_NODE node REQUIRED)
set(HEARSAY_FUZZ_SECONDS 30 CACHE STRING "how long each fuzzer runs in the check, in seconds")

# add_inner_build(TARGET PRESET TARGETS… [CONFIGURE OPTION…]): another preset of this project, built from within this
# build. The variables unset are make's own: the inner build has its own jobs.
function(add_inner_build target preset)
  cmake_parse_arguments(PARSE_ARGV 2 inner "" "" "CONFIGURE")
  set(cmake "${CMAKE_COMMAND}" -E env --unset=MAKEFLAGS --unset=MFLAGS "${CMAKE_COMMAND}")
  add_custom_target(${target} ALL
    COMMAND ${cmake} --preset ${preset} ${inner_CONFIGURE}
    COMMAND ${cmake} --build --preset ${preset} --target ${inner_UNPARSED_ARGUMENTS}
    WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
    COMMENT "Building ${inner_UNPARSED_ARGUMENTS} (preset ${preset})"
    VERBATIM)
endfunction()

# The page, from the same objects as the preset `page`, packed into this folder: dist/ is only written by that preset.
set(built "${CMAKE_BINARY_DIR}/page")
set(page_targets "")
if(EXISTS "${CMAKE_SOURCE_DIR}/shell.html")
  list(APPEND page_targets app)
endif()
if(unit_names)
  list(APPEND page_targets unit_tests)
endif()
if(page_targets)
  add_inner_build(page_build page ${page_targets})
  add_unit_tests(wasm "${HEARSAY_NODE}" "${CMAKE_SOURCE_DIR}/build/page/unit_tests.js")
endif()
if(EXISTS "${CMAKE_SOURCE_DIR}/shell.html")
  add_custom_target(page_packed ALL
    COMMAND "${HEARSAY_NODE}" "${CMAKE_SOURCE_DIR}/web/pack.mjs" "${CMAKE_SOURCE_DIR}/build/page" "${built}/index.html"
            "--imgui=${HEARSAY_DEPS}/imgui"
    COMMENT "Packing ${built}/index.html"
    VERBATIM)
  add_dependencies(page_packed page_build)
  add_test(NAME page/dist_is_of_these_sources
           COMMAND "${HEARSAY_NODE}" web/pack.mjs --check dist/index.html WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
endif()

file(GLOB node_tests RELATIVE "${CMAKE_SOURCE_DIR}/tests" CONFIGURE_DEPENDS tests/*/*_test.mjs)
foreach(path IN LISTS node_tests)
  string(REGEX REPLACE "_test\\.mjs$" "" name "${path}")
  add_test(NAME ${name} COMMAND "${HEARSAY_NODE}" --test "tests/${path}" WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
  # node counts a file without a single test as one that passed, by the file's name.
  set_tests_properties(${name} PROPERTIES TIMEOUT 1200 ENVIRONMENT
    "HEARSAY_CLI=${CMAKE_BINARY_DIR}/hearsay;HEARSAY_BUILT=${built}"
    FAIL_REGULAR_EXPRESSION "(ok [0-9]+ -|✔) [^\n]*_test[.]mjs")
  if(name MATCHES "^browser/")
    # First of all, the longest before the others: what needs no browser fills the gaps.
    set(cost 100)
    if(name MATCHES "/(killed|start|many|storing|tabs|text_layer)$")
      set(cost 200)
    endif()
    set_tests_properties(${name} PROPERTIES COST ${cost} SKIP_REGULAR_EXPRESSION "skipped: no (Firefox|WebKit|Xvfb)")
  endif()
endforeach()

# Fuzzing needs clang with libFuzzer's runtime (Debian: clang-14 and libclang-rt-14-dev). Where it is not there the tests
# show as skipped.
if(fuzz_sources)
  find_program(HEARSAY_CLANGXX NAMES clang++-14 clang++)
  set(fuzz_works FALSE)
  if(HEARSAY_CLANGXX)
    file(WRITE "${CMAKE_BINARY_DIR}/fuzz_probe.cpp"
         "extern \"C\" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }\n")
    execute_process(COMMAND "${HEARSAY_CLANGXX}" -fsanitize=fuzzer,address "${CMAKE_BINARY_DIR}/fuzz_probe.cpp" -o
                            "${CMAKE_BINARY_DIR}/fuzz_probe" RESULT_VARIABLE fuzz_result OUTPUT_QUIET ERROR_QUIET)
    if(fuzz_result EQUAL 0)
      set(fuzz_works TRUE)
    endif()
  endif()
  if(fuzz_works)
    # Not optimised: half a minute finds little more with it, and compiling takes twice as long.
    add_inner_build(fuzz_build fuzz all CONFIGURE "-DCMAKE_CXX_COMPILER=${HEARSAY_CLANGXX}" "-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O0 -g1")
  else()
    message(WARNING "No clang with libFuzzer: the fuzzers are skipped. Debian: clang-14 and libclang-rt-14-dev.")
  endif()
  foreach(source IN LISTS fuzz_sources)
    get_filename_component(name "${source}" NAME_WE)
    if(fuzz_works)
      add_test(NAME fuzz/${name}
               COMMAND "${CMAKE_COMMAND}" "-DNAME=${name}" "-DSECONDS=${HEARSAY_FUZZ_SECONDS}"
                       "-DSOURCE=${CMAKE_SOURCE_DIR}" -P "${CMAKE_SOURCE_DIR}/tests/fuzz/run.cmake")
    else()
      add_test(NAME fuzz/${name} COMMAND "${CMAKE_COMMAND}" -E echo "skipped: no clang with libFuzzer")
      set_tests_properties(fuzz/${name} PROPERTIES SKIP_REGULAR_EXPRESSION "skipped:")
    endif()
  endforeach()
endif()
