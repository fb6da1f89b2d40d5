// Tested by tests/unit/attribution_test.cpp.
#include "core/analysis/clauses.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/analysis/complements.h"
#include "core/analysis/phrases.h"
#include "core/analysis/reading.h"

namespace hearsay {

namespace {

bool is_wh(std::string_view w) {
  return w == "whether" || w == "if" || w == "how" || w == "why" || w == "what" || w == "who" ||
         w == "where" || w == "when" || w == "which";
}

// One sentence: each reporting word in it is tried with the patterns in the order of their strength.
class Clauses {
 public:
  Clauses(Reading& reading, const Quotations& quotations, std::vector<Draft>& out)
      : r_(reading), a_(reading.article), quotations_(quotations), out_(out), first_(out.size()) {}

  void run() {
    const TokenRange sentence = r_.range;
    if (sentence.empty()) return;
    const bool heading =
        a_.structure.kinds[a_.paragraph_of[a_.sentence_of[sentence.first]]] == ParagraphKind::heading;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (in_quotation(t)) continue;
      r_.focus(t);
      if (t + 1 < r_.range.last && a_.is(t + 1, "to") && lower_case(a_.word(t)) == "according") {
        according_to(t);
        continue;
      }
      if (make_clear(t)) continue;
      const WordInfo& info = a_.words[t];
      if (info.cue == 0 || quotations_.used_cue[t]) continue;
      if (info.noun_cue != 0 && (r_.at(t).pos == Pos::noun || supported(t))) {
        noun_clause(t, cue_word(info.noun_cue));
        continue;
      }
      const CueWord& cue = cue_word(info.cue);
      if (cue.noun) continue;
      if (!r_.is_verb(t)) {
        continue;
      }
      const bool went_on = t > r_.range.first + 1 && (a_.is(t - 2, "on") || a_.is(t - 2, "continued"));
      if (is_infinitive(t) && !went_on) continue;
      if (cue.frames & (frame_clause | frame_quote))
        if (as_put(t) || forward_that(t, cue) || trailing(t, cue) ||
            (!(heading && cue.lemma != "say") && forward_open(t, cue)))
          continue;
      if (heading || is_infinitive(t) || opens_noun_clause(t)) continue;
      if (std::optional<Draft> d = find_complement(r_, t, cue)) {
        if (!r_.is_passive(t)) d->source = source_for(t);
        d->relative = r_.relative_subject(t);
        d->paragraph = a_.paragraph_of[a_.sentence_of[t]];
        out_.push_back(std::move(*d));
      }
    }
  }

 private:
  // "expressed hope that": the noun is tried when its turn comes.
  bool opens_noun_clause(std::uint32_t t) const {
    for (std::uint32_t k = t + 1; k + 1 < r_.range.last && k < t + 4; ++k)
      if (a_.words[k].noun_cue != 0 && r_.at(k).pos == Pos::noun && a_.is(k + 1, "that")) return true;
    return false;
  }

  // A finite verb before the next comma: "that rain fell", not "that rain".
  bool has_verb_soon(std::uint32_t k, std::uint32_t end) const {
    for (; k < end && !a_.is(k, ","); ++k)
      if (r_.is_finite_verb(k)) return true;
    return false;
  }

  // "to seek support": an aim, no report. "went on to say" is one.
  bool is_infinitive(std::uint32_t t) const {
    if (a_.words[t].form != WordForm::base) return false;
    std::uint32_t k = t;
    while (k > r_.range.first && a_.words.has(k - 1, word_adverb)) --k;
    return k > r_.range.first && a_.is(k - 1, "to");
  }

  // Inside a stretch that is somebody's words by a tag: other reports in it are theirs, not the article's.
  bool in_quotation(std::uint32_t t) const { return a_.stretch_of[t] != no_one; }

