// Tested by tests/unit/attribution_test.cpp.
#include "core/analysis/complements.h"

#include <algorithm>
#include <string_view>

#include "core/analysis/content_ends.h"
#include "core/analysis/phrases.h"
#include "core/analysis/whose_word.h"
#include "core/lexicon/english/function_words.h"
#include "core/lexicon/english/saying.h"
#include "core/lexicon/english/time.h"

namespace hearsay {

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

namespace {

class Complements {
 public:
  Complements(const Sentence& r, std::uint32_t verb, const CueWord& cue)
      : s_(r), a_(r.article), t_(verb), cue_(cue), ends_(r, verb, cue) {}

  std::optional<Draft> run() {
    if (s_.is_passive(t_)) return passive();
    if (is_attributive()) return {};
    if (a_.words[t_].form == WordForm::gerund && t_ > s_.range.first &&
        a_.words.has(t_ - 1, word_preposition))
      return {};  // for defending them
    if (cue_.frames & frame_preposition_any)
      if (auto d = preposition()) return d;
    if (cue_.frames & frame_as)
      if (auto d = described_as()) return d;
    if (cue_.frames & frame_object_infinitive && has_object_infinitive())
      return draft(Rule::object_infinitive, {t_ + 1, clause_end(t_ + 1)});
    if (cue_.frames & frame_infinitive && cue_.kind == CueClass::speech && has_infinitive(t_ + 1))
      return draft(Rule::infinitive, {t_ + 1, clause_end(t_ + 1)});
    const bool bare = s_.at(t_).is(flag::participle) && t_ > s_.range.first &&
                      !a_.words.has(t_ - 1, word_auxiliary | word_adverb | word_and) &&
                      s_.at(t_ - 1).pos == Pos::noun && names_follow(t_ + 1);  // a play called “Rain”
    if (cue_.frames & frame_predicate && (!bare || a_.is(t_ + 2, "a") || a_.is(t_ + 2, "an")))
      if (auto d = predicate()) return d;
    // "a brand highlighting its wares", "a law encouraging thrift": a thing says nothing; "a letter praising them" does
    if (a_.words[t_].form == WordForm::gerund && t_ > s_.range.first && s_.at(t_ - 1).pos == Pos::noun &&
        !a_.words.has(t_ - 1, word_medium | word_person | word_role | word_group))
      return {};
    if (cue_.kind == CueClass::evidence && is_of_evidence()) return object();
    if (cue_.frames & (frame_whole_object | frame_object)) return object();
    return {};
  }

 private:
  static constexpr std::uint32_t frame_preposition_any = frame_about | frame_of | frame_for | frame_to |
                                                         frame_at | frame_on | frame_against | frame_with |
                                                         frame_in;

  // "the first confirmed talks": a participle before its noun.
  bool is_attributive() const {
    const Word& w = s_.at(t_);
    if (a_.words[t_].form == WordForm::gerund || w.is(flag::finite) || !w.is(flag::participle)) return false;
    constexpr std::uint32_t window = 6;  // tokens: adverbs between an article and its participle
    for (std::uint32_t k = t_; k > s_.range.first && k + window > t_; --k) {
      if (a_.words.has(k - 1, word_auxiliary)) return false;
      if (a_.words.has(k - 1, word_determiner | word_possessive) || s_.at(k - 1).pos == Pos::adj) return true;
      if (!a_.words.has(k - 1, word_adverb | word_negation) && s_.at(k - 1).pos != Pos::adv) return false;
    }
    return false;
  }

  std::uint32_t clause_end(std::uint32_t begin) const { return s_.end_of_clause(begin, t_); }

  // "to" and a verb: a plan to go, (urged them) to go
  bool has_infinitive(std::uint32_t to) const {
    if (to + 1 >= s_.range.last || !a_.is(to, "to")) return false;
    std::uint32_t k = to + 1;
    while (k + 1 < s_.range.last && (a_.words.has(k, word_adverb) || s_.at(k).pos == Pos::adv)) ++k;
    return s_.at(k).is(flag::base) || s_.at(k).pos == Pos::verb || s_.at(k).pos == Pos::aux;
  }

