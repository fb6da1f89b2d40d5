// Tested by tests/unit/analysis_test.cpp.
#include "core/analysis/settle.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/text/utf8.h"

namespace hearsay {

namespace {

class Settling {
 public:
  Settling(const Article& article, Quotations quotations, std::vector<Draft> clauses,
           std::vector<Draft> nested)
      : a_(article),
        quotations_(std::move(quotations)),
        clauses_(std::move(clauses)),
        nested_(std::move(nested)) {}

  std::vector<Draft> run() {
    collect_quoted();
    for (Draft& d : clauses_)
      if (fits(d)) kept_.push_back(std::move(d));
    add_loose();
    std::vector<Draft> all = std::move(quotations_.drafts);
    all.insert(all.end(), std::make_move_iterator(kept_.begin()), std::make_move_iterator(kept_.end()));
    sort(all);
    all.erase(std::unique(all.begin(), all.end(),
                          [](const Draft& x, const Draft& y) { return x.content == y.content; }),
              all.end());
    drop_nested(all);
    for (Draft& d : all) d.kind = kind_of(d);
    borrow(all);
    return with_nested(std::move(all));
  }

 private:
  static bool stands_before(const Draft& x, const Draft& y) {
    const Span a = hull(x.content), b = hull(y.content);
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  }
  static void sort(std::vector<Draft>& all) { std::stable_sort(all.begin(), all.end(), stands_before); }

  // Puts the quotations inside of quotations in their places. "I" is whoever the outer one belongs to.
  std::vector<Draft> with_nested(std::vector<Draft> all) {
    if (nested_.empty()) return all;
    std::vector<std::int32_t> moved(all.size());  // where each draft goes
    std::vector<Draft> out;
    out.reserve(all.size() + nested_.size());
    std::size_t n = 0;
    const auto put_nested = [&] {
      nested_[n].kind = QuoteKind::direct;
      out.push_back(std::move(nested_[n++]));
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
      while (n < nested_.size() && stands_before(nested_[n], all[i])) put_nested();
      moved[i] = static_cast<std::int32_t>(out.size());
      out.push_back(std::move(all[i]));
    }
    while (n < nested_.size()) put_nested();
    for (const std::int32_t i : moved)
      if (std::int32_t& from = out[static_cast<std::size_t>(i)].borrowed; from != no_one)
        from = moved[static_cast<std::size_t>(from)];
    for (std::size_t i = 0; i < out.size(); ++i) {
      const Range source = out[i].source;
      if (source.last != source.first + 1 || !a_.words.has(source.first, word_i) || out[i].borrowed != no_one)
        continue;
      for (std::size_t k = i, steps = 0; k-- > 0 && steps < most_nested; ++steps)
        for (const Span s : out[k].content)
          if (s.contains(hull(out[i].content)) && s.contains(out[i].cue.front()))
            out[i].borrowed = static_cast<std::int32_t>(k);
    }
    return out;
  }

  struct Place {
    Span content;       // one fragment of a quotation
    std::uint32_t tag;  // where its tag begins: cue or source, bytes
  };

  void collect_quoted() {
    constexpr std::uint32_t longest_tag = 12;  // tokens from a source to its word
    for (const Draft& d : quotations_.drafts) {
      std::uint32_t tag = d.cue.empty() ? hull(d.content).end : d.cue.front().begin;
      if (!d.source.empty() && !d.cue.empty() && d.source.first < d.cue_token &&
          d.source.first + longest_tag > d.cue_token)
        tag = std::min(tag, a_.segments.tokens[d.source.first].span.begin);
      for (const Span s : d.content) quoted_.push_back({s, tag});
    }
    std::sort(quoted_.begin(), quoted_.end(),
              [](const Place& x, const Place& y) { return x.content < y.content; });
  }

  // A clause that begins in a quotation is the quotation's; one that runs into a quotation with a tag of its
  // own ends before both.
  bool fits(Draft& d) const {
    const Span whole = hull(d.content);
    const auto at = std::upper_bound(quoted_.begin(), quoted_.end(), whole.begin,
                                     [](std::uint32_t b, const Place& p) { return b < p.content.begin; });
    if (at != quoted_.begin() && std::prev(at)->content.contains(whole.begin)) return false;
    if (at == quoted_.end() || at->content.begin >= whole.end) return true;
    const bool tag_inside = at->tag > whole.begin && at->tag < at->content.begin;
    return cut_at(d, tag_inside ? at->tag : at->content.begin);
  }

