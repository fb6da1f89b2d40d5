# Runs one fuzzer for some seconds: cmake -DNAME=analyze -DSECONDS=60 -DSOURCE=. -P tests/fuzz/run.cmake
#
# Starts from tests/fuzz/seeds/NAME and from what earlier runs found, and builds words of tests/fuzz/NAME.dict in (each
# where it is there); new inputs go to build/fuzz/corpus/NAME. An input that crashes, leaks, or takes over ten seconds fails it and is kept beside them.
set(corpus "${SOURCE}/build/fuzz/corpus/${NAME}")
set(seeds "${SOURCE}/tests/fuzz/seeds/${NAME}")
file(MAKE_DIRECTORY "${corpus}")
if(NOT EXISTS "${seeds}")
  set(seeds "")
endif()
set(dictionary "${SOURCE}/tests/fuzz/${NAME}.dict")
if(EXISTS "${dictionary}")
  set(dictionary "-dict=${dictionary}")
else()
  set(dictionary "")
endif()
execute_process(
  COMMAND "${SOURCE}/build/fuzz/fuzz_${NAME}" -max_total_time=${SECONDS} -timeout=10 -rss_limit_mb=2048
          -print_final_stats=1 "-artifact_prefix=${SOURCE}/build/fuzz/${NAME}-" ${dictionary} "${corpus}" ${seeds}
  RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "fuzz_${NAME} found something: the input is build/fuzz/${NAME}-*; run build/fuzz/fuzz_${NAME} on it.")
endif()
