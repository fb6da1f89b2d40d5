// Tested by tests/unit/quotes_test.cpp.
#include "core/analysis/quotes.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/analysis/phrases.h"
#include "core/analysis/set_apart.h"
#include "core/analysis/speech_tags.h"
#include "core/analysis/transcripts.h"
#include "core/lexicon/english/function_words.h"

namespace hearsay {

namespace {

class Finder {
 public:
  Finder(const Article& article, Syntax& syntax)
      : a_(article),
        tags_(article, syntax, out_.used_cue),
        transcripts_(article),
        set_apart_(article, tags_) {
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
    const Range all = a_.tokens_of_paragraph(p);
    if (all.empty()) return;
    if (p < next_) return;  // a block that began before
    if (std::optional<Draft> line = transcripts_.line(p)) {
      out_.drafts.push_back(std::move(*line));
      run_on_ = stretches_.empty() ? no_one : static_cast<std::int32_t>(out_.drafts.size()) - 1;
      return;
    }
    if (std::optional<SpokenBlock> block = set_apart_.at(p)) {
      next_ = block->last + 1;
      if (!block->draft.cue.empty()) out_.used_cue[block->draft.cue_token] = true;
      out_.drafts.push_back(std::move(block->draft));
      run_on_ = no_one;
      return;
    }
    last_in_paragraph_ = no_one;
    const std::int32_t before = run_on_;
    run_on_ = no_one;
    for (std::size_t i = 0; i < stretches_.size(); ++i) one_stretch(p, all, i, before);
    if (run_on_ == no_one && stretches_.empty() && a_.is(all.last - 1, ":")) colon_ = p;
    // A paragraph whose last words are quoted may be followed by one that only goes on.
    if (last_in_paragraph_ != no_one) run_on_ = last_in_paragraph_;
  }

  void one_stretch(std::uint32_t p, Range all, std::size_t i, std::int32_t before) {
    const Marked& mark = a_.marks[stretches_[i]];
    const Range q = a_.tokens_of(mark.span);
    const std::uint32_t low =
        i == 0 ? all.first : std::max(all.first, a_.tokens_of(a_.marks[stretches_[i - 1]].span).last);
    const std::uint32_t high =
        i + 1 == stretches_.size() ? all.last : a_.tokens_of(a_.marks[stretches_[i + 1]].span).first;
    const bool whole = q.first == all.first && q.last >= all.last;
    if (q.first < taken_until_) return;
    if (a_.text.bytes(mark.inner).starts_with('(') && whole) return;  // "(Applause.)"
    if (mark.continues && before != no_one) {
      append(before, mark);
      take_tag_of_continuation(before, q, high);
      return;
    }
    if (a_.structure.kinds[p] == ParagraphKind::heading && q.first == all.first && q.last + 1 < all.last &&
        a_.is(q.last, ":")) {  // ‘We saw a whale’: swimmers leave the water
      SpeechTag tag;
      tag.source = phrase_forward(a_, q.last + 1, all.last);
      if (!tag.source.empty() && words_in(a_, q) >= 3) {
        add(mark, tag, Rule::headline);
        return;
      }
    }
    std::optional<SpeechTag> ahead = tags_.before(q, low);
    const std::optional<SpeechTag> behind = tags_.behind(mark, q, high);
    // said “…,” she said; Citing “…,” the mayor left: what touches the marks speaks for them
    const bool touches = ahead && !ahead->cue.empty() && ahead->cue_token + 1 == q.first;
    if (touches && ahead->source.empty() && behind) ahead->source = behind->source;
    const bool rather_behind = behind && !touches && ends_in_comma(mark, q) && behind_is_near(*behind, q);
    if (ahead && runs_on(mark, q, *ahead)) {
      out_.loose.push_back(stretches_[i]);  // the clause that it begins is a reported one
    } else if (ahead && !rather_behind) {
      add(mark, *ahead, Rule::tag_before);
      in_front(q, *ahead, low);
    } else if (behind && is_final(last_inside(a_, mark)) && reports_ahead(q, low)) {
      out_.loose.push_back(stretches_[i]);  // it is the clause of that word
    } else if (behind && !(q.first > sentence_begin(q) && is_named(q))) {
      add(mark, *behind, Rule::tag_after);
      if (!ahead) lead_in(q, low, all);
      rest_of_sentence(*behind);
    } else if (const std::optional<SpeechTag> dash = tags_.dash_name(q, all)) {
      add(mark, *dash, Rule::dash_name);
    } else if (const Range doer = beat(q, low);
               !doer.empty() && is_sentence(mark, q) && !is_source_of(last_in_paragraph_, doer)) {
      SpeechTag tag;
      tag.source = doer;
      add(mark, tag, Rule::beat);
    } else if (last_in_paragraph_ != no_one && goes_on(mark, q, low)) {
      append(last_in_paragraph_, mark);
    } else if (whole && before != no_one && words_in(a_, q) >= 3 && !asks(before)) {
      append(before, mark);
      last_in_paragraph_ = before;
    } else if (whole && colon_ + 1 == p && p > 0 && colon_ != none) {
      const Range lead = a_.tokens_of_paragraph(colon_);
      if (const std::optional<SpeechTag> tag = tag_in_lead(lead))
        add(mark, *tag, Rule::colon_paragraph);
      else
        out_.loose.push_back(stretches_[i]);
    } else if (mark.open_ended && words_in(a_, q) >= 3) {
      add(mark, SpeechTag{}, Rule::no_tag);  // the tag may be in the next paragraph
    } else if (const std::optional<SpeechTag> called = tags_.called_out(q)) {
      out_.weak.push_back(draft_of(mark, *called, Rule::tag_before));
    } else {
      out_.loose.push_back(stretches_[i]);
    }
  }

