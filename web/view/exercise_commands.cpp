// Carries out what makes an exercise, and a student's way through it. Tested by tests/browser/exercise_test.mjs.
#include <optional>

#include "core/exercise/handing.h"
#include "core/files/formats.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/app.h"
#include "web/view/command.h"

namespace hearsay::view {

using namespace message::literals;

namespace {

std::string as_file(const Document& doc) { return find_format("hearsay")->write({{&doc}}, host::now()); }

const Exercise* sheet_of(const Workspace& w) { return w.has_document() ? exercise::students_sheet(w.doc()) : nullptr; }

void save_hand_in(const Document& work) {
  const Document out = exercise::to_hand_in(work);
  host::save_file(exercise::hand_in_name(*out.meta.exercise), find_format("hearsay")->media_type, as_file(out));
}


}  // namespace

void StartExercise::carry_out(App& app) const {
  if (!app.has_document()) return;
  app.classroom().start(app.workspace().doc(), host::words("exercise.usual-instructions"));
  OpenDialog{Dialog::make_exercise}.carry_out(app.workspace());
}

void FillExercise::carry_out(App& app) const { app.classroom().fill(form); }

void HandOut::carry_out(App& app) const {
  Workspace& w = app.workspace();
  if (!w.has_document()) return;
  const ExerciseForm& form = app.classroom().form();
  Exercise sheet = form.sheet;
  if (sheet.id.empty()) sheet.id = host::unique_id();
  if (!form.with_key) sheet.feedback = Exercise::Feedback::none;
  w.apply(exercise::keep_sheet(w.doc(), sheet));
  const Document out = exercise::to_hand_out(w.doc(), sheet, form.with_key);
  std::string name;
  if (way == Way::file) {
    const Format& format = *find_format("hearsay");
    name = file_name(sheet.title + " – " + host::words("exercise.file"), format);
    host::save_file(name, format.media_type, as_file(out));
  } else if (way == Way::page) {
    name = file_name(sheet.title, ".html");
    host::save_page_carrying(name, as_file(out));
  } else {
    name = file_name(sheet.title, ".scorm.zip");
    host::save_scorm_package(name, sheet.title, as_file(out));
  }
  CloseDialog{}.carry_out(w);
  w.say(host::words("exercise.made", "file"_is = name));
}

void BeginWork::carry_out(Workspace& w) const {
  if (!w.has_document()) return;
  w.apply(exercise::begin_work(w.doc(), name));
  CloseDialog{}.carry_out(w);
}

void HandIn::carry_out(App& app) const {
  Workspace& w = app.workspace();
  if (!sheet_of(w) || !w.apply(exercise::handed_in(w.doc(), host::now()))) return;
  CloseDialog{}.carry_out(w);
  save_hand_in(w.doc());
  app.tell_platform(w.id(w.active()));
  const Exercise& sheet = *sheet_of(w);
  w.say(host::words("exercise.done", "file"_is = exercise::hand_in_name(sheet)));
  if (exercise::shows_feedback(sheet) && !sheet.key.empty()) w.page().open(Dialog::feedback);
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
