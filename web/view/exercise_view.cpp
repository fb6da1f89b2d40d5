// A student's way through an exercise: the bar over the article, the sheet with the instructions, handing in, and what the
// answers say. Tested by tests/browser/exercise_test.mjs.
#include "web/view/exercise_view.h"

#include <algorithm>

#include "core/exercise/handing.h"
#include "core/exercise/paper.h"
#include "core/exercise/source_check.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/actions.h"
#include "web/view/dialog.h"
#include "web/view/elsewhere_view.h"
#include "web/view/panels.h"
#include "web/view/words.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

const Exercise* exercise_of(const Context& app) {
  return app.has_document() && app.doc().meta.exercise ? &*app.doc().meta.exercise : nullptr;
}

bool is_students(const Context& app) { return app.has_document() && exercise::students_sheet(app.doc()); }
bool is_teachers(const Context& app) { return app.has_document() && exercise::teachers_sheet(app.doc()); }

std::string list_of(const std::vector<Label>& labels, bool statements) {
  std::vector<std::string> names;
  for (const Label label : labels) names.push_back(host::words("exercise.label", "label"_is = name_of(label)));
  if (statements) names.push_back(host::words("exercise.statements"));
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 < names.size() ? ", " : " " + host::words("exercise.and") + " ";
    out += names[i];
  }
  return out;
}

std::string task_of(const Exercise& sheet) {
  std::string out;
  if (!sheet.labels.empty()) out = host::words("exercise.task", "labels"_is = list_of(sheet.labels));
  if (sheet.speakers) out += " " + host::words("exercise.task-speakers");
  if (sheet.kinds) out += " " + host::words("exercise.task-kinds");
  if (sheet.statements) out += (out.empty() ? "" : " ") + host::words("exercise.task-statements");
  if (!sheet.sources.empty()) out += " " + host::words("exercise.task-sources", "count"_is = sheet.sources.size());
  return out;
}

std::string parts_of(const Document& doc) {
  const Fragments& parts = doc.meta.exercise->parts;
  if (parts.empty()) return {};
  const auto all = exercise::numbered_paragraphs(doc);
  const auto begins = [&](std::size_t at) { return in_short(doc.text.bytes(all[at].words)); };
  std::string out;
  for (const exercise::ParagraphRun& run : exercise::runs_that_count(all, parts)) {
    if (!out.empty()) out += "; ";
    out += run.last == run.first
               ? host::words("exercise.task-from", "words"_is = begins(run.first))
               : host::words("exercise.task-from-to", "words"_is = begins(run.first), "last"_is = begins(run.last));
  }
  return out.empty() ? out : host::words("exercise.task-parts", "parts"_is = out);
}

float draw_unlock(const Context& app, Commands& queue, const std::string& exercise, const std::string& locked, float x, float y, float room) {
  const float top = y;
  const auto say = [&](const char* id, ui::Colour colour, const std::string& words, ui::Kind kind = ui::Kind::text) {
    y += ui::paragraph(ui::id(id), x, y, room, ui::small, colour, words, kind) + 8;
  };
  if (!host::can_lock()) {
    say("unlock-not", ui::theme().quiet, host::words("lock.here-not"));
    return y - top;
  }
  const std::string name = host::words("lock.passphrase"), unlock = host::words("lock.unlock");
  const bool works = app.classroom().is_locking();
  const float w = ui::button_width(unlock) + 16;
  ui::caption(ui::id("unlock-caption"), x, y, name);
  const ui::Id field = ui::id("unlock-passphrase");
  const std::string typed = typed_in(app, field);
  if (ui::field({.id = field, .rect = {x, y + 22, room - w - 8, 40}, .name = name, .value = typed, .secret = true}))
    queue.put(TypeDraft{typed});
  const bool can = !works && typed.find_first_not_of(' ') != typed.npos;
  const bool go = ui::button({.id = ui::id("unlock-go"),
                              .rect = {x + room - w, y + 20, w, 44},
                              .name = unlock,
                              .style = ui::Style::filled,
                              .disabled = !can}) ||
                  (app.entered(field) && can);
  if (go) queue.put(UnlockAnswers{exercise, locked, typed});
  y += 74;
  if (works) say("unlocking", ui::theme().ink, host::words("lock.unlocking"));
  if (const Message& problem = app.classroom().lock_problem(exercise); !problem.empty() && !works)
    say("unlock-problem", ui::theme().hedge, host::words(problem), ui::Kind::alert);
  return y - top;
}

