# Makes a C++ header of a table of words, and checks all tables against each other:
#
#   cmake -DTABLE=english/saying.txt -DBASE=english/time.txt -DOUTPUT=saying.h -P compile.cmake
#   cmake "-DTABLES=english/saying.txt;english/page.txt" -DBASE=english/time.txt -DOUTPUT=checked -P compile.cmake
#
# A table is a text file with blocks. A block is a line that says what it is and its name, and the lines that are set in by
# two spaces below it; in front of it, comments (#) say what it is for. In the table's own comment, “# Source:” says where
# the words are from. What a block becomes in hearsay::lexicon:
#
#   set NAME         small words               a WordMap (word_map.h) to ask whether it has a word
#   map NAME word    value: small words        a WordMap of std::string_view: from a word to the value of its line
#   map NAME number  value: small words        a WordMap of std::uint32_t
#   words NAME       words                     an array of std::string_view, in their order and with their capitals
#   phrases NAME     a phrase a line           the same; in quotation marks where it begins or ends with a space
#   rows NAME        fields: small words       a macro HEARSAY_NAME(ROW) of all ROW("word", field, …): the code that asks for
#                                              the rows knows what the fields are, and does not compile when one is unknown
#   lines NAME       words                     one std::string_view of the lines, for a table that is made at run time; or
#                    flags: words              the same, without the colon
#   records NAME     a word and its fields     the same
#
# In a set and in lines, @weekdays is the words of the set of that name, which is in front of it in the table or in the BASE.
#
# The build stops at a line that is none of these, at a word that stands twice in a block (where lines have flags: twice with
# the same flags), at a block or a table without its comment, at two blocks with one name, and at two blocks with the same
# words under two names.
cmake_minimum_required(VERSION 3.25)

# What the value in front of a colon may be.
set(value_of_rows "^[A-Za-z0-9_.]+( [A-Za-z0-9_.]+)*$")
set(value_of_map_word "^[a-z'-]+$")
set(value_of_map_number "^[0-9]+$")
set(value_of_lines "^[^ ]*$")

# The message of a fault names the table and the line.
macro(fail what)
  message(FATAL_ERROR "${file}:${number}: ${what}")
endmacro()

# Ends a block: its C++ is appended to `code`, its name to `names`, the digest of its words to `digests`.
macro(end_block)
  if(NOT name STREQUAL "")
    if(values STREQUAL "")
      fail("the block ${name} is empty")
    endif()
    # Twice?
    set(once ${keys})
    list(REMOVE_DUPLICATES once)
    list(LENGTH keys all)
    list(LENGTH once different)
    if(NOT all EQUAL different)
      list(SORT keys)
      set(twice "")
      set(last "")
      foreach(key IN LISTS keys)
        if(key STREQUAL last)
          string(APPEND twice " ${key}")
        endif()
        set(last "${key}")
      endforeach()
      fail("more than once in ${name}:${twice}")
    endif()
    if(kind STREQUAL "set")
      string(APPEND code "inline constexpr WordMap ${name} = make_word_set({\n${values}});\n")
    elseif(kind STREQUAL "map_word")
      string(APPEND code "inline constexpr WordMap ${name} = make_word_map<std::string_view>({\n${values}});\n")
    elseif(kind STREQUAL "map_number")
      string(APPEND code "inline constexpr WordMap ${name} = make_word_map<std::uint32_t>({\n${values}});\n")
    elseif(kind STREQUAL "rows")
      string(TOUPPER "${name}" upper)
      string(APPEND code "#define HEARSAY_${upper}(ROW) \\\n${values}\n")
    elseif(kind MATCHES "^(lines|records)$")
      string(APPEND code "inline constexpr std::string_view ${name} =\n${values};\n")
    else()
      string(APPEND code "inline constexpr std::string_view ${name}[] = {\n${values}};\n")
    endif()
    if(kind STREQUAL "set")
      list(JOIN keys " " joined)
      set_property(GLOBAL PROPERTY "words_of_${name}" "${joined}")
    endif()
    list(SORT keys)
    list(APPEND names "${name}")
    string(SHA1 digest "${keys}")
    list(APPEND digests "${digest}")
  endif()
endmacro()

