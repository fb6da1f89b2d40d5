#include "tools/train/net.h"

#include <cmath>

namespace hearsay::train {
namespace {

constexpr float beta1 = 0.9F, beta2 = 0.98F;
constexpr double average_keep = 0.98;

void add_scaled(float* to, const float* from, float by, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) to[i] += by * from[i];
}

// Eight sums side by side: the compiler can use vectors of any width without changing the result.
float dot(const float* a, const float* b, std::size_t n) {
  float sums[8] = {};
  std::size_t i = 0;
  for (; i + 8 <= n; i += 8) {
    for (std::size_t k = 0; k < 8; ++k) sums[k] += a[i + k] * b[i + k];
  }
  for (; i < n; ++i) sums[i % 8] += a[i] * b[i];
  return ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7]));
}

}  // namespace

Net::Net(syntax::NetShape shape, Hyper hyper, std::uint64_t seed)
    : shape_(std::move(shape)), hyper_(hyper), random_(seed) {
  const auto fill = [&](Weights& w, std::size_t n, float range) {
    w.resize(n);
    for (float& v : w.value) v = (2 * random_.unit() - 1) * range;
  };
  for (const auto& t : shape_.tables) {
    fill(tables_.emplace_back(), std::size_t{t.rows} * t.dims, 0.1F);
    touched_.emplace_back();
    is_touched_.emplace_back(t.rows, std::uint8_t{0});
  }
  std::size_t inputs = 0;
  for (const std::uint8_t t : shape_.slots) inputs += shape_.tables[t].dims;
  for (const std::uint8_t t : shape_.slots) {
    fill(matrices_.emplace_back(), std::size_t{shape_.tables[t].dims} * shape_.hidden,
         std::sqrt(18.0F / static_cast<float>(inputs)));
  }
  fill(bias_, shape_.hidden, 0);
  for (float& b : bias_.value) b = 0.2F;
  fill(output_, std::size_t{shape_.outputs} * shape_.hidden,
       std::sqrt(3.0F / static_cast<float>(shape_.hidden)));
  fill(output_bias_, shape_.outputs, 0);
  fill(wide_, std::size_t{shape_.wide_rows} * shape_.wide_outputs, 0);
  wide_is_touched_.assign(shape_.wide_rows, 0);
  hidden_.resize(shape_.hidden);
  mask_.resize(shape_.hidden);
  hidden_gradient_.assign(shape_.hidden, 0);
}

void Net::forward(std::span<const std::uint16_t> ids, std::span<const std::uint32_t> wide, bool training) {
  ids_.assign(ids.begin(), ids.end());
  if (training && hyper_.slot_dropout > 0) {
    for (std::uint16_t& id : ids_) {
      if (id != 0 && random_.unit() < hyper_.slot_dropout) id = 0;
    }
  }
  wide_ids_.clear();
  for (const std::uint32_t id : wide) {
    if (!training || random_.unit() >= hyper_.wide_dropout) wide_ids_.push_back(id);
  }
  wide_scale_ = training ? 1 / (1 - hyper_.wide_dropout) : 1;
  hidden_ = bias_.value;
  const std::size_t h = shape_.hidden;
  for (std::size_t s = 0; s < ids_.size(); ++s) {
    if (ids_[s] == 0) continue;
    const std::size_t t = shape_.slots[s], dims = shape_.tables[t].dims;
    const float* row = tables_[t].value.data() + ids_[s] * dims;
    const float* matrix = matrices_[s].value.data();
    for (std::size_t d = 0; d < dims; ++d) add_scaled(hidden_.data(), matrix + d * h, row[d], h);
  }
  const float keep = 1 - hyper_.dropout;
  for (std::size_t i = 0; i < h; ++i) {
    mask_[i] = training && hyper_.dropout > 0 ? (random_.unit() < keep ? 1 / keep : 0.0F) : 1.0F;
    if (hidden_[i] <= 0) mask_[i] = 0;
    hidden_[i] *= mask_[i];
  }
}

void Net::scores(std::uint32_t first, std::span<float> out) const {
  const std::size_t h = shape_.hidden;
  for (std::size_t o = 0; o < out.size(); ++o) {
    out[o] = output_bias_.value[first + o] + dot(output_.value.data() + (first + o) * h, hidden_.data(), h);
  }
  if (first != 0) return;
  for (const std::uint32_t id : wide_ids_) {
    for (std::size_t o = 0; o < shape_.wide_outputs; ++o)
      out[o] += wide_scale_ * wide_.value[id * shape_.wide_outputs + o];
  }
}

