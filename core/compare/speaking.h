// Who speaks where: how much each article lets each person say, and how.
//
//   speaking_shares(sources, persons, units)      a row for each person and article
//
// Words that are attributed twice to one person ("he hopes that he can go") count once.
//
// Cost: O(words of what is attributed).
#pragma once

#include <vector>

#include "core/compare/compare.h"

namespace hearsay::comparing {

std::vector<SpeakingShare> speaking_shares(const std::vector<Source>& sources,
                                           const std::vector<ComparedPerson>& persons);

}  // namespace hearsay::comparing
