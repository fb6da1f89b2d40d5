// What decides how made-up material of a bench differs: a linear congruential generator, the same everywhere.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hearsay::bench {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::uint32_t below(std::uint32_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>(state_ >> 33) % limit;
  }
  template <std::size_t n>
  std::string one_of(const std::array<std::string_view, n>& words) {
    return std::string(words[below(n)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace hearsay::bench
