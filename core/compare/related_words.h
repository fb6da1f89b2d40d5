// Words that reporters put in each other's place: "talks" for "negotiations", "truce" for "ceasefire".
//
//   related_words("talk") == related_words("negotiat")     stems, as stem() gives them
//   related_words("teapot") == 0                            none is known
//
// A reporter who does not quote says the same in other words, and seldom in rare ones: so a few hundred families of common
// words go a long way. A stem is in one family at most; what has two common meanings is in none or in that of the news.
//
// Cost: one look-up. The table is made when it is asked for the first time.
#pragma once

#include <cstdint>
#include <string_view>

namespace hearsay::comparing {

// The number of the stem's family, from 1 on; 0 when it has none.
std::uint16_t related_words(std::string_view stem);

}  // namespace hearsay::comparing