float exercise_bar_height(const Context& app) { return exercise_of(app) ? 48 : 0; }

void draw_exercise_bar(const Context& app, Commands& queue, const Rect& rect) {
  const Exercise& sheet = *exercise_of(app);
  const ui::Theme& t = ui::theme();
  ui::Panel panel(node_of("exercise-bar", rect), t.panel);
  ui::border({rect.x, rect.bottom() - 1, rect.w, 1});
  struct Choice {
    const char* action;
    std::string name;
    ui::Style style;
  };
  std::vector<Choice> choices;
  const auto add = [&](const char* id, std::string name, ui::Style style = ui::Style::outlined) {
    if (action(id)->can(app)) choices.push_back({id, std::move(name), style});
  };
  if (is_teachers(app)) {
    add("print-exercise", host::words("exercise.on-paper"));
    add("make-exercise", host::words("exercise.edit"));
    add("class", host::words("exercise.class"), ui::Style::filled);
  } else {
    add("exercise", host::words("exercise.instructions"));
    add("source-check", host::words("sourcecheck.title"));
    add("feedback", host::words("exercise.feedback"));
    add("try-again", host::words("exercise.try-again"));
    add("save-so-far", host::words("exercise.save-so-far"));
    add("hand-in", host::words("exercise.hand-in"), ui::Style::filled);
    add("save-hand-in", host::words("exercise.save-again"), ui::Style::filled);
  }
  float x = rect.right() - 12;
  for (auto choice = choices.rbegin(); choice != choices.rend(); ++choice) {
    const float w = ui::button_width(choice->name);
    // What does not fit is in the menu.
    if (x - w < rect.x + 8) break;
    x -= w;
    if (ui::button({.id = ui::id(choice->action, ui::id("exercise-bar")),
                    .rect = {x, rect.y + 6, w, 36},
                    .name = choice->name,
                    .style = choice->style}))
      run(app, queue, choice->action);
    x -= 8;
  }
  const std::string words =
      is_teachers(app)      ? host::words("exercise.of-teacher", "title"_is = sheet.title)
      : sheet.name.empty()  ? sheet.title
      : sheet.handed_in > 0 ? host::words("exercise.handed-in", "name"_is = sheet.name, "time"_is = host::short_time(sheet.handed_in))
                            : host::words("exercise.of-student", "title"_is = sheet.title, "name"_is = sheet.name);
  const float room = x - rect.x - 24;
  if (room < 40) return;
  ui::text(ui::strong, rect.x + 16, rect.y + 14, t.ink, words, room);
  ui::mirror().put({ui::id("exercise-words"), ui::Kind::text, {rect.x + 16, rect.y + 12, room, 24}, 0, words, {}, {}, {}});
}