  // The mayor says the plan is “dead.” She said …: whether a word in front of the stretch reports it with a clause.
  bool reports_ahead(Range q, std::uint32_t low) const {
    const std::uint32_t begin = std::max(low, sentence_begin(q));
    for (std::uint32_t k = q.first; k-- > begin;) {
      if (a_.is(k, ":")) return false;
      if (a_.stretch_of[k] != no_one || out_.used_cue[k] || !is_cue_verb(a_, k, frame_clause, begin))
        continue;
      if (cue_word(a_.words[k].cue).kind != CueClass::speech || a_.words[k].form == WordForm::base) continue;
      if (k + 1 < q.first && !subject_before(a_, k, begin).empty()) return true;
    }
    return false;
  }

  // said “there may be” a way out: the sentence goes on after the marks with the same clause.
  bool runs_on(const Marked& mark, Range q, const SpeechTag& tag) const {
    const std::uint32_t t = q.last;
    if (tag.cue.empty() || t >= a_.segments.tokens.size() || a_.is_mark(t) ||
        a_.sentence_of[t] != a_.sentence_of[q.first])
      return false;
    const WordInfo& cue = a_.words[tag.cue_token];
    if ((cue_word(cue.cue).frames & frame_clause) == 0) return false;
    const char32_t c = last_inside(a_, mark);
    if (c == ',' || c == '-' || c == 0x2014 || is_final(c)) return false;
    if (a_.words.has(t, word_time | word_adverb | word_subordinator | word_and | word_relative)) return false;
    if (!a_.words.has(t, word_preposition)) return true;
    for (const std::string_view w : lexicon::before_quoted_words)
      if (a_.is(t, w)) return true;
    return false;
  }

  // Ann Lee put the folder down. “We have asked four times.”: who did what the sentence before it says. Empty when
  // it is nobody who might speak, or when the sentence holds a quotation or the tag of one.
  Range beat(Range q, std::uint32_t low) const {
    const std::uint32_t sentence = a_.sentence_of[q.first];
    if (sentence == 0 || a_.segments.sentences[sentence].first != q.first ||
        a_.paragraph_of[sentence - 1] != a_.paragraph_of[sentence])
      return {};
    const Range front = a_.tokens_of_sentence(sentence - 1);
    if (front.first < low) return {};
    for (std::uint32_t t = front.first; t < front.last; ++t)
      if (a_.stretch_of[t] != no_one || out_.used_cue[t]) return {};
    return tags_.doer(front);
  }

  bool is_sentence(const Marked& mark, Range q) const {
    return starts_upper(a_, q) && words_in(a_, q) >= 3 &&
           (is_final(last_inside(a_, mark)) || mark.open_ended);
  }

