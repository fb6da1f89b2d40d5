// Whether a part of an article is in a headline or in a heading between its paragraphs, and whether that one quotes.
//
//   Minister: we will mend the lock       in_heading: its line is short and does not end like a sentence
//                                         in_quoting_heading: whoever says "we" is not the writer
//   “Cut off”: fury on the island         in_quoting_heading
//   Lock will be mended                   in_heading, and the article's own words
//   “Never again,” she said.              neither
//
// Cost: O(bytes of the line).
#pragma once

#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay::comparing {

// Bytes. Of a part of several lines the first one counts.
bool in_heading(const Text& text, Span part);
bool in_quoting_heading(const Text& text, Span part);

}  // namespace hearsay::comparing
