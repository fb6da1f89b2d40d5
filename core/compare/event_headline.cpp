// Tested by tests/unit/event_margin_test.cpp.
#include "core/compare/event_headline.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "core/analysis/marks.h"
#include "core/compare/folding.h"

namespace hearsay::comparing {

namespace {

constexpr std::size_t longest_headline = 300;  // bytes

std::string_view headline_of(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  const std::size_t end = text.find('\n', begin);
  if (end == text.npos || text.find_first_not_of(" \t\r\n", end) == text.npos) return {};
  std::string_view line = text.substr(begin, end - begin);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
  return line.size() > longest_headline || line.ends_with('.') ? std::string_view{} : line;
}

bool holds(const std::vector<FoldedWord>& body, const std::vector<FoldedWord>& words) {
  return std::search(body.begin(), body.end(), words.begin(), words.end(),
                     [](const FoldedWord& a, const FoldedWord& b) { return a.folded == b.folded; }) != body.end();
}

}  // namespace

std::vector<Span> unheld_in_headline(const Text& text) {
  const std::string_view bytes = text.bytes(), line = headline_of(bytes);
  std::vector<Span> out;
  if (line.empty()) return out;
  const auto start = static_cast<std::uint32_t>(line.data() - bytes.data());
  const Span headline{start, start + static_cast<std::uint32_t>(line.size())};
  const std::vector<FoldedWord> body = words_of(text, Span{headline.end, text.size()});
  for (const Marked& marked : pair_marks(text, {{.span = headline}})) {
    if (marked.depth > 0 || marked.open_ended) continue;
    const std::vector<FoldedWord> words = words_of(text, marked.inner);
    if (!words.empty() && !holds(body, words)) out.push_back(marked.inner);
  }
  return out;
}

}  // namespace hearsay::comparing
