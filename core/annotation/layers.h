// Several people's work on one article: what each of them found, how far two of them agree, and putting another
// person's work beside one's own.
//
//   if (same_text(doc, theirs)) act(commands::add_layer(doc, theirs, "Mia"));     // their tags as a layer of their own
//   const Difference d = difference(finds_of(doc, "me"), finds_of(doc, "mia"));
//   agreement(d)                              // 0.8: of what either found, weighed by F1
//
// What a layer's author found: the analysis all that it suggested, whoever judged it since; anybody else their own tags and
// those of others that they accepted.
//
// Cost: O(tags · log tags) each; difference() as difference.h says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/difference.h"
#include "core/annotation/document.h"
#include "core/annotation/edit.h"

namespace hearsay {

// Quotes, speakers and hedges, in the order of the text; none for a layer that is not there.
std::vector<const Tag*> finds_of(const Document& doc, std::string_view layer);

// Others than the analysis and the person who tagged this article, or a key: with what they found, and how far that is what
// the person found. By name.
struct OthersWork {
  std::string layer = {}, name = {};
  std::size_t tags = 0;
  double agreement = 0;  // as below
};
std::vector<OthersWork> others_work(const Document& doc);
// What the person found beside what the layer's author found, but for what the person has put aside.
Difference difference_from(const Document& doc, std::string_view layer);

// F1 of the one's finds against the other's, 0 … 1, the same both ways; 1 when neither found anything.
double agreement(const Difference& difference);

// Whether two documents are of one article: the same text to the byte.
bool same_text(const Document& a, const Document& b);
// By which the same text is found among many: 16 hexadecimal digits (FNV-1a of its bytes, 64 bits). It stands in the file;
// same_text() decides. O(bytes).
std::string fingerprint(const Text& text);

namespace commands {

// What the person found in `theirs` as a layer of the name in `doc`, with links, notes and speakers. Speakers of a name
// that is here already are the ones that are here. Empty when the texts differ or there is nothing to add.
Edit add_layer(const Document& doc, const Document& theirs, std::string_view name);

}  // namespace commands

}  // namespace hearsay
