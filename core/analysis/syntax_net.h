// A small net with one hidden layer, run in integers: the same on every machine.
//
//   net.hidden(ids);                     // ids[slot]: a row of the slot's table, 0 for nothing
//   net.scores(0, 0b1100, out);          // outputs 2 and 3 of what hidden() computed last
//
// What a slot adds to the hidden layer depends on its row alone, so table row × slot matrix is computed once
// for each (slot, row) that occurs and kept (Chen and Manning 2014, "pre-computation"); two slots of small
// tables share one such sum for each pair of rows, and slots that follow from another's row share that one's.
// Sums and products are of 16-bit numbers, eight at a time.
//
// Cost: hidden() is (filled slots) × hidden/8 additions of vectors, plus dims × hidden multiplications for a
// pair met first; scores() is hidden/8 products of vectors for each output. Memory: hidden bytes for each
// (slot, row) that occurred, at most 4 MB: most of the time is spent waiting for it, so it is kept small. The
// file form is written by tools/train/model_file.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/analysis/syntax_features.h"

namespace hearsay::syntax {

// The weights as they stand in the model file. A real number is its integer / 2^shift of its group.
struct NetWeights {
  NetShape shape;
  std::vector<std::vector<std::int8_t>> tables;    // [table][row × dims]
  std::vector<std::vector<std::int8_t>> matrices;  // [slot][dims × hidden]
  std::vector<std::int8_t> output;                 // [outputs × hidden]
  std::vector<std::int8_t> wide;                   // [wide_rows × wide_outputs]
  std::vector<std::int32_t> bias, output_bias;     // in units of the sums they are added to
  std::vector<std::uint8_t> matrix_shift;          // of a table's integers times those of the matrix
  std::uint8_t output_shift = 0, wide_shift = 0;
};

// Hidden units are in 1/64, the rows that are kept in 1/32, up to ±4.
constexpr int hidden_shift = 6, row_shift = 5;
constexpr std::size_t max_slots = 48, max_rows = 65535, max_hidden = 256;

class FastNet {
 public:
  FastNet() = default;
  explicit FastNet(NetWeights weights);

  const NetShape& shape() const { return weights_.shape; }
  // The hidden layer for these rows (as many as slots). Valid until the next call. `as_before`: the shape's
  // steady slots hold what they held at the last call.
  std::span<const std::int16_t> hidden(std::span<const std::uint16_t> ids, bool as_before = false);
  // Outputs of the last hidden(), without the wide part: out[o] for each bit o of `which` that is set is
  // output first + o.
  void scores(std::uint32_t first, std::uint64_t which, std::span<std::int32_t> out) const;
  // Adds the wide part of these rows to the first wide_outputs (at most 2) scores.
  void add_wide(std::span<const std::uint32_t> rows, std::span<std::int32_t> scores) const;

 private:
  // One or two slots whose rows are summed before they are kept: that of ids i and j has its place at
  // first + i · rows + j. With one slot i and j are the same and `rows` is 0.
  struct Group {
    std::uint8_t slot, second;
    std::uint8_t followers;  // groups after it that follow from a bundle's id
    std::uint16_t rows;      // of the second's table
    std::uint32_t first;     // of its rows in place_
  };
  void add_product(std::size_t slot, std::uint16_t id, std::span<std::int32_t> sums) const;
  // Works out a row of groups_[at] and of `followers` groups after it; 1 + its number in rows_.
  std::uint16_t compute(std::size_t at, std::size_t followers, std::span<const std::uint16_t> ids);
  void forget();  // all rows but the first one, which is 0
  // from + the rows of groups [first, last), bounded below by `least`.
  void sum(std::size_t first, std::size_t last, std::span<const std::uint16_t> ids,
           const std::vector<std::int16_t>& from, std::int16_t least, std::vector<std::int16_t>& out);

  NetWeights weights_;
  std::vector<Group> groups_;  // the steady ones, then the bundles, then the others
  std::size_t steady_ = 0, bundles_end_ = 0;
  std::vector<std::uint16_t> place_;  // 1 + the row's number in rows_, 0: not computed yet
  std::vector<std::int16_t> bias_;
  std::vector<std::int16_t> base_;    // with the steady groups
  std::vector<std::int8_t> rows_;     // [row][hidden]
  std::vector<std::int16_t> hidden_;  // 0 … 32767
  std::vector<std::int16_t> output_;  // [outputs][hidden]
  std::vector<std::uint32_t> wide_;   // a row's outputs in lanes of 16 bits, biased by 128
};

}  // namespace hearsay::syntax
