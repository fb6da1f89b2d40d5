// Whether two names in two articles may be one person's or body's.
//
//   Zelenskyy, Zelensky, Zelenskiy          one: ways to write a name in Latin letters
//   J.D. Vance, JD Vance, Vance             one: initials, the bare surname
//   Karoline Leavitt, Caroline Leavitt      one: the same surname and a given name that sounds the same
//   Ann Lee, Bob Lee                        two
//   the AP, Associated Press                one: a body and its initials
//
// There is no list of names: spellings are reduced to a key in which the usual ways to transliterate meet. kh, ch and h,
// y, i, j and iy, w and v, c, k and q, doubled letters, a mute h; accents were folded before.
//
// Cost: O(bytes).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::comparing {

// What spellings of one name have in common: "zelenski". `folded` as fold() gives it.
std::string name_key(std::string_view folded);

struct NameKeys {
  std::vector<std::string>
      words;  // keys of the name's words in their order; articles, quantities and particles left out
  std::string initials;  // of all words: "jdv", "ap"
};
NameKeys keys_of(std::string_view name);

enum class NameMatch {
  no,
  short_form,  // one of them is a single word of the other: Vance, JD Vance
  full,        // the same words, or initials of them
};
NameMatch match_names(const NameKeys& a, const NameKeys& b);

}  // namespace hearsay::comparing
