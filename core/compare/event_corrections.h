// What a person says of a comparison: not the same statement, the same statement, the same person, another person.
//
//   EventComparison c = compare(sources);
//   std::vector<bool> done = apply_corrections(sources, {{What::apart, {2, {40, 60}}, {0, {10, 30}}}}, c);
//
// A correction names places and not numbers of the comparison, so that it holds when the articles are compared again: what
// somebody said by the source and bytes inside of it, a speaker by the source and the name there. One that finds nothing at
// its places, as the analysis or the text has changed, does nothing, and the answer says so. They are made in their order.
//
// Cost: O(corrections · members), and the alignment of the statements that change.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/compare/compare.h"

namespace hearsay::comparing {

struct SaidPlace {
  std::uint32_t source = 0;
  Span words;           // of what is said; of a speaker: empty
  std::string speaker;  // a speaker's name there; of what is said: empty
  friend bool operator==(const SaidPlace&, const SaidPlace&) = default;
};

struct Correction {
  enum class What : std::uint8_t {
    apart,          // `first` is not the statement that `second` is in
    together,       // both are one statement
    same_person,    // both speakers are one
    other_person,   // the speaker `first` is not the person that `second` is
  };
  What what = What::apart;
  SaidPlace first, second;
  friend bool operator==(const Correction&, const Correction&) = default;
};

// One answer for each correction: whether it found its places.
std::vector<bool> apply_corrections(const std::vector<Source>& sources, const std::vector<Correction>& corrections,
                                    EventComparison& comparison);

}  // namespace hearsay::comparing
