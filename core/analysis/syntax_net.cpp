// Tested by tests/unit/syntax_test.cpp.
#include "core/analysis/syntax_net.h"

#include <algorithm>

namespace hearsay::syntax {
namespace {

std::int32_t lane(std::uint64_t word, std::size_t i) { return static_cast<std::int32_t>(word >> (16 * i) & 0xFFFF); }

// value / 2^shift, rounded to the nearest.
std::int32_t scaled(std::int32_t value, int shift) {
  return shift <= 0 ? value * (1 << -shift) : (value + (1 << (shift - 1))) >> shift;
}

}  // namespace

FastNet::FastNet(NetWeights weights) : weights_(std::move(weights)) {
  const NetShape& shape = weights_.shape;
  lanes_ = shape.hidden / 4;
  row_bias_ = static_cast<std::int32_t>(65535 / 2 / shape.slots.size());
  std::uint32_t places = 0;
  for (const std::uint8_t table : shape.slots) {
    first_.push_back(places);
    places += shape.tables[table].rows;
  }
  place_.assign(places, 0);
  sum_.resize(lanes_);
  hidden_.resize(shape.hidden);
  wide_.resize(shape.wide_rows);
  for (std::size_t row = 0; row < wide_.size(); ++row) {
    for (std::size_t o = 0; o < shape.wide_outputs; ++o) {
      wide_[row] |= static_cast<std::uint64_t>(weights_.wide[row * shape.wide_outputs + o] + 128) << (16 * o);
    }
  }
  weights_.wide = {};
}

std::uint32_t FastNet::compute(std::size_t slot, std::uint16_t id) {
  const std::size_t table = weights_.shape.slots[slot], dims = weights_.shape.tables[table].dims;
  const std::size_t hidden = weights_.shape.hidden;
  const std::int8_t* row = weights_.tables[table].data() + id * dims;
  const std::int8_t* matrix = weights_.matrices[slot].data();
  std::vector<std::int32_t> sums(hidden, 0);
  for (std::size_t d = 0; d < dims; ++d) {
    const std::int32_t by = row[d];
    if (by == 0) continue;
    for (std::size_t h = 0; h < hidden; ++h) sums[h] += by * matrix[d * hidden + h];
  }
  const int shift = weights_.matrix_shift[slot] - hidden_shift;
  const auto place = static_cast<std::uint32_t>(rows_.size());
  for (std::size_t h = 0; h < hidden; h += 4) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      const std::int32_t value = std::clamp(scaled(sums[h + i], shift), -row_bias_, row_bias_) + row_bias_;
      word |= static_cast<std::uint64_t>(value) << (16 * i);
    }
    rows_.push_back(word);
  }
  return place;
}

std::span<const std::int32_t> FastNet::hidden(std::span<const std::uint16_t> ids) {
  std::fill(sum_.begin(), sum_.end(), 0);
  std::int32_t filled = 0;
  for (std::size_t slot = 0; slot < ids.size(); ++slot) {
    if (ids[slot] == 0) continue;
    ++filled;
    std::uint32_t& place = place_[first_[slot] + ids[slot]];
    if (place == 0) place = 1 + compute(slot, ids[slot]);
    const std::uint64_t* row = rows_.data() + place - 1;
    for (std::size_t i = 0; i < lanes_; ++i) sum_[i] += row[i];
  }
  const std::int32_t bias = filled * row_bias_;
  for (std::size_t i = 0; i < lanes_; ++i) {
    for (std::size_t k = 0; k < 4; ++k) {
      hidden_[4 * i + k] = std::max(0, lane(sum_[i], k) - bias + weights_.bias[4 * i + k]);
    }
  }
  return hidden_;
}

std::int32_t FastNet::score(std::uint32_t output) const {
  const std::int8_t* row = weights_.output.data() + output * hidden_.size();
  std::int32_t sum = weights_.output_bias[output];
  for (std::size_t h = 0; h < hidden_.size(); ++h) sum += hidden_[h] * row[h];
  return sum;
}

void FastNet::add_wide(std::span<const std::uint32_t> rows, std::span<std::int32_t> scores) const {
  std::uint64_t sum = 0;
  for (const std::uint32_t row : rows) sum += wide_[row];
  const auto bias = static_cast<std::int32_t>(128 * rows.size());
  const int shift = hidden_shift + weights_.output_shift - weights_.wide_shift;  // from the wide part's unit to the scores'
  for (std::size_t o = 0; o < scores.size(); ++o) scores[o] += scaled(lane(sum, o) - bias, -shift);
}

}  // namespace hearsay::syntax
