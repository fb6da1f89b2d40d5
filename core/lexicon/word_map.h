// A map of words known at compile time, asked by one hash. The tables in core/lexicon/english become such maps.
//
//   constexpr WordMap table = make_word_map<int>({{"may", 1}, {"might", 2}});
//   if (const int* value = table.find("May")) …
//
// Words are lower-case ASCII; ASCII capitals in the question are folded. Open addressing in twice the room,
// FNV-1a: one look-up costs one pass over the word and about one comparison. The table is built by the
// compiler.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/lexicon/fold.h"

namespace hearsay {

constexpr std::uint32_t word_hash(std::string_view word) {
  std::uint32_t h = 2166136261u;
  for (const char c : word) h = (h ^ static_cast<unsigned char>(fold_ascii(c))) * 16777619u;
  return h ^ (h >> 15);
}

template <typename Value>
struct WordEntry {
  std::string_view word;
  Value value;
};

template <typename Value, std::size_t N>
class WordMap {
 public:
  constexpr explicit WordMap(const WordEntry<Value> (&entries)[N]) {
    for (std::size_t i = 0; i < N; ++i) entries_[i] = entries[i];
    for (std::size_t i = 0; i < N; ++i) {
      std::size_t slot = word_hash(entries[i].word) & mask;
      while (slots_[slot] != 0) slot = (slot + 1) & mask;
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  // The word's value, or nullptr. O(length of the word).
  constexpr const Value* find(std::string_view word) const { return find(word, word_hash(word)); }

  constexpr const Value* find(std::string_view word, std::uint32_t hash) const {
    for (std::size_t slot = hash & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
      const WordEntry<Value>& entry = entries_[slots_[slot] - 1u];
      if (same(entry.word, word)) return &entry.value;
    }
    return nullptr;
  }

  constexpr const std::array<WordEntry<Value>, N>& entries() const { return entries_; }

  constexpr bool has(std::string_view word) const { return find(word) != nullptr; }

 private:
  static constexpr std::size_t capacity() {
    std::size_t c = 4;
    while (c < 2 * N) c *= 2;
    return c;
  }
  static constexpr std::size_t mask = capacity() - 1;

  static constexpr bool same(std::string_view known, std::string_view asked) {
    if (known.size() != asked.size()) return false;
    for (std::size_t i = 0; i < known.size(); ++i)
      if (known[i] != fold_ascii(asked[i])) return false;
    return true;
  }

  std::array<WordEntry<Value>, N> entries_{};
  std::array<std::uint16_t, capacity()> slots_{};
};

template <typename Value, std::size_t N>
constexpr WordMap<Value, N> make_word_map(const WordEntry<Value> (&entries)[N]) {
  return WordMap<Value, N>(entries);
}

// A set: a table whose values nobody asks for.
template <std::size_t N>
constexpr WordMap<bool, N> make_word_set(const std::string_view (&words)[N]) {
  WordEntry<bool> entries[N]{};
  for (std::size_t i = 0; i < N; ++i) entries[i] = {words[i], true};
  return WordMap<bool, N>(entries);
}

}  // namespace hearsay
