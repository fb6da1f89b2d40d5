// What was done, the newest at the top: each line goes to the point after it, by undoing or doing again.
#include "web/browser/language.h"
#include "web/view/panels.h"
#include "web/view/rows.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

float draw_history(const Context& app, Commands& queue, const Rect& rect, float y) {
  const ui::Theme& t = ui::theme();
  const History& history = app.history();
  const std::deque<Edit>& edits = history.edits();
  const auto step = [&](std::size_t place, const std::string& words) {
    const bool now = place == history.place(), undone = place > history.place();
    const Rect row{rect.x + 8, y, rect.w - 16, 34};
    if (ui::button({.id = ui::id("step-" + std::to_string(place)),
                    .rect = row,
                    .name = undone ? host::words("history.undone", "act"_is = words)
                            : now  ? host::words("history.now", "act"_is = words)
                                   : words,
                    .hint = words,
                    .style = ui::Style::row,
                    .disabled = app.read_only(),
                    .pressed = now}))
      queue.put(GoToStep{place});
    const Rect dot{row.x + 12, row.y + 13, 8, 8};
    if (undone)
      ui::frame(dot, t.quiet, 4);
    else
      ui::fill(dot, now ? t.accent : t.quiet, 4);
    if (place > 0) ui::line(row.x + 16, row.y + 23, row.x + 16, row.y + 47, t.hairline);
    ui::text(now ? ui::strong : ui::body, row.x + 34, row.y + 7, undone ? t.quiet : t.ink, words, row.w - 44);
    y += 34;
  };
  y += list_heading(ui::id("history-heading"), rect, y, host::phrase("history.how"));
  for (std::size_t place = edits.size(); place > 0; --place) step(place, host::words(edits[place - 1].act));
  step(0, edits.size() == History::limit ? host::words("history.earlier") : host::words("history.pasted"));
  return y;
}

}  // namespace hearsay::view
