// Where what is reported ends, in one sentence: clauses, asides, tags that close it. Tested by
// tests/unit/attribution_test.cpp.
#include <algorithm>

#include "core/analysis/phrases.h"
#include "core/analysis/sentence.h"
#include "core/lexicon/english/function_words.h"

namespace hearsay {

namespace {

// Tokens from a comma to the next reporting word, with its subject between: "…, the paper's owner later said".
constexpr std::uint32_t reach_next_report = 12;

bool is_dash(const Article& a, std::uint32_t t) {
  if (a.is(t, "—") || a.is(t, "–") || a.is(t, "--")) return true;
  const std::vector<Token>& tokens = a.segments.tokens;
  return a.is(t, "-") && tokens[t].space_before && t + 1 < tokens.size() && tokens[t + 1].space_before;
}

bool is_stop(std::string_view w) {
  return w == "." || w == "!" || w == "?" || w == "…" || w == "..." || w == ";" || w == ":" || w == "," ||
         w == "—" || w == "–" || w == "-";
}

}  // namespace

std::uint32_t Sentence::content_end() const {
  std::uint32_t end = range.last;
  while (end > range.first && is_stop(article.word(end - 1)) && article.stretch_of[end - 1] == no_one) --end;
  return end;
}

bool Sentence::has_dash(Range r) const {
  for (std::uint32_t t = r.first; t < r.last; ++t)
    if (article.stretch_of[t] == no_one && is_dash(article, t)) return true;
  return false;
}

bool Sentence::closes_with_comma(std::uint32_t t) const {
  const std::vector<std::int32_t>& stretch = article.stretch_of;
  if (stretch[t] == no_one || (t + 1 < stretch.size() && stretch[t + 1] == stretch[t])) return false;
  const Span inner = article.marks[static_cast<std::size_t>(stretch[t])].inner;
  return !inner.empty() && article.text.bytes(inner).ends_with(',');
}

bool Sentence::has_past(Range r) const {
  for (std::uint32_t t = r.first; t < r.last; ++t)
    if (at(t).is(flag::past)) return true;
  return false;
}

bool Sentence::is_fronted(std::uint32_t cue) const {
  if (cue == range.first)  // Saying that …, Asked if …
    return article.words[cue].form != WordForm::base && article.words[cue].form != WordForm::present;
  const std::uint32_t first = range.first + (article.words.has(range.first, word_and) ? 1 : 0);
  const bool opens =
      article.words.has(first, word_subordinator) || article.words[first].form == WordForm::gerund ||
      (article.words.has(first, word_preposition) && article.words[cue].form == WordForm::gerund);
  if (!opens || cue < first) return false;
  for (std::uint32_t t = first; t < cue; ++t)
    if (article.is(t, ",")) return false;
  return true;
}

bool Sentence::closes_with_tag(std::uint32_t first, std::uint32_t end, std::uint32_t cue) const {
  const Article& a = article;
  for (std::uint32_t x = first; x < end && x < first + reach_next_report; ++x) {
    if (a.is_mark(x) || a.words.has(x, word_subordinator | word_relative | word_and)) return false;
    if (x == cue || !is_cue_verb(a, x, frame_clause | frame_quote, first) || !is_finite_verb(x) ||
        cue_word(a.words[x].cue).kind != CueClass::speech)
      continue;
    const Range subject = subject_before(a, x, first);
    return !subject.empty() && subject.first == first && is_nominal(subject.last - 1) &&
           is_circumstance({x + 1, end});
  }
  return false;
}

// "— including the mayor", "— and that it rains", "— ensuring that": after a dash, what the clause before it governs
bool Sentence::continues(std::uint32_t t) const {
  for (const std::string_view w : lexicon::goes_on)
    if (article.is(t, w)) return true;
  if ((article.is(t, "and") || article.is(t, "but")) && t + 2 < range.last)
    return article.is(t + 1, "that") || article.is(t + 1, "to") || article.is(t + 1, "not") ||
           article.is(t + 1, "only") || article.words.has(t + 1, word_preposition);
  return at(t).is(flag::gerund) && article.words[t].cue == 0;
}

std::uint32_t Sentence::end_of_clause(std::uint32_t begin, std::uint32_t cue) const {
  const std::uint32_t sentence_end = content_end();
  const Article& a = article;
  const std::int32_t v = in_tree(cue);
  const bool fronted = is_fronted(cue);
  for (std::uint32_t t = begin + 1; t < sentence_end; ++t) {
    if (a.stretch_of[t] != no_one && a.stretch_of[t] == a.stretch_of[t - 1]) continue;  // inside a quotation
    const bool dash = is_dash(a, t);
    const bool inside = t > begin + 1 && closes_with_comma(t - 1) && !a.is_mark(t);  // “…,” though she noted
    const bool comma = a.is(t, ",") || a.is(t, ";") || dash || inside;
    const bool joins = a.words.has(t, word_and);
    if (!comma && !joins) continue;
    if (a.is(t, ";")) return t;
    std::uint32_t n = inside ? t : t + 1;
    if (comma && n < sentence_end && a.words.has(n, word_and)) ++n;
    const bool with_and = n > (inside ? t : t + 1) || joins;
    if (n >= sentence_end) break;
    if (comma && lower_case(a.word(n)) == "according") return t;
    if (comma && n + 1 < sentence_end && a.is(n, "as") && a.words.has(n + 1, word_auxiliary))
      return t;  // ", as have others"
    std::uint32_t k = n;
    while (k < sentence_end && a.words.has(k, word_adverb) && a.words[k].cue == 0) ++k;
    const CueClass next =
        k < sentence_end && is_cue_verb(a, k, 0, n) ? cue_word(a.words[k].cue).kind : CueClass::none;
    if (next == CueClass::speech || next == CueClass::demand) {
      const WordForm form = a.words[k].form;
      // ", adding that", ", and noted that", "and said"
      const bool clause = (cue_word(a.words[k].cue).frames & frame_clause) != 0;
      if (comma && !with_and && form == WordForm::gerund && at(k).pos != Pos::noun && (!inside || clause))
        return t;
      const bool finite = form == WordForm::past || form == WordForm::present || form == WordForm::participle;
      if (with_and && form == WordForm::gerund && a.words[cue].form == form && at(k).pos == Pos::verb)
        return t;
      // "Lee, who says it rains, said": the main clause goes on.
      if (comma && !with_and && finite && is_finite_verb(k)) return t;
      const WordForm own = a.words[cue].form;
      // "say it is early but noted that …": a new report of the same source, whatever its form
      if (with_and && finite && k == n && a.is(n - 1, "but") && k + 1 < sentence_end && a.is(k + 1, "that"))
        return t;
      if (with_and && finite && at(k).pos == Pos::verb &&
          (own == form || (own == WordForm::gerund && form == WordForm::past))) {
        // "said it would rain but promised": a past form cannot lean on "would"; "said that …, and urged that
        // …"
        if (form == WordForm::past && !has_past({begin, t})) return t;
        if (k + 1 < sentence_end && a.is(k + 1, "that") && begin > 0 && a.is(begin - 1, "that")) return t;
        // The second report is the source's own when it hangs on the first one.
        std::int32_t h = in_tree(k);
        constexpr int most_conjuncts = 8;  // so that a list of any length costs no more
        for (int steps = 0; h != no_word && h != v && steps < most_conjuncts && tree()[h].dep == Dep::conj;
             ++steps)
          h = tree()[h].head;
        if (h == v || tree()[in_tree(k)].head == v) return t;
      }
    }
    // "While saying that it rains, Lee left": the main clause begins.
    const std::uint32_t main =
        n + 1 < sentence_end && (a.is(n, "even") || a.is(n, "only") || a.is(n, "just")) ? n + 1 : n;
    if (fronted && comma && !with_and &&
        !a.words.has(n, word_preposition | word_relative | word_subordinator) && is_nominal_start(main) &&
        has_any_verb({n, sentence_end}))
      return t;
    // "who believe it rains, are few": after a relative clause the main clause goes on with its verb.
    if (comma && !with_and && (is_finite_verb(n) || (at(n).pos == Pos::verb && at(n).is(flag::participle))) &&
        cue > range.first &&
        (a.words.has(cue - 1, word_relative) ||
         (cue > range.first + 1 && a.words.has(cue - 1, word_auxiliary | word_adverb) &&
          a.words.has(cue - 2, word_relative))))
      return t;
    // "…, the paper reported on Monday": a tag that closes the sentence.
    if (comma && closes_with_tag(n, sentence_end, cue)) return t;
    // "… — about an hour away": an aside that the sentence ends with.
    if (dash && !has_dash({n, sentence_end}) && !has_dash({begin, t}) && !continues(t + 1)) return t;
    // "…, although he indicated", "…, while she said": a second report with a subject of its own.
    if ((comma && (a.words.has(n, word_subordinator) || with_and)) || (joins && is_nominal_start(n))) {
      const std::uint32_t s = a.words.has(n, word_subordinator) ? n + 1 : n;
      for (std::uint32_t x = s; x < sentence_end && x < s + reach_next_report; ++x) {
        if (a.is_mark(x) || a.words.has(x, word_subordinator | word_relative)) break;
        if (x > s && is_cue_verb(a, x, 0, s) && cue_word(a.words[x].cue).kind == CueClass::speech &&
            at(x).pos == Pos::verb && a.words[x].form == a.words[cue].form) {
          const Range subject = subject_before(a, x, s);
          if (!subject.empty() && subject.first <= s + 1) return t;
        }
        if (a.words.has(x, word_auxiliary) && x > s) break;
      }
    }
  }
  return sentence_end;
}

Span Sentence::bytes(Range content) const {
  Range c = content;
  const auto edge = [this](std::uint32_t t) {
    return is_stop(article.word(t)) && article.stretch_of[t] == no_one;
  };
  while (c.last > c.first + 1 && edge(c.last - 1)) --c.last;
  while (c.first + 1 < c.last && edge(c.first)) ++c.first;
  Span out = article.span(c);
  // A quotation is taken whole, with its marks.
  for (const std::uint32_t t : {c.first, c.last - 1})
    if (const std::int32_t m = article.stretch_of[t]; m != no_one) {
      const Span mark = article.marks[static_cast<std::size_t>(m)].span;
      if (t == c.last - 1 && mark.begin >= out.begin) out.end = std::max(out.end, mark.end);
      if (t == c.first && mark.end <= out.end) out.begin = std::min(out.begin, mark.begin);
    }
  return out;
}

}  // namespace hearsay
