// Clauses after their reporting word. Tested by tests/unit/attribution_test.cpp.
#include <algorithm>
#include <string_view>
#include <utility>

#include "core/analysis/clauses_patterns.h"
#include "core/analysis/complements.h"
#include "core/analysis/phrases.h"
#include "core/lexicon/english/function_words.h"
#include "core/lexicon/english/numbers.h"
#include "core/lexicon/english/saying.h"

namespace hearsay {

namespace {

// "told a meeting of farmers in Dale | she would leave"
constexpr std::uint32_t longest_addressee = 10;  // tokens

bool is_wh(std::string_view w) {
  return w == "whether" || w == "if" || w == "how" || w == "why" || w == "what" || w == "who" ||
         w == "where" || w == "when" || w == "which";
}

}  // namespace

bool Clauses::forward_that(std::uint32_t t, const CueWord& cue) {
  if ((cue.frames & frame_clause) == 0 && (cue.frames & frame_object_infinitive) == 0) return false;
  const std::uint32_t end = s_.content_end();
  // Tokens from the reporting word, with whom, when and where it was said in between; a "who" or "what" further off
  // belongs to what was said.
  constexpr std::uint32_t reach_that = 20, reach_question = 10;
  for (std::uint32_t k = t + 1; k < end && k < t + reach_that; ++k) {
    const std::string_view w = a_.word(k);
    const bool that = w == "that" && (s_.at(k).pos != Pos::det || has_verb_soon(k + 2, end)) &&
                      !(s_.at(k).pos == Pos::pron && k + 1 < end && s_.is_verb(k + 1) && k != t + 1);
    const bool wh = is_wh(w) && (k == t + 1 || (cue.frames & frame_addressee && k < t + reach_question));
    if (wh && k + 1 < end && a_.is(k + 1, "to") && cue.kind == CueClass::belief)
      return false;  // learned how to
    if (wh && k > t + 1 && a_.is(k, "who")) return told_who(t, k, end, cue);
    if (that && belongs_to_noun(t, k, cue)) return false;
    if (that || wh) {
      if (!s_.is_circumstance({t + 1, k}) || k + 1 >= end) return false;
      const std::uint32_t begin = that ? k + 1 : k;
      const std::uint32_t stop = s_.end_of_clause(begin, t);
      if (stop <= begin) return false;
      // "found that out": no clause
      if (that && !s_.has_finite_verb({begin, stop}) && stop < begin + 3) return false;
      emit(Rule::clause, cue, t, cue_span(a_, t, s_.range), source_for(t), {s_.bytes({begin, stop})});
      return true;
    }
    if (a_.is(k, ":") || a_.is(k, ";")) return false;
    // "vowed not to repeat that mistake", "told them to say that …": the clause is the infinitive's
    if (a_.is(k, "to") && k + 1 < end && s_.at(k + 1).is(flag::base) &&
        cue.frames & (frame_infinitive | frame_object_infinitive))
      return false;
    if (k > t + 1 && s_.is_finite_verb(k)) return false;
  }
  return false;
}

// told a crowd who stood in the square that it rains: the relative clause is not what was said
bool Clauses::told_who(std::uint32_t t, std::uint32_t who, std::uint32_t end, const CueWord& cue) {
  constexpr std::uint32_t longest = 16;  // tokens of the relative clause
  for (std::uint32_t k = who + 2; k + 1 < end && k < who + longest; ++k) {
    if (a_.is(k, ":") || a_.is(k, ";")) return false;
    if (!a_.is(k, "that") || s_.at(k).pos == Pos::det) continue;
    const std::uint32_t stop = s_.end_of_clause(k + 1, t);
    if (stop <= k + 2 || !s_.has_finite_verb({k + 1, stop})) return false;
    emit(Rule::clause, cue, t, cue_span(a_, t, s_.range), source_for(t), {s_.bytes({k + 1, stop})});
    return true;
  }
  return false;
}

// "notes the rule that …", "pointed to reports that …": the clause is the noun's, and the noun is what the word takes.
// Not: said on Monday that, told the council that
bool Clauses::belongs_to_noun(std::uint32_t t, std::uint32_t that, const CueWord& cue) const {
  if (cue.frames & frame_addressee || that == t + 1) return false;
  std::uint32_t k = t + 1;
  while (k < that && a_.words.has(k, word_adverb)) ++k;
  if (k >= that || a_.words.has(k, word_time)) return false;
  if (a_.words.has(k, word_preposition))
    return (preposition_frame(a_.word(k)) & cue.frames & ~frame_with) != 0 && !a_.words.has(k + 1, word_time);
  if (a_.words.has(that - 1, word_time | word_medium | word_adverb) || !s_.is_nominal(that - 1) ||
      a_.is_capital(that - 1))
    return false;
  const bool bare =
      cue.frames & (frame_object | frame_whole_object) && s_.at(k).pos == Pos::noun && k + 1 == that;
  return bare || a_.words.has(k, word_determiner | word_possessive);  // denied claims that
}

std::uint32_t Clauses::clause_by_tree(std::uint32_t t) const {
  if (!s_.has_finite_verb({t + 1, s_.content_end()})) return 0;  // no need to parse
  const std::int32_t v = s_.in_tree(t);
  for (std::int32_t c = s_.tree().first_child(v); c != no_word; c = s_.tree().next_child(c)) {
    if (c < v || (s_.tree()[c].dep != Dep::ccomp && s_.tree()[c].dep != Dep::parataxis)) continue;
    const Range below = s_.subtree(s_.token(c));
    if (!s_.has_finite_verb(below) || !has_subject(c)) continue;
    if (!s_.is_circumstance({t + 1, below.first + (a_.is_mark(below.first) ? 1 : 0)})) continue;
    return below.first;
  }
  return 0;
}

bool Clauses::forward_open(std::uint32_t t, const CueWord& cue) {
  if ((cue.frames & frame_clause) == 0) return false;
  if (s_.is_passive(t) && (cue.frames & frame_addressee) == 0) return false;
  const std::uint32_t end = s_.content_end();
  if (said_of_which(t, cue, end)) return true;
  std::uint32_t begin = 0;
  if (t + 1 < end && in_quotation(t + 1) && cue.frames & frame_quote)
    begin = t + 1;  // said “there may be” a way out
  if (begin == 0 && takes_only_clauses(cue)) {
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
                         (a_.is(begin, "that") && s_.at(begin).pos == Pos::sconj)))
    ++begin;
  if (begin >= end) return false;
  if (begin == t + 1 && must_address(cue) && !a_.words.has(begin, word_he | word_she | word_they | word_it)) {
    begin = skip_circumstance(begin, end, cue);
    if (begin >= end) return false;
  }
  // "told a meeting in Dale | she would leave": whoever was told has more words than a phrase of a few
  if (must_address(cue) && !a_.words.has(begin, word_determiner | word_possessive))
    for (std::uint32_t k = begin + 1; k + 1 < end && k < begin + longest_addressee; ++k) {
      if (a_.is_mark(k) || s_.is_finite_verb(k) || a_.words.has(k, word_relative | word_subordinator)) break;
      if (begins_with_subject(k, end) && s_.is_finite_verb(k + 1)) begin = k;
    }
  // The tree took the clause's subject for the word's object: "believed Lee | was right".
  if (s_.is_finite_verb(begin) && begin > t + 1) {
    const Range subject = phrase_backward(a_, begin, t + 1);
    if (!subject.empty()) begin = subject.first;
  }
  if (s_.at(begin).pos == Pos::adp && !s_.has_finite_verb({begin, std::min(end, begin + 3)}) &&
      begin == t + 1 && !a_.is(begin, "like") && !after_comma_subject(begin, end) &&
      behind_approximation(begin, end) == begin)
    return false;
  const std::uint32_t stop = s_.end_of_clause(begin, t);
  if (stop <= begin + 1 || answers(t, begin)) return false;
  if (a_.is(stop - 1, "that") && s_.at(stop - 1).pos == Pos::sconj) return false;  // suggests, she says, that “it rains”
  emit(Rule::clause_open, cue, t, cue_span(a_, t, s_.range), source_for(t), {s_.bytes({begin, stop})});
  return true;
}

