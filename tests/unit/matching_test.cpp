// The best matching, against all of them.
#include "core/exercise/matching.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace hearsay::exercise;

namespace {

std::int64_t weight_of(const std::vector<int>& partner, const std::vector<Edge>& edges) {
  std::int64_t sum = 0;
  for (std::size_t left = 0; left < partner.size(); ++left) {
    std::int64_t heaviest = 0;
    for (const Edge& edge : edges)
      if (edge.left == left && static_cast<int>(edge.right) == partner[left]) heaviest = std::max(heaviest, edge.weight);
    sum += heaviest;
  }
  return sum;
}

// The most that left ends from `left` on can reach with the right ends that are not taken.
std::int64_t most(std::size_t left, std::size_t lefts, std::vector<char>& taken, const std::vector<Edge>& edges) {
  if (left == lefts) return 0;
  std::int64_t best = most(left + 1, lefts, taken, edges);
  for (const Edge& edge : edges) {
    if (edge.left != left || taken[edge.right] || edge.weight <= 0) continue;
    taken[edge.right] = 1;
    best = std::max(best, edge.weight + most(left + 1, lefts, taken, edges));
    taken[edge.right] = 0;
  }
  return best;
}

void check(std::size_t lefts, std::size_t rights, const std::vector<Edge>& edges) {
  const std::vector<int> partner = best_matching(lefts, rights, edges);
  REQUIRE(partner.size() == lefts);
  std::vector<char> taken(rights, 0);
  for (std::size_t left = 0; left < lefts; ++left) {
    if (partner[left] < 0) continue;
    REQUIRE(static_cast<std::size_t>(partner[left]) < rights);
    REQUIRE_FALSE(taken[static_cast<std::size_t>(partner[left])]);
    taken[static_cast<std::size_t>(partner[left])] = 1;
    REQUIRE(std::any_of(edges.begin(), edges.end(), [&](const Edge& edge) {
      return edge.left == left && static_cast<int>(edge.right) == partner[left] && edge.weight > 0;
    }));
  }
  std::fill(taken.begin(), taken.end(), 0);
  REQUIRE(weight_of(partner, edges) == most(0, lefts, taken, edges));
}

}  // namespace

TEST_CASE("matching: two fair pairs are more than one good one") {
  CHECK(best_matching(2, 2, {{0, 0, 5}, {0, 1, 4}, {1, 0, 4}}) == std::vector<int>{1, 0});
  CHECK(best_matching(2, 2, {{0, 0, 9}, {0, 1, 4}, {1, 0, 4}}) == std::vector<int>{0, -1});
  CHECK(best_matching(3, 1, {{2, 0, 1}}) == std::vector<int>{-1, -1, 0});
  CHECK(best_matching(1, 2, {{0, 0, 1}, {0, 1, 1}, {0, 1, 7}}) == std::vector<int>{1});
  CHECK(best_matching(2, 0, {}) == std::vector<int>{-1, -1});
  CHECK(best_matching(0, 2, {}).empty());
  CHECK(best_matching(1, 1, {{0, 0, 0}}) == std::vector<int>{-1});
}

TEST_CASE("matching: the most of all, for every small table of weights") {
  // Three by three with weights 0, 1 and 3, then two by four and four by two with 0, 1, 2 and 5.
  const std::int64_t few[] = {0, 1, 3}, more[] = {0, 1, 2, 5};
  for (int n = 0; n < 19683; ++n) {
    std::vector<Edge> edges;
    for (int i = 0, rest = n; i < 9; ++i, rest /= 3)
      edges.push_back({static_cast<std::size_t>(i / 3), static_cast<std::size_t>(i % 3), few[rest % 3]});
    check(3, 3, edges);
  }
  for (int n = 0; n < 65536; ++n) {
    std::vector<Edge> wide, tall;
    for (int i = 0, rest = n; i < 8; ++i, rest /= 4) {
      wide.push_back({static_cast<std::size_t>(i / 4), static_cast<std::size_t>(i % 4), more[rest % 4]});
      tall.push_back({static_cast<std::size_t>(i % 4), static_cast<std::size_t>(i / 4), more[rest % 4]});
    }
    check(2, 4, wide);
    check(4, 2, tall);
  }
}

TEST_CASE("matching: the same one, whatever the order of the edges") {
  std::vector<Edge> edges{{0, 0, 2}, {0, 1, 2}, {1, 0, 2}, {1, 1, 2}, {2, 1, 2}, {2, 2, 1}};
  const auto less = [](const Edge& a, const Edge& b) { return a.left * 9 + a.right < b.left * 9 + b.right; };
  const std::vector<int> partner = best_matching(3, 3, edges);
  do {
    REQUIRE(best_matching(3, 3, edges) == partner);
  } while (std::next_permutation(edges.begin(), edges.end(), less));
}
