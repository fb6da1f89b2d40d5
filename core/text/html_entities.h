// Character references of HTML: &amp; &#8220; &#x201C; &nbsp
//
//   char32_t c;  html::read_entity("&ldquo;Yes", c) == 7, c == U'“'
//
// As the HTML standard reads them: &#128; to &#159; are Windows-1252, what is not a scalar value is U+FFFD,
// and the Latin-1 names count without their semicolon. Of the 2,231 names of HTML 5 those of HTML 4 are
// known, and the keyboard's marks; others stay as they are.
#pragma once

#include <cstddef>
#include <string_view>

namespace hearsay::html {

// `s` begins with '&'. Returns how many bytes the reference takes, 0 when it is none. O(length of the
// reference).
std::size_t read_entity(std::string_view s, char32_t& out);

}  // namespace hearsay::html
