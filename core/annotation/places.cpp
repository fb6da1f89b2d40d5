// Tested by tests/unit/places_test.cpp.
#include "core/annotation/places.h"

#include <optional>
#include <string>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

constexpr bool in(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

// Combining marks belong to the word before them.
bool continues_word(char32_t c) { return chars::is_word(c) || in(c, 0x300, 0x36F) || c == 0x200D; }

// The words as they are compared: folded, runs of white space as one space, none at the ends.
std::u32string folded(std::string_view words) {
  std::u32string out;
  bool space = false;
  for (std::uint32_t at = 0; at < words.size();) {
    const char32_t c = fold(utf8::next(words, at));
    if (chars::is_space(c)) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += U' ';
    space = false;
    out += c;
  }
  return out;
}

// Where a match that begins at `at` ends; nothing when the words differ.
std::optional<std::uint32_t> match_end(std::string_view bytes, std::uint32_t at,
                                       const std::u32string& needle) {
  for (const char32_t wanted : needle) {
    if (at >= bytes.size()) return std::nullopt;
    const char32_t c = utf8::next(bytes, at);
    if (wanted == U' ') {
      if (!chars::is_space(c)) return std::nullopt;
      std::uint32_t after = at;
      while (after < bytes.size() && chars::is_space(utf8::next(bytes, after))) at = after;
    } else if (fold(c) != wanted) {
      return std::nullopt;
    }
  }
  return at;
}

}  // namespace

char32_t fold(char32_t c) {
  if (c < 0x80) return in(c, U'A', U'Z') ? c + 32 : c;
  if (c == 0x2018 || c == 0x2019) return U'\'';
  if (c < 0x180) {
    if (in(c, 0xC0, 0xDE) && c != 0xD7) return c + 32;
    if (c == 0x178) return 0xFF;
    // In pairs: the capital is even, but odd in two stretches. İ, ı, ĸ and ŉ have no partner here.
    if (in(c, 0x139, 0x148) || in(c, 0x179, 0x17E)) return c % 2 == 1 ? c + 1 : c;
    if (in(c, 0x100, 0x177) && !in(c, 0x130, 0x131) && c != 0x138 && c != 0x149) return c | 1;
    return c;
  }
  if (in(c, 0x386, 0x3C2)) {  // Greek
    if (c == 0x386) return 0x3AC;
    if (in(c, 0x388, 0x38A)) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (in(c, 0x38E, 0x38F)) return c + 63;
    if (in(c, 0x391, 0x3AB) && c != 0x3A2) return c + 32;
    return c == 0x3C2 ? 0x3C3 : c;  // final sigma
  }
  if (in(c, 0x400, 0x52F)) {  // Cyrillic
    if (c <= 0x40F) return c + 80;
    if (in(c, 0x410, 0x42F)) return c + 32;
    if (in(c, 0x4C1, 0x4CE)) return c % 2 == 1 ? c + 1 : c;
    if (in(c, 0x460, 0x481) || in(c, 0x48A, 0x4BF) || in(c, 0x4D0, 0x52F)) return c | 1;
    return c;
  }
  if (in(c, 0x531, 0x556)) return c + 48;                            // Armenian
  if (in(c, 0x1E00, 0x1E95) || in(c, 0x1EA0, 0x1EFF)) return c | 1;  // Latin with more than one accent
  if (in(c, 0xFF21, 0xFF3A)) return c + 32;
  return c;
}

std::vector<Span> find_places(const Text& text, std::string_view words, WholeWords whole) {
  const Text wanted = Text::from(words);
  const std::u32string needle = folded(wanted.bytes());
  std::vector<Span> places;
  if (needle.empty() || needle.size() > max_needle) return places;
  const bool word_first = whole == WholeWords::yes && chars::is_word(needle.front());
  const bool word_last = whole == WholeWords::yes && continues_word(needle.back());

  const std::string_view bytes = text.bytes();
  // Nothing but themselves and their capitals folds to these: all other bytes are passed over unread.
  const char32_t first = needle.front();
  const bool quick = in(first, U'a', U'z') || in(first, U'0', U'9');
  const char small = static_cast<char>(first),
             large = in(first, U'a', U'z') ? static_cast<char>(first - 32) : small;
  bool after_word = false;  // the code point before `at` belongs to a word
  for (std::uint32_t at = 0; at < bytes.size();) {
    if (quick && bytes[at] != small && bytes[at] != large) {
      while (at < bytes.size() && bytes[at] != small && bytes[at] != large) ++at;
      if (at == bytes.size()) break;
      std::uint32_t before = at;
      after_word = continues_word(utf8::previous(bytes, before));
    }
    std::uint32_t behind = at;
    const char32_t c = utf8::next(bytes, behind);
    if (fold(c) == needle.front() && !(word_first && after_word)) {
      const auto end = match_end(bytes, at, needle);
      if (end && !(word_last && continues_word(utf8::peek(bytes, *end)))) {
        places.push_back({at, *end});
        std::uint32_t last = *end;
        after_word = continues_word(utf8::previous(bytes, last));
        at = *end;
        continue;
      }
    }
    after_word = continues_word(c);
    at = behind;
  }
  return places;
}

bool same_words(std::string_view a, std::string_view b) {
  const Text x = Text::from(a), y = Text::from(b);
  return folded(x.bytes()) == folded(y.bytes());
}

}  // namespace hearsay
