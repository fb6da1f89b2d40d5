// Stage 3: quotations that a speech tag ties to somebody, and what goes on from them.
//
//   “It may rain,” the mayor said. “Or snow.”     one attribution, two fragments
//   The mayor said: “It may rain.”                the tag before it
//   “It may rain. ⏎ “Or snow,” she said.          the first paragraph runs into the second: one attribution
//   “It may rain,” ― Ann Lee                      a dash and a name
//   LEE: It may rain.                             without marks: transcripts.h, set_apart.h
//
// Left to the clauses (clauses.h): stretches inside a reported clause (said it was a “terrible” idea),
// predicates (called it “terrible”). Left out for good, when no clause claims them either: titles, nicknames,
// scare quotes. What looks like somebody's sentence but has no tag becomes an attribution without a source.
//
// Cost: each stretch looks at the tokens between it and its neighbours, at most `reach` of them: O(tokens).
#pragma once

#include <vector>

#include "core/analysis/article.h"
#include "core/analysis/syntax.h"

namespace hearsay {

struct Quotations {
  std::vector<Draft> drafts;         // in the order of the text
  std::vector<std::uint32_t> loose;  // indices into Article::marks: outermost stretches that no tag claims
  std::vector<Draft> weak;  // of the loose ones: words that a noun calls words; for the clauses to overrule
  std::vector<bool> used_cue;  // of each token: a reporting word that a draft has as its cue
};

Quotations find_quotations(const Article& article, Syntax& syntax);

}  // namespace hearsay
