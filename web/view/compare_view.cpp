// The dialog that compares articles: their choice, and what is above the tables (compare_tables.cpp). Tested by
// tests/browser/compare_test.mjs.
#include <algorithm>

#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/compare_tables.h"
#include "web/view/dialog.h"
#include "web/view/event_view.h"
#include "web/view/panels.h"
#include "web/view/tab_bar.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

// A line of the list: a box to tick, the title, when it was changed.
void draw_choice(const Context& app, Commands& queue, const LibraryEntry& entry, const Rect& at) {
  const ui::Theme& t = ui::theme();
  const bool chosen = app.compared().is_chosen(entry.id);
  if (ui::button({.id = ui::id(entry.id, ui::id("compare")),
                  .rect = at,
                  .name = entry.title,
                  .style = ui::Style::row,
                  .disabled = !chosen && app.compared().chosen() == ComparedArticles::most,
                  .toggle = true,
                  .pressed = chosen}))
    queue.put(ToggleCompared{entry.id});
  const Rect box{at.x + 12, at.y + 15, 18, 18};
  if (chosen) ui::fill(box, t.accent, 3);
  ui::frame(box, chosen ? t.accent : t.quiet, 3);
  if (chosen) ui::text(ui::strong, box.x + 3, box.y - 1, t.on_accent, "✓");
  ui::text(ui::strong, at.x + 42, at.y + 4, t.ink, entry.title, at.w - 54);
  ui::text(ui::small, at.x + 42, at.y + 26, t.quiet, host::short_time(entry.changed), at.w - 54);
}

void draw_choices(const Context& app, Commands& queue) {
  const std::vector<const LibraryEntry*> entries = app.entries();
  constexpr float row = 52, above = 104, below = 68;
  const float events = app.session().shelf().events().empty() ? 0 : 36 + row * static_cast<float>(app.session().shelf().events().size());
  Box box("compare", 560, std::min(640.f, above + below + events + row * static_cast<float>(entries.size()) + 8));
  const ui::Theme& t = ui::theme();
  const Rect& r = box.rect;
  ui::paragraph(ui::id("compare-how"), r.x + 24, r.y + 62, r.w - 48, ui::small, t.quiet,
                host::words("compare.how", "least"_is = ComparedArticles::least, "most"_is = ComparedArticles::most));
  const bool closed = box.close_pressed();
  {
    const Rect rect{r.x + 8, r.y + above, r.w - 16, r.h - above - below};
    ui::Panel list({.id = ui::id("compare-list"), .kind = ui::Kind::group, .rect = rect, .flags = ui::scrolls, .name = host::phrase("panel.library")},
                   t.paper);
    float y = rect.y - list.scroll();
    y = draw_events(app, queue, list.rect(), y, ui::id("compare-events"));
    for (const LibraryEntry* entry : entries) {
      draw_choice(app, queue, *entry, {rect.x + 8, y, rect.w - 24, row - 4});
      y += row;
    }
    list.content_height(y + list.scroll() - rect.y);
  }
  const ComparedArticles& compared = app.compared();
  const std::string name = compared.reading()                           ? host::words("compare.reading")
                           : compared.chosen() < ComparedArticles::least ? host::words("compare.too-few")
                                                                         : host::words("compare.start", "count"_is = compared.chosen());
  const float w = ui::button_width(name) + 16;
  if (ui::button({.id = ui::id("compare-start"),
                  .rect = {r.right() - 24 - w, r.bottom() - 54, w, 40},
                  .name = name,
                  .style = ui::Style::filled,
                  .disabled = compared.reading() || compared.chosen() < ComparedArticles::least}))
    queue.put(StartComparing{});
  if (app.compared().chosen() > 0) {
    const std::string fresh = host::words("event.new");
    if (ui::button({.id = ui::id("compare-new"), .rect = {r.x + 16, r.bottom() - 54, ui::button_width(fresh), 40}, .name = fresh}))
      queue.put(NewEvent{});
  }
  if (closed) queue.put(CloseDialog{});
}

void draw_result(const Context& app, Commands& queue) {
  const Rect all = ui::window();
  Box box("compare", 1200, all.h - 16);
  const ui::Theme& t = ui::theme();
  const Rect& r = box.rect;
  const bool closed = box.close_pressed();
  const ComparedView view = app.compared().view();
  const std::vector<TabChoice> choices{
      {"statements", host::phrase("event.page-statements"), view == ComparedView::statements},
      {"speakers", host::phrase("event.page-speakers"), view == ComparedView::speakers},
      {"event", host::phrase("event.tab"), view == ComparedView::event}};
  const float pad = app.phone() ? 16 : 24, tabs = tabs_width(choices, pad);
  const int tab = tab_bar(ui::id("compare-tabs"), host::phrase("compare.tables"), {r.x + 16, r.y + 56, tabs, 40}, pad,
                          t.paper, choices);
  if (tab >= 0) queue.put(ShowCompared{static_cast<ComparedView>(tab)});
  const bool hidden = app.compared().hides_outlets();
  const std::string hide = hidden ? host::words("event.show-outlets") : host::words("event.hide-outlets");
  const std::string_view others = app.phone() ? host::phrase("compare.others-phone") : host::phrase("compare.others");
  const float w = ui::button_width(others), h = ui::button_width(hide);
  // Beside the tabs, or below them.
  const bool below = r.x + 16 + tabs + w + h + 48 > r.right();
  const float by = below ? r.y + 98 : r.y + 58, top = below ? 138.f : 96.f;
  if (ui::button({.id = ui::id("compare-hide"),
                  .rect = {r.right() - 32 - w - h, by, h, 36},
                  .name = hide,
                  .style = ui::Style::outlined}))
    queue.put(HideOutlets{!hidden});
  if (ui::button({.id = ui::id("compare-others"),
                  .rect = {r.right() - 24 - w, by, w, 36},
                  .name = host::phrase("compare.others"),
                  .label = others,
                  .sign = others,
                  .style = ui::Style::outlined}))
    queue.put(ChooseCompared{});
  ui::line(r.x, r.y + top, r.right(), r.y + top, t.hairline);
  Rect rest{r.x + 16, r.y + top + 8, r.w - 32, r.h - top - 16};
  const std::deque<ComparedArticle>& articles = app.compared().articles();
  if (const auto blind = std::count_if(articles.begin(), articles.end(), [](const ComparedArticle& one) { return one.blind; })) {
    const float height = 8 + ui::paragraph(ui::id("compare-blind"), r.x + 24, rest.y, r.w - 48, ui::small, t.ink, host::words("compare.blind", "count"_is = blind));
    rest.y += height, rest.h -= height;
  }
  switch (view) {
    case ComparedView::statements: draw_statements(app, queue, rest); break;
    case ComparedView::speakers: draw_speaking(app, queue, rest); break;
    case ComparedView::event: draw_event(app, queue, rest); break;
  }
  if (closed) queue.put(CloseDialog{});
}

}  // namespace

void draw_compare(const Context& app, Commands& queue, const Rect&) {
  if (app.compared().ready())
    draw_result(app, queue);
  else
    draw_choices(app, queue);
}

}  // namespace hearsay::view
