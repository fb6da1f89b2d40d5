// The panel at the right: its tabs, the list of the one that is open (a file each), and the inspector of the
// selected tag.
#include <algorithm>
#include <cmath>
#include <vector>

#include "web/browser/language.h"
#include "web/view/inspector.h"
#include "web/view/panels.h"
#include "web/view/splitters.h"
#include "web/view/tab_bar.h"
#include "web/view/words.h"

namespace hearsay::view {

using ui::Rect;

namespace {

// The tab that is open, or the first one where it is not to be had for this article.
TabRow row_of(const Context& app, Tab tab) {
  const std::vector<TabRow> rows = tabs(app);
  const auto found = std::find_if(rows.begin(), rows.end(), [tab](const TabRow& row) { return row.tab == tab; });
  return found == rows.end() ? rows.front() : *found;
}

void draw_lists(const Context& app, Commands& queue, const Rect& rest) {
  const ui::Theme& t = ui::theme();
  // The inspector keeps the lower part while a tag is selected, and more of it where the list above leaves
  // room; figures and history need theirs. While it is asked who said it, the answers have all of it.
  const bool asking = app.asks_who();
  const TabRow open = row_of(app, asking ? Tab::speakers : app.page().tab());
  const float share = open.tab == Tab::report || open.tab == Tab::history || open.tab == Tab::others || open.tab == Tab::sources ? .45f : .6f;
  const float inspector =
      app.selected() && !asking
          ? std::min(app.page().inspector_height(),
                     std::max(std::round(rest.h * share), rest.h - app.page().list_height()))
          : 0;
  float list_height = 0;
  {
    Rect list = rest;
    list.h -= inspector;
    ui::Panel scroll({.id = ui::id("side-list"),
                      .kind = ui::Kind::group,
                      .rect = list,
                      .flags = ui::scrolls,
                      .name = host::phrase(open.name)},
                     t.panel);
    float y = list.y + 8 - scroll.scroll();
    if (asking) {
      y += ui::paragraph(ui::id("ask"), list.x + 16, y, list.w - 32, ui::strong, t.ink, host::phrase("action.who"),
                         ui::Kind::heading) +
           2;
      y +=
          ui::paragraph(ui::id("ask-how"), list.x + 16, y, list.w - 32, ui::small, t.quiet,
                        app.narrow() ? host::phrase("side.choose") : host::phrase("side.how")) +
          6;
      y += ui::paragraph(ui::id("ask-words"), list.x + 16, y, list.w - 32, {fonts::Face::serif, 15, 21},
                         t.ink, excerpt(app.doc(), *app.selected(), 70)) +
           6;
    }
    y = open.draw(app, queue, list, y);
    list_height = y - list.y + scroll.scroll() + 12;
    scroll.content_height(list_height);
  }
  const auto keep = [&](float inspector_needs) {
    if (inspector_needs != app.page().inspector_height() || list_height != app.page().list_height())
      queue.put(KeepHeights{inspector_needs, list_height});
  };
  if (!app.selected() || asking) return keep(app.page().inspector_height());
  const Rect lower{rest.x, rest.bottom() - inspector, rest.w, inspector};
  ui::Panel scroll({.id = ui::id("inspector"),
                    .kind = ui::Kind::group,
                    .rect = lower,
                    .flags = ui::scrolls,
                    .name = host::phrase("panel.tag-bar")},
                   t.panel);
  ui::line(lower.x, lower.y, lower.right(), lower.y, t.hairline);
  const float height = draw_inspector(app, queue, {lower.x, lower.y - scroll.scroll(), lower.w, lower.h});
  scroll.content_height(height);
  keep(height);
}

}  // namespace

void draw_side(const Context& app, Commands& queue, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  ui::Panel panel(node_of("side", rect), t.panel, 0, app.narrow());
  if (!app.narrow()) ui::border({rect.x, rect.y, 1, rect.h});
  if (!app.has_document()) return;
  const Rect bar{rect.x + 8, rect.y + 4, rect.w - 8 - (app.narrow() ? 52.f : 0.f), 40};
  const std::vector<TabRow> rows = tabs(app);
  const Tab open = row_of(app, app.page().tab()).tab;
  float spare = bar.w - 8;
  for (const TabRow& row : rows) spare -= ui::text_width(ui::strong, host::phrase(row.name));
  std::vector<TabChoice> choices;
  for (const TabRow& row : rows) choices.push_back({row.id, host::phrase(row.name), open == row.tab});
  const float pad = spare < 0 ? 16 : std::min(spare / static_cast<float>(rows.size()), 26.f);
  const int pressed = tab_bar(ui::id("side-tabs"), host::phrase("side.views"), bar, pad, t.panel, choices);
  if (pressed >= 0) queue.put(ShowTab{rows[static_cast<std::size_t>(pressed)].tab});
  if (app.narrow() && ui::button({.id = ui::id("side-close"),
                                  .rect = {rect.right() - 44, rect.y + 4, 36, 36},
                                  .name = host::phrase("side.close"),
                                  .label = "×"}))
    queue.put(CloseSheet{});
  const float top = 5 + tabs_height(bar, pad, choices), aside = app.narrow() ? 0 : beside_border;
  ui::line(rect.x, rect.y + top - 1, rect.right(), rect.y + top - 1, t.hairline);
  const Rect rest{rect.x + aside, rect.y + top, rect.w - aside, rect.h - top - judge_bar_height};
  draw_lists(app, queue, rest);
  draw_judge_bar(app, queue, {rect.x, rest.bottom(), rect.w, judge_bar_height});
}

}  // namespace hearsay::view
