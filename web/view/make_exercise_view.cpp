// The form in which a teacher makes an exercise of the article that is open. Tested by tests/browser/exercise_test.mjs and
// lesson_test.mjs.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>
#include <variant>
#include <vector>

#include "core/annotation/layers.h"
#include "core/exercise/handing.h"
#include "core/exercise/marks.h"
#include "core/exercise/paper.h"
#include "core/exercise/source_check.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/dialog.h"
#include "web/view/elsewhere_view.h"
#include "web/view/exercise_view.h"
#include "web/view/panels.h"
#include "web/view/words.h"

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
    std::vector<float> widths;
    for (std::size_t i = 0; i < count; ++i) {
      names.push_back(each(i, false).first);
      widths.push_back(ui::button_width(names.back()) + 8);
    }
    const std::vector<Rect> places = ui::in_rows({x, y, room, 38}, widths, 8, 44);
    const float row = places.empty() ? y : places.back().y;
    ui::mirror().open({.id = seed, .kind = ui::Kind::group, .rect = {x, y, room, row + 40 - y}, .name = caption});
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
    ui::mirror().close();
    y = row + 54;
  }
};

// What a mark that is not right is worth, in hundredths of one that is.
constexpr int shares[] = {100, 75, 50, 25, 0}, costs[] = {0, -25, -50, -100};

std::string share_words(int share) {
  return host::words("exercise.credit-of", "sign"_is = share < 0 ? "minus" : "none", "count"_is = share < 0 ? -share : share);
}

// A choice for each fault that a mark can have, in two columns where there is room.
void draw_credits(Form& fields, Credits& credits) {
  constexpr Outcome faults[] = {Outcome::borders, Outcome::wrong_kind, Outcome::wrong_speaker, Outcome::extra};
  const float width = fields.room < 460 ? fields.room : (fields.room - 16) / 2;
  const ui::Id seed = ui::id("exercise-credits");
  const std::string caption = host::words("exercise.credits");
  ui::caption(ui::id("caption", seed), fields.x, fields.y, caption);
  fields.y += 26;
  float x = fields.x;
  for (const Outcome fault : faults) {
    int& credit = credits.of[static_cast<std::size_t>(fault)];
    // A file may have another one.
    std::vector<int> values(std::begin(shares), std::end(shares));
    if (fault == Outcome::extra) values.assign(std::begin(costs), std::end(costs));
    if (std::find(values.begin(), values.end(), credit) == values.end()) values.insert(values.begin(), credit);
    std::vector<std::string> options;
    for (const int value : values) options.push_back(share_words(value));
    int chosen = static_cast<int>(std::find(values.begin(), values.end(), credit) - values.begin());
    const std::string name = host::words("exercise.credit", "outcome"_is = name_of(fault));
    ui::caption(ui::id("caption", ui::id(name_of(fault), seed)), x, fields.y, name);
    if (ui::select(ui::id(name_of(fault), seed), {x, fields.y + 22, width, 38}, name, options, chosen)) {
      credit = values[static_cast<std::size_t>(chosen)];
      fields.changed = true;
    }
    x += width + 16;
    if (x + width <= fields.x + fields.room + 1) continue;
    x = fields.x;
    fields.y += 72;
  }
}

// The paragraphs by their numbers and first words; those that are down count.
void draw_parts(const Document& doc, Form& fields) {
  Exercise& sheet = fields.now.sheet;
  bool& only = fields.now.only_parts;
  const std::string caption = host::words("exercise.parts");
  fields.choices("parts", caption, 2, [&](std::size_t i, bool press) {
    if (press) only = i == 1;
    if (press && only && sheet.parts.empty())
      for (const exercise::NumberedParagraph& one : exercise::numbered_paragraphs(doc))
        if (one.number > 0) sheet.parts.push_back(one.words);
    return std::pair{host::words(i == 0 ? message::make("exercise.all-parts") : message::make("exercise.some-parts")), only == (i == 1)};
  });
  if (!only) return;
  const auto paragraphs = exercise::numbered_paragraphs(doc);
  const std::size_t first = !paragraphs.empty() && paragraphs.front().number == 0 ? 1 : 0;
  fields.choices("paragraphs", host::words("exercise.some-parts"), paragraphs.size() - first, [&](std::size_t i, bool press) {
    const exercise::NumberedParagraph& one = paragraphs[i + first];
    const auto at = std::find(sheet.parts.begin(), sheet.parts.end(), one.words);
    const bool in = at != sheet.parts.end();
    if (press && in) sheet.parts.erase(at);
    if (press && !in) sheet.parts.insert(std::lower_bound(sheet.parts.begin(), sheet.parts.end(), one.words), one.words);
    return std::pair{std::to_string(one.number) + " " + in_short(doc.text.bytes(one.words)), in};
  });
}

