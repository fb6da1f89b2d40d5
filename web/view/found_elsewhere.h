// What a comparison says of a teacher's quotes: how other articles on the event give them.
//
//   act(commands::fill_elsewhere(doc, found_elsewhere(doc, compared)));
//
// A statement of the comparison belongs to the quote that has most of it, and at least half of the shorter of the two. Knows no
// browser; tested by tests/unit/found_elsewhere_test.cpp. Cost: that of event_otherwise.h, and O(quotes) for each finding.
#pragma once

#include <vector>

#include "core/annotation/commands.h"
#include "core/annotation/document.h"
#include "web/view/compared.h"

namespace hearsay::view {

// The quotes that the person tagged or accepted, in the order of the text.
std::vector<const Tag*> quotes_of(const Document& doc);

// Of those of them that say nothing of other articles yet; nothing where the article is not compared with others.
std::vector<commands::FoundElsewhere> found_elsewhere(const Document& doc, const ComparedArticles& compared);

}  // namespace hearsay::view