  // Whose word it is. A participle or second verb that follows a finished report, ", adding that", "but
  // promised that", has that report's source.
  TokenRange source_for(std::uint32_t t) const {
    if (t > r_.range.first + 1 && a_.is(t - 1, "as") &&
        a_.words[t].form == WordForm::gerund)  // quoted them as saying
      if (const TokenRange s = phrase_backward(a_, t - 1, r_.range.first); !s.empty()) return s;
    std::uint32_t k = t;
    while (k > r_.range.first && a_.words.has(k - 1, word_adverb | word_auxiliary)) --k;
    const bool leans =
        k > r_.range.first && (a_.is(k - 1, ",") || a_.words.has(k - 1, word_and) || in_quotation(k - 1));
    if (leans && !r_.is_passive(t)) {
      const std::uint32_t at = a_.segments.tokens[t].span.begin;
      for (std::size_t i = out_.size(); i-- > first_;)
        if (hull(out_[i].content).end <= at && out_[i].cue_token < t && !out_[i].source.empty())
          return out_[i].source;
    }
    return source_of(r_, t);
  }

  void emit(Rule rule, const CueWord& cue, std::uint32_t t, Fragments cue_span, TokenRange source,
            Fragments content) {
    if (content.empty() || content.front().empty()) return;
    Draft d;
    d.rule = rule;
    d.cue_class = cue.kind;
    d.kind = QuoteKind::indirect;
    d.cue = std::move(cue_span);
    d.cue_token = t;
    d.source = source;
    d.relative = r_.relative_subject(t);
    d.content = std::move(content);
    d.paragraph = a_.paragraph_of[a_.sentence_of[t]];
    out_.push_back(std::move(d));
  }

  // made (it) clear (that) it rains
  bool make_clear(std::uint32_t t) {
    const std::string_view w = a_.word(t);
    if (w != "made" && w != "makes" && w != "make" && w != "making") return false;
    std::uint32_t clear = t + 1;
    if (clear < r_.range.last && a_.is(clear, "it")) ++clear;
    while (clear < r_.range.last && (a_.is(clear, "very") || a_.is(clear, "abundantly") ||
                                     a_.is(clear, "plain") || a_.is(clear, "quite")))
      ++clear;
    if (clear + 2 >= r_.range.last || !a_.is(clear, "clear")) return false;
    std::uint32_t begin = clear + 1;
    for (std::uint32_t k = begin; k < r_.range.last && k < begin + 10; ++k)
      if (a_.is(k, "that") && r_.is_circumstance({begin, k})) begin = k + 1;
    if (begin == clear + 1 && !begins_clause(begin, r_.content_end())) return false;
    CueWord cue;
    cue.kind = CueClass::speech;
    Fragments span = cue_span(a_, t, r_.range);
    span.back().end = a_.segments.tokens[clear].span.end;
    emit(Rule::clause, cue, t, std::move(span), source_for(t),
         {r_.bytes({begin, r_.end_of_clause(begin, t)})});
    return true;
  }

  // --- according to ----------------------------------------------------------------------------------

  void according_to(std::uint32_t t) {
    if (quotations_.used_cue[t]) return;
    const TokenRange source = phrase_forward(a_, t + 2, r_.range.last);
    if (source.empty()) return;
    const std::uint32_t end = r_.content_end();
    // The sentence goes on behind the comma that ends the phrase.
    std::uint32_t after = source.last;
    while (after < end && !a_.is(after, ",")) ++after;
    Fragments content;
    if (t > r_.range.first) {
      const TokenRange before{without_lead(r_.range.first), t};
      if (before.first + 1 < before.last) content.push_back(r_.bytes(before));
      if (!content.empty() && after + 2 < end && r_.has_finite_verb({after + 1, end}) &&
          !r_.has_finite_verb(before))
        content.push_back(r_.bytes({after + 1, end}));
    } else if (after + 1 < end) {
      content.push_back(r_.bytes({after + 1, end}));
    }
    CueWord cue;
    cue.kind = CueClass::speech;
    emit(Rule::according_to, cue, t, {a_.span({t, t + 2})}, source, std::move(content));
  }

