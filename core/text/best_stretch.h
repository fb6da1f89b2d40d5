// The run of neighbours whose scores have the highest sum: the article among the blocks of a page.
//
//   best_stretch(5, [&](std::size_t i) { return score[i]; })     of -2 3 -1 4 -5: {1, 4}
//
// Scores are numbers of any kind, negative for what does not belong. The first of equals; empty, {0, 0}, when no score
// is positive. O(n). Method: Kadane's, see J. Bentley, Programming Pearls, CACM 27(9), 1984.
#pragma once

#include <cstddef>

namespace hearsay {

struct Stretch {
  std::size_t first = 0, last = 0;  // [first, last)
  bool empty() const { return first == last; }
};

template <class Score>
Stretch best_stretch(std::size_t n, const Score& score) {
  using Sum = decltype(score(std::size_t{}));
  Sum best{}, sum{};
  Stretch found;
  std::size_t first = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (sum <= Sum{}) {
      sum = Sum{};
      first = i;
    }
    sum += score(i);
    if (sum > best) {
      best = sum;
      found = {first, i + 1};
    }
  }
  return found;
}

}  // namespace hearsay
