// The trash: what was deleted, how long it stays, bringing it back and deleting it for good.
#include <algorithm>

#include "web/browser/host.h"
#include "web/view/app.h"
#include "web/view/dialog.h"

namespace hearsay::view {

using ui::Rect;

void draw_trash(App& app) {
  const std::vector<const LibraryEntry*> entries = app.library.trashed();
  const bool stacked = ui::window().w < 540;
  const float row = stacked ? 106 : 66;
  Box box("trash-dialog", "Trash", 600, std::min(560.f, 130 + row * static_cast<float>(entries.size())));
  const ui::Theme& t = ui::theme();
  const bool closed = box.close_pressed();
  std::string to_restore, to_purge;
  {
    Scrolling list("trash-list", "Deleted", box);
    const float x = list.x, room = list.room;
    float& y = list.y;
    y += ui::paragraph(ui::id("trash-how"), x, y, room, ui::small, t.quiet,
                       entries.empty() ? "Nothing is in the trash. What you delete stays here for 30 days."
                                       : "What you delete stays here for 30 days.") +
         12;
    for (const LibraryEntry* entry : entries) {
      const ui::Id id = ui::id(entry->id, ui::id("trash"));
      const bool asked = app.to_purge == entry->id;
      const auto left = static_cast<std::size_t>(days_left(*entry, host::now()));
      const std::string facts = asked ? "Delete it for good? It cannot be brought back."
                                      : "Deleted " + host::short_time(entry->trashed) + " · " +
                                            count_of(left, "day left", "days left", app.numbers);
      const std::string_view first = asked ? "Keep" : "Restore",
                             second = asked ? "Delete" : "Delete for good";
      const float w1 = ui::button_width(first) + 8, w2 = ui::button_width(second) + 8;
      const float words = stacked ? room : room - w1 - w2 - 24;
      ui::line(x, y, x + room, y, t.hairline);
      ui::text(ui::strong, x, y + 10, t.ink, entry->title, words);
      ui::text(ui::small, x, y + 34, asked ? t.hedge : t.quiet, facts, words);
      ui::mirror().put(
          {id, ui::Kind::text, {x, y + 10, words, 42}, 0, entry->title + ". " + facts, {}, {}, {}});
      const float by = stacked ? y + 58 : y + 14, bx = x + room - w1 - w2 - 8;
      if (ui::button({.id = ui::id(first, id),
                      .rect = {bx, by, w1, 36},
                      .name = std::string(first) + " " + entry->title,
                      .label = first,
                      .sign = first,
                      .style = ui::Style::outlined})) {
        if (!asked) to_restore = entry->id;
        app.to_purge.clear();
        host::request_frame();
      }
      if (ui::button({.id = ui::id(second, id),
                      .rect = {bx + w1 + 8, by, w2, 36},
                      .name = std::string(second) + " " + entry->title,
                      .label = second,
                      .sign = second,
                      .style = asked ? ui::Style::filled : ui::Style::plain,
                      .destroys = asked})) {
        if (asked) to_purge = entry->id;
        app.to_purge = asked ? std::string() : entry->id;
        host::request_frame();
      }
      y += row;
    }
  }
  if (!to_restore.empty()) {
    app.library.restore(to_restore);
    if (app.library.entries().size() == 1) {  // there was no other to read
      app.open(to_restore);
      return app.close_dialog();
    }
  }
  if (!to_purge.empty()) app.library.purge(to_purge);
  if (closed) {
    app.to_purge.clear();
    app.close_dialog();
  }
}

}  // namespace hearsay::view
