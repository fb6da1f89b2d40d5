// A small net with one hidden layer, run in integers: the same on every machine, and fast without vector instructions.
//
//   const std::int32_t* h = net.hidden(ids);       // ids[slot]: a row of the slot's table, 0 for nothing
//   std::int32_t s = net.score(3);                 // output 3 of what hidden() computed last
//
// What a slot adds to the hidden layer depends on its row alone, so table row × slot matrix is computed once for each
// (slot, row) that occurs and kept (Chen and Manning 2014, "pre-computation"). Such a sum holds four 16-bit lanes in a
// 64-bit word, biased so that no lane ever borrows from the next: adding a slot is hidden/4 plain additions.
//
// Cost: hidden() is (filled slots) × hidden/4 additions, plus dims × hidden multiplications for a pair met first;
// score() is `hidden` multiplications. Memory: 2 × hidden bytes for each (slot, row) that occurred.
// The file form is written by tools/train/model_file.cpp.
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
  std::vector<std::uint8_t> matrix_shift;   // of a table's integers times those of the matrix
  std::uint8_t output_shift = 0, wide_shift = 0;
};

// Hidden units are in 1/64: ±11 for a single row at 46 slots, finer than the weights themselves.
constexpr int hidden_shift = 6;

class FastNet {
 public:
  FastNet() = default;
  explicit FastNet(NetWeights weights);

  const NetShape& shape() const { return weights_.shape; }
  // The hidden layer for these rows (as many as slots). Valid until the next call.
  std::span<const std::int32_t> hidden(std::span<const std::uint16_t> ids);
  // An output of the last hidden(), without the wide part.
  std::int32_t score(std::uint32_t output) const;
  // Adds the wide part of these rows to the first wide_outputs (at most 4) scores.
  void add_wide(std::span<const std::uint32_t> rows, std::span<std::int32_t> scores) const;

 private:
  std::uint32_t compute(std::size_t slot, std::uint16_t id);

  NetWeights weights_;
  std::size_t lanes_ = 0;                    // 64-bit words a row
  std::int32_t row_bias_ = 0;                // added to each lane of each row
  std::vector<std::uint32_t> first_;         // of each slot's rows in place_
  std::vector<std::uint32_t> place_;         // 1 + where the row stands in rows_, 0: not computed yet
  std::vector<std::uint64_t> rows_, sum_;
  std::vector<std::uint64_t> wide_;          // a row's outputs in lanes, biased by 128
  std::vector<std::int32_t> hidden_;
};

}  // namespace hearsay::syntax
