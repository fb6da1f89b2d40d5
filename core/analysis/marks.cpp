// Tested by tests/unit/marks_test.cpp, which also tries every short string over an alphabet of marks.
#include "core/analysis/marks.h"

#include <algorithm>
#include <string_view>

#include "core/lexicon/english/function_words.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

enum class Role : std::uint8_t { none, open, close, either };
enum class Family : std::uint8_t { straight, curly, low, guillemet, grave };

struct Mark {
  std::uint32_t at = 0, end = 0;  // bytes
  char32_t left = 0, right = 0;   // the neighbours; 0 at the paragraph's edge
  Role role = Role::none;
  Family family = Family::straight;
  bool single = false;
  bool weak = false;          // a closing single that may just as well be a possessive plural
  bool close_ahead = false;   // single: a later one may close before another opens
  bool sure_ahead = false;    // single: one of these that is not weak
  bool double_ahead = false;  // a later double mark closes before another opens
};

constexpr bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
         c == 0x3000;
}
constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || (c >= 0x2C00 && c < 0x2E00) || c >= 0x3040;
}
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_word(char32_t c) { return is_letter(c) || is_digit(c); }
constexpr bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }
constexpr bool is_stop(char32_t c) {
  return c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == 0x2026;
}
constexpr bool is_bracket_open(char32_t c) { return c == '(' || c == '[' || c == '{' || c == '/'; }
constexpr bool is_mark(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) ||
         c == 0x2039 || c == 0x203A;
}

constexpr bool may_open(const Mark& m) {
  const bool before = m.left == 0 || is_space(m.left) || is_bracket_open(m.left) || is_dash(m.left) ||
                      is_mark(m.left) || m.left == 0x2026;
  return before && m.right != 0 && !is_space(m.right) && !is_stop(m.right) && m.right != ')' &&
         m.right != ']';
}
constexpr bool may_close(const Mark& m) {
  return m.left != 0 && !is_space(m.left) && !is_bracket_open(m.left) && !is_letter(m.right) &&
         !is_digit(m.right);
}

// Whether the word that begins at `at` is one that is written with a leading apostrophe: 'em, 'til, 'twas,
// '90s.
bool is_elision(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < text.size() && (is_digit(static_cast<unsigned char>(text[end])) || is_ascii_letter(text[end])))
    ++end;
  const std::string_view word = text.substr(at, end - at);
  if (word.size() == 3 && is_digit(static_cast<unsigned char>(word[0])) &&
      is_digit(static_cast<unsigned char>(word[1])) && (word[2] == 's' || word[2] == 'S'))
    return true;
  char low[6] = {};
  if (word.empty() || word.size() > 5) return false;
  for (std::size_t i = 0; i < word.size(); ++i) low[i] = static_cast<char>(word[i] | 32);
  const std::string_view w(low, word.size());
  for (const std::string_view known : lexicon::elisions)
    if (w == known) return true;
  return false;
}

// The marks of one paragraph with what their neighbours say about them; apostrophes are left out.
class Scanner {
 public:
  Scanner(std::string_view text, Span span) : text_(text), span_(span) {}

  void collect(std::vector<Mark>& marks) {
    marks.clear();
    for (std::uint32_t at = span_.begin; at < span_.end;) {
      const auto c = static_cast<unsigned char>(text_[at]);
      if (c != '"' && c != '\'' && c != '`' && c != 0xC2 && c != 0xE2) {
        ++at;
        continue;
      }
      std::uint32_t end = at;
      const char32_t cp = utf8::next(text_, end);
      if (!is_mark(cp)) {
        at = end;
        continue;
      }
      Mark mark;
      mark.at = at;
      mark.end = end;
      pair_of_singles(cp, mark);
      mark.left = left_of(mark.at);
      mark.right = mark.end < span_.end ? utf8::peek(text_, mark.end) : 0;
      describe(cp, mark);
      if (mark.role != Role::none) marks.push_back(mark);
      at = mark.end;
    }
    bool ahead = false, double_ahead = false, sure = false;
    for (std::size_t i = marks.size(); i-- > 0;) {
      Mark& m = marks[i];
      m.double_ahead = double_ahead;
      if (!m.single) {
        double_ahead = m.role != Role::open;
        continue;
      }
      m.close_ahead = ahead;
      m.sure_ahead = sure;
      if (m.role == Role::close) ahead = true, sure |= !m.weak;
      if (m.role == Role::open) ahead = sure = false;
    }
  }

