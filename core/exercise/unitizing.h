// How far several people agree on where something is: units that each of them finds in one continuum, by
// Krippendorff's alpha for unitizing.
//
//   Continuum quotes{300, {{{75, 145}, {220, 250}}, {{70, 150}, {205, 225}, {250, 270}}}};
//   alpha_u({quotes})                             // 0.729; no value where nobody found anything
//
// One Continuum holds the units of one category; several categories are put together by the sums of their
// disagreements. Lengths are in whatever the caller counts in (Hearsay: words). Units of one person that
// overlap or repeat are joined, units that only touch stay apart: the method knows no overlap within a person.
//
// Method: Krippendorff, "On the reliability of unitizing contiguous data", 1995, with the expected disagreement
// as corrected in "Content Analysis", second edition, 2004.
//
// Cost: O(people² · units + units · log units) for a continuum.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/text/span.h"

namespace hearsay::exercise {

struct Continuum {
  std::uint32_t length = 0;               // at least 1; units lie in [0, length)
  std::vector<std::vector<Span>> people;  // the units of each, in any order
};

struct Disagreement {
  double observed = 0, expected = 0;
};

// {0, 0} with fewer than two people.
Disagreement unitizing_disagreement(const Continuum& continuum);

// No value where no disagreement can be expected: nobody marked anything, or there is one person only.
std::optional<double> alpha_u(const std::vector<Continuum>& categories);

}  // namespace hearsay::exercise
