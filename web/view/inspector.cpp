#include "web/view/inspector.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/annotation/commands.h"
#include "core/annotation/report.h"
#include "web/browser/host.h"
#include "web/view/actions.h"
#include "web/view/suggestions.h"

namespace hearsay::view {

using ui::Rect;

namespace {

struct Word {
  const char *kind, *words;
};
// In the words of the page (Who said it? How sure are they?); the kinds are those of the guidelines.
constexpr std::array<Word, 3> quote_kinds{
    {{"direct", "word for word"}, {"mixed", "partly word for word"}, {"indirect", "in the writer’s words"}}};
constexpr std::array<Word, 8> hedge_kinds{{{"modal", "may, might, could"},
                                           {"probability", "probably, likely"},
                                           {"appearance", "seems, suggests"},
                                           {"belief", "thinks, hopes"},
                                           {"hearsay", "reportedly"},
                                           {"approximator", "about, nearly"},
                                           {"unknown", "not clear"},
                                           {"conditional", "if, unless"}}};

template <class List>
bool choose_kind(App& app, const Tag& tag, const List& list, const char* name, const Rect& rect) {
  std::vector<std::string> options;
  int chosen = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    options.push_back(std::string(list[i].kind) + " – " + list[i].words);
    if (tag.kind == list[i].kind) chosen = static_cast<int>(i);
  }
  if (tag.kind.empty()) {
    options.insert(options.begin(), "not said");
  }
  const int shift = tag.kind.empty() ? 1 : 0;
  chosen = tag.kind.empty() ? 0 : chosen;
  if (!ui::select(ui::id(name, ui::id("inspector")), rect, name, options, chosen)) return false;
  if (chosen < shift) return false;
  app.act(commands::set_kind(app.doc(), tag.id, list[static_cast<std::size_t>(chosen - shift)].kind));
  return true;
}

constexpr std::array<const char*, 4> strengths{"not said", "a little unsure", "unsure", "very unsure"};

// The part that another tag plays for this one, with a button that parts the two.
float part_row(App& app, const Tag& tag, Role role, const char* name, const char* key, float x, float y,
               float room) {
  const ui::Id seed = ui::id(name, ui::id("inspector"));
  const Tag* part = linked(app.doc(), tag.id, role);
  if (part && part->state == State::rejected) part = nullptr;
  const std::string words =
      std::string(name) + ": " +
      (part ? excerpt(app.doc(), *part, 60) : std::string("none. Select them and press ") + key + ".");
  const ui::Theme& t = ui::theme();
  const float line = room - (part ? 40 : 0);
  const float height = std::max(
      ui::paragraph(ui::id("words", seed), x, y + 7, line, ui::small, part ? t.ink : t.quiet, words), 18.f);
  if (part && ui::button({.id = ui::id("part", seed),
                          .rect = {x + room - 34, y, 34, 32},
                          .name = std::string("Part it from ") + words,
                          .label = "×",
                          .hint = "They do not belong together",
                          .disabled = app.read_only()}))
    app.act(commands::unlink_part(app.doc(), tag.id, role));
  return height + 16;
}

// The parts of a split tag, each with a button that takes it out.
float fragment_rows(App& app, const Tag& tag, float x, float y, float room) {
  const float from = y;
  for (std::size_t i = 0; i < tag.fragments.size(); ++i) {
    Tag one = tag;
    one.fragments = {tag.fragments[i]};
    const std::string words = excerpt(app.doc(), one, 60);
    ui::text(ui::small, x, y + 7, ui::theme().ink, std::to_string(i + 1) + ". " + words, room - 44);
    if (ui::button({.id = ui::id("take-out", static_cast<ui::Id>(i + 1)),
                    .rect = {x + room - 34, y, 34, 32},
                    .name = "Take out: " + words,
                    .label = "×",
                    .hint = "Take this part out of the tag",
                    .disabled = app.read_only()}))
      app.act(commands::remove_fragment(app.doc(), tag.id, i));
    y += 32;
  }
  return y + 8 - from;
}

}  // namespace

std::string excerpt(const Document& doc, const Tag& tag, std::size_t longest) {
  std::string out;
  for (const Span f : tag.fragments) {
    if (!out.empty()) out += " … ";
    for (const char c : doc.text.bytes(f))
      if (c == '\n' || c == '\r' || c == '\t' || c == ' ') {
        if (!out.empty() && out.back() != ' ') out += ' ';
      } else {
        out += c;
      }
  }
  if (out.size() > longest) {
    std::size_t cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0) == 0x80) --cut;
    out.resize(cut);
    out += "…";
  }
  return out;
}

std::string title_of(const Tag& tag) {
  switch (tag.label) {
    case Label::quote:
      return tag.kind == "direct"     ? "Direct quote"
             : tag.kind == "indirect" ? "Indirect quote"
             : tag.kind == "mixed"    ? "Mixed quote"
                                      : "Quote";
    case Label::speaker:
      return "Speaker";
    case Label::cue:
      return "Words that report";
    case Label::hedge:
      return "Hedge";
    case Label::claim:
      return "Claim";
  }
  return {};
}

