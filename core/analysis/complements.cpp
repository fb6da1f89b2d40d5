// Tested by tests/unit/attribution_test.cpp.
#include "core/analysis/complements.h"

#include <algorithm>
#include <string_view>

#include "core/analysis/phrases.h"

namespace hearsay {

namespace {

std::uint32_t preposition_frame(std::string_view w) {
  if (w == "about" || w == "over") return frame_about;
  if (w == "of") return frame_of;
  if (w == "for") return frame_for;
  if (w == "to") return frame_to;
  if (w == "at") return frame_at;
  if (w == "on" || w == "upon") return frame_on;
  if (w == "against") return frame_against;
  if (w == "with") return frame_with;
  if (w == "in") return frame_in;
  return 0;
}

class Complements {
 public:
  Complements(const Reading& r, std::uint32_t verb, const CueWord& cue) : r_(r), a_(r.article), t_(verb), v_(r.word(verb)), cue_(cue) {}

  std::optional<Draft> run() {
    if (r_.is_passive(t_)) return {};
    find_children();
    if (cue_.frames & frame_preposition_any)
      if (auto d = preposition()) return d;
    if (cue_.frames & frame_as && as_ != no_word)
      if (auto d = described_as()) return d;
    if (cue_.frames & frame_object_infinitive && xcomp_ != no_word && object_ != no_word && object_ < xcomp_)
      return draft(Rule::object_infinitive, {begin_of(object_), clause_end(begin_of(object_))});
    if (cue_.frames & frame_infinitive && cue_.kind == CueClass::speech && xcomp_ != no_word && has_to(xcomp_))
      return draft(Rule::infinitive, {begin_of(xcomp_), clause_end(begin_of(xcomp_))});
    if (cue_.frames & frame_predicate)
      if (auto d = predicate()) return d;
    if (cue_.frames & (frame_whole_object | frame_object)) return object();
    return {};
  }

  // The noun phrase behind the word up to the next comma: what hangs on it ("for its cost", "of the dam") is what a tree
  // most often gets wrong.
  std::optional<Draft> object() {
    std::uint32_t begin = t_ + 1;
    while (begin < r_.range.last && a_.words.has(begin, word_adverb) && !a_.is_capital(begin)) ++begin;
    if (begin >= r_.range.last || (a_.is_mark(begin) && a_.stretch_of[begin] == no_one)) return {};
    const Pos p = r_.at(begin).pos;
    const bool phrase = p == Pos::det || p == Pos::noun || p == Pos::propn || p == Pos::pron || p == Pos::adj || p == Pos::num ||
                        a_.words.has(begin, word_determiner | word_possessive) || a_.stretch_of[begin] != no_one ||
                        (r_.at(begin).is(flag::gerund) && object_ != no_word);
    if (!phrase || r_.is_finite_verb(begin) || a_.words.has(begin, word_time | word_relative | word_subordinator)) return {};
    std::uint32_t end = clause_end(begin);
    for (std::uint32_t k = begin + 1; k < end; ++k)
      if (a_.is(k, ",") && a_.stretch_of[k] == no_one) end = k;
    return draft(cue_.frames & frame_whole_object ? Rule::whole_object : Rule::object, {begin, end});
  }

  const Reading& r_;
  const Article& a_;
  std::uint32_t t_;
  std::int32_t v_;
  const CueWord& cue_;
  std::int32_t object_ = no_word, xcomp_ = no_word, as_ = no_word;
};

}  // namespace

std::optional<Draft> find_complement(const Reading& reading, std::uint32_t verb, const CueWord& cue) {
  return Complements(reading, verb, cue).run();
}

TokenRange source_of(const Reading& r, std::uint32_t verb) {
  const Article& a = r.article;
  const std::int32_t v = r.word(verb);
  if (r.is_passive(verb)) {
    const std::int32_t agent = r.tree.child(v, Dep::obl_agent);
    if (agent == no_word) return {};
    TokenRange phrase = r.noun_phrase(r.token(agent));
    while (!phrase.empty() && a.is(phrase.first, "by")) ++phrase.first;
    return phrase;
  }
  const auto fits = [&r](TokenRange s) { return !s.empty() && r.is_nominal(s.last - 1) && (s.first + 1 < s.last || r.is_nominal(s.first)); };
  if (const TokenRange s = r.subject(verb); fits(s) && !s.contains(verb)) return s;
  const bool gerund = a.words[verb].form == WordForm::gerund;
  const bool set_off = verb > r.range.first && (a.is(verb - 1, ",") || a.words.has(verb - 1, word_and));
  if (!gerund)
    if (const TokenRange s = subject_before(a, verb, r.range.first); fits(s)) return s;
  std::int32_t w = v;
  for (int steps = 0; steps < 6 && r.tree[w].head != no_word; ++steps) {
    const Dep dep = r.tree[w].dep;
    const std::int32_t h = r.tree[w].head;
    // "a statement saying": the statement; "a call, saying": not the call, whoever made it
    if ((dep == Dep::acl || dep == Dep::acl_relcl) && !set_off) return r.noun_phrase(r.token(h));
    if (const TokenRange s = r.subject(r.token(h)); fits(s) && s.last <= verb) return s;
    w = h;
  }
  // The nearest verb in front that has a subject.
  for (std::uint32_t t = verb; t-- > r.range.first;)
    if (r.is_finite_verb(t) && a.stretch_of[t] == no_one)
      if (const TokenRange s = subject_before(a, t, r.range.first); fits(s)) return s;
  // "Declaring that it rains, the mayor left": the subject behind it.
  for (std::uint32_t t = verb + 1; t < r.range.last; ++t)
    if (a.is(t, ",") && gerund)
      if (const TokenRange s = phrase_forward(a, t + 1, r.range.last); fits(s)) return s;
  return {};
}

}  // namespace hearsay
