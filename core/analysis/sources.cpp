// Tested by tests/unit/speakers_test.cpp.
#include "core/analysis/sources.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/analysis/sentence.h"
#include "core/lexicon/english/function_words.h"
#include "core/lexicon/english/time.h"

namespace hearsay {

namespace {

class Source {
 public:
  Source(const Article& a, Syntax& syntax, const Draft& draft)
      : a_(a), draft_(draft), s_(draft.source), sentence_(a, syntax, a.sentence_of[s_.first]) {}

  Range plain() {
    if (s_.last > sentence_.range.last) return s_;  // over two sentences: not for the tags of one
    if (a_.is(s_.first, "There") || is_told()) return {};
    drop_front();
    if (s_.empty()) return s_;
    if (is_before_cue()) {
      if (const Range nearer = subject_behind_conjunction(); !nearer.empty()) return nearer;
      if (is_governed()) return subject_of_clause();
      take_in_front();
    }
    behind_verb();
    before_comma();
    drop_time();
    drop_back();
    return s_;
  }

 private:
  Pos pos(std::uint32_t t) const { return sentence_.at(t).pos; }
  bool is_somebody(std::uint32_t t) const {
    return a_.words.has(t, word_role | word_group | word_person | word_honorific | word_first_name);
  }
  // A verb that says what somebody does; not "a teary-eyed man", "one retired farmer".
  bool is_finite(std::uint32_t t) const {
    if (pos(t) != Pos::verb || !sentence_.at(t).is(flag::finite) || a_.is_capital(t) || is_somebody(t))
      return false;
    if (t == s_.first) return !a_.is_capital(s_.last - 1);
    if (a_.words.has(t - 1, word_determiner | word_possessive) || a_.is(t - 1, "'s") || a_.is(t - 1, "’s"))
      return false;
    return !a_.is_mark(t - 1) && pos(t - 1) != Pos::det && pos(t - 1) != Pos::adj && pos(t - 1) != Pos::num;
  }
  bool has_noun(Range r) const {
    for (std::uint32_t t = r.first; t < r.last; ++t)
      if (pos(t) == Pos::noun || pos(t) == Pos::propn || pos(t) == Pos::pron || is_somebody(t)) return true;
    return false;
  }

  bool is_before_cue() const {
    return !draft_.cue.empty() && draft_.rule != Rule::according_to && s_.last <= draft_.cue_token &&
           a_.sentence_of[draft_.cue_token] == a_.sentence_of[s_.first];
  }

  // "Tenants were told": the subject of a passive is not who speaks.
  bool is_told() const {
    if (!is_before_cue()) return false;
    const std::uint32_t cue = draft_.cue_token;
    const WordForm form = a_.words[cue].form;
    if (form != WordForm::past && form != WordForm::participle) return false;
    bool be = false;
    for (std::uint32_t t = s_.last; t < cue; ++t) {
      if (!a_.words.has(t, word_auxiliary | word_adverb | word_negation)) return false;
      for (const std::string_view w : lexicon::be_in_passives) be |= a_.is(t, w);
    }
    return be;
  }

  // "Copper fell after | traders | told …": the subject next to the cue, in a clause of its own.
  Range subject_behind_conjunction() const {
    std::uint32_t last = draft_.cue_token;
    while (last > s_.last && a_.words.has(last - 1, word_auxiliary | word_adverb | word_negation)) --last;
    std::uint32_t first = last;
    while (first > s_.last && is_nominal(first - 1) && !a_.words.has(first - 1, word_subordinator)) --first;
    if (first == last || first <= s_.last || !has_noun({first, last})) return {};
    const bool opened = a_.words.has(first - 1, word_subordinator) && !a_.is(first - 1, "where") &&
                        !a_.is(first, "of");  // because of the rules
    return opened && draft_.relative.empty() ? Range{first, last} : Range{};
  }

