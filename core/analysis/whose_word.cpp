// Tested by tests/unit/attribution_test.cpp.
#include "core/analysis/whose_word.h"

#include "core/analysis/phrases.h"

namespace hearsay {

Range source_of(const Sentence& r, std::uint32_t verb) {
  const Article& a = r.article;
  const std::int32_t v = r.in_tree(verb);
  if (r.is_passive(verb)) {
    const std::int32_t agent = r.tree().child(v, Dep::obl_agent);
    if (agent == no_word) return {};
    Range phrase = r.noun_phrase(r.token(agent));
    while (!phrase.empty() && a.is(phrase.first, "by")) ++phrase.first;
    return phrase;
  }
  if (const Range who = r.relative_subject(verb); !who.empty()) {
    std::uint32_t end = who.first;
    if (end > r.range.first && a.is_mark(end - 1)) --end;
    // "Ann Lee, the mayor, who said": the apposition is not the source
    if (const Range s = phrase_backward(a, end, r.range.first); !s.empty()) return s;
  }
  const auto fits = [&r, &a](Range s) {
    return !s.empty() && s.first >= r.range.first && a.stretch_of[s.first] == no_one && r.is_nominal(s.last - 1) &&
           !(s.last < r.range.last && a.is(s.last, ":")) && (s.first + 1 < s.last || r.is_nominal(s.first));
  };
  const bool gerund = a.words[verb].form == WordForm::gerund;
  // Mostly the noun phrase comes right before: no tree is needed to see that.
  if (!gerund)
    if (const Range s = subject_before(a, verb, r.range.first);
        fits(s) && !a.is(s.last, ",") && r.has_only_helpers({s.last, verb}))
      return s;
  if (const Range s = r.subject(verb); fits(s) && !s.contains(verb)) return s;
  const bool set_off = verb > r.range.first && (a.is(verb - 1, ",") || a.words.has(verb - 1, word_and));
  if (!gerund)
    if (const Range s = subject_before(a, verb, r.range.first); fits(s)) return s;
  std::int32_t w = v;
  constexpr int deepest = 6;  // heads up: further off another clause begins
  for (int steps = 0; steps < deepest && r.tree()[w].head != no_word; ++steps) {
    const Dep dep = r.tree()[w].dep;
    const std::int32_t h = r.tree()[w].head;
    // "a statement saying": the statement; "a call, saying": not the call, whoever made it
    if ((dep == Dep::acl || dep == Dep::acl_relcl) && !set_off) return r.noun_phrase(r.token(h));
    if (const Range s = r.subject(r.token(h)); fits(s) && s.last <= verb) return s;
    w = h;
  }
  // The nearest verb before it that has a subject.
  for (std::uint32_t t = verb; t-- > r.range.first;)
    if (r.is_finite_verb(t) && a.stretch_of[t] == no_one)
      if (const Range s = subject_before(a, t, r.range.first); fits(s)) return s;
  // The same for a verb whose form the tags take for another: "the mayor resigned, saying".
  if (gerund)
    for (std::uint32_t t = verb; t-- > r.range.first && t + reach > verb;)
      if (r.at(t).pos == Pos::verb && a.stretch_of[t] == no_one)
        if (const Range s = subject_before(a, t, r.range.first); fits(s)) return s;
  // "Declaring that it rains, the mayor left": the subject after it.
  for (std::uint32_t t = verb + 1; t < r.range.last; ++t)
    if (a.is(t, ",") && gerund)
      if (const Range s = phrase_forward(a, t + 1, r.range.last); fits(s)) return s;
  return {};
}

}  // namespace hearsay
