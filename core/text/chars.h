// What kind of character a code point is, by its general category in Unicode 17.
//
//   chars::is_upper(U'É')   chars::is_space(U'\u00A0')   chars::closes(U'”')
//
// ASCII is one look into a table of 128 entries; the rest is a search in a table of ranges (char_ranges.h). Combining
// marks and joiners count as small letters, as they belong to the word that they are in. Code points that are not
// assigned count as letters, so that a script of tomorrow still makes words.
#pragma once

#include <array>
#include <cstdint>

namespace hearsay::chars {

enum Class : std::uint8_t {
  upper = 1,
  lower = 2,
  digit = 4,
  space = 8,    // white space, line breaks among it
  mark = 16,    // punctuation
  symbol = 32,  // $ + = emoji, control characters
  letter = upper | lower,
  word = letter | digit,
};

namespace detail {
constexpr std::array<std::uint8_t, 128> make_ascii() {
  std::array<std::uint8_t, 128> t{};
  for (unsigned c = 0; c < 128; ++c) {
    t[c] = c >= 'A' && c <= 'Z'                                          ? upper
           : c >= 'a' && c <= 'z'                                        ? lower
           : c >= '0' && c <= '9'                                        ? digit
           : c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F) ? space
           : c < 32 || c == 127                                          ? symbol
           : c == '$' || c == '+' || c == '<' || c == '=' || c == '>' || c == '^' || c == '|' || c == '~'
               ? symbol
               : mark;
  }
  return t;
}
inline constexpr std::array<std::uint8_t, 128> ascii = make_ascii();
}  // namespace detail

// The class of a code point outside ASCII. A letter without case (Arabic, Han) is both upper and lower.
std::uint8_t wide_class(char32_t c);

inline std::uint8_t class_of(char32_t c) { return c < 128 ? detail::ascii[c] : wide_class(c); }

inline bool is_space(char32_t c) { return (class_of(c) & space) != 0; }
inline bool is_digit(char32_t c) { return (class_of(c) & digit) != 0; }
inline bool is_letter(char32_t c) { return (class_of(c) & letter) != 0; }
inline bool is_word(char32_t c) { return (class_of(c) & word) != 0; }
inline bool is_upper(char32_t c) { return (class_of(c) & letter) == upper; }  // has case, and it is upper
inline bool is_lower(char32_t c) { return (class_of(c) & letter) == lower; }

// Quotation marks. The straight ones and ’ (also an apostrophe) say nothing about which side they are on.
constexpr bool is_double_quote(char32_t c) {
  return c == U'"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x201F || c == 0xAB || c == 0xBB ||
         c == 0xFF02;
}
constexpr bool is_single_quote(char32_t c) {
  return c == U'\'' || c == U'`' || (c >= 0x2018 && c <= 0x201B) || c == 0x2039 || c == 0x203A;
}
constexpr bool is_quote(char32_t c) { return is_double_quote(c) || is_single_quote(c); }
constexpr bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

// Marks that may come between a sentence's last word and its end, and before its first.
constexpr bool closes(char32_t c) {
  return c == U')' || c == U']' || c == U'}' || c == U'"' || c == U'\'' || c == 0x201D || c == 0x2019 ||
         c == 0xBB || c == 0x203A || c == 0x300D || c == 0x300F || c == 0xFF09;
}
constexpr bool opens(char32_t c) {
  return c == U'(' || c == U'[' || c == U'{' || c == U'"' || c == U'\'' || c == U'`' || c == 0x201C ||
         c == 0x2018 || c == 0x201E || c == 0x201A || c == 0xAB || c == 0x2039 || c == 0xBF || c == 0xA1 ||
         c == 0x300C || c == 0x300E || c == 0xFF08;
}
constexpr bool is_bullet(char32_t c) {
  return c == 0x2022 || c == 0x2023 || c == 0x2043 || c == 0x204C || c == 0x204D || c == 0x25AA ||
         c == 0x25CF || c == 0x25E6 || c == 0x00B7;
}
// A dash that parts words with or without spaces round it: – — ―. The hyphen and the minus do not count.
constexpr bool is_dash(char32_t c) { return c >= 0x2012 && c <= 0x2015; }

}  // namespace hearsay::chars
