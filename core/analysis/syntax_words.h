// What the tagger and the parser see of a word: a handful of small numbers.
//
//   WordIds ids = look_up("Said", vocabulary);     // ids.word is that of "said", ids.shape == Shape::initial
//
// Forms are folded first (fold()): lower case, typographic marks to the treebank's (” → ", ’ → ', — → --),
// digits to 0, so that a paste from any newspaper meets the words that the model was trained on. Frequent
// words have an id of their own; the others share `unknown_classes` ids by ending and shape. Of frequent and
// less frequent ones the set of tags is known that they had in the treebank. Endings and beginnings are
// hashed into `affix_rows` rows. The trainer calls the same functions, so what it learns and what runs cannot
// differ.
//
// Cost: O(bytes of the word, at most 40 of them), no allocation in look_up().
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::syntax {

// Id 0 stands for "no word here" in every table.
constexpr std::uint32_t unknown_classes = 512;
constexpr std::uint32_t affix_rows = 2048;

enum class Shape : std::uint8_t {
  none,
  lower,         // word
  initial,       // Word
  first,         // Word at the sentence's start or after an opening mark, where it says little
  capitals,      // NATO
  mixed,         // McCain, iPhone
  letter,        // J
  abbreviation,  // U.S., Mr.
  digits,        // 1990
  number,        // 1,200.50
  alnum,         // 20th, F-16
  hyphen,        // well-known
  hyphen_caps,   // Anglo-Saxon
  mark,          // punctuation and symbols
  opener,        // a mark that a sentence can begin after: " ' ( [ :
  address,       // web and mail addresses
  foreign,       // begins with a letter outside of ASCII
  loud,          // capitals in a line that is all capitals or a headline, where they say nothing
};
constexpr std::uint32_t shape_count = static_cast<std::uint32_t>(Shape::loud) + 1;

struct WordIds {
  std::uint16_t word = 0;  // 1 … unknown_classes: a word without an id of its own; above: one that has
  std::uint16_t set = 0;   // which tags it had in the treebank; 0: it is not in the vocabulary
  std::uint16_t suffix2 = 0, suffix3 = 0, suffix4 = 0, prefix3 = 0;  // 1 … affix_rows - 1
  Shape shape = Shape::none;
};

// The folded form, cut after 40 bytes, and its shape.
struct Folded {
  char bytes[48];
  std::uint32_t size = 0;
  Shape shape = Shape::none;
  std::string_view view() const { return {bytes, size}; }
};
Folded fold(std::string_view form);

// What is known of a word.
struct VocabularyEntry {
  std::uint16_t own = 0;  // 1 …: its id among the words that have one; 0 for none
  std::uint16_t set = 0;
};

// Maps folded forms to entries by a hash table over one run of text.
class Vocabulary {
 public:
  Vocabulary() = default;
  // As many entries as words; at most 60,000.
  Vocabulary(std::span<const std::string_view> words, std::vector<VocabularyEntry> entries);

  // 0 when it is not there, else 1 + its place in the list.
  std::uint32_t find(std::string_view folded) const;
  const VocabularyEntry& entry(std::uint32_t index) const { return entries_[index]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  std::string_view word(std::uint32_t index) const;

 private:
  std::string text_;                 // all words, one after the other
  std::vector<std::uint32_t> ends_;  // where each ends in text_
  std::vector<VocabularyEntry> entries_;
  std::vector<std::uint16_t> slots_;  // open addressing, 0 empty
};

WordIds look_up(const Folded& folded, const Vocabulary& vocabulary);
inline WordIds look_up(std::string_view form, const Vocabulary& vocabulary) {
  return look_up(fold(form), vocabulary);
}

// Looks at a whole sentence: words at its start and after opening marks become Shape::first, and the
// capitals of a line that is in capitals or set as a headline Shape::loud.
void settle_shapes(std::span<WordIds> words);

}  // namespace hearsay::syntax
