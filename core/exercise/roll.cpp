// Tested by tests/unit/roll_test.cpp.
#include "core/exercise/roll.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/annotation/commands.h"
#include "core/annotation/layers.h"
#include "core/exercise/answers.h"
#include "core/exercise/handing.h"
#include "core/exercise/marks.h"
#include "core/exercise/source_check.h"
#include "core/exercise/student_name.h"
#include "core/format/csv.h"
#include "core/message/message.h"

namespace hearsay::exercise {

namespace {

using namespace message::literals;

// A work with more is nobody's: comparing two whose tags all overlap would take minutes.
constexpr std::size_t most_tags = 1000;

// A work that may count.
struct Entry {
  std::size_t at;
  const NamedDocument* named;
  std::string key;  // name_key()

  const Document& doc() const { return named->document; }
  const Exercise& sheet() const { return *named->document.meta.exercise; }
};

// What the works of an exercise are marked against.
struct Key {
  const Document* doc = nullptr;
  std::optional<std::size_t> at = {};  // of the handed-out exercise that it came with
  std::string locked = {};             // as in ClassWork
};

class Caller {
 public:
  Caller(const std::vector<NamedDocument>& works, const std::vector<const Document*>& teachers, const UnlockedKeys& unlocked)
      : works_(works), unlocked_(unlocked) {
    for (const Document* doc : teachers)
      if (doc->meta.exercise) keys_.emplace(doc->meta.exercise->id, Key{doc});
  }

  Roll call();

 private:
  void sort_out();
  void take_answers(std::size_t at);
  void leave_out_other_texts(std::vector<Entry>& entries, const Text& text);
  void leave_out_doubles(std::vector<Entry>& entries);
  void leave_out(std::size_t at, Message why) { problems_.emplace_back(at, std::move(why)); }

