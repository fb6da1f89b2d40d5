#include "web/view/inspector.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "web/browser/language.h"
#include "web/view/actions.h"
#include "web/view/words.h"

namespace hearsay::view {

using ui::Rect;

namespace {

struct Word {
  const char *kind, *words;
};
// In the words of the page (Who said it? How sure are they?); the kinds are those of the guidelines.
constexpr std::array<Word, 3> quote_kinds{
    {{"direct", "word for word"}, {"mixed", "partly quoted"}, {"indirect", "paraphrased"}}};
constexpr std::array<Word, 8> hedge_kinds{{{"modal", "possibility – may, might, could"},
                                           {"probability", "likelihood – probably, likely"},
                                           {"appearance", "appearance – seems, suggests"},
                                           {"belief", "belief – thinks, hopes"},
                                           {"hearsay", "hearsay – reportedly"},
                                           {"approximator", "rough amount – about, nearly"},
                                           {"unknown", "not known – it is not clear"},
                                           {"conditional", "condition – if, unless"}}};

// The options for a tag's kind, and which it has; one more at the top while it has none.
template <class List>
std::vector<std::string> kinds_of(const Tag& tag, const List& list, int& chosen) {
  std::vector<std::string> options;
  if (tag.kind.empty()) options.push_back("not set");
  chosen = 0;
  for (const Word& word : list) {
    if (tag.kind == word.kind) chosen = static_cast<int>(options.size());
    options.push_back(word.words);
  }
  return options;
}

template <class List>
void set_kind(Commands& queue, const Tag& tag, const List& list, int chosen) {
  if (tag.kind.empty()) --chosen;
  if (chosen >= 0) queue.put(SetKind{tag.id, list[static_cast<std::size_t>(chosen)].kind});
}

// Where a tag comes from: me, the analysis, a key, or a file.
std::string came_from(const Document& doc, const Tag& tag, const NumberStyle& style) {
  const auto layer = doc.layers.find(tag.layer);
  switch (layer == doc.layers.end() ? Author::imported : layer->second.author) {
    case Author::analysis:
      return state_of(doc, tag) == State::suggested ? "suggestion, " + percent(tag.confidence, style) + " sure"
                                           : "suggestion, kept";
    case Author::me:
      return "by me";
    case Author::key:
      return "from the key";
    case Author::imported:
      return "imported";
    case Author::student:
      return "by " + layer->second.name;
  }
  return {};
}

constexpr std::pair<Label, const char*> labels[] = {{Label::quote, "Quote"},
                                                    {Label::speaker, "Speaker"},
                                                    {Label::cue, "Reporting words"},
                                                    {Label::hedge, "Hedge"},
                                                    {Label::claim, "Hedged claim"}};
constexpr const char* strengths[] = {"Not set", "A little unsure", "Unsure", "Very unsure"};

// The words that report a quote, or the claim of a hedge: none, another tag near by, or the selected words.
float choose_part(const Context& app, Commands& queue, const Tag& tag, const Rect& rect, float y) {
  const Document& doc = app.doc();
  const bool cue = tag.label == Label::quote;
  const Role role = cue ? Role::cue : Role::claim;
  const char* question = cue ? "Reporting words" : "Which claim?";
  const ui::Id seed = ui::id("inspector");
  const Tag* now = linked(doc, tag.id, role);
  const Span reach = hull(tag.fragments);
  std::vector<const Tag*> parts;
  for (const Tag* other : app.tags()) {
    if (other->label != (cue ? Label::cue : Label::claim) ||
        !is_live(state_of(app.doc(), *other)))
      continue;
    const Span at = hull(other->fragments);
    const std::uint32_t apart =
        at.end <= reach.begin ? reach.begin - at.end : at.begin - std::min(at.begin, reach.end);
    constexpr std::uint32_t near = 300;  // bytes: a sentence or two
    if (other == now || (app.visible(*other) && apart < near)) parts.push_back(other);
  }
  std::vector<std::string> options{"None"};
  int chosen = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    options.push_back(excerpt(doc, *parts[i], 60));
    if (parts[i] == now) chosen = static_cast<int>(i) + 1;
  }
  const float x = rect.x + 16, room = rect.w - 32;
  ui::caption(ui::id("part-caption", seed), x, y, question);
  y += 20;
  if (ui::select(ui::id("part", seed), {x, y, room, 36}, question, options, chosen) && !app.read_only())
    queue.put(SetPart{tag.id, chosen > 0 ? parts[static_cast<std::size_t>(chosen) - 1]->id : std::string(), role});
  y += 44;
  if (!app.selection().empty()) {
    const Tag words{.fragments = {app.selection()}};
    if (ui::button({.id = ui::id("part-selection", seed),
                    .rect = {x, y, room, 34},
                    .name = "Use the selected words: " + excerpt(doc, words, 30),
                    .keys = action(cue ? "tag-cue" : "tag-claim")->keys,
                    .style = ui::Style::outlined,
                    .disabled = app.read_only()}))
      queue.put(TagWords{cue ? Label::cue : Label::claim});
    y += 42;
  }
  return y;
}

// The parts of a split tag, each with a button that takes it out.
float fragment_rows(const Context& app, Commands& queue, const Tag& tag, float x, float y, float room) {
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
                    .disabled = app.read_only(),
                    .deliberate = true}))
      queue.put(TakeFragmentOut{tag.id, i});
    y += 32;
  }
  return y + 8 - from;
}

}  // namespace

