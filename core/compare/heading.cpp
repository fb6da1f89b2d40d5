// Tested by tests/unit/compare_heading_test.cpp.
#include "core/compare/heading.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/analysis/marks.h"
#include "core/compare/folding.h"
#include "core/lexicon/english/comparing.h"
#include "core/text/chars.h"
#include "core/text/headline.h"
#include "core/text/utf8.h"

namespace hearsay::comparing {

namespace {

Span line_of(const Text& text, Span part) {
  const std::string_view bytes = text.bytes();
  const std::size_t before = bytes.substr(0, part.begin).rfind('\n');
  return {before == bytes.npos ? 0 : static_cast<std::uint32_t>(before) + 1,
          static_cast<std::uint32_t>(std::min(bytes.find('\n', part.begin), bytes.size()))};
}

// "Minister: we will", "Owner: My company"; not "Crack in dam: what we know".
bool speaks_of_itself(const Text& text, Span line) {
  const std::size_t colon = text.bytes(line).find(": ");
  if (colon == std::string_view::npos) return false;
  const std::vector<FoldedWord> after =
      words_of(text, Span{line.begin + static_cast<std::uint32_t>(colon), line.end});
  return !after.empty() &&
         lexicon::of_oneself.has(
             std::string_view(after.front().folded).substr(0, after.front().folded.find('\'')));
}

}  // namespace

bool in_heading(const Text& text, Span part) {
  const std::string_view bytes = text.bytes();
  Span line = line_of(text, part);
  const auto is_edge = [](char32_t c) { return chars::is_space(c) || chars::is_quote(c); };
  // A heading may end in a quotation; what ends a sentence is inside of the marks.
  for (std::uint32_t at = line.end; at > line.begin && is_edge(utf8::previous(bytes, at)); line.end = at) {
  }
  return like_a_headline(text.bytes(line));
}

bool in_quoting_heading(const Text& text, Span part) {
  if (!in_heading(text, part)) return false;
  const Span line = line_of(text, part);
  return !pair_marks(text, {{.span = line}}).empty() || speaks_of_itself(text, line);
}

}  // namespace hearsay::comparing
