// Tests of words that make a claim vague, open or conditional: about 50, not clear, if.
// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedge_questions.h"
#include "core/analysis/hedge_tests.h"
#include "core/lexicon/english/hedges.h"

namespace hearsay::hedge_test {

using namespace hedging;

// Approximator.

constexpr const char* unexact_number = "hedge.number";
HedgeMatch before_number(const Sentence& v, int i) {
  int k = i + 1;
  if (v.is(i, "close")) {
    if (!v.is(k, "to")) return no();
    ++k;
    return is_number(v, k) || (v.is(k, "a") && is_number(v, k + 1)) ? yes(i, i + 2, 0, unexact_number) : no();
  }
  if (v.is(i, "some")) {
    if (const HedgeMatch they = vague_people(v, i)) return they;
    if (is_number(v, k) && !v.is_any(k, "one", "third", "quarter")) return yes(i, i + 1, 0, unexact_number);
    if (v.expository() && !v.is_any(k, "time", "day", "-", "extent", "kind", "sort") &&
        !(v.is(i - 1, "for") && v.is(k, "reason")))
      return yes(i, i + 1, .8f, vague_group);
    return no();
  }
  // “about two” but not “talk about one”, “about 2020 plans”: the verb's preposition.
  if (in(v, i - 1, lexicon::takes_about)) return no();
  if (v.is(k, "one") || v.is(k, "third")) return no();
  if (is_number(v, k)) return yes(i, i + 1, 0, unexact_number);
  return when(v.is_any(k, "a", "an") &&
                  (is_number(v, k + 1) || v.is_any(k + 1, "hour", "week", "month", "year", "day", "mile")),
              i);
}

HedgeMatch roughly(const Sentence& v, int i) { return when(!in(v, i - 1, lexicon::done_roughly), i); }

HedgeMatch or_so(const Sentence& v, int i) {
  return v.is(i - 1, "or") && (!v.has(i + 1) || v.is_mark(i + 1) || is_number(v, i - 2) ||
                               v.is_any(i + 1, "of", "in", "to", "after", "before", "ago", "since"))
             ? yes(i - 1, i + 1)
             : no();
}

HedgeMatch more_or_less(const Sentence& v, int i) {
  return v.is(i - 1, "or") && v.is(i - 2, "more") ? yes(i - 2, i + 1) : no();
}

HedgeMatch bit(const Sentence& v, int i) {
  if (!v.is(i - 1, "a") || v.is(i - 2, "quite")) return no();
  return yes(i - 1, v.is(i + 1, "of") ? i + 2 : i + 1);
}

HedgeMatch kind_of(const Sentence& v, int i) {
  if (v.is_mark(i - 1) && in(v, i - 2, determiners)) return no();  // the “kind of problems” that …
  if (!v.is(i + 1, "of") || in(v, i - 1, determiners) || in(v, i - 1, lexicon::before_a_kind)) return no();
  return yes(i, i + 2);
}

HedgeMatch in_general(const Sentence& v, int i) {
  if (v.is(i, "general"))
    return v.is(i - 1, "in") && !v.is_capital(i) && !v.is_word(i + 1) ? yes(i - 1, i + 1) : no();
  // to some extent, to a certain extent
  if (v.is(i - 2, "to") && v.is(i - 1, "some")) return yes(i - 2, i + 1);
  return v.is(i - 3, "to") && v.is(i - 1, "certain") ? yes(i - 3, i + 1) : no();
}

HedgeMatch tend(const Sentence& v, int i) { return when(v.is(i + 1, "to"), i); }

HedgeMatch necessarily(const Sentence& v, int i) { return is_not(v, i - 1) ? yes(i - 1, i + 1) : no(); }

// Unknown.

namespace {

// “It was not clear”, “I do not know”: the auxiliary and an empty subject belong to the cue.
int cue_begin(const Sentence& v, int negation) {
  int first = negation;
  if (is_be(v, first - 1) || v.is_any(first - 1, "do", "does", "did")) --first;
  if (v.is(first - 1, "it") && first < negation) --first;
  return first;
}

}  // namespace

HedgeMatch not_clear(const Sentence& v, int i) {
  const int negation = negation_before(v, i);
  if (negation < 0) {
    if (v.expository() && v.is(i, "certain") && v.is_word(i + 1) && !is_be(v, i - 1) &&
        !v.is_any(i + 1, "that", "if", "to", "of", "about"))
      return weasel(i, i + 1, .6f, HedgeKind::approximator, vague_group);
    return no();
  }
  if (v.is(i, "certain") && v.is_word(i + 1) &&
      !v.is_any(i + 1, "that", "what", "if", "whether", "how", "when", "who", "where", "why", "about", "to"))
    return no();
  return yes(cue_begin(v, negation), i + 1);
}

HedgeMatch known(const Sentence& v, int i) {
  if (v.is(i - 1, "is") && v.is(i - 2, "little")) return yes(i - 2, i + 1);
  const int negation = negation_before(v, i);
  if (negation >= 0) return v.is_any(i + 1, "for", "as", "to") ? no() : yes(cue_begin(v, negation), i + 1);
  if (v.expository() && v.is_any(i - 1, "well", "best"))
    return weasel(i - 1, i + 1, .7f, HedgeKind::belief, nobodys_judgement);
  if (v.expository() && v.is(i - 1, "-") && v.is_any(i - 2, "well", "best"))
    return weasel(i - 2, i + 1, .75f, HedgeKind::belief, nobodys_judgement);
  return no();
}

HedgeMatch know(const Sentence& v, int i) {
  if (v.is_any(i - 1, "one", "nobody") && (v.is(i - 1, "nobody") || v.is(i - 2, "no")))
    return yes(v.is(i - 1, "nobody") ? i - 1 : i - 2, i + 1);
  const int negation = negation_before(v, i);
  if (negation < 0) return no();
  return v.is_any(i + 1, "if", "whether", "what", "when", "how", "who", "where", "why", "yet") ||
                 !v.has(i + 1) || v.is_mark(i + 1)
             ? yes(cue_begin(v, negation), i + 1)
             : no();
}

HedgeMatch to_be_seen(const Sentence& v, int i) {
  if (v.is(i - 1, "be") && v.is(i - 2, "to") && v.is_any(i - 3, "remains", "remain", "remained"))
    return yes(i - 3, i + 1);
  if (!v.is(i + 1, "as") || !has_be_before(v, i)) return no();
  return weasel(i, i + 1, .65f, HedgeKind::belief, "hedge.opinion");
}

HedgeMatch not_confirmed(const Sentence& v, int i) {
  constexpr int window = 7;  // tokens: "no date for it has yet been confirmed"
  for (int k = i - 1; k > i - window; --k) {
    if (v.is_mark(k) || v.is_any(k, "that", "who", "which")) return no();
    if (v.is_any(k, "not", "n't", "no", "yet", "cannot", "never")) {
      // A passive: nobody has confirmed it.
      bool passive = false;
      for (int b = k; b < i; ++b) passive = passive || v.is_any(b, "been", "be", "is", "are", "was", "were");
      return passive ? yes(k, i + 1) : no();
    }
  }
  return no();
}

HedgeMatch whether(const Sentence& v, int i) {
  if (v.is(i + 1, "or") && v.is(i + 2, "not")) return yes(i, i + 3, .9f);
  // “Did not say whether”: what is left unsaid is open.
  const int negation = negation_before(v, i - 1);
  if (v.is_any(i - 1, "say", "disclose", "specify", "reveal", "indicate") && negation >= 0)
    return yes(negation, i + 1);
  return when(in(v, i - 1, lexicon::before_whether) || !v.has(i - 1), i);
}

// Conditional.

HedgeMatch if_(const Sentence& v, int i) {
  static constexpr const char* looks_so = "hedge.seeming";
  if (v.is(i - 1, "as")) return weasel(i - 1, i + 1, .6f, HedgeKind::appearance, looks_so);
  if (in(v, i - 1, lexicon::before_if)) return no();
  if (v.is(i + 1, "any") && v.is_any(i - 1, "little", "few")) return no();  // little, and perhaps nothing
  if (v.is_any(i - 2, "asked", "asks", "ask", "asking", "told") && !v.is_mark(i - 1))
    return no();  // asked her if
  if (v.is_any(i + 1, "any", "not", "anything") && !v.is_word(i + 2)) return no();
  if (v.is_any(i + 1, "only", "ever")) return yes(i, i + 1, .7f);
  if (v.is(i + 1, "and") && v.is(i + 2, "when")) return yes(i, i + 3);
  return yes(i, i + 1);
}

HedgeMatch provided(const Sentence& v, int i) {
  if (v.is(i + 1, "that") && (v.is_first(i) || v.is_mark(i - 1) || !is_be(v, i - 1))) return yes(i, i + 2);
  return when(v.is(i - 1, ",") && in(v, i + 1, pronouns), i);
}

HedgeMatch as_long_as(const Sentence& v, int i) {
  if (!v.is_any(i - 1, "as", "so") || !v.is(i + 1, "as") || is_number(v, i + 2)) return no();
  return yes(i - 1, i + 2);
}

HedgeMatch in_case(const Sentence& v, int i) {
  if (v.is(i, "case"))
    return v.is(i - 1, "in") && !v.is_mark(i + 1) && !v.is(i + 1, "you") ? yes(i - 1, i + 1) : no();
  return v.is(i - 1, "the") && v.is(i - 2, "in") && v.is_any(i + 1, "of", "that") ? yes(i - 2, i + 1) : no();
}

HedgeMatch depending(const Sentence& v, int i) {
  return v.is_any(i + 1, "on", "upon") ? yes(i, i + 2) : no();
}

// “Should the talks fail, …”: an inversion at the start of a sentence, with no question mark at its end.
HedgeMatch should(const Sentence& v, int i) {
  const int last = static_cast<int>(v.range.last) - 1;
  if (!v.is_first(i) || v.is(last, "?")) return no();
  constexpr int longest_question = 40;  // tokens; so that a sentence of any length costs no more
  for (int k = i + 1; k <= last && k < i + longest_question; ++k)
    if (v.is(k, "?")) return no();
  return when(in(v, i + 1, pronouns) || v.is_any(i + 1, "the", "a", "any", "there") || v.is_capital(i + 1),
              i);
}

}  // namespace hearsay::hedge_test
