// Stage 5: quotations and clauses become one list that does not contradict itself.
//
//   He said it was “bad,” adding: “Go.”     the clause ends where the next report begins
//   signed the ‘Clean Rivers Act’           a title in a reported clause does not make it a mixed quotation
//   “We were told nothing.”                 nobody's by any tag: a quotation without a source
//   the so-called “experts”                 nobody's words: dropped
//
//   “He said, ‘Go,’ and I said, ‘No,’” Lee said.     the inner ones stay; “I” is the outer one's speaker
//
// Nested reports stay: in "The paper writes that he said it rains" both are attributions.
//
// Cost: O(drafts log drafts); each draft is compared with those that begin inside of it, at most
// `most_nested`.
#pragma once

#include <vector>

#include "core/analysis/article.h"
#include "core/analysis/quotes.h"

namespace hearsay {

constexpr std::size_t most_nested = 16;  // more begin inside of one only in a text that is no article

// Sorted by the start of the content, longer ones first.
std::vector<Draft> settle(const Article& article, Quotations quotations, std::vector<Draft> clauses,
                          std::vector<Draft> nested);

}  // namespace hearsay