  // them to go: a noun phrase, then "to" and a verb, with no other verb or comma in between
  bool has_object_infinitive() const {
    if (t_ + 1 >= s_.range.last || !s_.is_nominal_start(t_ + 1)) return false;
    constexpr std::uint32_t longest_object = 16;  // tokens: "the owners of the mill by the river"
    for (std::uint32_t k = t_ + 1; k + 1 < s_.range.last && k < t_ + longest_object; ++k) {
      if (a_.is(k, ",") || a_.is(k, ";") || s_.is_finite_verb(k)) return false;
      if (k > t_ + 1 && a_.is(k, "to")) return has_infinitive(k);
    }
    return false;
  }

  std::optional<Draft> draft(Rule rule, Range content, bool nobody = false) const {
    if (content.first + 1 > content.last) return {};
    Draft d;
    d.rule = rule;
    d.cue_class = cue_.kind;
    d.kind = QuoteKind::indirect;
    d.cue = cue_span(a_, t_, s_.range);
    d.cue_token = t_;
    d.source = source_of(s_, t_);
    d.content = {s_.bytes(content)};
    if (d.source.empty() && !nobody) return {};
    return d;
  }

  // called for a vote; called on them to vote; pointed to the turn-out
  std::optional<Draft> preposition() {
    std::uint32_t k = t_ + 1;
    if (k + 1 < s_.range.last && a_.words.has(k, word_adverb) && !a_.is_capital(k))
      ++k;  // spoke often of peace
    if (k + 1 >= s_.range.last) return {};
    const bool call_on = cue_.lemma == "call" && a_.is(k, "on");
    if (!call_on && (preposition_frame(a_.word(k)) & cue_.frames) == 0) return {};
    if (a_.is(k, "to") && s_.at(k + 1).is(flag::base)) return {};
    if (a_.words.has(k + 1, word_time) || a_.is_mark(k + 1)) {
      if (a_.stretch_of[k + 1] == no_one) return {};
    }
    if (a_.is(k, "for") && lasts(k + 1)) return {};
    const bool to_follows = (call_on || cue_.lemma == "call" || cue_.lemma == "plead") && has_to_soon(k + 2);
    std::optional<Draft> d =
        draft(Rule::preposition,
              {k + 1, to_follows ? clause_end(k + 1) : ends_.without_where(k + 1, ends_.phrase(k + 1))});
    if (!d) return {};
    d->cue.back().end = a_.segments.tokens[k].span.end;
    return d;
  }

  // was labelled “unfair”; was described as unfair (by the mayor); was accused of lying
  std::optional<Draft> passive() const {
    // What or who it is said of: “the plan” + “unfair”.
    Range what = subject_before(a_, t_, s_.range.first);
    if (what.empty() || !s_.is_nominal(what.last - 1)) what = s_.subject(t_);
    const auto with_subject = [&](std::optional<Draft> d) {
      if (d && !what.empty() && !a_.words.has(what.first, word_relative) &&
          d->content.front().begin > a_.span(what).end)
        d->content.insert(d->content.begin(), a_.span(what));
      return d;
    };
    if (cue_.frames & frame_predicate)
      if (std::optional<Draft> d = called_so()) return with_subject(std::move(d));
    std::uint32_t k = t_ + 1;
    if (k < s_.range.last && a_.words.has(k, word_adverb)) ++k;
    if (k + 1 >= s_.range.last) return {};
    if (cue_.frames & frame_predicate && cue_.kind == CueClass::speech && (a_.is(k, "a") || a_.is(k, "an")))
      return with_subject(by_agent(Rule::predicate, k));  // has been called a fraud (by the mayor)
    if (cue_.frames & frame_as && a_.is(k, "as")) {
      std::optional<Draft> d = with_subject(by_agent(Rule::described_as, k + 1));
      if (!d) return {};
      d->cue.push_back(a_.segments.tokens[k].span);
      return d;
    }
    if (cue_.frames & frame_whole_object && cue_.kind == CueClass::speech &&
        (a_.is(k, "of") || a_.is(k, "for"))) {
      std::optional<Draft> d = by_agent(Rule::preposition, k + 1);
      if (d) d->cue.back().end = a_.segments.tokens[k].span.end;
      return with_subject(std::move(d));
    }
    return {};
  }

