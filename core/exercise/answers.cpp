// Tested by tests/unit/feedback_test.cpp and roll_test.cpp.
#include "core/exercise/answers.h"

#include <utility>

#include "core/annotation/layers.h"
#include "core/format/hearsay_json.h"
#include "core/message/message.h"

namespace hearsay::exercise {

Answers answers_in(const Document& copy, std::string_view key) {
  if (!copy.meta.exercise || key.empty()) return {.problem = message::make("feedback.no-key")};
  const Exercise& sheet = *copy.meta.exercise;
  if (sheet.locked && key == sheet.key) return {.problem = message::make("feedback.locked")};
  ReadResult read = read_hearsay(key);
  if (read.documents.size() != 1) return {.problem = message::make("feedback.damaged")};
  if (!same_text(copy, read.documents.front())) return {.problem = message::make("feedback.other-text")};
  return {.document = std::move(read.documents.front())};
}

}  // namespace hearsay::exercise
