// The words of all articles of an event with numbers for them, for their stems and for the families of those.
//
//   StemTable table;
//   table.words_of(post, span)             as folding.h folds them; every article is read once, however often it is asked for
//   table.id_of(post, word, id)            "negotiations" and "negotiating" have one stem; "talks" is of the same family
//
// Cost: O(bytes) for an article's first question, then O(words asked for).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/compare/folding.h"

namespace hearsay::comparing {

// A stem and its family of related words, as numbers that are the same in all articles.
struct StemId {
  std::uint32_t stem = 0;    // index into StemTable
  std::uint32_t family = 0;  // the same for related words; unlike any stem's number where it has no family
  friend auto operator<=>(const StemId&, const StemId&) = default;
};

// The words and stems of all articles of an event, numbered in the order in which they are asked for. Each article is read
// once.
class StemTable {
 public:
  // The words in a part of an article as folding.h gives them, with their numbers.
  std::vector<FoldedWord> words_of(const Text& text, Span span);
  std::vector<FoldedWord> words_of(const Text& text, const Fragments& fragments);
  // The stem of a folded word; false for a function word.
  bool id_of(const Text& text, const FoldedWord& word, StemId& id);
  // The same for the same folded word; function words have one too.
  std::uint32_t number_of(const Text& text, const FoldedWord& word);
  std::size_t size() const { return families_.size(); }
  std::uint32_t family(std::uint32_t stem) const { return families_[stem]; }
  bool is_light(std::uint32_t stem) const { return light_[stem]; }
  bool is_figure(std::uint32_t stem) const { return figures_[stem]; }

 private:
  static constexpr std::uint32_t no_stem = 0xFFFFFFFF,
                                 not_asked = no_stem - 1;  // of a function word; of a new one
  const std::vector<FoldedWord>& all_words(const Text& text);
  std::uint32_t stem_of(const std::string& folded);

  std::map<const Text*, std::vector<FoldedWord>> read_;
  std::unordered_map<std::string, std::uint32_t> numbers_, stem_numbers_;  // by folded word; by stem
  std::vector<std::uint32_t> stems_;                                       // by a word's number
  std::vector<std::uint32_t> families_;                                    // by stem
  std::vector<bool> light_, figures_;                                      // by stem
};

}  // namespace hearsay::comparing
