#include "web/view/classroom.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/annotation/commands.h"
#include "core/exercise/handing.h"

namespace hearsay::view {

bool ExerciseForm::has_passphrase() const {
  constexpr std::size_t least = 8;
  const std::string words = commands::name_from(passphrase);
  const Text text = Text::from(words);
  return text.code_points() >= least;
}

Exercise ExerciseForm::finished() const {
  Exercise out = sheet;
  if (!with_key) out.feedback = Exercise::Feedback::none;
  out.locked = with_key && locks;
  out.with_key = with_key;
  if (!only_parts) out.parts.clear();
  if (!checks_sources) out.sources.clear();
  for (CheckedSource& source : out.sources)
    for (SourceReply& reply : source.replies) reply.reason = commands::name_from(reply.reason);
  return out;
}

void Classroom::start(const Document& teachers, std::string_view instructions) {
  form_ = {};
  if (lock_problem_of_.empty()) lock_problem_ = {};
  if (const Exercise* before = exercise::teachers_sheet(teachers)) {
    form_.sheet = *before;
    form_.only_parts = !before->parts.empty();
    form_.checks_sources = !before->sources.empty();
    form_.locks = before->locked;
    form_.with_key = before->with_key;
    if (!teachers.layers.contains(before->answers_of)) form_.sheet.answers_of.clear();
  } else {
    form_.sheet.title = teachers.meta.title;
    form_.sheet.instructions = instructions;
  }
  form_.sheet.role = Exercise::Role::teacher;
  form_.speakers = exercise::speakers_to_check(teachers);
  form_.sheet.sources = exercise::still_speaking(std::move(form_.sheet.sources), form_.speakers);
}

void Classroom::take(std::vector<exercise::NamedDocument> works, std::vector<FileProblem> problems) {
  std::move(works.begin(), works.end(), std::back_inserter(works_));
  std::move(problems.begin(), problems.end(), std::back_inserter(problems_));
  rolled_ = false;
  student_ = question_ = nobody;
}

const Message& Classroom::lock_problem(std::string_view exercise) const {
  static const Message none;
  return lock_problem_of_ == exercise ? lock_problem_ : none;
}

void Classroom::tell_lock_problem(std::string exercise, Message problem) {
  lock_problem_of_ = std::move(exercise);
  lock_problem_ = std::move(problem);
}

void Classroom::unlocked(const std::string& exercise, std::string key) {
  unlocked_.insert_or_assign(exercise, std::move(key));
  rolled_ = false;
  feedback_for_ = 0;
}

void Classroom::forget() {
  works_.clear();
  problems_.clear();
  gradebook_.clear();
  unmatched_.clear();
  rolled_ = false;
  chosen_ = 0;
  student_ = question_ = nobody;
}

const exercise::Roll& Classroom::roll(const Document* teachers, std::uint64_t revision) const {
  if (teachers && !exercise::teachers_sheet(*teachers)) teachers = nullptr;
  const std::uint64_t now = teachers ? revision : 0;
  if (!rolled_ || rolled_for_ != now) {
    roll_ = exercise::call_roll(works_, teachers ? std::vector<const Document*>{teachers} : std::vector<const Document*>{}, unlocked_);
    rolled_ = true;
    rolled_for_ = now;
  }
  return roll_;
}

const exercise::ClassWork* Classroom::shown(const exercise::Roll& roll) const {
  return roll.exercises.empty() ? nullptr : &roll.exercises[std::min(chosen_, roll.exercises.size() - 1)];
}

const exercise::Feedback& Classroom::feedback(const Document& work, std::uint64_t revision) const {
  if (feedback_for_ != revision) {
    const Exercise& sheet = *work.meta.exercise;
    const auto unlocked = unlocked_.find(sheet.id);
    feedback_ = exercise::feedback_on(work, sheet.locked && unlocked != unlocked_.end() ? unlocked->second : sheet.key);
  }
  feedback_for_ = revision;
  return feedback_;
}

void Classroom::take_gradebook(std::string name, std::string csv) {
  gradebook_name_ = std::move(name);
  gradebook_ = std::move(csv);
  unmatched_.clear();
  column_ = 0;
}

}  // namespace hearsay::view
