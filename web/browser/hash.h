// A number for what was put in, to see whether it is the same as before. 64 bits, eight bytes at a time; not
// for keys that somebody else chooses.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace hearsay {

struct Hash {
  std::uint64_t value = 1;
  [[gnu::noinline]] void add(std::uint64_t number) {
    value = (value ^ number) * 0x9E3779B97F4A7C15u;
    value ^= value >> 29;
  }
  // Not worth its bytes at each of its callers.
  [[gnu::noinline]] void add(std::string_view bytes) {
    add(bytes.size());
    for (std::uint64_t eight; !bytes.empty(); bytes.remove_prefix(bytes.size() < 8 ? bytes.size() : 8)) {
      eight = 0;
      std::memcpy(&eight, bytes.data(), bytes.size() < 8 ? bytes.size() : 8);
      value = (value ^ eight) * 0x9E3779B97F4A7C15u;
      value ^= value >> 29;
    }
  }
};

}  // namespace hearsay
