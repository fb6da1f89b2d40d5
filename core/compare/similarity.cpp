// Tested by tests/unit/compare_similarity_test.cpp.
#include "core/compare/similarity.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/text/chars.h"
#include "core/text/sort_each_once.h"
#include "core/text/utf8.h"

namespace hearsay::comparing {

namespace {

constexpr double unit = 1024;
// The chance that a word of a quotation is in another quotation of the same words, and in a report of it.
constexpr double kept_in_quote = 0.8, kept_in_report = 0.45;
// A related word instead of the word itself is weaker evidence; between quotations much weaker, as they give words.
constexpr double related_in_report = 0.7, related_in_quote = 0.35;
// What is known of a word's frequency before these articles are read, worth as many sentences.
constexpr double prior = 30, rare = 0.005, light = 0.06;
// What a count is raised by since it is small (Krichevsky and Trofimov, "The performance of universal encoding", 1981).
constexpr double unseen = 0.5;
// The odds that a piece of one article is in another one not at all: five to two.
constexpr double none = 2.5;
// A word without a meaning of its own: in a quotation that is word for word in the other it says that it is that one; a
// quotation that lacks it is less likely of the same sentence.
constexpr double function_word = 0.5;
constexpr double most_evidence = 4.5;
// Both hoped it, or one said "I hope": three times as often of one statement as of two.
constexpr double same_manner = 1.1;
// Both have figures, and none in common: a tenth of what is the same, nine tenths of what is not.
const double other_figures = std::log(0.1 / 0.9);

Evidence whole(double value) { return static_cast<Evidence>(std::lround(value * unit)); }

// Of StemProfile::signature.
std::uint64_t bit_of(std::uint32_t family) { return std::uint64_t{1} << (family * 0x9E3779B1u >> 26); }

bool figures_differ(const StemProfile& a, const StemProfile& b) {
  const auto has = [&](std::uint32_t stem) {
    return std::binary_search(b.figures.begin(), b.figures.end(), stem);
  };
  return !a.figures.empty() && !b.figures.empty() && std::none_of(a.figures.begin(), a.figures.end(), has);
}

// Whether the one is said to have hoped or denied it, and the other too, or in its own words.
bool has_manner_of(const SaidUnit& a, const SaidUnit& b) {
  return std::any_of(a.cue_stems.begin(), a.cue_stems.end(), [&](const StemId& cue) {
    const auto is_it = [&](const StemId& id) { return id.family == cue.family; };
    return std::any_of(b.cue_stems.begin(), b.cue_stems.end(), is_it) ||
           std::any_of(b.stems.begin(), b.stems.end(), is_it);
  });
}

// "It would not have happened" has one word that says anything, and so has "a war that should never have happened".
Evidence evidence_of_function_words(const SaidUnit& a, const SaidUnit& b) {
  const auto size = [](const SaidUnit& piece) {
    return std::pair(piece.quoted_numbers.size(), piece.quoted_function_words.size());
  };
  const bool a_is_part = size(a) <= size(b);
  const SaidUnit &part = a_is_part ? a : b, &all = a_is_part ? b : a;
  const std::vector<std::uint32_t>&words = part.quoted_numbers, &others = all.quoted_numbers;
  if (std::search(others.begin(), others.end(), words.begin(), words.end()) != others.end())
    return whole(function_word * static_cast<double>(part.quoted_function_words.size()));
  const auto is_missing = [&](std::uint32_t word) {
    return !std::binary_search(all.quoted_function_words.begin(), all.quoted_function_words.end(), word);
  };
  const auto missing =
      std::count_if(part.quoted_function_words.begin(), part.quoted_function_words.end(), is_missing);
  return -whole(function_word * static_cast<double>(missing));
}

}  // namespace

Similarity::Similarity(const std::vector<Source>& sources, StemTable& table) {
  double sentences = 0;
  std::vector<double> with_stem(table.size());
  std::unordered_map<std::uint32_t, double> with_family;
  for (const Source& source : sources) {
    // An article's first sentence with a word does not count: it may be the very statement that is looked for.
    std::unordered_set<std::uint32_t> met, met_family;
    for (const Span sentence : source.sentences) {
      ++sentences;
      const std::vector<FoldedWord> words = table.words_of(*source.text, sentence);
      const std::vector<StemId> stems = stems_of(*source.text, words, table);
      learn_names(*source.text, words, table);
      with_stem.resize(table.size());
      std::vector<std::uint32_t> families;
      for (const StemId& id : stems) {
        if (!met.insert(id.stem).second) ++with_stem[id.stem];
        families.push_back(id.family);
      }
      sort_each_once(families);
      for (const std::uint32_t family : families)
        if (!met_family.insert(family).second) ++with_family[family];
    }
  }
  name_before_.resize(with_stem.size());
  for (std::uint32_t s = 0; s < with_stem.size(); ++s) {
    const double general = table.is_light(s) ? light : rare;
    const auto chance = [&](double count) {
      return std::min(0.9, (count + unseen + prior * general) / (sentences + 2 * unseen + prior));
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
    figure_.push_back(table.is_figure(s));
  }
}

// "Kite Works", "Ann Lee": words with capitals side by side, unless the whole sentence is a headline in capitals.
void Similarity::learn_names(const Text& text, const std::vector<FoldedWord>& sentence, StemTable& table) {
  const auto is_capital = [&](const FoldedWord& word) {
    return chars::is_upper(utf8::peek(text.bytes(), word.span.begin));
  };
  const auto capitals = std::count_if(sentence.begin(), sentence.end(), is_capital);
  if (2 * static_cast<std::size_t>(capitals) > sentence.size()) return;
  for (std::size_t i = 1; i < sentence.size(); ++i) {
    StemId before, id;
    if (!is_capital(sentence[i - 1]) || !is_capital(sentence[i]) ||
        text.bytes({sentence[i - 1].span.end, sentence[i].span.begin}) != " " ||
        !table.id_of(text, sentence[i - 1], before) || !table.id_of(text, sentence[i], id))
      continue;
    name_before_.resize(table.size());
    std::vector<std::uint32_t>& all = name_before_[id.stem];
    if (std::find(all.begin(), all.end(), before.stem) == all.end()) all.push_back(before.stem);
  }
}

// Whether both have the word before it in a name as well.
bool Similarity::is_said_by_name(const StemId& id, const StemProfile& a, const StemProfile& b) const {
  const auto has = [](const StemProfile& profile, std::uint32_t stem) {
    return std::any_of(profile.stems.begin(), profile.stems.end(),
                       [&](const StemId& other) { return other.stem == stem; });
  };
  return std::any_of(name_before_[id.stem].begin(), name_before_[id.stem].end(),
                     [&](std::uint32_t before) { return has(a, before) && has(b, before); });
}

StemProfile Similarity::profile(std::vector<StemId> stems) const {
  StemProfile profile;
  for (const StemId& id : stems) {
    profile.families.push_back(id.family);
    if (figure_[id.stem]) profile.figures.push_back(id.stem);
    profile.signature |= bit_of(id.family);
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
  Evidence sum = shorter.unlike[kind] + (figures_differ(a, b) ? whole(other_figures) : 0);
  if (!(a.signature & b.signature)) return sum;
  for (const StemId& id : shorter.stems) {
    if (!(longer.signature & bit_of(id.family)) ||
        !std::binary_search(longer.families.begin(), longer.families.end(), id.family))
      continue;
    const Weights& weights = weights_[kind][id.stem];
    const bool shared = std::binary_search(longer.stems.begin(), longer.stems.end(), id);
    sum -= weights.missing;
    if (!is_said_by_name(id, a, b)) sum += shared ? weights.shared : weights.related;
  }
  return sum;
}

Evidence Similarity::evidence(const SaidUnit& a, const StemProfile& of_a, const SaidUnit& b,
                              const StemProfile& of_b) const {
  Evidence sum = compare(of_a, of_b, a.in_marks && b.in_marks ? quoted : reported);
  if (has_manner_of(a, b) || has_manner_of(b, a)) sum += whole(same_manner);
  if (a.in_marks && b.in_marks) sum += evidence_of_function_words(a, b);
  return sum;
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

double Similarity::odds_left(double odds, double odds_in_all) {
  return odds * (none + odds) / (none + std::max(odds, odds_in_all));
}

Evidence Similarity::doubt_of_speaker() { return whole(std::log(20)); }

Evidence Similarity::doubt_of_associate() { return whole(std::log(3)); }

}  // namespace hearsay::comparing
