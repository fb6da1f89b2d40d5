// Tested by tests/unit/syntax_test.cpp.
#include "core/analysis/syntax_net.h"

#include <algorithm>
#include <array>

namespace hearsay::syntax {
namespace {

constexpr int weight_bias = 128;

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
  lanes_ = shape.hidden / 4;
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
  row_bias_ = static_cast<std::int32_t>(65535 / 2 / groups_.size());
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
  output_.resize(std::size_t{shape.outputs / 2} * shape.hidden);
  for (std::size_t o = 0; o < shape.outputs; ++o) {
    for (std::size_t h = 0; h < shape.hidden; ++h) {
      const auto weight = static_cast<std::uint64_t>(weights_.output[o * shape.hidden + h] + weight_bias);
      output_[o / 2 * shape.hidden + h] |= weight << (32 * (o % 2));
    }
  }
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
  for (std::size_t h = 0; h < sums.size(); h += 4) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      const std::int32_t value = std::clamp(sums[h + i], -row_bias_, row_bias_) + row_bias_;
      word |= static_cast<std::uint64_t>(value) << (16 * i);
    }
    rows_.push_back(word);
  }
  return place;
}

std::span<const std::uint64_t> FastNet::hidden(std::span<const std::uint16_t> ids) {
  std::array<std::size_t, max_slots> starts;  // of the filled slots' rows
  std::size_t filled = 0;
  for (const Group& group : groups_) {
    const std::uint32_t first_id = ids[group.slot], second_id = group.rows == 1 ? 0U : ids[group.second];
    if ((first_id | second_id) == 0) continue;
    std::uint32_t& place = place_[group.first + first_id * group.rows + second_id];
    if (place == 0) place = 1 + compute(group, ids);
    starts[filled++] = place - 1;
  }
  hidden_sum_ = 0;
  const auto bias = static_cast<std::int32_t>(filled) * row_bias_;
  for (std::size_t block = 0; block < lanes_; block += 4) {  // four sums at a time stay in registers
    std::uint64_t sums[4] = {};
    for (std::size_t i = 0; i < filled; ++i) {
      const std::uint64_t* row = rows_.data() + starts[i] + block;
      for (std::size_t k = 0; k < 4; ++k) sums[k] += row[k];
    }
    for (std::size_t h = 0; h < 16; ++h) {
      const std::int32_t value = lane(sums[h / 4], h % 4) - bias + weights_.bias[4 * block + h];
      hidden_[4 * block + h] = static_cast<std::uint64_t>(std::clamp(value, 0, 32767));
      hidden_sum_ += hidden_[4 * block + h];
    }
  }
  return hidden_;
}

void FastNet::scores(std::uint32_t first, std::uint64_t which, std::span<std::int32_t> out) const {
  const std::size_t size = hidden_.size();
  const std::int64_t bias = static_cast<std::int64_t>(hidden_sum_) * weight_bias;
  for (std::uint32_t o = 0; which != 0; o += 2, which >>= 2) {
    if ((which & 3) == 0) continue;
    const std::uint64_t* row = output_.data() + (first + o) / 2 * size;
    std::uint64_t sums[2] = {};
    for (std::size_t h = 0; h < size; h += 2) {
      sums[0] += hidden_[h] * row[h];
      sums[1] += hidden_[h + 1] * row[h + 1];
    }
    const std::uint64_t sum = sums[0] + sums[1];
    for (std::size_t k = 0; k < 2; ++k) {
      const auto half = static_cast<std::int64_t>(sum >> (32 * k) & 0xFFFFFFFF);
      out[o + k] = weights_.output_bias[first + o + k] + static_cast<std::int32_t>(half - bias);
    }
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
