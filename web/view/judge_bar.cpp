// Keep, Remove, Previous and Next at the foot of the right panel, whatever is selected, or nothing is; No tag, Previous and Next
// while people decide together. They never change their places: a second click on Keep must not meet Remove. A double click judges one suggestion, though the next one is
// selected by then. What cannot be done now is disabled. Tested by tests/browser/under_the_pointer_test.mjs and
// judging_test.mjs.
#include <vector>

#include "web/browser/language.h"
#include "web/ui/sides.h"
#include "web/view/actions.h"
#include "web/view/panels.h"

namespace hearsay::view {

using ui::Rect;

void draw_judge_bar(const Context& app, Commands& queue, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  ui::Panel panel(
      {.id = ui::id("judge-bar"), .kind = ui::Kind::toolbar, .rect = rect, .name = host::phrase("toolbar.judge")}, t.panel);
  ui::line(rect.x, rect.y, rect.right(), rect.y, t.hairline);
  struct Choice {
    const char* id;
    std::string_view name, label;
  };
  const std::string_view keep = host::phrase("button.keep"), remove = host::phrase("button.remove"),
                         next = host::phrase("button.next");
  std::vector<Choice> choices{
      {"keep", keep, keep}, {"remove", remove, remove}, {"previous", host::phrase("button.previous"), ui::arrow_back()}, {"next", next, next}};
  // While people decide together, the same bar steps through what they decide on.
  if (app.shows_deciding())
    choices = {{"decide-nothing", host::phrase("action.decide-nothing"), host::phrase("decide.no-tag")},
               {"decide-previous", host::phrase("action.decide-previous"), ui::arrow_back()},
               {"decide-next", host::phrase("action.decide-next"), next}};
  const float room = rect.w - 32, gap = 6;
  float spare = room - gap * static_cast<float>(choices.size() - 1), with_keys = spare;
  for (const Choice& c : choices) {
    spare -= ui::text_width(ui::body, c.label);
    with_keys -= ui::button_width(c.label, action(c.id)->keys);
  }
  const bool keys = with_keys >= 0;
  const float share = (keys ? with_keys : spare) / static_cast<float>(choices.size());
  float x = rect.x + 16;
  for (const Choice& c : choices) {
    const Action* act = action(c.id);
    const float w =
        share + (keys ? ui::button_width(c.label, act->keys) : ui::text_width(ui::body, c.label));
    if (ui::button({.id = ui::id(c.id, ui::id("judge-bar")),
                    .rect = {x, rect.y + 8, w, 44},
                    .name = c.name,
                    .label = c.label,
                    .keys = act->keys,
                    .hint = host::phrase(act->name),
                    .style = std::string_view(c.id) == "keep" ? ui::Style::filled : ui::Style::outlined,
                    .disabled = !act->can(app),
                    .deliberate = judges(c.id),
                    .show_key = keys}))
      run(app, queue, c.id);
    x += w + gap;
  }
}

}  // namespace hearsay::view