  // The phrase from `begin` without "by the mayor", who is then the source.
  std::optional<Draft> by_agent(Rule rule, std::uint32_t begin) const {
    const std::uint32_t end = ends_.phrase(begin), agent = ends_.without_agent(begin, end);
    std::optional<Draft> d = draft(rule, {begin, agent}, true);
    if (d && agent + 1 < end) d->source = {agent + 1, end};
    return d;
  }

  // for (about) an hour, for five minutes: how long, not what
  bool lasts(std::uint32_t k) const {
    constexpr std::uint32_t reach_unit = 5;  // tokens: "for about an hour"
    for (const std::uint32_t end = std::min(s_.range.last, k + reach_unit); k < end; ++k) {
      if (a_.words.has(k, word_time)) return true;
      for (const std::string_view w : lexicon::lengths_of_time)
        if (a_.is(k, w)) return true;
      if (!a_.words.has(k, word_determiner | word_adverb | word_preposition) && s_.at(k).pos != Pos::num &&
          s_.at(k).pos != Pos::adj && s_.at(k).pos != Pos::adv)
        return false;
    }
    return false;
  }

  bool has_to_soon(std::uint32_t k) const {
    constexpr std::uint32_t reach_to = 12;  // tokens of whom it is asked
    for (const std::uint32_t stop = std::min(s_.range.last, k + reach_to); k < stop && !a_.is(k, ","); ++k)
      if (a_.is(k, "to")) return true;
    return false;
  }

  // The token after an aside between dashes that begins there; the same token when none does.
  std::uint32_t behind_aside(std::uint32_t t) const {
    constexpr std::uint32_t longest = 16;  // tokens: dashes further apart enclose a clause
    if (!s_.has_dash({t, t + 1})) return t;
    for (std::uint32_t k = t + 2; k < std::min(s_.range.last, t + longest); ++k)
      if (s_.has_dash({k, k + 1})) return k + 1;
    return t;
  }

  // described the talks as good
  std::optional<Draft> described_as() {
    constexpr std::uint32_t reach_as = 24;  // tokens: what is described may have a relative clause
    const std::uint32_t limit = std::min(s_.range.last, t_ + reach_as);
    std::uint32_t as = t_ + 1;
    const std::string_view link = cue_.lemma == "liken" || cue_.lemma == "compare" ? "to" : "as";
    std::uint32_t what = t_ + 1;  // where the thing described ends
    while (as < limit && !(a_.is(as, link) && a_.stretch_of[as] == no_one)) {
      if (const std::uint32_t behind = behind_aside(as);
          behind != as) {  // the valley – Dale, as it is known – as dry
        if (what == t_ + 1) what = as;
        as = behind;
        continue;
      }
      if (a_.is(as, ";") || a_.is(as, ":") || s_.is_finite_verb(as)) return {};
      ++as;
    }
    if (as + 1 >= limit) return {};
    if (what == t_ + 1) what = as;
    std::optional<Draft> d = draft(Rule::described_as, {as + 1, ends_.phrase(as + 1)});
    if (!d) return {};
    if (what > t_ + 1) d->content.insert(d->content.begin(), s_.bytes({t_ + 1, what}));
    if (d->content.size() > 1 && d->content[0].end > d->content[1].begin) return {};
    d->cue.push_back(a_.segments.tokens[as].span);
    return d;
  }

  // “Rain”, Rain, the “Rain”: not "the dam"
  bool names_follow(std::uint32_t t) const {
    if (t + 1 < s_.range.last && a_.words.has(t, word_determiner)) ++t;
    return t < s_.range.last && (a_.is_mark(t) || a_.is_capital(t));
  }

