// What the two nets look at: numbered slots, each filled with the row of a table or with nothing.
//
// The tagger at a word: that word, two or three on each side, their endings and shapes, and the two tags just
// given. The parser at a step: the top of the stack, the first words of the buffer, the outermost children of
// these with their labels, how far they are apart and what is between them. Id 0 is "nothing": it adds
// nothing to the net.
//
// The trainer and the running net call the same functions. Cost: O(1) each.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/analysis/syntax_state.h"
#include "core/analysis/syntax_words.h"

namespace hearsay::syntax {

constexpr std::uint32_t max_tags = 64;

// How many words have an id of their own, tags there are, and sets of tags (with the one for unknown words).
struct Counts {
  std::uint32_t words = 0, tags = 0, sets = 0;
};

// The shape of a net: its tables, which table each slot reads, and its layers.
struct NetShape {
  struct Table {
    std::uint32_t rows, dims;
  };
  std::vector<Table> tables;
  std::vector<std::uint8_t> slots;  // index into tables
  // Slots (first, second) whose sum the running net keeps as one row for each pair of ids: small tables only.
  std::vector<std::array<std::uint8_t, 2>> pairs;
  // Slots (first, others …) that all follow from the first one's id where that is 0 or at least
  // `bundles_from`: the running net keeps their sum as that id's row.
  std::vector<std::vector<std::uint8_t>> bundles;
  std::uint32_t bundles_from = 0;
  // Bit s: slot s often stays as it was from one step to the next, see FastNet::hidden().
  std::uint64_t steady = 0;
  std::uint32_t hidden = 0, outputs = 0;
  // The wide part: combinations of features, hashed, that add to the first `wide_outputs` outputs directly.
  std::uint32_t wide_slots = 0, wide_rows = 0, wide_outputs = 0;
};

namespace tagger {
constexpr std::size_t slot_count = 24;
using Ids = std::array<std::uint16_t, slot_count>;
NetShape shape(const Counts& counts);
// `before` and `before2` are the tags of the two words before it, 1 + tag, 0 when there is none.
void features(std::span<const WordIds> words, std::size_t at, std::uint32_t before, std::uint32_t before2,
              Ids& ids);
}  // namespace tagger

namespace parser {
constexpr std::size_t slot_count = 41;
using Ids = std::array<std::uint16_t, slot_count>;

// Outputs: how much better than a shift (whose score is 0) a left and a right arc are, then the labels of a
// left arc, then those of a right one. Each group begins at an even number, as FastNet::scores() wants it.
constexpr std::uint32_t scored_actions = 2;
constexpr std::uint32_t label_outputs = dep_count + dep_count % 2;
constexpr std::uint32_t output_count = scored_actions + 2 * label_outputs;
constexpr std::uint32_t first_label(Transition action) {
  return scored_actions + (action == Transition::right ? label_outputs : 0U);
}

// A sentence as the parser sees it.
class ParserInput {
 public:
  void clear();
  void add(std::uint16_t word, std::uint8_t tag, Pos pos, bool double_mark);

  // Of words no_word … four after the last; 0 where there is none.
  std::uint16_t word(std::int32_t at) const { return words_[static_cast<std::size_t>(at + 1)]; }
  std::uint8_t tag(std::int32_t at) const { return tags_[static_cast<std::size_t>(at + 1)]; }  // 1 + tag
  // What is between two words, by kinds and bounded counts: 1 … 18.
  std::uint16_t between(std::int32_t from, std::int32_t to) const;

 private:
  std::vector<std::uint16_t> words_;
  std::vector<std::uint8_t> tags_;
  std::vector<std::uint32_t> passed_;  // double marks, other marks and verbs before a word, 10 bits each
};
NetShape shape(const Counts& counts);
// The combinations: pairs and triples of words, tags, distances and children that decide together.
constexpr std::size_t wide_count = 23;
constexpr std::uint32_t wide_bits = 14;
using WideIds = std::array<std::uint32_t, wide_count>;  // rows of the wide table
void features(const ParserState& state, const ParserInput& input, Ids& ids, WideIds& wide);
}  // namespace parser

}  // namespace hearsay::syntax
