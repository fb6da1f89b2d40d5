// Borders of graphemes: what a person takes for one character, and what a caret must not cut.
//
//   next_grapheme("👩🏽‍🏫!", 0) == 15        a woman, a skin tone, a joiner and a school are one
//   next_grapheme("\r\n", 0) == 2
//
// The rules are those of Unicode Standard Annex #29, extended grapheme clusters (GB3 to GB13): CR LF,
// combining marks, emoji joined by ZWJ, skin tones, keycaps, pairs of regional indicators, Hangul syllables,
// Indic vowel signs. The tables are those of Unicode 17 (grapheme_ranges.h). Indic conjuncts (GB9c) are left out.
//
// Valid UTF-8, byte offsets on code point borders. Cost: O(length of the grapheme) forward; backward the same
// but for flags and joined emoji, which read to the start of their run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hearsay {

// The offset just past the grapheme that begins at `at` (bytes.size() when at is there or beyond).
std::uint32_t next_grapheme(std::string_view bytes, std::uint32_t at);

// The offset of the grapheme that ends at `at` (0 when at is 0).
std::uint32_t previous_grapheme(std::string_view bytes, std::uint32_t at);

// Whether a grapheme begins or ends at `at`.
bool is_grapheme_border(std::string_view bytes, std::uint32_t at);

// The first `most` graphemes, with … after them when there are more.
std::string shortened(std::string_view bytes, std::size_t most);

}  // namespace hearsay
