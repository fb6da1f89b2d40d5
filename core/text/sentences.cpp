// Sentences of one paragraph: every full stop, question and exclamation mark is asked whether it ends one.
//
// What decides, in this order (the examples are cut at |):
//
//   closing marks belong to the sentence before          “Stay,” she said. “Now.” | He left.
//   a speech tag goes on, in small letters or not        “Why?” she asked.      “Morning?” Park asked.
//   what follows in small letters goes on …              the U.S. for years     a firm named Yahoo! in town
//   … unless a plain word and a full stop came first     it rained. | we stayed in
//   dots                                                 I mean ... well        not that.... | She left.
//   abbreviations, by kind and by the next word          Gen. Park              Acme Inc. | It closed.
//   initials                                             J. Park                you and I. | Did you
//   numbers, addresses, names of files                   3.5    No. 7           example.com
//   no space at all, when both sides are words           in town.|Today is
//   numbered items in one line                           1. Read it | 2. Mark it
//
// The question is local: the word before, the word after, and the quotation marks of the paragraph. Every
// look back or ahead is bounded, so the whole is linear. Tested by tests/unit/segment_test.cpp; measured on
// the golden rules of pragmatic_segmenter, GUM news and EWT.
#include <algorithm>

#include "core/text/abbreviations.h"
#include "core/text/chars.h"
#include "core/text/segment_parts.h"
#include "core/text/sentence_clues.h"
#include "core/text/utf8.h"

namespace hearsay::segmenting {

namespace {

constexpr std::uint32_t shortest_rule = 5;   // marks that make a ruled line: _____
constexpr std::uint32_t farthest_look = 64;  // bytes that a look back or ahead may read for one word

// What is at a possible end: "…?!”)" is one stop.
struct Stop {
  std::uint32_t begin = 0, end = 0;  // the final marks and the marks that close after them
  std::uint32_t dots = 0;            // full stops and three for each …
  bool spaced_dots = false;          // ". . ."
  bool strong = false;               // ! or ? among them
  bool closes_quote = false, closes_bracket = false;
};

// What opens before the next word.
struct Opened {
  bool quote = false, bracket = false;
  bool any() const { return quote || bracket; }
};

class Splitter {
 public:
  Splitter(std::string_view bytes, Span paragraph, std::vector<Span>& out)
      : s_(bytes), end_(paragraph.end), begin_(paragraph.begin), out_(out) {}

  void run() {
    if (const std::uint32_t at = dateline_end(s_, {begin_, end_})) cut(at);
    const ItemList items = find_items(s_, {begin_, end_});
    std::size_t item = 0;
    for (std::uint32_t at = begin_; at < end_;) {
      if (item < items.size() && at >= items[item]) {
        cut(items[item++]);
        at = std::max(at, begin_);
      }
      const std::uint32_t limit = item < items.size() ? items[item] : end_;
      while (at < limit && !may_stop(s_[at])) ++at;
      if (at >= limit) continue;
      if (s_[at] == '"') {
        inside_ = !inside_;
        ++at;
        continue;
      }
      if (s_[at] == ':') {
        if (const std::uint32_t credit = credit_begin(s_, {begin_, end_}, at)) cut(credit);
        if (const std::uint32_t smile = emoticon_end(at)) cut(smile);
        ++at;
        continue;
      }
      if (s_[at] == '_' || s_[at] == '=') {  // a ruled line
        const std::uint32_t rule = at;
        while (at < end_ && s_[at] == s_[rule]) ++at;
        if (at - rule >= shortest_rule) {
          cut(rule);
          cut(at);
        }
        continue;
      }
      if (!is_final(utf8::peek(s_, at))) {
        utf8::next(s_, at);
        continue;
      }
      const Stop stop = read_stop(at);
      at = stop.end;
      if (at < limit) decide(stop);
    }
    cut(end_);
  }

 private:
  static bool may_stop(char c) {
    return c == '.' || c == '?' || c == '!' || c == '"' || c == ':' || c == '_' || c == '=' || c == '\xE2' ||
           c == '\xE3' || c == '\xEF';
  }
  static bool is_final(char32_t c) {
    return c == U'.' || c == U'!' || c == U'?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F ||
           c == 0x203C || (c >= 0x2047 && c <= 0x2049);
  }

  char32_t at(std::uint32_t i) const { return i < end_ ? utf8::peek(s_, i) : 0; }

  // Ends the sentence at `to`.
  void cut(std::uint32_t to) {
    const Span span = trim(s_, {begin_, to});
    if (!span.empty()) out_.push_back(span);
    begin_ = std::max(begin_, to);
  }

  std::uint32_t skip_space(std::uint32_t i) const {
    while (i < end_) {
      std::uint32_t next = i;
      if (!chars::is_space(utf8::next(s_, next))) break;
      i = next;
    }
    return i;
  }

