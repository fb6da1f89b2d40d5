// Tokens of one sentence, cut as the English treebanks of Universal Dependencies cut them.
//
//   don't → do|n't      cannot → can|not      the leaders' → leaders|'      well-known → well|-|known
//   e-mail, co-worker, 5:30, 9/11, 1,000, 3.5, AT&T, U.S., 20th: one       10% → 10|%      $5.2m → $|5.2|m
//   and/or → and|/|or      U.S.-led → U.S.|-|led      “Yes...” → “|Yes|...|”      🎉🎉 → 🎉|🎉
//   names@example.org, www.example.org/page: one
//
// One pass over chunks between white space: marks, the core, marks. A core of nothing but
// ASCII letters, nine of ten, is taken at once. Tested by tests/unit/segment_test.cpp, measured on UD English
// EWT.
#include <algorithm>
#include <array>

#include "core/lexicon/english/tokens.h"
#include "core/text/abbreviations.h"
#include "core/text/chars.h"
#include "core/text/grapheme.h"
#include "core/text/segment_parts.h"
#include "core/text/utf8.h"

namespace hearsay::segmenting {

namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

class Tokenizer {
 public:
  Tokenizer(std::string_view bytes, Span sentence, std::vector<Token>& out)
      : s_(bytes), sentence_(sentence), out_(out) {}

  void run() {
    std::uint32_t at = sentence_.begin;
    const std::uint32_t end = sentence_.end;
    while (at < end) {
      // White space.
      if (s_[at] == ' ') {
        ++at;
        space_ = true;
        continue;
      }
      const std::uint32_t begin = at;
      while (at < end && is_ascii_letter(s_[at])) ++at;
      // The common case: a plain word with a space, or a comma and a space, after it.
      if (at > begin &&
          (at == end || s_[at] == ' ' || (s_[at] == ',' && (at + 1 == end || s_[at + 1] == ' ')))) {
        plain_word({begin, at});
        if (at < end && s_[at] == ',') {
          put({at, at + 1}, TokenKind::mark);
          ++at;
        }
        continue;
      }
      while (at < end) {
        const auto c = static_cast<unsigned char>(s_[at]);
        if (c < 128) {
          if (chars::is_space(c)) break;
          ++at;
        } else {
          std::uint32_t next = at;
          if (chars::is_space(utf8::next(s_, next))) break;
          at = next;
        }
      }
      if (at > begin) {
        chunk({begin, at});
      } else {
        utf8::next(s_, at);
        space_ = true;
      }
    }
  }

 private:
  std::string_view text(Span span) const { return s_.substr(span.begin, span.length()); }
  char32_t last_of(Span span) const {
    std::uint32_t at = span.end;
    return utf8::previous(s_, at);
  }

  void put(Span span, TokenKind kind) {
    if (span.empty()) return;
    out_.push_back({span, kind, space_});
    space_ = false;
  }

  void plain_word(Span span) {
    if (const std::uint32_t n = span.length(); n >= 4 && n <= 8 && (s_[span.end - 1] | 0x20) != 'e') {
      if (const std::uint32_t* part = lexicon::run_together.find(text(span))) {
        put({span.begin, span.begin + *part}, TokenKind::word);
        put({span.begin + *part, span.end}, TokenKind::word);
        return;
      }
    }
    put(span, TokenKind::word);
  }

  // The marks at the front; then, with the marks at the back cut off into `behind`, the core; then those.
  void chunk(Span c) {
    c.begin = leading(c);
    if (c.empty()) return;
    if (is_address(c)) {
      const std::uint32_t core = address_end(c);
      put({c.begin, core}, TokenKind::word);
      c.begin = core;
      if (!c.empty()) chunk_again(c);
      return;
    }
    const std::uint32_t core = trailing(c);
    inner({c.begin, core});
    for (std::uint32_t at = core; at < c.end;) at = put_mark(at, c.end);
  }

  // What is left after an address: marks, or marks and more text.
  void chunk_again(Span c) {
    std::uint32_t at = c.begin;
    while (at < c.end && !chars::is_word(utf8::peek(s_, at))) at = put_mark(at, c.end);
    inner({at, c.end});
  }

