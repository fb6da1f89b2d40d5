#include "tools/train/model_file.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace hearsay::train {
namespace {

class Writer {
 public:
  void number(std::uint64_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  }
  void text(std::string_view s) { bytes.insert(bytes.end(), s.begin(), s.end()); }
  void weight(float value, int shift, int limit) {
    const float scaled = value * static_cast<float>(1 << shift);
    const auto rounded = static_cast<int>(std::floor(scaled + 0.5F));
    number(static_cast<std::uint8_t>(static_cast<std::int8_t>(std::clamp(rounded, -limit, limit))), 1);
  }
  void bias(float value, int shift) {
    number(static_cast<std::uint32_t>(
               static_cast<std::int32_t>(std::floor(value * static_cast<float>(1 << shift) + 0.5F))),
           4);
  }

  std::vector<std::uint8_t> bytes;
};

// The largest shift at which at most one weight in 500 is clipped. Zeros do not count.
int shift_for(std::span<const float> weights, int limit) {
  std::vector<float> sizes;
  for (const float w : weights) {
    if (w != 0) sizes.push_back(std::fabs(w));
  }
  if (sizes.empty()) return 0;
  const auto at = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() - 1 - sizes.size() / 500);
  std::nth_element(sizes.begin(), at, sizes.end());
  int shift = 0;
  while (shift < 20 && *at * static_cast<float>(2 << shift) <= static_cast<float>(limit) + 0.5F) ++shift;
  return shift;
}

void write_words(Writer& out, const std::vector<std::string>& words) {
  out.number(words.size(), 4);
  std::string_view before;
  for (const std::string& word : words) {
    std::size_t shared = 0;
    while (shared < before.size() && shared < word.size() && before[shared] == word[shared]) ++shared;
    out.number(shared, 1);
    out.number(word.size() - shared, 1);
    out.text(std::string_view(word).substr(shared));
    before = word;
  }
}

// How much a column of a table is to be multiplied to reach the whole range of integers: its matrices are
// divided by it.
std::vector<float> column_scales(std::span<const float> table, std::size_t dims, int limit) {
  std::vector<float> scales;
  for (std::size_t d = 0; d < dims; ++d) {
    std::vector<float> sizes;
    for (std::size_t i = d; i < table.size(); i += dims) sizes.push_back(std::fabs(table[i]));
    const auto at = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() - 1 - sizes.size() / 200);
    std::nth_element(sizes.begin(), at, sizes.end());
    scales.push_back(*at > 0 ? static_cast<float>(limit) / *at : 1.0F);
  }
  return scales;
}

void write_net(Writer& out, const Net& net, const Rounding& rounding) {
  const syntax::NetShape& shape = net.shape();
  out.number(shape.hidden, 1);
  std::vector<std::vector<float>> scales;
  for (std::size_t t = 0; t < shape.tables.size(); ++t) {
    const std::span<const float> table = net.table(t);
    const std::size_t rows = shape.tables[t].rows, dims = shape.tables[t].dims;
    scales.push_back(column_scales(table, dims, rounding.tables));
    for (std::size_t d = 0; d < dims; ++d) {
      for (std::size_t r = 0; r < rows; ++r)
        out.weight(table[r * dims + d] * scales[t][d], 0, rounding.tables);
    }
  }
  for (std::size_t s = 0; s < shape.slots.size(); ++s) {
    std::vector<float> matrix(net.matrix(s).begin(), net.matrix(s).end());
    for (std::size_t i = 0; i < matrix.size(); ++i) matrix[i] /= scales[shape.slots[s]][i / shape.hidden];
    const int shift = shift_for(matrix, rounding.matrices);
    out.number(static_cast<std::uint64_t>(shift), 1);
    for (const float w : matrix) out.weight(w, shift, rounding.matrices);
  }
  const int output_shift = shift_for(net.output(), rounding.output);
  out.number(static_cast<std::uint64_t>(output_shift), 1);
  for (const float w : net.output()) out.weight(w, output_shift, rounding.output);
  const int wide_shift = shift_for(net.wide(), rounding.wide);
  out.number(static_cast<std::uint64_t>(wide_shift), 1);
  for (const float w : net.wide()) out.weight(w, wide_shift, rounding.wide);
  for (const float b : net.hidden_bias()) out.bias(b, syntax::hidden_shift);
  for (const float b : net.output_bias()) out.bias(b, syntax::hidden_shift + output_shift);
}

}  // namespace

std::vector<std::uint64_t> count_labels(const std::vector<Example>& examples) {
  std::map<std::pair<std::size_t, int>, int> counts;
  for (const Example& e : examples) {
    for (std::size_t i = 0; i < e.heads.size(); ++i) {
      const std::int32_t head = e.heads[i];
      if (head == no_word) continue;
      const std::size_t index =
          syntax::label_mask_index(head < static_cast<std::int32_t>(i),
                                   e.predicted_pos[static_cast<std::size_t>(head)], e.predicted_pos[i]);
      ++counts[{index, static_cast<int>(e.deps[i])}];
    }
  }
  std::vector<std::uint64_t> masks(syntax::label_masks, 0);
  std::map<std::size_t, int> totals;
  for (const auto& [key, count] : counts) totals[key.first] += count;
  for (const auto& [key, count] : counts) {
    if (count >= 3 && count * 500 >= totals[key.first]) masks[key.first] |= std::uint64_t{1} << key.second;
  }
  // Where nothing was seen, anything but `root` is possible.
  for (std::uint64_t& mask : masks) {
    if (mask == 0) mask = ((std::uint64_t{1} << dep_count) - 1) & ~std::uint64_t{1};
  }
  return masks;
}

std::vector<std::uint8_t> write_model(const Lexicon& lexicon, const std::vector<std::uint64_t>& labels,
                                      const Net& tagger, const Net& parser, const Rounding& rounding) {
  Writer out;
  out.text("hearsay1");
  write_words(out, lexicon.words);
  out.number(lexicon.tags.size(), 1);
  for (const Tag& tag : lexicon.tags) {
    out.number(static_cast<std::uint64_t>(tag.pos), 1);
    out.number(tag.flags, 2);
  }
  out.number(lexicon.sets.size(), 2);
  for (const std::uint64_t set : lexicon.sets) out.number(set, 8);
  for (std::uint32_t w = 0; w < lexicon.words.size(); ++w) {
    const syntax::VocabularyEntry& entry = lexicon.vocabulary.entry(w);
    out.number(entry.set | (entry.own != 0 ? 0x8000U : 0U), 2);
  }
  for (const std::uint64_t mask : labels) out.number(mask, 6);
  write_net(out, tagger, rounding);
  write_net(out, parser, rounding);
  return std::move(out.bytes);
}

}  // namespace hearsay::train
