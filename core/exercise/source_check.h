// A source check: five questions about each speaker of an article, as news-literacy lessons ask them. What can be told from the
// tags is there at once; the teacher says what is expected, the student answers.
//
//   for (const SeededSource& one : speakers_to_check(teachers)) …          // who speaks, most words first, with first answers
//   act(answer_source(work, "p1", SourceQuestion::named, {SourceAnswer::yes, "She is the mayor."}));
//   unanswered_questions(*work.meta.exercise)                              // how many are left
//
// The questions are about one speaker and not the article, but for "several": whether others speak too. After the IMVAIN rule
// of the Center for News Literacy, Stony Brook: independent, multiple, verifies, authoritative or informed, named sources.
//
// Cost: that of a report (report.h); the others O(sources).
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"
#include "core/message/stored.h"

namespace hearsay::exercise {

// What the tags say of a question, and why; open and no reason where they say nothing.
struct Seed {
  SourceAnswer answer = SourceAnswer::open;
  Message why = {};
};

struct SeededSource {
  std::string id = {}, name = {};  // of the person
  std::array<Seed, source_questions> seeds = {};
};

// Everybody whom a quote of the person's own or one that they accepted names, those with most quoted words first. Named or
// not is told from the person, one of several from how many others speak, evidence from hedges in the quotes.
std::vector<SeededSource> speakers_to_check(const Document& teachers);

// A sheet's sources under the names that the teacher's article has for them now, in the same order; those who speak no more
// are left out.
std::vector<CheckedSource> still_speaking(std::vector<CheckedSource> sources, const std::vector<SeededSource>& speakers);

// The same sources with nothing said about them.
std::vector<CheckedSource> unanswered(std::vector<CheckedSource> sources);

// nullptr: the sheet does not ask about it.
const CheckedSource* find_source(const Exercise& sheet, std::string_view id);

// The person's answer; the reason's white space is folded and at most `longest_reason` bytes of it are kept. Empty when the
// exercise does not ask about the source, or when the answer is as it was.
Edit answer_source(const Document& doc, std::string_view source, SourceQuestion question, SourceReply reply);

// Questions without an answer.
std::size_t unanswered_questions(const Exercise& sheet);

}  // namespace hearsay::exercise