// The sheet: what is to be done, and at first who does it.
void draw_exercise(const Context& app, Commands& queue, const Rect&) {
  const Exercise* sheet = exercise_of(app);
  if (!sheet) return queue.put(CloseDialog{});
  const ui::Theme& t = ui::theme();
  const bool asks = sheet->name.empty();
  const float width = std::min(600.f, ui::window().w - 16), room = width - 48;
  std::string task = task_of(*sheet);
  if (const std::string parts = parts_of(app.doc()); !parts.empty()) task += " " + parts;
  const float title = ui::wrapped_height(ui::heading, sheet->title, room), told = ui::wrapped_height(ui::body, sheet->instructions, room),
              asked = ui::wrapped_height(ui::body, task, room);
  Box box("exercise", width, 60 + title + 12 + told + 16 + asked + 20 + (asks ? 76.f : 0.f) + 64);
  const Rect& r = box.rect;
  const bool closed = box.close_pressed();
  {
    const Rect place{r.x + 8, r.y + 60, r.w - 16, r.h - 60 - (asks ? 76.f : 0.f) - 68};
    ui::Panel list({.id = ui::id("exercise-words-group"), .kind = ui::Kind::group, .rect = place, .flags = ui::scrolls,
                    .name = host::words("exercise.instructions")},
                   t.paper);
    float y = place.y - list.scroll();
    const auto say = [&](const char* id, ui::Type type, std::string_view words, float after, ui::Kind kind = ui::Kind::text) {
      if (!words.empty()) y += ui::paragraph(ui::id(id), r.x + 24, y, room, type, t.ink, words, kind) + after;
    };
    say("exercise-title", ui::heading, sheet->title, 12, ui::Kind::heading);
    say("exercise-told", ui::body, sheet->instructions, 16);
    say("exercise-task", ui::body, task, 8);
    list.content_height(y + list.scroll() - place.y);
  }
  const float y = r.bottom() - 60;
  if (!asks) {
    const std::string name = host::words("exercise.go-on");
    const float w = ui::button_width(name) + 16;
    if (ui::button({.id = ui::id("exercise-go"), .rect = {r.right() - 24 - w, y, w, 44}, .name = name, .style = ui::Style::filled}) || closed)
      queue.put(CloseDialog{});
    return;
  }
  const std::string who = host::words("exercise.name"), start = host::words("exercise.start");
  ui::caption(ui::id("exercise-who"), r.x + 24, y - 76, who);
  const ui::Id field = ui::id("exercise-name");
  const std::string& name = typed_in(app, field);
  if (ui::field({.id = field, .rect = {r.x + 24, y - 52, room, 40}, .name = who, .value = name, .takes_focus = true}))
    queue.put(TypeDraft{name});
  const bool nameless = name.find_first_not_of(' ') == name.npos;
  const float w = ui::button_width(start) + 16;
  const bool go = ui::button({.id = ui::id("exercise-go"),
                              .rect = {r.right() - 24 - w, y, w, 44},
                              .name = start,
                              .style = ui::Style::filled,
                              .disabled = nameless}) ||
                  (app.entered(field) && !nameless);
  if (closed) return queue.put(CloseDialog{});
  if (go) queue.put(BeginWork{name});
}

void draw_hand_in(const Context& app, Commands& queue, const Rect&) {
  const Exercise* sheet = exercise_of(app);
  if (!sheet) return queue.put(CloseDialog{});
  const exercise::Untouched left = exercise::untouched(app.doc());
  std::string untouched = left.empty() ? host::words("exercise.all-touched")
                                       : host::words("exercise.untouched", "labels"_is = list_of(left.labels, left.statements));
  if (const std::size_t count = exercise::unanswered_questions(*sheet)) untouched += " " + host::words("sourcecheck.left", "count"_is = count);
  const bool all = left.empty() && exercise::unanswered_questions(*sheet) == 0;
  const std::string how = host::words("exercise.hand-in-how", "file"_is = exercise::hand_in_name(*sheet));
  const float width = std::min(520.f, ui::window().w - 16), room = width - 48;
  const float first = ui::wrapped_height(ui::body, untouched, room), second = ui::wrapped_height(ui::body, how, room);
  Box box("hand-in", width, 60 + first + 12 + second + 24 + 64);
  const Rect& r = box.rect;
  const ui::Theme& t = ui::theme();
  ui::paragraph(ui::id("hand-in-left"), r.x + 24, r.y + 60, room, ui::body, all ? t.ink : t.hedge, untouched);
  ui::paragraph(ui::id("hand-in-how"), r.x + 24, r.y + 60 + first + 12, room, ui::body, t.ink, how);
  const float y = r.bottom() - 60;
  const std::string go = host::words("exercise.hand-in-now"), stay = host::words("exercise.go-on");
  const float w = ui::button_width(go) + 16, s = ui::button_width(stay);
  const bool hands_in = ui::button({.id = ui::id("hand-in-go"), .rect = {r.right() - 24 - w, y, w, 44}, .name = go, .style = ui::Style::filled});
  const bool stays = ui::button({.id = ui::id("hand-in-stay"), .rect = {r.right() - 32 - w - s, y, s, 44}, .name = stay});
  if (box.close_pressed() || stays) return queue.put(CloseDialog{});
  if (hands_in) queue.put(HandIn{});
}

