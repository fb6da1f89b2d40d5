// One article seen from its margin: beside each statement, what the other articles make of it; and what this one leaves out.
//
//   for (const MarginNote& note : margin_of(sources, comparison, 0))
//     note.at, note.others, note.own_voice_there …           // by place in the article
//   wording_runs(sources, statement, member)                 // kept "We will", left out "not", kept "go"
//
// A statement has one note in an article, at the words that are nearest to the fullest wording. Left out is what more than
// half of the other articles have; it stands after what comes before it in an article that has it, as far as this one has
// that. Offsets are bytes into the sources' texts. Deterministic; no errors.
//
// Cost: O(statements · (articles + statements)), and O(attributions · members) for what only this article has.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/compare/compare.h"

namespace hearsay::comparing {

// How one article gives a statement.
struct GivenThere {
  bool there = false;
  bool own_voice = false;                      // without a source
  bool hedged = false;
  Wording wording = Wording::paraphrased;      // of own_voice: no matter
  std::int32_t member = -1;                    // index into the statement's members; -1: own_voice
  Fragments span;
};
GivenThere given_in(const ComparedStatement& statement, std::uint32_t source);

enum class NoteKind : std::uint8_t { shared, only_here, left_out };

struct MarginNote {
  NoteKind kind = NoteKind::shared;
  std::int32_t statement = -1;  // index into EventComparison::statements; -1: only here
  std::int32_t person = nobody;
  Fragments span;               // in this article; empty: left out
  std::uint32_t at = 0;         // where it stands, or would stand: byte
  std::uint32_t others = 0;     // other articles that have it
  bool own_voice_here = false, own_voice_there = false;  // without a source, where another names one
  bool hedged_here = false, hedged_there = false;        // as unsure, where another states it
  bool altered_here = false, altered_there = false;      // in marks, and in other words than the fullest wording
};

// By place; what is left out comes after what stands at the same place.
std::vector<MarginNote> margin_of(const std::vector<Source>& sources, const EventComparison& comparison,
                                  std::uint32_t source);

// The words of a member, cut where they go another way than the fullest wording.
struct WordingRun {
  enum class How : std::uint8_t { plain, kept, left_out, added, changed };
  How how = How::plain;  // plain: outside of the words in marks, or nothing to compare with
  std::string fullest;   // of left_out and changed: the words there
  std::string here;      // of all but left_out: the words of this article
  bool spaced = true;    // white space comes before it
  friend bool operator==(const WordingRun&, const WordingRun&) = default;
};
std::vector<WordingRun> wording_runs(const std::vector<Source>& sources, const ComparedStatement& statement,
                                     const GivenThere& given, std::uint32_t source);

// White space folded, fragments joined by " … ".
std::string on_one_line(const Text& text, const Fragments& span);

}  // namespace hearsay::comparing
