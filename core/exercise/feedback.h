// A student's work against the key, in words for a 13-year-old.
//
//   const Feedback feedback = feedback_on(work, work.meta.exercise->key);      // or the key once it is unlocked
//   if (!feedback.problem.empty()) show(feedback.problem);
//   for (const Remark& one : feedback.remarks) list(text(language, one.says), one.reason);
//   feedback.percent                                                    // 83; no value where the key asks for nothing
//
// What is right and what is nearly right: marking.h. Offsets are bytes. Cost: as marking, and reading the key.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/message/stored.h"

namespace hearsay::exercise {

// One judged mark.
struct Remark {
  Outcome outcome = Outcome::right;
  Label label = Label::quote;  // of the key's mark, else of the student's
  bool statement = false;      // of the statements that other articles give otherwise
  std::string tag = {};        // the student's, Tag::id; empty: missed
  Span words = {};             // the first fragment of the student's mark, else of the key's
  std::string text = {};       // its words, shortened (commands::told)
  Message says = {};
  std::string reason = {};     // the teacher's note on the tag of the key; empty: none
  std::vector<Elsewhere> elsewhere = {};  // of a statement: how other articles give it, as the key says
};

// An answer of the source check beside the teacher's.
struct SourceRemark {
  std::string source = {};  // its name
  SourceQuestion question = SourceQuestion::independent;
  SourceReply given = {}, expected = {};  // open: not answered; left open for the class

  bool is_open() const { return expected.answer == SourceAnswer::open; }
  bool as_expected() const { return !is_open() && given.answer == expected.answer; }
};

struct Feedback {
  Message problem = {};  // why there is none: no key, a locked or damaged one, or one of another text
  std::vector<Remark> remarks = {};  // in the order of the text
  std::array<std::uint32_t, outcomes> counts = {};
  std::optional<int> percent = {};  // of the tags alone
  std::vector<SourceRemark> sources = {};  // every question of each source, in the order of the sheet

  std::uint32_t count(Outcome outcome) const { return counts[static_cast<std::size_t>(outcome)]; }
};

// `key` as answers_in() takes it (answers.h).
Feedback feedback_on(const Document& work, std::string_view key);

}  // namespace hearsay::exercise
