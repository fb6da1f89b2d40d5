// What other articles give otherwise than one: for each statement of it and each article that gives it in another way, which way
// that is.
//
//   for (const GivenOtherwise& one : otherwise_of(sources, comparison, 0))
//     one.span, one.how, one.source, one.there       // here, the way, where, and its words there
//
// What is in quotation marks in both is compared word by word; what only one of them quotes is in other words in the other. Two
// paraphrases always differ in words, so nothing is said of that. An article may differ in a wording and in how sure it is.
// What this article says in its own voice is no statement of somebody, and is left out.
//
// Offsets are bytes into the sources' texts. Deterministic; no errors. Cost: O(statements · articles · words).
#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/compare.h"

namespace hearsay::comparing {

enum class OtherWay : std::uint8_t {
  words,   // in other words
  part,    // some words are left out, or there are more of them
  surer,   // stated, and unsure here
  unsure,  // as unsure, and stated here
  voice,   // without a source
};

struct GivenOtherwise {
  std::int32_t statement = -1;  // index into EventComparison::statements
  Fragments span;               // in this article
  OtherWay how = OtherWay::words;
  std::uint32_t source = 0;     // the other article
  Fragments there;
};

// By statement, then by article, then by way.
std::vector<GivenOtherwise> otherwise_of(const std::vector<Source>& sources, const EventComparison& comparison,
                                         std::uint32_t source);

}  // namespace hearsay::comparing
