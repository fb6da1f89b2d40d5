// One sentence as all stages read it: its tokens, tags and tree, and the questions that they ask of them.
//
//   Sentence s(article, syntax, number);
//   s.is(may - 1, "that")              whatever its capitals; no, where the sentence has no such word
//   s.subject(said)                    "The mayor of Leeds" of "The mayor of Leeds, who …, said"
//   s.end_of_clause(begin, said)       where the reported clause that begins there ends
//
// Positions are tokens of the article, in every stage. Only the tree counts words, from the sentence's first.
//
// Cost: nothing to make. Tags and tree are computed when a question first needs them. The questions about single
// words are O(1), those about clauses O(tokens of the sentence).
#pragma once

#include <string_view>

#include "core/analysis/article.h"
#include "core/analysis/syntax.h"

namespace hearsay {

class Sentence {
 public:
  // `number`: an index into Segments::sentences.
  Sentence(const Article& article, Syntax& syntax, std::uint32_t number);
  // Only these tokens of it are read.
  Sentence(const Article& article, Syntax& syntax, std::uint32_t number, Range part);

  const Article& article;
  Range range;  // the sentence; of an endless one the tokens round the word in focus
  const Tree& tree() const;

  // A sentence of more than `longest_sentence` tokens is not one: only what is near a word is looked
  // at then.
  static constexpr std::uint32_t longest_sentence = 256;
  void focus(std::uint32_t token);

  // By a word's form. A place that is not in `range` has no word: it is answered with no, or with nothing. So a rule
  // may count a few words back from the first one, with a signed place or an unsigned one.
  bool has(std::uint32_t t) const { return t - range.first < range.last - range.first; }
  std::string_view word(std::uint32_t t) const {
    return has(t) ? text_.bytes(tokens_[t].span) : std::string_view();
  }
  // Compares without regard to capitals, and ’ counts as '; `small` is in small letters. Article::is() compares letter
  // by letter: a stage that reads names must tell "May" from "may".
  bool is(std::uint32_t t, const char* small) const;
  template <typename... Words>
  bool is_any(std::uint32_t t, Words... words) const {
    return (is(t, words) || ...);
  }
  bool is_kind(std::uint32_t t, TokenKind kind) const { return has(t) && tokens_[t].kind == kind; }
  bool is_mark(std::uint32_t t) const { return is_kind(t, TokenKind::mark); }
  bool is_word(std::uint32_t t) const { return is_kind(t, TokenKind::word); }
  bool is_capital(std::uint32_t t) const { return has(t) && article.is_capital(t); }
  bool ends_with(std::uint32_t t, std::string_view small) const;
  // The first word, or the first in a quotation or after a colon.
  bool is_first(std::uint32_t t) const { return t == range.first || is_mark(t - 1); }
  // In a text in which nobody's words are reported (hedges.h).
  bool expository() const { return article.expository; }

  // From a token to the tree's word and back.
  std::int32_t in_tree(std::uint32_t token) const { return static_cast<std::int32_t>(token - origin_); }
  std::uint32_t token(std::int32_t word) const { return origin_ + static_cast<std::uint32_t>(word); }
  Range words(Range tokens) const { return {tokens.first - origin_, tokens.last - origin_}; }
  Range tokens(Range words) const { return {origin_ + words.first, origin_ + words.last}; }

  // By tags and tree, of tokens in `range`. at(): head and label are there after tree().
  const Word& at(std::uint32_t t) const {
    if (tags_.empty()) tags_ = syntax_.tags(number_);
    return tags_[t - origin_];
  }
  Range subtree(std::uint32_t t) const;

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
  // Whether the verb is a participle after "be" or "got", by its form, over what the tagger takes for an adverb.
  // hedging::has_be_before() asks the same of words whose form is known, and does without tags.
  bool is_passive(std::uint32_t verb) const;

  // The end of the sentence without its final stop.
  std::uint32_t content_end() const;
  // The end of the clause that begins at `begin` and is reported by `cue` (before it).
  std::uint32_t end_of_clause(std::uint32_t begin, std::uint32_t cue) const;
  bool has_dash(Range r) const;
  // Whether a quotation ends with that token, in a comma: “good,” | thanking them
  bool closes_with_comma(std::uint32_t t) const;
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
  const Text& text_;
  const Token* tokens_;  // of the article
  mutable std::span<const Word> tags_;
  mutable Tree tree_;
};

}  // namespace hearsay
