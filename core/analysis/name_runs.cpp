// Tested by tests/unit/name_spans_test.cpp.
#include "core/analysis/name_runs.h"

#include <algorithm>
#include <span>

namespace hearsay {

namespace {

constexpr std::uint32_t longest_name = 14;  // tokens; capitals in a longer row are a headline

}  // namespace

NameRuns::NameRuns(const Article& article, Syntax& syntax)
    : a_(article), syntax_(syntax), count_(static_cast<std::uint32_t>(article.segments.tokens.size())) {
  collect_inside();
}

// Words with a capital in the middle of a sentence: at the start of another one they are names as well.
void NameRuns::collect_inside() {
  for (const SentenceSpan& s : a_.segments.sentences)
    for (std::uint32_t i = s.first + 1; i < s.last; ++i)
      if (is_capital_word(i) && !a_.is_mark(i - 1)) inside_.insert(a_.word(i));
}

// June Lee, Will Roe: a month or an auxiliary that is a first name too, unless "in", "last" or a number
// beside it says month.
bool NameRuns::is_name_in_disguise(std::uint32_t i) const {
  const bool says =
      i + 1 < count_ && a_.words[i + 1].cue != 0 && a_.words[i + 1].form == WordForm::past;  // May said
  if (!is_first_name(i) || !(is_capital_word(i + 1) || says) || has(i + 1, word_time)) return false;
  return i == 0 || a_.sentence_of[i - 1] != a_.sentence_of[i] ||
         !(has(i - 1, word_preposition) || is_month_adjective(a_.word(i - 1)));
}

bool NameRuns::begins_name(std::uint32_t i) const {
  if (a_.is_mark(i)) return false;
  const ParagraphKind kind = a_.structure.kinds[a_.paragraph_of[a_.sentence_of[i]]];
  if (!is_capital_word(i)) return begins_with_particle(i) && kind != ParagraphKind::boilerplate;
  if (kind == ParagraphKind::boilerplate ||
      (kind == ParagraphKind::heading && in_capitals(a_, a_.sentence_of[i])))
    return false;
  const WordInfo& w = a_.words[i];
  if (w.flags & (word_determiner | word_and | word_relative | word_negation | word_he | word_she | word_they |
                 word_it | word_i))
    return false;
  if (w.flags & (word_preposition | word_auxiliary | word_adverb | word_subordinator | word_time)) {
    const bool particle = w.flags & word_particle && !a_.is(i, "Of") && is_capital_or_particle(i + 1);
    if (!particle && !is_name_in_disguise(i)) return false;
  }
  if (is_question_word(a_.word(i))) return false;
  return !is_start(i) || is_name_at_start(i);
}

// Where a capital says nothing: at a sentence's start, behind a colon, an opening mark, a dash.
bool NameRuns::is_start(std::uint32_t i) const {
  if (i == sentence(i).first) return true;
  if (!a_.is_mark(i - 1) || is_hyphen(i - 1)) return false;
  const bool closing = !a_.segments.tokens[i - 1].space_before && a_.segments.tokens[i].space_before;
  return !a_.is(i - 1, "&") && (!closing || a_.is(i - 1, ":") || a_.is(i - 1, "."));
}

bool NameRuns::is_capital_or_particle(std::uint32_t i) const {
  return is_capital_word(i) || (i + 1 < count_ && has(i, word_particle) && is_capital_word(i + 1));
}

bool NameRuns::is_name_at_start(std::uint32_t i) const {
  const WordInfo& w = a_.words[i];
  const bool joined =
      i + 1 < count_ && (is_capital_or_particle(i + 1) || (is_hyphen(i + 1) && is_tight(i + 1)) ||
                         a_.is(i + 1, "&") || opens_body(i) || is_before_nickname(i));
  if (is_first_name(i) && (joined || inside_.contains(a_.word(i)))) return true;
  if (w.flags & (word_place | word_nationality | word_honorific)) return true;
  if (w.flags & word_particle && joined) return true;
  if (!joined && i + 1 < count_ &&
      (a_.words[i + 1].cue != 0 || has(i + 1, word_auxiliary) || a_.is(i + 1, ":")) &&
      inside_.contains(a_.word(i)) && !is_body_noun(i) && !is_role(i))
    return true;  // Okoro said; Okoro: We will
  if (w.cue != 0 && !joined) return false;
  switch (pos(i)) {
    case Pos::propn:
      return true;
    case Pos::noun:
    case Pos::x:
      return joined || is_all_capitals(i) ||
             (inside_.contains(a_.word(i)) && !is_body_noun(i) && !is_role(i));
    case Pos::adj:
    case Pos::num:
      return joined || is_all_capitals(i);
    case Pos::verb:
      return joined && (w.flags & word_role) != 0;
    default:
      return false;
  }
}

// Enid “Nell” Marsh
bool NameRuns::is_before_nickname(std::uint32_t i) const {
  const std::uint32_t close = end_of_nickname(a_, i + 1, sentence(i).last);
  return close != i + 1 && is_capital_word(close);
}

// Centers for Disease Control, Minister for Health
bool NameRuns::opens_body(std::uint32_t i) const {
  return (is_body_noun(i) || has(i, word_role)) && i + 2 < count_ &&
         (a_.is(i + 1, "of") || a_.is(i + 1, "for")) &&
         (is_capital_word(i + 2) || (a_.is(i + 2, "the") && is_capital_word(i + 3)));
}

// “…,” de los Prados said: a name may begin with a small letter, but "the van" is a van.
bool NameRuns::begins_with_particle(std::uint32_t i) const {
  if (!has(i, word_particle) || a_.is(i, "of") || a_.is(i, "st") || a_.is(i, "the")) return false;
  std::uint32_t k = i + 1;
  while (k < count_ && k < i + 3 && has(k, word_particle) && !a_.is_capital(k)) ++k;
  if (k < count_ && is_hyphen(k) && is_tight(k)) ++k;
  if (!is_capital_word(k) || has(k, word_time)) return false;
  return i == 0 || a_.is_mark(i - 1) || (a_.words[i - 1].cue != 0 && !a_.is_capital(i - 1)) ||
         has(i - 1, word_preposition | word_and | word_subordinator);
}

bool NameRuns::is_all_capitals(std::uint32_t i) const {
  const std::string_view w = a_.word(i);
  std::size_t letters = 0;
  for (const char c : w) {
    if (c >= 'A' && c <= 'Z')
      ++letters;
    else if (c != '.' && c != '&' && !(c >= '0' && c <= '9'))
      return false;
  }
  return letters >= 2;
}

// The end of the run of words that may be one name with its title.
std::uint32_t NameRuns::end_of_run(std::uint32_t first) const {
  const std::uint32_t limit = std::min(sentence(first).last, first + longest_name);
  std::uint32_t i = first + 1;
  if (!is_capital_word(first)) {  // de los Prados
    while (i < limit && has(i, word_particle) && !a_.is_capital(i)) ++i;
    if (i < limit && is_hyphen(i)) ++i;
    ++i;
  }
  while (i < limit) {
    const std::uint32_t next = next_part(first, i, limit);
    if (next == i) break;
    i = next;
  }
  return i;
}

// Where the run goes on to from `i`; `i` when it ends there.
std::uint32_t NameRuns::next_part(std::uint32_t first, std::uint32_t i, std::uint32_t limit) const {
  if (is_possessive(i)) return over_possessive(first, i, limit);
  if (a_.is_mark(i)) return over_mark(first, i, limit);
  if (is_capital_word(i)) return continues(i) ? i + 1 : i;
  if (a_.is(i, "of") || a_.is(i, "for") || a_.is(i, "on")) return over_preposition(first, i, limit);
  if (a_.is(i, "and")) return over_and(first, i, limit);
  if (!has(i, word_particle)) return i;
  std::uint32_t k = i + 1;  // van der Berg, bin Rashid al-Amin
  while (k < limit && has(k, word_particle) && !a_.is_capital(k) && k < i + 3) ++k;
  if (k + 1 < limit && is_hyphen(k) && is_tight(k)) ++k;
  return k < limit && is_capital_word(k) && !has(k, word_time) ? k + 1 : i;
}

bool NameRuns::continues(std::uint32_t i) const {
  if (!a_.segments.tokens[i].space_before) return false;
  if (has(i, word_time)) return is_first_name(i) || (is_capital_word(i + 1) && has(i + 1, word_organisation));
  return !has(i, word_relative | word_determiner | word_he | word_she | word_and | word_i);
}

std::uint32_t NameRuns::over_mark(std::uint32_t first, std::uint32_t i, std::uint32_t limit) const {
  if (i + 1 >= limit) return i;
  if ((is_hyphen(i) || a_.is(i, ".") || a_.is(i, "/")) && is_tight(i)) {
    if (is_capital_word(i + 1)) return i + 2;
    return is_hyphen(i) && is_given_name_syllable(first, i) ? i + 2 : i;
  }
  if (a_.is(i, "&")) return is_capital_word(i + 1) ? i + 2 : i;
  if (a_.is(i, ",")) return is_suffix(i + 1) ? i + 2 : i;
  const std::uint32_t close = end_of_nickname(a_, i, limit);
  return close != i ? close : i;
}

// Seo-rin: the second half of a Korean or Chinese given name; not "Leeds-based".
bool NameRuns::is_given_name_syllable(std::uint32_t first, std::uint32_t hyphen) const {
  constexpr std::uint32_t given = word_first_name | word_male | word_female | word_time;  // jun
  const bool with_surname =
      hyphen - 1 > first || (is_capital_word(hyphen + 2) && !a_.is_mark(hyphen + 2) && hyphen - 1 == first);
  constexpr std::size_t longest_syllable = 6;  // bytes: Cheong-
  return with_surname && a_.word(hyphen - 1).size() <= longest_syllable && is_syllable(a_.word(hyphen + 1)) &&
         (look_up(a_.word(hyphen + 1)).flags & ~given) == 0 && look_up(a_.word(hyphen + 1)).cue == 0;
}

// Governor's Office, Teachers' Union: what a body is called after is a common noun.
std::uint32_t NameRuns::over_possessive(std::uint32_t first, std::uint32_t i, std::uint32_t limit) const {
  if (i + 1 >= limit || !is_capital_word(i + 1)) return i;
  if (!has(i - 1, word_role | word_group | word_organisation | word_person)) return i;
  if (is_first_name(first)) return i;
  constexpr std::uint32_t longest_rest = 6;  // tokens: the workers' [United Mine and Dock Union]
  for (std::uint32_t k = i + 1; k < limit && k < i + longest_rest && is_capital_word(k); ++k)
    if (has(k, word_organisation)) return k + 1;
  return i;
}

// House of Lords, Centre for Soil, Commission on Rivers; but Ann Lee | of Leeds.
std::uint32_t NameRuns::over_preposition(std::uint32_t first, std::uint32_t i, std::uint32_t limit) const {
  const bool of = a_.is(i, "of");
  std::uint32_t k = i + 1;
  if (k < limit && of && a_.is(k, "the")) ++k;
  if (k >= limit || !is_capital_word(k) || has(k, word_time | word_determiner) || is_first_name(k)) return i;
  const std::uint32_t head = i - 1;
  if (is_body_noun(head)) return k + 1;
  if (has(head, word_role) && k == i + 1 && !a_.is(i, "on"))
    return k + 1;  // Secretary of State, Minister for Roads
  if (!of) return i;
  const bool one = head == first;
  return one && k == i + 1 && !is_first_name(head) && !has(head, word_honorific) &&
                 !surnames_.contains(lower_case(a_.word(head)))
             ? k + 1
             : i;
}

// Department of Health and Care, Customs and Border Protection; but Lee and Roe, Leeds and the Health Service.
std::uint32_t NameRuns::over_and(std::uint32_t first, std::uint32_t i, std::uint32_t limit) const {
  constexpr std::uint32_t longest_part = 4;  // tokens after "and": Border Protection Agency
  std::uint32_t k = i + 1, last = i;
  bool body = false;
  for (; k < limit && k < i + longest_part && is_capital_word(k); ++k) {
    if (is_first_name(k) || has(k, word_honorific | word_place | word_nationality | word_time) ||
        is_all_capitals(k))
      return i;
    body = has(k, word_organisation);
    last = k + 1;
  }
  if (last == i) return i;
  bool of = false;
  for (std::uint32_t t = first + 1; t + 1 < i; ++t)
    of |= (a_.is(t, "of") || a_.is(t, "for") || a_.is(t, "on")) && is_body_noun(t - 1);
  if (of) return has(i - 1, word_place) || body ? i : last;
  const bool nation =
      i == first + 2 && has(first, word_place | word_nationality);  // US Roads and Rivers Agency
  return body && (i == first + 1 || nation) && !is_first_name(first) && !is_body_noun(i - 1) &&
                 !has(i - 1, word_place | word_nationality) && !surnames_.contains(lower_case(a_.word(first)))
             ? last
             : i;
}

}  // namespace hearsay
