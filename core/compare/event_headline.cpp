// Tested by tests/unit/event_margin_test.cpp.
#include "core/compare/event_headline.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "core/compare/folding.h"

namespace hearsay::comparing {

namespace {

constexpr std::size_t longest_headline = 300;  // bytes

struct Marks {
  std::string_view open, close;
};
constexpr std::array<Marks, 5> marks_known{{{"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"'", "'"}, {"«", "»"}}};

// A letter or digit; bytes of other scripts count as letters, but for the marks.
bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && std::isalnum(byte);
}

std::string_view headline_of(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  const std::size_t end = text.find('\n', begin);
  if (end == text.npos || text.find_first_not_of(" \t\r\n", end) == text.npos) return {};
  std::string_view line = text.substr(begin, end - begin);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
  return line.size() > longest_headline || line.ends_with('.') ? std::string_view{} : line;
}

// The end of the words whose marks open before `from`; npos: they do not close. An apostrophe inside of a word closes
// nothing.
std::size_t close_of(std::string_view line, std::size_t from, std::string_view close) {
  for (std::size_t at = line.find(close, from); at != line.npos; at = line.find(close, at + close.size())) {
    const std::size_t after = at + close.size();
    if (after >= line.size() || !is_word_byte(line[after])) return at;
  }
  return line.npos;
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
  const std::vector<FoldedWord> body = words_of(text, Span{start + static_cast<std::uint32_t>(line.size()), text.size()});
  for (std::size_t at = 0; at < line.size(); ++at) {
    for (const Marks& marks : marks_known) {
      if (!line.substr(at).starts_with(marks.open) || (at > 0 && is_word_byte(line[at - 1]))) continue;
      const std::size_t from = at + marks.open.size(), to = close_of(line, from, marks.close);
      if (to == line.npos || to == from) continue;
      const Span words{start + static_cast<std::uint32_t>(from), start + static_cast<std::uint32_t>(to)};
      const std::vector<FoldedWord> folded = words_of(text, words);
      if (!folded.empty() && !holds(body, folded)) out.push_back(words);
      at = to;
      break;
    }
  }
  return out;
}

}  // namespace hearsay::comparing
