// The dialog in which a teacher puts together what a class handed in. Tested by tests/browser/class_test.mjs.
#include "web/view/class_view.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "web/browser/language.h"
#include "web/view/dialog.h"
#include "web/view/exercise_view.h"
#include "web/view/panels.h"
#include "web/view/tab_bar.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

// The files that do not count, and why. Returns its height.
float draw_problems(const Context& app, const exercise::Roll& roll, float x, float y, float room) {
  const float top = y;
  std::vector<const FileProblem*> all;
  for (const FileProblem& one : app.classroom().unread()) all.push_back(&one);
  for (const FileProblem& one : roll.problems) all.push_back(&one);
  if (all.empty()) return 0;
  const auto say = [&](ui::Id id, ui::Colour colour, const std::string& words) {
    y += ui::paragraph(id, x, y, room, ui::small, colour, words) + 4;
  };
  say(ui::id("class-problems"), ui::theme().hedge, host::words("class.left-out", "count"_is = all.size()));
  constexpr std::size_t most = 4;
  for (std::size_t i = 0; i < all.size() && i < most; ++i)
    say(ui::id("class-problem" + std::to_string(i)), ui::theme().ink,
        host::words("open.problem", "name"_is = all[i]->name, "problem"_is = host::words(all[i]->what)));
  if (all.size() > most)
    say(ui::id("class-more-problems"), ui::theme().ink, host::words("class.more-problems", "count"_is = all.size() - most));
  return y + 6 - top;
}

// The gradebook: which column, and the way to fill it. Returns its height.
float draw_gradebook(const Context& app, Commands& queue, const exercise::ClassWork& work, float x, float y, float room) {
  const Classroom& classroom = app.classroom();
  if (classroom.gradebook().empty()) return 0;
  const float top = y;
  std::vector<std::string> columns{host::words("class.new-column", "title"_is = work.sheet.title)};
  for (std::string& column : exercise::columns_of(classroom.gradebook())) columns.push_back(std::move(column));
  int chosen = static_cast<int>(std::min(classroom.column(), columns.size() - 1));
  const std::string fill = host::words("class.fill");
  const float w = ui::button_width(fill) + 8;
  if (ui::select(ui::id("class-column"), {x, y, room - w - 8, 38}, host::words("class.column"), columns, chosen))
    queue.put(ChooseGradeColumn{static_cast<std::size_t>(chosen)});
  if (ui::button({.id = ui::id("class-fill"),
                  .rect = {x + room - w, y, w, 38},
                  .name = fill,
                  .style = ui::Style::filled,
                  .disabled = !work.has_key}))
    queue.put(FillGradebook{});
  y += 46;
  std::string unmatched;
  for (const std::string& name : classroom.unmatched()) (unmatched += unmatched.empty() ? "" : ", ") += name;
  const std::string words = !work.has_key       ? host::words("class.no-grades")
                            : unmatched.empty() ? host::words("class.gradebook", "name"_is = classroom.gradebook_name())
                                                : host::words("class.unmatched", "names"_is = unmatched);
  y += ui::paragraph(ui::id("class-gradebook"), x, y, room, ui::small, unmatched.empty() ? ui::theme().quiet : ui::theme().hedge, words) + 8;
  return y - top;
}

// Buttons in rows. Returns their height.
struct Press {
  const char* id;
  std::string name;
  Command command;
  bool disabled = false;
};
float draw_buttons(Commands& queue, const std::vector<Press>& presses, float x, float y, float room) {
  float at = x;
  const float top = y;
  for (const Press& press : presses) {
    const float w = ui::button_width(press.name) + 4;
    if (at > x && at + w > x + room) at = x, y += 44;
    if (ui::button({.id = ui::id(press.id), .rect = {at, y, w, 38}, .name = press.name, .style = ui::Style::outlined, .disabled = press.disabled}))
      queue.put(press.command);
    at += w + 8;
  }
  return y + 46 - top;
}

// Of an exercise without a source check there are no answers to show.
ClassTab tab_of(const Context& app, const exercise::ClassWork& work) {
  const ClassTab tab = app.classroom().tab();
  return tab == ClassTab::sources && work.sheet.sources.empty() ? ClassTab::students : tab;
}

void draw_tabs(const Context& app, Commands& queue, const exercise::ClassWork& work, float x, float y, float room) {
  constexpr ClassTab order[] = {ClassTab::students, ClassTab::words, ClassTab::disputes, ClassTab::agreement, ClassTab::sources};
  const std::string names[] = {host::words("class.students"), host::words("class.words"), host::words("class.disputes"),
                               host::words("class.agreement"), host::words("sourcecheck.title")};
  constexpr std::string_view ids[] = {"students", "words", "disputes", "agreement", "sources"};
  const std::size_t count = std::size(order) - (work.sheet.sources.empty() ? 1 : 0);
  std::vector<TabChoice> tabs;
  float width = 0;
  int chosen = 0;
  for (std::size_t i = 0; i < count; ++i) {
    tabs.push_back({ids[i], names[i], tab_of(app, work) == order[i]});
    if (tabs.back().chosen) chosen = static_cast<int>(i);
    width += ui::text_width(ui::strong, names[i]);
  }
  if (width > room) {
    // A list where tabs have no room.
    if (ui::select(ui::id("class-parts"), {x, y, room, 36}, host::words("class.parts"), {names, names + count}, chosen))
      queue.put(ShowClass{order[chosen]});
    return;
  }
  const float pad = std::min((room - width) / static_cast<float>(count), 40.f);
  const int pressed = tab_bar(ui::id("class-tabs"), host::words("class.parts"), {x, y, room, 40}, pad, ui::theme().paper, tabs);
  if (pressed >= 0) queue.put(ShowClass{order[pressed]});
}

