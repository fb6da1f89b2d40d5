// Where a selection may begin and end: on the borders of words, sentences and graphemes of one text.
//
//   Borders borders(text, segment(text));
//   borders.words({3, 9})            // "he minis" of "The minister" → {0, 12}: outwards, to whole words
//   borders.graphemes({4, 6})        // never half of 👩🏽‍🏫
//   borders.next(5, Side::end)       // the next word's end after byte 5: for keys and for dragged borders
//
// Words are the tokens of core/text/segment.h: a mark is one by itself, so that a border can take it in or
// leave it out. Where a script is written without spaces (Han, Kana, Thai, Lao, Khmer, Burmese) every
// grapheme is a word of its own: cutting those into words needs a dictionary, and a wrong cut could not be
// put right by hand.
//
// Offsets are bytes on code point borders. Cost: a look-up is O(log tokens + length of the token); memory 8
// bytes a token and sentence.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/segment.h"
#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay {

enum class Side : std::uint8_t { begin, end };

class Borders {
 public:
  Borders() = default;
  // Keeps a copy of the text (its bytes are not shared).
  Borders(const Text& text, const Segments& segments);

  // Outwards to whole words, white space at either end left out; empty when nothing else is in it.
  Span words(Span span) const;
  // Outwards to whole graphemes.
  Span graphemes(Span span) const;
  // The first word border of this side after the byte, and the last one before it; the byte itself when
  // there is none.
  std::uint32_t next(std::uint32_t byte, Side side) const;
  std::uint32_t previous(std::uint32_t byte, Side side) const;
  // The border of this side that is nearest to the byte, which may be one; of two the earlier.
  std::uint32_t nearest(std::uint32_t byte, Side side) const;
  // The sentence that holds the byte or ends there; after the last one before it. Empty for an empty text.
  Span sentence(std::uint32_t byte) const;
  // Where the sentence begins that is next after the byte (the text's end when there is none), and the last
  // start before it (0).
  std::uint32_t next_sentence(std::uint32_t byte) const;
  std::uint32_t previous_sentence(std::uint32_t byte) const;

 private:
  // Whether a word may begin or end at this byte inside a token.
  bool inner(std::uint32_t byte) const;
  // Whether the byte is a border of this side in the token.
  bool is_border(Span token, std::uint32_t byte, Side side) const;

  Text text_;
  std::vector<Span> tokens_, sentences_;
};

}  // namespace hearsay