# Reads a table: its C++ is in `code`, its blocks in `names` and their words' digests in `digests`.
function(read_table path)
  get_filename_component(file "${path}" NAME)
  set(number 0)
  file(READ "${path}" text)
  if(NOT text MATCHES "\n# Source: ")
    fail("the table's comment has no line that begins with “# Source: ”")
  endif()
  # Comments may hold what CMake's lists cannot.
  string(REGEX REPLACE "(^|\n) *#[^\n]*" "\\1#" text "${text}")
  if(text MATCHES "\n([^\n]*[][;\\\\\t][^\n]*)")
    fail("a tab, semicolon, bracket or backslash")
  endif()
  string(REPLACE "\n" ";" lines "${text}")
  set(code "")
  set(names "")
  set(digests "")
  set(name "")
  set(before "")
  foreach(line IN LISTS lines)
    math(EXPR number "${number} + 1")
    if(line STREQUAL "" OR line STREQUAL "#")
    elseif(line MATCHES "^(set|words|phrases|rows|lines|records|map) ([a-z][a-z_]+)( (word|number))?$")
      set(new_kind "${CMAKE_MATCH_1}${CMAKE_MATCH_3}")
      set(new_name "${CMAKE_MATCH_2}")
      if(NOT new_kind MATCHES "^(set|words|phrases|rows|lines|records|map word|map number)$")
        fail("a map is to a word or to a number, and nothing else is: “${line}”")
      endif()
      if(NOT before STREQUAL "#")
        fail("no comment says what ${new_name} is for")
      endif()
      end_block()
      string(REPLACE " " "_" kind "${new_kind}")
      set(name "${new_name}")
      set(values "")
      set(keys "")
    elseif(name STREQUAL "" OR NOT line MATCHES "^  [^ ]" OR line MATCHES "[^ ]  " OR line MATCHES " $")
      fail("no line of a table: “${line}”")
    else()
      string(SUBSTRING "${line}" 2 -1 words)
      set(value "")
      if(kind STREQUAL "phrases" AND words MATCHES "^\"([^\"]+)\"$")
        set(words "${CMAKE_MATCH_1}")
      endif()
      if(words MATCHES "\"")
        fail("a quotation mark: “${words}”")
      endif()
      if(kind MATCHES "^(map|rows)" AND NOT words MATCHES ": ")
        fail("no value and colon in front of the words: “${words}”")
      endif()
      if(kind MATCHES "^(map|rows|lines)" AND words MATCHES "^([^:]+): (.+)$")
        set(value "${CMAKE_MATCH_1}")
        set(words "${CMAKE_MATCH_2}")
      endif()
      while(kind MATCHES "^(set|lines)$" AND words MATCHES "@([a-z_]+)")
        set(other "${CMAKE_MATCH_1}")
        get_property(its_words GLOBAL PROPERTY "words_of_${other}")
        if("${its_words}" STREQUAL "")
          fail("no set ${other} in front of this line")
        endif()
        string(REGEX REPLACE "@${other}( |$)" "${its_words}\\1" words "${words}")
      endwhile()
      if(kind MATCHES "^(set|map|rows)" AND NOT words MATCHES "^[a-z0-9.'& -]+$")
        fail("not in small letters without accents: “${words}”")
      endif()
      if(NOT value MATCHES "${value_of_${kind}}")
        fail("no value of ${kind} ${name}: “${value}”")
      endif()
      if(kind STREQUAL "phrases")
        list(APPEND keys "${words}")
        string(APPEND values "    \"${words}\",\n")
      else()
        string(REPLACE " " ";" list "${words}")
        string(REPLACE " " "\", \"" quoted "${words}")
        if(kind STREQUAL "records")
          list(GET list 0 list)
          string(APPEND values "    \"${words}\\n\"\n")
        elseif(kind STREQUAL "lines" AND value STREQUAL "")
          list(FILTER list INCLUDE REGEX "[a-z]")
          string(APPEND values "    \"${words}\\n\"\n")
        elseif(kind STREQUAL "lines")
          list(TRANSFORM list PREPEND "${value}: ")
          string(APPEND values "    \"${value} ${words}\\n\"\n")
        elseif(kind STREQUAL "rows")
          string(REPLACE " " ", " fields "${value}")
          string(REPLACE "\", \"" "\", ${fields}) ROW(\"" rows "${quoted}")
          string(APPEND values "  ROW(\"${rows}\", ${fields}) \\\n")
        elseif(kind STREQUAL "map_word")
          string(REPLACE "\", \"" "\", \"${value}\"}, {\"" pairs "${quoted}")
          string(APPEND values "    {\"${pairs}\", \"${value}\"},\n")
        elseif(kind STREQUAL "map_number")
          string(REPLACE "\", \"" "\", ${value}}, {\"" pairs "${quoted}")
          string(APPEND values "    {\"${pairs}\", ${value}},\n")
        else()
          string(APPEND values "    \"${quoted}\",\n")
        endif()
        list(APPEND keys ${list})
      endif()
    endif()
    set(before "${line}")
  endforeach()
  end_block()
  set(code "${code}" PARENT_SCOPE)
  set(names "${names}" PARENT_SCOPE)
  set(digests "${digests}" PARENT_SCOPE)
endfunction()

if(DEFINED BASE)
  read_table("${BASE}")
endif()
if(DEFINED TABLE)
  read_table("${TABLE}")
  get_filename_component(file "${TABLE}" NAME)
  file(WRITE "${OUTPUT}" "// Generated from core/lexicon/english/${file} by core/lexicon/compile.cmake.
#pragma once

#include <cstdint>
#include <string_view>

#include \"core/lexicon/word_map.h\"

namespace hearsay::lexicon {

${code}
}  // namespace hearsay::lexicon
")
else()
  set(problems "")
  foreach(table IN LISTS TABLES)
    get_filename_component(file "${table}" NAME)
    read_table("${table}")
    foreach(name digest IN ZIP_LISTS names digests)
      if(DEFINED named_${name})
        string(APPEND problems "\n${file}: ${name} is in ${named_${name}} too")
      endif()
      if(DEFINED same_${digest})
        string(APPEND problems "\n${file}: ${name} has the words of ${same_${digest}}")
      endif()
      set(named_${name} "${file}")
      set(same_${digest} "${name} (${file})")
    endforeach()
  endforeach()
  if(problems)
    message(FATAL_ERROR "${problems}")
  endif()
  file(WRITE "${OUTPUT}" "")
endif()
