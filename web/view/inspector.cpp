#include "web/view/inspector.h"

#include <algorithm>
#include <cmath>

#include "web/browser/language.h"
#include "web/ui/sides.h"
#include "web/view/actions.h"
#include "web/view/elsewhere_view.h"
#include "web/view/exercise_view.h"
#include "web/view/words.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

// Called “kind.” and its id, in the words of the page (Who said it? How sure are they?); the kinds are those of the guidelines.
struct Kind {
  const char* id;
  message::Phrase words;
  consteval Kind(const char* id_) : id(id_), words("kind.", id_) {}
};
constexpr Kind quote_kinds[] = {"direct", "mixed", "indirect"};
constexpr Kind hedge_kinds[] = {"modal",   "probability",  "appearance", "belief",
                                "hearsay", "approximator", "unknown",    "conditional"};

// The options for a tag's kind, and which it has; one more at the top while it has none.
template <class List>
std::vector<std::string> kinds_of(const Tag& tag, const List& list, int& chosen) {
  std::vector<std::string> options;
  if (tag.kind.empty()) options.push_back(host::words("kind.none"));
  chosen = 0;
  for (const Kind& kind : list) {
    if (tag.kind == kind.id) chosen = static_cast<int>(options.size());
    options.emplace_back(host::phrase(kind.words));
  }
  return options;
}

template <class List>
void set_kind(Commands& queue, const Tag& tag, const List& list, int chosen) {
  if (tag.kind.empty()) --chosen;
  if (chosen >= 0) queue.put(SetKind{tag.id, list[static_cast<std::size_t>(chosen)].id});
}

// Where a tag comes from: me, the analysis, a key, or a file.
std::string came_from(const Document& doc, const Tag& tag, const NumberStyle& style) {
  const auto layer = doc.layers.find(tag.layer);
  switch (layer == doc.layers.end() ? Author::imported : layer->second.author) {
    case Author::analysis:
      return state_of(doc, tag) == State::suggested
                 ? host::words("inspector.suggestion", "percent"_is = percent(tag.confidence, style))
                 : host::words("inspector.kept");
    case Author::me:
      return host::words("inspector.mine");
    case Author::key:
      return host::words("inspector.from-key");
    case Author::imported:
      return host::words("inspector.imported");
    case Author::student:
      return host::words("inspector.by", "name"_is = layer->second.name);
  }
  return {};
}

constexpr Label labels[] = {Label::quote, Label::speaker, Label::cue, Label::hedge, Label::claim};
constexpr message::Phrase strengths[] = {"strength.none", "strength.little", "strength.some", "strength.much"};

