// Words as a comparison sees them: without case, marks, accents and the spelling of one side of the ocean.
//
//   words_of(text, span)                      “We will honour it,”  →  we will honor it
//   foldings_between("Honour", "honor")       letter case, spelling
//
// Folded are case, curly marks, accents, and the regular differences of British and American spelling (-our, -ise, -yse,
// -re, -ence, -ogue, doubled l), so that only a change of words counts as one. A spelling is folded on both sides, so it
// does not matter that "otherwise" becomes "otherwize".
//
// Cost: O(bytes).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay::comparing {

constexpr std::uint32_t no_number = 0xFFFFFFFF;

struct FoldedWord {
  std::string folded;
  Span span;  // bytes in the article
  std::uint32_t number =
      no_number;  // the same for the same word in an event, where it was numbered (StemTable)
};

// The words inside the span, in order. Marks and symbols are no words; a number is one. A hyphen parts words.
std::vector<FoldedWord> words_of(const Text& text, Span span);
// The words of several fragments, as if they were written one after the other.
std::vector<FoldedWord> words_of(const Text& text, const Fragments& fragments);
// Where they are, without folding them.
std::vector<Span> word_spans(const Text& text, Span span);
// One word, folded.
std::string fold(std::string_view word);

// What two words that fold to the same differ in; bits.
enum Folding : std::uint8_t {
  letter_case = 1,  // Ceasefire, ceasefire
  marks = 2,        // don’t, don't
  accents = 4,      // café, cafe
  spelling = 8,     // honour, honor
  joining = 16,     // large-scale, largescale
};
std::uint8_t foldings_between(std::string_view first, std::string_view second);

}  // namespace hearsay::comparing
