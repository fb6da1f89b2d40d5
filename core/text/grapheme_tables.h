// The property of a code point that the rules of grapheme.cpp ask for (Unicode Standard Annex #29, table 2).
// O(log of the number of ranges).
#pragma once

#include <cstdint>

namespace hearsay {

// tools/unicode/tables.mjs uses the numbers up to pictograph.
enum class GraphemeBreak : std::uint8_t {
  other = 0,
  control = 1,
  extend = 2,
  zwj = 3,
  regional = 4,
  prepend = 5,
  spacing = 6,
  hangul_l = 7,
  hangul_v = 8,
  hangul_t = 9,
  pictograph = 10,
  hangul_lv,
  hangul_lvt,
  cr,
  lf,
};

GraphemeBreak grapheme_break(char32_t c);

}  // namespace hearsay
