// What is counted before anything is trained: the words of the vocabulary, the set of tags, and the tags that
// frequent words can have.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/analysis/syntax_features.h"
#include "tools/train/treebank.h"

namespace hearsay::train {

struct Tag {
  Pos pos = Pos::x;
  flag::Flags flags = 0;
  friend auto operator<=>(const Tag&, const Tag&) = default;
};

struct Lexicon {
  std::vector<std::string> words;                     // sorted
  std::vector<std::map<Tag, std::uint32_t>> tags_of;  // of each: its tags and how often it had them
  std::vector<std::uint32_t> counts;                  // of each
  syntax::Vocabulary vocabulary;
  std::vector<Tag> tags;            // sorted
  std::vector<std::uint64_t> sets;  // the sets of tags that words have; bit t: tag t. 0: unknown words
  std::map<std::pair<std::uint64_t, bool>, std::uint16_t>
      set_ids;  // by the tags seen, and whether there are no others
  syntax::Counts shape_counts;

  std::uint64_t seen(const std::map<Tag, std::uint32_t>& its_tags) const;  // as a set
  std::uint8_t tag_of(const TreeWord& word) const;                         // the nearest of `tags`
};

// The vocabulary: words that occur at least `listed` times. From `own` times on they have an id of their own,
// from `closed` times on no other tags than those that were seen.
struct Limits {
  std::uint32_t listed = 2, own = 10, closed = 20;
};
Lexicon count_words(const Treebank& bank, const Limits& limits);

// One sentence in numbers.
struct Example {
  std::vector<syntax::WordIds> ids;
  std::vector<std::uint16_t> unknown;   // what each word's id would be outside of the vocabulary
  std::vector<std::uint32_t> counts;    // how often the word occurs in the training data
  std::vector<std::uint8_t> tags;       // right ones
  std::vector<std::uint8_t> predicted;  // by a tagger that has not seen the sentence
  std::vector<std::int32_t> heads;      // no_word for the root
  std::vector<Dep> deps;
  std::vector<bool> double_mark;
  std::vector<Pos> predicted_pos;
  std::size_t fold = 0;  // which of the taggers of tag_by_folds() must not see it
};
// `training`: the sentence is part of what was counted; each word's set of tags is given without this
// occurrence.
Example number(const TreeSentence& sentence, const Lexicon& lexicon, bool training);

// The same sentence as a newspaper might print it: in capitals, or each word with a capital.
TreeSentence in_capitals(TreeSentence sentence);
TreeSentence as_headline(TreeSentence sentence);

}  // namespace hearsay::train
