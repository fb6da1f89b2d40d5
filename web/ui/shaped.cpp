// Tested by tests/browser/scripts_test.mjs.
#include "web/ui/shaped.h"

#include <algorithm>
#include <map>

#include "core/text/grapheme.h"
#include "core/text/utf8.h"
#include "web/browser/fonts.h"

namespace hearsay::ui {

namespace {

constexpr char32_t first_code = 0x100000, codes = 0xFFFD;
constexpr std::size_t longest_run = 24;  // graphemes: about a line of the side panel

std::string bytes_of(char32_t c) {
  return {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
          static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
}

// The glyph of a run; when there are no more codes the run itself.
std::string glyph_of(const std::string& run) {
  static std::map<std::string, char32_t> known;
  const auto found = known.find(run);
  if (found != known.end()) return bytes_of(found->second);
  if (known.size() == codes) return run;
  const char32_t code = first_code + static_cast<char32_t>(known.size());
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
  std::size_t length = 0;
  bool right = false, space = false;
  const auto flush = [&] {
    if (!run.empty()) room += glyph_of(run);
    if (space) room += ' ';
    run.clear();
    length = 0;
    space = right = false;
  };
  for (std::uint32_t at = 0; at < words.size();) {
    const std::uint32_t end = next_grapheme(words, at);
    bool whole = false, from_right = false;
    for (std::uint32_t c = at; c < end;) {
      const char32_t code = utf8::next(words, c);
      whole = whole || depends_on_neighbours(code);
      from_right = from_right || runs_from_the_right(code);
    }
    const std::string_view one = words.substr(at, end - at);
    at = end;
    if (whole || from_right) {
      if (space && !(right && from_right)) flush();
      if (space) run += ' ';
      space = false;
      run += one;
      right = right || from_right;
      ++length;
    } else if (one == " " && !run.empty() && !space) {
      // Words that run from the right stay together, in their order, as far as a line goes.
      space = true;
      if (length >= longest_run) flush();
    } else {
      flush();
      room += one;
    }
  }
  flush();
  return room;
}

}  // namespace hearsay::ui
