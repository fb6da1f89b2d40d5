// Whether a word that can hedge does so where it is, by the words round it.
//
//   “in May”, “on 5 May”, “May 2020”           may      the month
//   “the might of the navy”                    might    the noun
//   “could not see”, “could hear”              could    ability
//   “as soon as possible”, “possible to see”   possible ability
//   “appeared on Monday”, “appeared in court”  appear   came
//   “asked if it rains”                        if_      whether
//
// Each test is given the place of the word, a token of the article, and looks at a few words to either side: O(1).
// Places are signed, so that a test may count back from the first word.
#pragma once

#include <optional>

#include "core/analysis/findings.h"
#include "core/analysis/hedge_questions.h"

namespace hearsay {

struct HedgeMatch {
  Range cue;  // empty: it does not hedge
  // Set where the test knows better than the word's entry.
  const char* reason = nullptr;  // id of the rule, as in hedge_words.h
  float confidence = 0;
  std::optional<HedgeKind> kind = {};
  explicit operator bool() const { return !cue.empty(); }
};

namespace hedge_test {

// modal, probability, appearance (hedge_tests_likelihood.cpp)
HedgeMatch may(const Sentence& v, int i);
HedgeMatch might(const Sentence& v, int i);
HedgeMatch could(const Sentence& v, int i);
HedgeMatch hardly(const Sentence& v, int i);
HedgeMatch likely(const Sentence& v, int i);
HedgeMatch possible(const Sentence& v, int i);
HedgeMatch potential(const Sentence& v, int i);
HedgeMatch chance(const Sentence& v, int i);
HedgeMatch not_impossible(const Sentence& v, int i);
HedgeMatch appear(const Sentence& v, int i);
HedgeMatch apparent(const Sentence& v, int i);
HedgeMatch suggest(const Sentence& v, int i);
HedgeMatch indicate(const Sentence& v, int i);
HedgeMatch sign(const Sentence& v, int i);
HedgeMatch signal(const Sentence& v, int i);
HedgeMatch rule_out(const Sentence& v, int i);
HedgeMatch hint(const Sentence& v, int i);
HedgeMatch look(const Sentence& v, int i);

// belief, hearsay (hedge_tests_belief.cpp)
HedgeMatch think(const Sentence& v, int i);
HedgeMatch thought(const Sentence& v, int i);
HedgeMatch believe_in(const Sentence& v, int i);
HedgeMatch first_person(const Sentence& v, int i);
HedgeMatch expect(const Sentence& v, int i);
HedgeMatch doubt(const Sentence& v, int i);
HedgeMatch suspect(const Sentence& v, int i);
HedgeMatch assume(const Sentence& v, int i);
HedgeMatch feel(const Sentence& v, int i);
HedgeMatch fear(const Sentence& v, int i);
HedgeMatch considered(const Sentence& v, int i);
HedgeMatch seen_as(const Sentence& v, int i);
HedgeMatch in_my_view(const Sentence& v, int i);
HedgeMatch adjective(const Sentence& v, int i);
HedgeMatch reports(const Sentence& v, int i);
HedgeMatch said_to(const Sentence& v, int i);
HedgeMatch sources(const Sentence& v, int i);
HedgeMatch unnamed(const Sentence& v, int i);
HedgeMatch so_called(const Sentence& v, int i);
HedgeMatch understood(const Sentence& v, int i);

// approximator, unknown, conditional (hedge_tests_degree.cpp)
HedgeMatch before_number(const Sentence& v, int i);
HedgeMatch or_so(const Sentence& v, int i);
HedgeMatch more_or_less(const Sentence& v, int i);
HedgeMatch bit(const Sentence& v, int i);
HedgeMatch kind_of(const Sentence& v, int i);
HedgeMatch in_general(const Sentence& v, int i);
HedgeMatch tend(const Sentence& v, int i);
HedgeMatch necessarily(const Sentence& v, int i);
HedgeMatch not_clear(const Sentence& v, int i);
HedgeMatch known(const Sentence& v, int i);
HedgeMatch know(const Sentence& v, int i);
HedgeMatch to_be_seen(const Sentence& v, int i);
HedgeMatch not_confirmed(const Sentence& v, int i);
HedgeMatch whether(const Sentence& v, int i);
HedgeMatch if_(const Sentence& v, int i);
HedgeMatch provided(const Sentence& v, int i);
HedgeMatch as_long_as(const Sentence& v, int i);
HedgeMatch in_case(const Sentence& v, int i);
HedgeMatch depending(const Sentence& v, int i);
HedgeMatch should(const Sentence& v, int i);

// where nobody's words are reported (hedge_tests_weasel.cpp)
HedgeMatch vague_people(const Sentence& v, int i);
HedgeMatch weasel_many(const Sentence& v, int i);
HedgeMatch weasel_people(const Sentence& v, int i);
HedgeMatch weasel_most(const Sentence& v, int i);
HedgeMatch weasel_best(const Sentence& v, int i);
HedgeMatch weasel_name(const Sentence& v, int i);
HedgeMatch weasel_praise(const Sentence& v, int i);
HedgeMatch weasel_adverb(const Sentence& v, int i);
HedgeMatch weasel_passive(const Sentence& v, int i);

// Not what is done with the hands: “he was treated roughly”.
HedgeMatch roughly(const Sentence& v, int i);

// Any place but a name.
HedgeMatch always(const Sentence& v, int i);

// What tests answer: no; the tokens [first, last); the token i when the decision is yes; yes, and of another
// kind.
inline HedgeMatch no() { return {}; }
inline HedgeMatch yes(int first, int last, float confidence = 0, const char* reason = nullptr) {
  return {{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)}, reason, confidence, {}};
}
inline HedgeMatch when(bool decision, int i) { return decision ? yes(i, i + 1) : no(); }
inline HedgeMatch weasel(int first, int last, float confidence, HedgeKind kind, const char* reason) {
  return {{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)}, reason, confidence, kind};
}

inline constexpr const char* vague_group = "hedge.vague";
inline constexpr const char* nobodys_judgement = "hedge.judgement";

}  // namespace hedge_test

}  // namespace hearsay