  const std::vector<NamedDocument>& works_;
  const UnlockedKeys& unlocked_;
  std::deque<Document> answers_;                                   // of exercises as they were handed out
  std::map<std::string_view, Key> keys_;                           // by the exercise's id
  std::map<std::string_view, std::vector<Entry>> entries_;         // the same
  std::vector<std::pair<std::size_t, Message>> problems_;
};

void Caller::sort_out() {
  std::vector<std::size_t> handed_out;  // that nobody has begun, with answers
  for (std::size_t at = 0; at < works_.size(); ++at) {
    const Document& doc = works_[at].document;
    if (!doc.meta.exercise) {
      leave_out(at, message::make("roll.no-exercise"));
    } else if (teachers_sheet(doc)) {
      keys_.emplace(doc.meta.exercise->id, Key{&doc});
    } else if (doc.meta.exercise->name.empty() && !doc.meta.exercise->key.empty()) {
      handed_out.push_back(at);
    } else if (std::string key = name_key(doc.meta.exercise->name); key.empty()) {
      leave_out(at, message::make("roll.no-name"));
    } else if (doc.tags.size() > most_tags) {
      leave_out(at, message::make("roll.too-many", "count"_is = doc.tags.size(), "most"_is = most_tags));
    } else {
      entries_[doc.meta.exercise->id].push_back({at, &works_[at], std::move(key)});
    }
  }
  for (const std::size_t at : handed_out) take_answers(at);
}

// The text that most have, the first of equals.
const Text& text_of_most(const std::vector<Entry>& entries) {
  std::map<std::string_view, std::size_t> counts;
  for (const Entry& one : entries) ++counts[one.doc().text.bytes()];
  const auto most = std::max_element(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    return counts[a.doc().text.bytes()] < counts[b.doc().text.bytes()];
  });
  return most->doc().text;
}

// The teacher's own article is newer than what was handed out; without hand-ins nothing is marked. A copy of another text than
// the works have is not the one that they are of.
void Caller::take_answers(std::size_t at) {
  const Document& copy = works_[at].document;
  const Exercise& sheet = *copy.meta.exercise;
  const auto entries = entries_.find(sheet.id);
  if (keys_.contains(sheet.id) || entries == entries_.end()) return leave_out(at, message::make("roll.no-name"));
  if (copy.text != text_of_most(entries->second))
    return leave_out(at, message::make("roll.other-text", "title"_is = commands::told(sheet.title)));
  const auto unlocked = unlocked_.find(sheet.id);
  const bool waits = sheet.locked && unlocked == unlocked_.end();
  Document answers;
  if (!waits) {
    Answers read = answers_in(copy, sheet.locked ? unlocked->second : sheet.key);
    if (!read.problem.empty()) return leave_out(at, std::move(read.problem));
    answers = std::move(read.document);
    if (answers.tags.size() > most_tags)
      return leave_out(at, message::make("roll.too-many", "count"_is = answers.tags.size(), "most"_is = most_tags));
  }
  answers.text = copy.text;
  std::vector<CheckedSource> expected = answers.meta.exercise ? std::move(answers.meta.exercise->sources) : unanswered(sheet.sources);
  answers.meta.exercise = sheet;
  answers.meta.exercise->sources = std::move(expected);
  keys_.emplace(sheet.id, Key{&answers_.emplace_back(std::move(answers)), at, waits ? sheet.key : std::string()});
}

void Caller::leave_out_other_texts(std::vector<Entry>& entries, const Text& text) {
  std::erase_if(entries, [&](const Entry& one) {
    if (one.doc().text == text) return false;
    leave_out(one.at, message::make("roll.other-text", "title"_is = commands::told(one.sheet().title)));
    return true;
  });
}

// Of the works of one student the newest stays.
void Caller::leave_out_doubles(std::vector<Entry>& entries) {
  std::map<std::string_view, const Entry*> newest;
  std::map<std::size_t, Message> out;
  const auto age = [](const Entry& one) { return std::tuple(one.sheet().handed_in, one.sheet().tries, one.at); };
  for (const Entry& one : entries) {
    const auto same = std::find_if(entries.begin(), entries.end(),
                                   [&](const Entry& other) { return other.key == one.key && other.doc() == one.doc(); });
    if (same->at != one.at) {
      out.emplace(one.at, message::make("roll.twice", "file"_is = same->named->file));
      continue;
    }
    const Entry*& best = newest[one.key];
    if (!best || age(*best) < age(one)) best = &one;
  }
  for (const Entry& one : entries) {
    const Entry& best = *newest[one.key];
    if (best.at == one.at || out.contains(one.at)) continue;
    out.emplace(one.at, message::make("roll.older", "file"_is = best.named->file,
                                      "name"_is = commands::told(student_name(best.sheet().name))));
  }
  std::erase_if(entries, [&](const Entry& one) { return out.contains(one.at); });
  for (auto& [at, why] : out) leave_out(at, std::move(why));
}

std::vector<Mark> only_asked_for(const std::vector<Mark>& marks, const Task& task) {
  std::vector<Mark> out;
  for (const Mark& one : marks) {
    if (!is_asked_for(task, one)) continue;
    out.push_back(one);
    if (!task.statements) out.back().elsewhere.clear();
  }
  return out;
}

Tally tally(const Marking& marking, const Credits& credits) {
  Tally out;
  out.right = marking.count(Outcome::right);
  out.borders = marking.count(Outcome::borders);
  out.wrong = marking.count(Outcome::wrong_kind) + marking.count(Outcome::wrong_speaker);
  out.missed = marking.count(Outcome::missed);
  out.extra = marking.count(Outcome::extra);
  out.percent = marking.percent(credits);
  if (!marking.judged.empty()) out.f1 = marking.f1();
  return out;
}

void judge(Student& student, const ClassWork& work, const Task& task) {
  if (work.has_key) {
    const Marking all = mark(work.words, work.key, student.marks, task);
    student.all = tally(all, work.sheet.credits);
    const auto part = [&](const auto& is_of) {
      Marking some;
      for (const Judged& one : all.judged) {
        if (!is_of(one)) continue;
        some.judged.push_back(one);
        ++some.counts[static_cast<std::size_t>(one.outcome)];
      }
      return tally(some, work.sheet.credits);
    };
    for (const Label label : all_labels)
      student.by_label[static_cast<std::size_t>(label)] =
          part([label](const Judged& one) { return !one.statement && (one.key ? one.key : one.work)->label == label; });
    student.statements = part([](const Judged& one) { return one.statement; });
  }
  for (const Mark& one : student.marks) {
    if (!is_asked_for(task, one)) continue;
    ++student.all.marks;
    if (std::find(task.labels.begin(), task.labels.end(), one.label) != task.labels.end())
      ++student.by_label[static_cast<std::size_t>(one.label)].marks;
    if (task.statements && !one.elsewhere.empty()) ++student.statements.marks;
  }
}

std::optional<double> mean_f1(const std::vector<Student>& students, Label label) {
  double sum = 0;
  std::size_t count = 0;
  for (const Student& one : students) {
    if (!one.of(label).f1) continue;
    sum += *one.of(label).f1;
    ++count;
  }
  if (count == 0) return std::nullopt;
  return sum / static_cast<double>(count);
}

ClassWork work_of(const std::vector<Entry>& entries, const Key& key, std::string key_from) {
  const Document* teachers = key.doc;
  const Document& first = teachers ? *teachers : entries.front().doc();
  ClassWork out{.sheet = *first.meta.exercise, .text = first.text, .key_from = std::move(key_from), .locked = key.locked};
  if (!teachers) out.sheet.sources = unanswered(std::move(out.sheet.sources));
  std::vector<const Document*> docs;
  if (teachers) docs.push_back(teachers);
  for (const Entry& one : entries) docs.push_back(&one.doc());
  const Speakers speakers(docs);
  if (teachers) out.key = marks_of(*teachers, speakers, answers_layer(*teachers, *teachers->meta.exercise));
  out.has_key = !out.key.empty();

  const Task task = task_of(out.sheet);
  for (const Entry& one : entries) {
    Student& student = out.students.emplace_back();
    student.name = student_name(one.sheet().name);
    student.file = one.named->file;
    student.at = one.at;
    student.handed_in = one.sheet().handed_in;
    student.tries = one.sheet().tries;
    student.marks = marks_of(one.doc(), speakers);
    student.sources = unanswered(out.sheet.sources);
    for (CheckedSource& source : student.sources)
      if (const CheckedSource* own = find_source(one.sheet(), source.id)) source.replies = own->replies;
    judge(student, out, task);
  }
  std::stable_sort(out.students.begin(), out.students.end(), [](const Student& a, const Student& b) {
    return std::pair(name_key(a.name), a.at) < std::pair(name_key(b.name), b.at);
  });
  std::vector<Annotator> annotators;
  for (const Student& one : out.students) annotators.push_back({one.name, only_asked_for(one.marks, task)});
  out.view = look_at(out.words, annotators);
  if (out.has_key)
    for (const Label label : all_labels) out.f1[static_cast<std::size_t>(label)] = mean_f1(out.students, label);
  return out;
}

Roll Caller::call() {
  sort_out();
  Roll roll;
  for (auto& [id, entries] : entries_) {
    const auto known = keys_.find(id);
    const Key key = known == keys_.end() ? Key() : known->second;
    leave_out_other_texts(entries, key.doc ? key.doc->text : text_of_most(entries));
    leave_out_doubles(entries);
    if (!entries.empty()) roll.exercises.push_back(work_of(entries, key, key.at ? works_[*key.at].file : std::string()));
  }
  std::stable_sort(roll.exercises.begin(), roll.exercises.end(),
                   [](const ClassWork& a, const ClassWork& b) { return a.sheet.title < b.sheet.title; });
  std::stable_sort(problems_.begin(), problems_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [at, why] : problems_) roll.problems.push_back({works_[at].file, std::move(why)});
  return roll;
}

// What the table's columns say of a label.
std::string_view plural_of(Label label) {
  switch (label) {
    case Label::quote:
      return "quotes";
    case Label::speaker:
      return "speakers";
    case Label::cue:
      return "reporting words";
    case Label::hedge:
      return "hedges";
    case Label::claim:
      break;
  }
  return "hedged claims";
}

struct Cell {
  std::string column, value;
};

// What the table has of one student, after the name.
std::vector<Cell> cells(const ClassWork& work, const Student& student) {
  std::vector<Cell> out;
  const auto add = [&](std::string_view what, const Tally& of) {
    const auto put = [&](std::string_view column, std::uint32_t n) {
      out.push_back({std::string(what).append(column), std::to_string(n)});
    };
    if (!work.has_key) return put("", of.marks);
    put(" right", of.right);
    put(" borders", of.borders);
    put(" wrong", of.wrong);
    put(" missed", of.missed);
    put(" extra", of.extra);
    out.push_back({std::string(what) + " percent", of.percent ? std::to_string(*of.percent) : std::string()});
  };
  for (const Label label : work.sheet.labels) add(plural_of(label), student.of(label));
  if (work.sheet.statements) add("statements that differ", student.statements);
  add("all", student.all);
  for (const CheckedSource& source : student.sources)
    for (std::size_t i = 0; i < source_questions; ++i) {
      const SourceReply& reply = source.replies[i];
      const std::string column = source.name + " " + name_of(static_cast<SourceQuestion>(i));
      out.push_back({column, reply.answer == SourceAnswer::open ? std::string() : name_of(reply.answer)});
      out.push_back({column + " because", reply.reason});
    }
  return out;
}

}  // namespace

