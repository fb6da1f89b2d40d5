// The list of articles on this device: each with its title on two lines, where and when it came from, and what a search found
// in it. Tested by tests/browser/library_test.mjs.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/annotation/groups.h"
#include "core/annotation/places.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/ui/sides.h"
#include "web/view/actions.h"
#include "web/view/event_view.h"
#include "web/view/library_order.h"
#include "web/view/panels.h"
#include "web/view/proposal_view.h"
#include "web/view/splitters.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

constexpr float bin = 36;  // the button that deletes, at the right

// Cuts words into at most two lines; the second is drawn with an ellipsis where it is still too long.
std::pair<std::string_view, std::string_view> two_lines(ui::Type type, std::string_view words, float room) {
  if (ui::text_width(type, words) <= room) return {words, {}};
  std::size_t cut = 0;
  for (std::size_t space = words.find(' '); space != words.npos; space = words.find(' ', space + 1)) {
    if (ui::text_width(type, words.substr(0, space)) > room) break;
    cut = space;
  }
  // One word that fills the line: all of it on one, cut short.
  return cut ? std::pair(words.substr(0, cut), words.substr(cut + 1)) : std::pair(words, std::string_view());
}

// One line, with the words at `mark` on a ground of their own.
void marked_line(ui::Type type, float x, float y, ui::Colour colour, std::string_view words, Span mark, float room) {
  if (!mark.empty()) {
    const float from = std::min(room, ui::text_width(type, words.substr(0, mark.begin)));
    const float width = std::min(room - from, ui::text_width(type, words.substr(mark.begin, mark.length())));
    const Rect line{x, y, std::min(room, ui::text_width(type, words)), type.line};
    const Rect box = ui::along(words, line, {x + from - 1, y, width + 2, type.line});
    const ui::Colour hit = ui::theme().hedge;
    if (width > 0) {
      ui::fill(box, ui::faded(hit, .25f), 3);
      ui::frame(box, ui::faded(hit, .6f), 3);
    }
  }
  ui::text(type, x, y, colour, words, room);
}

// What of a span lies in a part of the words.
Span part_of(Span span, std::string_view words, std::string_view part) {
  const auto from = static_cast<std::uint32_t>(part.data() - words.data());
  const auto to = from + static_cast<std::uint32_t>(part.size());
  const Span inside{std::max(span.begin, from), std::min(span.end, to)};
  return inside.begin < inside.end ? Span{inside.begin - from, inside.end - from} : Span{};
}

// When it came and from where, and how much there is to do or was found: on one line where that has room.
std::vector<std::string> facts_of(const Context& app, const LibraryEntry& entry, bool open, float room) {
  const std::string came = host::short_time(app.page().order() == ArticleOrder::changed ? entry.changed : entry.created);
  const std::string source = source_of(entry);
  std::string count;
  if (open && app.article().blind() == Blind::on)
    count = host::words("library.blind");  // how much there is to find is not told either
  else if (entry.suggestions)
    count = host::words("count.suggestions", "count"_is = entry.suggestions);
  else if (entry.quotes)
    count = host::words("count.quotes", "count"_is = entry.quotes);
  const auto with = [](const std::string& first, const std::string& second) {
    return second.empty() ? first : host::words("words.parts", "first"_is = first, "second"_is = second);
  };
  if (source.empty()) return {with(came, count)};
  const std::string all = with(with(came, source), count);
  if (ui::text_width(ui::small, all) <= room) return {all};
  return {with(came, count), source};
}

// As much of what stands before the words as leaves them in sight.
std::string shown_before(const session::Excerpt& found, float room) {
  std::string before = found.before;
  while (ui::text_width(ui::small, before + found.words) > room) {
    const std::size_t space = before.find(' ', before.starts_with("… ") ? std::string_view("… ").size() : 0);
    if (space == before.npos || space + 1 >= before.size()) return {};
    before = "… " + before.substr(space + 1);
  }
  return before;
}

struct Row {
  const LibraryEntry* entry;
  bool open, chosen;  // the article that is read; the one that Enter opens
};

