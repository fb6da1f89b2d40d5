// Training of the two nets.
//
// Tagger: cross-entropy over the tags that a word can have, left to right, each word seeing the tags that the
// net itself gave to the two before it. Parser: arc-hybrid with the dynamic oracle of Goldberg and Nivre
// (2013): at each step all actions that lose no arc of the right tree (that can still be had) are right; the
// net's own choice is followed, so that it learns from the states that its mistakes lead to. Labels are
// trained on the arcs that are right. Rare words are replaced by their class now and then, so that the
// classes are learned.
#pragma once

#include <functional>
#include <string>

#include "tools/train/lexicon.h"
#include "tools/train/net.h"

namespace hearsay::train {

struct Schedule {
  int epochs = 10;
  float rate = 0.002F;
  std::uint32_t batch = 64;  // words, or steps of the parser
  float word_dropout =
      0.5F;  // a word seen n times is hidden with probability word_dropout / (word_dropout + n)
  std::uint64_t seed = 1;
};

using Examples = std::vector<Example>;
using Progress = std::function<void(int epoch, Net& net)>;  // after each epoch

void train_tagger(Net& net, const Lexicon& lexicon, const Examples& examples, const Schedule& schedule,
                  const Progress& progress);
void train_parser(Net& net, const Examples& examples, const Schedule& schedule, const Progress& progress);

// The net's tags into example.predicted.
void tag(Net& net, const Lexicon& lexicon, Example& example);

}  // namespace hearsay::train
