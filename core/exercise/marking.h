// What one person marked against a key: right, nearly right, or not, mark by mark.
//
//   const Words words(text);
//   const Marking marking = mark(words, key, work, {});
//   for (const Judged& one : marking.judged) …    // {key, work, outcome}, in the order of the text
//   marking.percent()                             // 83; no value where the key asks for nothing
//
// Kind about borders. A mark is the words that it covers: spaces and punctuation, quotation marks among them, cost
// nothing. Two marks have the same borders when at most two words differ and either one lies inside the other or
// both share more than half of their words. Of a mention of a speaker, what comes before the name (a title, a
// role, an age) costs nothing however long it is: both need only end with the same word. Words that are in the
// text twice are told apart by their place.
//
// Which mark of the work belongs to which mark of the key is a matching of maximum weight (matching.h): as many
// marks of the same label as possible find a partner, with as many words in common as possible. Marks of
// different labels become partners only where neither has one of its own label and they share at least half of
// their words.
//
// Statements that other articles give otherwise (elsewhere.h) are a part of their own: the quotes that say so, whether or not
// quotes are asked for. What is asked is which statement it is, so borders cost nothing there: two marks are of one statement
// when they share at least half of the shorter one's words. Where kinds count, the work may name none but the key's ways; it
// need not name all of them.
//
// Cost: O(words of the text) once, then about O(marks · log marks + pairs that overlap) a work.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay::exercise {

// The words of a text by number: runs of letters and digits, with apostrophes and hyphens inside.
class Words {
 public:
  explicit Words(const Text& text);
  std::uint32_t count() const { return static_cast<std::uint32_t>(spans_.size()); }
  // In bytes.
  Span span(std::uint32_t word) const { return spans_[word]; }
  // The words that the fragments cover wholly or in part, as runs of word numbers.
  Fragments covered(const Fragments& bytes) const;

 private:
  std::vector<Span> spans_;
};

struct Mark {
  std::string id = {};
  Label label = Label::quote;
  Fragments fragments = {};   // bytes, as in Tag
  std::string kind = {};      // as in Tag; empty: not said
  std::string speaker = {};   // the same for the same speaker in key and work; empty: not said
  std::vector<Elsewhere> elsewhere = {};  // as in Tag
};

// What is asked. A mark of the key or the work that is not asked for counts nowhere.
struct Task {
  std::vector<Label> labels = {Label::quote, Label::speaker, Label::hedge};
  bool kinds = true;           // direct, mixed, indirect; the kinds of hedges
  bool speakers = true;        // who said it
  bool statements = false;     // which quotes other articles give otherwise; in which way, where kinds count
  Fragments parts = {};        // bytes of the text that count; empty: all of it
};

struct Judged {
  const Mark* key = nullptr;   // nullptr: extra
  const Mark* work = nullptr;  // nullptr: missed
  // The gravest fault of a pair: another label or kind, then another speaker, then borders.
  Outcome outcome = Outcome::right;
  bool statement = false;      // of the statements that differ; else of the tags
};

struct Marking {
  std::vector<Judged> judged;  // in the order of the text, by the key's mark if there is one; a tag before its statement
  std::array<std::uint32_t, outcomes> counts = {};

  std::uint32_t count(Outcome outcome) const { return counts[static_cast<std::size_t>(outcome)]; }
  // Of what the key asks for, 0 … 100, rounded to the nearest; never below 0. No value where it asks for nothing.
  std::optional<int> percent(const Credits& credits = {}) const;
  // F1 of finding, tags and statements: a pair counts as found whatever its fault. 0 … 1; 1 when there was nothing to find and nothing
  // was marked.
  double f1() const;
};

Task task_of(const Exercise& sheet);
// By its label, or as a statement that differs, and by where it begins.
bool is_asked_for(const Task& task, const Mark& mark);

// Pointers in the result are into `key` and `work`, which must outlive it.
Marking mark(const Words& words, const std::vector<Mark>& key, const std::vector<Mark>& work, const Task& task);

// Whether two runs of words have the same borders, as above. `before_costs`: false for mentions of a speaker.
bool same_borders(const Fragments& a, const Fragments& b, bool before_costs = true);

}  // namespace hearsay::exercise