  bool cut_at(Draft& d, std::uint32_t cut) const {
    while (!d.content.empty() && d.content.back().begin >= cut) d.content.pop_back();
    if (d.content.empty()) return false;
    Span& last = d.content.back();
    if (last.end > cut) last.end = cut;
    const std::string_view bytes = a_.text.bytes();
    while (last.end > last.begin) {
      const char c = bytes[last.end - 1];
      if (c != ' ' && c != ',' && c != ':' && c != '\n' && c != '-') break;
      --last.end;
    }
    constexpr std::uint32_t shortest = 8;  // bytes: less is what the marks left over
    return last.length() >= shortest;
  }

  // Stretches that no tag and no clause claims.
  void add_loose() {
    std::vector<Span> claimed;
    for (const Draft& d : kept_)
      for (const Span s : d.content) claimed.push_back(s);
    std::sort(claimed.begin(), claimed.end());
    const auto is_claimed = [&claimed](Span span) {
      bool inside = false;
      auto at = std::upper_bound(claimed.begin(), claimed.end(), span.begin,
                                 [](std::uint32_t b, Span s) { return b < s.begin; });
      for (std::size_t n = 0; at != claimed.begin() && n < most_nested; ++n) inside |= (--at)->overlaps(span);
      return inside;
    };
    for (Draft& d : quotations_.weak)
      if (!is_claimed(d.content.front())) kept_.push_back(std::move(d));
    for (const std::uint32_t m : quotations_.loose) {
      const Marked& mark = a_.marks[m];
      if (is_claimed(mark.span) || !is_sentence(mark)) continue;
      Draft d;
      d.rule = Rule::no_tag;
      d.content = {mark.span};
      d.paragraph = mark.paragraph;
      kept_.push_back(std::move(d));
    }
  }

  bool is_sentence(const Marked& mark) const {
    const Range inside = a_.tokens_of(mark.inner);
    std::uint32_t words = 0, capitals = 0;
    for (std::uint32_t i = inside.first; i < inside.last; ++i) {
      if (a_.is_mark(i)) continue;
      ++words;
      capitals += a_.is_capital(i);
    }
    constexpr std::uint32_t shortest_sentence = 4;  // words: fewer in marks are a title or a phrase
    if (words < shortest_sentence || inside.empty()) return false;
    std::uint32_t first = inside.first;
    while (first < inside.last && a_.is_mark(first)) ++first;
    if (first == inside.last || !a_.is_capital(first)) return false;
    const Span paragraph = a_.segments.paragraphs[mark.paragraph].span;
    const bool whole = mark.span.begin == paragraph.begin && mark.span.end >= paragraph.end;
    if (a_.structure.kinds[mark.paragraph] == ParagraphKind::heading) {
      // ‘We saw a whale’: swimmers leave the water
      const std::uint32_t behind = a_.token_at(mark.span.end);
      return whole ||
             (mark.span.begin == paragraph.begin && behind < a_.segments.tokens.size() && a_.is(behind, ":"));
    }
    if (mark.single) return false;
    std::uint32_t at = mark.inner.end;
    char32_t last = utf8::previous(a_.text.bytes(), at);
    while ((last == '\'' || last == 0x2019) && at > mark.inner.begin)  // of a quotation inside it
      last = utf8::previous(a_.text.bytes(), at);
    const bool ends =
        last == '.' || last == '!' || last == '?' || last == ',' || last == 0x2026 || mark.open_ended;
    return ends && (capitals * 2 < words || whole);
  }

  // A name: every long word begins with a capital and no stop or comma is inside, but for the one that closing marks
  // take in. A short word has to be named as one: the use of “Us”.
  bool is_title(const Marked& mark) const {
    Range inside = a_.tokens_of(mark.inner);
    if (inside.last > inside.first + 1 && (a_.is(inside.last - 1, ",") || a_.is(inside.last - 1, ".")))
      --inside.last;
    std::uint32_t long_words = 0;
    for (std::uint32_t i = inside.first; i < inside.last; ++i) {
      if (a_.is(i, ",") || a_.is(i, ".") || a_.is(i, "?") || a_.is(i, "!")) return false;
      constexpr std::size_t long_word = 4;  // bytes: of a title's words only shorter ones have small letters
      if (a_.is_mark(i) || a_.word(i).size() < long_word) continue;
      if (!a_.is_capital(i)) return false;
      ++long_words;
    }
    if (long_words >= 1) return true;
    const std::uint32_t open = a_.token_at(mark.span.begin);
    return inside.last == inside.first + 1 && a_.is_capital(inside.first) && open > 0 &&
           a_.words.has(open - 1, word_preposition);
  }

