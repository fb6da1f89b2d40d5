// Whether a part of an article is in a headline or in a heading between its paragraphs.
//
//   Minister: we will mend the lock       in_heading: its line is short and does not end like a sentence
//   “Never again,” she said.              not
//
// Cost: O(bytes of the line).
#pragma once

#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay::comparing {

// Bytes. Of a part of several lines the first one counts.
bool in_heading(const Text& text, Span part);

}  // namespace hearsay::comparing
