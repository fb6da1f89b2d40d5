// Tested by tests/unit/attribution_test.cpp.
#include "core/analysis/clauses.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/analysis/clauses_patterns.h"
#include "core/analysis/complements.h"
#include "core/analysis/phrases.h"
#include "core/analysis/sentence.h"
#include "core/analysis/unsaid.h"
#include "core/analysis/whose_word.h"
#include "core/lexicon/english/function_words.h"
#include "core/lexicon/english/saying.h"

namespace hearsay {

void Clauses::run() {
  const Range sentence = s_.range;
  if (sentence.empty()) return;
  const bool heading =
      a_.structure.kinds[a_.paragraph_of[a_.sentence_of[sentence.first]]] == ParagraphKind::heading;
  if (heading && headline(sentence)) return;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (in_quotation(t)) continue;
    s_.focus(t);
    if (t + 1 < s_.range.last && a_.is(t + 1, "to") && lower_case(a_.word(t)) == "according") {
      according_to(t, 2);
      continue;
    }
    if (is_per(t)) {
      according_to(t, 1);
      continue;
    }
    if (make_clear(t) || stance(t)) continue;
    const WordInfo& info = a_.words[t];
    if (info.cue == 0 || quotations_.used_cue[t]) continue;
    if (info.noun_cue != 0 && (s_.at(t).pos == Pos::noun || supported(t)) && !s_.is_last_tag(t)) {
      noun_clause(t, cue_word(info.noun_cue));
      continue;
    }
    const CueWord& cue = cue_word(info.cue);
    if (cue.noun) continue;
    if (!s_.is_verb(t) || !is_cue_verb(a_, t, 0, s_.range.first)) continue;
    if (is_unsaid(s_, t, cue)) continue;
    if (is_attributive(t) || is_topic(t, cue)) continue;
    if (is_infinitive(t) && !is_said_infinitive(t, cue)) continue;
    if (cue.lemma == "pledge" && info.form == WordForm::past && t + 1 < s_.range.last &&
        a_.is(t + 1, "delegates"))
      continue;  // the participle before its noun
    if (cue.frames & (frame_clause | frame_quote))
      if (as_put(t) || (is_parted_off(t) && trailing(t, cue)) || forward_that(t, cue) || trailing(t, cue) ||
          (!(heading && cue.lemma != "say") && forward_open(t, cue)))
        continue;
    if ((heading && (cue.frames & frame_infinitive) == 0) ||
        (is_infinitive(t) && !is_said_infinitive(t, cue)) || opens_noun_clause(t))
      continue;
    if (std::optional<Draft> d = find_complement(s_, t, cue)) {
      if (!s_.is_passive(t)) d->source = source_for(t);
      d->relative = s_.relative_subject(t);
      d->paragraph = a_.paragraph_of[a_.sentence_of[t]];
      out_.push_back(std::move(*d));
    }
  }
}

// an estimated 200 pumps, with added costs, its stated aim: a participle before its noun
bool Clauses::is_attributive(std::uint32_t t) const {
  const WordForm form = a_.words[t].form;
  if ((form != WordForm::past && form != WordForm::participle) || t == s_.range.first ||
      t + 1 >= s_.range.last || a_.is_mark(t + 1) || !s_.is_nominal_start(t + 1) ||
      a_.words.has(t + 1,
                   word_determiner | word_possessive | word_he | word_she | word_they | word_it | word_i))
    return false;
  if (a_.words.has(t - 1, word_preposition) && !a_.words.has(t - 1, word_subordinator))
    return s_.at(t + 1).pos == Pos::noun;
  for (const std::string_view w : lexicon::possessives_and_articles)
    if (a_.is(t - 1, w)) return true;
  return false;
}

// "…, Lee added, speaking of the dam": what it was about, not what was said
bool Clauses::is_topic(std::uint32_t t, const CueWord& cue) const {
  return a_.words[t].form == WordForm::gerund && t > s_.range.first && a_.is(t - 1, ",") &&
         (cue.lemma == "speak" || cue.lemma == "talk");
}

