// The claim that a hedge hedges: the smallest clause or sentence that holds the proposition.
//
//   The mayor said [both towns could gain] , but …       the clause round a modal or an adverb
//   He hinted at [a deal with the town]                  what a verb or noun of seeming or believing is about
//   It was not clear [who would pay]                     the same for what is not known
//   [The mayor is expected to resign]                    the whole clause, where the subject belongs to the
//                                                        infinitive
//   She said [they would sail if it stayed calm] .       a condition with what depends on it
//
// Found in the sentence's tree (syntax.h): the clause of the cue, or what hangs on the cue. Only sentences
// with a hedge are parsed. Cost: O(words of the sentence) for each hedge, of which a parsed piece has at most
// Syntax::max_piece.
#pragma once

#include "core/analysis/hedge_words.h"
#include "core/analysis/sentence.h"

namespace hearsay {

// The claim's tokens, never empty; the cue's are among them or beside them.
Range find_claim(const Sentence& sentence, const HedgeWord& word, Range cue);

}  // namespace hearsay