  // After ":)" or ":-)" when a capital follows; else 0.
  std::uint32_t emoticon_end(std::uint32_t i) const {
    i += at(i + 1) == U'-' ? 2 : 1;
    if (at(i) != U')' && at(i) != U'(') return 0;
    const std::uint32_t after = skip_space(++i);
    return after > i && chars::is_upper(at(after)) ? i : 0;
  }

  Stop read_stop(std::uint32_t i) {
    Stop stop;
    stop.begin = i;
    for (;;) {
      const char32_t c = at(i);
      if (is_final(c)) {
        if (c == U'.')
          ++stop.dots;
        else if (c == 0x2026)
          stop.dots += 3;
        else
          stop.strong = true;
        utf8::next(s_, i);
      } else if (c == U' ' && stop.dots > 0 && !stop.strong && at(i + 1) == U'.' &&
                 (at(i + 2) == U' ' || at(i + 2) == U'.' || i + 2 >= end_ || chars::closes(at(i + 2)))) {
        stop.spaced_dots = true;  // ". . ."
        ++i;
      } else {
        break;
      }
    }
    for (;;) {
      const char32_t c = at(i);
      if (c == U'"') {
        // Directly after a final mark it closes, unless no quotation is open and a word begins right after
        // it.
        if (!inside_ && chars::is_word(at(i + 1))) break;
        inside_ = false;
        stop.closes_quote = true;
      } else if (c == U'[' && chars::is_digit(at(i + 1))) {  // a reference: [12]
        std::uint32_t j = i + 1;
        while (j < end_ && j < i + 6 && chars::is_digit(at(j))) ++j;
        if (at(j) != U']') break;
        i = j;
        continue;
      } else if (c == U'\'' && chars::is_letter(at(i + 1))) {
        break;  // Inc.'s
      } else if (chars::closes(c)) {
        if (chars::is_quote(c))
          stop.closes_quote = true;
        else
          stop.closes_bracket = true;
      } else if (c == U' ' &&
                 ((at(i + 1) == U'"' && inside_ && !chars::is_word(at(i + 2))) || (at(i + 1) == 0x201D))) {
        ++i;  // a closing mark that a space parts from its sentence
        continue;
      } else {
        break;
      }
      utf8::next(s_, i);
    }
    stop.end = i;
    return stop;
  }

  // The word before the stop, without what opens before it.
  Span word_before(std::uint32_t stop) const {
    std::uint32_t b = stop;
    const std::uint32_t floor = std::max(begin_, stop > farthest_look ? stop - farthest_look : 0);
    while (b > floor) {
      std::uint32_t i = b;
      const char32_t c = utf8::previous(s_, i);
      if (chars::is_space(c) || chars::opens(c) || c == U'/' || c == U',' || chars::is_dash(c) ||
          chars::is_bullet(c))
        break;
      b = i;
    }
    return {b, stop};
  }

  Span word_at(std::uint32_t i) const {
    std::uint32_t e = i;
    while (e < end_ && e < i + farthest_look) {
      const char32_t c = at(e);
      if (!chars::is_word(c) && !chars::is_apostrophe(c)) break;
      utf8::next(s_, e);
    }
    return {i, e};
  }

  std::string_view text(Span span) const { return s_.substr(span.begin, span.length()); }

  // Words of the open sentence before `to`, counted up to five.
  std::uint32_t words_so_far(std::uint32_t to) const {
    std::uint32_t words = 0;
    bool inside = false;
    for (std::uint32_t i = begin_; i < to && words < 5; ++i) {
      const bool space = s_[i] == ' ';
      words += !space && !inside;
      inside = !space;
    }
    return words;
  }

  void decide(const Stop& stop) {
    const std::uint32_t after = skip_space(stop.end);
    if (after >= end_) return;
    if (stop.spaced_dots && !stop.strong) {
      if (const std::uint32_t end = end_before_spaced_dots(stop, after)) return cut(end);
      if (stop.dots < 4 && !stop.closes_quote &&
          (!chars::is_upper(at(after)) || word_at(after).length() == 1))
        return;
    }
    if (stop.dots >= 3 && trim(s_, {begin_, stop.begin}).empty())
      return;  // dots begin a sentence, they do not end one
    const bool glued = after == stop.end;
    std::uint32_t next = after;
    Opened opened;
    while (next < end_ && chars::opens(at(next)))
      (chars::is_quote(utf8::next(s_, next)) ? opened.quote : opened.bracket) = true;
    if (glued ? ends_glued(stop, after, opened) : ends_spaced(stop, after, next, opened)) cut(after);
  }