  // “…,” Ann Lee said. She (or Lee) sat down. “…”: the same person goes on.
  bool is_source_of(std::int32_t draft, Range who) const {
    if (draft == no_one) return false;
    if (a_.words.has(who.first, word_he | word_she)) return true;
    const Range source = out_.drafts[static_cast<std::size_t>(draft)].source;
    return !source.empty() && (a_.word(source.last - 1) == a_.word(who.last - 1) ||
                               a_.words.has(source.first, word_he | word_she));
  }

  // The quotation ends in a question: what follows in a paragraph of its own may be somebody's answer.
  bool asks(std::int32_t draft) const {
    const Span last = out_.drafts[static_cast<std::size_t>(draft)].content.back();
    std::string_view bytes = a_.text.bytes(last);
    for (const std::string_view mark : {"\"", "”", "’", "'"})
      if (bytes.ends_with(mark)) bytes.remove_suffix(mark.size());
    return bytes.ends_with('?');
  }

  bool ends_in_comma(const Marked& mark, Range q) const {
    const char32_t c = last_inside(a_, mark);
    return c == ',' || (q.last < a_.segments.tokens.size() && a_.is(q.last, ",") && !is_final(c));
  }
  bool behind_is_near(const SpeechTag& tag, Range q) const { return tag.cue_token <= q.last + reach; }

  std::optional<SpeechTag> tag_in_lead(Range lead) const {
    const std::uint32_t start = a_.segments.sentences[a_.sentence_of[lead.last - 1]].first;
    const Range behind{lead.last, lead.last};
    return tags_.before(behind, start);
  }

  // Drafts.

  void add(const Marked& mark, const SpeechTag& tag, Rule rule) {
    if (!tag.cue.empty()) out_.used_cue[tag.cue_token] = true;
    out_.drafts.push_back(draft_of(mark, tag, rule));
    last_in_paragraph_ = static_cast<std::int32_t>(out_.drafts.size()) - 1;
  }

  // The words of the sentence before a stretch that its tag follows belong to the content: Rain is
  // “bad,” he said. So do stretches among them that nothing else claims: The “smart” pump is “bad,” he said.
  void lead_in(Range q, std::uint32_t low, Range all) {
    const std::uint32_t begin = std::max(all.first, sentence_begin(q));
    std::size_t loose = out_.loose.size();
    while (loose > 0 && low > begin && a_.tokens_of(a_.marks[out_.loose[loose - 1]].span).first >= begin &&
           a_.tokens_of(a_.marks[out_.loose[loose - 1]].span).last == low) {
      --loose;
      low = loose > 0 ? std::max(begin, a_.tokens_of(a_.marks[out_.loose[loose - 1]].span).last) : begin;
    }
    for (std::uint32_t i = begin; i < q.first; ++i)
      if (out_.used_cue[i]) return;
    const bool whole = low <= begin || loose < out_.loose.size();
    std::uint32_t start = whole ? begin : low;
    for (std::uint32_t i = start; i < q.first; ++i)
      if ((a_.is(i, ".") && a_.is_mark(i)) || a_.is(i, "(")) start = i + 1;
    while (start < q.first && !is_word(start) && a_.stretch_of[start] == no_one)
      ++start;  // an emoji or a bullet before is nobody's word
    if (start >= q.first) return;
    // after another stretch of the same sentence, or after a tag: nothing to take
    if (start > all.first && a_.stretch_of[start - 1] != no_one && start == low) return;
    for (std::uint32_t i = start; i < q.first; ++i)
      if (a_.is(i, ":")) return;
    const bool comma = a_.is(q.first - 1, ",");
    // "As for the rain, “We need it”", "The road is closed, “because it sank”"; but "With so many pumps, “it
    // will not fail”" is one sentence
    if (a_.is(q.first - 1, "-") || a_.is(q.first - 1, "--") ||
        (comma &&
         (starts_upper(a_, q) || begins_clause(q) || !(leans_on(start) || loose < out_.loose.size()))))
      return;
    std::uint32_t words = 0;
    for (std::uint32_t i = start; i < q.first; ++i) words += is_word(i);
    if (words == 0) return;
    while (out_.loose.size() > loose) out_.loose.pop_back();
    Draft& d = out_.drafts.back();
    d.content.front().begin = a_.segments.tokens[start].span.begin;
    if (a_.stretch_of[start] != no_one)
      d.content.front().begin = a_.marks[static_cast<std::size_t>(a_.stretch_of[start])].span.begin;
    d.kind = QuoteKind::mixed;
  }

