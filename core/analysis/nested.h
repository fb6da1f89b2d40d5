// Stage 3b: quotations inside quotations, each with its own tag.
//
//   “Then the boss told me, ‘You are out,’ and I said, ‘Never,’” said Ann Lee.
//        ‘You are out,’ the boss; ‘Never,’ whoever the outer quotation belongs to
//   “My neighbour asks, ‘Is it safe?’” she said.        ‘Is it safe?’ My neighbour
//
// Left out: titles and scare quotes inside a quotation, which no reporting word claims; what is quoted inside
// of these again.
//
// Cost: nothing without nested marks; with them one copy of the article's tables, then O(tokens) as quotes.h.
#pragma once

#include <vector>

#include "core/analysis/article.h"
#include "core/analysis/quotes.h"
#include "core/analysis/syntax.h"

namespace hearsay {

// In the order of the text. A source in the first person has no name of its own: settle() lends it the outer
// quotation's speaker.
std::vector<Draft> find_nested(const Article& article, Syntax& syntax, const Quotations& quotations);

}  // namespace hearsay