bool Clauses::opens_noun_clause(std::uint32_t t) const {
  constexpr std::uint32_t reach_noun = 4;  // tokens: "expressed its deep hope that"
  for (std::uint32_t k = t + 1; k + 1 < s_.range.last && k < t + reach_noun; ++k)
    if (a_.words[k].noun_cue != 0 && s_.at(k).pos == Pos::noun && a_.is(k + 1, "that")) return true;
  return false;
}

bool Clauses::has_verb_soon(std::uint32_t k, std::uint32_t end) const {
  for (; k < end && !a_.is(k, ","); ++k)
    if (s_.is_finite_verb(k)) return true;
  return false;
}

bool Clauses::is_infinitive(std::uint32_t t) const {
  if (a_.words[t].form != WordForm::base) return false;
  std::uint32_t k = t;
  while (k > s_.range.first && a_.words.has(k - 1, word_adverb)) --k;
  return k > s_.range.first && a_.is(k - 1, "to");
}

// went on to say, continues to insist, took to the radio to accuse them, forced him to admit: it was said. Not:
// hopes to say, a plan to announce
bool Clauses::is_said_infinitive(std::uint32_t t, const CueWord& cue) const {
  std::uint32_t to = t;
  while (to > s_.range.first && !a_.is(to, "to")) --to;
  if (to <= s_.range.first) return false;
  if (a_.is(to - 1, "on")) return true;
  if (cue.kind != CueClass::speech) return false;
  for (const std::string_view w : lexicon::before_infinitive)
    if (a_.is(to - 1, w)) return true;
  constexpr std::uint32_t window = 7;  // tokens: "took to the stage again to say"
  for (std::uint32_t k = to; k-- > s_.range.first && k + window > to;) {
    if ((a_.is(k, "took") || a_.is(k, "takes")) && a_.is(k + 1, "to")) return true;
    if (a_.is(k, "forced")) return !s_.is_passive(k);
    if (s_.is_finite_verb(k)) return false;
  }
  return false;
}

// ", Lee said, since most agree that": with a comma on either side a tag is no clause's beginning
bool Clauses::is_parted_off(std::uint32_t t) const {
  if (t + 1 >= s_.range.last || !a_.is(t + 1, ",")) return false;
  const Range source = subject_before(a_, t, s_.range.first);
  return !source.empty() && comma_before(source.first);
}

bool Clauses::in_quotation(std::uint32_t t) const { return a_.stretch_of[t] != no_one; }

Range Clauses::source_for(std::uint32_t t) const {
  if (t > s_.range.first + 1 && a_.is(t - 1, "as") &&
      a_.words[t].form == WordForm::gerund)  // quoted them as saying
    if (const Range s = phrase_backward(a_, t - 1, s_.range.first); !s.empty()) return s;
  std::uint32_t k = t;
  while (k > s_.range.first && a_.words.has(k - 1, word_adverb | word_auxiliary)) --k;
  const bool leans =
      k > s_.range.first && (a_.is(k - 1, ",") || a_.words.has(k - 1, word_and) || in_quotation(k - 1));
  if (leans && !s_.is_passive(t)) {
    const std::uint32_t at = a_.segments.tokens[t].span.begin;
    for (std::size_t i = out_.size(); i-- > first_;)
      if (hull(out_[i].content).end <= at && out_[i].cue_token < t && !out_[i].source.empty())
        return out_[i].source;
  }
  return source_of(s_, t);
}

void Clauses::emit(Rule rule, const CueWord& cue, std::uint32_t t, Fragments cue_span, Range source,
                   Fragments content) {
  if (content.empty() || content.front().empty()) return;
  Draft d;
  d.rule = rule;
  d.cue_class = cue.kind;
  d.kind = QuoteKind::indirect;
  d.cue = std::move(cue_span);
  d.cue_token = t;
  d.source = source;
  d.relative = s_.relative_subject(t);
  d.content = std::move(content);
  d.paragraph = a_.paragraph_of[a_.sentence_of[t]];
  out_.push_back(std::move(d));
}

