// The run of the highest sum (core/text/best_stretch.h).
#include "core/text/best_stretch.h"

#include <doctest/doctest.h>

#include <vector>

using namespace hearsay;

namespace {

std::vector<std::size_t> best(const std::vector<int>& scores) {
  const Stretch s = best_stretch(scores.size(), [&](std::size_t i) { return scores[i]; });
  return {s.first, s.last};
}

using Places = std::vector<std::size_t>;

}  // namespace

TEST_CASE("best stretch: over a gap that costs less than what comes after it") {
  CHECK(best({-2, 3, -1, 4, -5}) == Places{1, 4});
  CHECK(best({3, -4, 4, -1, 1}) == Places{2, 3});
  CHECK(best({1, 2, 3}) == Places{0, 3});
}

TEST_CASE("best stretch: nothing belongs") {
  CHECK(best({}) == Places{0, 0});
  CHECK(best({-1, 0, -2}) == Places{0, 0});
}

TEST_CASE("best stretch: the first of equals") { CHECK(best({2, -3, 2}) == Places{0, 1}); }
