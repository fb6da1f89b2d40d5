// Hangul syllables are computed, the rest is looked up in grapheme_ranges.h. Tested by tests/unit/grapheme_test.cpp.
#include "core/text/grapheme_tables.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "core/text/grapheme_ranges.h"

namespace hearsay {

GraphemeBreak grapheme_break(char32_t c) {
  if (c == U'\r') return GraphemeBreak::cr;
  if (c == U'\n') return GraphemeBreak::lf;
  if (c < 0x20 || c == 0x7F) return GraphemeBreak::control;
  if (c < 0x80) return GraphemeBreak::other;
  if (c >= 0xAC00 && c <= 0xD7A3)
    return (c - 0xAC00) % 28 == 0 ? GraphemeBreak::hangul_lv : GraphemeBreak::hangul_lvt;
  // The last range that begins at or before c.
  const auto* after = std::upper_bound(std::begin(grapheme_ranges), std::end(grapheme_ranges),
                                       (static_cast<std::uint32_t>(c) << 11) | 0x7FF);
  if (after == std::begin(grapheme_ranges)) return GraphemeBreak::other;
  const std::uint32_t range = after[-1];
  const bool inside = c <= (range >> 11) + ((range >> 4) & 0x7F);
  return inside ? static_cast<GraphemeBreak>(range & 0xF) : GraphemeBreak::other;
}

}  // namespace hearsay
