// Whose a reporting word is: the noun phrase beside it, as the sentence has it.
//
//   [The mayor], who lives in the valley, said       the subject, across what parts it from its verb
//   the plan was criticised by [the mayor]           the agent of a passive
//   a statement saying, [She] left, saying           what a participle hangs on or leans on
//
// Words first, the tree where they leave it open. What a person would point at is sources.h. O(tokens of the
// sentence).
#pragma once

#include "core/analysis/sentence.h"

namespace hearsay {

// The noun phrase that the word's source is: its subject, the agent of a passive, the noun that a participle
// hangs on, the subject of the verb that it leans on ("She left, saying …"). Empty when there is none.
Range source_of(const Sentence& sentence, std::uint32_t verb);

}  // namespace hearsay
