#include "core/text/grapheme.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/text/grapheme_tables.h"
#include "core/text/utf8.h"

using hearsay::grapheme_break;
using G = hearsay::GraphemeBreak;

namespace {

// One code point of each property, and a few more where it matters.
const std::vector<char32_t> samples = {'a',     0xE9,    '\r',  '\n',   0x07,   0x301,  0x200D,
                                       0x1F1E9, 0x600,   0x903, 0x1100, 0x1161, 0x11A8, 0xAC00,
                                       0xAC01,  0x1F469, 0xA9,  0xFE0F, 0x1F3FD};

// Whether a grapheme ends between cps[i - 1] and cps[i]: the rules GB3 to GB999 of Annex 29, read off one by
// one.
bool rule_breaks(const std::vector<char32_t>& cps, std::size_t i) {
  std::vector<G> g;
  for (const char32_t c : cps) g.push_back(grapheme_break(c));
  const G a = g[i - 1], b = g[i];
  const auto control = [](G x) { return x == G::control || x == G::cr || x == G::lf; };
  if (a == G::cr && b == G::lf) return false;  // GB3
  if (control(a) || control(b)) return true;   // GB4, GB5
  if (a == G::hangul_l && (b == G::hangul_l || b == G::hangul_v || b == G::hangul_lv || b == G::hangul_lvt))
    return false;
  if ((a == G::hangul_lv || a == G::hangul_v) && (b == G::hangul_v || b == G::hangul_t)) return false;
  if ((a == G::hangul_lvt || a == G::hangul_t) && b == G::hangul_t) return false;  // GB6 to GB8
  if (b == G::extend || b == G::zwj) return false;                                 // GB9
  if (b == G::spacing) return false;                                               // GB9a
  if (a == G::prepend) return false;                                               // GB9b
  if (a == G::zwj && b == G::pictograph) {                                         // GB11
    std::size_t j = i - 1;
    while (j > 0 && g[j - 1] == G::extend) --j;
    if (j > 0 && g[j - 1] == G::pictograph) return false;
  }
  if (a == G::regional && b == G::regional) {  // GB12, GB13
    std::size_t count = 0;
    while (count < i && g[i - 1 - count] == G::regional) ++count;
    if (count % 2 == 1) return false;
  }
  return true;
}

void check(const std::vector<char32_t>& cps) {
  std::string s;
  std::vector<std::uint32_t> at;
  for (const char32_t c : cps) {
    at.push_back(static_cast<std::uint32_t>(s.size()));
    hearsay::utf8::append(s, c);
  }
  at.push_back(static_cast<std::uint32_t>(s.size()));
  std::uint32_t last = 0;
  for (std::size_t i = 1; i <= cps.size(); ++i) {
    const bool breaks = i == cps.size() || rule_breaks(cps, i);
    REQUIRE(hearsay::is_grapheme_border(s, at[i]) == breaks);
    if (!breaks) continue;
    REQUIRE(hearsay::next_grapheme(s, last) == at[i]);
    REQUIRE(hearsay::previous_grapheme(s, at[i]) == last);
    last = at[i];
  }
}

std::size_t count(const std::string& s) {
  std::size_t n = 0;
  for (std::uint32_t at = 0; at < s.size(); at = hearsay::next_grapheme(s, at)) ++n;
  return n;
}

}  // namespace

TEST_CASE("graphemes follow the rules for every sequence of up to four code points") {
  const std::size_t n = samples.size();
  for (std::size_t a = 0; a < n; ++a) {
    check({samples[a]});
    for (std::size_t b = 0; b < n; ++b) {
      check({samples[a], samples[b]});
      for (std::size_t c = 0; c < n; ++c) {
        check({samples[a], samples[b], samples[c]});
        for (std::size_t d = 0; d < n; ++d) check({samples[a], samples[b], samples[c], samples[d]});
      }
    }
  }
}

TEST_CASE("what people take for one character is one") {
  CHECK(count("\r\n") == 1);
  CHECK(count("e\u0301") == 1);
  CHECK(count("👩🏽‍🏫") == 1);
  CHECK(count("👨‍👩‍👧‍👦") == 1);
  CHECK(count("🏳️‍🌈") == 1);
  CHECK(count("🇺🇦🇩🇪") == 2);
  CHECK(count("1️⃣") == 1);
  CHECK(count("한국") == 2);
  CHECK(count("각") == 1);
  CHECK(count("नि") == 1);
  CHECK(count("🏴󠁧󠁢󠁥󠁮󠁧󠁿") == 1);
  CHECK(count("“Yes.”") == 6);
  CHECK(hearsay::next_grapheme("👩🏽‍🏫!", 0) == 15);
}

TEST_CASE("the ends of the text are borders") {
  CHECK(hearsay::next_grapheme("", 0) == 0);
  CHECK(hearsay::previous_grapheme("", 0) == 0);
  CHECK(hearsay::next_grapheme("ab", 2) == 2);
  CHECK(hearsay::next_grapheme("ab", 7) == 2);
  CHECK(hearsay::is_grapheme_border("ab", 0));
  CHECK(hearsay::is_grapheme_border("", 0));
}

TEST_CASE("marks of Unicode 15 to 17 belong to the letter before them") {
  for (const char32_t c : {U'\u0ECE', U'\U000113BB', U'\U00011B60', U'\U0001E6E3'}) CHECK(grapheme_break(c) == G::extend);
}
