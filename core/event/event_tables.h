// A comparison as tables for a spreadsheet (core/format/csv.h).
//
//   statement,speaker,outlets,article,wording,sure,words
//   1,Ann Lee,3,The Post,verbatim,stated,“We will sail.”
//
//   speaker,named,article,words,quoted words,share,direct,partly,paraphrased,hedged,first quote
//   Ann Lee,yes,The Post,40,12,0.31,1,0,2,1,12
//
// One row for each article that reports a statement, or says it in its own voice; and for each article and person who is
// heard in it. "share" is of the article's attributed words, "first quote" where the first words in marks begin, in code
// points. An article is called as `sources` call it.
//
// Cost: O(size of what is written).
#pragma once

#include <string>
#include <vector>

#include "core/compare/compare.h"

namespace hearsay::events {

std::string statements_table(const std::vector<comparing::Source>& sources, const comparing::EventComparison& comparison);
std::string speakers_table(const std::vector<comparing::Source>& sources, const comparing::EventComparison& comparison);

}  // namespace hearsay::events
