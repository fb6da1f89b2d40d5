// Stage 4: what is reported without quotation marks round all of it.
//
//   The mayor said (that) it may rain.                 the clause after the reporting word
//   It may rain, the mayor said.                       the sentence round the tag,
//   It may, she said, rain.                            on both sides of it
//   According to the mayor, it may rain.               and the sentence before or after "according to"
//   She said it was a “terrible” idea, adding that …   the clause ends where the next report begins: mixed
//   She criticised the plan for its cost.              the object with all that hangs on it
//   She called for a vote.  She called it “terrible”.  a preposition, a predicate,
//   She urged them to vote.  She promised to vote.     an infinitive
//   the claim that it rains                            a noun and its clause
//
// Not found: acts and moods without words ("planned to test the plan"), questions to nobody, what a relative
// clause says in passing.
//
// Only sentences that hold a reporting word are parsed. A “that”, a comma and the next reporting word are
// trusted before the tree; the tree says where a clause without “that” begins, which objects a word has and
// where a clause ends that runs into another one. Cost: O(tokens of those sentences) beside the parse.
#pragma once

#include <vector>

#include "core/analysis/article.h"
#include "core/analysis/quotes.h"
#include "core/analysis/syntax.h"

namespace hearsay {

// New drafts, in no order. Reads quotations.used_cue and quotations.drafts.
std::vector<Draft> find_clauses(const Article& article, Syntax& syntax, const Quotations& quotations);

}  // namespace hearsay