// As it is first asked about: what the tags tell is filled in.
CheckedSource seeded(const exercise::SeededSource& speaker) {
  CheckedSource out{.id = speaker.id, .name = speaker.name};
  for (std::size_t i = 0; i < source_questions; ++i) {
    const exercise::Seed& seed = speaker.seeds[i];
    out.replies[i] = {seed.answer, seed.why.empty() ? std::string() : host::words(seed.why)};
  }
  return out;
}

// The expected answers about a speaker, a line each: question, answer, reason; under one another where there is no room.
void draw_expected(Form& fields, CheckedSource& source) {
  const ui::Theme& t = ui::theme();
  const ui::Id seed = ui::id(source.id, ui::id("expected"));
  const bool wide = fields.room >= 620;
  const float first = wide ? std::round(fields.room * .38f) : fields.room, choice = 140, gap = 8;
  fields.y += ui::paragraph(ui::id("name", seed), fields.x, fields.y, fields.room, ui::strong, t.ink, source.name, ui::Kind::heading) + 8;
  for (std::size_t i = 0; i < source_questions; ++i) {
    SourceReply& reply = source.replies[i];
    const ui::Id id = ui::id(std::to_string(i), seed);
    const std::string words = question_words(static_cast<SourceQuestion>(i));
    const float asked = ui::wrapped_height(ui::small, words, first - gap);
    ui::paragraph(ui::id("words", id), fields.x, wide ? fields.y + std::max(0.f, (38 - asked) / 2) : fields.y, first - gap, ui::small, t.ink, words);
    if (!wide) fields.y += asked + 4;
    const float x = wide ? fields.x + first : fields.x;
    std::vector<std::string> options;
    for (std::size_t one = 0; one < source_answers; ++one)
      options.push_back(host::words("sourcecheck.key-answer", "answer"_is = name_of(static_cast<SourceAnswer>(one))));
    int chosen = static_cast<int>(reply.answer);
    if (ui::select(ui::id("answer", id), {x, fields.y, choice, 38},
                   host::words("sourcecheck.expected-of", "question"_is = words, "name"_is = source.name), options, chosen)) {
      reply.answer = static_cast<SourceAnswer>(chosen);
      fields.changed = true;
    }
    const ui::Id because = ui::id("because", id);
    const std::string reason = ui::mirror().is_pressed(because) ? ui::mirror().typed(because) : reply.reason;
    if (ui::field({.id = because,
                   .rect = {x + choice + gap, fields.y, fields.x + fields.room - x - choice - gap, 38},
                   .name = host::words("sourcecheck.because-of", "question"_is = words, "name"_is = source.name),
                   .value = reason,
                   .hint = host::words("sourcecheck.because")})) {
      reply.reason = reason;
      fields.changed = true;
    }
    fields.y += wide ? std::max(38.f, asked) + 8 : 50;
  }
  fields.y += 12;
}

