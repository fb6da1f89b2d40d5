// The three steps of segment(), each in a file of its own. Only segment.cpp and their tests call them.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/segment.h"
#include "core/text/span.h"

namespace hearsay::segmenting {

// Spans of the paragraphs, white space trimmed, none empty. O(bytes).
std::vector<Span> paragraphs(std::string_view bytes);

// Appends the spans of the sentences of one paragraph, white space trimmed, none empty. O(bytes of the
// paragraph).
void sentences(std::string_view bytes, Span paragraph, std::vector<Span>& out);

// Appends the tokens of one sentence. O(bytes of the sentence).
void tokens(std::string_view bytes, Span sentence, std::vector<Token>& out);

// Drops white space at both ends.
Span trim(std::string_view bytes, Span span);

}  // namespace hearsay::segmenting
