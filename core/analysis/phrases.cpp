// Tested by tests/unit/attribution_test.cpp.
#include "core/analysis/phrases.h"

#include <algorithm>

#include "core/analysis/name_words.h"
#include "core/lexicon/english/function_words.h"

namespace hearsay {

// May Lee, Jan Roe, Per Dahl: a month, an auxiliary or a preposition that is the first half of a name here. "May" alone is
// one before a past form: May said.
bool is_first_name_here(const Article& a, std::uint32_t i) {
  if (!a.is_capital(i) || i + 1 >= a.segments.tokens.size() || a.is_mark(i + 1)) return false;
  const bool known = a.words.has(i, word_first_name) || is_first_name_in_disguise(a.word(i));
  if (!known || (i > 0 && a.words.has(i - 1, word_preposition) && a.words.has(i, word_time))) return false;
  if (a.is_capital(i + 1)) return !a.words.has(i + 1, word_time | word_determiner);
  return a.words[i + 1].cue != 0 && a.words[i + 1].form == WordForm::past &&
         !a.words.has(i, word_preposition);
}

namespace {

bool is_plain_word(const Article& a, std::uint32_t i) { return !a.is_mark(i); }

bool is_comma(const Article& a, std::uint32_t i) { return a.is(i, ","); }

bool is_possessive_mark(const Article& a, std::uint32_t i) {
  return a.is(i, "'s") || a.is(i, "’s") || a.is(i, "'") || a.is(i, "’");
}

// Committee on Fisheries: a preposition inside a name
bool joins_name(const Article& a, std::uint32_t i) {
  return a.is(i, "on") && i > 0 && i + 1 < a.segments.tokens.size() && a.is_capital(i - 1) &&
         a.is_capital(i + 1) && a.words.has(i - 1, word_organisation);
}

bool is_personal(const Article& a, std::uint32_t i) {
  return a.words.has(i, word_he | word_she | word_they | word_it | word_i) &&
         !a.words.has(i, word_possessive);
}

bool is_abbreviation_or_hyphen(const Article& a, std::uint32_t i) {
  const std::string_view w = a.word(i);
  return w == "-" || w == "." || w == "&" || w == "/" || w == "‑";
}

// What ends a noun phrase, read in either direction: verbs, clause words, time.
bool ends_phrase(const Article& a, std::uint32_t i) {
  if (a.is_mark(i)) {
    const bool spaced = a.segments.tokens[i].space_before && i + 1 < a.segments.tokens.size() &&
                        a.segments.tokens[i + 1].space_before;
    return spaced || (!is_abbreviation_or_hyphen(a, i) && !is_possessive_mark(a, i));
  }
  const WordInfo& w = a.words[i];
  if (w.flags & (word_auxiliary | word_relative | word_subordinator | word_negation))
    return !is_possessive_mark(a, i) && !(a.is(i, "May") || a.is(i, "Will"));
  if (i > 0 && a.is(i - 1, "-") && !a.segments.tokens[i].space_before) return false;  // the 40-year-old
  if (is_first_name_here(a, i)) return false;
  if (w.flags & word_time)
    return !(a.is_capital(i) && i > 0 && a.is_capital(i - 1) && !a.words.has(i - 1, word_time));
  return false;
}

// Some argue that …, and many believe it: a quantifier that opens a clause, and no noun after it
bool stands_for_people(const Article& a, std::uint32_t i, std::uint32_t from) {
  if (i > from && !a.is(i - 1, ",") && !a.is(i - 1, ";") &&
      !a.words.has(i - 1, word_and | word_subordinator) && !a.is(i - 1, "that"))
    return false;
  for (const std::string_view w : lexicon::quantifiers)
    if (a.is(i, w)) return true;
  return false;
}

}  // namespace

bool is_cue_verb(const Article& a, std::uint32_t i, std::uint32_t frames, std::uint32_t from) {
  const WordInfo& w = a.words[i];
  if (w.cue == 0) return false;
  const CueWord& cue = cue_word(w.cue);
  if (cue.noun || (frames != 0 && (cue.frames & frames) == 0)) return false;
  if (cue.lemma == "put" && !(i + 1 < a.segments.tokens.size() && a.is(i + 1, "it")))
    return false;  // as she put it
  if (cue.lemma == "add" && i + 1 < a.segments.tokens.size() && a.is(i + 1, "to"))
    return false;                                                                        // adds to the cost
  if (a.is(i, "States")) return false;                                                   // the United States
  if (i > from && a.is(i - 1, "-") && !a.segments.tokens[i].space_before) return false;  // so-called
  if (i > from && (w.form == WordForm::base || w.form == WordForm::present || w.form == WordForm::gerund)) {
    // "the claim", "their reports", "of writing": a noun. "Reports" itself may come after a name.
    const WordInfo& before = a.words[i - 1];
    if (before.flags & (word_determiner | word_possessive) &&
        !(w.form == WordForm::base && stands_for_people(a, i - 1, from)))
      return false;
    if (before.flags & word_preposition && !a.is(i - 1, "to") && w.form != WordForm::gerund) return false;
    if (is_possessive_mark(a, i - 1) &&
        !(w.form == WordForm::gerund && i > from + 1 && is_personal(a, i - 2)))  // he's claiming
      return false;
    // "a social media post": a word that is mostly a noun is a verb only after somebody who does it
    if (w.form == WordForm::base && a.words.has(i, word_medium) &&
        !(before.flags & (word_they | word_i | word_auxiliary | word_relative | word_adverb)) &&
        !a.is(i - 1, "to") && !a.word(i - 1).ends_with("s") &&
        !(i > from + 1 && a.is_capital(i - 1) && a.words.has(i - 2, word_and)))  // Lee and Roe call
      return false;
  }
  return true;
}

Fragments cue_span(const Article& a, std::uint32_t cue, Range within) {
  std::uint32_t first = cue;
  std::uint32_t at = cue;
  constexpr int most_helpers = 5;  // "would not have also then said"
  for (int steps = 0; at > within.first && steps < most_helpers; ++steps) {
    const WordInfo& w = a.words[at - 1];
    if (is_first_name_here(a, at - 1)) break;
    if (w.flags & (word_auxiliary | word_negation)) {
      first = --at;
    } else if (w.flags & word_adverb) {
      --at;  // kept only if an auxiliary comes before it
    } else {
      break;
    }
  }
  std::uint32_t last = cue + 1;
  const bool chime = a.is(cue, "chimed") || a.is(cue, "chimes");
  if (last < within.last &&
      (a.is(last, "out") || a.is(last, "back") || a.is(last, "up") || (chime && a.is(last, "in"))))
    ++last;
  return {a.span({first, last})};
}

Range phrase_forward(const Article& a, std::uint32_t first, std::uint32_t limit) {
  limit = std::min(limit, first + reach);
  std::uint32_t i = first;
  if (i >= limit || !is_plain_word(a, i)) return {};
  if (is_personal(a, i)) return {i, i + 1};
  if (a.words.has(i, word_preposition | word_and) && !a.words.has(i, word_particle) &&
      !is_first_name_here(a, i))
    return {};
  bool open = true;  // the phrase cannot end here: determiner, preposition, conjunction
  for (; i < limit; ++i) {
    if (ends_phrase(a, i)) break;
    const WordInfo& w = a.words[i];
    if (i > first && w.cue != 0 && w.form != WordForm::base && !open && !a.is_capital(i)) break;
    if (i > first && is_personal(a, i)) break;
    if (i > first && w.flags & word_preposition) {
      const bool joins = a.is(i, "of") || a.is(i, "for") || a.is(i, "at") || a.is(i, "from") ||
                         a.is(i, "with") || a.is(i, "in") || joins_name(a, i);
      if (!joins || i + 1 >= limit || a.words.has(i + 1, word_time | word_possessive) ||
          is_personal(a, i + 1))
        break;
    }
    if (i > first && w.flags & word_and) {
      if (i + 1 >= limit || a.is(i, "but") || ends_phrase(a, i + 1) || is_personal(a, i + 1)) break;
      const WordInfo& after = a.words[i + 1];
      if (after.cue != 0 || after.flags & word_adverb) break;
      if (!a.is_capital(i + 1) && !(after.flags & (word_determiner | word_role | word_group | word_person)))
        break;
    }
    if (i > first && w.flags & word_adverb && !a.is_capital(i)) break;
    if (i > first && w.flags & word_determiner && !open) break;
    open = (w.flags & (word_determiner | word_preposition | word_and)) != 0;
  }
  while (i > first &&
         (a.words.has(i - 1, word_preposition | word_and | word_determiner) ||
          is_abbreviation_or_hyphen(a, i - 1)) &&
         !(a.words.has(i - 1, word_group | word_person)))
    --i;
  return {first, i};
}

Range phrase_backward(const Article& a, std::uint32_t last, std::uint32_t limit) {
  limit = std::max(limit, last > reach ? last - reach : 0u);
  if (last <= limit) return {};
  std::uint32_t i = last;
  if (is_personal(a, last - 1)) return {last - 1, last};
  while (i > limit) {
    const std::uint32_t k = i - 1;
    if (ends_phrase(a, k)) break;
    const WordInfo& w = a.words[k];
    if (i < last && is_personal(a, k)) break;
    if (w.cue != 0 && w.form != WordForm::base && w.form != WordForm::participle && !a.is_capital(k) &&
        !cue_word(w.cue).noun && !(k > limit && a.words.has(k - 1, word_determiner)))
      break;
    if (w.flags & word_adverb && !a.is_capital(k) && i < last) break;
    if (w.flags & word_preposition && !(w.flags & word_particle && a.is_capital(k))) {
      // "the head of the union": a noun before the preposition makes it one phrase.
      const bool joins = a.is(k, "of") || a.is(k, "for") || a.is(k, "at") || a.is(k, "from") ||
                         a.is(k, "with") || a.is(k, "in") || joins_name(a, k);
      if (!joins || i == last || k == limit || ends_phrase(a, k - 1) || a.words[k - 1].cue != 0 ||
          a.words.has(k - 1, word_medium | word_preposition | word_and | word_adverb))
        break;
      i = k;
      continue;
    }
    if (w.flags & word_and) {
      if (i == last || k == limit || ends_phrase(a, k - 1)) break;
      const bool names = a.is_capital(i) && a.is_capital(k - 1);
      const bool nouns = !a.is_capital(i) && a.words.has(k - 1, word_role | word_group | word_person);
      if (a.is(k, "but") || (!names && !nouns)) break;
      i = k;
      continue;
    }
    i = k;
    if (w.flags & (word_determiner | word_possessive) && !(w.flags & word_group)) {
      // "Ann Lee and | her team"; "of the union": go on
      if (k > limit + 1 && w.flags & word_possessive && a.is(k - 1, "and") && a.is_capital(k - 2)) {
        i = k - 1;
        continue;
      }
      if (k == limit || !a.words.has(k - 1, word_preposition)) break;
    }
  }
  while (i < last &&
         (a.words.has(i, word_preposition | word_and) || a.words.has(i, word_adverb) ||
          is_abbreviation_or_hyphen(a, i)) &&
         !a.is_capital(i))
    ++i;
  return {i, last};
}

Range subject_before(const Article& a, std::uint32_t cue, std::uint32_t limit) {
  std::uint32_t i = cue;
  while (i > limit && a.words.has(i - 1, word_auxiliary | word_negation | word_adverb) &&
         !is_first_name_here(a, i - 1) &&
         !(is_possessive_mark(a, i - 1) &&
           !(i - 1 > limit && a.words.has(i - 2, word_he | word_she | word_it | word_relative))))
    --i;
  constexpr std::uint32_t longest_brackets = 10;  // tokens
  if (i > limit && a.is(i - 1, ")"))              // Ann Lee (D-Ohio) said
    for (std::uint32_t k = i - 1; k-- > limit && k + longest_brackets > i;)
      if (a.is(k, "(")) {
        i = k;
        break;
      }
  if (i <= limit) return {};
  if (is_comma(a, i - 1)) {
    // An apposition or relative clause: back to the comma that opens it.
    const std::uint32_t stop = std::max(limit, i > reach ? i - reach : 0u);
    for (std::uint32_t k = i - 1; k-- > stop;) {
      if (!is_comma(a, k)) continue;
      const bool clause = a.words.has(k + 1, word_relative);
      const Range before = phrase_backward(a, k, limit);
      if (before.empty() || a.segments.tokens[before.first].kind == TokenKind::number)
        continue;  // Ann Lee, 51, who
      // "Smith, the chairman, and": go further left only when what is there is not a phrase.
      if (clause || a.is_capital(before.first) ||
          a.words.has(before.first, word_determiner | word_possessive))
        return before;
    }
    return {};
  }
  if (a.is(i - 1, "—") || a.is(i - 1, "–")) {  // Leaders — and, first of all, Lee — said
    for (std::uint32_t k = i - 1; k-- > std::max(limit, i > reach ? i - reach : 0u);)
      if (a.is(k, "—") || a.is(k, "–")) return phrase_backward(a, k, limit);
  }
  if (a.words.has(i - 1, word_relative)) {
    if (i - 1 <= limit) return {};
    const std::uint32_t end = is_comma(a, i - 2) ? i - 2 : i - 1;
    return phrase_backward(a, end, limit);
  }
  if (a.words.has(i - 1, word_and)) return {};
  const Range found = phrase_backward(a, i, limit);
  // "about the beginning of the talks reported", "on my last post said": what a preposition governs is no
  // subject
  std::uint32_t k = found.first;
  if (!a.words.has(k, word_determiner | word_possessive))
    while (k > limit && a.words.has(k - 1, word_determiner | word_possessive | word_adverb)) --k;
  if (!found.empty() && k > limit && a.words.has(k - 1, word_preposition) && !a.is_capital(k - 1) &&
      !a.is(k - 1, "like") && !a.is(k - 1, "as"))
    return {};
  return found;
}

Range subject_after(const Article& a, std::uint32_t cue, std::uint32_t limit) {
  std::uint32_t i = cue + 1;
  while (i < limit && a.words.has(i, word_adverb) && !a.is_capital(i)) ++i;
  const Range found = phrase_forward(a, i, limit);
  if (found.empty()) return {};
  // "said on", "said that": no subject. A pronoun of the object is not one either.
  if (a.words.has(found.first, word_preposition | word_relative) && !a.is_capital(found.first)) return {};
  const std::string_view w = a.word(found.first);
  const bool alone = found.last == found.first + 1;  // "her", not "her neighbour"
  if (w == "him" || (w == "her" && alone) || w == "them" || w == "me" || w == "us" || w == "himself" ||
      w == "herself")
    return {};
  return found;
}

bool looks_like_name(const Article& a, Range words) {
  for (std::uint32_t i = words.first; i < words.last; ++i)
    if (!a.is_mark(i) && a.word(i).size() > 3 && !a.word(i).starts_with("’") && !a.is_capital(i) &&
        !a.words.has(i, word_preposition))
      return false;
  return true;
}

bool is_circumstance(const Article& a, Range between) {
  if (between.last - between.first > longest_circumstance) return false;
  for (std::uint32_t i = between.first; i < between.last; ++i) {
    if (a.is_mark(i)) {
      if (!is_comma(a, i) && !is_abbreviation_or_hyphen(a, i) && !is_possessive_mark(a, i)) return false;
      continue;
    }
    const WordInfo& w = a.words[i];
    if (w.flags & (word_auxiliary | word_relative | word_he | word_she | word_they | word_i) &&
        !(w.flags & word_possessive) && !a.is(i, "him") && !a.is(i, "them") && !a.is(i, "me") &&
        !a.is(i, "us") && !is_possessive_mark(a, i))
      return false;
    if (w.flags & word_subordinator && !a.is(i, "after") && !a.is(i, "before") && !a.is(i, "when") &&
        !a.is(i, "as"))
      return false;
    if (w.cue != 0 && w.form != WordForm::base && w.form != WordForm::gerund && !cue_word(w.cue).noun &&
        !(w.flags & (word_medium | word_group)))
      return false;
  }
  return true;
}

}  // namespace hearsay