// The words that report a quote, or the claim of a hedge: none, another tag near by, or the selected words.
float choose_part(const Context& app, Commands& queue, const Tag& tag, const Rect& rect, float y) {
  const Document& doc = app.doc();
  const bool cue = tag.label == Label::quote;
  const Role role = cue ? Role::cue : Role::claim;
  const std::string_view question = cue ? host::phrase("inspector.cue") : host::phrase("inspector.claim");
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
  std::vector<std::string> options{host::words("inspector.no-part")};
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
                    .name = host::words("inspector.use-words", "words"_is = excerpt(doc, words, 30)),
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
    ui::text(ui::small, x, y + 7, ui::theme().ink, host::words("inspector.part", "number"_is = i + 1, "words"_is = words), room - 44);
    if (ui::button({.id = ui::id("take-out", static_cast<ui::Id>(i + 1)),
                    .rect = {x + room - 34, y, 34, 32},
                    .name = host::words("inspector.take-out", "words"_is = words),
                    .label = "×",
                    .hint = host::phrase("action.take-out"),
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
  const std::string title = title_of(host::language(), tag);
  ui::mirror().put(
      {ui::id("title", seed), ui::Kind::heading, {x, y, room, 20}, 0, host::words("inspector.selected", "what"_is = title), {}, {}, {}});
  ui::text(ui::strong, x + 18, y, t.ink, title, room - 18);
  const std::string state = came_from(doc, tag, app.numbers());
  const float state_width = ui::text_width(ui::small, state);
  // At the right of the title, or below it.
  const bool beside = 18 + ui::text_width(ui::strong, title) + 12 + state_width <= room;
  if (!beside) y += 22;
  const float state_x = beside ? x + room - state_width : x + 18;
  ui::text(ui::small, state_x, y + 1, t.quiet, state, beside ? state_width + 1 : room - 18);
  ui::mirror().put({ui::id("state", seed),
                    ui::Kind::text,
                    {state_x, y, state_width, 18},
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
    y += ui::paragraph(ui::id("why", seed), x, y, room, ui::small, t.quiet, host::words("inspector.why", "rule"_is = host::words(tag.rule))) + 8;

  float bx = x;
  const auto press = [&](const char* id, const std::string& name, ui::Style style) {
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
  const auto ask = [&](const char* id, std::string_view question, float left, float width,
                       const std::vector<std::string>& options, int& chosen) {
    ui::caption(ui::id("caption", ui::id(id)), left, y, question);
    return ui::select(ui::id(id, seed), {left, y + 20, width, 36}, question, options, chosen) && !locked;
  };
  const bool quote = tag.label == Label::quote, hedge = tag.label == Label::hedge;
  std::vector<std::string> options;
  int chosen = 0;
  for (const Label label : labels) {
    if (label == tag.label) chosen = static_cast<int>(options.size());
    options.push_back(title_of(host::language(), label));
  }
  if (ask("what", host::phrase("inspector.what"), x, quote || hedge ? half : room, options, chosen))
    queue.put(SetLabel{tag.id, labels[chosen]});
  if (quote) {
    options = kinds_of(tag, quote_kinds, chosen);
    if (ask("word-for-word", host::phrase("inspector.word-for-word"), x + half + 8, half, options, chosen)) set_kind(queue, tag, quote_kinds, chosen);
  }
  if (hedge) {
    options.clear();
    for (const message::Phrase& strength : strengths) options.emplace_back(host::phrase(strength));
    chosen = std::min<int>(tag.strength, 3);
    if (ask("how-sure", host::phrase("inspector.how-sure"), x + half + 8, half, options, chosen))
      queue.put(SetStrength{tag.id, static_cast<std::uint8_t>(chosen)});
  }
  y += 64;
  if (quote || tag.label == Label::speaker) {
    const std::vector<const Person*> persons = likely_speakers(doc, app.report(), tag.id, app.people());
    options = {quote ? host::words("speaker.unnamed") : host::words("inspector.no-one")};
    chosen = 0;
    for (const Person* person : persons) {
      if (person->id == tag.person) chosen = static_cast<int>(options.size());
      options.push_back(person->name);
    }
    if (ask("who", quote ? host::phrase("action.who") : host::phrase("inspector.who"), x, room, options, chosen))
      queue.put(SetSpeaker{chosen > 0 ? persons[static_cast<std::size_t>(chosen - 1)]->id : std::string()});
    y += 64;
  }
  if (hedge) {
    options = kinds_of(tag, hedge_kinds, chosen);
    if (ask("hedge-kind", host::phrase("inspector.hedge-kind"), x, room, options, chosen)) set_kind(queue, tag, hedge_kinds, chosen);
    y += 64;
  }
  const Exercise* sheet = exercise_of(app);
  if (quote && ((sheet && sheet->statements) || !tag.elsewhere.empty())) {
    const std::string question = host::words("elsewhere.title");
    ui::caption(ui::id("caption", ui::id("elsewhere", seed)), x, y, question);
    y += 22 + draw_elsewhere(app, queue, tag, ui::id("elsewhere", seed), question, x, y + 22, room) + 6;
  }
  if (tag.fragments.size() > 1) {
    y += fragment_rows(app, queue, tag, x, y, room);
  } else if (hull(tag.fragments).length() <= 200) {
    const std::size_t same = app.shown().same_words(tag.fragments.front()).size();
    if (same > 1) {
      press("places", host::words("inspector.places", "count"_is = same), ui::Style::outlined);
      y += 44;
    }
  }
  if (tag.label == Label::quote || tag.label == Label::hedge) y = choose_part(app, queue, tag, rect, y);

  // Borders, one word at a time.
  const std::string_view begin = host::phrase("inspector.begin"), end = host::phrase("inspector.end");
  const float caption = std::max({32.f, ui::text_width(ui::small, begin), ui::text_width(ui::small, end)}) + 8;
  const bool one_row = caption + 4 + 2 * 44 <= half;
  const float w = one_row ? (half - caption - 4) / 2 : 52, end_x = one_row ? x + half + 8 : x, end_y = one_row ? y : y + 40;
  const float buttons = one_row ? caption : room - 2 * w - 4;
  ui::caption(ui::id("begin-caption", seed), x, y + 9, begin);
  ui::caption(ui::id("end-caption", seed), end_x, end_y + 9, end);
  const auto border = [&](const char* id, const char* label, float left, float top) {
    const Action* act = action(id);
    if (ui::button({.id = ui::id(id, seed),
                    .rect = {left, top, w, 34},
                    .name = host::phrase(act->name),
                    .label = label,
                    .keys = act->keys,
                    .hint = host::phrase(act->name),
                    .style = ui::Style::outlined,
                    .disabled = locked}))
      run(app, queue, id);
  };
  // They are about the article: the left one is at the left whatever the language.
  const auto pair = [&](const char* left, const char* right, float from, float top) {
    const float seen = ui::turned(Rect{from, top, 2 * w + 4, 0}).x;
    const ui::AsTheBrowserHasIt article;
    border(left, "◂", seen, top);
    border(right, "▸", seen + w + 4, top);
  };
  pair("begin-left", "begin-right", x + buttons, y);
  pair("end-left", "end-right", end_x + buttons, end_y);
  y = end_y + 44;

  const ui::Id note = ui::id("note", ui::id(tag.id));
  if (ui::field({.id = note,
                 .rect = {x, y, room, 36},
                 .name = host::phrase("inspector.note"),
                 .value = note_of(app.doc(), tag),
                 .hint = host::phrase("inspector.note-hint"),
                 .disabled = locked,
                 .when_done = true}))
    queue.put(SetNote{tag.id, ui::mirror().typed(note)});
  y += 48;
  return y - rect.y;
}

}  // namespace hearsay::view