// "Asked about the dam, Ann Lee laughed": what comes after the comma is what she did then
bool Clauses::answers(std::uint32_t t, std::uint32_t begin) const {
  if (!s_.is_fronted(t) || a_.words[t].form == WordForm::gerund) return false;
  for (std::uint32_t k = t + 1; k < begin; ++k)
    if (a_.is(k, ",") && a_.stretch_of[k] == no_one) return true;
  return false;
}

// "a dam that she said was among the oldest": the clause's subject is the relative word before
bool Clauses::said_of_which(std::uint32_t t, const CueWord& cue, std::uint32_t end) {
  if (t + 2 >= end || !takes_only_clauses(cue) || !s_.is_finite_verb(t + 1)) return false;
  const Range who = subject_before(a_, t, s_.range.first);
  if (who.empty() || who.first <= s_.range.first) return false;
  // "prices it said were fair": the relative word may be left out before a pronoun
  const bool bare = a_.words.has(who.first, word_he | word_she | word_they | word_it | word_i) &&
                    s_.at(who.first - 1).pos == Pos::noun;
  if (!a_.words.has(who.first - 1, word_relative) && !bare) return false;
  const std::uint32_t stop = s_.end_of_clause(t + 1, t);
  if (stop <= t + 2) return false;
  emit(Rule::clause_open, cue, t, cue_span(a_, t, s_.range), who, {s_.bytes({t + 1, stop})});
  return true;
}

