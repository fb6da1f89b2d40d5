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
    if (cue_.frames & frame_as)
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

 private:
  static constexpr std::uint32_t frame_preposition_any =
      frame_about | frame_of | frame_for | frame_to | frame_at | frame_on | frame_against | frame_with | frame_in;

  void find_children() {
    for (std::int32_t c = r_.tree.first_child(v_); c != no_word; c = r_.tree.next_child(c)) {
      if (c < v_) continue;
      const Dep dep = r_.tree[c].dep;
      if (dep == Dep::obj && object_ == no_word) object_ = c;
      if (dep == Dep::iobj && object_ == no_word) object_ = c;
      if ((dep == Dep::xcomp || dep == Dep::ccomp) && xcomp_ == no_word) xcomp_ = c;
    }
  }

  std::int32_t case_of(std::int32_t c) const { return r_.tree.child(c, Dep::case_); }
  std::int32_t mark_of(std::int32_t c) const { return r_.tree.child(c, Dep::mark); }
  bool has_to(std::int32_t c) const {
    const std::int32_t m = mark_of(c);
    return m != no_word && m > v_ && a_.is(r_.token(m), "to");
  }
  std::uint32_t begin_of(std::int32_t c) const { return r_.subtree(r_.token(c)).first; }
  std::uint32_t clause_end(std::uint32_t begin) const { return r_.end_of_clause(begin, t_); }

  std::optional<Draft> draft(Rule rule, TokenRange content) const {
    if (content.empty()) return {};
    Draft d;
    d.rule = rule;
    d.cue_class = cue_.kind;
    d.kind = QuoteKind::indirect;
    d.cue = cue_span(a_, t_, r_.range);
    d.cue_token = t_;
    d.source = source_of(r_, t_);
    d.content = {r_.bytes(content)};
    if (d.source.empty()) return {};
    return d;
  }

  // called for a vote; called on them to vote; pointed to the turn-out
  std::optional<Draft> preposition() {
    for (std::int32_t c = r_.tree.first_child(v_); c != no_word; c = r_.tree.next_child(c)) {
      if (c < v_) continue;
      const std::int32_t k = case_of(c) != no_word ? case_of(c) : mark_of(c);
      if (k == no_word || k < v_) continue;
      const std::string_view w = a_.word(r_.token(k));
      const std::uint32_t frame = preposition_frame(w);
      const bool call_on = cue_.lemma == "call" && w == "on" && xcomp_ != no_word;
      if (!call_on && (frame & cue_.frames) == 0) continue;
      // "said of the plan": only a word right behind the verb (or its object) is its own preposition.
      if (k > v_ + 2) continue;
      const TokenRange content{r_.token(k) + 1, call_on ? clause_end(r_.token(k) + 1) : phrase_end(r_.token(k) + 1)};
      std::optional<Draft> d = draft(Rule::preposition, content);
      if (!d) return {};
      if (k == v_ + 1)
        d->cue.back().end = a_.segments.tokens[r_.token(k)].span.end;
      else
        d->cue.push_back(a_.segments.tokens[r_.token(k)].span);
      return d;
    }
    return {};
  }

  // The word itself is looked for: a tree seldom knows what "as" hangs on.
  std::optional<Draft> described_as() {
    const std::uint32_t limit = std::min(r_.range.last, t_ + 24);
    std::uint32_t as = t_ + 1;
    while (as < limit && !(a_.is(as, "as") && a_.stretch_of[as] == no_one)) {
      if (a_.is(as, ";") || a_.is(as, ":") || r_.is_finite_verb(as)) return {};
      ++as;
    }
    if (as + 1 >= limit) return {};
    std::optional<Draft> d = draft(Rule::described_as, {as + 1, phrase_end(as + 1)});
    if (!d) return {};
    if (as > t_ + 1) d->content.insert(d->content.begin(), r_.bytes({t_ + 1, as}));
    if (d->content.size() > 1 && d->content[0].end > d->content[1].begin) return {};
    d->cue.push_back(a_.segments.tokens[as].span);
    return d;
  }

  // To the next comma outside quotations, at most to the end of what is reported.
  std::uint32_t phrase_end(std::uint32_t begin) const {
    std::uint32_t end = clause_end(begin);
    for (std::uint32_t k = begin + 1; k < end; ++k)
      if (a_.is(k, ",") && a_.stretch_of[k] == no_one) return k;
    // A comma inside the closing marks ends the phrase as well: as “good,” thanking them.
    for (std::uint32_t k = begin; k + 1 < end; ++k)
      if (a_.stretch_of[k] != no_one && a_.stretch_of[k + 1] == no_one) {
        const Span inner = a_.marks[static_cast<std::size_t>(a_.stretch_of[k])].inner;
        if (!inner.empty() && a_.text.bytes(inner).ends_with(',')) return k + 1;
      }
    return end;
  }

  std::optional<Draft> predicate() {
    std::uint32_t end = 0;
    for (std::int32_t c = r_.tree.first_child(v_); c != no_word; c = r_.tree.next_child(c)) {
      const Dep dep = r_.tree[c].dep;
      if (c > v_ && (dep == Dep::obj || dep == Dep::xcomp || dep == Dep::iobj || dep == Dep::ccomp)) end = std::max(end, r_.subtree(r_.token(c)).last);
    }
    if (end < t_ + 2) return {};
    return draft(Rule::predicate, {t_ + 1, std::min(end, clause_end(t_ + 1))});
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
    const std::uint32_t end = phrase_end(begin);
    return draft(cue_.frames & frame_whole_object ? Rule::whole_object : Rule::object, {begin, end});
  }

  const Reading& r_;
  const Article& a_;
  std::uint32_t t_;
  std::int32_t v_;
  const CueWord& cue_;
  std::int32_t object_ = no_word, xcomp_ = no_word;
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
  if (const TokenRange who = r.relative_subject(verb); !who.empty()) {
    std::uint32_t end = who.first;
    if (end > r.range.first && a.is_mark(end - 1)) --end;
    // "Ann Lee, the mayor, who said": the apposition is not the source
    if (const TokenRange s = phrase_backward(a, end, r.range.first); !s.empty()) return s;
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