bool Clauses::make_clear(std::uint32_t t) {
  const std::string_view w = a_.word(t);
  if (w != "made" && w != "makes" && w != "make" && w != "making") return false;
  std::uint32_t clear = t + 1;
  if (clear < s_.range.last && a_.is(clear, "it")) ++clear;
  while (clear < s_.range.last && (a_.is(clear, "very") || a_.is(clear, "abundantly") ||
                                   a_.is(clear, "plain") || a_.is(clear, "quite")))
    ++clear;
  if (clear + 2 >= s_.range.last || !a_.is(clear, "clear")) return false;
  CueWord cue;
  cue.kind = CueClass::speech;
  if (is_unsaid(s_, t, cue)) return false;  // they should make it clear
  std::uint32_t begin = clear + 1;
  constexpr std::uint32_t longest_aside = 10;  // tokens: "clear in a speech on Monday that"
  for (std::uint32_t k = begin; k < s_.range.last && k < begin + longest_aside; ++k)
    if (a_.is(k, "that") && s_.is_circumstance({begin, k})) begin = k + 1;
  if (begin == clear + 1 && !begins_clause(begin, s_.content_end())) return false;
  Fragments span = cue_span(a_, t, s_.range);
  span.back().end = a_.segments.tokens[clear].span.end;
  emit(Rule::clause, cue, t, std::move(span), source_for(t), {s_.bytes({begin, s_.end_of_clause(begin, t)})});
  return true;
}

// is adamant (that) it rains, was unsure whether it rains. Not: it is certain that, make sure that, I am sure that
bool Clauses::stance(std::uint32_t t) {
  if (!a_.words.has(t, word_stance) || t <= s_.range.first + 1 || t + 2 >= s_.range.last) return false;
  std::uint32_t be = t;
  while (be > s_.range.first &&
         (a_.words.has(be - 1, word_adverb | word_negation) || s_.at(be - 1).pos == Pos::adv))
    --be;
  if (be == s_.range.first) return false;
  bool holds = false;  // not: can be convinced
  for (const std::string_view w : lexicon::finite_be) holds |= a_.is(be - 1, w);
  if (!holds) return false;
  const Range source = subject_before(a_, be, s_.range.first);
  if (source.empty() || !s_.is_nominal(source.last - 1) || a_.words.has(source.first, word_it | word_i))
    return false;
  const bool opened = a_.is(t + 1, "that") || a_.is(t + 1, "whether") || a_.is(t + 1, "if");
  const std::uint32_t begin = a_.is(t + 1, "that") ? t + 2 : t + 1;
  if (!opened && !begins_clause(begin, s_.content_end())) return false;
  CueWord cue;
  cue.kind = CueClass::belief;
  emit(Rule::clause, cue, t, cue_span(a_, t, s_.range), source,
       {s_.bytes({begin, s_.end_of_clause(begin, t)})});
  return true;
}

void Clauses::noun_clause(std::uint32_t t, const CueWord& cue) {
  if ((cue.frames & frame_clause) == 0 || t + 3 >= s_.range.last || !a_.is(t + 1, "that")) return;
  if (s_.at(t + 1).pos == Pos::det || s_.is_verb(t + 2)) return;  // "the claim that fell"
  const std::uint32_t end = s_.content_end();
  std::uint32_t stop = s_.end_of_clause(t + 2, t);
  // The noun is mostly the subject of something: the tree says where its clause ends.
  for (std::int32_t c = s_.tree().first_child(s_.in_tree(t)); c != no_word; c = s_.tree().next_child(c))
    if (c > s_.in_tree(t) && (s_.tree()[c].dep == Dep::acl || s_.tree()[c].dep == Dep::ccomp ||
                              s_.tree()[c].dep == Dep::acl_relcl))
      stop = std::min(stop, s_.subtree(s_.token(c)).last);
  constexpr std::uint32_t shortest = 4;  // tokens: "claim that it rains"
  if (stop < t + shortest || stop > end || !s_.has_finite_verb({t + 2, stop})) return;
  Range source;
  for (std::int32_t c = s_.tree().first_child(s_.in_tree(t)); c != no_word; c = s_.tree().next_child(c))
    if (s_.tree()[c].dep == Dep::nmod_poss) source = s_.noun_phrase(s_.token(c));
  // "expressed hope that", "made the claim that": the verb belongs to the cue, its subject is the source.
  Fragments span{a_.span({t, t + 1})};
  constexpr std::uint32_t reach_verb = 4;  // tokens: a determiner and two adjectives between them
  for (std::uint32_t v = t; source.empty() && v > s_.range.first && v + reach_verb > t; --v) {
    if (s_.at(v - 1).pos == Pos::det || s_.at(v - 1).pos == Pos::adj ||
        a_.words.has(v - 1, word_determiner | word_possessive))
      continue;
    if (s_.at(v - 1).pos != Pos::verb && !is_support(v - 1)) break;
    source = source_for(v - 1);
    span = cue_span(a_, v - 1, s_.range);
    span.back().end = a_.segments.tokens[t].span.end;
  }
  emit(Rule::noun_clause, cue, t, std::move(span), source, {s_.bytes({t + 2, stop})});
}

