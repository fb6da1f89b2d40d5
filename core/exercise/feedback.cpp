// Tested by tests/unit/feedback_test.cpp.
#include "core/exercise/feedback.h"

#include "core/annotation/commands.h"
#include "core/annotation/layers.h"
#include "core/exercise/answers.h"
#include "core/exercise/marking.h"
#include "core/exercise/marks.h"
#include "core/exercise/source_check.h"
#include "core/message/message.h"

namespace hearsay::exercise {

namespace {

using namespace message::literals;

// How the student's words lie to the key's: "short" of them, "long", or "other".
const char* how(const Fragments& key, const Fragments& work) {
  const std::uint32_t shared = shared_length(key, work);
  return shared == total_length(work) ? "short" : shared == total_length(key) ? "long" : "other";
}

Message says(const Judged& one, const Document& work, const Words& words) {
  if (one.statement)
    return message::make("feedback.statement", "outcome"_is = name_of(one.outcome),
                         "words"_is = commands::told(work, (one.key ? one.key : one.work)->fragments));
  const char* label = name_of((one.key ? one.key : one.work)->label);
  switch (one.outcome) {
    case Outcome::right:
      return message::make("feedback.right", "label"_is = label, "words"_is = commands::told(work, one.key->fragments));
    case Outcome::borders:
      return message::make("feedback.borders",
                           "how"_is = how(words.covered(one.key->fragments), words.covered(one.work->fragments)),
                           "label"_is = label, "words"_is = commands::told(work, one.key->fragments));
    case Outcome::wrong_kind:
      if (one.key->label != one.work->label)
        return message::make("feedback.label", "label"_is = label, "yours"_is = name_of(one.work->label));
      return message::make("feedback.kind", "label"_is = label, "kind"_is = one.key->kind);
    case Outcome::wrong_speaker:
      return message::make("feedback.speaker", "label"_is = label, "name"_is = commands::told(one.key->speaker),
                           "said"_is = commands::told(one.work->speaker),
                           "yours"_is = one.work->speaker.empty() ? "none" : "some");
    case Outcome::missed:
      return message::make("feedback.missed", "label"_is = label, "words"_is = commands::told(work, one.key->fragments));
    case Outcome::extra:
      break;
  }
  return message::make("feedback.extra", "label"_is = label, "words"_is = commands::told(work, one.work->fragments));
}

Remark remark(const Judged& one, const Document& work, const Document& key, const Words& words) {
  const Mark& shown = one.work ? *one.work : *one.key;
  Remark out{.outcome = one.outcome, .label = (one.key ? one.key : one.work)->label, .statement = one.statement};
  if (one.work) out.tag = one.work->id;
  out.words = shown.fragments.front();
  out.text = commands::told(work, shown.fragments);
  out.says = says(one, work, words);
  if (one.key) out.reason = note_of(key, key.tags.find(one.key->id)->second);
  if (one.key && one.statement)
    out.elsewhere = one.key->elsewhere;
  return out;
}

}  // namespace

Feedback feedback_on(const Document& work, std::string_view key) {
  Answers read = answers_in(work, key);
  if (!read.problem.empty()) return {.problem = std::move(read.problem)};
  const Document& answers = read.document;
  const Exercise& sheet = *work.meta.exercise;

  const Words words(work.text);
  const Speakers speakers({&answers, &work});
  const std::vector<Mark> theirs = marks_of(answers, speakers), own = marks_of(work, speakers);
  const Marking marking = mark(words, theirs, own, task_of(sheet));
  Feedback out{.counts = marking.counts, .percent = marking.percent(sheet.credits)};
  for (const Judged& one : marking.judged) out.remarks.push_back(remark(one, work, answers, words));
  for (const CheckedSource& source : sheet.sources) {
    const CheckedSource* expected = answers.meta.exercise ? find_source(*answers.meta.exercise, source.id) : nullptr;
    for (std::size_t i = 0; i < source_questions; ++i)
      out.sources.push_back({source.name, static_cast<SourceQuestion>(i), source.replies[i],
                             expected ? expected->replies[i] : SourceReply()});
  }
  return out;
}

}  // namespace hearsay::exercise