  // Puts the marks before the first word character; returns where that is.
  std::uint32_t leading(Span c) {
    std::uint32_t at = c.begin;
    while (at < c.end) {
      const char32_t x = utf8::peek(s_, at);
      if (chars::is_word(x)) break;
      if (at + 1 < c.end && is_ascii_digit(s_[at + 1]) && (x == U'.' || x == U'-' || x == U'+')) {
        if (at == c.begin && (x != U'-' || number_goes_on(at + 1, c.end))) break;  // .5, -3, +44
      }
      if (chars::is_apostrophe(x) && elision(at, c.end)) break;
      at = put_mark(at, c.end);
    }
    return at;
  }

  // A minus belongs to a number that has nothing but digits.
  bool number_goes_on(std::uint32_t at, std::uint32_t end) const {
    while (at < end && (is_ascii_digit(s_[at]) || s_[at] == '.' || s_[at] == ',')) ++at;
    return at == end || s_[at] == '%' || s_[at] == ')';
  }

  // '90s, 'em, 's at the start of a chunk.
  bool elision(std::uint32_t at, std::uint32_t end) const {
    utf8::next(s_, at);
    std::uint32_t e = at;
    while (e < end && chars::is_word(utf8::peek(s_, e))) utf8::next(s_, e);
    const std::string_view word = text({at, e});
    if (word.size() >= 2 && is_ascii_digit(word[0]) && is_ascii_digit(word[1]))
      return word.size() == 2 || word.ends_with('s');
    return lexicon::leading_elisions.has(word) || (at > sentence_.begin + 1 && clitic_letters(word));
  }

  static bool clitic_letters(std::string_view w) {
    return w.size() == 1 ? (w[0] | 0x20) == 's' || (w[0] | 0x20) == 'm' || (w[0] | 0x20) == 'd'
                         : w.size() == 2 && (fold_ascii(w[0]) == 'r' || fold_ascii(w[0]) == 'v'
                                                 ? fold_ascii(w[1]) == 'e'
                                                 : fold_ascii(w[0]) == 'l' && fold_ascii(w[1]) == 'l');
  }

  // One mark or symbol, or a run of them that the treebanks leave together (... -- !!); returns the offset
  // after.
  std::uint32_t put_mark(std::uint32_t at, std::uint32_t end) {
    const std::uint32_t begin = at;
    const char32_t c = utf8::next(s_, at);
    const std::uint8_t kind = chars::class_of(c);
    const auto same = [&] { return at < end && utf8::peek(s_, at) == c; };
    if (c == U'.' || c == U'-' || c == U'=' || c == U'_' || c == U'*' || c == U'~' || c == U'#' ||
        c == 0x2026 || c == 0x2014) {
      while (same()) utf8::next(s_, at);
      if (c == U'.' && at < end && (s_[at] == '?' || s_[at] == '!')) {
        while (at < end && (s_[at] == '?' || s_[at] == '!' || s_[at] == '.')) ++at;
      }
    } else if (c == U'!' || c == U'?') {
      while (at < end && (s_[at] == '!' || s_[at] == '?')) ++at;
    } else if ((c == U'\'' || c == U'`' || c == U'<' || c == U'>') && same()) {
      ++at;  // '' and `` for a double mark, << >>
    } else if (c == U':' || c == U';') {
      // :) ;-) :D
      std::uint32_t i = at;
      if (i < end && s_[i] == '-') ++i;
      if (i < end && (s_[i] == ')' || s_[i] == '(' || s_[i] == 'P' || s_[i] == 'D') && i + 1 == end)
        at = i + 1;
    } else if (c > 127 && (kind & chars::symbol)) {
      at = next_grapheme(s_, begin);  // an emoji with all that is joined to it
      if (at > end) at = end;
    }
    put({begin, at}, (kind & chars::symbol) ? TokenKind::symbol : TokenKind::mark);
    return at;
  }

  // Where the marks after the core begin. A full stop stays with an abbreviation.
  std::uint32_t trailing(Span c) const {
    std::uint32_t end = c.end;
    while (end > c.begin) {
      std::uint32_t at = end;
      const char32_t x = utf8::previous(s_, at);
      if (chars::is_word(x)) break;
      if (x == U'.' && (at == c.begin || s_[at - 1] != '.') && keeps_stop({c.begin, at}, end)) break;
      end = at;
    }
    // The possessive of a plural and other apostrophes are tokens of their own, and so are marks: nothing to
    // join.
    return end;
  }