  // "compounds. . . . The practice": the first full stop ended the sentence, the other three begin the next.
  std::uint32_t end_before_spaced_dots(const Stop& stop, std::uint32_t after) const {
    if (stop.dots < 4 || stop.begin == begin_ || at(stop.begin + 1) != U' ') return 0;
    std::uint32_t before = stop.begin;
    if (!chars::is_letter(utf8::previous(s_, before))) return 0;
    return after > stop.end && chars::is_upper(at(after)) ? stop.begin + 1 : 0;
  }

  bool ends_glued(const Stop& stop, std::uint32_t after, Opened opened) const {
    const char32_t c = at(after);
    if (c == 0 || stop.begin == begin_) return false;
    if ((chars::class_of(c) & chars::letter) == chars::letter)
      return !stop.strong || stop.dots == 0;  // a script without case
    if (!chars::is_upper(opened.any() ? first_behind_marks(after) : c)) return false;
    const Span right = word_at(after);
    const Span left = word_before(stop.begin);
    const std::string_view before = text(left);
    if (left.empty() || is_address(before) || is_address(chunk_at(after))) return false;
    if (stop.closes_quote || stop.closes_bracket || opened.any()) return true;
    if (stop.dots >= 3) return right.length() > 1 || text(right) == "I";
    // Two plain words or a number and a word: "town.Today", "1,000.That"; but not "U.S.Today", "Node.JS",
    // "A.Name".
    const std::string_view follows = text(right);
    if (follows.size() < 2 || !chars::is_lower(utf8::peek(follows, 1)) || is_domain_ending(follows)) {
      if (follows != "I" && follows != "A") return false;
    }
    std::uint32_t i = stop.begin;
    const char32_t last = utf8::previous(s_, i);
    return (chars::is_lower(last) && before.size() > 2 && before.find('.') == std::string_view::npos &&
            (abbreviation_of(before) == Abbreviation::none ||
             abbreviation_of(before) == Abbreviation::may_end)) ||
           (chars::is_digit(last) && before.find('.') == std::string_view::npos) ||
           (stop.strong && chars::is_lower(last));
  }

  char32_t first_behind_marks(std::uint32_t i) const {
    while (i < end_ && chars::opens(at(i))) utf8::next(s_, i);
    return at(i);
  }

  // From `i` to the next white space, at most farthest_look bytes.
  std::string_view chunk_at(std::uint32_t i) const {
    std::uint32_t e = i;
    while (e < end_ && e < i + farthest_look && !chars::is_space(at(e))) utf8::next(s_, e);
    return text({i, e});
  }

  bool ends_spaced(const Stop& stop, std::uint32_t after, std::uint32_t next, Opened opened) const {
    const char32_t c = at(next);
    const std::uint8_t kind = c == 0 ? 0 : chars::class_of(c);
    const Span right = word_at(next);
    if ((kind & chars::letter) == chars::lower) return ends_before_small(stop, next, opened);
    if (chars::is_dash(at(after))) return !stop.closes_quote;
    if (kind & chars::mark) {  // a comma, a colon: no sentence begins with it
      return !opened.any() && (c == U'-' || c == U'*' || c == U'#' || c == U'@' || chars::is_bullet(c)) &&
             !stop.closes_quote;
    }
    if (kind == 0) return false;
    if (stop.closes_quote && opened.bracket && is_citation(s_, {after, end_})) return false;
    if (stop.closes_quote && (kind & chars::upper) && !opened.any() &&
        is_speech_tag(s_, {next, end_}, stop.strong))
      return false;
    if (stop.strong) return ends_strong(stop, right);
    if (stop.dots >= 2)
      return (kind & (chars::upper | chars::symbol)) != 0 || stop.dots >= 4 || stop.closes_quote;
    if (stop.closes_quote || stop.closes_bracket) {
      const Span left = word_before(stop.begin);
      if (stop.closes_bracket && is_item_number(text(left)) && opens_sentence(left.begin))
        return false;  // "3.) Read"
      if (stop.closes_bracket && !stop.closes_quote && at(left.begin - (left.begin > begin_)) == U'(' &&
          left.length() < 5) {
        return !is_initials(text(left)) && abbreviation_of(text(left)) == Abbreviation::none;
      }
      return !(kind & chars::digit) || stop.closes_quote;
    }
    return ends_full_stop(stop, right, kind, opened);
  }

  bool ends_strong(const Stop& stop, Span right) const {
    // “(!)” and “(?)” comment on a word.
    std::uint32_t i = stop.begin;
    if (stop.closes_bracket && i > begin_ && utf8::previous(s_, i) == U'(') return false;
    if (!stop.closes_quote && is_inside_title(s_, {begin_, end_}, stop.begin)) return false;
    return !is_shouting_name(text(word_before(stop.begin))) || begins_sentence(text(right));
  }

