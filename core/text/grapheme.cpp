// Tested by tests/unit/grapheme_test.cpp: all sequences of four over one code point of each property, against
// the rules written out one by one.
#include "core/text/grapheme.h"

#include "core/text/grapheme_tables.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

using G = GraphemeBreak;

bool is_control(G g) { return g == G::control || g == G::cr || g == G::lf; }

// Whether two neighbours hold together whatever comes before them: GB3 to GB9b.
bool joins(G a, G b) {
  if (a == G::cr) return b == G::lf;
  if (is_control(a) || is_control(b)) return false;
  if (b == G::extend || b == G::zwj || b == G::spacing || a == G::prepend) return true;
  if (a == G::hangul_l)
    return b == G::hangul_l || b == G::hangul_v || b == G::hangul_lv || b == G::hangul_lvt;
  if (a == G::hangul_lv || a == G::hangul_v) return b == G::hangul_v || b == G::hangul_t;
  return (a == G::hangul_lvt || a == G::hangul_t) && b == G::hangul_t;
}

}  // namespace

std::uint32_t next_grapheme(std::string_view bytes, std::uint32_t at) {
  if (at >= bytes.size()) return static_cast<std::uint32_t>(bytes.size());
  const auto ascii = [&](std::uint32_t i) { return static_cast<unsigned char>(bytes[i]) < 128; };
  if (ascii(at) && bytes[at] != '\r' && (at + 1 >= bytes.size() || ascii(at + 1))) return at + 1;

  G before = grapheme_break(utf8::next(bytes, at));
  bool flag_half = before == G::regional;  // an odd number of regional indicators so far
  bool picture = before == G::pictograph;  // a pictograph and nothing but extenders since
  bool joiner = false;                     // … and then one joiner
  while (at < bytes.size()) {
    std::uint32_t next = at;
    const G g = grapheme_break(utf8::next(bytes, next));
    const bool emoji = joiner && g == G::pictograph;  // GB11
    const bool flag = flag_half && g == G::regional;  // GB12, GB13
    if (!joins(before, g) && !emoji && !flag) break;
    flag_half = g == G::regional && !flag;
    joiner = picture && g == G::zwj;
    picture = g == G::pictograph || (picture && g == G::extend);
    before = g;
    at = next;
  }
  return at;
}

std::uint32_t previous_grapheme(std::string_view bytes, std::uint32_t at) {
  if (at == 0) return 0;
  std::uint32_t begin = at;
  utf8::previous(bytes, begin);
  while (begin > 0 && !is_grapheme_border(bytes, begin)) utf8::previous(bytes, begin);
  return begin;
}

bool is_grapheme_border(std::string_view bytes, std::uint32_t at) {
  if (at == 0 || at >= bytes.size()) return true;
  std::uint32_t before = at;
  const G a = grapheme_break(utf8::previous(bytes, before)), b = grapheme_break(utf8::peek(bytes, at));
  if (joins(a, b)) return false;
  if (a == G::zwj && b == G::pictograph) {
    // A pictograph, extenders, the joiner?
    while (before > 0) {
      const G g = grapheme_break(utf8::previous(bytes, before));
      if (g == G::pictograph) return false;
      if (g != G::extend) return true;
    }
    return true;
  }
  if (a == G::regional && b == G::regional) {
    std::uint32_t count = 1;
    while (before > 0 && grapheme_break(utf8::previous(bytes, before)) == G::regional) ++count;
    return count % 2 == 0;
  }
  return true;
}

std::string shortened(std::string_view bytes, std::size_t most) {
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < most && end < bytes.size(); ++i) end = next_grapheme(bytes, end);
  std::string out(bytes.substr(0, end));
  return end < bytes.size() ? out + "…" : out;
}

}  // namespace hearsay