  // the talks | a success, it | unfair, him | liar: a second phrase that says what the first one is. Not: an
  // ambulance, dozens of letters, Lee on Friday
  bool says_what(Range phrase) const {
    for (std::uint32_t k = phrase.first; k < phrase.last; ++k)
      if (a_.stretch_of[k] != no_one) return true;
    if (a_.words.has(phrase.first, word_he | word_she | word_they | word_it | word_i) &&
        !a_.words.has(phrase.first, word_possessive))
      return !a_.words.has(phrase.first + 1, word_time | word_preposition | word_adverb);
    // "her vote for the war a mistake": an article that follows a noun begins the second phrase
    for (std::uint32_t k = phrase.first + 1; k < phrase.last; ++k) {
      if (s_.is_finite_verb(k)) return false;
      if (a_.is(k, "a") || a_.is(k, "an") || a_.is(k, "the")) {
        if (s_.is_nominal(k - 1) && !a_.words.has(k - 1, word_time)) return true;
      } else if (k + 1 == phrase.last || a_.words.has(k + 1, word_and | word_preposition)) {
        // "the charges unfounded (and made up by …)": an adjective that no noun follows
        const Word& w = s_.at(k);
        if (s_.is_nominal(k - 1) && !a_.words.has(k - 1, word_time) &&
            (w.pos == Pos::adj ||
             (w.pos == Pos::verb && w.is(flag::participle) && a_.word(k).starts_with("un"))))
          return true;
      }
    }
    return false;
  }

  // called the talks a success: at least two words, not "called them"
  std::optional<Draft> predicate() {
    if (t_ + 2 >= s_.range.last ||
        a_.words.has(t_ + 1, word_preposition | word_subordinator | word_and | word_adverb))
      return {};
    if (a_.is_mark(t_ + 1) && a_.stretch_of[t_ + 1] == no_one) return {};
    std::uint32_t end = ends_.phrase(t_ + 1);
    for (std::uint32_t k = t_ + 1; k + 1 < end; ++k)
      if (ends_.quotes_end_with_comma(k)) end = k + 1;
    if (end < t_ + 3) return {};
    if (!says_what({t_ + 1, end})) return {};
    // called the talks “a success”: what was called so, and the words
    std::uint32_t q = t_ + 1;
    while (q < end && a_.stretch_of[q] == no_one) ++q;
    const bool parted = q > t_ + 1 && q < end && !a_.is_mark(q - 1) &&
                        !a_.words.has(q - 1, word_determiner | word_preposition | word_possessive | word_and);
    std::optional<Draft> d = draft(Rule::predicate, {parted ? q : t_ + 1, ends_.without_medium(q, end)});
    if (d && parted) d->content.insert(d->content.begin(), s_.bytes({t_ + 1, q}));
    return d;
  }

  // was labelled “unfair” (by the mayor): the words alone; nobody has to be named. Not: was called “Rain”
  std::optional<Draft> called_so() const {
    const std::uint32_t q = t_ + 1;
    if (q >= s_.range.last || a_.stretch_of[q] == no_one) return {};
    const Range words = a_.tokens_of(a_.marks[static_cast<std::size_t>(a_.stretch_of[q])].span);
    if (words.first != q || words.last > s_.range.last ||
        (looks_like_name(a_, words) && cue_.lemma != "label"))
      return {};
    if (words.last < s_.range.last && s_.is_nominal(words.last)) return {};  // was called “unfair” practice
    return draft(Rule::predicate, words, true);
  }

  // denied taking the money, admitted to nobody
  bool takes_gerund(std::uint32_t begin) const {
    if (!a_.word(begin).ends_with("ing") || a_.is_capital(begin)) return false;
    for (const std::string_view w : lexicon::takes_gerund)
      if (cue_.lemma == w) return true;
    return false;
  }

  // denied permits to miners, denied them a permit: no words
  bool is_withheld(std::uint32_t begin, std::uint32_t end) const {
    if (a_.words.has(begin, word_he | word_she | word_they | word_i) && !a_.words.has(begin, word_possessive))
      return true;
    for (std::uint32_t k = begin + 1; k + 1 < end; ++k) {
      if (s_.has_any_verb({k, k + 1})) return false;
      if (a_.is(k, "to") && s_.is_nominal(k - 1)) return !s_.at(k + 1).is(flag::base);
    }
    return false;
  }

