// What a teacher is making of an article as an exercise, and the files of a class that came back.
//
//   classroom.start(workspace.doc(), title);          // the form, filled from what the article has
//   classroom.take({{"Mia.hearsay.json", doc}}, {});  // one after the other, or thirty at once
//   classroom.roll(teachers).exercises                // core/exercise/roll.h; O(1) until a file more came
//
// The class' files are kept as long as the page is open, and stored nowhere. Knows no browser; tested by
// tests/unit/classroom_test.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/annotation/document.h"
#include "core/exercise/feedback.h"
#include "core/exercise/gradebook.h"
#include "core/exercise/roll.h"
#include "core/exercise/source_check.h"
#include "web/view/deciding.h"

namespace hearsay::view {

// How an exercise leaves the page: as a file, as this page with the exercise inside, or as a package for a learning platform.
enum class HandOutWay { file, page, scorm };

enum class ClassTab { students, words, disputes, agreement, sources };

// The form in which an exercise is made.
struct ExerciseForm {
  Exercise sheet = {};
  bool with_key = true;
  bool only_parts = false;  // else all of the text counts, whatever the sheet's parts are
  bool checks_sources = false;  // else no questions about them are asked, whatever the sheet has
  std::vector<exercise::SeededSource> speakers = {};  // of whom questions can be asked
  bool locks = false;       // the answers, with the passphrase
  std::string passphrase = {};

  // Too short a passphrase is none.
  bool has_passphrase() const;
  // As it is handed out.
  Exercise finished() const;
};

// Answers that are on their way through the browser's encryption, to be locked and then handed out, or to be unlocked.
struct LockWork {
  Document out = {};  // to be handed out; without an exercise when they are to be unlocked
  HandOutWay way = HandOutWay::file;
  std::string exercise = {};  // to be unlocked: its id
};

class Classroom {
 public:
  // Making.
  const ExerciseForm& form() const { return form_; }
  void fill(ExerciseForm form) { form_ = std::move(form); }
  // With what the article's own sheet says, else with what most want.
  void start(const Document& teachers, std::string_view instructions);

  // Locking and unlocking, one at a time.
  bool is_locking() const { return lock_work_.has_value(); }
  void begin_lock(LockWork work) { lock_work_ = std::move(work), lock_problem_ = {}; }
  LockWork end_lock() { return *std::exchange(lock_work_, std::nullopt); }
  // Why the exercise of this id (empty: the one to be handed out) was not unlocked or locked the last time; empty: it was.
  const Message& lock_problem(std::string_view exercise) const;
  void tell_lock_problem(std::string exercise, Message problem);
  // What the passphrase gave for the exercise of this id: kept as long as the page is open, and stored nowhere.
  void unlocked(const std::string& exercise, std::string key);
  bool is_unlocked(std::string_view exercise) const { return unlocked_.contains(exercise); }

  // A class.
  void take(std::vector<exercise::NamedDocument> works, std::vector<FileProblem> problems);
  void forget();
  bool empty() const { return works_.empty() && problems_.empty(); }
  const std::vector<exercise::NamedDocument>& works() const { return works_; }
  // The teacher's article counts when it holds an exercise of the teacher's; `revision` is another number after each change.
  const exercise::Roll& roll(const Document* teachers, std::uint64_t revision) const;
  // The one of them that is shown; nullptr: there is none.
  const exercise::ClassWork* shown(const exercise::Roll& roll) const;
  // What the answers in a student's copy say of it; O(1) until it changes.
  const exercise::Feedback& feedback(const Document& work, std::uint64_t revision) const;
  // The files that could not even be read.
  const std::vector<FileProblem>& unread() const { return problems_; }

  // Which of the exercises is shown, and what of it.
  void choose(std::size_t exercise) { chosen_ = exercise, student_ = question_ = nobody; }
  ClassTab tab() const { return tab_; }
  void show(ClassTab tab) { tab_ = tab, student_ = question_ = nobody; }
  Label label() const { return label_; }  // whose marks are seen word by word
  void show_label(Label label) { label_ = label; }
  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
  std::size_t student() const { return student_; }  // whose marks are listed, by place in ClassWork::students
  void show_student(std::size_t student) { student_ = student; }
  // To which question about a source the answers are listed: the source's place times `source_questions`, and the question.
  std::size_t question() const { return question_; }
  void show_answers(std::size_t question) { question_ = question; }
  exercise::Names names() const { return names_; }
  void show_names(exercise::Names names) { names_ = names; }

  // What the class, or two people, are deciding on together.
  const Deciding& deciding() const { return deciding_; }
  Deciding& deciding() { return deciding_; }

  // A gradebook's bytes and its file's name; empty: none.
  const std::string& gradebook() const { return gradebook_; }
  const std::string& gradebook_name() const { return gradebook_name_; }
  void take_gradebook(std::string name, std::string csv);
  // Who has no row there, once it was filled in.
  const std::vector<std::string>& unmatched() const { return unmatched_; }
  void tell_unmatched(std::vector<std::string> names) { unmatched_ = std::move(names); }
  std::size_t column() const { return column_; }  // 0: a new one, else that of the header before
  void choose_column(std::size_t column) { column_ = column; }

 private:
  ExerciseForm form_;
  std::optional<LockWork> lock_work_;
  Message lock_problem_;
  std::string lock_problem_of_;
  exercise::UnlockedKeys unlocked_;
  std::vector<exercise::NamedDocument> works_;
  std::vector<FileProblem> problems_;
  mutable exercise::Roll roll_;
  mutable bool rolled_ = false;
  mutable std::uint64_t rolled_for_ = 0;
  mutable exercise::Feedback feedback_;
  mutable std::uint64_t feedback_for_ = 0;  // 0: none yet
  std::size_t chosen_ = 0, student_ = nobody, question_ = nobody;
  ClassTab tab_ = ClassTab::students;
  Label label_ = Label::quote;
  exercise::Names names_ = exercise::Names::shown;
  Deciding deciding_;
  std::string gradebook_, gradebook_name_;
  std::vector<std::string> unmatched_;
  std::size_t column_ = 0;
};

}  // namespace hearsay::view
