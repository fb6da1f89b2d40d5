// The answers in a copy of an exercise: read, or why they cannot be.
//
//   const Answers answers = answers_in(copy, copy.meta.exercise->key);     // or what the passphrase gave
//   if (!answers.problem.empty()) show(answers.problem);
//   marks_of(answers.document, speakers)
//
// Cost: reading the key.
#pragma once

#include <string_view>

#include "core/annotation/document.h"
#include "core/message/stored.h"

namespace hearsay::exercise {

struct Answers {
  Document document = {};
  Message problem = {};  // why there are none: no key, a locked or damaged one, or one of another text
};

// `key` as to_hand_out() made it. The one of the sheet is locked when the sheet says so: then only what the passphrase gave
// is a key.
Answers answers_in(const Document& copy, std::string_view key);

}  // namespace hearsay::exercise
