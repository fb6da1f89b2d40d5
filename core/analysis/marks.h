// Stage 2: which quotation marks belong together.
//
//   “Go,” she said. “Now.”          two stretches
//   ‘The leaders’ talks failed’     one: the ’ after "leaders" is a possessive
//   He is 6'2" tall in the '90s     none: feet and inches, a decade
//   ``Go,'' she said. ''Now.''      two: singles typed in pairs count as double marks
//   “One. ⏎ “Two.”                  two: the first runs on into the next paragraph, which repeats the mark
//   ” Odd start,” he wrote          one: a mark that faces the wrong way
//
// Left to the next stage (quotes.h): whether a stretch is somebody's words, a title, a nickname or a scare
// quote.
//
// The state of a quotation is kept for one paragraph; only a quotation that is still open at its end looks at
// the next one. So a mark that cannot be matched damages its own paragraph at most.
//
// Cost: one pass over the bytes and a stack over the marks; O(bytes). Nesting below `deepest_marks` is not
// looked into.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/segment.h"
#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay {

constexpr std::size_t deepest_marks = 8;  // more open marks are forgotten ones, not quotations in each other

struct Marked {
  Span span;                    // with its marks
  Span inner;                   // without them
  std::uint32_t paragraph = 0;  // index into Segments::paragraphs; a stretch never crosses a paragraph's end
  std::uint8_t depth = 0;       // 0: inside no other stretch
  bool single = false;          // ‘ ’ or ' '
  bool open_ended = false;      // no closing mark: it runs to the paragraph's end
  bool continues = false;       // goes on from the open-ended stretch of the paragraph before
};

// Sorted by span.begin, the outer stretch first.
std::vector<Marked> pair_marks(const Text& text, const std::vector<Paragraph>& paragraphs);

}  // namespace hearsay
