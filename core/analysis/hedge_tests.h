// Whether a word that can hedge does so where it is, by the words round it.
//
//   “in May”, “on 5 May”, “May 2020”           may      the month
//   “the might of the navy”                    might    the noun
//   “could not see”, “could hear”              could    ability
//   “as soon as possible”, “possible to see”   possible ability
//   “appeared on Monday”, “appeared in court”  appear   came
//   “asked if it rains”                        if_      whether
//
// Each test looks at a few words to either side: O(1).
#pragma once

#include <optional>

#include "core/analysis/findings.h"
#include "core/analysis/hedge_view.h"

namespace hearsay {

struct HedgeMatch {
  bool yes = false;
  int first = 0, last = 0;  // the cue: words [first, last) of the sentence
  // Set where the test knows better than the word's entry.
  const char* reason = nullptr;  // id of the rule, as in hedge_words.h
  float confidence = 0;
  std::optional<HedgeKind> kind = {};
  explicit operator bool() const { return yes; }
};

namespace hedge_test {

// modal, probability, appearance (hedge_tests_likelihood.cpp)
HedgeMatch may(const HedgeView& v, int i);
HedgeMatch might(const HedgeView& v, int i);
HedgeMatch could(const HedgeView& v, int i);
HedgeMatch hardly(const HedgeView& v, int i);
HedgeMatch likely(const HedgeView& v, int i);
HedgeMatch possible(const HedgeView& v, int i);
HedgeMatch potential(const HedgeView& v, int i);
HedgeMatch chance(const HedgeView& v, int i);
HedgeMatch not_impossible(const HedgeView& v, int i);
HedgeMatch appear(const HedgeView& v, int i);
HedgeMatch apparent(const HedgeView& v, int i);
HedgeMatch suggest(const HedgeView& v, int i);
HedgeMatch indicate(const HedgeView& v, int i);
HedgeMatch sign(const HedgeView& v, int i);
HedgeMatch signal(const HedgeView& v, int i);
HedgeMatch rule_out(const HedgeView& v, int i);
HedgeMatch hint(const HedgeView& v, int i);
HedgeMatch look(const HedgeView& v, int i);

// belief, hearsay (hedge_tests_belief.cpp)
HedgeMatch think(const HedgeView& v, int i);
HedgeMatch thought(const HedgeView& v, int i);
HedgeMatch believe_in(const HedgeView& v, int i);
HedgeMatch first_person(const HedgeView& v, int i);
HedgeMatch expect(const HedgeView& v, int i);
HedgeMatch doubt(const HedgeView& v, int i);
HedgeMatch suspect(const HedgeView& v, int i);
HedgeMatch assume(const HedgeView& v, int i);
HedgeMatch feel(const HedgeView& v, int i);
HedgeMatch fear(const HedgeView& v, int i);
HedgeMatch considered(const HedgeView& v, int i);
HedgeMatch seen_as(const HedgeView& v, int i);
HedgeMatch in_my_view(const HedgeView& v, int i);
HedgeMatch adjective(const HedgeView& v, int i);
HedgeMatch reports(const HedgeView& v, int i);
HedgeMatch said_to(const HedgeView& v, int i);
HedgeMatch sources(const HedgeView& v, int i);
HedgeMatch unnamed(const HedgeView& v, int i);
HedgeMatch so_called(const HedgeView& v, int i);
HedgeMatch understood(const HedgeView& v, int i);

// approximator, unknown, conditional (hedge_tests_degree.cpp)
HedgeMatch before_number(const HedgeView& v, int i);
HedgeMatch or_so(const HedgeView& v, int i);
HedgeMatch more_or_less(const HedgeView& v, int i);
HedgeMatch bit(const HedgeView& v, int i);
HedgeMatch kind_of(const HedgeView& v, int i);
HedgeMatch in_general(const HedgeView& v, int i);
HedgeMatch tend(const HedgeView& v, int i);
HedgeMatch necessarily(const HedgeView& v, int i);
HedgeMatch not_clear(const HedgeView& v, int i);
HedgeMatch known(const HedgeView& v, int i);
HedgeMatch know(const HedgeView& v, int i);
HedgeMatch to_be_seen(const HedgeView& v, int i);
HedgeMatch not_confirmed(const HedgeView& v, int i);
HedgeMatch whether(const HedgeView& v, int i);
HedgeMatch if_(const HedgeView& v, int i);
HedgeMatch provided(const HedgeView& v, int i);
HedgeMatch as_long_as(const HedgeView& v, int i);
HedgeMatch in_case(const HedgeView& v, int i);
HedgeMatch depending(const HedgeView& v, int i);
HedgeMatch should(const HedgeView& v, int i);

// where nobody's words are reported (hedge_tests_weasel.cpp)
HedgeMatch vague_people(const HedgeView& v, int i);
HedgeMatch weasel_many(const HedgeView& v, int i);
HedgeMatch weasel_people(const HedgeView& v, int i);
HedgeMatch weasel_most(const HedgeView& v, int i);
HedgeMatch weasel_best(const HedgeView& v, int i);
HedgeMatch weasel_name(const HedgeView& v, int i);
HedgeMatch weasel_praise(const HedgeView& v, int i);
HedgeMatch weasel_adverb(const HedgeView& v, int i);
HedgeMatch weasel_passive(const HedgeView& v, int i);

// Not what is done with the hands: “he was treated roughly”.
HedgeMatch roughly(const HedgeView& v, int i);

// Any place but a name.
HedgeMatch always(const HedgeView& v, int i);

// What tests answer: no; the words [first, last); the word at i when the decision is yes; yes, and of another
// kind.
inline HedgeMatch no() { return {}; }
inline HedgeMatch yes(int first, int last, float confidence = 0, const char* reason = nullptr) {
  return {true, first, last, reason, confidence, {}};
}
inline HedgeMatch when(bool decision, int i) { return decision ? yes(i, i + 1) : no(); }
inline HedgeMatch weasel(int first, int last, float confidence, HedgeKind kind, const char* reason) {
  return {true, first, last, reason, confidence, kind};
}

inline constexpr const char* vague_group = "hedge.vague";
inline constexpr const char* nobodys_judgement = "hedge.judgement";

}  // namespace hedge_test

}  // namespace hearsay
