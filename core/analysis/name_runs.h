// Where a run of words begins and ends that may be one name with its title: by capitals, particles, hyphens and
// the small words that names of bodies are joined by. For name_spans.h, which says what is title and what name.
//
//   “…,” said [Willem van der Berg] of Leeds        a body's name goes on over "of", a person's does not
//   [Department of Health and Care] … [Lee] and [Roe]
//   [Yun Seo-rin], [Jean-Luc d'Estry-Vale], [Bob “Lofty” Roe Jr.]
//
// Cost: O(tokens of the run) a question; a sentence is tagged when its first word leaves it open.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/analysis/article.h"
#include "core/analysis/name_words.h"
#include "core/analysis/sentence.h"

namespace hearsay {

class NameRuns {
 public:
  NameRuns(const Article& article, Syntax& syntax);

  bool begins_name(std::uint32_t token) const;
  // The end of the run that begins at `first`.
  std::uint32_t end_of_run(std::uint32_t first) const;

 protected:
  bool has(std::uint32_t i, std::uint32_t flags) const { return a_.words.has(i, flags); }
  // d'Estry too, whose capital is behind an elision.
  bool is_capital_word(std::uint32_t i) const {
    return i < count_ && !a_.is_mark(i) && (a_.is_capital(i) || is_elided_name(a_.word(i)));
  }
  const SentenceSpan& sentence(std::uint32_t i) const { return a_.segments.sentences[a_.sentence_of[i]]; }
  Pos pos(std::uint32_t i) const { return Sentence(a_, syntax_, a_.sentence_of[i]).at(i).pos; }
  bool is_hyphen(std::uint32_t i) const { return a_.is(i, "-") || a_.is(i, "‑"); }
  // A mark with no space on either side: Jean-Luc, al-Amin.
  bool is_tight(std::uint32_t i) const {
    return i + 1 < count_ && !a_.segments.tokens[i].space_before && !a_.segments.tokens[i + 1].space_before;
  }
  bool is_possessive(std::uint32_t i) const {
    return a_.is(i, "'s") || a_.is(i, "’s") ||
           ((a_.is(i, "'") || a_.is(i, "’")) && i > 0 && a_.word(i - 1).ends_with('s'));
  }
  bool is_role(std::uint32_t i) const { return has(i, word_role | word_honorific) && !is_first_name(i); }
  bool is_first_name(std::uint32_t i) const {
    return has(i, word_first_name) || is_first_name_in_disguise(a_.word(i));
  }
  bool is_body_noun(std::uint32_t i) const {
    return has(i, word_organisation | word_group | word_collective);
  }
  bool is_suffix(std::uint32_t i) const { return is_name_suffix(a_.word(i)); }
  // Where a capital says nothing: at a sentence's start, behind a colon, an opening mark, a dash.
  bool is_start(std::uint32_t i) const;
  bool is_all_capitals(std::uint32_t i) const;

  const Article& a_;
  Syntax& syntax_;
  std::uint32_t count_;                          // tokens of the article
  std::unordered_set<std::string_view> inside_;  // words with a capital in the middle of a sentence
  std::unordered_set<std::string> surnames_;     // of names of several words until here

 private:
  void collect_inside();
  bool is_name_in_disguise(std::uint32_t i) const;
  bool is_capital_or_particle(std::uint32_t i) const;
  bool is_name_at_start(std::uint32_t i) const;
  bool is_before_nickname(std::uint32_t i) const;
  bool opens_body(std::uint32_t i) const;
  bool begins_with_particle(std::uint32_t i) const;
  std::uint32_t next_part(std::uint32_t first, std::uint32_t i, std::uint32_t limit) const;
  bool continues(std::uint32_t i) const;
  std::uint32_t over_mark(std::uint32_t first, std::uint32_t i, std::uint32_t limit) const;
  bool is_given_name_syllable(std::uint32_t first, std::uint32_t hyphen) const;
  std::uint32_t over_possessive(std::uint32_t first, std::uint32_t i, std::uint32_t limit) const;
  std::uint32_t over_preposition(std::uint32_t first, std::uint32_t i, std::uint32_t limit) const;
  std::uint32_t over_and(std::uint32_t first, std::uint32_t i, std::uint32_t limit) const;
};

}  // namespace hearsay