  // In cases of frost, the mayor said, “the pumps are of no use.”: the words go on the sentence that the tag parts.
  // Not: On Monday, in a letter, Asked about it, the mayor said, “the …”
  void in_front(Range q, const SpeechTag& tag, std::uint32_t low) {
    const std::uint32_t begin = sentence_begin(q);
    if (tag.cue.empty() || tag.source.empty() || low > begin || starts_upper(a_, q) ||
        tag.source.first < begin + 3 || tag.source.first > tag.cue_token ||
        !a_.is(tag.source.first - 1, ",") || !a_.is(q.first - 1, ",") || q.first != tag.cue_token + 2)
      return;
    std::uint32_t first = begin;
    while (first < tag.source.first && a_.words.has(first, word_and)) ++first;
    const std::uint32_t last = tag.source.first - 1;
    if (first + 1 >= last) return;
    for (std::uint32_t k = first; k < last; ++k)
      if (a_.stretch_of[k] != no_one || a_.words.has(k, word_medium | word_time) ||
          (a_.words[k].cue != 0 && a_.words[k].form != WordForm::base))
        return;
    Draft& d = out_.drafts.back();
    d.content.insert(d.content.begin(), a_.span({first, last}));
    d.kind = QuoteKind::mixed;
  }

  // “…,” she said, but “…” is true.; While “…,” she said, most do not.: the sentence goes on after the tag with
  // what is said. Not: “…,” she said, adding that …; “…,” said Lee, a farmer who …
  void rest_of_sentence(const SpeechTag& tag) {
    if (tag.cue.empty()) return;
    Draft& d = out_.drafts.back();
    std::uint32_t t = std::max(tag.cue_token + 1, tag.source.last);
    const SentenceSpan& sentence = a_.segments.sentences[a_.sentence_of[tag.cue_token]];
    const std::uint32_t tag_end = t;
    while (t < sentence.last && !a_.is(t, ",")) ++t;
    if (t + 3 >= sentence.last || !is_circumstance(a_, {tag_end, t})) return;
    std::uint32_t end = sentence.last;
    while (end > t && a_.is_mark(end - 1) && a_.stretch_of[end - 1] == no_one) --end;
    const std::uint32_t rest = t + 1;
    if (rest + 2 > end || a_.stretch_of[rest] != no_one) return;  // “…,” she said, “…”: see goes_on()
    const bool joins = a_.words.has(rest, word_and);
    bool quoted = false;
    for (std::uint32_t k = rest; k < end; ++k) {
      quoted |= a_.stretch_of[k] != no_one;
      if (a_.stretch_of[k] != no_one) continue;
      if (a_.words[k].cue != 0 && !cue_word(a_.words[k].cue).noun && a_.words[k].form != WordForm::base &&
          cue_word(a_.words[k].cue).kind == CueClass::speech)
        return;  // another report
      if (a_.is(k, ";") || a_.is(k, ":") || a_.words.has(k, word_relative)) return;
    }
    const bool half = d.kind == QuoteKind::mixed && leans_on(a_.token_at(d.content.front().begin)) &&
                      tag.source.first < tag.cue_token && tags_.is_clause({rest, end});
    if (!(joins && quoted) && !half) return;
    Span more = a_.span({rest, end});
    if (const std::int32_t m = a_.stretch_of[end - 1]; m != no_one)
      more.end = std::max(more.end, a_.marks[static_cast<std::size_t>(m)].span.end);
    d.content.push_back(more);
    d.kind = QuoteKind::mixed;
    taken_until_ = end;
  }

  // With, While, If, and at the moment: no sentence of its own
  bool leans_on(std::uint32_t start) const {
    return a_.words.has(start, word_preposition | word_subordinator) || a_.stretch_of[start] != no_one;
  }
  bool begins_clause(Range q) const {
    std::uint32_t t = q.first;
    while (t < q.last && a_.is_mark(t)) ++t;
    return t < q.last && (a_.words.has(t, word_subordinator | word_relative) || a_.is(t, "so"));
  }

