// Tested by tests/unit/speakers_test.cpp.
#include "core/analysis/sources.h"

#include <span>
#include <string_view>

namespace hearsay {

namespace {

class Source {
 public:
  Source(const Article& a, Syntax& syntax, TokenRange s)
      : a_(a),
        s_(s),
        origin_(a.segments.sentences[a.sentence_of[s.first]].first),
        tags_(syntax.tags(a.sentence_of[s.first])) {}

  TokenRange plain() {
    if (s_.last - origin_ > tags_.size()) return s_;  // over two sentences: not for the tags of one
    drop_front();
    behind_verb();
    before_comma();
    drop_back();
    return s_;
  }

 private:
  Pos pos(std::uint32_t t) const { return tags_[t - origin_].pos; }
  bool is_somebody(std::uint32_t t) const {
    return a_.words.has(t, word_role | word_group | word_person | word_honorific | word_first_name);
  }
  // A verb that says what somebody does; not "a teary-eyed man", "one retired farmer".
  bool is_finite(std::uint32_t t) const {
    if (pos(t) != Pos::verb || !tags_[t - origin_].is(flag::finite) || a_.is_capital(t) || is_somebody(t))
      return false;
    if (t == s_.first) return !a_.is_capital(s_.last - 1);
    if (a_.words.has(t - 1, word_determiner | word_possessive) || a_.is(t - 1, "'s") || a_.is(t - 1, "’s"))
      return false;
    return !a_.is_mark(t - 1) && pos(t - 1) != Pos::det && pos(t - 1) != Pos::adj && pos(t - 1) != Pos::num;
  }
  bool has_noun(TokenRange r) const {
    for (std::uint32_t t = r.first; t < r.last; ++t)
      if (pos(t) == Pos::noun || pos(t) == Pos::propn || pos(t) == Pos::pron || is_somebody(t)) return true;
    return false;
  }

  // Conjunctions, adverbs, question words; and what comes before a comma after a preposition.
  void drop_front() {
    while (s_.first + 1 < s_.last) {
      const std::uint32_t t = s_.first;
      const WordInfo& w = a_.words[t];
      if ((a_.is_capital(t) && t != origin_) || is_somebody(t)) return;
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
      const TokenRange front{s_.first, k}, back{k + 1, s_.last};
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
          pos(k + 1) == Pos::verb && tags_[k + 1 - origin_].is(flag::participle | flag::gerund);
      const bool age = k + 2 == s_.last && a_.segments.tokens[k + 1].kind == TokenKind::number;
      if (!participle && !age) continue;
      s_.last = k;
      return;
    }
  }

  // A participle or an adverb that the phrase ends in.
  void drop_back() {
    while (s_.first + 1 < s_.last && !a_.is_capital(s_.last - 1) && !is_somebody(s_.last - 1)) {
      const std::string_view w = a_.word(s_.last - 1);
      const bool participle = pos(s_.last - 1) == Pos::verb &&
                              tags_[s_.last - 1 - origin_].is(flag::participle) && !a_.is_mark(s_.last - 2);
      if (!participle && !(pos(s_.last - 1) == Pos::adv && w.ends_with("ly"))) return;
      --s_.last;
    }
  }

  const Article& a_;
  TokenRange s_;
  std::uint32_t origin_;
  std::span<const Word> tags_;
};

}  // namespace

TokenRange plain_source(const Article& article, Syntax& syntax, TokenRange source) {
  return source.empty() ? source : Source(article, syntax, source).plain();
}

}  // namespace hearsay
