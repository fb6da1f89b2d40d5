// Paragraphs from lines, and the mending of lines that a mail program or a PDF reader broke.
//
// Each line with something on it is a paragraph: that is how articles come out of a clipboard. Two layouts
// are mended:
//
//   hard wrapped   The talks will go on, the minister told       lines end in the middle of a sentence, and
//                  reporters in the capital after the vote,      none could have taken the first word of the
//                  one and both sides …                          next without growing wider than the widest
//   cut off        The talks are cut off in the middle           begins with a capital, ends without a mark,
//                  of a line.                                    goes on in small letters to a full stop
//
// A list of words in small letters, one a line, is neither, and each line stays a paragraph.
// Tested by tests/unit/segment_test.cpp.
#include <algorithm>

#include "core/text/chars.h"
#include "core/text/segment_parts.h"
#include "core/text/utf8.h"

namespace hearsay::segmenting {

namespace {

struct Line {
  Span span;                     // trimmed
  std::uint32_t width = 0;       // code points, as it stands (with what indents it)
  std::uint32_t first_word = 0;  // code points of its first word
  bool follows = false;          // there is text on the line right above too
  bool indented = false;
};

constexpr std::uint32_t narrowest_wrap = 40,
                        widest_wrap = 110;  // code points a line; mail wraps at 72, print at 45 to 80

bool is_line_break(std::string_view s, std::uint32_t at, std::uint32_t& next) {
  const char c = s[at];
  if (c == '\n') {
    next = at + 1;
    return true;
  }
  if (c == '\r') {
    next = at + (at + 1 < s.size() && s[at + 1] == '\n' ? 2 : 1);
    return true;
  }
  if (c == '\xE2' && s[at + 1] == '\x80' && (s[at + 2] == '\xA8' || s[at + 2] == '\xA9')) {
    next = at + 3;
    return true;
  }
  return false;
}

std::uint32_t count_code_points(std::string_view s) {
  return static_cast<std::uint32_t>(
      std::count_if(s.begin(), s.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::vector<Line> lines_of(std::string_view s) {
  std::vector<Line> lines;
  const auto size = static_cast<std::uint32_t>(s.size());
  bool follows = false;
  for (std::uint32_t begin = 0; begin < size;) {
    std::uint32_t end = begin, next = size;
    while (end < size &&
           !((s[end] == '\n' || s[end] == '\r' || s[end] == '\xE2') && is_line_break(s, end, next)))
      ++end;
    const Span span = trim(s, {begin, end});
    if (span.empty()) {
      follows = false;
    } else {
      Line line{span, 0, 0, follows, span.begin > begin};
      if (end - begin <=
          4 * widest_wrap) {  // a longer line cannot be a wrapped one; its width does not matter
        line.width = count_code_points(s.substr(begin, span.end - begin));
        const std::string_view text = s.substr(span.begin, span.length());
        line.first_word = count_code_points(text.substr(0, std::min(text.find_first_of(" \t"), text.size())));
      } else {
        line.width = 4 * widest_wrap;
      }
      lines.push_back(line);
      follows = true;
    }
    begin = end < size ? next : size;
  }
  return lines;
}

char32_t last_of(std::string_view s, Span span) {
  std::uint32_t at = span.end;
  return utf8::previous(s, at);
}

// Whether the line ends as a sentence does: a final mark, perhaps inside closing quotation marks or brackets.
bool ends_sentence(std::string_view s, Span span) {
  while (!span.empty()) {
    std::uint32_t at = span.end;
    const char32_t c = utf8::previous(s, at);
    if (c == U'.' || c == U'!' || c == U'?' || c == 0x2026 || c == U':') return true;
    if (!chars::closes(c)) return false;
    span.end = at;
  }
  return false;
}

bool begins_small(std::string_view s, Span span) { return chars::is_lower(utf8::peek(s, span.begin)); }

// A bullet, a dash, or "3." / "3)" / "(3)": the line begins something of its own.
bool begins_item(std::string_view s, Span span) {
  std::uint32_t at = span.begin;
  char32_t c = utf8::next(s, at);
  if (c == U'*' || c == U'-' || c == U'>' || c == U'#' || c == U'|' || chars::is_dash(c) ||
      chars::is_bullet(c))
    return true;
  if (c == U'(') c = utf8::peek(s, at++);
  if (!chars::is_digit(c)) return false;
  while (at < span.end && chars::is_digit(utf8::peek(s, at))) ++at;
  return at < span.end && (s[at] == '.' || s[at] == ')');
}

// Whether `below` could not have begun on the line above without making it wider than `width`.
bool is_tight(const Line& above, const Line& below, std::uint32_t width) {
  return above.width + 1 + below.first_word > width;
}

// Decides for the lines [first, last), a block without an empty line, which belong to the line above.
void mend(std::string_view s, const std::vector<Line>& lines, std::size_t first, std::size_t last,
          std::vector<bool>& joins) {
  std::uint32_t width = 0;
  for (std::size_t i = first; i < last; ++i) width = std::max(width, lines[i].width);
  std::size_t tight = 0, open = 0;
  for (std::size_t i = first + 1; i < last; ++i) {
    tight += is_tight(lines[i - 1], lines[i], width);
    open += !ends_sentence(s, lines[i - 1].span);
  }
  const std::size_t breaks = last - first - 1;
  const bool wrapped = breaks >= 2 && width >= narrowest_wrap && width <= widest_wrap &&
                       tight * 5 >= breaks * 4 && open * 2 >= breaks;
  for (std::size_t i = first + 1; i < last; ++i) {
    const Line &above = lines[i - 1], &below = lines[i];
    if (begins_item(s, below.span)) continue;
    if (wrapped) {
      joins[i] = is_tight(above, below, width) && !(below.indented && !above.indented);
    } else {
      const char32_t end = last_of(s, above.span);
      joins[i] = begins_small(s, below.span) && (joins[i - 1] || !begins_small(s, above.span)) &&
                 (chars::is_word(end) || end == U',' || end == U'-') &&
                 ends_sentence(s, lines[last - 1].span);
    }
  }
}

}  // namespace

std::vector<Span> paragraphs(std::string_view bytes) {
  const std::vector<Line> lines = lines_of(bytes);
  std::vector<bool> joins(lines.size());
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t last = first + 1;
    while (last < lines.size() && lines[last].follows) ++last;
    if (last - first > 1) mend(bytes, lines, first, last, joins);
    first = last;
  }
  std::vector<Span> out;
  out.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (joins[i])
      out.back().end = lines[i].span.end;
    else
      out.push_back(lines[i].span);
  }
  return out;
}

}  // namespace hearsay::segmenting
