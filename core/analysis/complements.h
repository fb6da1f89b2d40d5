// What a reporting word takes beside a clause: objects, prepositions, infinitives, predicates.
//
//   criticised [the plan for its cost]     whole object
//   announced [a plan]                     object
//   called for [a vote]                    preposition
//   promised [to vote]                     infinitive
//   urged [them to vote]                   object and infinitive
//   called [the plan terrible]             predicate
//   described [the plan] as [good]         two fragments
//
// The frames of the word (words.h) say which of these it can have, tags and small words which it has: a small
// parser is wrong about attachments too often to be asked. O(tokens to the end of the content).
#pragma once

#include <optional>
#include <string_view>

#include "core/analysis/sentence.h"

namespace hearsay {

// The frame that a preposition fills ("of": frame_of); 0 for other words.
std::uint32_t preposition_frame(std::string_view word);

std::optional<Draft> find_complement(const Sentence& sentence, std::uint32_t verb, const CueWord& cue);

}  // namespace hearsay
