// Tested by tests/unit/structure_test.cpp.
#include "core/analysis/structure.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/analysis/page_lines.h"
#include "core/analysis/words.h"
#include "core/text/best_stretch.h"

namespace hearsay {

namespace {

// A longer paragraph is text, whatever it begins with.
constexpr std::size_t longest_line = 300;  // bytes
constexpr std::size_t most_words = 40;
// Where a note on the writer may be, and how long.
constexpr std::uint32_t last_lines = 4;
constexpr std::size_t longest_note = 600;  // bytes

bool ends_a_sentence(std::string_view line) {
  for (const std::string_view mark : {"\"", "'", "”", "’", ")", "»", "]"})
    if (line.ends_with(mark)) line.remove_suffix(mark.size());
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("…") ||
         line.ends_with(',') || line.ends_with(':') || line.ends_with(';');
}

// At most `limit` + 1 are counted.
std::size_t count_words(std::string_view line, std::size_t limit) {
  std::size_t n = 0;
  bool inside = false;
  for (std::size_t i = 0; i < line.size() && n <= limit; ++i) {
    const char c = line[i];
    const bool word = c != ' ' && c != '\t' && c != '\n' && c != '\r';
    n += word && !inside;
    inside = word;
  }
  return n;
}

// What a pass over the paragraphs needs to know of each.
struct Line {
  std::size_t words = 0;
  bool sentence = false;
  bool has_digit = false;
};

// A whole page pasted as plain text has a menu in front of the article and links after it: runs of short lines
// that are not sentences. Where there is such a run the article is the stretch of lines with the highest sum, text
// counting for it and other lines against it (as in core/text/html_article.h), and the headline before it.
constexpr std::size_t longest_label = 4, shortest_menu = 8;  // words; lines
constexpr std::size_t farthest_headline = 10;                // lines before the first paragraph

// Words: so many are text whatever they end with, and so few may be a line of the page that ends in a full stop.
constexpr std::size_t longest_heading = 20, shortest_text = 8;

bool is_text(const Line& line) {
  return line.words > longest_heading || (line.sentence && line.words >= shortest_text);
}

bool has_menu(const std::vector<Line>& lines) {
  std::size_t run = 0;
  for (const Line& line : lines) {
    run = !line.sentence && line.words <= longest_label ? run + 1 : 0;
    if (run >= shortest_menu) return true;
  }
  return false;
}

// What a line that is no text counts, in words of text: so little that one between two paragraphs does not cut
// the article, and so much that a row of links does. ../shared/eval/score_pages.py measures the outcome on
// ../shared/pages.
constexpr int boilerplate_score = -4, with_digits = 1, short_with_digits = -1, label_score = -2,
              headline_score = -6;

int score(const Line& line, ParagraphKind kind) {
  if (kind == ParagraphKind::boilerplate) return boilerplate_score;
  if (is_text(line)) return static_cast<int>(std::min<std::size_t>(line.words, most_words));
  if (line.sentence) return static_cast<int>(line.words);
  // A headline of another article; dates, results and the like may be this one's.
  if (line.has_digit) return line.words > longest_label ? with_digits : short_with_digits;
  return line.words <= longest_label ? label_score : headline_score;
}

void mark_page(const std::vector<Line>& lines, std::vector<ParagraphKind>& kinds) {
  if (!has_menu(lines)) return;
  const auto [first, last] =
      best_stretch(lines.size(), [&](std::size_t p) { return score(lines[p], kinds[p]); });
  if (first == last) return;
  std::size_t headline = first;
  for (std::size_t p = first; p-- > 0 && first - p <= farthest_headline;)
    if (lines[p].words > longest_label && (headline == first || lines[p].words > lines[headline].words))
      headline = p;
  const auto begin = kinds.begin();
  std::fill(begin, begin + static_cast<std::ptrdiff_t>(headline), ParagraphKind::boilerplate);
  std::fill(begin + static_cast<std::ptrdiff_t>(last), kinds.end(), ParagraphKind::boilerplate);
}

// For each paragraph whether it starts in one of the parts, which are in order.
std::vector<bool> starting_in(const std::vector<Paragraph>& paragraphs, const std::vector<Span>& parts) {
  std::vector<bool> out(paragraphs.size());
  auto part = parts.begin();
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    while (part != parts.end() && part->end <= paragraphs[p].span.begin) ++part;
    out[p] = part != parts.end() && part->begin <= paragraphs[p].span.begin;
  }
  return out;
}

}  // namespace

Structure find_structure(const Text& text, const std::vector<Paragraph>& paragraphs,
                         const std::vector<Span>& page_parts, const std::vector<Span>& article_parts) {
  Structure out;
  out.kinds.assign(paragraphs.size(), ParagraphKind::body);
  std::vector<Line> lines(paragraphs.size());
  std::unordered_map<std::string_view, std::uint32_t> seen;
  seen.reserve(paragraphs.size());
  bool under_list = false;
  const std::vector<bool> is_page = starting_in(paragraphs, page_parts),
                          is_article = starting_in(paragraphs, article_parts);
  for (std::uint32_t p = 0; p < paragraphs.size(); ++p) {
    const std::string_view line = text.bytes(paragraphs[p].span);
    if (is_page[p] && !is_article[p]) {
      out.kinds[p] = ParagraphKind::boilerplate;
      under_list = false;
      continue;
    }
    constexpr std::size_t shortest_repeat = 16;  // bytes: "Yes." twice is no copy
    if (line.size() >= shortest_repeat) {
      const auto [first, added] = seen.emplace(line, p);
      if (!added && !is_article[p]) out.repeats.push_back({p, first->second});
    }
    const std::size_t words = count_words(line, most_words);
    lines[p].words = words;
    // Of a line that is text whatever it holds nobody asks.
    lines[p].has_digit = words <= most_words &&
                         std::any_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (p > 0 && p + last_lines >= paragraphs.size() && line.size() <= longest_note &&
        is_writers_note(line)) {
      out.kinds[p] = ParagraphKind::boilerplate;
      continue;
    }
    if (line.size() > longest_line || words > most_words) {
      under_list = false;
      continue;
    }
    const std::string low = lower_case(line);
    const bool sentence = ends_a_sentence(line) && !low.ends_with("..") && !low.ends_with("…");
    lines[p].sentence = sentence;
    const bool list_heading = is_list_heading(low);
    constexpr std::size_t longest_link = 30;  // words of another article's headline in a list of links
    const bool page = is_page_line(low, words, sentence) || list_heading ||
                      (under_list && (!sentence || low.ends_with("?")) && words <= longest_link);
    if (page)
      out.kinds[p] = ParagraphKind::boilerplate;
    else if (!sentence && words <= longest_heading && !low.empty())
      out.kinds[p] = ParagraphKind::heading;
    under_list = list_heading || (under_list && page);
  }
  if (page_parts.empty()) mark_page(lines, out.kinds);
  for (std::size_t p = 0; p < paragraphs.size(); ++p)
    if (is_article[p] && out.kinds[p] == ParagraphKind::boilerplate) out.kinds[p] = ParagraphKind::body;
  return out;
}

}  // namespace hearsay
