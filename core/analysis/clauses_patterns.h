// The patterns of reported clauses, one sentence at a time: what clauses.cpp runs, clauses_forward.cpp and
// clauses_tags.cpp hold.
//
// A reporting word is tried with the patterns in the order of their strength: a clause after "that", a tag
// after the sentence, a clause without "that", then its complements (complements.h). O(tokens of the
// sentence) a word.
#pragma once

#include <string_view>
#include <vector>

#include "core/analysis/article.h"
#include "core/analysis/quotes.h"
#include "core/analysis/sentence.h"

namespace hearsay {

// One sentence: each reporting word in it is tried with the patterns in the order of their strength.
class Clauses {
 public:
  Clauses(Sentence& sentence, const Quotations& quotations, std::vector<Draft>& out)
      : s_(sentence), a_(sentence.article), quotations_(quotations), out_(out), first_(out.size()) {}

  void run();

 private:
  // "expressed hope that": the noun is tried when its turn comes.
  bool opens_noun_clause(std::uint32_t t) const;

  // A finite verb before the next comma: "that rain fell", not "that rain".
  bool has_verb_soon(std::uint32_t k, std::uint32_t end) const;

  // "to seek support": an aim, no report. "went on to say" is one.
  bool is_infinitive(std::uint32_t t) const;

  // "the reported talks", by the forms of the words: what the tags take for a verb may be one before its noun. A
  // complement asks the tags instead (complements.cpp).
  bool is_attributive(std::uint32_t t) const;
  bool is_topic(std::uint32_t t, const CueWord& cue) const;
  bool is_parted_off(std::uint32_t t) const;
  bool is_said_infinitive(std::uint32_t t, const CueWord& cue) const;

  // Minister: We will not go. | Bank boss misled the board, inquiry told
  bool headline(Range sentence);

  // Inside a stretch that is somebody's words by a tag: other reports in it are theirs, not the article's.
  bool in_quotation(std::uint32_t t) const;

  // Whose word it is. A participle or second verb that follows a finished report, ", adding that", "but
  // promised that", has that report's source.
  Range source_for(std::uint32_t t) const;

  void emit(Rule rule, const CueWord& cue, std::uint32_t t, Fragments cue_span, Range source,
            Fragments content);

  // made (it) clear (that) it rains
  bool make_clear(std::uint32_t t);

  // is adamant (that) it rains
  bool stance(std::uint32_t t);

  bool is_per(std::uint32_t t) const;
  void according_to(std::uint32_t t, std::uint32_t width);  // of the cue: 2 tokens, 1 for "per"
  // The comma after an apposition or a relative clause of the source; `comma` when there is none.
  bool is_measure(Range source) const;
  std::uint32_t behind_apposition(Range source, std::uint32_t comma, std::uint32_t end) const;

  // The sentence's start without "But", "And", "Still,".
  std::uint32_t without_lead(std::uint32_t first) const;

  bool forward_that(std::uint32_t t, const CueWord& cue);

  bool told_who(std::uint32_t t, std::uint32_t who, std::uint32_t end, const CueWord& cue);
  bool belongs_to_noun(std::uint32_t t, std::uint32_t that, const CueWord& cue) const;

  std::uint32_t clause_by_tree(std::uint32_t t) const;

  bool forward_open(std::uint32_t t, const CueWord& cue);
  bool said_of_which(std::uint32_t t, const CueWord& cue, std::uint32_t end);

  // "said in March, it rained": the adverbial at the front belongs to the clause only with its comma.
  // Where the number is that the words from k on only approximate; k when they do not.
  std::uint32_t behind_approximation(std::uint32_t k, std::uint32_t end) const;
  // The end of "in a statement", "at a news conference"; k when there is none.
  std::uint32_t behind_medium(std::uint32_t k, std::uint32_t end) const;
  bool answers(std::uint32_t t, std::uint32_t begin) const;
  bool after_comma_subject(std::uint32_t begin, std::uint32_t end) const;

  // "said the dam burst": whatever comes after these is a clause, so a form that may be a participle is its
  // verb.
  static bool takes_only_clauses(const CueWord& cue);

  bool says_a_clause(std::uint32_t begin, std::uint32_t end) const;

  bool begins_clause(std::uint32_t begin, std::uint32_t end, bool surely = false) const;

  // "told reporters it rains": somebody must be told.
  static bool must_address(const CueWord& cue);

  bool has_subject(std::int32_t clause) const;

  // them | reporters | The Herald | a crowd
  std::uint32_t behind_addressee(std::uint32_t k, std::uint32_t end) const;

  // said [on Monday], told [reporters] …
  std::uint32_t skip_circumstance(std::uint32_t k, std::uint32_t end, const CueWord& cue) const;

  bool trailing(std::uint32_t t, const CueWord& cue);

  // "criticised the plan", "shows Lee ahead": a verb with an object is not a tag, unless the object is who
  // was told.
  bool has_object(std::uint32_t k, std::uint32_t end, const CueWord& cue) const;

  bool comma_before(std::uint32_t t) const;

  bool opens_adverbial(Range part) const;

  bool reported_before(Range source, Range part) const;
  bool begins_with_subject(std::uint32_t k, std::uint32_t end) const;
  bool is_scene(Range said, Range rest) const;
  bool is_aside(std::uint32_t k, std::uint32_t end) const;
  bool begins_new_report(std::uint32_t k, std::uint32_t end) const;

  // As she put it, …; …, as she said.
  bool as_put(std::uint32_t t);

  // A verb that only carries the noun after it: expressed hope, made the claim.
  bool is_support(std::uint32_t v) const;
  bool supported(std::uint32_t noun) const;

  void noun_clause(std::uint32_t t, const CueWord& cue);

  Sentence& s_;
  const Article& a_;
  const Quotations& quotations_;
  std::vector<Draft>& out_;
  std::size_t first_;  // the sentence's first draft in out_
};

}  // namespace hearsay
