// Tested by tests/unit/gist_test.cpp.
#include "core/annotation/gist.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/annotation/asides.h"
#include "core/annotation/places.h"
#include "core/lexicon/english/time.h"
#include "core/text/chars.h"
#include "core/text/headline.h"
#include "core/text/segment.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

char32_t first_of(std::string_view word) { return utf8::peek(word, 0); }

std::string lower(std::string_view word) {
  std::string out;
  for (std::uint32_t at = 0; at < word.size();) utf8::append(out, fold(utf8::next(word, at)));
  return out;
}

std::size_t letters_in(std::string_view word) {
  std::size_t letters = 0;
  for (std::uint32_t at = 0; at < word.size();) letters += chars::is_word(utf8::next(word, at));
  return letters;
}

// The number of a month with a capital letter, 0 for any other word.
std::uint8_t month_of(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  const std::uint32_t* month =
      word.empty() || !chars::is_upper(first_of(word)) ? nullptr : lexicon::month_numbers.find(word);
  return month ? static_cast<std::uint8_t>(*month) : 0;
}

// The day of 19, 19th and 1st; 0 for what is none.
unsigned day_of(std::string_view word) {
  unsigned day = 0;
  std::size_t digits = 0;
  for (; digits < word.size() && digits < 2 && chars::is_digit(static_cast<unsigned char>(word[digits]));
       ++digits)
    day = day * 10 + static_cast<unsigned>(word[digits] - '0');
  const std::string_view rest = word.substr(digits);
  const bool whole = rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  return whole && day <= 31 ? day : 0;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         word.find_first_not_of("0123456789") == word.npos;
}

struct Counted {
  std::string words;  // in small letters
  std::string name;   // as it is first spelled where it is one
  std::size_t first = 0, times = 0, as_name = 0;
};

class Counting {
 public:
  explicit Counting(const Text& text, const Segments& segments) : text_(text), segments_(segments) {}

  void paragraph(const Paragraph& paragraph) {
    const bool headline = like_a_headline(text_.bytes(paragraph.span));
    for (std::uint32_t s = paragraph.first; s < paragraph.last; ++s)
      sentence(segments_.sentences[s], headline);
  }

  std::vector<std::string> gist() {
    std::vector<const Counted*> names, figures, words;
    for (const auto& [key, one] : counted_) {
      if (key.size() > longest_in_gist) continue;
      if (chars::is_digit(first_of(key)))
        figures.push_back(&one);
      else if (2 * one.as_name + 1 >= one.times &&
               one.as_name > 0)  // its other places may well begin sentences
        names.push_back(&one);
      else if (letters_in(key) >= 4)
        words.push_back(&one);
    }
    std::vector<std::string> out;
    take(out, names, &Counted::name, most_gist_names);
    take(out, figures, &Counted::words, most_gist_figures);
    take(out, words, &Counted::words, most_gist_words);
    return out;
  }

 private:
  std::string_view token(std::uint32_t at) const { return text_.bytes(segments_.tokens[at].span); }

  void sentence(const SentenceSpan& sentence, bool headline) {
    bool opens = true;
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
      const std::string_view word = token(at);
      const char32_t c = first_of(word);
      if (!chars::is_word(c)) {
        if (chars::is_quote(c) || c == U':') opens = true;
        continue;
      }
      if (const std::uint32_t used = date(at, sentence.last); used > 0) {
        at += used - 1;
      } else if (chars::is_digit(c)) {
        if (letters_in(word) >= 2 && !is_year(word)) count(std::string(word), word, false);
      } else if (month_of(word) == 0 || opens) {
        const bool capital = chars::is_upper(c);
        count(lower(word), word, capital && !opens && !headline && letters_in(word) >= 2);
      }
      opens = false;
    }
  }

  // How many tokens a date has that begins here; counts it.
  std::uint32_t date(std::uint32_t at, std::uint32_t end) {
    if (at + 1 >= end) return 0;
    const std::string_view first = token(at), second = token(at + 1);
    const unsigned day = day_of(first) ? day_of(first) : day_of(second);
    const std::uint8_t month = day_of(first) ? month_of(second) : month_of(first);
    if (day == 0 || month == 0) return 0;
    const std::string words = std::to_string(day) + ' ' + std::string(lexicon::month_names[month - 1]);
    count(words, words, false);
    return 2;
  }

  void count(const std::string& key, std::string_view word, bool as_name) {
    Counted& one = counted_[key];
    if (one.times++ == 0) one.first = place_, one.words = key;
    if (as_name && one.as_name++ == 0) one.name = word;
    ++place_;
  }

  static void take(std::vector<std::string>& out, std::vector<const Counted*>& from,
                   std::string Counted::*words, std::size_t most) {
    std::sort(from.begin(), from.end(), [](const Counted* a, const Counted* b) {
      return a->times != b->times ? a->times > b->times : a->first < b->first;
    });
    for (std::size_t i = 0; i < std::min(most, from.size()); ++i) out.push_back(from[i]->*words);
  }

  const Text& text_;
  const Segments& segments_;
  std::unordered_map<std::string, Counted> counted_;
  std::size_t place_ = 0;
};

}  // namespace

std::vector<std::string> gist_of(const Document& doc) {
  const Segments segments = segment(doc.text);
  const std::vector<Aside> left_out = asides(doc.meta);
  Counting counting(doc.text, segments);
  for (const Paragraph& paragraph : segments.paragraphs)
    if (!aside_at(left_out, paragraph.span.begin)) counting.paragraph(paragraph);
  return counting.gist();
}

}  // namespace hearsay
