// Tested by tests/unit/structure_test.cpp.
#include "core/analysis/page_lines.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "core/analysis/words.h"
#include "core/lexicon/english/names.h"
#include "core/lexicon/english/page.h"
#include "core/lexicon/english/time.h"

namespace hearsay {

namespace {

std::string_view trimmed(std::string_view s) {
  constexpr std::string_view around = " \t*-|:;,.!•·<>()[]+";
  const std::size_t begin = s.find_first_not_of(around);
  return begin == s.npos ? std::string_view() : s.substr(begin, s.find_last_not_of(around) - begin + 1);
}

bool holds(std::string_view s, std::string_view part) { return s.find(part) != s.npos; }

template <std::size_t N>
bool holds_any(std::string_view s, const std::string_view (&parts)[N]) {
  return std::any_of(std::begin(parts), std::end(parts),
                     [s](std::string_view part) { return holds(s, part); });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_control(std::string_view low) {
  const std::string_view line = trimmed(low);
  return lexicon::one_word_controls.has(line) ||
         std::any_of(std::begin(lexicon::page_controls), std::end(lexicon::page_controls),
                     [line](std::string_view c) { return line == c; });
}

// "4 min read", "12 comments", "3 hours ago", "Image 2 of 5"
bool counts(std::string_view low) {
  std::string_view line = trimmed(low);
  for (const std::string_view picture : lexicon::before_counts)
    if (line.starts_with(picture)) line.remove_prefix(picture.size());
  std::size_t at = 0;
  while (at < line.size() && (is_digit(line[at]) || line[at] == ',' || line[at] == '.')) ++at;
  if (at == 0 || at == line.size() || !is_digit(line[0])) return false;
  const std::string_view unit = trimmed(line.substr(at));
  for (const std::string_view whole : lexicon::counted_on_pages)
    if (unit == whole) return true;
  if (unit.starts_with("of ")) return std::all_of(unit.begin() + 3, unit.end(), is_digit);
  return unit.ends_with(" ago") && unit.size() < 16;
}

// Nothing but a day with its year or the time: "Feb. 21, 2019", "Published 9:41 AM EST, Mon November 18, 2019"
bool is_date(std::string_view low) {
  bool day = false, year = false, clock = false;
  std::size_t words = 0;
  for (std::size_t at = 0; at < low.size();) {
    const bool digit = is_digit(low[at]), letter = low[at] >= 'a' && low[at] <= 'z';
    std::size_t end = at + 1;
    while (end < low.size() && (digit ? is_digit(low[end]) : letter && low[end] >= 'a' && low[end] <= 'z'))
      ++end;
    const std::string_view word = low.substr(at, end - at);
    if (digit) {
      year = year || (word.size() == 4 && (word.starts_with("19") || word.starts_with("20")));
      clock = clock || (end < low.size() && low[end] == ':');
    } else if (letter && lexicon::date_words.has(word)) {
      day = true;
    } else if (letter && word.size() > 1 && !lexicon::beside_dates.has(word)) {
      return false;
    }
    words += digit || letter;
    at = end;
  }
  return day && (year || clock) && words <= 14;
}

// "[What to know today, in your inbox.]"
bool is_bracketed_appeal(std::string_view low) {
  if (!low.starts_with('[') || !low.ends_with(']')) return false;
  return holds_any(low, lexicon::appeals_in_brackets);
}

// "Kim Aldous can be reached at kim@herald.example or on Twitter": the writer speaks of the writer.
bool is_about_writer(std::string_view low) {
  constexpr std::string_view contributed = "contributed ";
  for (std::size_t at = low.find(contributed); at != low.npos; at = low.find(contributed, at + 1))
    for (const std::string_view to : lexicon::contributed_to)
      if (low.substr(at + contributed.size()).starts_with(to)) return true;
  if (low.starts_with("with ") &&
      (low.ends_with(" wires") || low.ends_with(" wire") || low.ends_with(" agencies")))
    return true;
  const bool address = holds(low, "@");
  const bool reachable = address || holds(low, "twitter") || holds(low, "facebook");
  if (!reachable || holds(low, "“") || holds(low, "\"")) return false;
  if (holds_any(low, lexicon::asks_to_be_reached)) return true;
  return address && (low.starts_with("email") || low.starts_with("contact") || low.starts_with("tweet"));
}

// Single words may begin a sentence of the article as well ("Comments made by the board …"), so they need a
// line that is not one.
bool begins_as_boilerplate(std::string_view low, bool sentence) {
  if (low.empty()) return false;
  return std::any_of(std::begin(lexicon::page_beginnings), std::end(lexicon::page_beginnings),
                     [low, sentence](std::string_view b) {
                       return b.front() == low.front() && low.starts_with(b) &&
                              (!sentence || b.find_first_of(" :(") != std::string_view::npos);
                     });
}

// "Follow The Herald on WhatsApp"
bool asks_to_follow(std::string_view low) {
  if (!low.starts_with("follow ") && !low.starts_with("\"follow ")) return false;
  return holds_any(low, lexicon::networks);
}

// The last brackets name a picture: "The gate on Sunday (Image: Kim Aldous)"
bool ends_in_picture(std::string_view low) {
  const std::size_t open = low.rfind('(');
  if (open == low.npos || low.find(')', open) + 2 < low.size()) return false;
  const std::string_view inside = low.substr(open + 1);
  for (const std::string_view picture : lexicon::begins_credits)
    if (inside.starts_with(picture)) return true;
  return false;
}

// "Demonstrators at the gate on Sunday. A. Smith/Getty Images"
bool ends_as_credit(std::string_view low) {
  while (!low.empty() && (low.back() == ')' || low.back() == '.' || low.back() == ']')) low.remove_suffix(1);
  for (const std::string_view end : lexicon::ends_of_credits)
    if (low.ends_with(end)) return true;
  return false;
}

}  // namespace

bool is_list_heading(std::string_view low) {
  while (!low.empty() && (low.back() == ':' || low.back() == ' ' || low.back() == '.')) low.remove_suffix(1);
  return std::any_of(std::begin(lexicon::list_headings), std::end(lexicon::list_headings),
                     [low](std::string_view h) { return low == h; });
}

// "Kim Aldous is a senior reporter covering the courts.": a name, a trade of the paper's, what it is about, now.
bool is_writers_note(std::string_view line) {
  std::size_t at = 0, names = 0;
  while (at < line.size() && names < 5) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const bool capital = line[at] >= 'A' && line[at] <= 'Z';
    if (!capital && !lexicon::small_in_bylines.has(line.substr(at, end - at))) break;
    names += capital;
    at = std::min(end + 1, line.size());
  }
  if (names < 2 || names > 4) return false;
  // Cut before the letters are made small, with the space: in small letters an apostrophe has fewer bytes.
  const std::string low = lower_case(line.substr(at - 1));
  const std::string_view rest = std::string_view(low).substr(1);
  if (holds(low, "“") || holds(low, "\"") || holds(low, " said")) return false;
  const std::string_view first = std::string_view(low).substr(0, low.find(". "));
  if (holds(first, " was ") || holds(first, " were ") || holds(first, " had ")) return false;
  if (rest.starts_with("covers ") || rest.starts_with("writes about ") || rest.starts_with("reports on "))
    return true;
  constexpr std::size_t near = 60;  // bytes in which the trade is told
  return (rest.starts_with("is a ") || rest.starts_with("is an ") || rest.starts_with("is the ") ||
          rest.starts_with("is our ")) &&
         holds_any(rest.substr(0, near), lexicon::trades_of_writers) &&
         holds_any(rest, lexicon::works_of_writers);
}

bool is_page_line(std::string_view low, std::size_t words, bool sentence) {
  if (words <= 4 && is_control(low)) return true;
  if (words <= 6 && counts(low)) return true;
  if (words <= 14 && is_date(low)) return true;
  if (std::any_of(std::begin(lexicon::page_notices), std::end(lexicon::page_notices),
                  [low](std::string_view notice) { return low.starts_with(notice); }))
    return true;
  if (words <= 25 && (begins_as_boilerplate(low, sentence) || is_bracketed_appeal(low))) return true;
  return asks_to_follow(low) || ends_as_credit(low) || ends_in_picture(low) || is_about_writer(low);
}

}  // namespace hearsay
