// Tested by tests/browser/scripts_test.mjs.
#include "web/ui/shaped.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "core/text/grapheme.h"
#include "core/text/utf8.h"
#include "web/browser/fonts.h"

namespace hearsay::ui {

namespace {

constexpr char32_t first_code = 0x100000, first_right = 0x108000, codes = 0x7FFD;

std::string bytes_of(char32_t c) {
  return {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
          static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
}

// The glyph of a run; when there are no more codes the run itself.
std::string glyph_of(const std::string& run, bool right) {
  static std::map<std::string, char32_t> known;
  const auto found = known.find(run);
  if (found != known.end()) return bytes_of(found->second);
  if (known.size() == codes) return run;
  const char32_t code = (right ? first_right : first_code) + static_cast<char32_t>(known.size());
  fonts::name(code, run);
  known.emplace(run, code);
  return bytes_of(code);
}

}  // namespace

bool depends_on_neighbours(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5C7) ||
         (c >= 0x600 && c < 0x1100 && !(c >= 0x10A0 && c <= 0x10FF)) || (c >= 0x1780 && c < 0x1800) ||
         c == 0x200D || (c >= 0x20D0 && c <= 0x20F0) || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) || (c >= 0x1F1E6 && c <= 0x1F1FF) ||
         (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0000 && c < 0xF0000);
}

bool runs_from_the_right(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE);
}

std::string_view legible(std::string_view words, std::string& room) {
  // Below U+0300 nothing is meant.
  if (std::all_of(words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCC; }))
    return words;
  room.clear();
  std::string run;
  bool right = false;
  const auto flush = [&] {
    if (!run.empty()) room += glyph_of(run, right);
    run.clear();
    right = false;
  };
  for (std::uint32_t at = 0; at < words.size();) {
    const std::uint32_t begin = at;
    bool whole = false;
    for (const std::uint32_t end = next_grapheme(words, at); at < end;) {
      const char32_t code = utf8::next(words, at);
      const bool from_right = runs_from_the_right(code);
      right = right || from_right;
      whole = whole || from_right || depends_on_neighbours(code);
    }
    if (!whole) flush();
    (whole ? run : room) += words.substr(begin, at - begin);
  }
  flush();
  return room;
}

std::string_view as_seen(std::string_view line, std::string& room, bool& from_right) {
  from_right = false;
  if (line.find('\xF4') == line.npos) return line;
  enum Way { between, left, right };
  Way first = between;
  std::vector<std::pair<Way, std::string_view>> signs;
  for (std::uint32_t at = 0; at < line.size();) {
    const std::uint32_t begin = at;
    const char32_t c = utf8::next(line, at);
    const Way way = c >= first_right                                                 ? right
                    : c < '0' || (c >= 0x2000 && c < 0x2070) || (c > '9' && c < 'A') ? between
                                                                                     : left;
    if (first == between) first = way;
    signs.emplace_back(way, line.substr(begin, at - begin));
  }
  from_right = first == right;
  // Words that run the other way keep their own order, with what is between them.
  const Way other = from_right ? left : right;
  for (auto i = signs.begin(); i != signs.end(); ++i) {
    if (i->first != other) continue;
    auto end = i;
    for (auto j = i; j != signs.end() && (j->first == other || j->first == between); ++j)
      if (j->first == other) end = j;
    std::reverse(i, end + 1);
    i = end;
  }
  if (from_right) std::reverse(signs.begin(), signs.end());
  room.clear();
  for (const auto& sign : signs) room += sign.second;
  return room;
}

}  // namespace hearsay::ui
