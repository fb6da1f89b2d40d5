#include "web/view/classroom.h"

#include <algorithm>
#include <iterator>

#include "core/exercise/handing.h"

namespace hearsay::view {

void Classroom::start(const Document& teachers, std::string_view instructions) {
  form_ = {};
  if (const Exercise* before = exercise::teachers_sheet(teachers)) {
    form_.sheet = *before;
  } else {
    form_.sheet.title = teachers.meta.title;
    form_.sheet.instructions = instructions;
  }
  form_.sheet.role = Exercise::Role::teacher;
}

void Classroom::take(std::vector<exercise::NamedDocument> works, std::vector<FileProblem> problems) {
  std::move(works.begin(), works.end(), std::back_inserter(works_));
  std::move(problems.begin(), problems.end(), std::back_inserter(problems_));
  rolled_ = false;
  student_ = nobody;
}

void Classroom::forget() {
  works_.clear();
  problems_.clear();
  gradebook_.clear();
  unmatched_.clear();
  rolled_ = false;
  chosen_ = 0;
  student_ = nobody;
}

const exercise::Roll& Classroom::roll(const Document* teachers, std::uint64_t revision) const {
  if (teachers && !exercise::teachers_sheet(*teachers)) teachers = nullptr;
  const std::uint64_t now = teachers ? revision : 0;
  if (!rolled_ || rolled_for_ != now) {
    roll_ = exercise::call_roll(works_, teachers ? std::vector<const Document*>{teachers} : std::vector<const Document*>{});
    rolled_ = true;
    rolled_for_ = now;
  }
  return roll_;
}

const exercise::ClassWork* Classroom::shown(const exercise::Roll& roll) const {
  return roll.exercises.empty() ? nullptr : &roll.exercises[std::min(chosen_, roll.exercises.size() - 1)];
}

const exercise::Feedback& Classroom::feedback(const Document& work, std::uint64_t revision) const {
  if (feedback_for_ != revision) feedback_ = exercise::feedback_on(work, work.meta.exercise->key);
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
