// Tested by tests/unit/compare_similarity_test.cpp.
#include "core/compare/similarity.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace hearsay::comparing {

namespace {

constexpr double unit = 1024;
// The chance that a word of a quotation is in another quotation of the same words, and in a report of it.
constexpr double kept_in_quote = 0.8, kept_in_report = 0.45;
// A related word instead of the word itself is weaker evidence; between quotations much weaker, as they give words.
constexpr double related_in_report = 0.7, related_in_quote = 0.35;
// What is known of a word's frequency before these articles are read, worth as many sentences.
constexpr double before = 30, rare = 0.005, light = 0.06;
// The odds that a piece of one article is in another one not at all: three to two.
constexpr double none = 1.5;
// A word without a meaning of its own, in a quotation that is the same word for word.
constexpr double function_word = 0.5;
constexpr double most_evidence = 4.5;

Evidence whole(double value) { return static_cast<Evidence>(std::lround(value * unit)); }

}  // namespace

Similarity::Similarity(const std::vector<Source>& sources, StemTable& table) {
  double sentences = 0;
  std::vector<double> with_stem(table.size());
  std::unordered_map<std::uint32_t, double> with_family;
  for (const Source& source : sources)
    for (const Span sentence : source.sentences) {
      ++sentences;
      const std::vector<StemId> stems = stems_of(*source.text, {sentence}, table);
      with_stem.resize(table.size());
      std::vector<std::uint32_t> families;
      for (const StemId& id : stems) {
        ++with_stem[id.stem];
        families.push_back(id.family);
      }
      std::sort(families.begin(), families.end());
      families.erase(std::unique(families.begin(), families.end()), families.end());
      for (const std::uint32_t family : families) ++with_family[family];
    }
  for (std::uint32_t s = 0; s < with_stem.size(); ++s) {
    const double general = table.is_light(s) ? light : rare;
    const auto chance = [&](double count) {
      return std::min(0.9, (count + before * general) / (sentences + before));
    };
    const double word = chance(with_stem[s]),
                 family = chance(std::max(with_stem[s], with_family[table.family(s)]));
    const double rarity = std::log(1 / word), scale = std::min(1.0, rarity / std::log(1 / rare));
    const auto weigh = [&](double kept, double related) {
      const double shared = std::clamp(std::log(kept / word), 0.0, most_evidence);
      const double by_family = related * std::clamp(std::log(kept / family), 0.0, most_evidence);
      return Weights{whole(shared), whole(by_family), whole(scale * std::log(1 - kept))};
    };
    weights_[quoted].push_back(weigh(kept_in_quote, related_in_quote));
    weights_[reported].push_back(weigh(kept_in_report, related_in_report));
    rarity_.push_back(whole(rarity));
  }
}

StemProfile Similarity::profile(std::vector<StemId> stems) const {
  StemProfile profile;
  for (const StemId& id : stems) {
    profile.families.push_back(id.family);
    profile.signature |= std::uint64_t{1} << (id.family * 0x9E3779B1u >> 26);
    profile.information += rarity_[id.stem];
    for (const Kind kind : {quoted, reported}) profile.unlike[kind] += weights_[kind][id.stem].missing;
  }
  std::sort(profile.families.begin(), profile.families.end());
  profile.stems = std::move(stems);
  return profile;
}

Evidence Similarity::compare(const StemProfile& a, const StemProfile& b, Kind kind) const {
  const bool a_is_shorter = a.information <= b.information;
  const StemProfile &shorter = a_is_shorter ? a : b, &longer = a_is_shorter ? b : a;
  Evidence sum = shorter.unlike[kind];
  if (!(a.signature & b.signature)) return sum;
  for (const StemId& id : shorter.stems) {
    if (!std::binary_search(longer.families.begin(), longer.families.end(), id.family)) continue;
    const Weights& weights = weights_[kind][id.stem];
    const bool shared = std::binary_search(longer.stems.begin(), longer.stems.end(), id);
    sum += (shared ? weights.shared : weights.related) - weights.missing;
  }
  return sum;
}

Evidence Similarity::evidence(const SaidUnit& a, const StemProfile& of_a, const SaidUnit& b,
                              const StemProfile& of_b) const {
  const Evidence by_stems = compare(of_a, of_b, a.in_marks && b.in_marks ? quoted : reported);
  const auto same = [](const FoldedWord& x, const FoldedWord& y) { return x.folded == y.folded; };
  if (!a.in_marks || !std::equal(a.quoted.begin(), a.quoted.end(), b.quoted.begin(), b.quoted.end(), same))
    return by_stems;
  return by_stems + whole(function_word *
                          static_cast<double>(a.quoted.size() - std::min(a.quoted.size(), a.stems.size())));
}

Evidence Similarity::doubt(std::size_t candidates) {
  return whole(std::log(std::max(static_cast<double>(candidates), 2.0)));
}

double Similarity::odds(Evidence evidence) {
  constexpr Evidence least = -6 * 1024;  // a four-hundredth: nothing beside the rest
  return evidence < least ? 0 : std::exp(static_cast<double>(evidence) / unit);
}

Evidence Similarity::doubt(double odds_of_others) {
  return whole(std::log(none + std::max(0.0, odds_of_others)));
}

Evidence Similarity::doubt_of_speaker() { return whole(std::log(20)); }

}  // namespace hearsay::comparing
