// Figures in words or digits as one word each, so that a report may write them either way.
//
//   with_figures({thirty, eight, boats})          {38, boats}
//   with_figures({two, and, a, half, hours})      {2.5, hours}
//   with_figures({5,000, people})                 {5000, people}
//
// "One" alone stays a word: it is more often an article. Fractions and ordinals are left as they are.
//
// Cost: O(words).
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/compare/folding.h"

namespace hearsay::comparing {

// How many words from `at` on are one figure, which is `joined`; 0 when none is.
std::size_t figure_at(std::span<const FoldedWord> words, std::size_t at, FoldedWord& joined);

// The words with each run of number words joined; a joined word spans them all. `is_figure()` tells which they are.
std::vector<FoldedWord> with_figures(const std::vector<FoldedWord>& words);
bool is_figure(std::string_view folded);

}  // namespace hearsay::comparing