 private:
  char32_t left_of(std::uint32_t at) const {
    if (at <= span_.begin) return 0;
    return utf8::previous(text_, at);
  }

  // '' and `` and ‘‘ ’’ stand for a double mark. Of three, a single one belongs to the word.
  void pair_of_singles(char32_t cp, Mark& mark) const {
    if (cp != '\'' && cp != '`' && cp != 0x2018 && cp != 0x2019) {
      mark.single = cp == 0x201A || cp == 0x201B || cp == 0x2039 || cp == 0x203A;
      return;
    }
    std::uint32_t next = mark.end;
    const bool twice = next < span_.end && utf8::next(text_, next) == cp;
    const bool thrice = twice && next < span_.end && utf8::peek(text_, next) == cp;
    const char32_t left = left_of(mark.at);
    mark.single = !twice || (thrice && left != 0 && !is_space(left) && !is_mark(left));
    if (!mark.single) mark.end = next;
  }

  void describe(char32_t cp, Mark& m) const {
    m.family = cp == 0xAB || cp == 0xBB || cp == 0x2039 || cp == 0x203A ? Family::guillemet
               : cp == 0x201E || cp == 0x201A                           ? Family::low
               : cp == '`'                                              ? Family::grave
               : cp == '"' || cp == '\''                                ? Family::straight
                                                                        : Family::curly;
    if (m.single)
      describe_single(cp, m);
    else
      describe_double(cp, m);
  }

  void describe_double(char32_t cp, Mark& m) const {
    const bool opens = may_open(m), closes = may_close(m);
    if (cp == '"' || cp == '\'') {
      m.role = opens && !closes ? Role::open : closes && !opens ? Role::close : Role::either;
      if (is_digit(m.left) && m.role != Role::open && is_inches(m.at)) m.role = Role::none;
    } else if (cp == 0x201D || cp == 0x2019) {
      // A closing mark where only an opening one can.
      const bool reversed =
          m.left == 0 || (is_space(m.left) && !is_space(m.right) && m.right != 0) || m.left == ':';
      m.role = reversed ? Role::open : Role::close;
    } else if (cp == 0xBB || cp == 0x203A || cp == 0xAB || cp == 0x2039) {
      m.role = opens && !closes             ? Role::open
               : closes && !opens           ? Role::close
               : cp == 0xAB || cp == 0x2039 ? Role::open
                                            : Role::close;
    } else {
      // “ also ends a quotation that „ began, or one whose marks all look alike; the pairing sees to it.
      const bool reversed = m.left != 0 && !is_space(m.left) && !is_dash(m.left) &&
                            !is_bracket_open(m.left) && !is_mark(m.left) &&
                            (m.right == 0 || is_space(m.right) || is_stop(m.right));
      m.role = reversed ? Role::close : Role::open;
    }
  }

  void describe_single(char32_t cp, Mark& m) const {
    if (cp == 0x2039 || cp == 0x203A || cp == 0x201A) {
      describe_double(cp, m);
      return;
    }
    if (is_word(m.left) && is_word(m.right)) return;  // don't, 6'2
    const bool opens = may_open(m) || (cp == 0x2018 && m.right != 0 && !is_word(m.left));
    if (opens && cp != 0x2019) {
      if (is_elision(text_, m.end) || is_year(m)) return;
      m.role = Role::open;
    } else if (opens && is_mark(m.left) && !is_elision(text_, m.end)) {
      m.role = Role::open;  // “’Tis” is an elision, “’Yes,’ he said” an odd opening mark
    } else if (may_close(m)) {
      m.role = Role::close;
      m.weak = m.left == 's' && is_space(m.right);
      if (m.left == 'n' && is_elision_n(m.at)) m.role = Role::none;
    } else if (cp == '\'' && m.left != 0 && is_space(m.left) && m.right != 0 && is_space(m.right)) {
      m.role = Role::either;
    }
  }

  // since '16, the summer of '08: two digits that nothing but a year can be
  bool is_year(const Mark& m) const {
    const std::string_view digits = text_.substr(m.end, 2);
    if (digits.size() < 2 || !is_digit(static_cast<unsigned char>(digits[0])) ||
        !is_digit(static_cast<unsigned char>(digits[1])) || m.end + 2 > span_.end)
      return false;
    const char32_t after = m.end + 2 < span_.end ? utf8::peek(text_, m.end + 2) : 0;
    if (is_word(after)) return false;
    const std::string_view before = text_.substr(span_.begin, m.at - span_.begin);
    for (const std::string_view word :
         {"since ", "in ", "of ", "from ", "until ", "by ", "summer ", "winter ", "before "})
      if (before.ends_with(word)) return true;
    return false;
  }