  // What a preposition, a verb of another clause or "who was" governs is not the subject of the cue.
  bool is_governed() const {
    const WordForm form = a_.words[draft_.cue_token].form;
    if (!draft_.relative.empty() || form == WordForm::gerund ||
        cue_word(a_.words[draft_.cue_token].cue).noun || pos(draft_.cue_token) == Pos::noun ||
        a_.words.has(s_.last - 1, word_possessive) || is_possessive(s_.last - 1))
      return false;
    std::uint32_t t = s_.first;
    while (t > sentence_.range.first && a_.words.has(t - 1, word_determiner | word_possessive) &&
           !a_.is_capital(t - 1))
      --t;
    if (t == sentence_.range.first || a_.is_capital(t - 1)) return false;
    const std::uint32_t k = t - 1;
    if (a_.is_mark(k) || a_.is(k, "that") || a_.is(k, "than")) return false;
    if (pos(k) == Pos::adp)
      return !a_.is(k, "as") && !a_.is(k, "like") && !a_.words.has(k, word_subordinator);
    const bool relative = k > sentence_.range.first && a_.words.has(k - 1, word_relative);
    if (pos(k) == Pos::aux) return relative && !a_.is(k - 1, "That") && !a_.is(k - 1, "that");
    if (pos(k) != Pos::verb || a_.words[k].cue != 0) return false;
    return !sentence_.at(k).is(flag::finite) || relative;
  }
  bool is_possessive(std::uint32_t t) const { return a_.is(t, "'s") || a_.is(t, "’s"); }

  bool is_nominal(std::uint32_t t) const {
    const Pos p = pos(t);
    return p == Pos::noun || p == Pos::propn || p == Pos::adj || p == Pos::num || p == Pos::det ||
           a_.is(t, "'s") || a_.is(t, "’s") || a_.is(t, "-") || a_.is(t, "of") || a_.is(t, "&") ||
           a_.words.has(t, word_possessive) || (a_.is_capital(t) && t != sentence_.range.first);
  }

  // The noun phrase that the clause round the source begins with, when it is only led away from its verb by a
  // relative clause or by what hangs on it: "A clerk | who …", "The nurses | offering to …", "A spokesman | for …".
  Range subject_of_clause() const {
    std::uint32_t first = s_.first;
    while (first > sentence_.range.first && !(a_.is_mark(first - 1) && !a_.is(first - 1, "-"))) --first;
    while (first < s_.first && (pos(first) == Pos::adv || pos(first) == Pos::cconj || a_.is(first, "that")))
      ++first;
    std::uint32_t last = first;
    while (last < s_.first && is_nominal(last)) ++last;
    if (last == first || !has_noun({first, last})) return {};
    if (a_.words.has(last, word_relative)) return {first, last};
    bool verb = false;
    for (std::uint32_t t = last; t < s_.first; ++t) {
      if (pos(t) != Pos::verb && pos(t) != Pos::aux) continue;
      verb = true;
      const bool reduced = t == last && a_.word(t).ends_with("ed") && pos(t + 1) == Pos::adp;  // accused of
      if (sentence_.at(t).is(flag::finite) && !reduced) return s_;
    }
    return verb ? Range{first, last} : Range{first, s_.last};
  }

  // "Bakers and | their apprentices", "That | report": when nothing but the phrase stands in front.
  void take_in_front() {
    if (s_.first == sentence_.range.first + 1 && pos(sentence_.range.first) == Pos::det &&
        !a_.words.has(s_.first, word_determiner)) {
      s_.first = sentence_.range.first;
      return;
    }
    if (s_.first < sentence_.range.first + 2 || !a_.is(s_.first - 1, "and")) return;
    std::uint32_t first = s_.first - 1;
    while (first > sentence_.range.first && is_nominal(first - 1) && !a_.is_mark(first - 1)) --first;
    if (first == s_.first - 1 || first != sentence_.range.first || !has_noun({first, s_.first - 1})) return;
    s_.first = first;
  }

  // Conjunctions, adverbs, question words; and what stands in front of a comma behind a preposition.
  void drop_front() {
    while (s_.first + 1 < s_.last) {
      const std::uint32_t t = s_.first;
      const WordInfo& w = a_.words[t];
      // On | Friday | Ann Lee said
      if (a_.words.has(t, word_time) && t > sentence_.range.first && a_.words.has(t - 1, word_preposition) &&
          (a_.is_capital(t + 1) || a_.words.has(t + 1, word_determiner | word_possessive))) {
        ++s_.first;
        continue;
      }
      if ((a_.is_capital(t) && t != sentence_.range.first) || is_somebody(t)) return;
      if (a_.is(t, "That") && pos(t) == Pos::det) return;  // That report
      const bool adverb = (w.flags & word_adverb) != 0 && pos(t) == Pos::adv && pos(t + 1) != Pos::num &&
                          pos(t + 1) != Pos::adv && !a_.is(t, "Only") && !a_.is(t, "Just");
      if (adverb || (w.flags & (word_subordinator | word_and)) != 0 || is_question(t))
        ++s_.first;
      else if ((w.flags & word_preposition) != 0 && (w.flags & word_particle) == 0 && pos(t + 1) != Pos::num)
        behind_preposition();
      else
        return;
    }
  }

