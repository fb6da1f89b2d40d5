// Tested by tests/unit/quotes_test.cpp.
#include "core/analysis/quotes.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/analysis/phrases.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

struct Tag {
  Fragments cue;
  TokenRange source;
  std::uint32_t cue_token = 0;
};

constexpr bool is_final(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

class Finder {
 public:
  Finder(const Article& article, Syntax& syntax) : a_(article), syntax_(syntax) {
    out_.used_cue.assign(a_.segments.tokens.size(), false);
  }

  Quotations run() {
    std::size_t m = 0;
    for (std::uint32_t p = 0; p < a_.segments.paragraphs.size(); ++p) {
      stretches_.clear();
      for (; m < a_.marks.size() && a_.marks[m].paragraph == p; ++m)
        if (a_.marks[m].depth == 0 && !a_.tokens_of(a_.marks[m].span).empty())
          stretches_.push_back(static_cast<std::uint32_t>(m));
      const ParagraphKind kind = a_.structure.kinds[p];
      if (kind == ParagraphKind::boilerplate) continue;
      if (kind == ParagraphKind::heading) run_on_ = no_one;
      paragraph(p);
    }
    return std::move(out_);
  }

 private:
  void paragraph(std::uint32_t p) {
    const TokenRange all = a_.tokens_of_paragraph(p);
    if (all.empty()) return;
    if (transcript(p, all)) return;
    last_in_paragraph_ = no_one;
    const std::int32_t before = run_on_;
    run_on_ = no_one;
    for (std::size_t i = 0; i < stretches_.size(); ++i) one_stretch(p, all, i, before);
    if (run_on_ == no_one && stretches_.empty() && a_.is(all.last - 1, ":")) colon_ = p;
    // A paragraph whose last words are quoted may be followed by one that only goes on.
    if (last_in_paragraph_ != no_one) run_on_ = last_in_paragraph_;
  }

  void one_stretch(std::uint32_t p, TokenRange all, std::size_t i, std::int32_t before) {
    const Marked& mark = a_.marks[stretches_[i]];
    const TokenRange q = a_.tokens_of(mark.span);
    const std::uint32_t low =
        i == 0 ? all.first : std::max(all.first, a_.tokens_of(a_.marks[stretches_[i - 1]].span).last);
    const std::uint32_t high =
        i + 1 == stretches_.size() ? all.last : a_.tokens_of(a_.marks[stretches_[i + 1]].span).first;
    const bool whole = q.first == all.first && q.last >= all.last;
    if (a_.text.bytes(mark.inner).starts_with('(') && whole) return;  // "(Applause.)"
    if (mark.continues && before != no_one) {
      append(before, mark);
      take_tag_of_continuation(before, q, high);
      return;
    }
    const std::optional<Tag> ahead = tag_before(q, low);
    const std::optional<Tag> behind = tag_after(mark, q, high);
    if (ahead && runs_on(mark, q, *ahead)) {
      out_.loose.push_back(stretches_[i]);  // the clause that it begins is a reported one
    } else if (ahead && !(behind && ends_in_comma(mark, q) && behind_is_near(*behind, q))) {
      add(mark, p, *ahead, Rule::tag_before);
    } else if (behind) {
      add(mark, p, *behind, Rule::tag_after);
      lead_in(q, low, all);
    } else if (const std::optional<Tag> dash = dash_name(q, all)) {
      add(mark, p, *dash, Rule::dash_name);
    } else if (last_in_paragraph_ != no_one && goes_on(mark, q, low)) {
      append(last_in_paragraph_, mark);
    } else if (whole && before != no_one && words_in(q) >= 3) {
      append(before, mark);
      last_in_paragraph_ = before;
    } else if (whole && colon_ + 1 == p && p > 0 && colon_ != none) {
      const TokenRange lead = a_.tokens_of_paragraph(colon_);
      if (const std::optional<Tag> tag = tag_in_lead(lead))
        add(mark, p, *tag, Rule::colon_paragraph);
      else
        out_.loose.push_back(stretches_[i]);
    } else if (mark.open_ended && words_in(q) >= 3) {
      add(mark, p, Tag{}, Rule::no_tag);  // the tag may stand in the next paragraph
    } else {
      out_.loose.push_back(stretches_[i]);
    }
  }

  // said “there may be” a way out: the sentence goes on behind the marks with the same clause.
  bool runs_on(const Marked& mark, TokenRange q, const Tag& tag) const {
    const std::uint32_t t = q.last;
    if (tag.cue.empty() || t >= a_.segments.tokens.size() || a_.is_mark(t) ||
        a_.sentence_of[t] != a_.sentence_of[q.first])
      return false;
    const WordInfo& cue = a_.words[tag.cue_token];
    if ((cue_word(cue.cue).frames & frame_clause) == 0) return false;
    const char32_t c = last_inside(mark);
    if (c == ',' || c == '-' || c == 0x2014 || is_final(c)) return false;
    if (a_.words.has(t, word_time | word_adverb | word_subordinator | word_and | word_relative)) return false;
    if (!a_.words.has(t, word_preposition)) return true;
    for (const std::string_view w : {"of", "for", "about", "to", "with", "from", "than", "against", "into"})
      if (a_.is(t, w)) return true;
    return false;
  }

  // --- where a stretch ends ------------------------------------------------------------------------

  char32_t last_inside(const Marked& mark) const {
    std::uint32_t at = mark.inner.end;
    while (at > mark.inner.begin) {
      const char32_t c = utf8::previous(a_.text.bytes(), at);
      if (c != ' ' && c != '\'' && c != 0x2019 && c != '"' && c != 0x201D && c != 0xA0) return c;
    }
    return 0;
  }
  bool ends_in_comma(const Marked& mark, TokenRange q) const {
    const char32_t c = last_inside(mark);
    return c == ',' || (q.last < a_.segments.tokens.size() && a_.is(q.last, ",") && !is_final(c));
  }
  bool starts_upper(TokenRange q) const {
    for (std::uint32_t i = q.first; i < q.last; ++i)
      if (!a_.is_mark(i)) return a_.is_capital(i) || a_.segments.tokens[i].kind == TokenKind::number;
    return false;
  }
  std::uint32_t words_in(TokenRange q) const {
    std::uint32_t n = 0;
    for (std::uint32_t i = q.first; i < q.last; ++i) n += !a_.is_mark(i);
    return n;
  }

  // --- tags ----------------------------------------------------------------------------------------

  bool behind_is_near(const Tag& tag, TokenRange q) const { return tag.cue_token <= q.last + reach; }

  // “…,” she said / said she / according to her
  std::optional<Tag> tag_after(const Marked& mark, TokenRange q, std::uint32_t high) const {
    if (mark.open_ended || q.last >= high) return {};
    std::uint32_t t = q.last;
    const std::uint32_t sentence = a_.sentence_of[t];
    if (sentence != a_.sentence_of[q.last - 1] && a_.is_capital(t) &&
        !a_.words.has(t, word_he | word_she | word_they))
      return {};
    high = std::min(high, a_.segments.sentences[sentence].last);
    const char32_t c = last_inside(mark);
    const bool comma = a_.is(t, ",");
    const bool ends =
        c == ',' || c == '?' || c == '!' || c == 0x2026 || c == 0x2014 || c == 0x2013 || c == '-' || c == '.';
    while (t < high && (a_.is(t, ",") || a_.is(t, "—") || a_.is(t, "–") || a_.is(t, "-"))) ++t;
    if (t >= high) return {};
    if (c == '.' && a_.sentence_of[t] != a_.sentence_of[q.last - 1] && high > t + 12) return {};
    if (std::optional<Tag> tag = according_to(t, high)) return tag;
    std::uint32_t k = t;
    while (k < high && a_.words.has(k, word_adverb) && a_.words[k].cue == 0 && !a_.is_capital(k)) ++k;
    if (k < high && (ends || comma) && is_tag_verb(k, t) &&
        a_.words[k].form != WordForm::gerund) {  // said she
      Tag tag;
      tag.cue_token = k;
      tag.source = subject_after(a_, k, high);
      if (tag.source.empty()) return {};
      tag.cue = cue_span(a_, k, {t, high});
      return tag;
    }
    if (a_.words[t].cue != 0 && a_.words[t].form == WordForm::gerund) return {};
    if (a_.words.has(t, word_and | word_auxiliary | word_subordinator) && !a_.is(t, "as")) return {};
    if (a_.words.has(t, word_preposition) && !a_.is_capital(t)) return {};
    bool relative = false, commas = false;
    for (k = t + 1; k < high && k < t + reach; ++k) {
      if (a_.is_mark(k)) {
        if (a_.is(k, ";") || a_.is(k, ":")) return {};
        if (a_.is(k, ",")) relative = false, commas = true;
        continue;
      }
      if (a_.words.has(k, word_relative)) relative = true;
      if (!is_tag_verb(k, t) || a_.words[k].form == WordForm::gerund || a_.words[k].form == WordForm::base) {
        if (a_.words.has(k, word_and) && !a_.is_capital(k - 1) && a_.words[k - 1].cue != 0) return {};
        continue;
      }
      if (relative) continue;
      const TokenRange subject = subject_before(a_, k, t);
      if (subject.empty() || subject.first > t + (commas ? 12 : 4)) return {};
      if (!ends && !comma && subject.first != t) return {};
      Tag tag;
      tag.cue_token = k;
      tag.source = subject;
      tag.cue = cue_span(a_, k, {t, high});
      return tag;
    }
    return {};
  }

  std::optional<Tag> according_to(std::uint32_t t, std::uint32_t high) const {
    if (t + 2 >= high || lower_case(a_.word(t)) != "according" || !a_.is(t + 1, "to")) return {};
    Tag tag;
    tag.cue_token = t;
    tag.cue = {a_.span({t, t + 2})};
    tag.source = phrase_forward(a_, t + 2, high);
    if (tag.source.empty()) return {};
    return tag;
  }

  bool is_tag_verb(std::uint32_t k, std::uint32_t from) const {
    if (!is_cue_verb(a_, k, frame_quote, from)) return false;
    if (a_.words[k].form == WordForm::base && k > from && a_.words.has(k - 1, word_role | word_person))
      return false;
    if (a_.stretch_of[k] != no_one) return false;
    // "talks", "reports": only the tag tells the noun. What looks like a past form is one beside a quotation.
    if (a_.words[k].form == WordForm::past || a_.words[k].form == WordForm::participle) return true;
    const std::uint32_t sentence = a_.sentence_of[k];
    const Pos pos = syntax_.tags(sentence)[k - a_.segments.sentences[sentence].first].pos;
    return pos != Pos::noun && pos != Pos::adj;
  }

  // She said: “…” / adding that “…” / In a statement: “…”
  std::optional<Tag> tag_before(TokenRange q, std::uint32_t low) const {
    if (q.first <= low) return {};
    const std::uint32_t start = std::max(low, a_.segments.sentences[a_.sentence_of[q.first - 1]].first);
    std::uint32_t k = q.first;  // what stands before k is looked at
    bool colon = false, comma = false, that = false;
    if (a_.is(k - 1, ":")) {
      colon = true, --k;
    } else if (a_.is(k - 1, ",") || a_.is(k - 1, "—") || a_.is(k - 1, "–") || a_.is(k - 1, "-")) {
      comma = true, --k;
    }
    if (k > start &&
        (a_.is(k - 1, "that") || a_.is(k - 1, "how") || a_.is(k - 1, "why") || a_.is(k - 1, "whether")))
      that = true, --k;
    if (that && k > start && a_.is(k - 1, ",")) --k;
    for (std::uint32_t j = k; j-- > start && j + 25 > k;) {
      if (comma && j + 2 < k && a_.is(j + 1, "to") && lower_case(a_.word(j)) == "according") {
        Tag tag;
        tag.cue_token = j;
        tag.cue = {a_.span({j, j + 2})};
        tag.source = phrase_forward(a_, j + 2, k);
        if (!tag.source.empty()) return tag;
      }
      if (!is_cue_verb(a_, j, frame_quote, start)) continue;
      if (out_.used_cue[j]) return {};
      if (a_.words[j].form == WordForm::base && j > start &&
          !a_.words.has(j - 1, word_auxiliary | word_they | word_i) && !a_.is(j - 1, "to") &&
          !is_plural_subject(j, start))
        continue;
      const TokenRange between{j + 1, k};
      if (!colon && !is_circumstance(a_, between)) return {};
      if (!colon && !comma && !that && !between.empty()) return {};
      Tag tag;
      tag.cue_token = j;
      tag.cue = cue_span(a_, j, {start, k});
      tag.source = subject_before(a_, j, start);
      const bool gerund = a_.words[j].form == WordForm::gerund && !a_.words.has(j - 1, word_auxiliary);
      if (gerund || tag.source.empty()) {
        if (!tag.source.empty() && !gerund) return tag;
        tag.source = subject_of_sentence(j, a_.segments.sentences[a_.sentence_of[j]].first);
      }
      return tag;
    }
    if (!colon || k <= start) return {};
    if (std::optional<Tag> tag = medium(start, k)) return tag;
    // "She went on: “…””, "Ann Lee: “…””: whoever the sentence is about
    Tag tag;
    tag.source = subject_of_sentence(k, start);
    if (tag.source.empty() || words_in(q) < 3) return {};
    return tag;
  }

  bool is_plural_subject(std::uint32_t j, std::uint32_t start) const {
    const TokenRange s = subject_before(a_, j, start);
    return !s.empty() &&
           (a_.words.has(s.last - 1, word_group | word_they) || a_.word(s.last - 1).ends_with("s"));
  }

  // In a statement: “…”
  std::optional<Tag> medium(std::uint32_t start, std::uint32_t k) const {
    for (std::uint32_t j = k; j-- > start && j + 12 > k;) {
      if (!a_.words.has(j, word_medium)) continue;
      std::uint32_t first = j;
      while (first > start && first + 5 > j && !a_.words.has(first, word_preposition)) --first;
      if (!a_.words.has(first, word_preposition)) continue;
      Tag tag;
      tag.cue_token = j;
      tag.cue = {a_.span({first, j + 1})};
      tag.source = subject_of_sentence(first, a_.segments.sentences[a_.sentence_of[j]].first);
      return tag;
    }
    return {};
  }

  // The subject of the verb that a participle or a second verb leans on: that of the nearest reporting verb
  // before it, else the first noun phrase of the sentence.
  TokenRange subject_of_sentence(std::uint32_t before, std::uint32_t start) const {
    for (std::uint32_t j = before; j-- > start && j + 2 * reach > before;) {
      if (a_.stretch_of[j] != no_one || !is_cue_verb(a_, j, 0, start) ||
          a_.words[j].form == WordForm::gerund || a_.words[j].form == WordForm::base)
        continue;
      const TokenRange s = subject_before(a_, j, start);
      if (!s.empty()) return s;
    }
    for (std::uint32_t j = start; j < before; ++j) {
      if (a_.is_mark(j) || a_.words.has(j, word_adverb | word_and | word_time)) continue;
      if (a_.words.has(j, word_preposition | word_subordinator) ||
          (a_.words[j].cue != 0 && !a_.is_capital(j + 1))) {
        // an adverbial in front: the subject stands behind its comma
        while (j < before && !a_.is(j, ",")) ++j;
        continue;
      }
      return phrase_forward(a_, j, before);
    }
    return {};
  }

  std::optional<Tag> tag_in_lead(TokenRange lead) const {
    const std::uint32_t start = a_.segments.sentences[a_.sentence_of[lead.last - 1]].first;
    const TokenRange behind{lead.last, lead.last};
    return tag_before(behind, start);
  }

  // “…” ― Ann Lee, at the end of the paragraph
  std::optional<Tag> dash_name(TokenRange q, TokenRange all) const {
    std::uint32_t t = q.last;
    if (t >= all.last) return {};
    const std::string_view w = a_.word(t);
    if (w != "―" && w != "—" && w != "–" && w != "--" && w != "-" && w != "~") return {};
    ++t;
    if (t >= all.last || all.last - t > 12 || !a_.is_capital(t)) return {};
    for (std::uint32_t k = t; k < all.last; ++k)
      if (a_.words[k].cue != 0 && !a_.is_capital(k)) return {};
    Tag tag;
    tag.source = phrase_forward(a_, t, all.last);
    if (tag.source.empty()) return {};
    return tag;
  }

  // LEE: words. The name in capitals or, in quotation marks or not, a short name at the paragraph's begin.
  bool transcript(std::uint32_t p, TokenRange all) {
    std::uint32_t t = all.first;
    if (t < all.last && a_.is_mark(t) && a_.stretch_of[t] != no_one) ++t;
    std::uint32_t colon = t;
    bool shout = true;
    while (colon < all.last && colon < t + 6 && !a_.is(colon, ":")) {
      if (!a_.is_capital(colon) && !a_.is(colon, ".")) return false;
      for (const char c : a_.word(colon)) shout &= !(c >= 'a' && c <= 'z');
      ++colon;
    }
    if (colon >= all.last || colon == t || !a_.is(colon, ":") || colon + 1 >= all.last || colon - t > 4)
      return false;
    const std::string_view name = a_.word(t);
    if (name.size() < 2 && name != "Q" && name != "A") return false;
    const std::string key(a_.text.bytes(a_.span({t, colon})));
    const bool known =
        std::find(transcript_names_.begin(), transcript_names_.end(), key) != transcript_names_.end();
    if (!shout && !known) {
      // Two such lines make a transcript; one is a headline with a colon.
      transcript_names_.push_back(key);
      if (transcript_names_.size() > 64) transcript_names_.erase(transcript_names_.begin());
      if (!repeats_later(key, p)) return false;
    } else if (!known) {
      // "BREAKING: …" alone is none; a second such line near it makes both.
      if (!repeats_later(key, p) && !begins_as_line(p + 1) && !(p > 0 && begins_as_line(p - 1))) return false;
      transcript_names_.push_back(key);
      if (transcript_names_.size() > 64) transcript_names_.erase(transcript_names_.begin());
    }
    Draft d;
    d.rule = Rule::name_colon;
    const Span rest{a_.segments.tokens[colon + 1].span.begin, a_.segments.paragraphs[p].span.end};
    d.content = {rest};
    d.source = {t, colon};
    d.paragraph = p;
    out_.drafts.push_back(std::move(d));
    run_on_ = stretches_.empty() ? no_one : static_cast<std::int32_t>(out_.drafts.size()) - 1;
    return true;
  }

  // Whether a paragraph begins with one to three words in capitals and a colon.
  bool begins_as_line(std::uint32_t p) const {
    if (p >= a_.segments.paragraphs.size()) return false;
    const std::string_view line = a_.text.bytes(a_.segments.paragraphs[p].span).substr(0, 40);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    return std::none_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon),
                        [](char c) { return c >= 'a' && c <= 'z'; });
  }

  bool repeats_later(const std::string& key, std::uint32_t p) const {
    const std::uint32_t end =
        std::min<std::uint32_t>(p + 7, static_cast<std::uint32_t>(a_.segments.paragraphs.size()));
    for (std::uint32_t k = p + 1; k < end; ++k)
      if (a_.text.bytes(a_.segments.paragraphs[k].span).starts_with(key + ":")) return true;
    return false;
  }

  // --- drafts --------------------------------------------------------------------------------------

  void add(const Marked& mark, std::uint32_t p, const Tag& tag, Rule rule) {
    Draft d;
    d.rule = rule;
    d.content = {mark.span};
    d.cue = tag.cue;
    d.cue_token = tag.cue_token;
    d.source = tag.source;
    d.paragraph = p;
    d.open = mark.open_ended;
    if (!tag.cue.empty()) out_.used_cue[tag.cue_token] = true;
    out_.drafts.push_back(std::move(d));
    last_in_paragraph_ = static_cast<std::int32_t>(out_.drafts.size()) - 1;
  }

  // The words of the sentence in front of a stretch that its tag follows belong to the content: Rain is
  // “bad,” he said.
  void lead_in(TokenRange q, std::uint32_t low, TokenRange all) {
    std::uint32_t start = std::max({low, all.first, a_.segments.sentences[a_.sentence_of[q.first]].first});
    for (std::uint32_t i = start; i < q.first; ++i)
      if (a_.is(i, ".") && a_.is_mark(i)) start = i + 1;
    if (start >= q.first) return;
    // behind another stretch of the same sentence, or behind a tag: nothing to take
    if (start > all.first && a_.stretch_of[start - 1] != no_one && start == low) return;
    for (std::uint32_t i = start; i < q.first; ++i)
      if (a_.is(i, ":")) return;
    if (a_.is(q.first - 1, ",") || a_.is(q.first - 1, "-") || a_.is(q.first - 1, "--"))
      return;  // "As for the rain, “…”"
    std::uint32_t words = 0;
    for (std::uint32_t i = start; i < q.first; ++i) words += !a_.is_mark(i);
    if (words == 0) return;
    Draft& d = out_.drafts.back();
    d.content.front().begin = a_.segments.tokens[start].span.begin;
    d.kind = QuoteKind::mixed;
  }

  void append(std::int32_t draft, const Marked& mark) {
    Draft& d = out_.drafts[static_cast<std::size_t>(draft)];
    if (d.content.back().end <= mark.span.begin) d.content.push_back(mark.span);
    d.open = mark.open_ended;
    last_in_paragraph_ = draft;
  }

  // “One. ⏎ “Two,” she said.: the tag of the second paragraph speaks for both when the first has none.
  void take_tag_of_continuation(std::int32_t draft, TokenRange q, std::uint32_t high) {
    Draft& d = out_.drafts[static_cast<std::size_t>(draft)];
    const Marked& mark = a_.marks[static_cast<std::size_t>(a_.stretch_of[q.first])];
    if (!d.cue.empty() && !d.source.empty()) return;
    if (const std::optional<Tag> tag = tag_after(mark, q, high)) {
      d.cue = tag->cue;
      d.cue_token = tag->cue_token;
      d.source = tag->source;
      d.rule = Rule::tag_after;
      out_.used_cue[tag->cue_token] = true;
    }
  }

  // A quoted sentence behind one that has a tag, with nothing between them but that tag.
  bool goes_on(const Marked& mark, TokenRange q, std::uint32_t low) const {
    const char32_t c = last_inside(mark);
    const std::uint32_t sentence_begin = a_.segments.sentences[a_.sentence_of[q.first]].first;
    if (q.first > sentence_begin && a_.sentence_of[q.first - 1] == a_.sentence_of[q.first] &&
        looks_like_name(q))
      return false;
    const bool sentence = starts_upper(q) && (is_final(c) || mark.open_ended || words_in(q) >= 5);
    if (sentence) return true;
    // “…,” she said, “and more.”
    const bool same = a_.sentence_of[q.first] == a_.sentence_of[low > 0 ? low - 1 : 0];
    return same && (a_.is(q.first - 1, ",") || a_.is(q.first - 1, "—") || a_.is(q.first - 1, "–")) &&
           (is_final(c) || words_in(q) >= 4);
  }

  // “Fox and Friends”, “State of the Union”: all long words begin with a capital.
  bool looks_like_name(TokenRange q) const {
    for (std::uint32_t i = q.first; i < q.last; ++i)
      if (!a_.is_mark(i) && a_.word(i).size() > 3 && !a_.is_capital(i)) return false;
    return words_in(q) <= 6;
  }

  static constexpr std::uint32_t none = 0xFFFFFFFF;
  const Article& a_;
  Syntax& syntax_;
  Quotations out_;
  std::vector<std::uint32_t> stretches_;  // of the paragraph
  std::vector<std::string> transcript_names_;
  std::int32_t last_in_paragraph_ = no_one;  // the draft that a stretch of this paragraph belongs to
  std::int32_t run_on_ = no_one;             // the draft that the paragraph before ended with
  std::uint32_t colon_ = none;               // the last paragraph that ends in a colon
};

}  // namespace

Quotations find_quotations(const Article& article, Syntax& syntax) { return Finder(article, syntax).run(); }

}  // namespace hearsay
