// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedge_claims.h"

#include <algorithm>

#include "core/analysis/hedges.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"
#include "core/text/word_map.h"

namespace hearsay {

namespace {

constexpr int reach = static_cast<int>(longest_clause);

constexpr WordMap reporting = make_word_set({
    "said",         "says",      "say",      "saying",  "added",     "adds",      "adding",
    "told",         "noted",     "noting",   "claimed", "claims",    "believes",  "believed",
    "believe",      "warned",    "warns",    "warning", "suggested", "suggests",  "argued",
    "argues",       "announced", "insisted", "insists", "hinted",    "explained", "predicted",
    "acknowledged", "admitted",  "stressed", "wrote",   "stated",    "indicated", "reported",
    "reports",      "hopes",     "hoped",    "thinks",  "think",     "thought",   "fear",
    "feared",       "know",      "knows",    "feels",   "concluded", "confirmed", "mentioned",
});
constexpr WordMap parting =
    make_word_set({"because", "although", "though", "whereas", "while", "but", "which", "who"});
constexpr WordMap subjects =
    make_word_set({"i", "we", "you", "he", "she", "it", "they", "there", "this", "that", "these", "the"});

template <typename Map>
bool in(const HedgeView& v, int i, const Map& map) {
  return v.has(i) && map.has(v.word(i));
}

bool is_opening_quote(const HedgeView& v, int i) {
  if (!v.is_mark(i)) return false;
  const char32_t c = utf8::peek(v.word(i), 0);
  return c == 0x201C || c == 0x2018 || c == 0xAB || (c == U'"' && v.token(i).space_before) ||
         v.word(i) == "``";
}
bool is_closing_quote(const HedgeView& v, int i) {
  if (!v.is_mark(i)) return false;
  const char32_t c = utf8::peek(v.word(i), 0);
  return c == 0x201D || c == 0x2019 || c == 0xBB || (c == U'"' && !v.token(i).space_before) ||
         v.word(i) == "''";
}
bool is_break(const HedgeView& v, int i) {
  if (!v.is_mark(i)) return false;
  const char32_t c = utf8::peek(v.word(i), 0);
  return c == U';' || c == U':' || c == U'(' || c == U')' || chars::is_dash(c) || v.word(i) == "--";
}

// A speech tag between the comma at i and the end of the sentence: “…, the mayor said.”
bool is_tag(const HedgeView& v, int comma) {
  for (int k = comma + 1; k < v.size() && k < comma + 9; ++k) {
    if (v.is_any(k, "which", "who", "but", "because")) return false;
    if (v.is_any(k, "said", "says", "told", "added", "noted", "wrote") ||
        (v.is(k, "according") && k == comma + 1))
      return true;
  }
  return false;
}

// Whether “that” at i opens a clause: it stands behind a verb or noun, not before a noun of its own.
bool opens_clause(const HedgeView& v, int i) {
  return v.is(i, "that") && i > 0 && v.is_word(i - 1) && v.is_word(i + 1) &&
         !v.is_any(i - 1, "in", "of", "at", "on", "by", "for", "from", "with", "after", "so");
}

int left_border(const HedgeView& v, int from, bool past_condition) {
  int i = from;
  while (i > 0 && from - i < reach) {
    const int before = i - 1;
    if (is_break(v, before) || is_opening_quote(v, before) || is_closing_quote(v, before)) break;
    if (opens_clause(v, before)) break;
    if (in(v, before, parting) && before != from - 1) break;
    if (in(v, before, parting)) break;
    if (v.is_any(before, "when", "where", "what", "how", "why") && !past_condition) break;
    if (v.is(before, "if") && !past_condition && before < from - 1) break;
    if (in(v, before, reporting) && before < from - 1 &&
        !v.is_any(i, "to", "in", "on", "by", "as", "for", "at", "reporters"))
      break;
    if (v.is_any(before, "and", "or", "so") && in(v, i, subjects) && i != from) break;
    --i;
  }
  while (i < from && v.is_mark(i)) ++i;
  return i;
}

int right_border(const HedgeView& v, int from) {
  int i = from;
  while (i < v.size() && i - from < reach) {
    if (is_break(v, i) || is_closing_quote(v, i)) break;
    if (i > from && v.is(i, ",")) {
      if (in(v, i + 1, parting) || is_tag(v, i) || v.is_any(i + 1, "adding", "saying", "according")) break;
      if (v.is_any(i + 1, "and", "or", "so") && in(v, i + 2, subjects)) break;
    }
    if (i > from && (v.is_any(i, "but", "because", "although", "whereas"))) break;
    if (i > from && v.is(i, "and") && in(v, i + 1, reporting)) break;
    if (i > from && v.is(i, "and") && v.ends_with(i + 1, "ed") && v.is_any(i + 2, "that", "the", "to", "for"))
      break;
    if (i > from && v.is(i, "and") && v.is_any(i + 1, "i", "we", "he", "she", "it", "they", "there")) break;
    ++i;
  }
  while (i > from && v.is_mark(i - 1)) --i;
  return i;
}

// What a clause of its own hangs on: verbs, nouns and adjectives of seeming, believing and not knowing.
// Adverbs and adjectives before their noun hedge the clause that they stand in.
bool takes_complement(const HedgeView& v, const HedgeWord& word, int first, int last) {
  if (v.ends_with(last - 1, "ly") || word.kind == HedgeKind::modal || word.kind == HedgeKind::approximator ||
      word.kind == HedgeKind::conditional)
    return false;
  if (v.is_any(last - 1, "perhaps", "maybe", "likely", "unlikely", "possible", "potential", "alleged",
               "suspected", "apparent", "called", "vague"))
    return v.is(last, "that");
  if (word.test == &hedge_test::not_confirmed || word.test == &hedge_test::to_be_seen) return false;
  if (word.kind == HedgeKind::hearsay)
    return v.is(last, "that") || word.test == &hedge_test::sources || word.test == &hedge_test::unnamed;
  // Raising: the subject before the cue belongs to the infinitive behind it.
  if (v.is(last, "to") || v.is(last - 1, "to")) return word.kind == HedgeKind::unknown;
  (void)first;
  return v.is_word(last) || is_opening_quote(v, last) || (v.has(last) && !v.is_mark(last));
}

}  // namespace

ClaimRange find_claim(const HedgeView& v, const HedgeWord& word, int first, int last) {
  if (takes_complement(v, word, first, last)) {
    int begin = last;
    while (begin < v.size() && (v.is_any(begin, "that", "at", "of", "for", "about", "if", "whether") ||
                                is_opening_quote(v, begin)))
      ++begin;
    const int end = right_border(v, begin);
    if (end > begin) return {begin, end};
  }
  const int begin = left_border(v, first, word.kind == HedgeKind::conditional), end = right_border(v, last);
  return {std::min(begin, first), std::max(end, last)};
}

}  // namespace hearsay
