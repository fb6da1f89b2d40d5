// Which article is shown beside the one that is read. Tested by tests/browser/beside_test.mjs.
#include <algorithm>

#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/dialog.h"
#include "web/view/panels.h"

namespace hearsay::view {

using ui::Rect;

void draw_beside(const Context& app, Commands& queue, const Rect&) {
  const std::vector<const LibraryEntry*> entries = app.entries();
  const float row = 52;
  Box box("beside-dialog", 520, std::min(560.f, 90 + row * static_cast<float>(entries.size())));
  const ui::Theme& t = ui::theme();
  const bool closed = box.close_pressed();
  {
    Scrolling list("beside-list", host::phrase("panel.library"), box);
    for (const LibraryEntry* entry : entries) {
      if (entry->id == app.id()) continue;
      const Rect at{list.rect.x + 8, list.y, list.rect.w - 16, row - 4};
      if (ui::button({.id = ui::id(entry->id, ui::id("beside")),
                      .rect = at,
                      .name = entry->title,
                      .hint = entry->title,
                      .style = ui::Style::row})) {
        queue.put(CloseDialog{});
        queue.put(ShowBeside{entry->id});
      }
      ui::text(ui::strong, at.x + 12, at.y + 4, t.ink, entry->title, at.w - 24);
      ui::text(ui::small, at.x + 12, at.y + 26, t.quiet, host::short_time(entry->changed), at.w - 24);
      list.y += row;
    }
  }
  if (closed) queue.put(CloseDialog{});
}

}  // namespace hearsay::view
