# Runs one fuzzer for some seconds: cmake -DNAME=analyze_fuzz -DSECONDS=60 -DSOURCE=. -P tests/fuzz/run.cmake
#
# Starts from tests/fuzz/seeds/analyze and from what earlier runs found, and builds the words of tests/fuzz/analyze.dict
# in; new inputs go to build/fuzz/corpus/analyze. An input that crashes, leaks, or takes over ten seconds fails it and is
# kept beside them.
string(REGEX REPLACE "_fuzz$" "" subject "${NAME}")
set(corpus "${SOURCE}/build/fuzz/corpus/${subject}")
set(seeds "${SOURCE}/tests/fuzz/seeds/${subject}")
set(dictionary "${SOURCE}/tests/fuzz/${subject}.dict")
file(MAKE_DIRECTORY "${corpus}")
foreach(needed IN ITEMS "${seeds}" "${dictionary}")
  if(NOT EXISTS "${needed}")
    message(FATAL_ERROR "fuzz_${NAME} has no ${needed}: put a few small inputs, or the words of its format, there.")
  endif()
endforeach()
execute_process(
  COMMAND "${SOURCE}/build/fuzz/fuzz_${NAME}" -max_total_time=${SECONDS} -timeout=10 -rss_limit_mb=2048
          -print_final_stats=1 "-artifact_prefix=${SOURCE}/build/fuzz/${NAME}-" "-dict=${dictionary}" "${corpus}"
          "${seeds}"
  RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "fuzz_${NAME} found something: the input is build/fuzz/${NAME}-*; run build/fuzz/fuzz_${NAME} on it.")
endif()
