#include "web/view/classroom.h"

#include <iterator>

namespace hearsay::view {

void Classroom::start(const Document& teachers, std::string_view instructions) {
  const bool made_before = teachers.meta.exercise && teachers.meta.exercise->role == Exercise::Role::teacher;
  form_ = {};
  if (made_before) {
    form_.sheet = *teachers.meta.exercise;
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
  if (teachers && (!teachers->meta.exercise || teachers->meta.exercise->role != Exercise::Role::teacher)) teachers = nullptr;
  const std::uint64_t now = teachers ? revision : 0;
  if (!rolled_ || rolled_for_ != now) {
    roll_ = exercise::call_roll(works_, teachers ? std::vector<const Document*>{teachers} : std::vector<const Document*>{});
    rolled_ = true;
    rolled_for_ = now;
  }
  return roll_;
}

std::string Classroom::name_of(const exercise::ClassWork& work, std::size_t student) const {
  return hides_names_ ? "Student " + std::to_string(student + 1) : work.students[student].name;
}

void Classroom::take_gradebook(std::string name, std::string csv) {
  gradebook_name_ = std::move(name);
  gradebook_ = std::move(csv);
  unmatched_.clear();
  column_ = 0;
}

}  // namespace hearsay::view
