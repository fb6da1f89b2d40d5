// Tested by tests/unit/syntax_test.cpp.
#include "core/analysis/syntax_net.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <cstring>

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

namespace hearsay::syntax {
namespace {

constexpr int weight_bias = 128;
// Eight numbers of 16 bits at once: a type of GCC and Clang that becomes a vector of the machine's own.
using Eight [[gnu::vector_size(16)]] = std::int16_t;
constexpr std::size_t lanes = 8;

using EightSmall [[gnu::vector_size(8)]] = std::int8_t;

Eight load(const std::int16_t* at) {
  Eight out;
  std::memcpy(&out, at, sizeof out);
  return out;
}

Eight load(const std::int8_t* at) {
  EightSmall out;
  std::memcpy(&out, at, sizeof out);
  return __builtin_convertvector(out, Eight);
}

// `from` and the rows, each from its number `at` on, summed `Vectors` vectors wide in registers; bounded
// below.
template <std::size_t Vectors>
void add_rows(std::span<const std::int8_t* const> rows, std::size_t at, const std::int16_t* from, Eight least,
              std::int16_t* out) {
  Eight sums[Vectors] = {};
  for (const std::int8_t* row : rows)
    for (std::size_t v = 0; v < Vectors; ++v) sums[v] += load(row + at + v * lanes);
  for (std::size_t v = 0; v < Vectors; ++v) {
    sums[v] = load(from + v * lanes) + sums[v] * (1 << (hidden_shift - row_shift));
    sums[v] = sums[v] > least ? sums[v] : least;
    std::memcpy(out + v * lanes, &sums[v], sizeof sums[v]);
  }
}

// One side of sums of products, held in registers. WebAssembly's instruction for them has to be named; GCC
// and Clang find x86's.
template <std::size_t Vectors>
class Factor {
 public:
#ifdef __wasm_simd128__
  explicit Factor(const std::int16_t* a) {
    for (std::size_t v = 0; v < Vectors; ++v) a_[v] = wasm_v128_load(a + v * lanes);
  }
  std::int32_t times(const std::int16_t* b) const {
    v128_t sum = wasm_i32x4_dot_i16x8(a_[0], wasm_v128_load(b));
    for (std::size_t v = 1; v < Vectors; ++v)
      sum = wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(a_[v], wasm_v128_load(b + v * lanes)));
    sum = wasm_i32x4_add(sum, wasm_i32x4_shuffle(sum, sum, 2, 3, 0, 1));
    return wasm_i32x4_extract_lane(sum, 0) + wasm_i32x4_extract_lane(sum, 1);
  }

 private:
  v128_t a_[Vectors];
#else
  explicit Factor(const std::int16_t* a) : a_(a) {}
  std::int32_t times(const std::int16_t* b) const {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < Vectors * lanes; ++i) sum += a_[i] * b[i];
    return sum;
  }

 private:
  const std::int16_t* a_;
#endif
};

// Calls f with a number of vectors known to the compiler and where they begin, until `size` numbers, a
// multiple of 16, are covered: mostly once.
template <typename F>
void for_vectors(std::size_t size, F f) {
  for (std::size_t at = 0, vectors = 0; at < size; at += vectors * lanes) {
    const std::size_t left = (size - at) / lanes;
    vectors = left >= 8 ? 8 : left;
    if (vectors == 8)
      f.template operator()<8>(at);
    else if (vectors == 6)
      f.template operator()<6>(at);
    else if (vectors == 4)
      f.template operator()<4>(at);
    else
      f.template operator()<2>(at);
  }
}

std::int32_t lane(std::uint32_t word, std::size_t i) {
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
  std::vector<bool> placed(shape.slots.size(), false);
  const auto place = [&](std::uint8_t slot) {
    if (placed[slot]) return;
    Group group{slot, slot, 0, 0, places};
    for (const auto& [first, second] : shape.pairs)
      if (first == slot) group.second = second, group.rows = static_cast<std::uint16_t>(rows(second));
    placed[slot] = placed[group.second] = true;
    groups_.push_back(group);
    places += rows(slot) * std::max<std::uint32_t>(group.rows, 1);
  };
  for (std::uint8_t slot = 0; slot < placed.size(); ++slot)
    if ((shape.steady >> slot & 1) != 0) place(slot);
  steady_ = groups_.size();
  for (const std::vector<std::uint8_t>& bundle : shape.bundles) {
    const std::size_t at = groups_.size();
    for (const std::uint8_t slot : bundle) place(slot);
    groups_[at].followers = static_cast<std::uint8_t>(bundle.size() - 1);
  }
  bundles_end_ = groups_.size();
  for (std::uint8_t slot = 0; slot < placed.size(); ++slot) place(slot);
  // With this bound and that of the rows no sum leaves 16 bits.
  for (const std::int32_t bias : weights_.bias)
    bias_.push_back(static_cast<std::int16_t>(std::clamp(bias, -16384, 16383)));
  place_.resize(places);
  forget();
  base_ = hidden_ = bias_;
  wide_.resize(shape.wide_rows);
  for (std::size_t row = 0; row < wide_.size(); ++row) {
    for (std::size_t o = 0; o < shape.wide_outputs; ++o) {
      wide_[row] |= static_cast<std::uint32_t>(weights_.wide[row * shape.wide_outputs + o] + weight_bias)
                    << (16 * o);
    }
  }
  weights_.wide = {};
  output_.assign(weights_.output.begin(), weights_.output.end());
  weights_.output = {};
}