  // The sentence's begin without "But", "And", "Still,".
  std::uint32_t without_lead(std::uint32_t first) const {
    if (first + 2 < r_.range.last && a_.words.has(first, word_and))
      return first + (a_.is(first + 1, ",") ? 2 : 1);
    if (first + 2 < r_.range.last && a_.is(first + 1, ",") && a_.words.has(first, word_adverb))
      return first + 2;
    return first;
  }

  // --- a clause behind the word ----------------------------------------------------------------------

  bool forward_that(std::uint32_t t, const CueWord& cue) {
    if ((cue.frames & frame_clause) == 0 && (cue.frames & frame_object_infinitive) == 0) return false;
    const std::uint32_t end = r_.content_end();
    for (std::uint32_t k = t + 1; k < end && k < t + 20; ++k) {
      const std::string_view w = a_.word(k);
      const bool that = w == "that" && (r_.at(k).pos != Pos::det || has_verb_soon(k + 2, end)) &&
                        !(r_.at(k).pos == Pos::pron && k + 1 < end && r_.is_verb(k + 1) && k != t + 1);
      const bool wh = is_wh(w) && (k == t + 1 || (cue.frames & frame_addressee && k < t + 6));
      if (that || wh) {
        if (!r_.is_circumstance({t + 1, k}) || k + 1 >= end) return false;
        const std::uint32_t begin = that ? k + 1 : k;
        const std::uint32_t stop = r_.end_of_clause(begin, t);
        if (stop <= begin) return false;
        // "found that out": no clause
        if (that && !r_.has_finite_verb({begin, stop}) && stop < begin + 3) return false;
        emit(Rule::clause, cue, t, cue_span(a_, t, r_.range), source_for(t), {r_.bytes({begin, stop})});
        return true;
      }
      if (a_.is(k, ":") || a_.is(k, ";")) return false;
      if (k > t + 1 && r_.is_finite_verb(k)) return false;
    }
    return false;
  }

  std::uint32_t clause_by_tree(std::uint32_t t) const {
    const std::int32_t v = r_.word(t);
    for (std::int32_t c = r_.tree().first_child(v); c != no_word; c = r_.tree().next_child(c)) {
      if (c < v || (r_.tree()[c].dep != Dep::ccomp && r_.tree()[c].dep != Dep::parataxis)) continue;
      const TokenRange below = r_.subtree(r_.token(c));
      if (!r_.has_finite_verb(below) || !has_subject(c)) continue;
      if (!r_.is_circumstance({t + 1, below.first})) continue;
      return below.first;
    }
    return 0;
  }

  bool forward_open(std::uint32_t t, const CueWord& cue) {
    if ((cue.frames & frame_clause) == 0) return false;
    if (r_.is_passive(t) && (cue.frames & frame_addressee) == 0) return false;
    const std::uint32_t end = r_.content_end();
    std::uint32_t begin = 0;
    if (takes_only_clauses(cue)) {
      begin = skip_circumstance(t + 1, end, cue);
      if (begin >= end || !begins_clause(begin, end, true)) begin = 0;
    }
    if (begin == 0) begin = clause_by_tree(t);
    if (begin == 0) {
      // The tree has none: a noun phrase and, before any other clause begins, its finite verb.
      if (cue.frames & (frame_object | frame_whole_object) || cue.kind == CueClass::evidence) return false;
      begin = skip_circumstance(t + 1, end, cue);
      if (begin >= end || !begins_clause(begin, end, takes_only_clauses(cue))) return false;
    }
    while (begin < end && ((a_.is_mark(begin) && !in_quotation(begin)) ||
                           (a_.is(begin, "that") && r_.at(begin).pos == Pos::sconj)))
      ++begin;
    if (begin >= end) return false;
    if (begin == t + 1 && must_address(cue) &&
        !a_.words.has(begin, word_he | word_she | word_they | word_it)) {
      begin = skip_circumstance(begin, end, cue);
      if (begin >= end) return false;
    }
    // The tree took the clause's subject for the word's object: "believed Lee | was right".
    if (r_.is_finite_verb(begin) && begin > t + 1) {
      const TokenRange subject = phrase_backward(a_, begin, t + 1);
      if (!subject.empty()) begin = subject.first;
    }
    if (r_.at(begin).pos == Pos::adp && !r_.has_finite_verb({begin, std::min(end, begin + 3)}) &&
        begin == t + 1 && !a_.is(begin, "like") && !after_comma_subject(begin, end))
      return false;
    const std::uint32_t stop = r_.end_of_clause(begin, t);
    if (stop <= begin + 1) return false;
    emit(Rule::clause_open, cue, t, cue_span(a_, t, r_.range), source_for(t), {r_.bytes({begin, stop})});
    return true;
  }

