// Hedges: the words by which a writer, or the person quoted, marks a claim as less than certain.
//
//   “The talks may resume, the mayor said.”          modal         may          → the talks may resume
//   “About 300 people reportedly left in May.”       approximator  About; hearsay reportedly; not: May
//   “It was not clear who would pay.”                unknown       not clear    → who would pay
//   “They could not see the sea.”                    none: ability
//
// One hashed look-up per token finds the words that can hedge (hedge_words.h); a test of the words round it
// decides whether this one does (hedge_tests.h); the claim is the smallest clause round it (hedge_claims.h).
// Kinds and what counts are those of the annotation guidelines: Hyland's epistemic hedges without frequency
// and obligation, plus hearsay.
//
// In a text that reports nobody's words, an encyclopedia's article for instance, unnamed many stand in for
// sources (“some hold that …”, “it is widely considered …”): there, and only there, such weasel words are
// hedges too, and conditions are not (“if the gate is open, water flows in”).
//
// Cost: one look-up a token, and a tree for each sentence that has a hedge; linear.
#pragma once

#include <vector>

#include "core/analysis/article.h"
#include "core/analysis/findings.h"
#include "core/analysis/syntax.h"
#include "core/text/segment.h"
#include "core/text/text.h"

namespace hearsay {

// Whether the text reports so few words of anybody that it is no news. O(tokens).
bool reports_nobody(const Text& text, const Segments& segments);

// Sorted by cue, cues disjoint, each inside one sentence; the claim lies in the same sentence. Paragraphs that are the
// page's are left out.
std::vector<Hedge> find_hedges(const Article& article, Syntax& syntax);

}  // namespace hearsay