namespace {

bool is_cue(const Article& a, const Quotations& quotations, std::uint32_t t) {
  if (a.stretch_of[t] != no_one || quotations.used_cue[t]) return false;
  return a.words[t].cue != 0 || a.words.has(t, word_stance) ||
         (a.word(t).size() == 9 && lower_case(a.word(t)) == "according") || a.is(t, "per") ||
         a.is(t, "Per") || (a.is(t, "clear") && t > 0);
}

// Whether the sentence holds a word that may report something, by its form and, at less cost than a tree, by
// its tag.
bool has_cue(const Sentence& sentence, const Quotations& quotations) {
  const Article& a = sentence.article;
  const Range range = sentence.range;
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (!is_cue(a, quotations, t)) continue;
    const WordInfo& info = a.words[t];
    const Pos pos = sentence.at(t).pos;
    // "…, critics say": taken for a word like "hey"
    if (info.cue == 0 || pos == Pos::verb || pos == Pos::aux || pos == Pos::intj || info.form == WordForm::past ||
        info.form == WordForm::gerund || info.form == WordForm::present)
      return true;
    if (pos == Pos::noun && info.noun_cue != 0 && t + 1 < range.last && a.is(t + 1, "that")) return true;
  }
  return false;
}

// LEEDS (Wire) — | Talks ended; BRUSSELS, March 4 (Wire) - | Talks ended; (Wire) — | Talks ended
std::uint32_t behind_dateline(const Article& a, Range sentence) {
  constexpr std::uint32_t longest = 12;  // tokens: "DALE, Ohio, March 3 (Reuters) —"
  const std::string_view place = a.word(sentence.first);
  const bool shouted = place.size() > 2 && std::none_of(place.begin(), place.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!shouted && place != "(") return sentence.first;
  for (std::uint32_t k = sentence.first + 1; k + 3 < sentence.last && k < sentence.first + longest; ++k) {
    const bool dash = a.is(k, "—") || a.is(k, "–") || a.is(k, "--") || a.is(k, "-");
    if (dash && a.segments.tokens[k].space_before && a.segments.tokens[k + 1].space_before)
      return a.is_capital(k + 1) || a.is_mark(k + 1) ? k + 1 : sentence.first;
    if (!a.is_mark(k) && !a.is_capital(k) && a.segments.tokens[k].kind != TokenKind::number) break;
  }
  return sentence.first;
}

// Up to the closing mark after a full stop if a new sentence begins there: … for “a truce.” He called …
Range first_part(const Article& a, Range rest) {
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
    const Range range = article.tokens_of_sentence(s);
    if (range.empty() || article.structure.kinds[article.paragraph_of[s]] == ParagraphKind::boilerplate)
      continue;
    const bool heading = article.structure.kinds[article.paragraph_of[s]] == ParagraphKind::heading;
    if (!heading && !has_cue(Sentence(article, syntax, s), quotations)) continue;
    for (Range part = first_part(article, {behind_dateline(article, range), range.last}); !part.empty();
         part = first_part(article, {part.last, range.last})) {
      Sentence sentence(article, syntax, s, part);
      Clauses(sentence, quotations, out).run();
    }
  }
  return out;
}

}  // namespace hearsay
