// Tested by tests/unit/syntax_test.cpp.
#include "core/analysis/syntax_net.h"

#include <algorithm>
#include <array>

namespace hearsay::syntax {
namespace {

constexpr int weight_bias = 128;
constexpr std::size_t block_size = 16;  // hidden units; their number is a multiple of it

std::int32_t lane(std::uint64_t word, std::size_t i) {
  return static_cast<std::int32_t>(word >> (16 * i) & 0xFFFF);
}

// value / 2^shift, rounded to the nearest.
std::int32_t scaled(std::int32_t value, int shift) {
  return shift <= 0 ? value * (1 << -shift) : (value + (1 << (shift - 1))) >> shift;
}

}  // namespace

FastNet::FastNet(NetWeights weights) : weights_(std::move(weights)) {
  const NetShape& shape = weights_.shape;
  std::uint32_t places = 0;
  const auto rows = [&](std::size_t slot) { return shape.tables[shape.slots[slot]].rows; };
  for (std::size_t slot = 0; slot < shape.slots.size(); ++slot) {
    Group group{slot, slot, 1, places};
    bool is_second = false;
    for (const auto& [first, second] : shape.pairs) {
      if (first == slot) group.second = second, group.rows = rows(second);
      is_second = is_second || second == slot;
    }
    if (is_second) continue;
    groups_.push_back(group);
    places += rows(slot) * group.rows;
  }
  row_limit_ = static_cast<std::int32_t>(32767 / groups_.size());
  place_.assign(places, 0);
  hidden_.resize(shape.hidden);
  wide_.resize(shape.wide_rows);
  for (std::size_t row = 0; row < wide_.size(); ++row) {
    for (std::size_t o = 0; o < shape.wide_outputs; ++o) {
      wide_[row] |= static_cast<std::uint64_t>(weights_.wide[row * shape.wide_outputs + o] + weight_bias)
                    << (16 * o);
    }
  }
  weights_.wide = {};
  output_.assign(weights_.output.begin(), weights_.output.end());
  weights_.output = {};
}

// Row × matrix in units of the hidden layer.
void FastNet::add_product(std::size_t slot, std::uint16_t id, std::span<std::int32_t> sums) const {
  if (id == 0) return;
  const std::size_t table = weights_.shape.slots[slot], dims = weights_.shape.tables[table].dims;
  const std::size_t hidden = weights_.shape.hidden;
  const std::int8_t* row = weights_.tables[table].data() + id * dims;
  const std::int8_t* matrix = weights_.matrices[slot].data();
  std::array<std::int32_t, 256> products{};
  for (std::size_t d = 0; d < dims; ++d) {
    for (std::size_t h = 0; h < hidden; ++h) products[h] += row[d] * matrix[d * hidden + h];
  }
  const int shift = weights_.matrix_shift[slot] - hidden_shift;
  for (std::size_t h = 0; h < hidden; ++h) sums[h] += scaled(products[h], shift);
}

std::uint32_t FastNet::compute(const Group& group, std::span<const std::uint16_t> ids) {
  std::vector<std::int32_t> sums(weights_.shape.hidden, 0);
  add_product(group.slot, ids[group.slot], sums);
  if (group.second != group.slot) add_product(group.second, ids[group.second], sums);
  const auto place = static_cast<std::uint32_t>(rows_.size());
  for (const std::int32_t sum : sums)
    rows_.push_back(static_cast<std::int16_t>(std::clamp(sum, -row_limit_, row_limit_)));
  return place;
}

std::span<const std::int16_t> FastNet::hidden(std::span<const std::uint16_t> ids) {
  std::array<std::size_t, max_slots> starts;  // of the filled slots' rows
  std::size_t filled = 0;
  for (const Group& group : groups_) {
    const std::uint32_t first_id = ids[group.slot], second_id = group.rows == 1 ? 0U : ids[group.second];
    if ((first_id | second_id) == 0) continue;
    std::uint32_t& place = place_[group.first + first_id * group.rows + second_id];
    if (place == 0) place = 1 + compute(group, ids);
    starts[filled++] = place - 1;
  }
  for (std::size_t block = 0; block < hidden_.size();
       block += block_size) {  // a block's sums stay in registers
    std::int16_t sums[block_size] = {};
    for (std::size_t i = 0; i < filled; ++i) {
      const std::int16_t* row = rows_.data() + starts[i] + block;
      for (std::size_t h = 0; h < block_size; ++h) sums[h] = static_cast<std::int16_t>(sums[h] + row[h]);
    }
    for (std::size_t h = 0; h < block_size; ++h)
      hidden_[block + h] =
          static_cast<std::int16_t>(std::clamp(sums[h] + weights_.bias[block + h], 0, 32767));
  }
  return hidden_;
}

void FastNet::scores(std::uint32_t first, std::uint64_t which, std::span<std::int32_t> out) const {
  const std::size_t size = hidden_.size();
  const std::int16_t* hidden = hidden_.data();
  for (std::uint32_t o = 0; which != 0; ++o, which >>= 1) {
    if ((which & 1) == 0) continue;
    const std::int16_t* row = output_.data() + (first + o) * size;
    std::int32_t sum = 0;
    for (std::size_t h = 0; h < size; ++h) sum += hidden[h] * row[h];
    out[o] = weights_.output_bias[first + o] + sum;
  }
}

void FastNet::add_wide(std::span<const std::uint32_t> rows, std::span<std::int32_t> scores) const {
  std::uint64_t sum = 0;
  for (const std::uint32_t row : rows) sum += wide_[row];
  const auto bias = static_cast<std::int32_t>(weight_bias * rows.size());
  const int shift =
      hidden_shift + weights_.output_shift - weights_.wide_shift;  // from the wide part's unit to the scores'
  for (std::size_t o = 0; o < scores.size(); ++o) scores[o] += scaled(lane(sum, o) - bias, -shift);
}

}  // namespace hearsay::syntax
