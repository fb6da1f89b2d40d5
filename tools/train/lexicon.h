// What is counted before anything is trained: the words of the vocabulary, the set of tags, and the tags that frequent
// words can have.
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
  std::vector<std::string> words;           // sorted
  std::vector<std::uint32_t> counts;        // of each
  syntax::Vocabulary vocabulary;
  std::vector<Tag> tags;                    // sorted
  std::vector<std::uint64_t> allowed;       // for each word: a bit for each tag that it can have; all bits for rare ones

  std::uint8_t tag_of(const TreeWord& word) const;  // the nearest of `tags`
  std::uint64_t allowed_tags(std::uint16_t word_id) const {
    return word_id <= syntax::unknown_classes ? open_tags : allowed[word_id - syntax::unknown_classes - 1];
  }
  std::uint64_t open_tags = 0;              // those of words outside of the vocabulary
};

// Words that occur at least `min_count` times; their tags are closed when they occur at least `min_closed` times.
Lexicon count_words(const Treebank& bank, std::uint32_t min_count, std::uint32_t min_closed);

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
};
Example number(const TreeSentence& sentence, const Lexicon& lexicon);

// The same sentence as a newspaper might print it: in capitals, or each word with a capital.
TreeSentence in_capitals(TreeSentence sentence);
TreeSentence as_headline(TreeSentence sentence);

}  // namespace hearsay::train