  // "said in March, it rained": the adverbial in front belongs to the clause only with its comma.
  bool after_comma_subject(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t k = begin; k < end && k < begin + 10; ++k)
      if (a_.is(k, ",")) return true;
    return false;
  }

  // "said the dam burst": whatever stands behind these is a clause, so a form that may be a participle is its
  // verb.
  static bool takes_only_clauses(const CueWord& cue) {
    for (const std::string_view lemma :
         {"say", "tell", "think", "believe", "argue", "claim", "insist", "add", "hope", "contend", "assure"})
      if (cue.lemma == lemma) return true;
    return false;
  }

  bool begins_clause(std::uint32_t begin, std::uint32_t end, bool surely = false) const {
    const Pos p = r_.at(begin).pos;
    if (p == Pos::sconj)
      return a_.is(begin, "if") || a_.is(begin, "while") || a_.is(begin, "although") || a_.is(begin, "when");
    if (p == Pos::adp || p == Pos::cconj || p == Pos::punct || p == Pos::part) return false;
    if (p == Pos::verb && !r_.at(begin).is(flag::gerund)) return false;
    for (std::uint32_t k = begin; k < end && k < begin + 30; ++k) {
      if (r_.is_finite_verb(k)) return k > begin;
      if (surely && k > begin && r_.at(k).pos == Pos::verb && r_.at(k).is(flag::participle)) return true;
      if (a_.words.has(k, word_relative) || a_.is(k, ";") || a_.is(k, ":")) return false;
      // a comma belongs to an adverbial in front of the clause or to a list or apposition in its subject
      if (k > begin && a_.words.has(k, word_subordinator) && p != Pos::sconj) return false;
      if (a_.is(k, ",") && r_.at(k + 1 < end ? k + 1 : k).pos == Pos::adv) return false;
    }
    return false;
  }

  // "told reporters it rains": somebody must be told.
  static bool must_address(const CueWord& cue) {
    return cue.lemma == "tell" || cue.lemma == "assure" || cue.lemma == "remind" || cue.lemma == "inform";
  }

  bool has_subject(std::int32_t clause) const {
    for (std::int32_t c = r_.tree().first_child(clause); c != no_word; c = r_.tree().next_child(c)) {
      const Dep dep = r_.tree()[c].dep;
      if (dep == Dep::nsubj || dep == Dep::nsubj_pass || dep == Dep::csubj || dep == Dep::expl) return true;
    }
    return false;
  }

  // them | reporters | The Herald | a crowd
  std::uint32_t behind_addressee(std::uint32_t k, std::uint32_t end) const {
    if (a_.words.has(k, word_determiner | word_possessive) && k + 1 < end) {
      ++k;
      while (k + 1 < end && !a_.is_capital(k) && r_.at(k).pos != Pos::noun) ++k;
    }
    if (k < end && a_.is_capital(k)) {
      while (k + 1 < end && a_.is_capital(k + 1)) ++k;
    }
    return std::min(end, k + 1);
  }

