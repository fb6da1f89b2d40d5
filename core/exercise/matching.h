// Which of one person's marks belongs to which of another's, so that all in all as much as possible agrees: a
// matching of maximum weight between two sides.
//
//   const std::vector<int> partner = best_matching(2, 2, {{0, 0, 5}, {0, 1, 4}, {1, 0, 4}});
//   partner == {1, 0}                             // 4 + 4 is more than 5 alone
//
// A left end without a partner has -1. Only edges with a weight above 0 are used. Of several matchings of the
// same weight it is always the same one, whatever the order of the edges.
//
// Method: shortest augmenting paths with potentials (the Hungarian method: Kuhn 1955, Munkres 1957), apart for
// each connected part. Marks overlap their neighbours only, so that parts are small.
//
// Cost: O(n² · m) for a part with n ends on its smaller side and m on the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hearsay::exercise {

struct Edge {
  std::size_t left = 0, right = 0;
  std::int64_t weight = 0;  // at most 2⁴⁰
  friend bool operator==(const Edge&, const Edge&) = default;
};

// left < `lefts` and right < `rights` in every edge; of two edges between the same ends the heavier one counts.
std::vector<int> best_matching(std::size_t lefts, std::size_t rights, const std::vector<Edge>& edges);

}  // namespace hearsay::exercise
