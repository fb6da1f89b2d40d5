#include "web/view/rows.h"

#include <cmath>

#include "web/browser/language.h"
#include "web/ui/shapes.h"
#include "web/view/actions.h"
#include "web/view/words.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

float tag_row(const Context& app, Commands& queue, const Tag& tag, float x, float y, float w, ui::Id seed) {
  const ui::Theme& t = ui::theme();
  const Document& doc = app.doc();
  const Rect row{x, y, w, 34};
  const std::string words = excerpt(doc, tag, 70);
  const State state = state_of(doc, tag);
  const bool guess = state != State::accepted;
  const std::string& note = note_of(doc, tag);
  if (ui::button({.id = ui::id(tag.id, seed),
                  .rect = row,
                  .name = host::words("tag.row", "what"_is = title_of(host::language(), tag),
                                      "state"_is = state == State::suggested ? "suggested" : "other",
                                      "note"_is = note.empty() ? "no" : "yes", "words"_is = words),
                  .style = ui::Style::row,
                  .pressed = tag.id == app.article().tag()}))
    queue.put(SelectTag{tag.id});
  const ui::Colour colour = colour_of(doc, tag);
  const Rect mark{x + 10, y + 8, 14, 18};
  // The same forms as in the article.
  switch (tag.label) {
    case Label::quote:
      ui::fill(mark, ui::ground_of(t, hue_of(doc, tag), !guess), 2);
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
  ui::text(guess ? ui::body : ui::strong, x + 34, y + 7, guess ? t.quiet : t.ink, words, w - (note.empty() ? 44 : 62));
  if (!note.empty()) ui::note_sign(row.right() - 19, y + 12, t.accent);
  return 34;
}

std::vector<const Tag*> noted(const Context& app) {
  std::vector<const Tag*> out;
  for (const Tag* tag : app.tags())
    if (app.visible(*tag) && !note_of(app.doc(), *tag).empty()) out.push_back(tag);
  return out;
}

float note_row(const Context& app, Commands& queue, const Tag& tag, float x, float y, float w, ui::Id seed) {
  const float row = tag_row(app, queue, tag, x, y, w, seed);
  return row + 8 +
         ui::paragraph(ui::id("note-" + tag.id, seed), x + 34, y + row - 2, w - 44, ui::body, ui::theme().ink,
                       note_of(app.doc(), tag));
}

void speaker_dot(float x, float y, ui::Colour colour, bool hollow, ui::Colour ground, int hue) {
  // After eight the colours come again, with corners: a square, then a diamond.
  const auto form = [&](float r, ui::Colour in) {
    const float cx = x + 7, cy = y + 7;
    if (hue < 16) return ui::fill({cx - r, cy - r, 2 * r, 2 * r}, in, hue < 8 ? r : 1);
    ui::Path().to(cx - r, cy).to(cx, cy - r).to(cx + r, cy).to(cx, cy + r).fill(in);
  };
  form(hue < 8 || hue >= 16 ? 7.f : 6.f, colour);
  if (hollow) form(4, ground);
}

void share_bar(const ui::Rect& bar, float share, ui::Colour colour) {
  ui::fill(bar, ui::theme().hover, 2);
  if (share > 0) ui::fill({bar.x, bar.y, bar.w * share, bar.h}, colour, 2);
}

float list_heading(ui::Id id, const Rect& rect, float y, std::string_view words) {
  return ui::paragraph(id, rect.x + 16, y, rect.w - 32, ui::heading, ui::theme().quiet, words,
                       ui::Kind::heading) +
         6;
}

float action_buttons(const Context& app, Commands& queue, const Rect& rect, float y, std::initializer_list<Choice> choices) {
  const float gap = 8, room = rect.w - 32;
  const float w = (room - gap * static_cast<float>(choices.size() - 1)) / static_cast<float>(choices.size());
  float x = rect.x + 16;
  for (const Choice& choice : choices) {
    const Action* act = action(choice.action);
    if (ui::button({.id = ui::id(choice.action, ui::id("list")),
                    .rect = {x, y, w, 36},
                    .name = host::phrase(choice.name),
                    .keys = act->keys,
                    .hint = host::phrase(act->name),
                    .style = ui::Style::outlined,
                    .disabled = !act->can(app)}))
      run(app, queue, choice.action);
    x += w + gap;
  }
  return 44;
}

}  // namespace hearsay::view