  // said [on Monday], told [reporters] …
  std::uint32_t skip_circumstance(std::uint32_t k, std::uint32_t end, const CueWord& cue) const {
    if (cue.frames & frame_addressee && k < end && (must_address(cue) || !r_.is_finite_verb(k)))
      k = behind_addressee(k, end);
    const auto manner = [this](std::uint32_t t) {
      for (const std::string_view w : {"later", "earlier", "again", "publicly", "privately", "repeatedly",
                                       "recently", "explicitly", "also"})
        if (a_.is(t, w)) return true;
      return false;
    };
    while (k < end && (a_.words.has(k, word_time) || manner(k) ||
                       (a_.is(k, "on") && k + 1 < end && a_.words.has(k + 1, word_time))))
      ++k;
    return k;
  }

  // --- a tag behind or inside the sentence -----------------------------------------------------------

  bool trailing(std::uint32_t t, const CueWord& cue) {
    const Word& w = r_.at(t);
    if (cue.kind != CueClass::speech && cue.kind != CueClass::belief) return false;
    if (a_.words[t].form == WordForm::gerund) return false;
    const std::uint32_t end = r_.content_end();
    TokenRange source = subject_before(a_, t, r_.range.first);
    std::uint32_t first = source.first;  // of the tag
    std::uint32_t last = t + 1;
    bool inverted = false;
    if (source.empty() || !comma_before(first)) {
      // “…, said the mayor.”
      if (!comma_before(t) || !w.is(flag::finite)) return false;
      source = subject_after(a_, t, r_.range.last);
      if (source.empty()) return false;
      first = t;
      last = source.last;
      inverted = true;
    }
    if (first <= r_.range.first + 2 || !r_.is_nominal(source.last - 1)) return false;
    if (!inverted && has_object(t + 1, end, cue)) return false;
    const std::uint32_t start = without_lead(r_.range.first);
    const TokenRange before{start, first - 1};
    if (before.empty() || before.last - before.first < 2) return false;
    std::uint32_t tag_end = last;
    while (tag_end < end && !a_.is(tag_end, ",") && !a_.is(tag_end, "—") && !a_.is(tag_end, "–") &&
           !a_.is(tag_end, "--"))
      ++tag_end;
    if (!r_.is_circumstance({last, std::min(tag_end, end)})) return false;
    const bool whole = r_.has_finite_verb(before) && !opens_adverbial(before);
    Fragments content;
    const bool more = tag_end + 2 < end;
    if (more && !whole) {
      // “In the end, she said, it rained.”
      if (!r_.has_finite_verb({tag_end + 1, end})) return false;
      content = {r_.bytes(before), r_.bytes({tag_end + 1, end})};
    } else if (whole) {
      content = {r_.bytes(before)};
      // “It rained, she said, and the dam broke.” What stands behind "said Ann Lee," is about her.
      if (more && !inverted && !begins_new_report(tag_end + 1, end) && r_.at(tag_end + 1).pos != Pos::verb)
        content.push_back(r_.bytes({tag_end + 1, end}));
    } else {
      return false;
    }
    emit(Rule::trailing_tag, cue, t, cue_span(a_, t, r_.range), source, std::move(content));
    return true;
  }

  // "criticised the plan", "shows Lee ahead": a verb with an object is no tag, unless the object is who was
  // told.
  bool has_object(std::uint32_t k, std::uint32_t end, const CueWord& cue) const {
    if (cue.frames & frame_addressee || k >= end) return false;
    if (a_.is_mark(k) || a_.words.has(k, word_time | word_adverb | word_preposition | word_subordinator))
      return false;
    if (k + 1 < end && a_.words.has(k + 1, word_time)) return false;  // "late Thursday"
    const Pos p = r_.at(k).pos;
    return p == Pos::det || p == Pos::noun || p == Pos::propn || p == Pos::pron || p == Pos::adj ||
           p == Pos::num;
  }

  bool comma_before(std::uint32_t t) const {
    return t > r_.range.first && (a_.is(t - 1, ",") || a_.is(t - 1, "—") || a_.is(t - 1, "–"));
  }