  void append(std::int32_t draft, const Marked& mark) {
    Draft& d = out_.drafts[static_cast<std::size_t>(draft)];
    if (d.content.back().end <= mark.span.begin) d.content.push_back(mark.span);
    d.open = mark.open_ended;
    last_in_paragraph_ = draft;
  }

  // “One. ⏎ “Two,” she said.: the tag of the second paragraph speaks for both when the first has none.
  void take_tag_of_continuation(std::int32_t draft, Range q, std::uint32_t high) {
    Draft& d = out_.drafts[static_cast<std::size_t>(draft)];
    const Marked& mark = a_.marks[static_cast<std::size_t>(a_.stretch_of[q.first])];
    if (!d.cue.empty() && !d.source.empty()) return;
    if (const std::optional<SpeechTag> tag = tags_.behind(mark, q, high)) {
      d.cue = tag->cue;
      d.cue_token = tag->cue_token;
      d.source = tag->source;
      d.rule = Rule::tag_after;
      out_.used_cue[tag->cue_token] = true;
    }
  }

  std::uint32_t sentence_begin(Range q) const { return a_.segments.sentences[a_.sentence_of[q.first]].first; }

  // On “Morning with Lee,” the mayor said …: the name of a thing in somebody's sentence
  bool is_named(Range q) const {
    return a_.sentence_of[q.first - 1] == a_.sentence_of[q.first] &&
           (a_.words.has(q.first - 1, word_preposition | word_determiner | word_possessive) ||
            a_.is(q.first - 1, ",") || a_.is(q.first - 1, "'s") || a_.is(q.first - 1, "’s")) &&
           starts_upper(a_, q) && looks_like_name(a_, q);
  }

  // A quoted sentence after one that has a tag, with nothing between them but that tag.
  bool goes_on(const Marked& mark, Range q, std::uint32_t low) const {
    // Words: of a title in marks; of what is a sentence without its final stop; of what a comma shows to go on.
    constexpr std::uint32_t longest_title = 6, shortest_sentence = 5, shortest_rest = 4;
    const char32_t c = last_inside(a_, mark);
    const std::uint32_t sentence_begin = a_.segments.sentences[a_.sentence_of[q.first]].first;
    if (q.first > sentence_begin && a_.sentence_of[q.first - 1] == a_.sentence_of[q.first] &&
        looks_like_name(a_, q) && words_in(a_, q) <= longest_title)
      return false;
    // The band played “We Will Go Home”: a word of the sentence leads to it, no mark
    if (q.first > sentence_begin && !a_.is_mark(q.first - 1) &&
        a_.sentence_of[q.first - 1] == a_.sentence_of[q.first] && looks_like_name(a_, q))
      return false;
    const bool sentence =
        starts_upper(a_, q) && (is_final(c) || mark.open_ended || words_in(a_, q) >= shortest_sentence);
    if (sentence) return true;
    // “…,” she said, “and more.”
    const bool same = a_.sentence_of[q.first] == a_.sentence_of[low > 0 ? low - 1 : 0];
    return same && (a_.is(q.first - 1, ",") || a_.is(q.first - 1, "—") || a_.is(q.first - 1, "–")) &&
           (is_final(c) || words_in(a_, q) >= shortest_rest);
  }

  bool is_word(std::uint32_t token) const {
    const TokenKind kind = a_.segments.tokens[token].kind;
    return kind == TokenKind::word || kind == TokenKind::number;
  }

  static constexpr std::uint32_t none = 0xFFFFFFFF;
  const Article& a_;
  Quotations out_;
  SpeechTags tags_;
  Transcripts transcripts_;
  SetApart set_apart_;
  std::uint32_t next_ = 0;                   // the first paragraph that belongs to no block before it
  std::vector<std::uint32_t> stretches_;     // of the paragraph
  std::int32_t last_in_paragraph_ = no_one;  // the draft that a stretch of this paragraph belongs to
  std::int32_t run_on_ = no_one;             // the draft that the paragraph before ended with
  std::uint32_t taken_until_ = 0;            // what the sentence of a tag says after it, up to this token
  std::uint32_t colon_ = none;               // the last paragraph that ends in a colon
};

}  // namespace

Quotations find_quotations(const Article& article, Syntax& syntax) { return Finder(article, syntax).run(); }

}  // namespace hearsay