namespace {

const char* sign_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::right: return "✓";
    case Outcome::borders:
    case Outcome::wrong_kind:
    case Outcome::wrong_speaker: return "~";
    case Outcome::missed: return "+";
    case Outcome::extra: return "–";
  }
  return "";
}

}  // namespace

void draw_feedback(const Context& app, Commands& queue, const Rect&) {
  if (!exercise_of(app)) return queue.put(CloseDialog{});
  Box box("feedback", 640, 680);
  const bool closed = box.close_pressed();
  const ui::Theme& t = ui::theme();
  const exercise::Feedback& feedback = app.classroom().feedback(app.doc(), app.shown().revision());
  {
    Scrolling list("feedback-list", host::phrase("panel.feedback"), box);
    const auto say = [&list](ui::Id id, ui::Type type, ui::Colour colour, std::string_view words, float after) {
      list.y += ui::paragraph(id, list.x, list.y, list.room, type, colour, words) + after;
    };
    if (!feedback.problem.empty()) {
      say(ui::id("feedback-problem"), ui::body, t.ink, host::words(feedback.problem), 12);
      const Exercise& sheet = *exercise_of(app);
      if (sheet.locked && !app.classroom().is_unlocked(sheet.id))
        list.y += draw_unlock(app, queue, sheet.id, sheet.key, list.x, list.y, list.room);
    } else {
      if (feedback.percent)
        say(ui::id("feedback-score"), ui::display, t.ink, host::words("exercise.score", "percent"_is = *feedback.percent), 8);
      const auto nearly = feedback.count(Outcome::borders) + feedback.count(Outcome::wrong_kind) + feedback.count(Outcome::wrong_speaker);
      say(ui::id("feedback-counts"), ui::small, t.quiet,
          host::words("exercise.counts", "right"_is = feedback.count(Outcome::right), "nearly"_is = nearly,
                      "missed"_is = feedback.count(Outcome::missed), "extra"_is = feedback.count(Outcome::extra)),
          16);
      for (std::size_t i = 0; i < feedback.remarks.size(); ++i) {
        const exercise::Remark& one = feedback.remarks[i];
        const std::string says = host::words(one.says);
        std::string reason = elsewhere_words(one.elsewhere);
        if (!one.reason.empty()) reason += (reason.empty() ? "" : " ") + host::words("exercise.reason", "reason"_is = one.reason);
        const float room = list.room - 40;
        const float height = ui::wrapped_height(ui::body, says, room) + (reason.empty() ? 0 : ui::wrapped_height(ui::small, reason, room) + 4) + 16;
        const Rect at{list.rect.x + 8, list.y, list.rect.w - 24, height};
        if (ui::button({.id = ui::id("remark" + std::to_string(i), ui::id("feedback")),
                        .rect = at,
                        .name = says + (reason.empty() ? "" : " " + reason),
                        .label = " ",
                        .sign = says,
                        .style = ui::Style::row}))
          queue.put(GoToWords{one.words, one.tag});
        ui::text(ui::strong, at.x + 12, at.y + 8, one.outcome == Outcome::right ? t.accent : t.hedge, sign_of(one.outcome));
        const float below = ui::wrapped(ui::body, at.x + 40, at.y + 8, t.ink, says, room);
        if (!reason.empty()) ui::wrapped(ui::small, at.x + 40, at.y + 12 + below, t.quiet, reason, room);
        list.y += height;
      }
      list.y += draw_source_feedback(feedback.sources, list.x, list.y, list.room);
    }
  }
  if (closed) queue.put(CloseDialog{});
}

}  // namespace hearsay::view
