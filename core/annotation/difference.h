// What a person found beside what the analysis found, for blind mode: shown when the person is done.
//
//   Difference d = difference(doc);
//   d.both.size(), d.mine.size(), d.theirs.size()      // found by both, only by the person, only guessed
//
// Compared are quotes, speakers and hedges: the person's are the accepted ones (whoever made them), the
// others' the suggestions that nobody decided on. Two tags of one label are the same find when at least half
// of the bytes that either marks are marked by both (Jaccard index ≥ 0.5), so that a full stop more or less
// does not count. Each tag has at most one partner: the best pairs are taken first.
//
// Cost: O(tags · log tags + pairs that overlap · those taken).
#pragma once

#include <string>
#include <vector>

#include "core/annotation/document.h"

namespace hearsay {

struct Difference {
  struct Pair {
    std::string mine, theirs;  // Tag::id
    friend bool operator==(const Pair&, const Pair&) = default;
  };
  std::vector<Pair> both;  // in the order of the text, as the others
  std::vector<std::string> mine, theirs;
};

Difference difference(const Document& doc);
// The same of any two lists of tags, each in the order of the text (tags_in_order()).
Difference difference(const std::vector<const Tag*>& mine, const std::vector<const Tag*>& theirs);

// The share of the bytes marked by either that both mark, 0 … 1.
double overlap(const Fragments& a, const Fragments& b);

}  // namespace hearsay
