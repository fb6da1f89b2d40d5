// Tested by tests/unit/name_spans_test.cpp.
#include "core/analysis/name_words.h"

#include <algorithm>
#include <utility>

#include "core/lexicon/english/names.h"
#include "core/lexicon/english/people.h"
#include "core/lexicon/english/places.h"
#include "core/lexicon/english/time.h"

namespace hearsay {

namespace {

template <std::size_t N>
bool is_any(std::string_view word, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

#define HEARSAY_ROW(word, kind) {word, kind},
constexpr std::pair<std::string_view, int> bodies[] = {HEARSAY_BODIES(HEARSAY_ROW)};
#undef HEARSAY_ROW

}  // namespace

bool is_name_suffix(std::string_view word) { return is_any(word, lexicon::name_suffixes); }
bool is_rank(std::string_view word) { return is_any(word, lexicon::ranks); }
bool is_question_word(std::string_view word) { return is_any(word, lexicon::question_words); }
bool is_first_name_in_disguise(std::string_view word) {
  if (word.size() < 3 || word.size() > 6 || word[0] < 'A' || word[0] > 'Z') return false;
  return is_any(word, lexicon::names_in_disguise);
}
bool is_place_preposition(std::string_view word) { return is_any(word, lexicon::place_prepositions); }
bool is_month_adjective(std::string_view word) { return is_any(word, lexicon::before_months); }
bool is_common_body(std::string_view word) { return is_any(word, lexicon::common_bodies); }

bool is_elided_name(std::string_view word) {
  if (word.empty() || (word[0] != 'd' && word[0] != 'l' && word[0] != 'o')) return false;
  word.remove_prefix(1);
  if (word.starts_with("'"))
    word.remove_prefix(1);
  else if (word.starts_with("’"))
    word.remove_prefix(std::string_view("’").size());
  else
    return false;
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

bool is_syllable(std::string_view lower) {
  constexpr std::size_t longest = 6;  // bytes: cheong
  if (lower.empty() || lower.size() > longest || is_any(lower, lexicon::second_halves)) return false;
  int groups = 0;
  bool vowel = false;
  for (const char c : lower) {
    if (c < 'a' || c > 'z') return false;
    const bool v = c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || (c == 'y' && !vowel);
    if (v && !vowel) ++groups;
    vowel = v;
  }
  return groups == 1;
}

std::string full_title(std::string lower) {
  if (lower.ends_with('.')) lower.pop_back();
  const std::string_view* full = lexicon::full_titles.find(lower);
  return full ? std::string(*full) : lower;
}

bool is_person_noun(std::string_view lower) {
  return (look_up(lower).flags & (word_role | word_person | word_somebody)) != 0;
}

bool may_be_body(std::string_view lower) {
  return body_class(lower) != 0 || is_any(lower, lexicon::bodies_or_persons);
}

int body_class(std::string_view lower) {
  for (const auto& [noun, kind] : bodies)
    if (lower == noun) return kind;
  return 0;
}

bool needs_own_noun(std::string_view lower) {
  const int kind = body_class(lower);
  return kind == 5 || kind > 6 || is_any(lower, lexicon::called_by_own_noun);
}

bool is_generic_body(std::string_view lower) { return is_any(lower, lexicon::bodies_of_any_kind); }

std::string_view long_first_name(std::string_view lower) {
  const std::string_view* full = lexicon::long_first_names.find(lower);
  return full ? *full : lower;
}

bool in_capitals(const Article& a, std::uint32_t sentence) {
  constexpr std::uint32_t looked_at = 40;  // tokens: a heading is short
  const SentenceSpan& s = a.segments.sentences[sentence];
  for (std::uint32_t k = s.first; k < s.last && k < s.first + looked_at; ++k)
    if (!a.is_mark(k) && a.word(k).size() > 3 && !a.is_capital(k) && !a.words.has(k, word_preposition))
      return false;
  return true;
}

namespace {

// Of a headline all words have capitals, and its marks say nothing about names.
bool has_small_word(const Article& a, std::uint32_t sentence) {
  const SentenceSpan& s = a.segments.sentences[sentence];
  for (std::uint32_t k = s.first; k < s.last; ++k)
    if (!a.is_mark(k) && !a.is_capital(k) && !a.words.has(k, word_preposition | word_determiner | word_and) &&
        a.word(k).size() > 2)
      return true;
  return false;
}

}  // namespace

std::uint32_t end_of_nickname(const Article& a, std::uint32_t open, std::uint32_t limit) {
  constexpr std::uint32_t longest = 4;  // words of a nickname; more are somebody's words
  static constexpr std::pair<std::string_view, std::string_view> pairs[] = {
      {"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"'", "'"}, {"(", ")"}, {"„", "“"}};
  if (open == 0 || !a.is_capital(open - 1) || a.is_mark(open - 1) || !has_small_word(a, a.sentence_of[open]))
    return open;
  for (const auto& [opening, closing] : pairs) {
    if (!a.is(open, opening)) continue;
    for (std::uint32_t k = open + 1; k < limit && k <= open + longest + 1; ++k) {
      if (a.is(k, closing) && k > open + 1) {
        const bool name = k + 1 < limit && !a.is_mark(k + 1) && a.is_capital(k + 1) &&
                          a.segments.tokens[k + 1].space_before && a.segments.tokens[open].space_before;
        return name ? k + 1 : open;
      }
      if (a.is_mark(k) || (!a.is_capital(k) && !a.is(k, "the"))) return open;
      // Roe Foods Co. (RFC) Certified
      if (opening == "(" &&
          std::all_of(a.word(k).begin(), a.word(k).end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return open;
    }
  }
  return open;
}

}  // namespace hearsay