  bool opens_adverbial(TokenRange part) const {
    const WordInfo& w = a_.words[part.first];
    if (w.flags & word_subordinator) {
      // "Though it rained, the dam held": the main clause is there as well.
      for (std::uint32_t k = part.first + 1; k + 2 < part.last; ++k)
        if (a_.is(k, ",") && r_.has_finite_verb({k + 1, part.last})) return false;
      return true;
    }
    return r_.at(part.first).pos == Pos::verb && !r_.at(part.first).is(flag::finite) &&
           w.form == WordForm::gerund;
  }

  bool begins_new_report(std::uint32_t k, std::uint32_t end) const {
    while (k < end && (a_.words.has(k, word_and) || (a_.words.has(k, word_adverb) && a_.words[k].cue == 0)))
      ++k;
    return k < end && a_.words[k].cue != 0 && r_.is_verb(k);
  }

  // As she put it, …; …, as she said.
  bool as_put(std::uint32_t t) {
    const TokenRange source = subject_before(a_, t, r_.range.first);
    if (source.empty() || source.first == r_.range.first) return false;
    const std::uint32_t as = source.first - 1;
    if (lower_case(a_.word(as)) != "as") return false;
    const std::uint32_t end = r_.content_end();
    std::uint32_t comma = t + 1;
    while (comma < end && !a_.is(comma, ",")) ++comma;
    if (!r_.is_circumstance({t + 1, std::min(comma, end)})) return false;
    Fragments content;
    if (as == r_.range.first) {
      if (comma + 2 >= end) return false;
      content = {r_.bytes({comma + 1, end})};
    } else if (comma_before(as)) {
      const TokenRange before{without_lead(r_.range.first), as - 1};
      if (before.last < before.first + 3 || !r_.has_finite_verb(before)) return false;
      content = {r_.bytes(before)};
    } else {
      return false;
    }
    CueWord cue;
    cue.kind = CueClass::speech;
    emit(Rule::as_put, cue, t, {a_.span({t, t + 1})}, source, std::move(content));
    return true;
  }

  // A verb that only carries the noun behind it: expressed hope, made the claim.
  bool is_support(std::uint32_t v) const {
    const std::string_view lemma = cue_word(a_.words[v].cue).lemma;
    for (const std::string_view w :
         {"express", "voice", "repeat", "reject", "dismiss", "reiterate", "outline"})
      if (lemma == w) return true;
    return a_.is(v, "made") || a_.is(v, "makes") || a_.is(v, "making") || a_.is(v, "issued") ||
           a_.is(v, "raised");
  }
  bool supported(std::uint32_t noun) const {
    return noun > r_.range.first && noun + 1 < r_.range.last && a_.is(noun + 1, "that") &&
           is_support(noun - 1);
  }

  // --- the claim that it rains -----------------------------------------------------------------------

  void noun_clause(std::uint32_t t, const CueWord& cue) {
    if ((cue.frames & frame_clause) == 0 || t + 3 >= r_.range.last || !a_.is(t + 1, "that")) return;
    if (r_.at(t + 1).pos == Pos::det || r_.is_verb(t + 2)) return;  // "the claim that fell"
    const std::uint32_t end = r_.content_end();
    std::uint32_t stop = r_.end_of_clause(t + 2, t);
    // The noun is mostly the subject of something: the tree says where its clause ends.
    for (std::int32_t c = r_.tree().first_child(r_.word(t)); c != no_word; c = r_.tree().next_child(c))
      if (c > r_.word(t) && (r_.tree()[c].dep == Dep::acl || r_.tree()[c].dep == Dep::ccomp ||
                             r_.tree()[c].dep == Dep::acl_relcl))
        stop = std::min(stop, r_.subtree(r_.token(c)).last);
    if (stop < t + 4 || stop > end || !r_.has_finite_verb({t + 2, stop})) return;
    TokenRange source;
    for (std::int32_t c = r_.tree().first_child(r_.word(t)); c != no_word; c = r_.tree().next_child(c))
      if (r_.tree()[c].dep == Dep::nmod_poss) source = r_.noun_phrase(r_.token(c));
    // "expressed hope that", "made the claim that": the verb belongs to the cue, its subject is the source.
    Fragments span{a_.span({t, t + 1})};
    for (std::uint32_t v = t; source.empty() && v > r_.range.first && v + 4 > t; --v) {
      if (r_.at(v - 1).pos == Pos::det || r_.at(v - 1).pos == Pos::adj ||
          a_.words.has(v - 1, word_determiner | word_possessive))
        continue;
      if (r_.at(v - 1).pos != Pos::verb && !is_support(v - 1)) break;
      source = source_for(v - 1);
      span = cue_span(a_, v - 1, r_.range);
      span.back().end = a_.segments.tokens[t].span.end;
    }
    emit(Rule::noun_clause, cue, t, std::move(span), source, {r_.bytes({t + 2, stop})});
  }

