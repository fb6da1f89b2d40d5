// Which of n things belong together, told pair by pair: a union-find with halved paths (Tarjan, van Leeuwen 1984).
//
//   DisjointSets sets(4);
//   sets.join(1, 3);
//   sets.of(3)        // 1: the least of its set
//
// Cost: O(log n) a call, amortised.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace hearsay {

class DisjointSets {
 public:
  explicit DisjointSets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  // The least thing of the set that this one is in.
  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    a = of(a), b = of(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace hearsay
