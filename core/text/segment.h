// An article cut into paragraphs, sentences and tokens.
//
//   Segments s = segment(text);
//   for (const SentenceSpan& sentence : s.sentences)
//     for (std::uint32_t i = sentence.first; i < sentence.last; ++i) use(text.bytes(s.tokens[i].span));
//
// Paragraphs: runs of lines that hold anything but white space. A line break of any kind (\n, \r\n, \r,
// U+2028, U+2029) ends a paragraph, except where a text is hard-wrapped (see paragraphs.cpp). Sentences lie
// inside paragraphs and cover all that is not white space in them. Tokens lie inside sentences, cut as the
// treebanks do: "don't" → do|n't, "Trump's" → Trump|'s, "U.S." one, marks one each.
//
// Cost: one pass each, O(bytes).
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay {

enum class TokenKind : std::uint8_t { word, number, mark, symbol };  // mark: punctuation

struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  bool space_before = false;  // white space (or the paragraph's start) comes before
};

// Where a sentence is. (What the analysis asks of one: core/analysis/sentence.h.)
struct SentenceSpan {
  Span span;                          // white space trimmed
  std::uint32_t first = 0, last = 0;  // tokens[first … last)
};

struct Paragraph {
  Span span;                          // white space trimmed
  std::uint32_t first = 0, last = 0;  // sentences[first … last)
};

struct Segments {
  std::vector<Paragraph> paragraphs;
  std::vector<SentenceSpan> sentences;
  std::vector<Token> tokens;
};

Segments segment(const Text& text);

}  // namespace hearsay