  // rock 'n' roll
  bool is_elision_n(std::uint32_t at) const {
    std::uint32_t n = at;
    utf8::previous(text_, n);
    return left_of(n) == '\'' || left_of(n) == 0x2019 || left_of(n) == 0x2018;
  }

  // 6'2": digits before the mark and a foot mark before them.
  bool is_inches(std::uint32_t at) const {
    std::uint32_t i = at;
    int digits = 0;
    while (i > span_.begin && is_digit(static_cast<unsigned char>(text_[i - 1])) && digits < 3) --i, ++digits;
    while (i > span_.begin && text_[i - 1] == ' ') --i;
    const char32_t foot = left_of(i);
    if (digits == 0 || (foot != '\'' && foot != 0x2019)) return false;
    utf8::previous(text_, i);
    return i > span_.begin && is_digit(static_cast<unsigned char>(text_[i - 1]));
  }

  std::string_view text_;
  Span span_;
};

class Pairing {
 public:
  Pairing(const Text& text, const std::vector<Paragraph>& paragraphs)
      : text_(text.bytes()), paragraphs_(paragraphs) {}

  std::vector<Marked> run() {
    for (std::uint32_t p = 0; p < paragraphs_.size(); ++p) one_paragraph(p);
    settle_pending(false);
    std::sort(out_.begin(), out_.end(), [](const Marked& a, const Marked& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::vector<std::uint32_t> ends;  // of the stretches that are open
    for (Marked& m : out_) {
      while (!ends.empty() && ends.back() <= m.span.begin) ends.pop_back();
      m.depth = static_cast<std::uint8_t>(std::min<std::size_t>(ends.size(), 255));
      ends.push_back(m.span.end);
    }
    return std::move(out_);
  }

 private:
  void one_paragraph(std::uint32_t p) {
    const Span span = paragraphs_[p].span;
    Scanner(text_, span).collect(marks_);
    stack_.clear();
    bool headless_seen = false;
    const bool reopens = !marks_.empty() && marks_[0].at == span.begin && marks_[0].role != Role::close;
    if (reopens) settle_pending(true);
    const bool continues = reopens && settled_;
    for (Mark& m : marks_) {
      Role role = m.role;
      if (role == Role::either) role = innermost(m.single) < stack_.size() ? Role::close : Role::open;
      if (role == Role::open && !m.single && m.family != Family::straight && closes_low(m))
        role = Role::close;
      if (role == Role::open) {
        if (m.single && !m.close_ahead && !(m.at == span.begin && m.family == Family::curly) &&
            !opens_next(p, m))
          continue;
        if (stack_.size() < deepest_marks) stack_.push_back(m);
      } else if (m.single) {
        close_single(m, p);
      } else if (!close_double(m, p) && !headless_seen && !reopens) {
        headless_seen = true;
        if (pending_ >= 0) {  // the quotation goes on without a mark at the paragraph's start
          settle_pending(true);
          add({span.begin, m.end}, {span.begin, m.at}, p, false).continues = true;
        }
      }
    }
    if (!reopens && pending_ >= 0) settle_pending(false);
    settled_ = false;
    leave_open(p);
    if (continues && !out_.empty())
      for (std::size_t i = out_.size(); i-- > 0 && out_[i].paragraph == p;)
        if (out_[i].span.begin == span.begin) out_[i].continues = true;
  }

  // Whether the next paragraph begins with the same single mark and so goes on with what this one leaves open.
  bool opens_next(std::uint32_t p, const Mark& m) const {
    if (p + 1 >= paragraphs_.size()) return false;
    const std::string_view mark = text_.substr(m.at, m.end - m.at);
    const Span next = paragraphs_[p + 1].span;
    const std::string_view line = text_.substr(next.begin, next.length());
    return line.starts_with(mark) && line.size() > mark.size() &&
           !is_elision(text_, next.begin + (m.end - m.at)) &&
           !is_mark(utf8::peek(line, static_cast<std::uint32_t>(mark.size())));
  }

  // Index of the innermost open mark of that kind; stack_.size() when there is none.
  std::size_t innermost(bool single) const {
    for (std::size_t i = stack_.size(); i-- > 0;)
      if (stack_[i].single == single) return i;
    return stack_.size();
  }

  // “ closes what „ opened.
  bool closes_low(const Mark& m) const {
    const std::size_t i = innermost(false);
    return i < stack_.size() && stack_[i].family == Family::low && m.family == Family::curly;
  }

  bool close_double(const Mark& m, std::uint32_t p) {
    std::size_t i = innermost(false);
    if (i == stack_.size()) return false;
    if (stack_[i].family != m.family)  // a mark of the same family further out is the better partner
      for (std::size_t k = i; k-- > 0;)
        if (!stack_[k].single && stack_[k].family == m.family) {
          i = k;
          break;
        }
    add({stack_[i].at, m.end}, {stack_[i].end, m.at}, p, false);
    stack_.resize(i);
    return true;
  }

  void close_single(const Mark& m, std::uint32_t p) {
    const std::size_t i = innermost(true), d = innermost(false);
    if (i == stack_.size() || (d < stack_.size() && d > i)) {
      // “It rained,' he said: the single stands for a double one where a stop ends the words and none follows.
      if (is_stop(m.left) && (m.right == 0 || is_space(m.right)) && d < stack_.size() && !m.double_ahead &&
          (m.left != '.' || m.right == 0)) {
        close_double(m, p);
        return;
      }
      // ,'” with two doubles open: the single stands for the inner one's closing mark.
      if (is_mark(m.right) && m.right != '\'' && d < stack_.size() && d > 0 && !stack_[d - 1].single)
        close_double(m, p);
      return;
    }
    if (m.weak && m.close_ahead) return;  // the leaders' talks
    // The same in a paragraph that leaves its quotation open: the next one begins with the mark again.
    if (m.weak && !m.sure_ahead && opens_next(p, stack_[i])) return;
    add({stack_[i].at, m.end}, {stack_[i].end, m.at}, p, true);
    stack_.resize(i);
  }

  // What is still open at the paragraph's end: the outermost double (or a paragraph in ‘ ’) may go on in the
  // next one.
  void leave_open(std::uint32_t p) {
    const Span span = paragraphs_[p].span;
    for (const Mark& m : stack_) {
      if (m.single && m.at != span.begin && !opens_next(p, m)) continue;
      Marked& left = add({m.at, span.end}, {m.end, span.end}, p, m.single);
      left.open_ended = true;
      pending_ = static_cast<std::int64_t>(out_.size()) - 1;
      return;
    }
  }

  // Whether the quotation that was left open goes on. If not, it stays only where a closing mark was plainly
  // forgotten: it begins the paragraph, or comes after a colon or comma, and no stretch follows it.
  void settle_pending(bool goes_on) {
    settled_ = goes_on && pending_ >= 0;
    if (pending_ < 0) return;
    const auto i = static_cast<std::size_t>(pending_);
    pending_ = -1;
    if (goes_on) return;
    const Span open = out_[i].span;
    const Span paragraph = paragraphs_[out_[i].paragraph].span;
    std::uint32_t at = open.begin;
    while (at > paragraph.begin && is_space(static_cast<unsigned char>(text_[at - 1]))) --at;
    const bool led_in = at == paragraph.begin || text_[at - 1] == ':' || text_[at - 1] == ',';
    bool followed = false;  // the paragraph's stretches come before the one that it left open
    for (std::size_t k = i; k-- > 0 && out_[k].paragraph == out_[i].paragraph;)
      followed |= out_[k].span.begin > open.begin && !out_[k].single;
    if (!led_in || followed || out_[i].single) out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(i));
  }

  Marked& add(Span span, Span inner, std::uint32_t p, bool single) {
    Marked m;
    m.span = span;
    m.inner = inner;
    m.paragraph = p;
    m.single = single;
    out_.push_back(m);
    return out_.back();
  }

  std::string_view text_;
  const std::vector<Paragraph>& paragraphs_;
  std::vector<Mark> marks_, stack_;
  std::vector<Marked> out_;
  std::int64_t pending_ = -1;  // index into out_ of the stretch that the paragraph before left open
  bool settled_ = false;
};

}  // namespace

std::vector<Marked> pair_marks(const Text& text, const std::vector<Paragraph>& paragraphs) {
  return Pairing(text, paragraphs).run();
}

}  // namespace hearsay
