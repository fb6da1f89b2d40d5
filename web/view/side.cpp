// The panel at the right: speakers and what each said, the list of tags, and the inspector of the selected
// tag.
#include <algorithm>
#include <cmath>

#include "core/annotation/commands.h"
#include "core/annotation/report.h"
#include "web/browser/host.h"
#include "web/view/actions.h"
#include "web/view/app.h"
#include "web/view/inspector.h"
#include "web/view/lost.h"
#include "web/view/suggestions.h"

namespace hearsay::view {

using ui::Rect;

namespace {

// A row of the list: its drawing, and the press that selects the tag.
float tag_row(App& app, const Tag& tag, float x, float y, float w, std::string& chosen, ui::Id seed) {
  const ui::Theme& t = ui::theme();
  const Document& doc = app.doc();
  const Rect row{x, y, w, 34};
  const std::string words = excerpt(doc, tag, 70);
  const bool guess = tag.state == State::suggested;
  if (ui::button({.id = ui::id(tag.id, seed),
                  .rect = row,
                  .name = title_of(tag) + (guess ? ", guess: " : ": ") + words,
                  .style = ui::Style::row,
                  .pressed = tag.id == app.look.selected}))
    chosen = tag.id;
  const ui::Colour colour = colour_of(doc, tag);
  const Rect mark{x + 10, y + 8, 14, 18};
  // The same forms as in the article.
  switch (tag.label) {
    case Label::quote:
      ui::fill(mark, ui::faded(colour, guess ? .2f : .35f), 2);
      if (!guess) ui::fill({mark.x, mark.y, 3, mark.h}, colour, 1);
      break;
    case Label::speaker:
      ui::line(mark.x, mark.bottom() - 4, mark.right(), mark.bottom() - 4, colour, 2);
      break;
    case Label::cue:
      for (int i = 0; i < 4; ++i)
        ui::fill({mark.x + 4 * static_cast<float>(i), mark.bottom() - 5, 2, 2}, colour, 1);
      break;
    case Label::hedge:
    case Label::claim:
      for (int i = 0; i < 13; ++i) {
        const float fx = static_cast<float>(i);
        ui::line(mark.x + fx, mark.bottom() - 5 + 2 * std::sin(fx * .9f), mark.x + fx + 1,
                 mark.bottom() - 5 + 2 * std::sin((fx + 1) * .9f) + .01f, colour, 1.6f);
      }
      break;
  }
  ui::text(guess ? ui::body : ui::strong, x + 34, y + 7, guess ? t.quiet : t.ink, words, w - 44);
  return 34;
}

float speakers(App& app, const Rect& rect, float y) {
  const ui::Theme& t = ui::theme();
  const Document& doc = app.doc();
  const Report report = app.report();
  std::string jump, chosen_person;
  const float x = rect.x + 8, w = rect.w - 16;
  int digit = 0;
  for (const PersonReport& who : report.persons) {
    const auto person = doc.persons.find(who.person);
    if (!who.person.empty() && person == doc.persons.end()) continue;
    const bool nobody = who.person.empty();
    if (who.quotes == 0 && nobody) continue;
    const std::string name = nobody ? "Nobody is named" : person->second.name;
    const ui::Colour hue = nobody ? t.no_speaker : t.hues[person->second.hue % 8];
    ++digit;
    const Rect row{x, y, w, 40};
    const bool open = app.open_person == who.person && app.person_open;
    const std::string share = std::to_string(std::lround(who.share * 100)) + " %";
    const std::string facts = std::to_string(who.quotes) + " · " + share;
    if (ui::button({.id = ui::id("who-" + who.person),
                    .rect = row,
                    .name = app.linking ? "Said by " + name
                                        : name + ", " + std::to_string(who.quotes) +
                                              (who.quotes == 1 ? " quote, " : " quotes, ") + share +
                                              " of the quoted words",
                    .keys = app.linking && digit < 10 && !nobody ? std::to_string(digit) : std::string(),
                    .style = ui::Style::row,
                    .toggle = !app.linking,
                    .pressed = open && !app.linking}))
      chosen_person = nobody ? "nobody" : who.person;
    ui::fill({row.x + 10, row.y + 13, 14, 14}, hue, 7);
    if (nobody || !person->second.named) ui::fill({row.x + 13, row.y + 16, 8, 8}, t.panel, 4);
    const float facts_width = ui::text_width(ui::small, facts);
    if (app.linking && digit < 10 && !nobody)
      ui::text(ui::strong, row.right() - 20, row.y + 10, t.accent, std::to_string(digit));
    else
      ui::text(ui::small, row.right() - facts_width - 10, row.y + 11, t.quiet, facts);
    ui::text(open ? ui::strong : ui::body, row.x + 34, row.y + 4, t.ink, name, row.w - 44 - facts_width - 12);
    // The share of the quoted words as a bar.
    ui::fill({row.x + 34, row.y + 29, (row.w - 54 - facts_width) * static_cast<float>(who.share), 4}, hue, 2);
    y += 42;
    if (!open || app.linking) continue;
    if (!nobody) {
      const ui::Id field = ui::id("rename-" + who.person);
      if (ui::field({.id = field,
                     .rect = {x + 34, y, w - 44, 34},
                     .name = "Name of this speaker",
                     .value = name,
                     .disabled = app.read_only(),
                     .when_done = true}))
        app.act(commands::rename_person(app.doc(), who.person, ui::mirror().typed(field)));
      y += 42;
    }
    for (const Tag* tag : app.tags())
      if (tag->label == Label::quote && tag->state != State::rejected && tag->person == who.person)
        y += tag_row(app, *tag, x + 16, y, w - 16, jump, ui::id("said"));
    y += 8;
  }
  if (report.persons.empty())
    y += ui::paragraph(ui::id("no-speakers"), rect.x + 16, y, rect.w - 32, ui::body, t.quiet,
                       "Nobody speaks here yet. Select a name in the article and press 1.") +
         8;
  if (!jump.empty()) app.select(jump, true);
  if (!chosen_person.empty()) {
    const std::string id = chosen_person == "nobody" ? std::string() : chosen_person;
    if (app.linking) {
      app.set_speaker(id);
    } else {
      app.person_open = !(app.person_open && app.open_person == id);
      app.open_person = id;
    }
    host::request_frame();
  }
  return y;
}

float tags(App& app, const Rect& rect, float y) {
  std::string chosen;
  int shown = 0;
  y += draw_lost(app, rect, y);
  for (const Tag* tag : app.tags()) {
    if (tag->state == State::rejected || tag->label == Label::claim || tag->label == Label::cue) continue;
    if (app.look.hide_suggestions && tag->state == State::suggested) continue;
    ++shown;
    y += tag_row(app, *tag, rect.x + 8, y, rect.w - 16, chosen, ui::id("tags"));
  }
  if (!shown)
    y += ui::paragraph(ui::id("no-tags"), rect.x + 16, y, rect.w - 32, ui::body, ui::theme().quiet,
                       "No tags yet. Select words in the article, then press 1, 2 or 3.") +
         8;
  if (!chosen.empty()) app.select(chosen, true);
  return y;
}

}  // namespace

void draw_side(App& app, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  ui::Panel panel(
      {.id = ui::id("side"), .kind = ui::Kind::complementary, .rect = rect, .name = "Speakers and tags"},
      t.panel, 0, app.narrow());
  if (!app.narrow()) ui::line(rect.x, rect.y, rect.x, rect.bottom(), t.hairline);
  if (!app.has_document()) return;
  float tx = rect.x + 8;
  {
    ui::Panel bar({.id = ui::id("side-tabs"),
                   .kind = ui::Kind::tablist,
                   .rect = {rect.x, rect.y, rect.w - (app.narrow() ? 52.f : 0.f), 44},
                   .name = "Views"},
                  t.panel);
    for (const auto& [tab, name] : {std::pair{Tab::speakers, "Speakers"}, {Tab::tags, "Tags"}}) {
      const float w = ui::text_width(ui::strong, name) + 28;
      if (ui::button({.id = ui::id(name, ui::id("side-tabs")),
                      .rect = {tx, rect.y + 4, w, 40},
                      .name = name,
                      .style = ui::Style::tab,
                      .toggle = true,
                      .pressed = app.tab == tab,
                      .kind = ui::Kind::tab})) {
        app.tab = tab;
        host::request_frame();
      }
      tx += w;
    }
  }
  if (app.narrow() && ui::button({.id = ui::id("side-close"),
                                  .rect = {rect.right() - 44, rect.y + 4, 36, 36},
                                  .name = "Close details",
                                  .label = "×"}))
    app.sheet = Sheet::none;
  ui::line(rect.x, rect.y + 44, rect.right(), rect.y + 44, t.hairline);

  // The inspector keeps the lower part while a tag is selected; the list scrolls above it.
  const Rect rest{rect.x, rect.y + 45, rect.w, rect.h - 45};
  const float inspector = app.selected() ? std::min(app.inspector_height, rest.h * .62f) : 0;
  {
    Rect list = rest;
    list.h -= inspector;
    ui::Panel scroll({.id = ui::id("side-list"),
                      .kind = ui::Kind::group,
                      .rect = list,
                      .flags = ui::scrolls,
                      .name = app.tab == Tab::speakers ? "Speakers" : "Tags"},
                     t.panel);
    float y = list.y + 8 - scroll.scroll();
    if (app.linking && app.selected()) {
      y += ui::paragraph(ui::id("ask"), list.x + 16, y, list.w - 32, ui::strong, t.ink, "Who said it?",
                         ui::Kind::heading) +
           2;
      y += ui::paragraph(ui::id("ask-how"), list.x + 16, y, list.w - 32, ui::small, t.quiet,
                         "Choose a speaker or press a digit. Esc leaves it open.") +
           6;
    }
    const float from = y;
    y = app.tab == Tab::speakers || app.linking ? speakers(app, list, y) : tags(app, list, y);
    scroll.content_height(y - from + (from - list.y + scroll.scroll()) + 12);
  }
  if (!app.selected()) return;
  const Rect lower{rest.x, rest.bottom() - inspector, rest.w, inspector};
  ui::Panel scroll({.id = ui::id("inspector"),
                    .kind = ui::Kind::group,
                    .rect = lower,
                    .flags = ui::scrolls,
                    .name = "Selected tag"},
                   t.panel);
  ui::line(lower.x, lower.y, lower.right(), lower.y, t.hairline);
  const float height = draw_inspector(app, {lower.x, lower.y - scroll.scroll(), lower.w, lower.h});
  if (height > 0 && height != app.inspector_height) {
    app.inspector_height = height;
    host::request_frame();
  }
  scroll.content_height(height);
}

}  // namespace hearsay::view
