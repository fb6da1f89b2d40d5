// Tested by tests/unit/contents_test.cpp.
#include "core/analysis/content_ends.h"

#include <algorithm>
#include <string_view>

#include "core/lexicon/english/saying.h"

namespace hearsay {

// To the next comma outside quotations, at most to the end of what is reported.
std::uint32_t ContentEnds::phrase(std::uint32_t begin) const {
  std::uint32_t end = s_.end_of_clause(begin, t_);
  for (std::uint32_t k = begin + 1; k + 1 < end; ++k) {
    if (a_.stretch_of[k] != no_one) continue;
    // "endorsed Lee and is glad", "opposed it as he ran": another clause of the source's sentence
    if (a_.words.has(k, word_and) && (s_.is_finite_verb(k + 1) || is_second_report(k + 1)))
      end = k;
    else if (a_.words.has(k, word_subordinator) && !a_.is(k, "since") && !a_.is(k, "before") &&
             !a_.is(k, "after") && a_.words.has(k + 1, word_he | word_she | word_they | word_it) &&
             !a_.words.has(k + 1, word_possessive))
      end = k;
  }
  // "a plan that was called “good” left them cold": after the relative clause the main one goes on
  if (!s_.relative_subject(t_).empty())
    for (std::uint32_t k = begin + 1; k < end; ++k) {
      if (a_.words.has(k,
                       word_relative | word_he | word_she | word_they | word_it | word_i | word_subordinator))
        break;
      if (a_.stretch_of[k] != no_one || !s_.is_finite_verb(k)) continue;
      end = k;
      break;
    }
  for (std::uint32_t k = begin + 1; k < end; ++k)
    if (a_.is(k, ",") && a_.stretch_of[k] == no_one) {
      k = std::max(behind_apposition(k, end), last_of_list(k, end));
      if (k == end || a_.is(k, ",")) return k;
    }
  // A comma inside the closing marks ends the phrase as well: as “good,” thanking them.
  for (std::uint32_t k = begin; k + 1 < end; ++k)
    if (quotes_end_with_comma(k)) return k + 1;
  return end;
}

// accused the owner, Ann Lee, | of fraud: a name between commas, then what the word still takes; the first comma
// when there is none.
std::uint32_t ContentEnds::behind_apposition(std::uint32_t comma, std::uint32_t end) const {
  constexpr std::uint32_t longest = 8;  // tokens: a name with its title, between commas
  if ((cue_.frames & frame_whole_object) == 0) return comma;
  for (std::uint32_t k = comma + 2; k + 2 < end && k < comma + longest; ++k) {
    if (s_.is_finite_verb(k)) return comma;
    if (a_.is(k, ",")) return a_.is(k + 1, "of") ? k + 1 : comma;
  }
  return comma;
}

// leaks, floods, fires and storms | , he said: the end of the list that the comma is a part of; the comma itself
// when it is none.
std::uint32_t ContentEnds::last_of_list(std::uint32_t comma, std::uint32_t end) const {
  constexpr std::uint32_t longest_item = 5;  // tokens: more between two commas is a clause
  std::uint32_t item = comma + 1;
  for (std::uint32_t k = item; k < end && k <= item + longest_item; ++k) {
    if (a_.stretch_of[k] != no_one || s_.is_finite_verb(k) ||
        a_.words.has(k, word_relative | word_subordinator))
      return comma;
    if (a_.is(k, ",") && k > item) {
      item = k + 1;
      continue;
    }
    if ((a_.is(k, "and") || a_.is(k, "or")) && (k > item || item > comma + 1)) {
      // the last item: up to the next comma
      for (std::uint32_t e = k + 1; e < end; ++e) {
        if (a_.is(e, ",")) return e;
        if (s_.is_finite_verb(e)) return comma;
      }
      return end;
    }
  }
  return comma;
}

// They call it “good” and describe it …
bool ContentEnds::is_second_report(std::uint32_t k) const {
  return a_.words[k].cue != 0 && s_.at(k).pos == Pos::verb &&
         (a_.words[k].form == a_.words[t_].form || (k + 1 < s_.range.last && a_.is(k + 1, "that")));
}

// Up to "by the mayor".
std::uint32_t ContentEnds::without_agent(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t k = begin + 1; k + 1 < end; ++k)
    if (a_.is(k, "by") && a_.stretch_of[k] == no_one && s_.is_nominal_start(k + 1) &&
        !a_.words.has(k + 1, word_time))
      return k;
  return end;
}

// called it “unfair” | in a tweet on Monday: where it was said is not part of what was said
std::uint32_t ContentEnds::without_medium(std::uint32_t quote, std::uint32_t end) const {
  if (quote >= end) return end;
  std::uint32_t k = quote + 1;
  while (k < end && a_.stretch_of[k] == a_.stretch_of[quote]) ++k;
  if (k + 1 >= end || !(a_.is(k, "in") || a_.is(k, "on") || a_.is(k, "at") || a_.is(k, "during"))) return end;
  constexpr std::uint32_t reach_medium = 4;  // tokens: "in a long post"
  for (std::uint32_t m = k + 1; m < end && m < k + reach_medium; ++m) {
    if (a_.words.has(m, word_medium | word_time)) return k;
    if (a_.is_mark(m) || a_.words.has(m, word_preposition)) break;
  }
  return end;
}

// denied the claims | in a statement | through a spokesman | on Monday: where and when is not part of what
// was said
std::uint32_t ContentEnds::without_where(std::uint32_t begin, std::uint32_t end) const {
  constexpr std::uint32_t farthest = 9;  // tokens from the end: "in a statement to the paper on Monday"
  for (std::uint32_t k = end; k > begin + 1 && k + farthest > end;) {
    --k;
    const bool through = a_.is(k, "through") || a_.is(k, "via");
    if (!through && !a_.is(k, "in") && !a_.is(k, "on") && !a_.is(k, "at") && !a_.is(k, "during")) continue;
    if (a_.stretch_of[k] != no_one || k + 1 >= end) return end;
    std::uint32_t last = k + 1;  // of the phrase that the preposition governs
    while (last + 1 < end && !a_.is_mark(last + 1) && !a_.words.has(last + 1, word_preposition)) ++last;
    if (a_.words.has(last, word_medium | word_time) || is_event(last) ||
        (through && a_.words.has(last, word_role)))
      end = k;
  }
  return end;
}

bool ContentEnds::is_event(std::uint32_t k) const {
  for (const std::string_view w : lexicon::occasions)
    if (a_.is(k, w)) return true;
  return false;
}

}  // namespace hearsay
