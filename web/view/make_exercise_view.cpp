// The form in which a teacher makes an exercise of the article that is open. Tested by tests/browser/exercise_test.mjs.
#include <algorithm>

#include "core/annotation/layers.h"
#include "web/browser/language.h"
#include "web/view/dialog.h"
#include "web/view/exercise_view.h"
#include "web/view/panels.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

constexpr Label asked_for[] = {Label::speaker, Label::quote, Label::cue, Label::hedge};

// The form as it is and as it is to be after this frame.
struct Form {
  float x, y, room;
  ExerciseForm now;
  bool changed = false;

  void field(const char* id, const std::string& name, std::string& value, float height, bool takes_focus = false) {
    const ui::Id field = ui::id(id);
    ui::caption(ui::id("caption", field), x, y, name);
    y += 22;
    const std::string shown = ui::mirror().is_pressed(field) ? ui::mirror().typed(field) : value;
    if (ui::field({.id = field,
                   .rect = {x, y, room, height},
                   .name = name,
                   .value = shown,
                   .takes_focus = takes_focus,
                   .kind = height > 40 ? ui::Kind::area : ui::Kind::field})) {
      value = shown;
      changed = true;
    }
    y += height + 16;
  }

  // Buttons that are down or up, as many in a row as there is room for.
  template <class Each>
  void choices(const char* id, const std::string& caption, std::size_t count, Each each) {
    const ui::Id seed = ui::id(id, ui::id("make-exercise"));
    ui::caption(ui::id("caption", seed), x, y, caption);
    y += 22;
    // Where each lies is known before the group that they are in.
    std::vector<std::string> names;
    std::vector<Rect> places;
    float at = x, row = y;
    for (std::size_t i = 0; i < count; ++i) {
      names.push_back(each(i, false).first);
      const float w = ui::button_width(names.back()) + 8;
      if (at > x && at + w > x + room) at = x, row += 44;
      places.push_back({at, row, w, 38});
      at += w + 8;
    }
    ui::Panel group({.id = seed, .kind = ui::Kind::group, .rect = {x, y, room, row + 40 - y}, .name = caption}, 0);
    for (std::size_t i = 0; i < count; ++i)
      if (ui::button({.id = ui::id(std::to_string(i), seed),
                      .rect = places[i],
                      .name = names[i],
                      .style = ui::Style::outlined,
                      .toggle = true,
                      .pressed = each(i, false).second})) {
        each(i, true);
        changed = true;
      }
    y = row + 54;
  }
};

// One of several values of an enum.
template <class Value>
auto one_of(Value& value, const std::vector<std::pair<Value, std::string>>& names) {
  return [&value, names](std::size_t i, bool press) {
    if (press) value = names[i].first;
    return std::pair{names[i].second, value == names[i].first};
  };
}

}  // namespace

void draw_make_exercise(const Context& app, Commands& queue, const Rect&) {
  if (!app.has_document()) return queue.put(CloseDialog{});
  using Help = Exercise::Help;
  using Feedback = Exercise::Feedback;
  Box box("make-exercise", 640, 760);
  const Rect& r = box.rect;
  const bool closed = box.close_pressed();
  const std::string as_file = host::words("exercise.as-file"), as_page = host::words("exercise.as-page");
  const bool stacked = ui::button_width(as_file) + ui::button_width(as_page) + 64 > r.w;
  const float foot = stacked ? 112 : 64;
  const std::size_t own = finds_of(app.doc(), my_layer).size();
  ExerciseForm form;
  {
    const Rect rect{r.x + 8, r.y + 60, r.w - 16, r.h - 60 - foot};
    ui::Panel panel({.id = ui::id("make-exercise-form"), .kind = ui::Kind::group, .rect = rect, .flags = ui::scrolls,
                     .name = host::words("exercise.make")},
                    ui::theme().paper);
    Form fields{rect.x + 16, rect.y - panel.scroll(), rect.w - 40, app.classroom().form()};
    Exercise& sheet = fields.now.sheet;
    fields.field("exercise-title-field", host::words("exercise.title"), sheet.title, 40, true);
    fields.field("exercise-told-field", host::words("exercise.instructions"), sheet.instructions, 96);
    fields.choices("what", host::words("exercise.what"), std::size(asked_for), [&sheet](std::size_t i, bool press) {
      const auto at = std::find(sheet.labels.begin(), sheet.labels.end(), asked_for[i]);
      const bool in = at != sheet.labels.end();
      if (press && in) sheet.labels.erase(at);
      if (press && !in) sheet.labels.push_back(asked_for[i]);
      return std::pair{host::words("exercise.label", "label"_is = name_of(asked_for[i])), in};
    });
    fields.choices("more", host::words("exercise.more"), 2, [&sheet](std::size_t i, bool press) {
      bool& value = i == 0 ? sheet.speakers : sheet.kinds;
      if (press) value = !value;
      return std::pair{i == 0 ? host::words("exercise.who-said") : host::words("exercise.which-kind"), value};
    });
    fields.choices("suggestions", host::words("exercise.suggestions"), 3,
                   one_of(sheet.suggestions, {{Help::never, host::words("exercise.never-shown")},
                                              {Help::after, host::words("exercise.after")},
                                              {Help::shown, host::words("exercise.from-start")}}));
    fields.choices("key", host::words("exercise.key"), 2, [&fields, own](std::size_t i, bool press) {
      if (press) fields.now.with_key = i == 0;
      return std::pair{i == 0 ? host::words("exercise.with-key", "count"_is = own) : host::words("exercise.without-key"),
                       fields.now.with_key == (i == 0)};
    });
    if (fields.now.with_key)
      fields.choices("when-feedback", host::words("exercise.when-feedback"), 3,
                     one_of(sheet.feedback, {{Feedback::after_hand_in, host::words("exercise.after")},
                                             {Feedback::any_time, host::words("exercise.any-time")},
                                             {Feedback::none, host::words("exercise.no-feedback")}}));
    fields.y += ui::paragraph(ui::id("exercise-key-how"), fields.x, fields.y, fields.room, ui::small, ui::theme().quiet,
                            host::words(fields.now.with_key ? message::make("exercise.key-how") : message::make("exercise.no-key-how")));
    panel.content_height(fields.y + panel.scroll() - rect.y + 12);
    form = fields.now;
    if (fields.changed) queue.put(FillExercise{form});
  }
  const bool ready = !form.sheet.labels.empty() && form.sheet.title.find_first_not_of(' ') != std::string::npos && app.can_change();
  const float y = r.bottom() - foot + 10;
  const float w = stacked ? r.w - 48 : ui::button_width(as_file) + 16, p = stacked ? r.w - 48 : ui::button_width(as_page) + 16;
  const bool file = ui::button({.id = ui::id("exercise-file"),
                                .rect = {r.right() - 24 - w, y, w, 44},
                                .name = as_file,
                                .style = ui::Style::filled,
                                .disabled = !ready});
  const bool page = ui::button({.id = ui::id("exercise-page"),
                                .rect = {stacked ? r.x + 24 : r.right() - 32 - w - p, stacked ? y + 48 : y, p, 44},
                                .name = as_page,
                                .style = ui::Style::outlined,
                                .disabled = !ready});
  if (closed) return queue.put(CloseDialog{});
  if (file) queue.put(HandOut{HandOut::Way::file});
  if (page) queue.put(HandOut{HandOut::Way::page});
}

}  // namespace hearsay::view
