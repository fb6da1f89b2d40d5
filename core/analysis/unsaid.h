// Where a reporting word reports nothing that was said.
//
//   did not disclose the price, never said it rained      negated: nobody said so
//   few would argue, nobody mentioned the dam             the same, by the subject
//   could point to the dam, should mention it             what might be said
//   experience shows that …, that said, …                 nobody speaks
//
// Kept: "did not deny", whose denial is the report; "would say", of a habit; beliefs and wishes, which may be
// held in the negative.
//
// Cost: the auxiliaries and adverbs before the word.
#pragma once

#include "core/analysis/sentence.h"

namespace hearsay {

bool is_unsaid(const Sentence& sentence, std::uint32_t verb, const CueWord& cue);

}  // namespace hearsay