  Reading& r_;
  const Article& a_;
  const Quotations& quotations_;
  std::vector<Draft>& out_;
  std::size_t first_;  // the sentence's first draft in out_
};

bool is_cue(const Article& a, const Quotations& quotations, std::uint32_t t) {
  if (a.stretch_of[t] != no_one || quotations.used_cue[t]) return false;
  return a.words[t].cue != 0 || (a.word(t).size() == 9 && lower_case(a.word(t)) == "according") ||
         (a.is(t, "clear") && t > 0);
}

// Whether the sentence holds a word that may report something, by its form and, at less cost than a tree, by
// its tag.
bool has_cue(const Article& a, Syntax& syntax, const Quotations& quotations, std::uint32_t sentence) {
  const TokenRange range = a.tokens_of_sentence(sentence);
  std::uint32_t first = range.first;
  while (first < range.last && !is_cue(a, quotations, first)) ++first;
  if (first == range.last) return false;
  const std::span<const Word> tags = syntax.tags(sentence);
  for (std::uint32_t t = first; t < range.last; ++t) {
    if (!is_cue(a, quotations, t)) continue;
    const WordInfo& info = a.words[t];
    const Pos pos = tags[t - range.first].pos;
    if (info.cue == 0 || pos == Pos::verb || pos == Pos::aux || info.form == WordForm::past ||
        info.form == WordForm::gerund)
      return true;
    if (pos == Pos::noun && info.noun_cue != 0 && t + 1 < range.last && a.is(t + 1, "that")) return true;
  }
  return false;
}

// Up to the closing mark behind a full stop if a new sentence begins there: … for “a truce.” He called …
TokenRange first_part(const Article& a, TokenRange rest) {
  for (std::uint32_t t = rest.first; t + 2 < rest.last; ++t) {
    const std::int32_t m = a.stretch_of[t];
    if (m == no_one || a.stretch_of[t + 1] == m || !a.is_capital(t + 1) || a.is_mark(t + 1)) continue;
    const Marked& mark = a.marks[static_cast<std::size_t>(m)];
    const std::string_view inner = a.text.bytes(mark.inner);
    if (!mark.open_ended && (inner.ends_with('.') || inner.ends_with('!') || inner.ends_with('?')))
      return {rest.first, t + 1};
  }
  return rest;
}

}  // namespace

std::vector<Draft> find_clauses(const Article& article, Syntax& syntax, const Quotations& quotations) {
  std::vector<Draft> out;
  for (std::uint32_t s = 0; s < article.segments.sentences.size(); ++s) {
    const TokenRange range = article.tokens_of_sentence(s);
    if (range.empty() || article.structure.kinds[article.paragraph_of[s]] == ParagraphKind::boilerplate)
      continue;
    if (!has_cue(article, syntax, quotations, s)) continue;
    for (TokenRange part = first_part(article, range); !part.empty();
         part = first_part(article, {part.last, range.last})) {
      Reading reading(article, s, part, syntax);
      Clauses(reading, quotations, out).run();
    }
  }
  return out;
}

}  // namespace hearsay
