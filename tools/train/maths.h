// Small helpers of the trainer that must give the same bits on every machine (no libm but for sqrt, which is
// exact).
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "tools/train/random.h"

namespace hearsay::train {

constexpr std::uint32_t max_index = 0xFFFFFFFF;

// e^x to about 1e-7 relative, for x <= 0 (0 below -87): 2^n by the exponent, the rest by a series.
inline float exponential(float x) {
  if (x < -87) return 0;
  const float y = x * 1.44269504F;
  const auto whole = static_cast<std::int32_t>(y - 0.5F);
  const float r = (y - static_cast<float>(whole)) * 0.69314718F;
  float sum = 1, term = 1;
  for (int k = 1; k <= 7; ++k) sum += (term *= r / static_cast<float>(k));
  return sum * std::bit_cast<float>(static_cast<std::uint32_t>(whole + 127) << 23);
}

// Scores → probabilities over the allowed outputs (of at most 64), 0 for the others.
inline void softmax(std::span<float> scores, std::uint64_t allowed) {
  float top = -1e30F, sum = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if ((allowed >> i & 1) != 0 && scores[i] > top) top = scores[i];
  }
  for (std::size_t i = 0; i < scores.size(); ++i) {
    scores[i] = (allowed >> i & 1) != 0 ? exponential(scores[i] - top) : 0.0F;
    sum += scores[i];
  }
  for (float& s : scores) s /= sum;
}

// The rate falls along a straight line to a hundredth; `done` is 0 … 1. The first 2 % warm up.
inline float decayed(double done) {
  const double left = done < 1 ? 1 - done : 0;
  return static_cast<float>((0.01 + 0.99 * left) * (done < 0.02 ? 0.1 + done * 45 : 1));
}

template <typename T>
void shuffle(std::vector<T>& items, Random& random) {
  for (std::size_t i = items.size(); i > 1; --i)
    std::swap(items[i - 1], items[random.below(static_cast<std::uint32_t>(i))]);
}

}  // namespace hearsay::train
