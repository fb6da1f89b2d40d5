// How the words in one article's quotation marks relate to those in another's.
//
//   compare_wording({we, will, go}, {we, will, go})   verbatim
//   compare_wording({we, will, go}, {we, go})         trimmed
//   align({we, will, go}, {we, will, not, go})        kept we will, added not, kept go
//
// Words are compared as folding.h folds them. What the house style of an outlet writes in its own way is the same too:
// "large-scale" and "largescale", "forty" and "40", a name in other Latin letters (names.h).
//
// Cost: compare_wording() O(n + m) and O(names in both); align() O(n · m) time and memory, for at most `longest_aligned` words on either
// side: beyond that the words are left alone.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/compare/folding.h"

namespace hearsay::comparing {

enum class Wording : std::uint8_t { verbatim, trimmed, altered, paraphrased };
const char* name_of(Wording wording);

// How words in marks relate to the fullest wording in marks: the same, a part of it in its order, or changed. Without any
// word it is a paraphrase.
Wording compare_wording(const Text& fullest_text, const std::vector<FoldedWord>& fullest, const Text& text,
                        const std::vector<FoldedWord>& words);

enum class WordChange : std::uint8_t { kept, left_out, added, changed };
const char* name_of(WordChange change);

struct AlignedWords {
  WordChange how = WordChange::kept;
  Span of_first, of_second;   // bytes in the two articles; empty: nothing on that side
  std::uint8_t foldings = 0;  // of words that were kept: what was folded (Folding)
  friend bool operator==(const AlignedWords&, const AlignedWords&) = default;
};
constexpr std::size_t longest_aligned = 400;  // words

// The shortest way from the first wording to the second, word by word, by Wagner and Fischer's edit distance ("The
// string-to-string correction problem", 1974). A word put in another's place is `changed` where the two share a stem, or
// where it is one for one between words that were kept; else one was left out and the other added.
std::vector<AlignedWords> align(const Text& first_text, const std::vector<FoldedWord>& first,
                                const Text& second_text, const std::vector<FoldedWord>& second);

}  // namespace hearsay::comparing
