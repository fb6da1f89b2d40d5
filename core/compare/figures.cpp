// Tested by tests/unit/compare_similarity_test.cpp.
#include "core/compare/figures.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <system_error>

#include "core/lexicon/english/numbers.h"
#include "core/text/chars.h"

namespace hearsay::comparing {

namespace {

// Twice the value, so that a half is whole; 0: no number word.
using Doubled = std::uint64_t;
constexpr Doubled largest = std::uint64_t{1} << 62;

const std::uint32_t* small_number(std::string_view word) { return lexicon::numbers.find(word); }

std::uint32_t scale(std::string_view word) {
  if (word == "hundred") return 100;
  if (word == "thousand") return 1'000;
  if (word == "million") return 1'000'000;
  if (word == "billion" || word == "bn") return 1'000'000'000;
  return 0;
}

// 5,000 and 2.5; not 10th, 2026/27.
bool is_digits(std::string_view word) {
  return !word.empty() && chars::is_digit(static_cast<unsigned char>(word.front())) &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.'; });
}

bool read_digits(std::string_view word, Doubled& value) {
  std::string plain;
  for (const char c : word)
    if (c != ',') plain += c;
  const std::size_t point = plain.find('.');
  if (point != plain.npos && plain.substr(point) != ".5") return false;
  std::uint64_t whole = 0;
  const char* end = plain.data() + std::min(point, plain.size());
  const auto read = std::from_chars(plain.data(), end, whole);
  if (read.ptr != end || read.ec != std::errc() || whole > 1'000'000'000'000u) return false;
  value = 2 * whole + (point != plain.npos);
  return true;
}

// Most words are told by their first letter.
bool may_begin_number(std::string_view word) {
  return !word.empty() && std::string_view("efnost0123456789").find(word.front()) != word.npos;
}

std::string written(Doubled value) { return std::to_string(value / 2) + (value % 2 ? ".5" : ""); }

// How many words from `at` on are one number, and its value; 0 when none is.
std::size_t read_number(std::span<const FoldedWord> words, std::size_t at, Doubled& value) {
  Doubled sum = 0, part = 0;
  std::size_t i = at;
  bool any = false, last_was_small = false;
  const auto word = [&](std::size_t k) { return k < words.size() ? std::string_view(words[k].folded) : ""; };
  for (; i < words.size(); ++i) {
    const std::string_view w = word(i);
    Doubled digits = 0;
    if (const std::uint32_t* small = small_number(w)) {
      // "two three" are two numbers; "thirty-eight" is one.
      const bool completes = last_was_small && part % 20 == 0 && part % 200 != 0 && *small < 10;
      if (last_was_small && !completes) break;
      part += 2 * *small;
      last_was_small = true;
    } else if (is_digits(w) && !any && read_digits(w, digits)) {
      part = digits;
      last_was_small = true;
    } else if (const std::uint32_t times = scale(w); times && any) {
      if (part > largest / times) break;
      part *= times;
      if (times >= 1'000) sum += part, part = 0;
      last_was_small = false;
    } else if (any && w == "and" && word(i + 1) == "a" && word(i + 2) == "half") {
      value = sum + part + 1;
      return i + 3 - at;
    } else if (any && w == "and" && !last_was_small && small_number(word(i + 1))) {
      continue;  // two hundred and six
    } else {
      break;
    }
    any = true;
  }
  value = sum + part;
  return any ? i - at : 0;
}

}  // namespace

bool is_figure(std::string_view folded) { return is_digits(folded); }

std::size_t figure_at(std::span<const FoldedWord> words, std::size_t at, FoldedWord& joined) {
  Doubled value = 0;
  if (!may_begin_number(words[at].folded)) return 0;
  const std::size_t length = read_number(words, at, value);
  if (length == 0 || (length == 1 && words[at].folded == "one")) return 0;
  joined = {written(value), {words[at].span.begin, words[at + length - 1].span.end}};
  return length;
}

std::vector<FoldedWord> with_figures(const std::vector<FoldedWord>& words) {
  std::vector<FoldedWord> out;
  FoldedWord joined;
  for (std::size_t i = 0; i < words.size();)
    if (const std::size_t length = figure_at(words, i, joined)) {
      out.push_back(joined);
      i += length;
    } else {
      out.push_back(words[i++]);
    }
  return out;
}

}  // namespace hearsay::comparing
