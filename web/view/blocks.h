// A text as the text layer lays it out: a paragraph is a block, and a very long one is several, cut where a
// sentence ends.
//
//   for (const Block& b : blocks(text, segments, borders)) show(text.bytes(b.span), b.goes_on);
//
// Pastes from PDF and mail can be one paragraph of half a million characters. The browser lays out a block as a
// whole whenever one mark in it changes, and the canvas asks for the places of all its words: blocks of a bounded
// length keep both as cheap as in an article of many paragraphs. The text itself is not changed, and nothing is
// analysed by blocks.
//
// A cut falls where a sentence begins, else a word, else a grapheme. Offsets are bytes. Cost: O(paragraphs), and a
// look-up for each cut.
#pragma once

#include <vector>

#include "core/text/borders.h"
#include "core/text/segment.h"
#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay::view {

struct Block {
  Span span;
  bool follows = false;  // the paragraph began in the block before
  bool goes_on = false;  // it goes on in the next one
};

constexpr std::uint32_t longest_block = 16'000;  // bytes

std::vector<Block> blocks(const Text& text, const Segments& segments, const Borders& borders);

}  // namespace hearsay::view
