// Where a phrase ends that a reporting word takes.
//
//   criticised [the plan for its cost], and …        phrase: to the comma that ends it
//   warned against [leaks, floods and storms]        the commas of a list do not, nor those of a name in
//   accused [the owner, Ann Lee, of fraud]           between
//   denied [the claims] in a statement               without_where
//   called it [“unfair”] in a tweet                  without_medium
//   was described as [unfair] by the mayor           without_agent
//
// By tags and small words. O(tokens to the end of the content).
#pragma once

#include "core/analysis/sentence.h"

namespace hearsay {

class ContentEnds {
 public:
  ContentEnds(const Sentence& sentence, std::uint32_t verb, const CueWord& cue)
      : s_(sentence), a_(sentence.article), t_(verb), cue_(cue) {}

  // To the next comma outside quotations, at most to the end of what is reported.
  std::uint32_t phrase(std::uint32_t begin) const;
  std::uint32_t without_agent(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t without_medium(std::uint32_t quote, std::uint32_t end) const;
  std::uint32_t without_where(std::uint32_t begin, std::uint32_t end) const;
  // Whether a quotation ends there in a comma, and the writer's own words follow: “good,” | thanking them. Between
  // two quotations a phrase goes on: “good,” “better” and “best”.
  bool quotes_end_with_comma(std::uint32_t k) const {
    return a_.stretch_of[k + 1] == no_one && s_.closes_with_comma(k);
  }

 private:
  std::uint32_t behind_apposition(std::uint32_t comma, std::uint32_t end) const;
  std::uint32_t last_of_list(std::uint32_t comma, std::uint32_t end) const;
  bool is_second_report(std::uint32_t k) const;
  bool is_event(std::uint32_t k) const;

  const Sentence& s_;
  const Article& a_;
  std::uint32_t t_;
  const CueWord& cue_;
};

}  // namespace hearsay
