// What is beyond ASCII is looked up in char_ranges.h. Tested by tests/unit/segment_test.cpp.
#include "core/text/chars.h"

#include <algorithm>
#include <iterator>

#include "core/text/char_ranges.h"

namespace hearsay::chars {

std::uint8_t wide_class(char32_t c) {
  // As tools/unicode/tables.mjs numbers them. In a range that takes turns every other letter is a capital, the first one
  // too.
  enum { any_case, capital, small, number, white, punctuation, sign, turns };
  const auto code = static_cast<std::uint32_t>(c);
  // The last range that begins at or before c.
  const auto* after = std::upper_bound(std::begin(ranges), std::end(ranges), (code << 11) | 0x7FF);
  if (after == std::begin(ranges)) return letter;
  const std::uint32_t range = after[-1], place = code - (range >> 11);
  if (place > ((range >> 4) & 0x7F)) return letter;
  switch (range & 0xF) {
    case capital: return upper;
    case small: return lower;
    case number: return digit;
    case white: return space;
    case punctuation: return mark;
    case sign: return symbol;
    case turns: return place % 2 == 0 ? upper : lower;
    default: return letter;
  }
}

}  // namespace hearsay::chars
