// Tested by tests/unit/segment_test.cpp.
#include "core/text/chars.h"

#include <algorithm>
#include <iterator>

namespace hearsay::chars {

namespace {

struct Range {
  char32_t first, last;
  std::uint8_t is;
};

// Latin-1, sorted and disjoint. What is between two ranges is a letter without case or a raised digit.
constexpr Range ranges[] = {
    {0x80, 0x84, symbol},
    {0x85, 0x85, space},
    {0x86, 0x9F, symbol},
    {0xA0, 0xA0, space},
    {0xA1, 0xA1, mark},
    {0xA2, 0xA6, symbol},
    {0xA7, 0xA7, mark},
    {0xA8, 0xA9, symbol},
    {0xAB, 0xAB, mark},
    {0xAC, 0xAC, symbol},
    {0xAD, 0xAD, lower},  // soft hyphen: part of the word it is in
    {0xAE, 0xB1, symbol},
    {0xB4, 0xB4, symbol},
    {0xB5, 0xB5, lower},
    {0xB6, 0xB7, mark},
    {0xB8, 0xB8, symbol},
    {0xBB, 0xBB, mark},
    {0xBF, 0xBF, mark},
    {0xC0, 0xD6, upper},
    {0xD7, 0xD7, symbol},
    {0xD8, 0xDE, upper},
    {0xDF, 0xF6, lower},
    {0xF7, 0xF7, symbol},
    {0xF8, 0xFF, lower},
};

// Latin Extended-A and -B, and the Cyrillic and Latin additions: capital and small letter take turns.
constexpr bool takes_turns(char32_t c) {
  return (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1DE && c <= 0x1EF) ||
         (c >= 0x1F8 && c <= 0x233) || (c >= 0x3D8 && c <= 0x3EF) || (c >= 0x460 && c <= 0x481) ||
         (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1EFF);
}
// The same, shifted by one.
constexpr bool takes_turns_odd(char32_t c) {
  return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) || (c >= 0x1CD && c <= 0x1DC) ||
         (c >= 0x4C1 && c <= 0x4CE);
}

std::uint8_t above_latin1(char32_t c) {
  if (takes_turns(c)) return c % 2 == 0 ? upper : lower;
  if (takes_turns_odd(c)) return c % 2 == 1 ? upper : lower;
  if (c == 0x178) return upper;
  if (c >= 0x180 && c < 0x250) return letter;  // African and Pinyin letters: no regular case
  if (c < 0x2B0) return lower;
  if (c < 0x370) return lower;  // modifiers and combining accents belong to the letter before
  if (c < 0x400) {
    if (c == 0x37E || c == 0x387) return mark;
    if ((c >= 0x391 && c <= 0x3AB) || (c >= 0x386 && c <= 0x38F)) return upper;
    return c >= 0x3AC && c <= 0x3CE ? lower : letter;
  }
  if (c < 0x460) return c < 0x430 ? upper : lower;
  if (c >= 0x531 && c <= 0x556) return upper;
  if (c >= 0x561 && c <= 0x586) return lower;
  if (c >= 0x559 && c <= 0x58A) return mark;
  if (c == 0x5BE || c == 0x5C0 || c == 0x5C3 || c == 0x5F3 || c == 0x5F4) return mark;
  if (c == 0x60C || c == 0x61B || c == 0x61F || c == 0x66A || c == 0x66D || c == 0x6D4) return mark;
  if ((c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9) || (c >= 0x966 && c <= 0x96F)) return digit;
  if (c == 0x964 || c == 0x965) return mark;
  if (c == 0x1680) return space;
  if (c < 0x2000) return letter;
  if (c <= 0x200B) return space;  // U+200B, the zero-width space, too: it parts words
  if (c <= 0x200F) return lower;  // joiners and direction marks: nothing of their own
  if (c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F) return space;
  if (c >= 0x202A && c <= 0x202E) return lower;
  if (c <= 0x205E) return c == 0x2044 || c == 0x2052 ? symbol : mark;
  if (c <= 0x206F) return lower;
  if (c <= 0x2079) return digit;  // superscripts
  if (c <= 0x209C) return c >= 0x2080 && c <= 0x2089 ? digit : symbol;
  if (c <= 0x20FF) return c >= 0x20D0 ? lower : symbol;  // currency; combining marks for symbols
  if (c <= 0x214F) return symbol;
  if (c <= 0x218B) return digit;   // vulgar fractions, Roman numerals
  if (c <= 0x2BFF) return symbol;  // arrows, mathematics, technical, dingbats
  if (c < 0x2E00) return letter;
  if (c <= 0x2E7F) return mark;
  if (c == 0x3000) return space;
  if (c <= 0x3020 && c >= 0x3001) return c >= 0x3004 && c <= 0x3007 ? letter : mark;
  if (c == 0x30FB) return mark;
  if (c >= 0xFE00 && c <= 0xFE0F) return lower;  // variation selectors
  if (c >= 0xFE10 && c <= 0xFE6F) return mark;
  if (c == 0xFEFF) return space;  // a byte-order mark
  if (c >= 0xFF01 && c <= 0xFF0F) return mark;
  if (c >= 0xFF10 && c <= 0xFF19) return digit;
  if (c >= 0xFF1A && c <= 0xFF20) return mark;
  if (c >= 0xFF21 && c <= 0xFF3A) return upper;
  if (c >= 0xFF3B && c <= 0xFF40) return mark;
  if (c >= 0xFF41 && c <= 0xFF5A) return lower;
  if (c >= 0xFF5B && c <= 0xFF65) return mark;
  if (c >= 0xFFE0 && c <= 0xFFFF) return symbol;  // U+FFFD among them
  if (c >= 0x1F000 && c <= 0x1FAFF) return symbol;
  if (c >= 0xE0000 && c <= 0xE0FFF) return lower;  // tags in flag sequences
  return letter;
}

}  // namespace

std::uint8_t wide_class(char32_t c) {
  if (c >= 0x100) return above_latin1(c);
  const auto* r = std::lower_bound(std::begin(ranges), std::end(ranges), c,
                                   [](const Range& a, char32_t b) { return a.last < b; });
  if (r != std::end(ranges) && r->first <= c) return r->is;
  return c == 0xB2 || c == 0xB3 || (c >= 0xB9 && c <= 0xBE) ? digit : letter;
}

}  // namespace hearsay::chars
