// The trash: what was deleted, how long it stays, bringing it back and deleting it for good.
#include <algorithm>

#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/dialog.h"
#include "web/view/panels.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

void draw_trash(const Context& app, Commands& queue, const Rect&) {
  const std::vector<const LibraryEntry*> entries = app.trashed();
  const bool stacked = ui::window().w < 540;
  const float row = stacked ? 106 : 66;
  Box box("trash-dialog", 600, std::min(560.f, 130 + row * static_cast<float>(entries.size())));
  const ui::Theme& t = ui::theme();
  const bool closed = box.close_pressed();
  {
    Scrolling list("trash-list", host::phrase("trash.list"), box);
    const float x = list.x, room = list.room;
    float& y = list.y;
    y += ui::paragraph(ui::id("trash-how"), x, y, room, ui::small, t.quiet,
                       entries.empty() ? host::phrase("trash.empty") : host::phrase("trash.how")) +
         12;
    for (const LibraryEntry* entry : entries) {
      const ui::Id id = ui::id(entry->id, ui::id("trash"));
      const bool asked = app.page().to_purge() == entry->id;
      const std::string facts = asked ? host::words("trash.ask")
                                      : host::words("trash.facts", "time"_is = host::short_time(entry->trashed),
                                                    "count"_is = days_left(*entry, host::now()));
      const std::string_view first = asked ? host::phrase("trash.keep") : host::phrase("trash.restore"),
                             second = asked ? host::phrase("trash.delete") : host::phrase("trash.for-good");
      const std::string &title = entry->title,
                        first_of = asked ? host::words("trash.keep-title", "title"_is = title)
                                         : host::words("trash.restore-title", "title"_is = title),
                        second_of = asked ? host::words("trash.delete-title", "title"_is = title)
                                          : host::words("trash.for-good-title", "title"_is = title);
      const float w1 = ui::button_width(first) + 8, w2 = ui::button_width(second) + 8;
      const float words = stacked ? room : room - w1 - w2 - 24;
      ui::line(x, y, x + room, y, t.hairline);
      ui::text(ui::strong, x, y + 10, t.ink, entry->title, words);
      ui::text(ui::small, x, y + 34, asked ? t.hedge : t.quiet, facts, words);
      ui::mirror().put(
          {id, ui::Kind::text, {x, y + 10, words, 42}, 0, host::words("trash.row", "title"_is = title, "facts"_is = facts), {}, {}, {}});
      const float by = stacked ? y + 58 : y + 14, bx = x + room - w1 - w2 - 8;
      if (ui::button({.id = ui::id(asked ? "keep" : "restore", id),
                      .rect = {bx, by, w1, 36},
                      .name = first_of,
                      .label = first,
                      .sign = first,
                      .style = ui::Style::outlined})) {
        queue.put(AskToPurge{});
        if (!asked) queue.put(RestoreArticle{entry->id});
      }
      if (ui::button({.id = ui::id(asked ? "delete" : "for-good", id),
                      .rect = {bx + w1 + 8, by, w2, 36},
                      .name = second_of,
                      .label = second,
                      .sign = second,
                      .style = asked ? ui::Style::filled : ui::Style::plain,
                      .deliberate = asked})) {
        if (asked) queue.put(PurgeArticle{entry->id});
        queue.put(AskToPurge{asked ? std::string() : entry->id});
      }
      y += row;
    }
  }
  if (closed) queue.put(CloseDialog{});
}

}  // namespace hearsay::view
