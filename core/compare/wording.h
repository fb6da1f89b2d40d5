// Words as a comparison sees them: without case, marks and the spelling of one side of the ocean.
//
//   words_of("“We will honour it,”")  →  we will honor it
//   stem("negotiations") == stem("negotiating")
//   align({we, will, go}, {we, will, not, go})   kept we will, added not, kept go
//   compare_wording(fullest, words)               verbatim, trimmed, altered
//
// Folded are case, curly marks, accents, ellipses, and the regular differences of British and American spelling
// (-our, -ise, -yse, -re, -ogue, doubled l), so that only a change of words counts as one.
//
// Cost: words_of() and stem() O(bytes); align() O(n · m) time and memory, for at most `longest_aligned` words on
// either side: beyond that the words are cut off.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay::comparing {

struct Word {
  std::string folded;
  Span span;  // bytes in the article
};

// The words inside the span, in order. Marks and symbols are no words; a number is one.
std::vector<Word> words_of(const Text& text, Span span);
// One word, folded.
std::string fold(std::string_view word);
// What a word has in common with its relatives: "negotiat". Porter's idea of cutting endings off ("An algorithm for
// suffix stripping", 1980), with fewer steps. `folded` as fold() gives it.
std::string stem(std::string_view folded);
// Whether a folded word says nothing about the matter by itself: articles, auxiliaries, pronouns, prepositions.
bool is_function_word(std::string_view folded);

enum class Wording : std::uint8_t { verbatim, trimmed, altered, paraphrased };
const char* name_of(Wording wording);

// How words in marks stand to the fullest wording in marks: the same, a part of it in its order, or changed.
Wording compare_wording(const std::vector<Word>& fullest, const std::vector<Word>& words);

enum class Alignment : std::uint8_t { kept, left_out, added, changed };
struct Aligned {
  Alignment how = Alignment::kept;
  std::int32_t of_first = -1, of_second = -1;  // indices of words; -1: none on that side
  friend bool operator==(const Aligned&, const Aligned&) = default;
};
constexpr std::size_t longest_aligned = 400;  // words

// The shortest way from the first wording to the second, by Wagner and Fischer's edit distance. One word for
// another is `changed` where they share a stem or stand alone between kept words; else left out and added.
std::vector<Aligned> align(const std::vector<Word>& first, const std::vector<Word>& second);

}  // namespace hearsay::comparing
