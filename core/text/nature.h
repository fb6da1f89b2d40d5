// What a text is that Hearsay cannot read as an article: a link, another language, or an article pasted twice. So that
// a page without suggestions can say why.
//
//   nature_of(Text::from("https://example.org/news/4711")).what == TextIs::link
//   nature_of(Text::from("Die Fähre fährt nicht, und …"))         // foreign, language "german"
//
// A shared link has a few words beside it, fewer than 20, as phones share them. The language is told from a sample of 1,000 words:
// by its script, or by the share of its little words (articles, prepositions). What cannot be told for sure is
// "other": a wrong name is worse than none. English that is short, a list or a table is left alone.
//
// Cost: O(bytes); no allocation but for the words of the sample.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/text.h"

namespace hearsay {

enum class TextIs : std::uint8_t { article, link, shared_link, foreign, twice };

struct TextNature {
  TextIs what = TextIs::article;
  std::string_view language = {};  // of a foreign text: "french", …; "other" when it cannot be told

  friend bool operator==(const TextNature&, const TextNature&) = default;
};

TextNature nature_of(const Text& text);

}  // namespace hearsay
