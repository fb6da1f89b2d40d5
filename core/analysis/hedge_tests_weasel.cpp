// Tests of words that hide who holds a view, in texts that report nobody's words (hedges.h).
// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedge_questions.h"
#include "core/analysis/hedge_tests.h"
#include "core/lexicon/english/hedges.h"

namespace hearsay::hedge_test {

using namespace hedging;

// “Some argue”, “many believe”, “others say”, in a report too: nobody is named.
HedgeMatch vague_people(const Sentence& v, int i) {
  if (v.is_any(i - 1, "of", "and", "the", "too", "how", "so", "as")) return no();
  const int verb = v.is(i + 1, "people") ? i + 2 : i + 1;
  return in(v, verb, lexicon::some_argue) ? weasel(i, verb + 1, .7f, HedgeKind::hearsay, vague_group) : no();
}

HedgeMatch weasel_many(const Sentence& v, int i) {
  if (v.is(i, "few") && v.is_any(i + 1, "would", "could", "will", "can", "doubt"))
    return no();  // nearly nobody
  if (v.is(i, "many"))
    if (const HedgeMatch they = vague_people(v, i)) return they;
  if (!v.expository()) return no();
  if (v.is_any(i, "number", "variety"))
    return v.is(i - 1, "a") && v.is(i + 1, "of") && !is_time(v, i + 2) ? yes(i - 1, i + 2) : no();
  if (is_time(v, i + 1) || v.is_any(i - 1, "how", "too", "just", "next", "last", "first", "past"))
    return no();
  if (v.is(i, "few")) return when(v.is_word(i + 1), i);
  return when(v.is_word(i + 1) || v.is_mark(i + 1), i);
}

HedgeMatch weasel_people(const Sentence& v, int i) {
  if (v.is(i, "others"))
    if (const HedgeMatch they = vague_people(v, i)) return they;
  if (!v.expository()) return no();
  if (v.is(i, "others")) return when(!v.is_any(i - 1, "of", "the", "when", "than"), i);
  return when(
      in(v, i + 1, saying) || v.is_any(i - 1, "some", "many", "most", "by", "several") || is_adverb(v, i + 1),
      i);
}

// “One of the most famous”, “the most popular”: praise that nobody answers for; “most mayors”.
HedgeMatch weasel_most(const Sentence& v, int i) {
  if (!v.expository() || v.is_any(i - 1, "at", "two", "three", "four", "five", "six", "seven", "ten"))
    return no();
  if (in(v, i + 1, lexicon::praise)) return weasel(i, i + 2, .72f, HedgeKind::belief, nobodys_judgement);
  if (v.is_any(i - 1, "the", "his", "her", "its", "their", "'s")) {
    const bool of = v.is_any(i - 2, "of", "among", "amongst");
    return of ? weasel(i, i + 1, .72f, HedgeKind::belief, nobodys_judgement) : no();
  }
  return when(is_plural(v, i + 1) && !v.is_any(i + 1, "cases", "times") &&
                  !v.is_any(i - 1, "in", "of", "for", "with", "as", "on"),
              i);
}

// “One of the best”, “among his greatest”.
HedgeMatch weasel_best(const Sentence& v, int i) {
  if (!v.expository() || !v.is_any(i - 1, "the", "his", "her", "its", "their", "'s")) return no();
  return when(v.is_any(i - 2, "of", "among", "amongst"), i);
}

// “often referred to as”
HedgeMatch weasel_name(const Sentence& v, int i) {
  return when(v.expository() && v.is(i + 1, "to") && has_be_before(v, i) && is_adverb(v, i - 1), i);
}

HedgeMatch weasel_praise(const Sentence& v, int i) {
  return when(v.expository() && !in(v, i - 1, pronouns), i);
}

HedgeMatch weasel_adverb(const Sentence& v, int i) { return when(v.expository(), i); }

HedgeMatch weasel_passive(const Sentence& v, int i) {
  return when(v.expository() && has_be_before(v, i) && !v.is(i + 1, "by"), i);
}

}  // namespace hearsay::hedge_test