float draw_inspector(const Context& app, Commands& queue, const Rect& rect) {
  const Tag* found = app.selected();
  if (!found) return 0;
  const Tag& tag = *found;
  const Document& doc = app.doc();
  const ui::Theme& t = ui::theme();
  const ui::Id seed = ui::id("inspector");
  const float x = rect.x + 16, room = rect.w - 32;
  float y = rect.y + 12;
  const bool locked = app.read_only();

  ui::fill({x, y + 3, 10, 14}, colour_of(doc, tag), 2);
  const std::string title = title_of(tag);
  ui::mirror().put(
      {ui::id("title", seed), ui::Kind::heading, {x, y, room, 20}, 0, "Selected: " + title, {}, {}, {}});
  ui::text(ui::strong, x + 18, y, t.ink, title, room - 100);
  const std::string state = came_from(doc, tag, app.numbers());
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
    y += ui::paragraph(ui::id("why", seed), x, y, room, ui::small, t.quiet, "Why: " + host::words(tag.rule)) + 8;

  float bx = x;
  const auto press = [&](const char* id, const char* name, ui::Style style) {
    const Action* act = action(id);
    const float w = ui::button_width(name, act->keys);
    const bool hit = ui::button({.id = ui::id(id, seed),
                                 .rect = {bx, y, w, 36},
                                 .name = name,
                                 .keys = act->keys,
                                 .hint = host::phrase(act->name),
                                 .style = style,
                                 .disabled = locked,
                                 .show_key = true});
    bx += w + 8;
    if (hit) run(app, queue, id);
  };
  // Two questions a line.
  const float half = (room - 8) / 2;
  const auto ask = [&](const char* question, float left, float width, const std::vector<std::string>& options,
                       int& chosen) {
    ui::caption(ui::id("caption", ui::id(question)), left, y, question);
    return ui::select(ui::id(question, seed), {left, y + 20, width, 36}, question, options, chosen) &&
           !locked;
  };
  const bool quote = tag.label == Label::quote, hedge = tag.label == Label::hedge;
  std::vector<std::string> options;
  int chosen = 0;
  for (const auto& [label, name] : labels) {
    if (label == tag.label) chosen = static_cast<int>(options.size());
    options.push_back(name);
  }
  if (ask("What is it?", x, quote || hedge ? half : room, options, chosen))
    queue.put(SetLabel{tag.id, labels[chosen].first});
  if (quote) {
    options = kinds_of(tag, quote_kinds, chosen);
    if (ask("Word for word?", x + half + 8, half, options, chosen)) set_kind(queue, tag, quote_kinds, chosen);
  }
  if (hedge) {
    options.assign(std::begin(strengths), std::end(strengths));
    chosen = std::min<int>(tag.strength, 3);
    if (ask("How sure are they?", x + half + 8, half, options, chosen))
      queue.put(SetStrength{tag.id, static_cast<std::uint8_t>(chosen)});
  }
  y += 64;
  if (quote || tag.label == Label::speaker) {
    const std::vector<const Person*> persons = likely_speakers(doc, app.report(), tag.id, app.people());
    options = {quote ? "Unnamed source" : "No one"};
    chosen = 0;
    for (const Person* person : persons) {
      if (person->id == tag.person) chosen = static_cast<int>(options.size());
      options.push_back(person->name);
    }
    if (ask(quote ? "Who said it?" : "Who is it?", x, room, options, chosen))
      queue.put(SetSpeaker{chosen > 0 ? persons[static_cast<std::size_t>(chosen - 1)]->id : std::string()});
    y += 64;
  }
  if (hedge) {
    options = kinds_of(tag, hedge_kinds, chosen);
    if (ask("What kind of hedge?", x, room, options, chosen)) set_kind(queue, tag, hedge_kinds, chosen);
    y += 64;
  }
  if (tag.fragments.size() > 1) {
    y += fragment_rows(app, queue, tag, x, y, room);
  } else if (hull(tag.fragments).length() <= 200) {
    const std::size_t same = app.shown().same_words(tag.fragments.front()).size();
    const std::string name = same == 2 ? std::string("Both places with these words")
                                      : "All " + std::to_string(same) + " places with these words";
    if (same > 1) {
      press("places", name.c_str(), ui::Style::outlined);
      y += 44;
    }
  }
  if (tag.label == Label::quote || tag.label == Label::hedge) y = choose_part(app, queue, tag, rect, y);

  // Borders, one word at a time.
  ui::caption(ui::id("begin-caption", seed), x, y + 9, "Start");
  ui::caption(ui::id("end-caption", seed), x + half + 8, y + 9, "End");
  const float w = (half - 44) / 2;
  const auto border = [&](const char* id, const char* label, float left) {
    const Action* act = action(id);
    if (ui::button({.id = ui::id(id, seed),
                    .rect = {left, y, w, 34},
                    .name = host::phrase(act->name),
                    .label = label,
                    .keys = act->keys,
                    .hint = host::phrase(act->name),
                    .style = ui::Style::outlined,
                    .disabled = locked}))
      run(app, queue, id);
  };
  border("begin-left", "◂", x + 40);
  border("begin-right", "▸", x + 44 + w);
  border("end-left", "◂", x + half + 48);
  border("end-right", "▸", x + half + 52 + w);
  y += 44;

  const ui::Id note = ui::id("note", ui::id(tag.id));
  if (ui::field({.id = note,
                 .rect = {x, y, room, 36},
                 .name = "Note",
                 .value = note_of(app.doc(), tag),
                 .hint = "Your note",
                 .disabled = locked,
                 .when_done = true}))
    queue.put(SetNote{tag.id, ui::mirror().typed(note)});
  y += 48;
  return y - rect.y;
}

}  // namespace hearsay::view
