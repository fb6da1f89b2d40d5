// The list of speakers. Each is a card that opens: its name, what it said and where it is mentioned, merging
// and splitting. While a quote is asked for its speaker the same list is the answers, most likely first.
#include <algorithm>
#include <cmath>

#include "core/annotation/commands.h"
#include "web/browser/host.h"
#include "web/view/actions.h"
#include "web/view/inspector.h"
#include "web/view/rows.h"

namespace hearsay::view {

using ui::Rect;

namespace {

// What was pressed in a card, done when all is drawn: an act changes what is being drawn.
struct Pressed {
  std::string jump, open, merge_into, split, not_a_name, rename, name;
  bool opens = false;
};

float card(App& app, const Person* person, const Rect& rect, float y, Pressed& pressed) {
  const Document& doc = app.doc();
  const std::string who = person ? person->id : std::string();
  const float x = rect.x + 42, w = rect.w - 58;
  if (person) {
    const ui::Id field = ui::id("rename-" + who);
    if (ui::field({.id = field,
                   .rect = {x, y, w, 34},
                   .name = "Name of this speaker",
                   .value = person->name,
                   .disabled = app.read_only(),
                   .when_done = true})) {
      pressed.rename = who;
      pressed.name = ui::mirror().typed(field);
    }
    y += 42;
    std::vector<std::string> options{"The same as …"};
    std::vector<std::string> ids;
    for (const Person* other : persons_shown(doc, app.report(), app.people()))
      if (other->id != who) {
        options.push_back(other->name);
        ids.push_back(other->id);
      }
    if (!ids.empty() && !app.read_only()) {
      int chosen = 0;
      if (ui::select(ui::id("merge-" + who), {x, y, w, 34}, "Merge with another speaker", options, chosen) &&
          chosen > 0) {
        pressed.merge_into = ids[static_cast<std::size_t>(chosen - 1)];
        pressed.open = who;
      }
      y += 42;
    }
    if (ui::button({.id = ui::id("named-" + who),
                    .rect = {x, y, w, 34},
                    .name = "This is a name",
                    .label = person->named ? "This is a name" : "This is only a description",
                    .style = ui::Style::outlined,
                    .disabled = app.read_only(),
                    .toggle = true,
                    .pressed = person->named}))
      pressed.not_a_name = who;
    y += 42;
  }
  for (const Tag* tag : app.tags())
    if (tag->label == Label::quote && tag->person == who && app.visible(*tag))
      y += tag_row(app, *tag, x - 18, y, w + 18, pressed.jump, ui::id("said"));
  if (!person) return y + 8;
  for (const Tag* tag : app.tags()) {
    if (tag->label != Label::speaker || tag->person != who || !app.visible(*tag)) continue;
    const float split = ui::text_width(ui::small, "Split off") + 20;
    tag_row(app, *tag, x - 18, y, w + 10 - split, pressed.jump, ui::id("mentioned"));
    if (ui::button({.id = ui::id("split-" + tag->id),
                    .rect = {x + w - split, y + 3, split, 28},
                    .name = "Split off " + excerpt(doc, *tag, 40) + " as another speaker",
                    .label = " ",
                    .sign = "Split off",
                    .hint = "Make it another speaker",
                    .style = ui::Style::outlined,
                    .disabled = app.read_only()}))
      pressed.split = tag->id;
    ui::text(ui::small, x + w - split + 10, y + 8, ui::theme().ink, "Split off");
    y += 34;
  }
  return y + 8;
}

// "New speaker": from the words that are selected, or typed.
float new_speaker(App& app, const Rect& rect, float y) {
  const float x = rect.x + 16, w = rect.w - 32;
  if (!app.selection().empty()) {
    const Tag words{.fragments = {app.selection()}};
    const std::string name = excerpt(app.doc(), words, 60);
    if (ui::button({.id = ui::id("new-speaker"),
                    .rect = {x, y, w, 36},
                    .name = "New speaker: " + name,
                    .style = ui::Style::outlined})) {
      app.new_speaker({});
      return y;
    }
    y += 44;
  }
  const ui::Id field = ui::id("new-speaker-name");
  if (ui::field({.id = field,
                 .rect = {x, y, w, 36},
                 .name = "Name of a new speaker",
                 .value = app.new_name,
                 .hint = "Somebody else: type a name"}))
    app.new_name = ui::mirror().typed(field);
  if (app.entered(field) && !app.new_name.empty()) {
    const std::string name = std::exchange(app.new_name, {});
    app.new_speaker(name);
    host::focus_article();
  }
  return y + 44;
}

}  // namespace

float draw_speakers(App& app, const Rect& rect, float y) {
  const ui::Theme& t = ui::theme();
  const Document& doc = app.doc();
  const Report& report = app.report();
  const bool asking = app.linking && app.selected();
  std::vector<const Person*> order = asking ? likely_speakers(doc, report, app.look.selected, app.people())
                                            : persons_shown(doc, app.report(), app.people());
  const auto figures = [&report](std::string_view id) {
    const auto found = std::find_if(report.persons.begin(), report.persons.end(),
                                    [id](const PersonReport& who) { return who.person == id; });
    return found == report.persons.end() ? PersonReport{} : *found;
  };
  const bool any = !order.empty();
  if (asking || report.nobody_quotes) order.push_back(nullptr);  // nobody
  Pressed pressed;
  const float x = rect.x + 8, w = rect.w - 16;
  int digit = 0;
  for (const Person* person : order) {
    const std::string id = person ? person->id : std::string();
    const PersonReport who = figures(id);
    const std::string name = person ? person->name : "Nobody is named";
    const ui::Colour hue = person ? t.hues[person->hue % 8] : t.no_speaker;
    const std::string key =
        asking && person && !app.narrow() && ++digit < 10 ? std::to_string(digit) : std::string();
    const Rect row{x, y, w, 40};
    const bool open = !asking && app.open_person == id && app.person_open;
    const std::string share = percent(who.share, app.numbers);
    const std::string facts = key.empty() ? number(who.quotes, app.numbers) + " · " + share : key;
    if (ui::button({.id = ui::id("who-" + id),
                    .rect = row,
                    .name = asking ? "Said by " + name
                                   : name + ", " + count_of(who.quotes, "quote", "quotes", app.numbers) +
                                         ", " + share + " of the quoted words",
                    .keys = key,
                    .style = ui::Style::row,
                    .toggle = !asking,
                    .pressed = open})) {
      pressed.opens = true;
      pressed.open = id;
    }
    speaker_dot(row.x + 10, row.y + 13, hue, !person || !person->named, t.panel, person ? person->hue : 0);
    const ui::Type type = key.empty() ? ui::small : ui::strong;
    const float facts_width = ui::text_width(type, facts);
    ui::text(type, row.right() - facts_width - 10, row.y + 11, key.empty() ? t.quiet : t.accent, facts);
    ui::text(open ? ui::strong : ui::body, row.x + 34, row.y + 4, t.ink, name, row.w - 56 - facts_width);
    // The share of the quoted words as a bar.
    ui::fill({row.x + 34, row.y + 29, (row.w - 54 - facts_width) * static_cast<float>(who.share), 4}, hue, 2);
    y += 42;
    if (open) y = card(app, person, rect, y, pressed);
  }
  if (asking && !app.read_only()) y = new_speaker(app, rect, y + 4);
  if (!any && !asking)
    y += ui::paragraph(ui::id("no-speakers"), rect.x + 16, y, rect.w - 32, ui::body, t.quiet,
                       "Nobody speaks here yet. Select a name in the article and press 1.") +
         8;
  if (!pressed.jump.empty()) app.select(pressed.jump, true);
  if (!pressed.split.empty() && app.act(commands::new_person(doc, pressed.split)))
    app.say("It is another speaker now.", false, "Undo", "undo");
  if (!pressed.merge_into.empty()) {
    if (app.act(commands::merge_persons(doc, pressed.merge_into, {pressed.open}))) {
      app.open_person = pressed.merge_into;
      app.say("Both are one speaker now.", false, "Undo", "undo");
    }
  } else if (pressed.opens) {
    if (asking) {
      app.set_speaker(pressed.open);
    } else {
      app.person_open = !(app.person_open && app.open_person == pressed.open);
      app.open_person = pressed.open;
    }
    host::request_frame();
  }
  if (!pressed.rename.empty()) app.act(commands::rename_person(doc, pressed.rename, pressed.name));
  if (!pressed.not_a_name.empty())
    app.act(
        commands::set_named(doc, pressed.not_a_name, !doc.persons.find(pressed.not_a_name)->second.named));
  return y;
}

}  // namespace hearsay::view
