// What several people marked in one article, together: how many marked each word, how far they agree, and where
// they differ most.
//
//   const ClassView view = look_at(words, annotators);
//   view.heat[12].of(Label::quote)                // how many marked the thirteenth word as part of a quote
//   view.agreement_of(Label::quote).alpha_u       // by Krippendorff; agreement.h and unitizing.h say what they mean
//   view.disputes.front()                         // the run of words to talk about first
//
// Nobody is right here: marking against a key is marking.h.
//
// Agreement of a label is taken over the words (each marked with it or not) and over units (unitizing.h, in words).
// The same for statements that other articles give otherwise, whatever the way; without any value where nobody marked one.
// Agreement on who said it is taken over the words that at least two people marked as quoted.
//
// Cost: O(labels · people² · (words + marks)); forty people and 3,000 words take well under a second.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/exercise/marking.h"

namespace hearsay::exercise {

inline constexpr std::array all_labels{Label::quote, Label::speaker, Label::cue, Label::hedge, Label::claim};

struct Annotator {
  std::string name = {};  // of the person, or a code
  std::vector<Mark> marks = {};
};

// How many people marked one word, by label.
struct Heat {
  std::array<std::uint16_t, all_labels.size()> counts = {};
  std::uint16_t of(Label label) const { return counts[static_cast<std::size_t>(label)]; }
};

struct Agreement {
  std::optional<double> cohen;    // mean of all pairs of people
  std::optional<double> fleiss;
  std::optional<double> alpha;    // nominal
  std::optional<double> alpha_u;  // none for who said it
  std::optional<double> f1;       // mean of all pairs, by marks; none for who said it
};

// A run of words that some marked with a label, or as a statement that differs, and some did not.
struct Dispute {
  Label label = Label::quote;
  bool statement = false;      // a quote, as a statement that other articles give otherwise
  Span words = {};             // numbers of words
  std::uint32_t marked = 0;    // people who marked at least half of it
  double weight = 0;           // 1 for each word on which they are split in half, less for clearer ones
};

struct ClassView {
  std::vector<Heat> heat;                               // by word
  std::array<Agreement, all_labels.size()> by_label;
  Agreement on_speakers;
  Agreement on_statements;                              // that other articles give otherwise
  std::vector<Dispute> disputes;                        // the heaviest first

  const Agreement& agreement_of(Label label) const { return by_label[static_cast<std::size_t>(label)]; }
};

// At most 65,535 annotators.
ClassView look_at(const Words& words, const std::vector<Annotator>& annotators);

}  // namespace hearsay::exercise
