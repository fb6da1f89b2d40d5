// The list of tags, with many guesses judged at once above it; and in its place, while it is compared, what the person
// found beside what somebody else found (difference_view.cpp).
#include <algorithm>

#include "core/annotation/commands.h"
#include "web/browser/language.h"
#include "web/view/actions.h"
#include "web/view/difference_view.h"
#include "web/view/exercise_view.h"
#include "web/view/lost.h"
#include "web/view/panels.h"
#include "web/view/rows.h"
#include "web/view/words.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

constexpr int sures[] = {0, 50, 70, 80, 90};

// Two choices say which guesses; two buttons keep or remove them as one step.
float many_guesses(const Context& app, Commands& queue, const Rect& rect, float y) {
  const Document& doc = app.doc();
  const auto all = [&](int label, int sure) {
    return commands::guesses(doc, label, static_cast<float>(sure) / 100);
  };
  if (app.read_only() || app.article().hides_guesses() || all(commands::every_label, 0).empty()) return y;
  const float x = rect.x + 16, half = (rect.w - 40) / 2;
  y += list_heading(ui::id("guesses-heading"), rect, y, host::phrase("bulk.heading"));
  struct Kind {
    int label;
    message::Phrase name;
  };
  constexpr Kind labels[] = {{commands::every_label, "bulk.all"},
                             {static_cast<int>(Label::quote), "bulk.quotes"},
                             {static_cast<int>(Label::speaker), "bulk.speakers"},
                             {static_cast<int>(Label::hedge), "bulk.hedges"}};
  Bulk bulk = app.page().bulk();
  std::vector<std::string> kinds, sure;
  int kind = 0, level = 0;
  for (const auto& [label, name] : labels) {
    if (label == bulk.label) kind = static_cast<int>(kinds.size());
    kinds.emplace_back(host::phrase(name));
  }
  for (const int least : sures) {
    if (least == bulk.sure) level = static_cast<int>(sure.size());
    sure.push_back(least ? host::words("bulk.sure", "percent"_is = percent(least / 100.0, app.numbers()))
                         : host::words("bulk.any"));
  }
  if (ui::select(ui::id("bulk-kind"), {x, y, half, 34}, host::phrase("bulk.which"), kinds, kind))
    bulk.label = labels[kind].label;
  if (ui::select(ui::id("bulk-sure"), {x + half + 8, y, half, 34}, host::phrase("bulk.how-sure"), sure, level))
    bulk.sure = sures[level];
  if (bulk != app.page().bulk()) queue.put(ChooseBulk{bulk});
  y += 42;
  const std::vector<std::string> chosen = all(bulk.label, bulk.sure);
  for (const bool keep : {true, false})
    if (ui::button({.id = ui::id(keep ? "bulk-keep" : "bulk-remove"),
                    .rect = {x + (keep ? 0 : half + 8), y, half, 34},
                    .name = keep ? host::words("bulk.keep", "count"_is = chosen.size())
                                 : host::words("bulk.remove", "count"_is = chosen.size()),
                    .style = ui::Style::outlined,
                    .disabled = chosen.empty(),
                    .deliberate = !keep}))
      queue.put(JudgeMany{chosen, keep});
  return y + 46;
}

}  // namespace

float draw_tags(const Context& app, Commands& queue, const Rect& rect, float y) {
  if (!app.article().compared_with().empty() && !app.article().decides()) return draw_difference_from(app, queue, rect, y);
  if (app.article().blind() == Blind::done) return draw_difference(app, queue, rect, y);
  const ui::Theme& t = ui::theme();
  if (app.article().blind() == Blind::on) {
    y += ui::paragraph(ui::id("blind-words"), rect.x + 16, y, rect.w - 32, ui::body, t.ink,
                       is_students(app) ? host::words("exercise.unaided")
                                        : host::words("tags.blind")) +
         8;
    if (!is_students(app)) y += action_buttons(app, queue, rect, y, {"blind-show"}) + 4;
  }
  y = many_guesses(app, queue, rect, y);
  y += draw_lost(app, queue, rect, y);
  y += draw_others(app, queue, rect, y);
  const std::vector<const Tag*> notes = noted(app);
  const bool only = app.page().notes_only();
  if (only || !notes.empty()) {
    const std::string name = notes.empty() ? host::words("action.notes") : host::words("tags.notes", "count"_is = notes.size());
    const float w = ui::button_width(name);
    if (ui::button({.id = ui::id("notes-only"),
                    .rect = {rect.x + 16, y, w, 34},
                    .name = name,
                    .keys = action("notes")->keys,
                    .hint = host::phrase("tags.notes-hint"),
                    .style = ui::Style::outlined,
                    .toggle = true,
                    .pressed = only}))
      queue.put(ListNotes{!only});
    y += 42;
  }
  if (only) {
    for (const Tag* tag : notes) y += note_row(app, queue, *tag, rect.x + 8, y, rect.w - 16, ui::id("notes"));
    if (notes.empty())
      y += ui::paragraph(ui::id("no-notes"), rect.x + 16, y, rect.w - 32, ui::body, t.quiet, host::phrase("tags.no-notes")) + 8;
    return y;
  }
  int shown = 0;
  for (const Tag* tag : app.tags()) {
    if (!app.visible(*tag) || tag->label == Label::claim || tag->label == Label::cue) continue;
    ++shown;
    y += tag_row(app, queue, *tag, rect.x + 8, y, rect.w - 16, ui::id("tags"));
  }
  if (!shown)
    y += ui::paragraph(ui::id("no-tags"), rect.x + 16, y, rect.w - 32, ui::body, t.quiet,
                       host::phrase("tags.none")) +
         8;
  return y;
}

}  // namespace hearsay::view