  // Whether the word keeps the full stop after it. `end` is the offset just past the stop.
  bool keeps_stop(Span word, std::uint32_t end) const {
    // After a hyphen or a slash begins the word that counts: "vice-gov."
    bool joined = false;
    for (std::uint32_t i = word.end; i > word.begin; --i) {
      const char x = s_[i - 1];
      if (x == '-' || x == '/' || x == '(') {
        word.begin = i;
        joined = x == '-';
        break;
      }
    }
    const std::string_view w = text(word);
    if (w.empty()) return false;
    const Abbreviation a = abbreviation_of(w);
    // Park Min-jun: half of a given name is no month
    if (joined && a != Abbreviation::title && chars::is_lower(static_cast<unsigned char>(w[0]))) return false;
    const bool last = end == sentence_.end || !more_words(end);
    if (is_initials(w)) {
      if (w.size() > 1) return true;
      // A lone letter at the end of a sentence is a word: "you and I."
      return !last && w != "I";
    }
    if (a == Abbreviation::none) return item_number(word);
    if (a == Abbreviation::number && last) return false;
    if (last && chars::is_lower(static_cast<unsigned char>(w[0])) && a == Abbreviation::may_end) return false;
    return true;
  }

  // "3." before an item.
  bool item_number(Span word) const {
    return word.begin == sentence_.begin && word.end + 1 < sentence_.end && word.length() <= 2 &&
           is_ascii_digit(s_[word.begin]);
  }

  bool more_words(std::uint32_t at) const {
    for (std::uint32_t i = at; i < sentence_.end && i < at + 8; ++i)
      if (chars::is_word(static_cast<unsigned char>(s_[i]) < 128 ? static_cast<unsigned char>(s_[i])
                                                                 : U'x') &&
          static_cast<unsigned char>(s_[i]) < 128)
        return true;
    return at + 8 < sentence_.end;
  }

  bool is_address(Span c) const {
    const std::string_view t = text(c);
    if (t.size() < 5) return false;
    if (t.starts_with("http") || t.starts_with("www.") || t.find("://") != t.npos) return true;
    const std::size_t at = t.find('@');
    if (at != t.npos) return at == 0 ? true : at + 1 < t.size();
    // name.com, name.org/page
    for (const std::string_view ending : {".com", ".org", ".net", ".gov", ".edu"}) {
      const std::size_t dot = t.find(ending);
      if (dot != t.npos && dot > 0 &&
          (dot + 4 == t.size() || !chars::is_word(static_cast<unsigned char>(t[dot + 4]))))
        return true;
    }
    return false;
  }

  // Addresses end before closing marks, commas and the sentence's own mark, and before a possessive.
  std::uint32_t address_end(Span c) const {
    std::uint32_t end = c.end;
    while (end > c.begin) {
      std::uint32_t at = end;
      const char32_t x = utf8::previous(s_, at);
      if (x == U'/' || x == U'_' || x == U'#' || x == U'=' || x == U'-' || x == U'&' || chars::is_word(x))
        break;
      end = at;
    }
    const std::string_view t = text({c.begin, end});
    for (const std::string_view s : {"'s", "\xE2\x80\x99s"})
      if (t.ends_with(s)) return end - static_cast<std::uint32_t>(s.size());
    return end == c.begin ? c.end : end;
  }

  // The core: cut at hyphens, slashes, dashes, currency, and between digits and units; then clitics.
  void inner(Span c) {
    std::uint32_t begin = c.begin;
    for (std::uint32_t at = c.begin; at < c.end;) {
      const std::uint32_t here = at;
      const char32_t x = utf8::next(s_, at);
      if (chars::is_word(x) || !cuts(c, begin, here, at, x)) continue;
      piece({begin, here});
      begin = at = put_mark(here, c.end);
    }
    piece({begin, c.end});
  }

  // Whether the mark x at `here` (… `after`) parts the core.
  bool cuts(Span c, std::uint32_t begin, std::uint32_t here, std::uint32_t after, char32_t x) const {
    const bool digit_before = here > c.begin && is_ascii_digit(s_[here - 1]);
    const bool digit_after = after < c.end && is_ascii_digit(s_[after]);
    switch (x) {
      case U'.':
        if (after < c.end && s_[after] == '.') return true;  // inner dots
        if (here > c.begin && s_[here - 1] == '.') return true;
        return false;
      case U',':
      case U':':
        return !(digit_before && digit_after);
      case U'/':
        return !(digit_before && digit_after) && !(here - begin <= 1 || c.end - after <= 1);
      case U'\'':
      case 0x2019:
      case U'_':
        return false;
      case U'&':
        return !(here > c.begin && after < c.end) || here - begin > 3;
      case U'-':
        return cuts_hyphen(c, begin, here, after);
      case U'+':
      case U'#':
      case U'@':
      case U'\\':
        return false;
      default:
        return true;
    }
  }

