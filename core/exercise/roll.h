// A class: the files that came back, sorted into exercises, marked, and side by side.
//
//   const Roll roll = call_roll({{"a.hearsay.json", doc}, …}, {&teachers});
//   for (const FileProblem& one : roll.problems) say(one.name, one.what);    // left out; all others count
//   for (const ClassWork& work : roll.exercises) {
//     work.view.disputes                                                    // class.h: what to talk about
//     work.students[0].of(Label::hedge).missed                              // the table
//     save(class_table(language, work));                                              // the same as CSV
//   }
//
// Works with the same exercise id belong together. A file is left out when it holds no exercise, nobody's name or more than
// 1,000 tags, when its text is not the others' (the teacher's, else the one that most have, the first of equals), when it is the same as
// another, or when the student has a newer one: the time of handing in decides, then the number of tries, then the
// order of the files. Names are the same whatever their case and spaces.
//
// The key is what the teacher's article has now: the teacher's own tags and accepted suggestions. A file that is the
// teacher's own article serves as one given apart. Where there is none, the exercise as it was handed out serves with the
// answers that are in it; when they are locked, the work says so, and nothing is marked until they are given in `unlocked`.
//
// Offsets are bytes. Cost: that of class.h, and of marking each work.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/exercise/class.h"
#include "core/exercise/marking.h"
#include "core/format/format.h"

namespace hearsay::exercise {

struct NamedDocument {
  std::string file = {};  // its name
  Document document = {};
};

// What a student marked of one label, of statements that differ, or of all of them. Without a key everything but `marks` is 0.
struct Tally {
  std::uint32_t marks = 0;
  std::uint32_t right = 0, borders = 0, wrong = 0, missed = 0, extra = 0;  // wrong: of another kind or speaker
  std::optional<int> percent = {};  // no value without a key, or where it asks for nothing
  std::optional<double> f1 = {};    // of finding; no value without a key, or where nothing is asked for nor marked
};

struct Student {
  std::string name = {};
  std::string file = {};
  std::size_t at = 0;           // of the document, in what call_roll() was given
  std::int64_t handed_in = 0;   // 0: saved before it was handed in
  int tries = 0;
  std::vector<Mark> marks = {};  // all of them, in the order of the text: what is asked for and what is not
  std::vector<CheckedSource> sources = {};  // the student's replies, for each source of the work's sheet
  std::array<Tally, all_labels.size()> by_label = {};
  Tally statements = {};  // that other articles give otherwise
  Tally all = {};         // a tag that is asked for as both is one of `marks`

  const Tally& of(Label label) const { return by_label[static_cast<std::size_t>(label)]; }
};

struct ClassWork {
  Exercise sheet = {};  // the teacher's, else the first student's; its sources have the expected replies, or open ones
  Text text = {};
  Words words = Words(text);
  bool has_key = false;
  std::string key_from = {};  // the file that the key came with; empty: the teacher's own article
  std::string locked = {};    // the answers as they are locked, where only the passphrase is missing; else empty
  std::vector<Mark> key = {};
  std::vector<Student> students = {};  // by name, as people sort: whatever the case
  // In the order of `students`; its heat, agreement and disputes count what the sheet asks for.
  ClassView view = {};
  std::array<std::optional<double>, all_labels.size()> f1 = {};  // of each label against the key, the students' mean
};

struct Roll {
  std::vector<ClassWork> exercises;   // by title, then by id
  std::vector<FileProblem> problems;  // in the order of the files
};

// Keys that a passphrase gave, by the exercise's id.
using UnlockedKeys = std::map<std::string, std::string, std::less<>>;

Roll call_roll(const std::vector<NamedDocument>& works, const std::vector<const Document*>& teachers = {},
               const UnlockedKeys& unlocked = {});

enum class Names : std::uint8_t { shown, hidden };
// Of the student at this place: "Mia Berg", or "Student 3".
std::string shown_name(const message::Language& language, const ClassWork& work, std::size_t student, Names names);
// Students × labels as CSV, as csv.h writes it: with a key right, borders, wrong, missed, extra and percent of each label,
// of statements that differ and of all, without one how many of each were marked; then each answer of the source check, and the reason given for it.
std::string class_table(const message::Language& language, const ClassWork& work, Names names = Names::shown);
// How many gave each answer to the question about the sheet's source at this place.
std::array<std::uint32_t, source_answers> count_answers(const ClassWork& work, std::size_t source, SourceQuestion question);
// Name → percent of all, for gradebook.h. Empty without a key.
struct Grade {
  std::string name = {}, grade = {};
};
std::vector<Grade> grades(const ClassWork& work);

}  // namespace hearsay::exercise