  // The next word begins with a small letter.
  bool ends_before_small(const Stop& stop, std::uint32_t next, Opened opened) const {
    if (stop.closes_quote || opened.any() || stop.dots >= 2) return false;
    const bool pronoun = is_pronoun(text(word_at(next)));
    if (stop.closes_bracket) return pronoun;
    if (is_small_name(s_, next))
      return !stop.strong && ends_full_stop(stop, word_at(next), chars::upper, opened);
    const Span left = word_before(stop.begin);
    const std::string_view before = text(left);
    if (before.empty()) return false;
    if (stop.strong) return !chars::is_upper(utf8::peek(before, 0)) || begin_ == left.begin;
    // A plain word of small letters before it, or a pronoun after: an informal text that writes no capitals.
    if (before.size() < 3 || abbreviation_of(before) != Abbreviation::none) return false;
    if (pronoun) return true;
    return std::all_of(before.begin(), before.end(),
                       [](char b) { return chars::is_lower(static_cast<unsigned char>(b)); });
  }

  bool ends_full_stop(const Stop& stop, Span right, std::uint8_t kind, Opened opened) const {
    const Span left = word_before(stop.begin);
    std::string_view before = text(left);
    if (before.empty()) return true;
    if (is_item_number(before) && opens_sentence(left.begin)) return false;  // "3. Read"
    const std::string_view follows = text(right);
    const bool number_next = (kind & chars::digit) != 0;
    if ((before == "P.S" || before == "PS") && opens_sentence(left.begin)) return false;
    Abbreviation a = abbreviation_of(before);
    if (a == Abbreviation::none) {
      if (before.back() == '\xB0') return false;  // N°.
      if (const std::size_t hyphen = before.rfind('-'); hyphen != std::string_view::npos)
        if (abbreviation_of(before.substr(hyphen + 1)) == Abbreviation::title)
          return false;  // then-Sen. Park
      if (!is_initials(before)) return true;
      if (before.size() == 1) {
        if (number_next) return false;
        if (before == "I") return begins_sentence(follows) || !name_before(left.begin);
        // A lone letter: an initial, unless a sentence plainly begins or there is no name around it.
        return begins_sentence(follows) && !name_before(left.begin);
      }
      a = Abbreviation::may_end;
    }
    switch (a) {
      case Abbreviation::title:
        return false;
      case Abbreviation::never:
        return chars::is_upper(utf8::peek(before, 0)) && before.size() == 2;  // IE is not one
      case Abbreviation::number:
        // "No. 5"; but "He said no. It was late."
        if (number_next) return false;
        return before == "no" || before == "art" || before == "ch" || before == "tel" ||
               begins_sentence(follows);
      case Abbreviation::month:
        return !number_next && (chars::is_lower(utf8::peek(before, 0)) || begins_sentence(follows));
      case Abbreviation::ends:
        return true;
      case Abbreviation::clock:
        if (number_next || is_calendar_word(follows)) return false;
        if (abbreviation_of(follows) == Abbreviation::month && at(right.end) == U'.') return false;  // Aug. 9
        return words_so_far(stop.begin) > 4 || begins_sentence(follows);
      case Abbreviation::may_end:
      case Abbreviation::none:
        break;
    }
    if (opened.quote) return true;
    if (number_next || opened.bracket) return false;
    // "fed", "ill", "mass", "miss" and "co" in small letters are words too.
    if (chars::is_lower(utf8::peek(before, 0)) && is_plain_word(before)) return true;
    return begins_sentence(follows);
  }

  // Whether nothing but white space and bullets is between the sentence's start and `to`.
  bool opens_sentence(std::uint32_t to) const {
    std::uint32_t i = begin_;
    while (i < to) {
      const char32_t c = utf8::next(s_, i);
      if (!chars::is_space(c) && !chars::is_bullet(c) && c != U'(') return false;
    }
    return true;
  }

  // Whether a capitalised word comes right before `at`: "Albert I."
  bool name_before(std::uint32_t before) const {
    std::uint32_t e = before;
    while (e > begin_ && s_[e - 1] == ' ') --e;
    if (e == begin_) return true;
    const Span word = word_before(e);
    return !word.empty() && chars::is_upper(utf8::peek(s_, word.begin));
  }

  std::string_view s_;
  std::uint32_t end_;
  std::uint32_t begin_;  // of the open sentence
  bool inside_ = false;  // an odd number of straight double marks so far
  std::vector<Span>& out_;
};

}  // namespace

void sentences(std::string_view bytes, Span paragraph, std::vector<Span>& out) {
  Splitter(bytes, paragraph, out).run();
}

}  // namespace hearsay::segmenting
