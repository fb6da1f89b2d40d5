// Carries out what makes an exercise, and a student's way through it. Tested by tests/browser/exercise_test.mjs
// and lesson_test.mjs.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "core/annotation/commands.h"
#include "core/annotation/layers.h"
#include "core/event/event.h"
#include "core/exercise/handing.h"
#include "core/exercise/source_check.h"
#include "core/files/formats.h"
#include "core/format/hearsay_json.h"
#include "core/suggest/suggest.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/app.h"
#include "web/view/command.h"
#include "web/view/found_elsewhere.h"

namespace hearsay::view {

using namespace message::literals;

namespace {

std::string as_file(const Document& doc) { return find_format("hearsay")->write({{&doc}}, host::now()); }

const Exercise* sheet_of(const Workspace& w) { return w.has_document() ? exercise::students_sheet(w.doc()) : nullptr; }

void save_hand_in(const Document& work) {
  const Document out = exercise::to_hand_in(work);
  host::save_file(exercise::hand_in_name(*out.meta.exercise), find_format("hearsay")->media_type, as_file(out));
}

// The exercise leaves the page; its answers are as they are to be.
void hand_out(Workspace& w, const Document& out, HandOutWay way) {
  const std::string& title = out.meta.exercise->title;
  std::string name;
  if (way == HandOutWay::file) {
    const Format& format = *find_format("hearsay");
    name = file_name(title + " – " + host::words("exercise.file"), format);
    host::save_file(name, format.media_type, as_file(out));
  } else if (way == HandOutWay::page) {
    name = file_name(title, ".html");
    host::save_page_carrying(name, as_file(out));
  } else {
    name = file_name(title, ".scorm.zip");
    host::save_scorm_package(name, title, as_file(out));
  }
  if (w.page().dialog() == Dialog::make_exercise) CloseDialog{}.carry_out(w);
  w.say(host::words("exercise.made", "file"_is = name));
}

// The article keeps what the form says. Its sheet.
Exercise keep_form(Workspace& w, const ExerciseForm& form) {
  Exercise sheet = form.finished();
  if (sheet.id.empty()) sheet.id = host::unique_id();
  w.apply(exercise::keep_sheet(w.doc(), sheet));
  return sheet;
}

// The article's event is compared, so that statements that differ can be told; but not in the place of articles that a person
// has chosen and not stored.
void compare_event_of(App& app, const Document& doc) {
  ComparedArticles& compared = app.compared();
  if (compared.find(doc.id, doc.text) || compared.reading() || (compared.chosen() > 0 && compared.event().empty())) return;
  const session::Session& session = app.workspace().session();
  const auto is_here = [&session](std::string_view id) {
    const LibraryEntry* article = session.entry(id);
    return article && !article->trashed;
  };
  for (const LibraryEntry* entry : session.shelf().events()) {
    events::ReadEvent read = events::read_event(entry->event);
    std::size_t here = 0;
    bool among_them = false;
    for (const events::EventArticle& one : read.record.articles) here += is_here(one.id), among_them |= one.id == doc.id;
    if (!among_them || here < ComparedArticles::least) continue;
    return compared.open_event(entry->id, entry->title, std::move(read.record), is_here);
  }
}

// By which it is known whether the work is in a file as it is now.
std::string print_of(const Document& work) { return fingerprint(Text::from(write_hearsay(exercise::to_hand_in(work)))); }

constexpr const char* saved_work = "saved-work";

// Since when this browser has settings of the page; milliseconds, as words.
constexpr const char* here_since = "here-since";
// Over this time the work of one lesson has come through to another one.
constexpr std::int64_t another_lesson = 12 * 60 * 60 * 1000;

// Whether what was stored here in an earlier lesson, or on the day before, is still here.
bool has_lasted() {
  std::int64_t since = 0;
  const std::string words = host::setting(here_since);
  const auto read = std::from_chars(words.data(), words.data() + words.size(), since);
  return read.ec == std::errc() && since > 0 && host::now() - since >= another_lesson;
}

}  // namespace

void StartExercise::carry_out(App& app) const {
  if (!app.has_document()) return;
  compare_event_of(app, app.workspace().doc());
  app.classroom().start(app.workspace().doc(), host::words("exercise.usual-instructions"));
  OpenDialog{Dialog::make_exercise}.carry_out(app.workspace());
}

void FillElsewhere::carry_out(App& app) const {
  Workspace& w = app.workspace();
  if (w.has_document()) w.apply(commands::fill_elsewhere(w.doc(), found_elsewhere(w.doc(), app.compared())));
}

void FillExercise::carry_out(App& app) const { app.classroom().fill(form); }

void HandOut::carry_out(App& app) const {
  Workspace& w = app.workspace();
  if (!w.has_document()) return;
  const ExerciseForm& form = app.classroom().form();
  const Exercise sheet = keep_form(w, form);
  Document out = exercise::to_hand_out(w.doc(), suggested_anew(w.doc()), sheet, form.with_key);
  if (!form.with_key || !form.locks) return hand_out(w, out, way);
  if (app.classroom().is_locking() || !form.has_passphrase()) return;
  const std::string key = out.meta.exercise->key;
  app.classroom().begin_lock({.out = std::move(out), .way = way});
  host::lock(key, form.passphrase);
}

void PrintExercise::carry_out(App& app) const {
  Workspace& w = app.workspace();
  if (!w.has_document()) return;
  ExerciseForm paper;
  if (form) {
    paper = app.classroom().form();
    keep_form(w, paper);
    CloseDialog{}.carry_out(w);
  } else if (const Exercise* sheet = exercise::teachers_sheet(w.doc())) {
    paper = {.sheet = *sheet, .with_key = sheet->with_key, .only_parts = !sheet->parts.empty(), .checks_sources = !sheet->sources.empty()};
  } else {
    return;
  }
  app.print_exercise(std::move(paper));
  host::print();
}

void UnlockAnswers::carry_out(App& app) const {
  if (app.classroom().is_locking()) return;
  app.classroom().begin_lock({.exercise = exercise});
  host::unlock(locked, passphrase);
}

void App::lock_answered(LockAnswer answer, std::string_view text) {
  if (!classroom_.is_locking()) return;
  LockWork work = classroom_.end_lock();
  switch (answer) {
    case LockAnswer::locked:
      work.out.meta.exercise->key = text;
      work.out.meta.exercise->locked = true;
      return hand_out(workspace_, work.out, work.way);
    case LockAnswer::unlocked:
      if (const Dialog open = workspace_.page().dialog(); open == Dialog::feedback || open == Dialog::classroom) workspace_.page().type({});
      return classroom_.unlocked(work.exercise, std::string(text));
    case LockAnswer::wrong:
      return classroom_.tell_lock_problem(work.exercise, message::make("lock.wrong"));
    case LockAnswer::damaged:
      return classroom_.tell_lock_problem(work.exercise, message::make("lock.damaged"));
    case LockAnswer::failed:
      return classroom_.tell_lock_problem(work.exercise, message::make("lock.failed"));
  }
}

void BeginWork::carry_out(Workspace& w) const {
  if (!w.has_document()) return;
  w.apply(exercise::begin_work(w.doc(), name));
  CloseDialog{}.carry_out(w);
}

void AnswerSource::carry_out(Workspace& w) const {
  if (w.has_document()) w.apply(exercise::answer_source(w.doc(), source, question, reply));
}

void HandIn::carry_out(App& app) const {
  Workspace& w = app.workspace();
  if (!sheet_of(w) || !w.apply(exercise::handed_in(w.doc(), host::now()))) return;
  CloseDialog{}.carry_out(w);
  save_hand_in(w.doc());
  app.tell_platform(w.id(w.active()));
  const Exercise& sheet = *sheet_of(w);
  w.say(host::words("exercise.done", "file"_is = exercise::hand_in_name(sheet)));
  // Locked answers are opened by the teacher, in their own time.
  const bool readable = !sheet.locked || app.classroom().is_unlocked(sheet.id);
  if (exercise::shows_feedback(sheet) && !sheet.key.empty() && readable) w.page().open(Dialog::feedback);
}

void App::tell_platform(std::string_view article) {
  const session::OpenArticle* open = session_.find(article);
  const Exercise* sheet = open ? exercise::students_sheet(open->document()) : nullptr;
  if (!sheet || sheet->name.empty() || !host::in_platform()) return;
  const bool done = sheet->handed_in != 0;
  std::string score;  // none where there are no answers to be read
  if (done)
    if (const std::optional<int> percent = classroom_.feedback(open->document(), open->revision()).percent) score = std::to_string(*percent);
  host::tell_platform(as_file(exercise::to_hand_in(open->document())), done, score);
}

void SaveHandIn::carry_out(App& app) const {
  if (sheet_of(app.workspace())) save_hand_in(app.workspace().doc());
}

void SaveSoFar::carry_out(App& app) const {
  const Exercise* sheet = sheet_of(app.workspace());
  if (!sheet || sheet->name.empty()) return;
  // Where it is opened it has to be known whether this is the newer state.
  Document work = app.workspace().doc();
  if (const LibraryEntry* entry = app.workspace().session().entry(work.id)) work.meta.changed = entry->changed;
  const std::string name = exercise::so_far_name(*sheet, host::words("exercise.so-far"));
  host::save_file(name, find_format("hearsay")->media_type, as_file(work));
  app.work_is_saved();
  app.say(host::words("exercise.saved-so-far", "file"_is = name));
}

void App::remember_first_visit() {
  if (host::setting(here_since).empty()) host::keep_setting(here_since, std::to_string(host::now()));
}

void App::work_is_saved() { host::keep_setting(saved_work, print_of(workspace_.doc())); }

bool App::leaving(bool lasts) {
  const Exercise* sheet = sheet_of(workspace_);
  if (lasts || has_lasted() || !sheet || sheet->name.empty() || sheet->handed_in != 0 || host::in_platform()) return false;
  const Document& work = workspace_.doc();
  if (finds_and_parts_of(work, my_layer).empty() || host::setting(saved_work) == print_of(work)) return false;
  say(host::words("exercise.leaving"), true, host::words("exercise.save-so-far"), "save-so-far");
  return true;
}

void TryAgain::carry_out(Workspace& w) const {
  if (w.has_document()) w.apply(exercise::try_again(w.doc()));
}

void GoToWords::carry_out(App& app) const {
  Workspace& w = app.workspace();
  CloseDialog{}.carry_out(w);
  if (!w.has_document()) return;
  if (tag.empty())
    app.reach(words);
  else
    w.select_tag(tag, true);
}

}  // namespace hearsay::view
