// Whether a line looks like a headline: short, and without a sentence's end.
//
//   like_a_headline("Talks end without a deal")       // true
//   like_a_headline("“Rain,” she said.")              // false
//
// By looks only: core/analysis/structure.h weighs what stands round it. Cost: O(bytes).
#pragma once

#include <string_view>

namespace hearsay {

bool like_a_headline(std::string_view line);

}  // namespace hearsay
