// One sentence as the clause stages read it: its tokens, its tree, and the questions that they ask of both.
//
//   Reading r(article, sentence, tree);
//   r.subject(said)                    "The mayor of Leeds" of "The mayor of Leeds, who …, said"
//   r.end_of_clause(begin, said)       where the reported clause that begins there ends
//
// All positions are tokens of the article, not words of the sentence. O(tokens of the sentence) each.
#pragma once

#include "core/analysis/article.h"
#include "core/analysis/syntax.h"

namespace hearsay {

class Reading {
 public:
  // `part`: the tokens of the sentence to read, mostly all of it.
  Reading(const Article& article, std::uint32_t sentence, Range part, Syntax& syntax);

  const Article& article;
  Range range;  // the sentence; of an endless one the tokens round the word in focus
  // Parsed at first demand: many questions are answered by the tags alone.
  const Tree& tree() const;

  // A sentence of more than `longest_sentence` tokens is not one: only what is near a word is looked
  // at then.
  static constexpr std::uint32_t longest_sentence = 256;
  void focus(std::uint32_t token);

  std::int32_t word(std::uint32_t token) const { return static_cast<std::int32_t>(token - origin_); }
  std::uint32_t token(std::int32_t word) const { return origin_ + static_cast<std::uint32_t>(word); }
  const Word& at(std::uint32_t t) const { return tags_[static_cast<std::size_t>(word(t))]; }
  Range subtree(std::uint32_t t) const;
  Range words(Range tokens) const { return {tokens.first - origin_, tokens.last - origin_}; }
  Range tokens(Range words) const { return {origin_ + words.first, origin_ + words.last}; }

  // Whether the token is a verb here; by the tag, the form and its neighbours.
  bool is_verb(std::uint32_t t) const;
  bool opens_clause(std::uint32_t t) const;
  bool is_last_tag(std::uint32_t t) const;
  bool is_finite_verb(std::uint32_t t) const;
  // Whether a finite verb or auxiliary is in the range.
  bool has_finite_verb(Range r) const;
  // The same for verbs of any form, and for words that have the form of one ("plans", "amount").
  bool has_any_verb(Range r) const;
  // Whether the range only says to whom, when or where something was said: no finite verb, no clause of its
  // own.
  bool is_circumstance(Range r) const;
  // Whether all tokens are auxiliaries, adverbs, negations.
  bool has_only_helpers(Range r) const;
  // Whether the token can end a noun phrase that names somebody.
  bool is_nominal(std::uint32_t t) const;
  // The noun phrase of the verb's subject; empty when it has none of its own or by conjunction.
  Range subject(std::uint32_t verb) const;
  // The relative pronoun that is the verb's subject ("Lee, who said"); empty when it has another.
  Range relative_subject(std::uint32_t verb) const;
  // The noun phrase round a head, without relative clauses, appositions set off by commas and coordinated
  // clauses.
  Range noun_phrase(std::uint32_t head) const;
  // Whether the verb is in the passive: an auxiliary "be" with a participle.
  bool is_passive(std::uint32_t verb) const;

  // The end of the sentence without its final stop.
  std::uint32_t content_end() const;
  // The end of the clause that begins at `begin` and is reported by `cue` (before it).
  std::uint32_t end_of_clause(std::uint32_t begin, std::uint32_t cue) const;
  bool has_dash(Range r) const;
  bool has_past(Range r) const;
  // Whether the word is in a clause that goes before the main one: "While saying …, Lee left".
  bool is_fronted(std::uint32_t cue) const;
  bool continues(std::uint32_t t) const;
  bool is_nominal_start(std::uint32_t t) const;
  // Whether a tag of another report fills the rest of the sentence from `first` on.
  bool closes_with_tag(std::uint32_t first, std::uint32_t end, std::uint32_t cue) const;
  // A content's bytes: closing marks that belong to it are taken in, edge punctuation outside marks is left
  // out.
  Span bytes(Range content) const;

 private:
  Range sentence_;
  std::uint32_t origin_;  // the sentence's first token
  std::uint32_t number_;  // of the sentence
  Syntax& syntax_;
  std::span<const Word> tags_;  // heads and labels are filled in by tree()
  mutable Tree tree_;
};

}  // namespace hearsay