bool Clauses::after_comma_subject(std::uint32_t begin, std::uint32_t end) const {
  constexpr std::uint32_t longest_adverbial = 10;  // tokens: "in the last week of March,"
  for (std::uint32_t k = begin; k < end && k < begin + longest_adverbial; ++k)
    if (a_.is(k, ",")) return true;
  return false;
}

bool Clauses::takes_only_clauses(const CueWord& cue) {
  for (const std::string_view lemma : lexicon::verbs_with_bare_clause)
    if (cue.lemma == lemma) return true;
  return false;
}

// "said Lee's words amount to fear": a noun phrase and more after it, whatever the tags make of its verb.
bool Clauses::says_a_clause(std::uint32_t begin, std::uint32_t end) const {
  if (!s_.is_nominal_start(begin)) return false;
  for (const std::string_view w : lexicon::no_claims)
    if (a_.is(begin, w)) return false;
  constexpr std::uint32_t whole = 5;       // tokens without a mark: no list and no aside
  constexpr std::uint32_t reach_noun = 8;  // tokens to the second noun phrase
  for (std::uint32_t k = begin; k < std::min(end, begin + whole); ++k)
    if (a_.is_mark(k) && a_.stretch_of[k] == no_one) return false;
  if (s_.has_any_verb({begin + 1, end})) return true;
  // "the tax hurts the poor": a second noun phrase that no preposition leads to has a verb before it
  for (std::uint32_t k = begin + 2; k + 1 < std::min(end, begin + reach_noun); ++k) {
    if (a_.words.has(k - 1, word_preposition | word_and) || a_.is_mark(k - 1)) return false;
    if ((a_.is(k, "the") || a_.is(k, "a") || a_.is(k, "an")) && k > begin + 2) return true;
  }
  return false;
}

// said | about 300 jobs would go, says up to half of them may close: "about" belongs to the number
std::uint32_t Clauses::behind_approximation(std::uint32_t k, std::uint32_t end) const {
  std::uint32_t number = k;
  if (lexicon::approximations.has(a_.word(k))) number = k + 1;
  if (lexicon::approximations_with_to.has(a_.word(k)) && k + 1 < end && a_.is(k + 1, "to")) number = k + 2;
  std::uint32_t amount = number;
  if (amount + 1 < end && (a_.is(amount, "a") || a_.is(amount, "an"))) ++amount;  // a third, a dozen
  if (number == k || amount >= end) return k;
  const bool counts = s_.at(amount).pos == Pos::num || s_.is_kind(amount, TokenKind::number) ||
                      lexicon::number_words.has(a_.word(amount)) ||
                      (s_.is_kind(amount, TokenKind::symbol) && s_.is_kind(amount + 1, TokenKind::number));
  return counts ? number : k;
}