void draw_work(const Context& app, Commands& queue, const exercise::ClassWork& work, const Rect& rect) {
  const Classroom& classroom = app.classroom();
  switch (tab_of(app, work)) {
    case ClassTab::students:
      if (classroom.student() < work.students.size())
        draw_class_marks(app, queue, work, rect);
      else
        draw_class_students(app, queue, work, rect);
      break;
    case ClassTab::words:
      draw_class_words(app, queue, work, rect);
      break;
    case ClassTab::disputes:
      draw_class_disputes(app, queue, work, rect);
      break;
    case ClassTab::sources:
      draw_class_sources(app, queue, work, rect);
      break;
    case ClassTab::agreement:
      draw_class_agreement(app, queue, work, rect);
      break;
  }
}

}  // namespace

void draw_class(const Context& app, Commands& queue, const Rect&) {
  const Classroom& classroom = app.classroom();
  const ui::Theme& t = ui::theme();
  const bool small = classroom.empty();
  Box box("class", small ? 560.f : 1100.f, small ? 300.f : ui::window().h - 16);
  const Rect& r = box.rect;
  const bool closed = box.close_pressed();
  const float x = r.x + 24, room = r.w - 48;
  float y = r.y + 60;
  if (small) {
    y += ui::paragraph(ui::id("class-how"), x, y, room, ui::body, t.ink, host::words("class.how")) + 16;
    if (is_teachers(app))
      y += ui::paragraph(ui::id("class-teacher"), x, y, room, ui::small, t.quiet, host::words("class.of-this")) + 12;
    draw_buttons(queue, {{"class-open", host::words("class.open"), ChooseFiles{}}}, x, y, room);
    if (closed) queue.put(CloseDialog{});
    return;
  }
  const exercise::Roll& roll = app.roll();
  const exercise::ClassWork* work = classroom.shown(roll);
  const bool hides_names = classroom.names() == exercise::Names::hidden;
  std::vector<Press> presses{{"class-open", host::words("class.more-files"), ChooseFiles{}},
                             {"class-forget", host::words("class.forget"), ForgetClass{}}};
  if (work) {
    presses.push_back({"class-table", host::words("class.table"), SaveClassTable{}});
    presses.push_back({"class-names", hides_names ? host::words("class.show-names") : host::words("class.hide-names"),
                       ShowNames{hides_names ? exercise::Names::shown : exercise::Names::hidden}});
  }
  y += draw_buttons(queue, presses, x, y, room);
  y += draw_problems(app, roll, x, y, room);
  if (work) {
    if (roll.exercises.size() > 1) {
      std::vector<std::string> titles;
      for (const exercise::ClassWork& one : roll.exercises) titles.push_back(one.sheet.title);
      int chosen = static_cast<int>(work - roll.exercises.data());
      if (ui::select(ui::id("class-exercise"), {x, y, room, 38}, host::words("class.exercise"), titles, chosen))
        queue.put(ChooseClassExercise{static_cast<std::size_t>(chosen)});
      y += 46;
    }
    const std::string about = host::words("class.about", "title"_is = work->sheet.title, "count"_is = work->students.size(),
                                          "key"_is = std::string_view(work->has_key ? "yes" : "no"));
    y += ui::paragraph(ui::id("class-about"), x, y, room, ui::body, t.ink, about) + 8;
    if (work->has_key && !work->key_from.empty())
      y += ui::paragraph(ui::id("class-answers"), x, y, room, ui::small, t.quiet,
                         host::words("class.answers-from", "file"_is = work->key_from)) + 8;
    if (!work->locked.empty()) {
      y += ui::paragraph(ui::id("class-locked"), x, y, room, ui::small, t.quiet, host::words("class.locked")) + 8;
      y += draw_unlock(app, queue, work->sheet.id, work->locked, x, y, room);
    }
    y += draw_gradebook(app, queue, *work, x, y, room);
    draw_tabs(app, queue, *work, x, y, room);
    ui::line(r.x, y + 40, r.right(), y + 40, t.hairline);
    y += 48;
    draw_work(app, queue, *work, {r.x + 16, y, r.w - 32, r.bottom() - y - 8});
  }
  if (closed) queue.put(CloseDialog{});
}

}  // namespace hearsay::view
