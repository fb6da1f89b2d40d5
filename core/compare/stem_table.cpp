// Tested by tests/unit/compare_similarity_test.cpp.
#include "core/compare/stem_table.h"

#include <algorithm>
#include <iterator>

#include "core/compare/figures.h"
#include "core/compare/related_words.h"
#include "core/compare/stems.h"

namespace hearsay::comparing {

const std::vector<FoldedWord>& StemTable::all_words(const Text& text) {
  const auto [found, is_new] = read_.try_emplace(&text);
  if (is_new) {
    found->second = comparing::words_of(text, Span{0, text.size()});
    for (FoldedWord& word : found->second) word.number = number_of(text, word);
  }
  return found->second;
}

std::vector<FoldedWord> StemTable::words_of(const Text& text, Span span) {
  const std::vector<FoldedWord>& all = all_words(text);
  const auto begin = std::partition_point(
      all.begin(), all.end(), [&](const FoldedWord& word) { return word.span.end <= span.begin; });
  const auto end = std::partition_point(begin, all.end(),
                                        [&](const FoldedWord& word) { return word.span.begin < span.end; });
  // A part that ends within a word has another one there.
  if (begin != end && !(span.contains(begin->span) && span.contains(std::prev(end)->span)))
    return comparing::words_of(text, span);
  return {begin, end};
}

std::vector<FoldedWord> StemTable::words_of(const Text& text, const Fragments& fragments) {
  if (fragments.size() == 1) return words_of(text, fragments.front());
  std::vector<FoldedWord> words;
  for (const Span fragment : fragments)
    for (FoldedWord& word : words_of(text, fragment)) words.push_back(std::move(word));
  return words;
}

std::uint32_t StemTable::number_of(const Text& text, const FoldedWord& word) {
  if (word.number != no_number) return word.number;
  // The country folds to a pronoun's letters.
  const bool is_us = word.folded == "us" && text.bytes(word.span) != "us";
  const auto [known, is_new] =
      numbers_.emplace(is_us ? "US" : word.folded, static_cast<std::uint32_t>(stems_.size()));
  if (is_new) stems_.push_back(is_us || !is_function_word(word.folded) ? not_asked : no_stem);
  return known->second;
}

bool StemTable::id_of(const Text& text, const FoldedWord& word, StemId& id) {
  std::uint32_t& stem = stems_[number_of(text, word)];
  if (stem == no_stem) return false;
  if (stem == not_asked) stem = stem_of(word.folded);
  id = {stem, families_[stem]};
  return true;
}

std::uint32_t StemTable::stem_of(const std::string& folded) {
  const auto [found, is_new] =
      stem_numbers_.emplace(stem(folded), static_cast<std::uint32_t>(families_.size()));
  if (is_new) {
    // Families are numbered above all stems.
    constexpr std::uint32_t first_family = 1u << 30;
    const std::uint16_t family = related_words(found->first);
    families_.push_back(family ? first_family + family : found->second);
    light_.push_back(is_light_word(folded));
    figures_.push_back(comparing::is_figure(folded));
  }
  return found->second;
}

}  // namespace hearsay::comparing
