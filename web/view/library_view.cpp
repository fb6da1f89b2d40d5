// The list of articles on this device.
#include "web/browser/host.h"
#include "web/view/actions.h"
#include "web/view/panels.h"

namespace hearsay::view {

using ui::Rect;

void draw_library(const Context& app, Commands& queue, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  ui::Panel panel(node_of("library", rect, ui::scrolls), t.panel, 0, app.narrow());
  if (!app.narrow()) ui::border({rect.right() - 1, rect.y, 1, rect.h});
  float y = rect.y + 12 - panel.scroll();
  ui::text(ui::heading, rect.x + 16, y, t.quiet, "Articles");
  ui::mirror().put(
      {ui::id("library-heading"), ui::Kind::heading, {rect.x + 16, y, 120, 18}, 0, "Articles", {}, {}, {}});
  if (app.narrow() && ui::button({.id = ui::id("library-close"),
                                  .rect = {rect.right() - 44, y - 8, 36, 36},
                                  .name = "Close articles",
                                  .label = "×"}))
    queue.put(CloseSheet{});
  y += 28;
  const session::LibrarySearch& search = app.library_search();
  const std::vector<const LibraryEntry*> entries = app.entries();
  if (entries.size() > 1 || !search.words.empty()) {
    if (ui::field({.id = library_search_field,
                   .rect = {rect.x + 12, y, rect.w - 24, 34},
                   .name = "Search in all articles",
                   .value = search.words,
                   .hint = "Search"}))
      queue.put(SearchArticles{ui::mirror().typed(library_search_field)});
    y += 42;
  }
  std::size_t found = 0;
  for (const LibraryEntry* shown : entries) {
    const LibraryEntry& entry = *shown;
    if (!search.matches(entry)) continue;
    ++found;
    const bool open = app.has_document() && app.doc().id == entry.id;
    const Rect row{rect.x + 8, y, rect.w - 16, 52};
    const ui::Id id = ui::id(entry.id);
    const bool over = ui::hovered(row);
    const Rect press{row.x, row.y, row.w - 36, row.h};
    if (open) ui::fill(row, t.selection, ui::corner);
    if (ui::button({.id = id,
                    .rect = press,
                    .name = entry.title,
                    .hint = entry.title,
                    .style = ui::Style::row,
                    .pressed = open}))
      queue.put(OpenArticle{entry.id});
    ui::text(open ? ui::strong : ui::body, row.x + 8, row.y + 6, t.ink, entry.title, row.w - 48);
    std::string facts = host::short_time(entry.changed);
    if (open && app.article().blind() == Blind::on)
      facts += " · blind mode";  // how much there is to find is not told either
    else if (entry.suggestions)
      facts += " · " + count_of(static_cast<std::size_t>(entry.suggestions), "suggestion", "suggestions", app.numbers());
    else if (entry.quotes)
      facts += " · " + count_of(static_cast<std::size_t>(entry.quotes), "quote", "quotes", app.numbers());
    // Where not all of it has room the number matters more than the time.
    if (const std::size_t dot = facts.find(" · ");
        dot != facts.npos && ui::text_width(ui::small, facts) > row.w - 46)
      facts.erase(0, dot + 4);
    ui::text(ui::small, row.x + 8, row.y + 28, t.quiet, facts, row.w - 46);
    const Rect bin{row.right() - 36, row.y + 8, 32, 36};
    if (ui::button({.id = ui::id("delete", id),
                    .rect = bin,
                    .name = "Delete " + entry.title,
                    .label = over || open ? "×" : " ",
                    .sign = "×",
                    .hint = "Delete this article",
                    .deliberate = true}))
      queue.put(DeleteArticle{entry.id});
    y += 56;
  }
  if (found == 0 && !entries.empty())
    y += ui::paragraph(ui::id("library-none"), rect.x + 16, y, rect.w - 32, ui::body, t.quiet,
                       search.reading() ? "Looking…" : "No article has these words.") +
         12;
  if (entries.empty())
    y += ui::paragraph(ui::id("library-empty"), rect.x + 16, y, rect.w - 32, ui::body, t.quiet,
                       "No articles yet. Paste one to start.") +
         12;
  if (const std::size_t in_trash = app.trashed().size()) {
    const std::string name = "Trash (" + std::to_string(in_trash) + ")";
    if (ui::button({.id = ui::id("library-trash"),
                    .rect = {rect.x + 8, y + 8, ui::button_width(name), 36},
                    .name = name,
                    .hint = action("trash")->name}))
      run(app, queue, "trash");
    y += 52;
  }
  panel.content_height(y + panel.scroll() - rect.y + 16);
}

}  // namespace hearsay::view
