// How the other articles on an event give a statement: of a quote, which of them say it otherwise, and in which way.
//
//   tag.elsewhere = {{.way = Elsewhere::Way::unsure, .outlet = "The Echo", .words = "the ferry might sail"}};
//   names_way(tag.elsewhere, Elsewhere::Way::unsure)     // true
//   with_way(tag.elsewhere, Elsewhere::Way::unsure, false)   // {}: nothing is said of it any more
//
// A student names the ways and no more; what the teacher's comparison fills in names the outlet and its words too. The ways
// are those that a comparison tells apart (core/compare).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace hearsay {

struct Elsewhere {
  enum class Way : std::uint8_t {
    words,   // in other words
    part,    // with some of the words left out, or with more of them
    surer,   // stated, where this article gives it as unsure
    unsure,  // given as unsure, where this article states it
    voice,   // as the writer's own, without a source
  };
  Way way = Way::words;
  std::string outlet = {};  // where; empty: not said
  std::string words = {};   // as they are there; empty: not said
  friend bool operator==(const Elsewhere&, const Elsewhere&) = default;
  friend bool operator<(const Elsewhere& a, const Elsewhere& b) {
    return std::tie(a.way, a.outlet, a.words) < std::tie(b.way, b.outlet, b.words);
  }
};
inline constexpr std::size_t elsewhere_ways = 5;
inline constexpr std::size_t longest_elsewhere = 200;  // graphemes of the words that are filled in

const char* name_of(Elsewhere::Way way);  // "words", "part", "surer", "unsure", "voice"
bool from_name(std::string_view name, Elsewhere::Way& way);

inline bool names_way(const std::vector<Elsewhere>& all, Elsewhere::Way way) {
  return std::any_of(all.begin(), all.end(), [way](const Elsewhere& one) { return one.way == way; });
}
// The same list with the way in it or without it. One that is there stays with its outlet and words.
inline std::vector<Elsewhere> with_way(std::vector<Elsewhere> all, Elsewhere::Way way, bool yes) {
  if (!yes) std::erase_if(all, [way](const Elsewhere& one) { return one.way == way; });
  if (yes && !names_way(all, way)) all.insert(std::upper_bound(all.begin(), all.end(), Elsewhere{.way = way}), Elsewhere{.way = way});
  return all;
}

}  // namespace hearsay
