// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedge_words.h"

#include <array>

#include "core/lexicon/english/hedges.h"
#include "core/lexicon/word_map.h"

namespace hearsay {

namespace {

#define HEARSAY_ROW(word, kind, test, sure, reason) \
  {word, {HedgeKind::kind, hedge_test::test, sure##f, "hedge." #reason}},
constexpr WordMap words = make_word_map<HedgeWord>({HEARSAY_HEDGE_WORDS(HEARSAY_ROW)});
#undef HEARSAY_ROW

// Which lengths the words of one first letter have: a filter before the hash.
struct Lengths {
  std::array<std::uint32_t, 26> of{};
  std::size_t longest = 0;
};
constexpr Lengths make_lengths() {
  Lengths l;
  for (const auto& entry : words.entries()) {
    l.of[static_cast<std::size_t>(entry.word[0] - 'a')] |= 1u << entry.word.size();
    l.longest = entry.word.size() > l.longest ? entry.word.size() : l.longest;
  }
  return l;
}
constexpr Lengths lengths = make_lengths();
static_assert(lengths.longest < 32, "a bit for each length");

}  // namespace

std::span<const WordEntry<HedgeWord>> hedge_words() { return words.entries(); }

const HedgeWord* hedge_word(std::string_view word) {
  if (word.size() < 2 || word.size() > lengths.longest) return nullptr;
  const char first = fold_ascii(word[0]);
  if (first < 'a' || first > 'z' || !(lengths.of[static_cast<std::size_t>(first - 'a')] >> word.size() & 1u))
    return nullptr;
  return words.find(word);
}

}  // namespace hearsay
