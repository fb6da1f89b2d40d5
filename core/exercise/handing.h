// An exercise on its way: from the teacher's article to a class, through a student's hands, and back.
//
//   act(exercise::keep_sheet(teachers, sheet));                       // the teacher's article remembers what it asks for
//   Document out = exercise::to_hand_out(teachers, suggested_anew(teachers), sheet, true);      // for the class, with the key
//   act(exercise::begin_work(work, "Mia"));  …  act(exercise::handed_in(work, now));
//   Document in = exercise::to_hand_in(work);
//   save(exercise::hand_in_name(*in.meta.exercise), write_hearsay(in));   // "Ferry talks – Mia.hearsay.json"
//
// To lock the key, encrypt Exercise::key of what to_hand_out() gives, put the base64 in its place and set `locked`.
//
// What a person marked: their own tags and the suggestions that they accepted. In a key and in a hand-in all of them are
// the person's own, of the layer "me".
//
// Everything is pure; edits are empty where there is nothing to do. Cost: O(size).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"

namespace hearsay::exercise {

// The teacher's article keeps the sheet, to be handed out again and to know the class' works by its id. The key is
// not kept: it is the article's own tags.
Edit keep_sheet(const Document& teachers, Exercise sheet);

// The article for the class: text, title, source, what is not of the article, and the analysis' suggestions (unless help
// is never) as new ones. None of the teacher's tags, verdicts, notes and answers is in it outside of the key. Ids are new, so that
// they do not tell which suggestions the teacher changed; persons that no suggestion names are left out. The document's id is
// the sheet's.
//
// A person whom the teacher renamed or merged would be so in the suggestions too: `suggested` is the same article with
// suggestions that nobody has touched (suggested_anew() in core/suggest).
Document to_hand_out(const Document& teachers, const Document& suggested, Exercise sheet, bool with_key);

// The teacher's article anew, where only hand-ins are left of it: the text and the sheet.
Document article_of(const Exercise& sheet, const Text& text);

// The key by itself, as to_hand_out() puts it into the sheet: the text of a Hearsay file, whose sheet has the answers of the
// source check when there is one.
std::string key_of_teacher(const Document& teachers, const Exercise& sheet);

// A student gives a name (student_name.h), or another one. Empty without an exercise, or when the name is.
Edit begin_work(const Document& work, std::string_view name);
// Handed in, at this time; one try more, and the first one is kept in the sheet (Exercise::first). Empty without an
// exercise, or as long as nobody gave a name.
Edit handed_in(const Document& work, std::int64_t now);
// The work is open again, as before it was handed in. Empty when it is open.
Edit try_again(const Document& work);

// The work as it is in another copy of it, which came from a file: every tag, link, speaker, verdict and answer. Undo brings
// back what was here. Empty when it is the same. The texts must be the same.
Edit take_up(const Document& work, const Document& copy);
// Whether both are one student's work on one exercise; one that nobody has begun is anybody's.
bool is_same_work(const Document& work, const Document& copy);

// What of a student's work the teacher gets: the text, what the student marked with speakers, links and notes, and the
// sheet without the key and the first try. The document's id is made of the exercise's id and the student's name.
Document to_hand_in(const Document& work);
// "Ferry talks – Mia.hearsay.json": without what file systems refuse, at most 100 bytes of it.
std::string hand_in_name(const Exercise& sheet);
// Of the work before it is handed in: "Ferry talks – Mia – so far.hearsay.json".
std::string so_far_name(const Exercise& sheet, std::string_view so_far);

// What is asked for and the student has marked nothing of yet.
struct Untouched {
  std::vector<Label> labels = {};  // in the order of the sheet
  bool statements = false;         // that other articles give otherwise
  bool empty() const { return labels.empty() && !statements; }
};
Untouched untouched(const Document& work);

// The sheet of a student's copy, or of the article that a teacher made the exercise from; nullptr when it is not one.
const Exercise* students_sheet(const Document& doc);
const Exercise* teachers_sheet(const Document& doc);

// Whether suggestions are to be seen in the student's copy as it is now; and whether feedback is to be had.
bool shows_suggestions(const Exercise& sheet);
bool shows_feedback(const Exercise& sheet);
// Whether the person is to work without the suggestions: as the exercise says in a student's copy, else as they chose.
Blind blind_of(const Document& doc);

}  // namespace hearsay::exercise
