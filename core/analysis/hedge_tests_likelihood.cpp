// Tests of words that say how likely or how it looks: may, could, possible, seems, signs.
// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedge_questions.h"
#include "core/analysis/hedge_tests.h"
#include "core/lexicon/english/hedges.h"
#include "core/lexicon/english/time.h"

namespace hearsay::hedge_test {

using namespace hedging;

HedgeMatch always(const Sentence& v, int i) { return when(!is_name(v, i), i); }

// Modal.

namespace {

// What a rule allows: “you may go in”, “visitors may not smoke”.
bool is_permission(const Sentence& v, int i) {
  const bool negated = v.is(i + 1, "not");
  if (!in(v, negated ? i + 2 : i + 1, lexicon::allowed_acts)) return false;
  return v.is(i - 1, "you") || (negated && (is_plural(v, i - 1) || v.is_any(i - 1, "they", "one", "nobody")));
}

// “As a child he could swim”, “he could not read until he was ten”: what somebody was able to do.
bool is_past_ability(const Sentence& v, int i) {
  const bool person = v.is_any(i - 1, "i", "he", "she", "we", "they", "who") || v.is_capital(i - 1);
  if (!person) return false;
  if (in(v, i + 1, lexicon::skills)) return true;
  for (std::uint32_t k = v.range.first; k < v.range.last; ++k) {
    if (v.is_any(k, "child", "boy", "girl", "teenager", "baby", "toddler", "student") &&
        v.is_any(k - 1, "a", "young") && (v.is(k - 2, "as") || v.is(k - 3, "as")))
      return true;
    if (v.is(k, "age") && v.is(k - 1, "the") && v.is_any(k - 2, "by", "at")) return true;
    if (v.is(k, "days") && v.is_any(k - 1, "those", "younger", "early", "school")) return true;
  }
  return false;
}

}  // namespace

HedgeMatch may(const Sentence& v, int i) {
  if (v.is_capital(i)) {
    if (!v.is_word(i) || v.is_kind(i + 1, TokenKind::number)) return no();
    if (v.is_kind(i - 1, TokenKind::number) || in(v, i - 1, lexicon::before_may)) return no();
    if (!v.has(i + 1) || v.is_mark(i + 1)) return no();
    // A name, if the next word is not a verb that a modal can come before: “Theresa May said”.
    if (!v.is_first(i) && !v.is_any(i + 1, "be", "have", "not", "also", "never", "soon", "still") &&
        !v.is_capital(i + 1))
      return no();
  }
  if (v.is_first(i) && v.is_any(i + 1, "i", "we", "he", "she", "god", "the"))
    return no();  // May I …? May he rest …
  if (is_permission(v, i)) return no();
  if (v.is(i + 1, "well") || v.is(i + 1, "yet")) return yes(i, i + 2);
  // What is allowed, chosen or wished: “may also be used”, “may not marry”, “so that we may live”.
  if (v.expository()) {
    if (v.is_any(i + 1, "also", "either", "not", "only") && !v.is(i + 2, "have")) return no();
    if (v.is_any(i + 1, "include", "consist", "contain", "vary", "differ", "range")) return no();
    // “Guests may bring food”, “patients may be unaware of it”: what happens at times, said of a whole kind.
    if ((is_plural(v, i - 1) || v.is_any(i - 1, "they", "we", "you", "one")) && !v.is(i + 1, "have"))
      return no();
    if (v.is(i + 1, "be") && (v.ends_with(i + 2, "ed") || v.is(i + 2, "either") ||
                              v.is_any(i + 2, "made", "used", "found", "given", "taken")))
      return no();
    constexpr int window = 5;  // tokens: "so that all of them may live"
    for (int k = i - 1; k > i - window; --k)
      if (v.is(k, "that") && v.is_any(k + 1, "we", "you", "they")) return no();
  }
  return yes(i, i + 1);
}

HedgeMatch might(const Sentence& v, int i) {
  if (is_name(v, i)) return no();
  if (in(v, i - 1, determiners) && !v.is_any(i - 1, "this", "that", "these", "those", "some", "which", "all",
                                             "such", "other", "what", "another"))
    return no();
  if (v.is_any(i - 1, "military", "economic", "industrial", "naval", "financial", "with", "of") ||
      v.is_any(i + 1, "of", "and", "in", "is", "was"))
    return no();
  if (v.is_mark(i + 1) && !v.is(i + 1, ",")) return no();
  if (v.is(i + 1, "well") || v.is(i + 1, "yet")) return yes(i, i + 2);
  return yes(i, i + 1);
}

HedgeMatch could(const Sentence& v, int i) {
  const int next =
      v.is_any(i + 1, "also", "then", "still", "only", "even", "soon", "easily", "just") ? i + 2 : i + 1;
  if (is_not(v, next)) {
    // “could not have known” and “could not be reached” are flat; what is denied is not a hedge.
    return no();
  }
  if (in(v, next, lexicon::done_if_one_could) || v.is(next, "n't") || is_past_ability(v, i)) return no();
  if (v.is_first(i) && in(v, i + 1, pronouns)) return no();  // Could you …?
  // “only the two could”, “so that they could”, “as fast as he could”
  constexpr int window = 6;  // tokens: the subject between
  for (int k = i - 1; k > i - window; --k)
    if (v.is(k, "only") || (v.is(k, "so") && v.is(k + 1, "that")) || (v.is(k, "as") && v.is(k - 2, "as")))
      return no();
  if (v.is(i + 1, "well") || v.is(i + 1, "yet")) return yes(i, i + 2);
  return yes(i, i + 1);
}

HedgeMatch hardly(const Sentence& v, int i) {
  return v.is_any(i - 1, "can", "could") ? yes(i - 1, i + 1) : no();
}

// Probability.

HedgeMatch likely(const Sentence& v, int i) {
  if (v.is_any(i + 1, "voter", "voters")) return no();  // a pollster's term
  const bool more = v.is_any(i - 1, "more", "less", "most", "very", "highly", "least");
  return yes(i, i + 1, more ? .85f : 0);
}

HedgeMatch possible(const Sentence& v, int i) {
  if (v.is(i - 1, "as") || v.is(i - 1, "if") || v.is(i - 1, "where") || v.is(i - 1, "whenever") ||
      v.is(i - 1, "wherever"))
    return no();
  constexpr int window = 6;          // tokens: "the best of all the ways possible"
  constexpr int reach_negation = 4;  // tokens: further off it denies something else
  for (int k = i - 1; k > i - window; --k) {
    if (in(v, k, lexicon::before_possible)) return no();
    if (v.is(k, "as") && v.is(i - 1, "as")) return no();
    if ((is_not(v, k) && k > i - reach_negation) || (v.ends_with(k, "est") && k == i - 1)) return no();
  }
  if (v.is_any(i + 1, "to", "for", "only", "by", "through", "with")) return no();  // ability
  return yes(i, i + 1);
}

HedgeMatch potential(const Sentence& v, int i) {
  if (is_name(v, i)) return no();
  if (in(v, i - 1, lexicon::before_potential)) {
    if (!v.is_word(i + 1) || v.is_any(i + 1, "to", "for", "as", "and", "in", "of", "is", "was")) return no();
  }
  if (v.is_any(i + 1, "energy", "theory", "difference", "function", "well"))
    return no();  // a term of physics
  if (v.is_any(i + 1, "to", "for", "of")) return yes(i, i + 1, .65f);
  return when(v.is_word(i + 1) && !v.is_any(i + 1, "and", "in", "as", "is", "was", "that", "with"), i);
}

HedgeMatch chance(const Sentence& v, int i) {
  if (v.is_any(i - 1, "no", "second", "last")) return no();
  return when(
      v.is_any(i + 1, "of", "that", "are", "is") || (v.is_any(i, "odds", "chance") && v.is(i + 1, "against")),
      i);
}

HedgeMatch not_impossible(const Sentence& v, int i) { return is_not(v, i - 1) ? yes(i - 1, i + 1) : no(); }

// Appearance.

HedgeMatch appear(const Sentence& v, int i) {
  if (in(v, i + 1, lexicon::after_appears))
    return when(!(v.is(i + 1, "as") && !v.is_any(i + 2, "if", "though")), i);
  return when(v.is(i - 1, "it") && !v.is_mark(i + 1) && !v.is_any(i + 1, "in", "on", "at"), i);
}

HedgeMatch apparent(const Sentence& v, int i) {
  if (is_be(v, i - 1) || in(v, i - 1, lexicon::before_apparent)) return no();
  return when(v.is_word(i + 1), i);
}

namespace {

// A noun of a person, by its ending alone (name_words.h knows them by lists): waiter, doctor, cyclist, librarian.
bool has_person_ending(const Sentence& v, int i) {
  if (in(v, i, lexicon::things_in_er)) return false;
  for (const std::string_view end : {"er", "or", "ist", "ian", "man", "woman"})
    if (v.ends_with(i, end)) return true;
  return false;
}

}  // namespace

HedgeMatch suggest(const Sentence& v, int i) {
  if (v.is(i, "suggested") && v.is_mark(i - 1) && v.is_mark(i + 1)) return no();
  if (v.ends_with(i + 1, "ing") && !v.is_any(i + 1, "nothing", "something", "anything", "everything"))
    return no();  // a proposal
  // “The waiter suggested a restaurant”: a person, and a thing.
  if (v.is_any(i + 1, "a", "an", "another") && !v.is_any(i, "suggesting")) {
    const int subject = before_adverbs(v, i);
    if (v.is_any(subject, "i", "he", "she", "we", "they", "who") || has_person_ending(v, subject))
      return no();
  }
  if (in(v, i - 1, determiners) &&
      !v.is_any(i - 1, "this", "that", "these", "those", "some", "which", "all", "another"))
    return no();
  return yes(i, i + 1);
}

// Plain saying does not hedge: only what data and people without a name indicate, and what is indicated by
// silence.
HedgeMatch indicate(const Sentence& v, int i) {
  if (!v.is(i, "indicated")) return when(!in(v, i - 1, pronouns) || in(v, i - 1, lexicon::what_indicates), i);
  return when(in(v, before_adverbs(v, i), lexicon::what_indicates), i);
}

HedgeMatch sign(const Sentence& v, int i) {
  if (v.is_any(i - 1, "to", "will", "would", "not", "n't")) return no();  // to sign
  return when(v.is_any(i + 1, "of", "that") || (v.is_any(i + 1, "are", "is") && v.is(i + 2, "that")), i);
}

HedgeMatch signal(const Sentence& v, int i) {
  if (v.is_any(i - 1, "traffic", "radio", "light", "satellite", "mobile", "phone", "tv")) return no();
  if (v.is(i, "signal") || v.is(i, "signals")) {
    const bool noun = in(v, i - 1, determiners) || in(v, i - 2, determiners) || v.ends_with(i - 1, "ed") ||
                      v.ends_with(i - 1, "ing") || v.is(i + 1, "of");
    return when(noun ? v.is(i + 1, "that")
                     : v.is_word(i + 1) && !v.is_any(i + 1, "is", "was", "are", "were", "and", "from", "in",
                                                     "on", "at", "for"),
                i);
  }
  return when(v.is_word(i + 1), i);
}

HedgeMatch hint(const Sentence& v, int i) {
  if (v.is(i, "hint") && v.is(i - 1, "a") && v.is(i + 1, "of")) return no();  // a hint of lemon
  return when(v.is_any(i + 1, "of", "at", "that"), i);
}

HedgeMatch rule_out(const Sentence& v, int i) {
  if (!v.is(i + 1, "out")) return no();
  constexpr int window = 5;  // tokens: "could not yet entirely rule out"
  for (int k = i - 1; k > i - window; --k)
    if (v.is_any(k, "not", "n't", "cannot", "never")) return yes(k, i + 2);
  return no();
}

HedgeMatch look(const Sentence& v, int i) {
  if (v.is(i + 1, "as") && v.is_any(i + 2, "if", "though")) return yes(i, i + 3);
  const bool verb = v.is_any(i, "looks", "looked", "sounds", "sounded");
  // “He looks like his uncle”: a likeness of two people.
  if (v.is(i + 1, "like") && v.is_any(i - 1, "i", "he", "she", "you", "they") &&
      (v.is_any(i + 2, "his", "her", "my", "your", "their", "me", "him") || v.is_capital(i + 2)))
    return no();
  if (v.is(i + 1, "like")) return verb && (v.is_word(i + 2) || is_number(v, i + 2)) ? yes(i, i + 2) : no();
  if (verb && v.is_any(i + 1, "set", "likely", "unlikely", "poised", "certain", "ready"))
    return yes(i, i + 1);
  return when(verb && v.is(i + 1, "to") && v.is(i + 2, "be"), i);
}

}  // namespace hearsay::hedge_test
