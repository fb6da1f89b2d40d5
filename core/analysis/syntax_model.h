// The trained model: vocabulary, tags and the two nets, read from the bytes that are built into the program.
//
//   Model& m = model();                 // read at the thread’s first call, then kept
//   m.tags[t].pos                       // what tag t stands for
//
// The bytes are core/analysis/model/english.model, made by tools/train from treebanks; model/english.txt
// names them and their licence. Layout (all numbers little-endian; u8, u16, u32, u64): see read_model(),
// which is the only reader. Cost of reading: about a millisecond, once.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/analysis/syntax.h"
#include "core/analysis/syntax_net.h"

namespace hearsay::syntax {

struct TagMeaning {
  Pos pos = Pos::x;
  flag::Flags flags = 0;
};

constexpr std::size_t label_masks = std::size_t{2} * pos_count * pos_count;
// Index of the labels that an arc can have: by direction and the parts of speech of head and child.
constexpr std::size_t label_mask_index(bool right, Pos head, Pos child) {
  return ((right ? std::size_t{pos_count} : 0) + static_cast<std::size_t>(head)) * pos_count +
         static_cast<std::size_t>(child);
}

struct Model {
  Vocabulary vocabulary;
  std::vector<TagMeaning> tags;
  std::vector<std::uint64_t> sets;  // bit t of sets[s]: a word of set s can have tag t
  std::array<std::uint64_t, label_masks>
      labels;  // bit d: an arc between these parts of speech can have label d
  FastNet tagger, parser;
};

// False when the bytes are not a model of this program's version.
bool read_model(std::span<const std::uint8_t> bytes, Model& model);

// The model that is built in, one for each thread: the nets keep what they computed.
Model& model();

}  // namespace hearsay::syntax