  bool cuts_hyphen(Span c, std::uint32_t begin, std::uint32_t here, std::uint32_t after) const {
    if (here == c.begin || (after < c.end && s_[after] == '-')) return true;
    if (here > begin && s_[here - 1] == '-') return true;
    const std::string_view left = text({begin, here});
    if (lexicon::prefixes.has(left)) return false;
    // Telephone numbers, codes and dates stay together; ranges of numbers do not matter much.
    const auto digits = [this](Span span) {
      return !span.empty() && std::all_of(s_.begin() + span.begin, s_.begin() + span.end,
                                          [](char d) { return is_ascii_digit(d) || d == '-' || d == '.'; });
    };
    if (digits({c.begin, c.end})) return c.length() < 7 || c.length() == 9;
    return true;
  }

  // A piece without cuts: words with clitics, numbers with units.
  void piece(Span p) {
    if (p.empty()) return;
    const auto first = static_cast<unsigned char>(s_[p.begin]);
    if (is_ascii_digit(static_cast<char>(first)) || ((first == '.' || first == '+' || first == '-') &&
                                                     p.length() > 1 && is_ascii_digit(s_[p.begin + 1]))) {
      number(p);
      return;
    }
    // A clitic after an apostrophe.
    for (std::uint32_t at = p.begin; at < p.end;) {
      const std::uint32_t here = at;
      const char32_t x = utf8::next(s_, at);
      if (!chars::is_apostrophe(x)) continue;
      const std::string_view behind = text({at, p.end});
      if ((behind == "t" || behind == "T") && here > p.begin + 1 && (s_[here - 1] | 0x20) == 'n') {
        put({p.begin, here - 1}, TokenKind::word);
        put({here - 1, p.end}, TokenKind::word);
        return;
      }
      if (clitic_letters(behind) && (here > p.begin)) {
        plain_word({p.begin, here});
        put({here, p.end}, TokenKind::word);
        return;
      }
    }
    if (is_plain({p.begin, p.end}))
      plain_word(p);
    else
      put(p, chars::is_word(utf8::peek(s_, p.begin)) || p.length() > 1 ? TokenKind::word : TokenKind::mark);
  }

  bool is_plain(Span p) const {
    return std::all_of(s_.begin() + p.begin, s_.begin() + p.end, is_ascii_letter);
  }

  // Digits with what belongs to a number, then a unit: 5.2|m, 10|am, 5|km; but 20th, 1990s, 747s stay whole.
  void number(Span p) {
    std::uint32_t at = p.begin;
    if (!is_ascii_digit(s_[at])) ++at;
    while (at < p.end && !is_ascii_letter(s_[at]) && static_cast<unsigned char>(s_[at]) < 128 &&
           s_[at] != '\'')
      ++at;
    std::uint32_t e = at;
    while (e < p.end && is_ascii_letter(s_[e])) ++e;
    const std::string_view unit = text({at, e});
    if (e == p.end && unit.empty()) {
      put(p, TokenKind::number);
    } else if (e == p.end && is_unit(unit)) {
      put({p.begin, at}, TokenKind::number);
      put({at, e}, TokenKind::word);
    } else if (e == p.end && (unit == "st" || unit == "nd" || unit == "rd" || unit == "th" || unit == "s")) {
      put(p, TokenKind::number);
    } else {
      // 1990's, 5'10, 3a: as it stands, less a possessive.
      for (const std::string_view s : {"'s", "\xE2\x80\x99s"}) {
        if (!text(p).ends_with(s)) continue;
        const auto cut = p.end - static_cast<std::uint32_t>(s.size());
        if (is_ascii_letter(s_[cut - 1])) {
          put({p.begin, cut}, TokenKind::word);
          put({cut, p.end}, TokenKind::word);
          return;
        }
      }
      put(p, e == p.end ? TokenKind::word : TokenKind::number);
    }
  }

  static bool is_unit(std::string_view unit) { return lexicon::units_at_digits.has(unit); }

  std::string_view s_;
  Span sentence_;
  bool space_ = true;
  std::vector<Token>& out_;
};

}  // namespace

void tokens(std::string_view bytes, Span sentence, std::vector<Token>& out) {
  Tokenizer(bytes, sentence, out).run();
}

}  // namespace hearsay::segmenting