float draw_inspector(App& app, const Rect& rect) {
  const Tag* found = app.selected();
  if (!found) return 0;
  const Tag tag = *found;  // an act below may change the document
  const Document& doc = app.doc();
  const ui::Theme& t = ui::theme();
  const ui::Id seed = ui::id("inspector");
  const float x = rect.x + 16, room = rect.w - 32;
  float y = rect.y + 12;
  const bool guess = tag.state == State::suggested, locked = app.read_only();

  ui::fill({x, y + 3, 10, 14}, colour_of(doc, tag), 2);
  const std::string title = title_of(tag);
  ui::mirror().put(
      {ui::id("title", seed), ui::Kind::heading, {x, y, room, 20}, 0, "Selected: " + title, {}, {}, {}});
  ui::text(ui::strong, x + 18, y, t.ink, title, room - 100);
  std::string state = tag.layer == analysis_layer
                          ? (guess ? "guess, " + std::to_string(std::lround(tag.confidence * 100)) + " % sure"
                                   : "guess, kept")
                          : "by me";
  const float state_width = ui::text_width(ui::small, state);
  ui::text(ui::small, x + room - state_width, y + 1, t.quiet, state);
  ui::mirror().put({ui::id("state", seed),
                    ui::Kind::text,
                    {x + room - state_width, y, state_width, 18},
                    0,
                    state,
                    {},
                    {},
                    {}});
  y += 26;
  y += ui::paragraph(ui::id("words", seed), x, y, room, {fonts::Face::serif, 15, 21}, t.ink,
                     excerpt(doc, tag, 150)) +
       8;
  if (!tag.rule.empty())
    y += ui::paragraph(ui::id("why", seed), x, y, room, ui::small, t.quiet, "Why: " + tag.rule) + 8;

  // Keep or remove.
  float bx = x;
  const auto press = [&](const char* id, const char* name, ui::Style style) {
    const Action* act = action(id);
    const float w = ui::button_width(name, act->keys);
    const bool hit = ui::button({.id = ui::id(id, seed),
                                 .rect = {bx, y, w, 36},
                                 .name = name,
                                 .keys = act->keys,
                                 .hint = act->name,
                                 .style = style,
                                 .disabled = locked,
                                 .show_key = true});
    bx += w + 8;
    if (hit) act->run(app);
    return hit;
  };
  if (guess) press("keep", "Keep", ui::Style::filled);
  press("remove", "Remove", ui::Style::outlined);
  bx = x;
  y += 46;

  if (tag.label == Label::quote || tag.label == Label::speaker) {
    const std::vector<const Person*> persons = app.persons();
    std::vector<std::string> options{tag.label == Label::quote ? "Nobody is named" : "Nobody"};
    int chosen = 0;
    for (std::size_t i = 0; i < persons.size(); ++i) {
      options.push_back(persons[i]->name);
      if (persons[i]->id == tag.person) chosen = static_cast<int>(i) + 1;
    }
    ui::caption(ui::id("who-caption", seed), x, y, tag.label == Label::quote ? "Who said it?" : "Who is it?");
    y += 20;
    if (ui::select(ui::id("who", seed), {x, y, room, 36},
                   tag.label == Label::quote ? "Who said it?" : "Who is it?", options, chosen) &&
        !locked)
      app.set_speaker(chosen > 0 ? persons[static_cast<std::size_t>(chosen - 1)]->id : std::string());
    y += 44;
  }
  if (tag.label == Label::quote) {
    ui::caption(ui::id("told-caption", seed), x, y, "How is it told?");
    choose_kind(app, tag, quote_kinds, "How is it told?", {x, y + 20, room, 36});
    y += 64;
  }
  if (tag.label == Label::quote)
    y += part_row(app, tag, Role::cue, "Words that report", "4", x, y - 8, room) - 4;
  if (tag.label == Label::hedge) {
    const float half = (room - 8) / 2;
    ui::caption(ui::id("unsure-caption", seed), x, y, "What makes it unsure?");
    choose_kind(app, tag, hedge_kinds, "What makes it unsure?", {x, y + 20, half, 36});
    ui::caption(ui::id("sure-caption", seed), x + half + 8, y, "How sure are they?");
    const std::vector<std::string> options(strengths.begin(), strengths.end());
    int chosen = tag.strength;
    if (ui::select(ui::id("strength", seed), {x + half + 8, y + 20, half, 36}, "How sure are they?", options,
                   chosen) &&
        !locked)
      app.act(commands::set_strength(doc, tag.id, static_cast<std::uint8_t>(chosen)));
    y += 64;
    y += part_row(app, tag, Role::claim, "What is unsure", "5", x, y - 8, room) - 4;
  }
  if (tag.fragments.size() > 1) {
    y += fragment_rows(app, tag, x, y, room);
  } else if (hull(tag.fragments).length() <= 200) {
    const std::size_t same = app.same_words(tag.fragments.front()).size();
    const std::string name = "All " + std::to_string(same) + " places that say this";
    if (same > 1) {
      press("places", name.c_str(), ui::Style::outlined);
      y += 44;
    }
  }

  // Borders, one word at a time.
  ui::caption(ui::id("borders-caption", seed), x, y + 9, "Borders");
  float ax = x + 64;
  for (const auto& [id, label] : {std::pair{"begin-left", "◂ start"},
                                  {"begin-right", "start ▸"},
                                  {"end-left", "◂ end"},
                                  {"end-right", "end ▸"}}) {
    const Action* act = action(id);
    const float w = (room - 64) / 4 - 4;
    if (ui::button({.id = ui::id(id, seed),
                    .rect = {ax, y, w, 34},
                    .name = act->name,
                    .label = label,
                    .keys = act->keys,
                    .hint = act->name,
                    .style = ui::Style::outlined,
                    .disabled = locked}))
      act->run(app);
    ax += w + 5;
  }
  y += 44;

  const ui::Id note = ui::id("note", ui::id(tag.id));
  if (ui::field({.id = note,
                 .rect = {x, y, room, 36},
                 .name = "Note",
                 .value = tag.note,
                 .hint = "A note of your own",
                 .disabled = locked,
                 .when_done = true}))
    app.act(commands::set_note(doc, tag.id, ui::mirror().typed(note)));
  y += 48;
  return y - rect.y;
}

}  // namespace hearsay::view
