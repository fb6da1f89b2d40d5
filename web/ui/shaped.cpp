// Tested by tests/browser/scripts_test.mjs.
#include "web/ui/shaped.h"

#include <algorithm>
#include <map>
#include <vector>

#include "core/text/grapheme.h"
#include "core/text/utf8.h"
#include "web/browser/fonts.h"
#include "web/ui/sides.h"

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

enum class Way { between, left, right, number };

// Of the sign at a place of a line; the place goes on to the next one. A sign of a number goes with it, and the point that a
// file's ending begins with goes with that.
Way way_of(std::string_view line, std::uint32_t& at) {
  const std::uint32_t begin = at;
  const char32_t c = utf8::next(line, at);
  if (c >= first_right) return Way::right;
  if (c >= '0' && c <= '9') return Way::number;
  const auto digit = [&](std::size_t i) { return i < line.size() && line[i] >= '0' && line[i] <= '9'; };
  if (c < 0x80 && std::string_view("%+-#$").find(static_cast<char>(c)) != std::string_view::npos)
    return (begin > 0 && digit(begin - 1)) || digit(at) ? Way::number : Way::between;
  if (c == '.' && (begin == 0 || line[begin - 1] == ' ') && at < line.size() && line[at] >= 'a' && line[at] <= 'z') return Way::left;
  const bool bracket = c == '[' || c == ']' || c == '{' || c == '}' || c == 0xAB || c == 0xBB;
  return c < '0' || (c > '9' && c < 'A') || c == 0xB7 || (c >= 0x2000 && c < 0x2070) || bracket ? Way::between : Way::left;
}

// Between two digits it is a part of their number.
bool in_number(std::string_view sign) { return sign == "." || sign == "," || sign == ":" || sign == "/"; }

// A bracket opens to the side that the words run to.
std::string_view turned_sign(std::string_view sign) {
  static constexpr std::string_view pairs[][2] = {{"(", ")"}, {"[", "]"}, {"{", "}"}, {"<", ">"}, {"«", "»"}};
  for (const auto& [open, close] : pairs) {
    if (sign == open) return close;
    if (sign == close) return open;
  }
  return sign;
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

bool begins_from_the_right(std::string_view words) {
  for (std::uint32_t at = 0; at < words.size();) {
    const char32_t c = utf8::next(words, at);
    if (runs_from_the_right(c)) return true;
    if (c >= 'A' && !(c >= 0x2000 && c < 0x2070)) return false;
  }
  return false;
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

bool reads_from_right(std::string_view line) {
  if (line.find('\xF4') == line.npos) return false;
  Way first = Way::between;
  for (std::uint32_t at = 0; at < line.size();) {
    const Way way = way_of(line, at);
    if (way == Way::right && (ui::from_right() || first == Way::between)) return true;
    if (first == Way::between) first = way;
  }
  return false;
}

std::string_view as_seen(std::string_view line, std::string& room, bool from_right) {
  if (!from_right && line.find('\xF4') == line.npos) return line;
  struct Sign {
    Way way;
    std::string_view bytes;
  };
  std::vector<Sign> signs;
  Way before = Way::between;  // the last letter
  for (std::uint32_t at = 0; at < line.size();) {
    const std::uint32_t begin = at;
    Way way = way_of(line, at);
    // A number after words from the left is one of them, and on a line of such words always.
    if (way == Way::number && (!from_right || before == Way::left)) way = Way::left;
    if (way == Way::left || way == Way::right) before = way;
    signs.push_back({way, line.substr(begin, at - begin)});
  }
  // What runs the other way keeps its own order, with what is between: words, and in a line from the right a number by itself.
  const auto turn = [&](std::size_t from, std::size_t to) {
    for (; from < to; ++from)
      if (signs[from].way == Way::between) signs[from].bytes = turned_sign(signs[from].bytes);
  };
  std::size_t done = 0;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const Way way = signs[i].way;
    if (way == Way::between || (way == Way::right) == from_right) continue;
    std::size_t end = i;
    for (std::size_t j = i + 1; j < signs.size(); ++j) {
      if (signs[j].way == way)
        end = j;
      else if (signs[j].way != Way::between || (way == Way::number && !(j == end + 1 && in_number(signs[j].bytes))))
        break;
    }
    if (from_right)
      turn(done, i);
    else
      turn(i, end + 1);
    done = end + 1;
    std::reverse(signs.begin() + static_cast<std::ptrdiff_t>(i), signs.begin() + static_cast<std::ptrdiff_t>(end + 1));
    i = end;
  }
  if (from_right) {
    turn(done, signs.size());
    std::reverse(signs.begin(), signs.end());
  }
  room.clear();
  for (const Sign& sign : signs) room += sign.bytes;
  return room;
}

}  // namespace hearsay::ui
