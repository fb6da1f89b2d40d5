// A half-open range of tokens: what the stages of the analysis hand each other. (Bytes are a Span: core/text/span.h.)
//
//   Range words{3, 6};   words.size() == 3;   words.contains(5);   !words.contains(6)
//
// Tokens are counted as in Segments::tokens, through the whole article. Only a tree (syntax.h) counts the words of
// its sentence, from 0.
#pragma once

#include <cstdint>

namespace hearsay {

struct Range {
  std::uint32_t first = 0, last = 0;  // tokens [first, last)

  friend constexpr bool operator==(Range, Range) = default;

  constexpr std::uint32_t size() const { return empty() ? 0 : last - first; }
  constexpr bool empty() const { return first >= last; }
  constexpr bool contains(std::uint32_t token) const { return first <= token && token < last; }
};

}  // namespace hearsay
