// An exercise for pencils: what is asked for in words that fit paper, the text in numbered paragraphs, and the answers.
//
//   const Paper paper = on_paper(teachers, sheet, true);
//   for (const Message& one : paper.tasks) …               // "Underline each quote: …"
//   for (const PaperParagraph& one : paper.paragraphs)     // one.number, doc.text.bytes(one.words)
//     for (const Run& run : one.runs) …                    // cut where an answer begins or ends
//   for (const Answer& one : paper.answers) …              // one.number, one.mark, one.note
//
// Paragraphs that are not of the article are left out. A headline at the top has no number; the others count from 1, and
// the form in which an exercise is made calls them by the same numbers.
//
// Offsets are bytes. Cost: O(text + answers · log answers).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/annotation/document.h"
#include "core/exercise/marking.h"
#include "core/message/stored.h"

namespace hearsay::exercise {

struct NumberedParagraph {
  Span words = {};
  std::uint32_t number = 0;  // 0: the headline
};
std::vector<NumberedParagraph> numbered_paragraphs(const Document& doc);

// Whether a paragraph that begins there counts.
bool counts(const Fragments& parts, Span paragraph);
// Those that count and have a number, in runs of neighbours: places in `paragraphs`, first and last.
struct ParagraphRun {
  std::size_t first = 0, last = 0;
};
std::vector<ParagraphRun> runs_that_count(const std::vector<NumberedParagraph>& paragraphs, const Fragments& parts);
// The numbers of those that count, as a person writes them: "1–3, 5". Empty when all do.
std::string numbers_of(const std::vector<NumberedParagraph>& paragraphs, const Fragments& parts);

// Words of the text that the same answers cover.
struct Run {
  Span words = {};
  std::vector<Label> labels = {};          // of the answers that cover it, each once
  std::vector<std::uint32_t> ends = {};    // numbers of the answers that end with it
};

struct Answer {
  std::uint32_t number = 0;  // from 1, in the order of the text
  Mark mark = {};
  std::string note = {};     // the teacher's; empty: none
};

struct PaperParagraph {
  Span words = {};
  std::uint32_t number = 0;
  std::vector<Run> runs = {};  // all of it; one without answers
};

struct Paper {
  std::vector<Message> tasks = {};
  std::vector<PaperParagraph> paragraphs = {};
  std::vector<Answer> answers = {};  // what the sheet asks for; none without a key
};

Paper on_paper(const Document& teachers, const Exercise& sheet, bool with_key);

}  // namespace hearsay::exercise
