// Tested by tests/browser/under_the_pointer_test.mjs.
#include "web/view/judge_bar.h"

#include <iterator>

#include "web/view/actions.h"
#include "web/view/app.h"

namespace hearsay::view {

using ui::Rect;

void draw_judge_bar(App& app, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  ui::Panel panel(
      {.id = ui::id("judge-bar"), .kind = ui::Kind::toolbar, .rect = rect, .name = "Keep or remove"}, t.panel);
  ui::line(rect.x, rect.y, rect.right(), rect.y, t.hairline);
  struct Choice {
    const char *id, *name, *label;
  };
  constexpr Choice choices[] = {
      {"keep", "Keep", "Keep"}, {"remove", "Remove", "Remove"}, {"previous", "Previous", "◂"}, {"next", "Next", "Next"}};
  const float room = rect.w - 32, gap = 6;
  float spare = room - gap * (std::size(choices) - 1), with_keys = spare;
  for (const Choice& c : choices) {
    spare -= ui::text_width(ui::body, c.label);
    with_keys -= ui::button_width(c.label, action(c.id)->keys);
  }
  const bool keys = with_keys >= 0;
  const float share = (keys ? with_keys : spare) / std::size(choices);
  float x = rect.x + 16;
  const char* pressed = nullptr;
  for (const Choice& c : choices) {
    const Action* act = action(c.id);
    const float w =
        share + (keys ? ui::button_width(c.label, act->keys) : ui::text_width(ui::body, c.label));
    if (ui::button({.id = ui::id(c.id, ui::id("judge-bar")),
                    .rect = {x, rect.y + 8, w, 44},
                    .name = c.name,
                    .label = c.label,
                    .keys = act->keys,
                    .hint = act->name,
                    .style = std::string_view(c.id) == "keep" ? ui::Style::filled : ui::Style::outlined,
                    .disabled = !act->can(app),
                    .destroys = std::string_view(c.id) == "remove",
                    .show_key = keys}))
      pressed = c.id;
    x += w + gap;
  }
  if (pressed) run(app, pressed);
}

}  // namespace hearsay::view
