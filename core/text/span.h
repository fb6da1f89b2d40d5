// A half-open range of bytes in one Text: the only kind of offset inside the core.
//
//   Span quote{12, 40};   quote.length() == 28;   quote.contains(Span{13, 20})
//
// Value type, pure functions, nothing else. Offsets leave the core as code points or UTF-16 units only
// through Text.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <vector>

namespace hearsay {

struct Span {
  std::uint32_t begin = 0;  // bytes, first
  std::uint32_t end = 0;    // bytes, one past the last; end >= begin

  friend constexpr auto operator<=>(const Span&, const Span&) = default;

  constexpr std::uint32_t length() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  // Whether the two share at least one byte. Empty spans overlap nothing.
  constexpr bool overlaps(Span other) const {
    return std::max(begin, other.begin) < std::min(end, other.end);
  }
};

// Bytes that the two share.
constexpr std::uint32_t shared_length(Span a, Span b) {
  const std::uint32_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

// Several fragments of one text, in order: sorted by begin, disjoint, none empty.
using Fragments = std::vector<Span>;

// Bytes in all of them.
inline std::uint32_t total_length(const Fragments& fragments) {
  std::uint32_t length = 0;
  for (const Span span : fragments) length += span.length();
  return length;
}

// Bytes that the two share. O(fragments of both).
inline std::uint32_t shared_length(const Fragments& a, const Fragments& b) {
  std::uint32_t shared = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    shared += shared_length(*x, *y);
    ++(x->end < y->end ? x : y);
  }
  return shared;
}

// From the first byte of the first fragment to the last of the last; {0, 0} for none.
inline Span hull(const Fragments& fragments) {
  return fragments.empty() ? Span{} : Span{fragments.front().begin, fragments.back().end};
}

}  // namespace hearsay