  bool is_question(std::uint32_t t) const { return a_.is(t, "how") || a_.is(t, "what") || a_.is(t, "why"); }

  // "At first, the farmers": after the comma. "with some farmers": after the word. "On Monday": nobody; "In
  // a statement": the statement.
  void behind_preposition() {
    for (std::uint32_t k = s_.first; k + 1 < s_.last; ++k)
      if (a_.is(k, ",")) {
        s_.first = k + 1;
        return;
      }
    const std::string_view w = a_.word(s_.first);
    const bool place =
        w == "In" || w == "At" || w == "On" || w == "For" || w == "to" || w == "Without" || w == "After";
    bool medium = false;
    for (std::uint32_t k = s_.first; k < s_.last; ++k) medium |= a_.words.has(k, word_medium);
    s_.first = place && !medium ? s_.last : s_.first + 1;
  }

  // Of "which hit members of the board" what is beside the reporting word; of "a farmer who led the
  // board", where the verb is that of a relative clause, what comes before that.
  void behind_verb() {
    for (std::uint32_t k = s_.last; k-- > s_.first;) {
      if (!is_finite(k) && !(is_question(k) && k + 1 < s_.last)) continue;
      for (std::uint32_t r = k; r-- > s_.first + 1;)
        if (a_.words.has(r, word_relative)) {
          s_.last = a_.is_mark(r - 1) ? r - 1 : r;
          return;
        }
      const Range front{s_.first, k}, back{k + 1, s_.last};
      const bool goes_on = !back.empty() && !a_.words.has(back.first, word_preposition) &&
                           !a_.is_mark(back.first) && pos(back.first) != Pos::adv && has_noun(back);
      if (goes_on)
        s_ = back;
      else if (has_noun(front))
        s_ = front;
      return;
    }
  }

  // "The report, obtained by the paper", "Ann Lee, 51": before the comma.
  void before_comma() {
    for (std::uint32_t k = s_.first + 1; k + 1 < s_.last; ++k) {
      if (!a_.is(k, ",")) continue;
      const bool participle =
          pos(k + 1) == Pos::verb && sentence_.at(k + 1).is(flag::participle | flag::gerund);
      const bool age = k + 2 == s_.last && a_.segments.tokens[k + 1].kind == TokenKind::number;
      if (!participle && !age) continue;
      s_.last = k;
      return;
    }
  }

  // The board | on Tuesday, an auditor | last week: when it was said is no part of who did.
  void drop_time() {
    for (std::uint32_t last = s_.last; last > s_.first + 1;) {
      if (a_.words.has(last - 1, word_time)) {
        --last;
        continue;
      }
      const bool leads = std::any_of(std::begin(lexicon::before_a_time), std::end(lexicon::before_a_time),
                                     [&](std::string_view w) { return a_.is(last - 1, w); });
      if (last == s_.last || !leads) return;
      s_.last = --last;
    }
  }

  // A participle or an adverb that the phrase ends in.
  void drop_back() {
    while (s_.first + 1 < s_.last && !a_.is_capital(s_.last - 1) && !is_somebody(s_.last - 1)) {
      const std::string_view w = a_.word(s_.last - 1);
      const bool participle = pos(s_.last - 1) == Pos::verb &&
                              sentence_.at(s_.last - 1).is(flag::participle) && !a_.is_mark(s_.last - 2);
      if (!participle && !(pos(s_.last - 1) == Pos::adv && w.ends_with("ly"))) return;
      --s_.last;
    }
  }

  const Article& a_;
  const Draft& draft_;
  Range s_;
  Sentence sentence_;
};

}  // namespace

Range plain_source(const Article& article, Syntax& syntax, const Draft& draft) {
  return draft.source.empty() ? draft.source : Source(article, syntax, draft).plain();
}

}  // namespace hearsay
