// The pieces that are compared: a sentence or a clause of what somebody said, with the stems of its words.
//
//   “It is settled,” she said. “We sail on Monday, and the fare stays as it is.”
//   → it is settled | we sail on Monday | and the fare stays as it is
//
// What lies in one sentence of the article is one piece, whatever stands between its fragments. A long sentence is cut at
// its clauses, since another article may give one of them alone.
//
// Cost: O(bytes).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/compare/folding.h"
#include "core/compare/source.h"
#include "core/compare/stem_table.h"

namespace hearsay::comparing {

struct SaidUnit {
  std::uint32_t source = 0, attribution = 0;  // indices into the sources and their attributions
  std::uint32_t sentence = 0;                 // index into the source's sentences
  std::int32_t person = nobody;
  Fragments span;
  std::vector<FoldedWord> quoted;             // its words in quotation marks, without an "and" in front
  FoldedWord conjunction;                     // that "and", empty where there is none
  std::vector<std::uint32_t> quoted_numbers;  // of the words in quotation marks, see StemTable
  std::vector<std::uint32_t> quoted_function_words;  // the same of those without a stem; sorted, each once
  std::vector<StemId> stems;                         // of all its words; sorted, each once
  std::vector<StemId> quoted_stems;
  std::vector<StemId> cue_stems;  // of a report's cue, as far as it says something: hoped, denied, promised
  bool in_marks = false;          // most of its words are in quotation marks
  bool heading = false;           // it is in a headline
  bool carrier = false;           // most of it somebody else is said to have said inside of it
};

// Of all sources, in the order of the texts. `person_of[source][speaker]` is an index into the persons.
std::vector<SaidUnit> find_units(const std::vector<Source>& sources,
                                 const std::vector<std::vector<std::int32_t>>& person_of, StemTable& table);

// All of a direct quotation, and what is in quotation marks of another.
std::vector<Span> marked_parts(const Source& source, const SaidThere& said);
// The words of an attribution's content that are in quotation marks.
std::vector<FoldedWord> quoted_words(const Source& source, const SaidThere& said);

// The stems of words or of a part of an article, sorted, each once.
std::vector<StemId> stems_of(const Text& text, std::span<const FoldedWord> words, StemTable& table);
std::vector<StemId> stems_of(const Text& text, const Fragments& span, StemTable& table);

struct Clause {
  Span span;
  std::vector<StemId> stems;
};
// A sentence, cut at its clauses where it is long.
std::vector<Clause> clauses_of(const Text& text, Span sentence, StemTable& table);

}  // namespace hearsay::comparing
