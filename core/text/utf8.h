// Reading and writing single code points of valid UTF-8.
//
//   std::uint32_t at = 0;
//   while (at < bytes.size()) { char32_t c = utf8::next(bytes, at); … }
//
// All functions are O(1) and expect valid UTF-8 (that is what Text holds) and `at` on a code point border.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hearsay::utf8 {

// The code point at byte offset `at` (at < bytes.size()); moves `at` past it.
char32_t next(std::string_view bytes, std::uint32_t& at);
// The code point before byte offset `at` (at > 0); moves `at` to its start.
char32_t previous(std::string_view bytes, std::uint32_t& at);
// The code point that begins at `at`; 0 at or past the end.
char32_t peek(std::string_view bytes, std::uint32_t at);
// Appends; anything that is not a scalar value (surrogates, above U+10FFFF) is written as U+FFFD.
void append(std::string& out, char32_t c);

}  // namespace hearsay::utf8
