// Correcting the article's text after tagging: the tags stay on their words.
//
//   Reanchored r = change_text(doc, "“It may snow,” she said.");
//   apply(doc, r.edit);                  // text and tags in one step; undo brings both back
//   for (const Tag& tag : r.unplaced) list(tag, words before);
//
// Where a word was kept is found by comparing the two texts word by word (Myers, "An O(ND) Difference
// Algorithm and Its Variations", 1986). A fragment of which at least half the letters were kept reaches from
// the first of them to the last; what was typed inside it belongs to it. Otherwise its words are looked for
// elsewhere, as with a W3C text quote selector, where the new text has something that the old one had not:
// the best place is the one with the most of the same text before and after it; words that say little alone
// ("she") need some. A fragment that is found nowhere is dropped; a tag that has none left is taken out and
// listed in Meta::lost, unless somebody had rejected it.
//
// A word that was corrected is the same word as long as half of its letters remain ("organise" → "organize");
// what is another word ("may" → "will") is not.
//
// Cost: O(text + D²) for D words that differ, D up to 1,000; beyond that the changed part counts as new, and
// tags in it are looked for by their words, O(text) a tag.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"

namespace hearsay {

struct Reanchored {
  Edit edit;                  // empty when the text is the same
  std::vector<Tag> unplaced;  // as they were, offsets into the old text; in the order of the text
  std::size_t narrowed = 0;   // tags that lost some fragments but not all
};

// `text` is UTF-8; what is not becomes U+FFFD.
Reanchored change_text(const Document& doc, std::string_view text);

// Stretches of bytes that two texts share, in order in both: what the comparison kept.
struct Kept {
  std::uint32_t before = 0, after = 0, length = 0;  // begin in the old text, in the new one; bytes
  friend bool operator==(const Kept&, const Kept&) = default;
};
std::vector<Kept> kept_stretches(std::string_view before, std::string_view after);

}  // namespace hearsay
