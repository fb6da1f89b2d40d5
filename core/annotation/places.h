// Places of a text that say given words: for "tag all 7 places that say …" and for searching in the article.
//
//   find_places(Text::from("It may rain. MAY it? Maybe."), "may")   // the first two, as spans in bytes
//
// Case does not count (Latin, Greek, Cyrillic, Armenian), ’ is ', and any run of white space is any other, a
// line break included. Words are found whole: "may" not in "Maybe", but in "May’s". A composed character (é
// as one code point) does not match a decomposed one (e and an accent). Places do not overlap; the first one
// wins. Cost: O(text · words in the worst case), in practice one pass; no memory but the result.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay {

enum class WholeWords : bool { no, yes };

// Longer needles than this many code points are nowhere found.
constexpr std::size_t max_needle = 1000;

std::vector<Span> find_places(const Text& text, std::string_view words, WholeWords whole = WholeWords::yes);

// Whether both say the same words, in the sense above.
bool same_words(std::string_view a, std::string_view b);

// The small letter of a capital, ' for ’ and ‘, else the code point itself.
char32_t fold(char32_t c);

}  // namespace hearsay