bool Clauses::begins_clause(std::uint32_t begin, std::uint32_t end, bool surely) const {
  begin = behind_approximation(begin, end);
  const Pos p = a_.is(begin, "neither") || a_.is(begin, "either") ? Pos::det : s_.at(begin).pos;
  if (p == Pos::sconj)
    return a_.is(begin, "if") || a_.is(begin, "while") || a_.is(begin, "although") || a_.is(begin, "when");
  if (p == Pos::adp || p == Pos::cconj || p == Pos::punct || p == Pos::part) return false;
  if (p == Pos::verb && !s_.at(begin).is(flag::gerund)) return false;
  constexpr std::uint32_t shortest = 4;     // tokens: less is an object
  constexpr std::uint32_t reach_verb = 30;  // tokens: a subject with a relative clause of its own
  if (surely && p != Pos::verb && end > begin + shortest && says_a_clause(begin, end)) return true;
  for (std::uint32_t k = begin; k < end && k < begin + reach_verb; ++k) {
    // "wrote a book and walked": the second verb has the same subject as the first
    if (s_.is_finite_verb(k)) return k > begin && !a_.words.has(k - 1, word_and);
    // "demanded it be passed": the verb of a demand has no ending
    if (k > begin && a_.is(k, "be") && s_.is_nominal(k - 1)) return true;
    if (surely && k > begin && s_.at(k).pos == Pos::verb && s_.at(k).is(flag::participle)) return true;
    if (a_.words.has(k, word_relative) || a_.is(k, ";") || a_.is(k, ":")) return false;
    // a comma belongs to an adverbial before the clause or to a list or apposition in its subject
    if (k > begin && a_.words.has(k, word_subordinator) && p != Pos::sconj) return false;
    if (a_.is(k, ",") && s_.at(k + 1 < end ? k + 1 : k).pos == Pos::adv) return false;
  }
  return false;
}

bool Clauses::must_address(const CueWord& cue) {
  return cue.lemma == "tell" || cue.lemma == "assure" || cue.lemma == "remind" || cue.lemma == "inform";
}

bool Clauses::has_subject(std::int32_t clause) const {
  for (std::int32_t c = s_.tree().first_child(clause); c != no_word; c = s_.tree().next_child(c)) {
    const Dep dep = s_.tree()[c].dep;
    if (dep == Dep::nsubj || dep == Dep::nsubj_pass || dep == Dep::csubj || dep == Dep::expl) return true;
  }
  return false;
}

std::uint32_t Clauses::behind_addressee(std::uint32_t k, std::uint32_t end) const {
  if (a_.words.has(k, word_determiner | word_possessive) && k + 1 < end) {
    ++k;
    while (k + 1 < end && !a_.is_capital(k) && s_.at(k).pos != Pos::noun) ++k;
  }
  if (k < end && a_.is_capital(k)) {
    while (k + 1 < end && a_.is_capital(k + 1)) ++k;
  }
  return std::min(end, k + 1);
}

std::uint32_t Clauses::behind_medium(std::uint32_t k, std::uint32_t end) const {
  constexpr std::uint32_t longest = 7;  // tokens: "in an open letter to staff"
  if (k >= end || !a_.words.has(k, word_preposition)) return k;
  for (std::uint32_t at = k + 1; at < end && at < k + longest; ++at) {
    if (a_.is_mark(at) || s_.is_finite_verb(at) || a_.words.has(at, word_he | word_she | word_they | word_it)) return k;
    const bool more = at + 1 < end && (a_.words.has(at + 1, word_medium) || s_.at(at + 1).pos == Pos::noun);
    if (a_.words.has(at, word_medium) && !more) return at + 1;
  }
  return k;
}

std::uint32_t Clauses::skip_circumstance(std::uint32_t k, std::uint32_t end, const CueWord& cue) const {
  if (cue.frames & frame_addressee && k < end && (must_address(cue) || !s_.is_finite_verb(k)))
    k = behind_addressee(k, end);
  const auto manner = [this](std::uint32_t t) {
    for (const std::string_view w : lexicon::adverbs_of_saying)
      if (a_.is(t, w)) return true;
    return false;
  };
  for (std::uint32_t before = end; before != k;) {
    before = k;
    while (k < end && (a_.words.has(k, word_time) || manner(k) ||
                       (a_.is(k, "on") && k + 1 < end && a_.words.has(k + 1, word_time))))
      ++k;
    k = behind_medium(k, end);
  }
  return k;
}

}  // namespace hearsay
