// Tested by tests/unit/gradebook_test.cpp and tests/unit/handing_test.cpp.
#include "core/exercise/student_name.h"

#include "core/annotation/commands.h"
#include "core/annotation/places.h"
#include "core/text/chars.h"
#include "core/text/text.h"
#include "core/text/utf8.h"

namespace hearsay::exercise {

namespace {

// Marks of direction turn a table round, and a byte-order mark makes another name of the same letters.
bool controls(char32_t c) {
  return (c < 0x20 && !chars::is_space(c)) || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

}  // namespace

std::string student_name(std::string_view words) {
  const Text text = Text::from(words);
  std::string kept;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t begin = at;
    if (!controls(utf8::next(text.bytes(), at))) kept += text.bytes({begin, at});
  }
  return commands::name_from(kept);
}

std::string name_key(std::string_view words) {
  std::string name = student_name(words);
  if (const std::size_t comma = name.find(','); comma != name.npos && name.find(',', comma + 1) == name.npos)
    name = student_name(name.substr(comma + 1) + " " + name.substr(0, comma));
  std::string key;
  for (std::uint32_t at = 0; at < name.size();) utf8::append(key, fold(utf8::next(name, at)));
  return key;
}

}  // namespace hearsay::exercise