  // expressed (deep) concern about | the dam: where what it is about begins; `begin` when the noun is all there is
  std::uint32_t behind_feeling(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::uint32_t longest_feeling = 4;  // tokens: "his deep concern"
    for (std::uint32_t k = begin + 1; k + 1 < end && k < begin + longest_feeling; ++k)
      if (s_.at(k - 1).pos == Pos::noun)
        for (const std::string_view w : lexicon::after_feelings)
          if (a_.is(k, w)) return k + 1;
    return begin;
  }

  // "Polls show a close contest": what a poll, a study, a video shows is what it says
  bool is_of_evidence() const {
    const Range source = source_of(s_, t_);
    for (std::uint32_t k = source.first; k < source.last; ++k)
      if (a_.words.has(k, word_evidence)) return true;
    return false;
  }

  // Friday's vote
  bool owns(std::uint32_t t) const {
    return t + 2 < s_.range.last && (a_.is(t + 1, "'s") || a_.is(t + 1, "’s"));
  }

  // The noun phrase after the word up to the next comma: what hangs on it ("for its cost", "of the dam") is
  // what a tree most often gets wrong.
  std::optional<Draft> object() {
    std::uint32_t begin = t_ + 1;
    while (begin < s_.range.last && a_.words.has(begin, word_adverb) && !a_.is_capital(begin)) ++begin;
    if (begin >= s_.range.last || (a_.is_mark(begin) && a_.stretch_of[begin] == no_one)) return {};
    const Pos p = s_.at(begin).pos;
    const bool phrase =
        p == Pos::det || p == Pos::noun || p == Pos::propn || p == Pos::pron || p == Pos::adj ||
        p == Pos::num || a_.words.has(begin, word_determiner | word_possessive) ||
        a_.stretch_of[begin] != no_one ||
        (s_.at(begin).is(flag::gerund | flag::participle) && begin + 1 < s_.range.last &&
         s_.is_nominal(begin + 1)) ||
        // "protested longer hours": tagged as an adverb
        (s_.at(begin).is(flag::comparative) && begin + 1 < s_.range.last && s_.is_nominal(begin + 1)) ||
        takes_gerund(begin);
    if (!phrase || s_.is_finite_verb(begin) || a_.words.has(begin, word_relative | word_subordinator) ||
        (a_.words.has(begin, word_time) && !owns(begin)))
      return {};
    if (begin + 1 < s_.range.last && a_.words.has(begin + 1, word_time)) return {};
    if (cue_.lemma == "cite") {  // citing two officials: who said it, not what
      const Range cited = phrase_forward(a_, begin, s_.range.last);
      if (!cited.empty() && !a_.is_capital(cited.last - 1) &&
          a_.words.has(cited.last - 1, word_role | word_group | word_person))
        return {};
    }
    constexpr std::uint32_t longest_quoted = 10;  // tokens: "quoted the head of the union as saying"
    if (cue_.lemma == "quote" || cue_.lemma == "cite")
      for (std::uint32_t k = begin; k + 1 < s_.range.last && k < begin + longest_quoted; ++k)
        if (a_.is(k, "as") && a_.words[k + 1].cue != 0) return {};  // "quoted him as saying"
    const std::uint32_t all = ends_.phrase(begin);
    const std::uint32_t end = cue_.kind == CueClass::evidence ? all : ends_.without_where(begin, all);
    if (cue_.lemma == "express" || cue_.lemma == "voice")
      if (const std::uint32_t of = behind_feeling(begin, end); of != begin) {
        std::optional<Draft> d = draft(Rule::object, {of, end});
        if (d) d->cue.back().end = a_.segments.tokens[of - 1].span.end;
        return d;
      }
    if (cue_.lemma == "deny" && is_withheld(begin, end)) return {};
    return draft(cue_.frames & frame_whole_object ? Rule::whole_object : Rule::object, {begin, end});
  }

  const Sentence& s_;
  const Article& a_;
  std::uint32_t t_;
  const CueWord& cue_;
  const ContentEnds ends_;
};

}  // namespace

std::optional<Draft> find_complement(const Sentence& sentence, std::uint32_t verb, const CueWord& cue) {
  return Complements(sentence, verb, cue).run();
}

}  // namespace hearsay
