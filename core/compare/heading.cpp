// Tested by tests/unit/compare_heading_test.cpp.
#include "core/compare/heading.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "core/text/chars.h"
#include "core/text/headline.h"
#include "core/text/utf8.h"

namespace hearsay::comparing {

bool in_heading(const Text& text, Span part) {
  const std::string_view bytes = text.bytes();
  const std::size_t before = bytes.substr(0, part.begin).rfind('\n');
  std::uint32_t begin = before == bytes.npos ? 0 : static_cast<std::uint32_t>(before) + 1;
  std::uint32_t end = static_cast<std::uint32_t>(std::min(bytes.find('\n', part.begin), bytes.size()));
  const auto is_edge = [](char32_t c) {
    return chars::is_space(c) || chars::is_double_quote(c) || chars::is_single_quote(c);
  };
  // A heading may end in a quotation; what ends the sentence is inside of the marks.
  for (std::uint32_t at = end; at > begin && is_edge(utf8::previous(bytes, at)); end = at) {
  }
  return like_a_headline(bytes.substr(begin, end - begin));
}

}  // namespace hearsay::comparing