// Returns its height.
float draw_row(const Context& app, Commands& queue, const Row& of, const Rect& rect, float y) {
  const ui::Theme& t = ui::theme();
  const LibraryEntry& entry = *of.entry;
  const std::string& words = app.library_search().words;
  const float x = rect.x + 16, room = rect.w - 24 - bin;
  const ui::Type type = of.open ? ui::strong : ui::body;
  const auto [first, second] = two_lines(type, entry.title, room);
  std::vector<std::string> facts = facts_of(app, entry, of.open, room);
  const session::Excerpt& found = app.library_search().excerpt(entry);
  const std::string groups =
      entry.groups.empty() ? std::string() : host::words("groups.row", "groups"_is = joined_groups(entry.groups));
  if (!groups.empty()) facts.push_back(groups);
  const float height = 12 + type.line * (second.empty() ? 1.f : 2.f) +
                       ui::small.line * static_cast<float>(facts.size() + (found.words.empty() ? 0 : 1)) + 2;
  const Rect row{rect.x + 8, y, rect.w - 16, height};
  const ui::Id id = ui::id(entry.id);
  const bool over = ui::hovered(row);
  if (of.open)
    ui::fill(row, t.selection, ui::corner);
  else if (of.chosen)
    ui::fill(row, t.hover, ui::corner);
  if (of.chosen) ui::frame(row, t.accent, ui::corner);
  std::string hint = entry.title;
  for (const std::string& fact : facts) hint = host::words("words.parts", "first"_is = hint, "second"_is = fact);
  if (!found.words.empty()) hint = host::words("words.named", "what"_is = hint, "words"_is = found.before + found.words + found.after);
  if (ui::button({.id = id,
                  .rect = {row.x, row.y, row.w - bin, row.h},
                  .name = entry.title,
                  .hint = hint,
                  .style = ui::Style::row,
                  .pressed = of.open}))
    queue.put(OpenArticle{entry.id});

  float down = row.y + 6;
  Span hit;
  if (!words.empty())
    if (const std::vector<Span> places = find_places(Text::from(entry.title), words, WholeWords::no); !places.empty())
      hit = places.front();
  for (const std::string_view line : {first, second}) {
    if (line.empty()) continue;
    marked_line(type, x, down, t.ink, line, part_of(hit, entry.title, line), room);
    down += type.line;
  }
  down += 2;
  for (const std::string& line : facts) {
    ui::text(ui::small, x, down, t.quiet, line, room);
    down += ui::small.line;
  }
  if (!found.words.empty()) {
    const std::string before = shown_before(found, room);
    const auto begin = static_cast<std::uint32_t>(before.size());
    marked_line(ui::small, x, down, t.ink, before + found.words + found.after,
                {begin, begin + static_cast<std::uint32_t>(found.words.size())}, room);
  }
  if (ui::button({.id = ui::id("delete", id),
                  .rect = {row.right() - bin, row.y + 8, 32, 36},
                  .name = host::words("library.delete", "title"_is = entry.title),
                  .label = over || of.open ? "×" : " ",
                  .sign = "×",
                  .hint = host::phrase("action.delete-article"),
                  .deliberate = true}))
    queue.put(DeleteArticle{entry.id});
  return height + 4;
}

void choose_order(const Context& app, Commands& queue, const Rect& rect) {
  const std::vector<std::string> names = {host::words("library.order-newest"), host::words("library.order-changed"),
                                          host::words("library.order-title"), host::words("library.order-source")};
  int chosen = static_cast<int>(app.page().order());
  if (ui::select(ui::id("library-order"), rect, host::phrase("library.order"), names, chosen))
    queue.put(SortArticles{static_cast<ArticleOrder>(chosen)});
}

void choose_group(Commands& queue, const Rect& rect, std::string_view group, const std::vector<std::string>& groups) {
  std::vector<std::string> names{host::words("groups.all")};
  names.insert(names.end(), groups.begin(), groups.end());
  int chosen = static_cast<int>(std::find(names.begin() + 1, names.end(), group) - names.begin());
  if (group.empty()) chosen = 0;
  if (ui::select(ui::id("library-group"), rect, host::words("groups.shown"), names, chosen))
    queue.put(ListGroup{chosen ? names[static_cast<std::size_t>(chosen)] : std::string()});
}

}  // namespace

