// Carries out what a teacher does with the files of a class. Tested by tests/browser/class_test.mjs.
#include "core/files/formats.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/app.h"
#include "web/view/command.h"

namespace hearsay::view {

using namespace message::literals;

void ForgetClass::carry_out(App& app) const { app.classroom().forget(); }
void ShowClass::carry_out(App& app) const { app.classroom().show(tab); }
void ChooseClassExercise::carry_out(App& app) const { app.classroom().choose(exercise); }
void ShowClassLabel::carry_out(App& app) const { app.classroom().show_label(label); }
void ShowStudent::carry_out(App& app) const { app.classroom().show_student(student); }
void ShowAnswers::carry_out(App& app) const { app.classroom().show_answers(question); }
void ShowNames::carry_out(App& app) const { app.classroom().show_names(names); }

void OpenWork::carry_out(App& app) const {
  if (work >= app.classroom().works().size()) return;
  Document document = app.classroom().works()[work].document;
  if (document.meta.exercise) document.meta.title = document.meta.exercise->title + " – " + document.meta.exercise->name;
  if (app.workspace().session().entry(document.id)) document.id = host::unique_id();
  app.show_new(std::move(document));
}

void SaveClassTable::carry_out(App& app) const {
  if (const exercise::ClassWork* work = app.classroom().shown(app.roll()))
    host::save_file(file_name(work->sheet.title + " – " + host::words("class.file"), ".csv"), "text/csv",
                    exercise::class_table(host::language(), *work, app.classroom().names()));
}

void ChooseGradeColumn::carry_out(App& app) const { app.classroom().choose_column(column); }

void FillGradebook::carry_out(App& app) const {
  const exercise::ClassWork* work = app.classroom().shown(app.roll());
  Classroom& classroom = app.classroom();
  if (!work || classroom.gradebook().empty()) return;
  const std::vector<std::string> columns = exercise::columns_of(classroom.gradebook());
  const std::string column =
      classroom.column() > 0 && classroom.column() <= columns.size() ? columns[classroom.column() - 1] : work->sheet.title;
  const exercise::FilledColumn filled = exercise::fill_column(classroom.gradebook(), column, exercise::grades(*work));
  if (!filled.problem.empty()) return app.say(host::words(filled.problem), true);
  classroom.tell_unmatched(filled.unmatched);
  host::save_file(classroom.gradebook_name(), "text/csv", filled.csv);
}

}  // namespace hearsay::view
