# Makes a C++ source of a table of words:
#
#   cmake -DINPUT=person_nouns.txt -DNAME=nouns -DOUTPUT=person_nouns.cpp -P embed.cmake
#
# A line of the table is a class and its words, separated by spaces; a line that begins with # is a comment. The
# source defines hearsay::lists::NAME, which core/analysis/words.cpp reads. A word that stands twice ends the build.
get_filename_component(file "${INPUT}" NAME)
file(STRINGS "${INPUT}" lines)
set(words "")
set(rows "")
foreach(line IN LISTS lines)
  if(line MATCHES "^#" OR line STREQUAL "")
    continue()
  endif()
  if(NOT line MATCHES "^[A-Za-z]+( [a-z]+)+$")
    message(FATAL_ERROR "${file}: a line is a class and words of small letters, separated by one space: “${line}”")
  endif()
  string(REPLACE " " ";" fields "${line}")
  list(POP_FRONT fields)
  list(APPEND words ${fields})
  string(APPEND rows "    \"${line}\\n\"\n")
endforeach()

list(LENGTH words count)
set(unique ${words})
list(REMOVE_DUPLICATES unique)
list(LENGTH unique once)
if(NOT count EQUAL once)
  set(twice "")
  list(SORT words)
  set(last "")
  foreach(word IN LISTS words)
    if(word STREQUAL last)
      string(APPEND twice " ${word}")
    endif()
    set(last "${word}")
  endforeach()
  message(FATAL_ERROR "${file}: more than once:${twice}")
endif()

file(WRITE "${OUTPUT}" "// Generated from core/analysis/words/${file}.
#include \"core/analysis/words.h\"
namespace hearsay::lists {
const std::string_view ${NAME} =
${rows}    \"\";
}  // namespace hearsay::lists
")