void draw_library(const Context& app, Commands& queue, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  ui::Panel panel(node_of("library", rect, ui::scrolls), t.panel, 0, app.narrow());
  if (!app.narrow()) ui::border({rect.right() - 1, rect.y, 1, rect.h});
  float y = rect.y + 12 - panel.scroll();
  const std::string_view heading = host::phrase("panel.library");
  ui::text(ui::heading, rect.x + 16, y, t.quiet, heading);
  ui::mirror().put(
      {ui::id("library-heading"), ui::Kind::heading, {rect.x + 16, y, 120, 18}, 0, heading, {}, {}, {}});
  if (app.narrow() && ui::button({.id = ui::id("library-close"),
                                  .rect = {rect.right() - 44, y - 8, 36, 36},
                                  .name = host::phrase("library.close"),
                                  .label = "×"}))
    queue.put(CloseSheet{});
  y += 28;
  const session::LibrarySearch& search = app.library_search();
  std::vector<const LibraryEntry*> entries = app.entries();
  const bool any = !entries.empty(), searchable = entries.size() > 1 || !search.words.empty();
  sort_articles(entries, app.page().order());
  const std::vector<std::string> groups = groups_of(entries);
  // A group that no article is in any more is all of them again.
  const std::string group =
      std::find(groups.begin(), groups.end(), app.page().group()) == groups.end() ? std::string() : app.page().group();
  std::erase_if(entries, [&](const LibraryEntry* entry) { return !search.matches(*entry) || !is_in_group(*entry, group); });
  const auto count = static_cast<int>(entries.size());
  const std::optional<int>& wanted = app.page().found();
  const int chosen = wanted && count ? (*wanted % count + count) % count : -1;
  if (searchable) {
    if (ui::field({.id = library_search_field,
                   .rect = {rect.x + 12, y, rect.w - 24, 34},
                   .name = host::phrase("library.search"),
                   .value = search.words,
                   .hint = host::phrase("search.field"),
                   .list = ui::id("library"),
                   .line = chosen < 0 ? 0 : ui::id(entries[static_cast<std::size_t>(chosen)]->id)}))
      queue.put(SearchArticles{ui::mirror().typed(library_search_field)});
    if (app.entered(library_search_field) && chosen >= 0)
      queue.put(OpenArticle{entries[static_cast<std::size_t>(chosen)]->id});
    y += 42;
    choose_order(app, queue, {rect.x + 12, y, rect.w - 24, 30});
    y += 38;
    if (!groups.empty()) {
      choose_group(queue, {rect.x + 12, y, rect.w - 24, 30}, group, groups);
      y += 38;
    }
  }
  y = draw_proposal(app, queue, rect, y);
  const Rect list{rect.x, rect.y, rect.w - (app.narrow() ? 0 : beside_border), rect.h};
  for (int place = 0; place < count; ++place) {
    const LibraryEntry* entry = entries[static_cast<std::size_t>(place)];
    y += draw_row(app, queue, {entry, app.has_document() && app.doc().id == entry->id, place == chosen}, list, y);
  }
  if (entries.empty() && any)
    y += ui::paragraph(ui::id("library-none"), rect.x + 16, y, rect.w - 32, ui::body, t.quiet,
                       search.reading() ? host::phrase("library.looking") : host::phrase("library.no-match")) +
         12;
  if (!any)
    y += ui::paragraph(ui::id("library-empty"), rect.x + 16, y, rect.w - 32, ui::body, t.quiet,
                       host::phrase("library.none")) +
         12;
  y = draw_events(app, queue, list, y + 8, ui::id("library-events"));
  if (const std::size_t in_trash = app.trashed().size()) {
    const std::string name = host::words("library.trash", "count"_is = in_trash);
    if (ui::button({.id = ui::id("library-trash"),
                    .rect = {rect.x + 8, y + 8, ui::button_width(name), 36},
                    .name = name,
                    .hint = host::phrase(action("trash")->name)}))
      run(app, queue, "trash");
    y += 52;
  }
  panel.content_height(y + panel.scroll() - rect.y + 16);
}

}  // namespace hearsay::view