  QuoteKind kind_of(const Draft& d) const {
    if (d.rule == Rule::name_colon || d.rule == Rule::set_apart) return QuoteKind::direct;
    bool any = false, all = true;
    for (const Span s : d.content) {
      const Range inside = a_.tokens_of(s);
      for (std::uint32_t i = inside.first; i < inside.last; ++i) {
        const std::int32_t m = a_.stretch_of[i];
        if (m == no_one) {
          all &= a_.is_mark(i);
          continue;
        }
        const Marked& mark = a_.marks[static_cast<std::size_t>(m)];
        if (!any && s.contains(mark.inner))
          any = !is_title(mark) || s.begin == mark.span.begin;
        else if (!s.contains(mark.span))
          any = true;
      }
    }
    return all ? QuoteKind::direct : any ? QuoteKind::mixed : QuoteKind::indirect;
  }

  // Inside another report only what is plainly a report itself stays: "said that she believed it", not "said
  // that he refused to go".
  static bool reports(const Draft& d) {
    if (d.rule == Rule::infinitive || d.rule == Rule::object || d.rule == Rule::object_infinitive)
      return false;
    return d.cue_class == CueClass::speech || d.cue_class == CueClass::belief;
  }

  // Of beliefs inside another report only those that are said to be held, not what is known or seen.
  bool is_held(const Draft& d) const {
    if (d.cue_class != CueClass::belief) return true;
    const std::string_view lemma = cue_word(a_.words[d.cue_token].cue).lemma;
    return lemma == "believe" || lemma == "think" || lemma == "hope" || lemma == "fear" || lemma == "doubt";
  }

  void drop_nested(std::vector<Draft>& all) const {
    std::vector<Draft> kept;
    kept.reserve(all.size());
    for (Draft& d : all) {
      bool nested = false;
      for (std::size_t i = kept.size(), n = 0; i-- > 0 && n < most_nested && !d.cue.empty(); ++n)
        for (const Span s : kept[i].content)
          nested |= s.contains(d.cue.front()) && s.contains(hull(d.content)) && !kept[i].cue.empty();
      if (!nested || (reports(d) && is_held(d))) kept.push_back(std::move(d));
    }
    all = std::move(kept);
  }

  // Whether the sentence before a quotation reports two or more.
  bool is_in_dispute(const std::vector<Draft>& all, std::size_t i) const {
    const std::uint32_t sentence = a_.sentence_of[a_.token_at(all[i].content.front().begin)];
    Range one;
    for (std::size_t k = i, n = 0; k-- > 0 && n < most_nested; ++n) {
      if (all[k].source.empty() || a_.sentence_of[all[k].source.first] + 1 != sentence) continue;
      if (!one.empty() && !(one == all[k].source)) return true;
      one = all[k].source;
    }
    return false;
  }

  // A quoted heading belongs to whoever speaks first under it.
  void borrow(std::vector<Draft>& all) const {
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
      if (all[i].rule == Rule::no_tag && a_.structure.kinds[all[i].paragraph] == ParagraphKind::heading &&
          all[i + 1].paragraph == all[i].paragraph + 1)
        all[i].borrowed = static_cast<std::int32_t>(i) + 1;
    // Ann Lee said that it was over. “We lost it all.”: whoever the sentence before it reports, if it is one.
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (all[i].rule == Rule::beat && is_in_dispute(all, i)) {
        all[i].source = {};
        all[i].rule = Rule::no_tag;
        continue;
      }
      if (all[i].rule != Rule::no_tag || all[i].borrowed != no_one) continue;
      const std::uint32_t sentence = a_.sentence_of[a_.token_at(all[i].content.front().begin)];
      if (all[i - 1].source.empty() || all[i - 1].paragraph != all[i].paragraph ||
          a_.sentence_of[all[i - 1].source.first] + 1 != sentence)
        continue;
      if (!is_in_dispute(all, i)) all[i].borrowed = static_cast<std::int32_t>(i) - 1;
    }
    // A paragraph that is a quotation and no more is mostly said by whoever spoke last in the one before.
    for (std::size_t i = 1; i < all.size(); ++i) {
      const Span paragraph = a_.segments.paragraphs[all[i].paragraph].span;
      if (all[i].rule == Rule::no_tag && all[i].borrowed == no_one && all[i].content.front() == paragraph &&
          a_.structure.kinds[all[i].paragraph] == ParagraphKind::body &&
          all[i - 1].paragraph + 1 == all[i].paragraph && all[i - 1].borrowed == no_one &&
          !all[i - 1].source.empty())
        all[i].borrowed = static_cast<std::int32_t>(i) - 1;
    }
  }

  const Article& a_;
  Quotations quotations_;
  std::vector<Draft> clauses_, nested_, kept_;
  std::vector<Place> quoted_;
};

}  // namespace

std::vector<Draft> settle(const Article& article, Quotations quotations, std::vector<Draft> clauses,
                          std::vector<Draft> nested) {
  return Settling(article, std::move(quotations), std::move(clauses), std::move(nested)).run();
}

}  // namespace hearsay