void Net::add_gradient(std::uint32_t first, std::span<const float> gradient) {
  const std::size_t h = shape_.hidden;
  for (const std::uint32_t id : wide_ids_) {
    if (first != 0) break;
    for (std::size_t o = 0; o < shape_.wide_outputs; ++o)
      wide_.gradient[id * shape_.wide_outputs + o] += wide_scale_ * gradient[o];
    if (!wide_is_touched_[id]) {
      wide_is_touched_[id] = 1;
      wide_touched_.push_back(id);
    }
  }
  for (std::size_t o = 0; o < gradient.size(); ++o) {
    const float g = gradient[o];
    if (g == 0) continue;
    output_bias_.gradient[first + o] += g;
    add_scaled(output_.gradient.data() + (first + o) * h, hidden_.data(), g, h);
    add_scaled(hidden_gradient_.data(), output_.value.data() + (first + o) * h, g, h);
  }
}

void Net::backward() {
  const std::size_t h = shape_.hidden;
  for (std::size_t i = 0; i < h; ++i) hidden_gradient_[i] *= mask_[i];
  add_scaled(bias_.gradient.data(), hidden_gradient_.data(), 1, h);
  for (std::size_t s = 0; s < ids_.size(); ++s) {
    if (ids_[s] == 0) continue;
    const std::size_t t = shape_.slots[s], dims = shape_.tables[t].dims;
    const float* row = tables_[t].value.data() + ids_[s] * dims;
    float* row_gradient = tables_[t].gradient.data() + ids_[s] * dims;
    if (!is_touched_[t][ids_[s]]) {
      is_touched_[t][ids_[s]] = 1;
      touched_[t].push_back(ids_[s]);
    }
    for (std::size_t d = 0; d < dims; ++d) {
      row_gradient[d] += dot(matrices_[s].value.data() + d * h, hidden_gradient_.data(), h);
      add_scaled(matrices_[s].gradient.data() + d * h, hidden_gradient_.data(), row[d], h);
    }
  }
  hidden_gradient_.assign(h, 0);
}

void Net::update(Weights& w, std::size_t begin, std::size_t end, float rate) {
  const auto correct1 = static_cast<float>(1 / (1 - power1_)),
             correct2 = static_cast<float>(1 / (1 - power2_));
  const float shrink = 1 - rate * hyper_.decay;
  for (std::size_t i = begin; i < end; ++i) {
    const float g = w.gradient[i];
    w.first[i] = beta1 * w.first[i] + (1 - beta1) * g;
    w.second[i] = beta2 * w.second[i] + (1 - beta2) * g * g;
    w.value[i] = w.value[i] * shrink -
                 rate * (w.first[i] * correct1) / (std::sqrt(w.second[i] * correct2) + hyper_.epsilon);
    w.gradient[i] = 0;
  }
}

void Net::step(float rate) {
  power1_ *= beta1;
  power2_ *= beta2;
  for (std::size_t t = 0; t < tables_.size(); ++t) {
    for (const std::uint32_t row : touched_[t]) {
      const std::size_t dims = shape_.tables[t].dims;
      update(tables_[t], row * dims, (row + 1) * dims, rate);
      is_touched_[t][row] = 0;
    }
    touched_[t].clear();
  }
  for (const std::uint32_t id : wide_touched_) {
    update(wide_, id * shape_.wide_outputs, (id + 1) * shape_.wide_outputs, rate * hyper_.wide_rate);
    wide_is_touched_[id] = 0;
  }
  wide_touched_.clear();
  for (Weights& m : matrices_) update(m, 0, m.value.size(), rate);
  update(bias_, 0, bias_.value.size(), rate);
  update(output_, 0, output_.value.size(), rate);
  update(output_bias_, 0, output_bias_.value.size(), rate);
}

void Net::average() {
  average_weight_ = average_weight_ * average_keep + 1;
  const auto share = static_cast<float>(1 / average_weight_);
  for_all([&](Weights& w) {
    for (std::size_t i = 0; i < w.value.size(); ++i) w.average[i] += share * (w.value[i] - w.average[i]);
  });
}

void Net::swap_average() {
  for_all([](Weights& w) { w.value.swap(w.average); });
}

}  // namespace hearsay::train
