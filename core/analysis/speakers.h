// Stage 9: who the sources are.
//
//   "Trump … he"                        the pronoun is the last one of that gender who spoke or was a subject
//   "the Ukrainian leader"              whoever was introduced as Ukrainian president, minister …
//   "the mayor"                         whoever was introduced as mayor
//   "She added", "saying"               the speaker before
//   "White House officials"             nobody by name: the description itself
//   "Both leaders"                      the two that the article is about
//
// Every source becomes a mention of a Speaker; a speaker's name is the fullest that the article gives, else
// the description as first written.
//
// Cost: O(mentions + drafts * (names in reach)); names further back than `names_in_reach` are not looked at.
#pragma once

#include <vector>

#include "core/analysis/article.h"
#include "core/analysis/findings.h"
#include "core/analysis/people.h"
#include "core/analysis/syntax.h"

namespace hearsay {

struct Cast {
  std::vector<Speaker> speakers;       // by first mention
  std::vector<std::int32_t> of_draft;  // index into speakers; no_one
};

// The drafts sorted by their first fragment.
Cast find_speakers(const Article& article, const People& people, Syntax& syntax,
                   const std::vector<Draft>& drafts);

}  // namespace hearsay
