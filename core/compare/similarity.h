// How likely two pieces of speech say the same, by the words that they share.
//
//   similarity.evidence(a, b) > similarity.doubt(n)       more likely the same than not
//
// The evidence is the logarithm of a likelihood ratio, as Fellegi and Sunter ("A theory for record linkage", 1969) add it up:
// a word of the shorter piece that the longer one has too speaks for it by how rare the word is in these articles, a word
// that it lacks speaks against it. A quotation keeps most of its words in another quotation, and fewer in a report of
// it; between two quotations "would" and "not" count as well. The words of a name say it once together. Against the evidence stands the doubt: as many pieces of that speaker as the other article has could be meant.
// So nothing is tuned but the two chances below, and a word that every sentence of the event has weighs nothing.
//
// Values are in 1/1024 of a natural unit, whole numbers, so that they add up to the same on every machine.
//
// Cost: making it O(words of the articles); evidence() O(stems of both), and O(1) for most pieces that share nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/units.h"

namespace hearsay::comparing {

using Evidence = std::int32_t;

// The words of a piece, ready to be compared many times.
struct StemProfile {
  std::vector<StemId> stems;            // sorted
  std::vector<std::uint32_t> families;  // sorted
  std::vector<std::uint32_t> figures;   // sorted stems
  std::uint64_t signature = 0;  // a bit for each family; two pieces without a common bit share nothing
  Evidence information = 0;     // how much the words say, all together
  Evidence unlike[2] = {0, 0};  // the evidence when the other piece has none of them; by kind
};

class Similarity {
 public:
  Similarity(const std::vector<Source>& sources, StemTable& table);

  StemProfile profile(std::vector<StemId> stems) const;
  // Of two pieces of the same speaker with their profiles. Below 0: rather not.
  Evidence evidence(const SaidUnit& a, const StemProfile& of_a, const SaidUnit& b,
                    const StemProfile& of_b) const;
  // Of what somebody said and of what the article writes itself.
  Evidence evidence(const StemProfile& said, const StemProfile& written) const {
    return compare(said, written, reported);
  }
  // What the evidence has to outweigh when one of so many pieces can be meant.
  static Evidence doubt(std::size_t candidates);
  // The same when the odds of all others together are known, and that it is none of them.
  static Evidence doubt(double odds_of_others);
  static double odds(Evidence evidence);
  // The odds of a pair when one of its two has so much elsewhere, itself included: a rival that is better accounted for by
  // another is none.
  static double odds_left(double odds, double odds_in_all);
  // What it has to outweigh besides when the speakers are not known to be the same.
  static Evidence doubt_of_speaker();
  // The same when one is known to speak for the other.
  static Evidence doubt_of_associate();

 private:
  struct Weights {
    Evidence shared, related, missing;  // a word that both have; one of its family; neither
  };
  enum Kind { quoted, reported };
  Evidence compare(const StemProfile& a, const StemProfile& b, Kind kind) const;

  void learn_names(const Text& text, const std::vector<FoldedWord>& sentence, StemTable& table);
  bool is_said_by_name(const StemId& id, const StemProfile& a, const StemProfile& b) const;

  std::vector<Weights> weights_[2];                      // by stem
  std::vector<bool> figure_;                             // by stem
  std::vector<Evidence> rarity_;                         // by stem
  std::vector<std::vector<std::uint32_t>> name_before_;  // by stem: the stems that stand before it in names
};

}  // namespace hearsay::comparing