void FastNet::forget() {
  rows_.assign(weights_.shape.hidden, 0);
  std::fill(place_.begin(), place_.end(), std::uint16_t{0});
  for (const Group& group : groups_) place_[group.first] = 1;
}

// Row × matrix in units of rows_.
void FastNet::add_product(std::size_t slot, std::uint16_t id, std::span<std::int32_t> sums) const {
  if (id == 0) return;
  const std::size_t table = weights_.shape.slots[slot], dims = weights_.shape.tables[table].dims;
  const std::size_t hidden = weights_.shape.hidden;
  const std::int8_t* row = weights_.tables[table].data() + id * dims;
  const std::int8_t* matrix = weights_.matrices[slot].data();
  std::array<std::int32_t, max_hidden> products;
  std::fill_n(products.begin(), hidden, 0);
  for (std::size_t d = 0; d < dims; ++d) {
    for (std::size_t h = 0; h < hidden; ++h) products[h] += row[d] * matrix[d * hidden + h];
  }
  const int shift = weights_.matrix_shift[slot] - row_shift;
  for (std::size_t h = 0; h < hidden; ++h) sums[h] += scaled(products[h], shift);
}

std::uint16_t FastNet::compute(std::size_t at, std::size_t followers, std::span<const std::uint16_t> ids) {
  const std::size_t hidden = weights_.shape.hidden;
  std::array<std::int32_t, max_hidden> room;
  const std::span<std::int32_t> sums(room.data(), hidden);
  std::fill(sums.begin(), sums.end(), 0);
  for (std::size_t g = at; g <= at + followers; ++g) {
    const Group& group = groups_[g];
    add_product(group.slot, ids[group.slot], sums);
    if (group.second != group.slot) add_product(group.second, ids[group.second], sums);
  }
  const std::size_t begin = rows_.size();
  rows_.resize(begin + hidden);
  for (std::size_t h = 0; h < hidden; ++h)
    rows_[begin + h] = static_cast<std::int8_t>(std::clamp(sums[h], -127, 127));
  return static_cast<std::uint16_t>(begin / hidden + 1);
}

void FastNet::sum(std::size_t first, std::size_t last, std::span<const std::uint16_t> ids,
                  const std::vector<std::int16_t>& from, std::int16_t least, std::vector<std::int16_t>& out) {
  std::array<std::uint32_t, max_slots> places;  // of the filled slots' rows
  std::size_t filled = 0;
  std::size_t g = first;
  const auto look = [&](std::size_t followers) {
    const Group& group = groups_[g];
    const std::uint32_t at = group.first + std::uint32_t{ids[group.slot]} * group.rows + ids[group.second];
    if (place_[at] == 0) place_[at] = compute(g, followers, ids);
    places[filled] = place_[at] - 1U;
    filled += at != group.first;  // without a jump: whether it is filled cannot be foreseen
  };
  for (; g < std::min(bundles_end_, last); ++g) {
    const std::uint32_t id = ids[groups_[g].slot];
    const bool bundle = id == 0 || id >= weights_.shape.bundles_from;
    const std::size_t followers = bundle ? groups_[g].followers : 0U;
    look(followers);
    g += followers;
  }
  for (; g < last; ++g) look(0);
  std::array<const std::int8_t*, max_slots> rows;
  for (std::size_t i = 0; i < filled; ++i) rows[i] = rows_.data() + places[i] * out.size();
  const std::span<const std::int8_t* const> used(rows.data(), filled);
  const Eight bound = Eight{} + least;
  for_vectors(out.size(), [&]<std::size_t Vectors>(std::size_t at) {
    add_rows<Vectors>(used, at, from.data() + at, bound, out.data() + at);
  });
}

std::span<const std::int16_t> FastNet::hidden(std::span<const std::uint16_t> ids, bool as_before) {
  if (rows_.size() / hidden_.size() + max_slots > max_rows) forget();
  if (steady_ != 0 && !as_before) sum(0, steady_, ids, bias_, INT16_MIN, base_);
  sum(steady_, groups_.size(), ids, base_, 0, hidden_);
  return hidden_;
}

void FastNet::scores(std::uint32_t first, std::uint64_t which, std::span<std::int32_t> out) const {
  const std::size_t size = hidden_.size();
  for_vectors(size, [&]<std::size_t Vectors>(std::size_t at) {
    const Factor<Vectors> hidden(hidden_.data() + at);
    for (std::uint64_t left = which; left != 0; left &= left - 1) {
      const auto o = static_cast<std::uint32_t>(std::countr_zero(left));
      const std::int32_t part = hidden.times(output_.data() + (first + o) * size + at);
      out[o] = part + (at == 0 ? weights_.output_bias[first + o] : out[o]);
    }
  });
}

void FastNet::add_wide(std::span<const std::uint32_t> rows, std::span<std::int32_t> scores) const {
  std::uint32_t sum = 0;
  for (const std::uint32_t row : rows) sum += wide_[row];
  const auto bias = static_cast<std::int32_t>(weight_bias * rows.size());
  const int shift =
      hidden_shift + weights_.output_shift - weights_.wide_shift;  // from the wide part's unit to the scores'
  for (std::size_t o = 0; o < scores.size(); ++o) scores[o] += scaled(lane(sum, o) - bias, -shift);
}

}  // namespace hearsay::syntax
