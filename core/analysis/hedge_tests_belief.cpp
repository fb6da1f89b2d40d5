// Tests of words that give a belief or pass on hearsay: think, expected, doubts, sources said.
// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedge_questions.h"
#include "core/analysis/hedge_tests.h"
#include "core/lexicon/english/hedges.h"

namespace hearsay::hedge_test {

using namespace hedging;

// Belief.

HedgeMatch think(const Sentence& v, int i) {
  if (in(v, i + 1, lexicon::after_think)) return no();
  if (v.is(i, "thinking")) return when(is_be(v, i - 1) && (v.is(i + 1, "that") || in(v, i + 1, pronouns)), i);
  if (is_name(v, i)) return no();
  if (v.is_any(i - 1, "to", "let", "'ll", "will", "should", "must")) return no();
  if (v.expository() && !is_vague_subject(v, before_adverbs(v, i))) return no();
  // “I don't think”: the negation belongs to the cue.
  if (v.is(i - 1, "n't") || v.is(i - 1, "not")) return yes(v.has(i - 2) ? i - 2 : i - 1, i + 1);
  return yes(i, i + 1);
}

HedgeMatch thought(const Sentence& v, int i) {
  if (v.is_any(i + 1, "of", "about", "through", "-", "provoking")) return no();
  if (has_be_before(v, i)) return yes(i, i + 1, .9f);
  if (in(v, i - 1, determiners) || in(v, i - 1, lexicon::before_a_thought)) return no();
  const int subject = before_adverbs(v, i);
  return when(in(v, subject, pronouns) || v.is_any(i + 1, "that", "to") || in(v, i + 1, pronouns), i);
}

HedgeMatch believe_in(const Sentence& v, int i) {
  if (v.is_any(i + 1, "in", "system", "systems")) return no();
  if (v.is_any(i - 1, "religious", "core", "beyond", "political", "shared")) return no();
  // An encyclopedia that says what somebody believes states a fact about him.
  if (v.expository() && !v.is(i, "belief") && !has_be_before(v, i) &&
      !is_vague_subject(v, before_adverbs(v, i)))
    return no();
  if (v.is_any(i - 1, "n't", "not") && v.is_any(i - 2, "ca", "could", "can") && v.is(i, "believe"))
    return no();  // amazed
  if (v.is_any(i - 1, "n't", "not") && v.is(i, "believe")) return yes(i - 1, i + 1, .75f);
  return yes(i, i + 1);
}

HedgeMatch first_person(const Sentence& v, int i) {
  const int subject = before_adverbs(v, i);
  // “I guess names for a living”: a noun, and how or where.
  if (is_plural(v, i + 1) && v.is_any(i + 2, "for", "at", "from", "by", "in", "with", "when", "on"))
    return no();
  return when(v.is_any(subject, "i", "we", "'d", "would", "can") && !v.is_any(i + 1, "what", "how", "who"),
              i);
}

HedgeMatch expect(const Sentence& v, int i) {
  if (v.is(i, "expected") && v.is_any(i - 1, "as", "than")) return no();
  if (v.is(i, "expected") && v.is(i - 1, "the") && v.is(i - 2, "than")) return no();
  if (v.is(i, "expect") && v.is_any(i + 1, "us", "me") && v.is(i - 1, "you")) return no();  // a demand
  if (v.is(i, "expecting") && v.is_any(i + 1, "a", "their", "her") &&
      v.is_any(i + 2, "baby", "child", "first", "second"))
    return no();
  if (v.is(i, "expected") && v.is(i + 1, "to")) return yes(i, i + 2);
  return yes(i, i + 1);
}

HedgeMatch doubt(const Sentence& v, int i) {
  if (v.is_any(i - 1, "no", "without", "little", "any", "n't", "not", "never") ||
      (v.is(i - 1, "a") && v.is(i - 2, "without")))
    return no();
  if (v.is(i - 1, "in")) return yes(i - 1, i + 1);
  return yes(i, i + 1);
}

HedgeMatch suspect(const Sentence& v, int i) {
  if (in(v, i - 1, determiners) || v.is_mark(i + 1) || !v.is_word(i + 1)) return no();
  if (in(v, i - 1, lexicon::kinds_of_suspects)) return no();
  return when(v.is(i + 1, "that") || in(v, i - 1, pronouns) || in(v, i - 1, lexicon::who_suspects), i);
}

HedgeMatch assume(const Sentence& v, int i) {
  return when(!in(v, i + 1, lexicon::assumed_duties) && !(v.is(i, "assumed") && v.is(i - 1, "an")), i);
}

HedgeMatch feel(const Sentence& v, int i) {
  const int subject = before_adverbs(v, i);
  if (!v.is_any(subject, "i", "we", "some", "many", "they", "who")) return no();
  if (v.is_any(i + 1, "that", "like")) return yes(i, i + 1);
  return when(in(v, i + 1, pronouns), i);
}

HedgeMatch fear(const Sentence& v, int i) {
  // “Villagers fear flood wall could fail”: the verb, and a clause that says what is feared.
  if (v.is(i, "fear") && (is_plural(v, i - 1) || v.ends_with(i - 1, "men") || in(v, i - 1, pronouns))) {
    constexpr int longest_subject = 8;  // tokens: "the old flood wall at Dale"
    for (int k = i + 2; v.is_word(k) && k < i + longest_subject; ++k)
      if (is_be(v, k) || v.is_any(k, "could", "may", "might", "will", "would", "can", "has", "have"))
        return yes(i, i + 1);
  }
  return when(v.is(i + 1, "that") || (v.is(i, "feared") && has_be_before(v, i)) ||
                  (v.is(i, "fears") && v.is(i + 1, "of")),
              i);
}

HedgeMatch considered(const Sentence& v, int i) {
  if (v.is_any(i + 1, "for", "a", "an", "the", "by") && !v.expository() && !is_adverb(v, i - 1) &&
      v.is_any(i + 1, "for", "by"))
    return no();
  return when(has_be_before(v, i) && !v.is(i - 1, "being"), i);
}

HedgeMatch seen_as(const Sentence& v, int i) {
  return when(has_be_before(v, i) && v.is_any(i + 1, "as", "by"), i);
}

HedgeMatch in_my_view(const Sentence& v, int i) {
  return v.is(i - 2, "in") && v.is_any(i - 1, "my", "our", "his", "her", "their") ? yes(i - 2, i + 1) : no();
}

// Hearsay.

// “the supposed attack”: an adjective before its noun.
HedgeMatch adjective(const Sentence& v, int i) {
  return when(in(v, i - 1, determiners) && v.is_word(i + 1) && !v.is(i + 1, "to"), i);
}

HedgeMatch reports(const Sentence& v, int i) {
  if (v.is_capital(i - 1) && !v.is_first(i - 1))
    return no();  // a name reports: “Associated Press reports that”
  const bool according = v.is(i - 1, "to") && v.is(i - 2, "according");
  if (according ||
      (in(v, i - 1, lexicon::before_reports) &&
       v.is_any(i + 1, "that", "of", "say", "said", "suggest", "suggested", "claim", "claimed", ",")))
    return yes(i, i + 1);
  return when(v.is_first(i) && v.is_any(i + 1, "that", "of", "say", "suggest"), i);
}

// “is said to”, “it is said that”: a passive with nobody who says.
HedgeMatch said_to(const Sentence& v, int i) {
  if (!has_be_before(v, i)) return no();
  if (v.is_any(i + 1, "to", "that")) return yes(i, i + 1);
  return when(v.expository() && !v.is(i + 1, "by"), i);
}

HedgeMatch sources(const Sentence& v, int i) {
  if (v.is_any(i + 1, "of", "for")) return no();
  constexpr int reach_saying = 14;    // tokens of who the sources are: "close to the talks, who were there"
  constexpr int longest_cue = 5;      // tokens: of more only the noun is the cue
  constexpr int reach_according = 6;  // tokens: "according to three people and other sources"
  int k = i + 1;
  if (in(v, k, lexicon::after_sources)) {
    while (v.has(k) && k < i + reach_saying && !in(v, k, saying)) ++k;
  }
  if (in(v, k, saying)) return yes(i, k + 1 > i + longest_cue ? i + 1 : k + 1);
  for (int b = i - 1; b > i - reach_according; --b)
    if (v.is(b, "according") && v.is(b + 1, "to")) return yes(b, i + 1);
  if (in(v, i - 1, saying)) return yes(i - 1, i + 1);
  if (v.is(i + 1, ",") && v.is(i + 2, "who") && in(v, i + 3, saying)) return yes(i, i + 1);
  return no();
}

// “officials said”, “experts believe”: a group with nobody's name, and no body that it belongs to.
HedgeMatch unnamed(const Sentence& v, int i) {
  if (v.is(i, "people")) {
    const bool some = v.is_any(i - 1, "some", "many", "most", "several");
    const bool familiar =
        v.is_any(i + 1, "familiar", "briefed") || (v.is(i + 1, "close") && v.is(i + 2, "to"));
    if (familiar) return yes(i, i + 2, .85f);
    return some && in(v, i + 1, saying) ? yes(i - 1, i + 2, .7f) : no();
  }
  if (v.expository() && v.is(i, "critics")) return weasel_people(v, i);
  if (v.is_any(i, "officials", "authorities")) {
    // Whatever body they belong to, nobody of them is named: “county officials said”, “said the officials”.
    if (in(v, i + 1, saying)) return yes(i, i + 2);
    const int said = v.is(i - 1, "the") ? i - 2 : i - 1;
    const bool named = v.is_capital(i + 1);
    return v.is_any(said, "said", "say", "says") && !named && (!v.has(i + 1) || v.is_mark(i + 1))
               ? yes(said, i + 1)
               : no();
  }
  if (!in(v, i + 1, saying)) return no();
  if (v.is(i, "official")) {
    // An article before it and no name after: “a senior official said”.
    constexpr int longest_phrase = 5;  // tokens: "a very senior health official"
    int k = i - 1;
    while (v.is_word(k) && k > i - longest_phrase && !in(v, k, determiners)) --k;
    return v.is_any(k, "a", "an", "one", "another") ? yes(i, i + 2) : no();
  }
  const bool bare = v.is_first(i) || in(v, i - 1, lexicon::before_unnamed);
  return bare ? yes(i, i + 2) : no();
}

HedgeMatch so_called(const Sentence& v, int i) {
  if (v.is(i - 1, "-") && v.is(i - 2, "so")) return yes(i - 2, i + 1);
  if (v.is(i - 1, "so") && !is_be(v, i - 2)) return yes(i - 1, i + 1);
  return no();
}

HedgeMatch understood(const Sentence& v, int i) {
  if (!has_be_before(v, i)) return no();
  const int be = before_adverbs(v, i);
  if (v.is(be - 1, "it")) return yes(be - 1, i + 1, .9f);
  return when(v.is_any(i + 1, "to", "that"), i);
}

}  // namespace hearsay::hedge_test
