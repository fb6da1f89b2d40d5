// Who most likely said a quote: the order in which "Who said it?" offers the article's speakers.
//
//   auto order = likely_speakers(doc, report, quote, People::all);
//   order[0]                                             // what the digit 1 chooses
//
// First the one it has, then by how near a mention of the person is: before or after the quote in its own
// paragraph (most quotes are attributed there), then in the paragraphs before, then after. Those without a
// mention come last, in the order of the report. Cost: O(tags + persons²).
#pragma once

#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/report.h"

namespace hearsay {

// seen: only persons whom a tag that somebody accepted names, or that no tag names (made by hand); for blind
// mode.
enum class People { all, seen };

std::vector<const Person*> likely_speakers(const Document& doc, const Report& report, std::string_view quote,
                                           People people);
// The persons of the report's order, all or those seen.
std::vector<const Person*> persons_shown(const Document& doc, const Report& report, People people);

}  // namespace hearsay