// Whom questions about sources are asked of, and what is expected.
void draw_sources(Form& fields) {
  ExerciseForm& form = fields.now;
  std::vector<CheckedSource>& sources = form.sheet.sources;
  const auto say = [&](const char* id, const std::string& words) {
    fields.y += ui::paragraph(ui::id(id), fields.x, fields.y, fields.room, ui::small, ui::theme().quiet, words) + 14;
  };
  // In the order of the speakers, whatever the order in which they were chosen.
  const auto ask = [&](const std::string& id, bool yes) {
    std::vector<CheckedSource> now;
    for (const exercise::SeededSource& one : form.speakers) {
      const CheckedSource* there = exercise::find_source(form.sheet, one.id);
      if (one.id == id ? yes : there != nullptr) now.push_back(there ? *there : seeded(one));
    }
    if (now.size() <= most_checked_sources) sources = std::move(now);
  };
  constexpr std::size_t usual = 3;
  fields.choices("source-check", host::words("sourcecheck.title"), 2, [&](std::size_t i, bool press) {
    if (press) form.checks_sources = i == 1;
    if (press && form.checks_sources && sources.empty())
      for (std::size_t one = 0; one < std::min(usual, form.speakers.size()); ++one) ask(form.speakers[one].id, true);
    return std::pair{i == 0 ? host::words("sourcecheck.none") : host::words("sourcecheck.five"), form.checks_sources == (i == 1)};
  });
  if (!form.checks_sources) return;
  if (form.speakers.empty()) return say("sources-no-speakers", host::words("sourcecheck.no-speakers"));
  fields.choices("source-speakers", host::words("sourcecheck.speakers"), form.speakers.size(), [&](std::size_t i, bool press) {
    const exercise::SeededSource& one = form.speakers[i];
    if (press) ask(one.id, !exercise::find_source(form.sheet, one.id));
    return std::pair{in_short(one.name), exercise::find_source(form.sheet, one.id) != nullptr};
  });
  say("sources-form-how", host::words("sourcecheck.form-how"));
  for (CheckedSource& source : sources) draw_expected(fields, source);
}