Roll call_roll(const std::vector<NamedDocument>& works, const std::vector<const Document*>& teachers, const UnlockedKeys& unlocked) {
  return Caller(works, teachers, unlocked).call();
}

std::string shown_name(const message::Language& language, const ClassWork& work, std::size_t student, Names names) {
  return names == Names::shown ? work.students[student].name : message::text(language, "class.student-number", "number"_is = student + 1);
}

std::string class_table(const message::Language& language, const ClassWork& work, Names names) {
  std::vector<std::string> columns{"student", "tries"};
  for (const Cell& cell : cells(work, {.sources = work.sheet.sources})) columns.push_back(cell.column);
  std::vector<std::vector<std::string>> rows{std::move(columns)};
  for (std::size_t i = 0; i < work.students.size(); ++i) {
    std::vector<std::string>& row = rows.emplace_back();
    row = {shown_name(language, work, i, names), std::to_string(work.students[i].tries)};
    for (Cell& cell : cells(work, work.students[i])) row.push_back(std::move(cell.value));
  }
  return csv_table(rows);
}

std::array<std::uint32_t, source_answers> count_answers(const ClassWork& work, std::size_t source, SourceQuestion question) {
  std::array<std::uint32_t, source_answers> out = {};
  for (const Student& one : work.students) ++out[static_cast<std::size_t>(one.sources[source].to(question).answer)];
  return out;
}

std::vector<Grade> grades(const ClassWork& work) {
  std::vector<Grade> out;
  for (const Student& one : work.students)
    if (one.all.percent) out.push_back({one.name, std::to_string(*one.all.percent)});
  return out;
}

}  // namespace hearsay::exercise