// Whether the answers are locked, and with what.
void draw_lock(const Context& app, Form& fields) {
  const auto say = [&](const char* id, ui::Colour colour, const std::string& words) {
    fields.y += ui::paragraph(ui::id(id), fields.x, fields.y, fields.room, ui::small, colour, words) + 12;
  };
  if (!host::can_lock()) {
    say("exercise-cannot-lock", ui::theme().quiet, host::words("exercise.cannot-lock"));
    // Those that were locked elsewhere are handed out open only when the teacher says so.
    if (!fields.now.locks) return;
  }
  fields.choices("lock", host::words("exercise.lock"), 2, [&](std::size_t i, bool press) {
    if (press) fields.now.locks = i == 1;
    return std::pair{host::words(i == 0 ? message::make("exercise.not-locked") : message::make("exercise.with-passphrase")),
                     fields.now.locks == (i == 1)};
  });
  if (!fields.now.locks || !host::can_lock()) return;
  const Exercise* before = exercise::teachers_sheet(app.doc());
  if (before && before->locked && fields.now.passphrase.empty()) say("exercise-lock-again", ui::theme().hedge, host::words("exercise.lock-again"));
  fields.field("exercise-passphrase", host::words("exercise.passphrase"), fields.now.passphrase, 40);
  say("exercise-lock-how", ui::theme().quiet, host::words("exercise.lock-how"));
  if (app.classroom().is_locking()) say("exercise-locking", ui::theme().ink, host::words("exercise.locking"));
  if (const Message& problem = app.classroom().lock_problem({}); !problem.empty())
    say("exercise-lock-problem", ui::theme().hedge, host::words(problem));
}

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
  Box box("make-exercise", 820, 780);
  const Rect& r = box.rect;
  const bool closed = box.close_pressed();
  // The ways out of the form, side by side from the right, or under one another.
  struct Way {
    const char* id;
    std::string name, hint;
    ui::Style style;
    Command command;
    bool hands_answers = true;  // so that what the answers need has to be given
  };
  const std::vector<Way> ways{
      {"exercise-file", host::words("exercise.as-file"), {}, ui::Style::filled, HandOut{HandOutWay::file}},
      {"exercise-page", host::words("exercise.as-page"), {}, ui::Style::outlined, HandOut{HandOutWay::page}},
      {"exercise-scorm", host::words("exercise.as-scorm"), host::words("exercise.scorm-how"), ui::Style::outlined,
       HandOut{HandOutWay::scorm}},
      {"exercise-paper", host::words("exercise.on-paper"), {}, ui::Style::outlined, PrintExercise{.form = true},
       false}};
  float side_by_side = 40;
  for (const Way& way : ways) side_by_side += ui::button_width(way.name) + 24;
  const bool stacked = side_by_side > r.w;
  const float foot = stacked ? 208 : 64;
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
    fields.choices("what", host::words("exercise.what"), std::size(asked_for) + 1, [&sheet](std::size_t i, bool press) {
      if (i == std::size(asked_for)) {
        if (press) sheet.statements = !sheet.statements;
        return std::pair{host::words("exercise.statements"), sheet.statements};
      }
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
    if (sheet.statements && fields.now.with_key) fields.y += draw_statements(app, queue, fields.x, fields.y, fields.room) + 6;
    draw_parts(app.doc(), fields);
    draw_sources(fields);
    fields.choices("suggestions", host::words("exercise.suggestions"), 3,
                   one_of(sheet.suggestions, {{Help::never, host::words("exercise.never-shown")},
                                              {Help::after, host::words("exercise.after")},
                                              {Help::shown, host::words("exercise.from-start")}}));
    // One's own tags, what people agreed on (a layer each), or none.
    const std::vector<const Layer*> agreed = exercise::agreed_layers(app.doc());
    fields.choices("key", host::words("exercise.key"), agreed.size() + 2, [&](std::size_t i, bool press) {
      const bool none = i > agreed.size();
      const Layer* layer = i > 0 && !none ? agreed[i - 1] : nullptr;
      if (press) fields.now.with_key = !none;
      if (press) sheet.answers_of = layer ? layer->id : std::string();
      return std::pair{none    ? host::words("exercise.without-key")
                       : layer ? host::words("exercise.with-agreed", "name"_is = layer->name, "count"_is = finds_of(app.doc(), layer->id).size())
                               : host::words("exercise.with-key", "count"_is = own),
                       none ? !fields.now.with_key : fields.now.with_key && sheet.answers_of == (layer ? layer->id : std::string())};
    });
    if (fields.now.with_key)
      fields.choices("when-feedback", host::words("exercise.when-feedback"), 3,
                     one_of(sheet.feedback, {{Feedback::after_hand_in, host::words("exercise.after")},
                                             {Feedback::any_time, host::words("exercise.any-time")},
                                             {Feedback::none, host::words("exercise.no-feedback")}}));
    if (fields.now.with_key) {
      draw_credits(fields, sheet.credits);
      draw_lock(app, fields);
    }
    if (!fields.now.with_key || !fields.now.locks)
      fields.y += ui::paragraph(ui::id("exercise-key-how"), fields.x, fields.y, fields.room, ui::small, ui::theme().quiet,
                                host::words(fields.now.with_key ? message::make("exercise.key-how") : message::make("exercise.no-key-how")));
    panel.content_height(fields.y + panel.scroll() - rect.y + 12);
    form = fields.now;
    if (fields.changed) queue.put(FillExercise{form});
  }
  const bool prints = (!form.sheet.labels.empty() || form.sheet.statements) && form.sheet.title.find_first_not_of(' ') != std::string::npos &&
                      (!form.only_parts || !form.sheet.parts.empty()) && (!form.checks_sources || !form.sheet.sources.empty()) &&
                      app.can_change();
  const bool ready = prints && (!form.with_key || !form.locks || form.has_passphrase()) && !app.classroom().is_locking();
  float x = r.right() - 24, y = r.bottom() - foot + 10;
  std::vector<Command> pressed;
  for (const Way& way : ways) {
    const float w = stacked ? r.w - 48 : ui::button_width(way.name) + 16;
    const bool possible = way.hands_answers ? ready : prints;
    if (ui::button({.id = ui::id(way.id),
                    .rect = {x - w, y, w, 44},
                    .name = way.name,
                    .hint = way.hint,
                    .style = way.style,
                    .disabled = !possible}))
      pressed.push_back(way.command);
    if (stacked)
      y += 48;
    else
      x -= w + 8;
  }
  if (closed) return queue.put(CloseDialog{});
  for (Command& command : pressed) queue.put(std::move(command));
}

}  // namespace hearsay::view
