// The panel at the right: its tabs, the list of the one that is open (a file each), and the inspector of the
// selected tag.
#include <algorithm>
#include <cmath>
#include <utility>

#include "web/browser/host.h"
#include "web/view/app.h"
#include "web/view/inspector.h"
#include "web/view/judge_bar.h"

namespace hearsay::view {

using ui::Rect;

namespace {

constexpr std::pair<Tab, const char*> tabs[] = {
    {Tab::speakers, "Speakers"}, {Tab::tags, "Tags"}, {Tab::report, "Report"}, {Tab::history, "History"}};

float draw_list(App& app, const Rect& rect, float y) {
  if (app.linking) return draw_speakers(app, rect, y);
  switch (app.tab) {
    case Tab::speakers:
      return draw_speakers(app, rect, y);
    case Tab::tags:
      return app.blind == Blind::done ? draw_difference(app, rect, y) : draw_tags(app, rect, y);
    case Tab::report:
      return draw_report(app, rect, y);
    case Tab::history:
      return draw_history(app, rect, y);
  }
  return y;
}

void draw_selected(App& app, const Rect& lower) {
  ui::Panel scroll({.id = ui::id("inspector"),
                    .kind = ui::Kind::group,
                    .rect = lower,
                    .flags = ui::scrolls,
                    .name = "Selected tag"},
                   ui::theme().panel);
  ui::line(lower.x, lower.y, lower.right(), lower.y, ui::theme().hairline);
  const float height = draw_inspector(app, {lower.x, lower.y - scroll.scroll(), lower.w, lower.h});
  if (height > 0 && height != app.inspector_height) {
    app.inspector_height = height;
    host::request_frame();
  }
  scroll.content_height(height);
}

}  // namespace

void draw_side(App& app, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  ui::Panel panel(
      {.id = ui::id("side"), .kind = ui::Kind::complementary, .rect = rect, .name = "Speakers and tags"},
      t.panel, 0, app.narrow());
  if (!app.narrow()) ui::border({rect.x, rect.y, 1, rect.h});
  if (!app.has_document()) return;
  float tx = rect.x + 8;
  const Rect bar_rect{rect.x, rect.y, rect.w - (app.narrow() ? 52.f : 0.f), 44};
  float spare = bar_rect.w - 16;
  for (const auto& [tab, name] : tabs) spare -= ui::text_width(ui::strong, name);
  {
    ui::Panel bar({.id = ui::id("side-tabs"), .kind = ui::Kind::tablist, .rect = bar_rect, .name = "Views"},
                  t.panel);
    for (const auto& [tab, name] : tabs) {
      const float w = ui::text_width(ui::strong, name) + std::clamp(spare / 4, 0.f, 26.f);
      if (ui::button({.id = ui::id(name, ui::id("side-tabs")),
                      .rect = {tx, rect.y + 4, w, 40},
                      .name = name,
                      .style = ui::Style::tab,
                      .toggle = true,
                      .pressed = app.tab == tab,
                      .kind = ui::Kind::tab})) {
        app.tab = tab;
        app.linking = false;
        host::request_frame();
      }
      tx += w;
    }
  }
  if (app.narrow() && ui::button({.id = ui::id("side-close"),
                                  .rect = {rect.right() - 44, rect.y + 4, 36, 36},
                                  .name = "Close details",
                                  .label = "×"}))
    app.linking = false, app.sheet = Sheet::none;
  ui::line(rect.x, rect.y + 44, rect.right(), rect.y + 44, t.hairline);

  // The inspector keeps the lower part while a tag is selected, and more of it where the list above leaves
  // room; figures and history need theirs. While it is asked who said it, the answers have all of it.
  const Rect rest{rect.x, rect.y + 45, rect.w, rect.h - 45 - judge_bar_height};
  const bool asking = app.linking && app.selected();
  const float share = app.tab == Tab::report || app.tab == Tab::history ? .45f : .6f;
  const float inspector =
      app.selected() && !asking
          ? std::min(app.inspector_height, std::max(std::round(rest.h * share), rest.h - app.list_height))
          : 0;
  {
    Rect list = rest;
    list.h -= inspector;
    ui::Panel scroll({.id = ui::id("side-list"),
                      .kind = ui::Kind::group,
                      .rect = list,
                      .flags = ui::scrolls,
                      .name = tabs[static_cast<int>(app.linking ? Tab::speakers : app.tab)].second},
                     t.panel);
    float y = list.y + 8 - scroll.scroll();
    if (asking) {
      y += ui::paragraph(ui::id("ask"), list.x + 16, y, list.w - 32, ui::strong, t.ink, "Who said it?",
                         ui::Kind::heading) +
           2;
      y +=
          ui::paragraph(ui::id("ask-how"), list.x + 16, y, list.w - 32, ui::small, t.quiet,
                        app.narrow() ? "Choose a speaker." : "Choose or press a digit. Esc leaves it open.") +
          6;
      y += ui::paragraph(ui::id("ask-words"), list.x + 16, y, list.w - 32, {fonts::Face::serif, 15, 21},
                         t.ink, excerpt(app.doc(), *app.selected(), 70)) +
           6;
    }
    y = draw_list(app, list, y);
    const float height = y - list.y + scroll.scroll() + 12;
    scroll.content_height(height);
    if (height != std::exchange(app.list_height, height) && app.selected()) host::request_frame();
  }
  if (app.selected() && !asking) draw_selected(app, {rest.x, rest.bottom() - inspector, rest.w, inspector});
  draw_judge_bar(app, {rest.x, rest.bottom(), rest.w, judge_bar_height});
}

}  // namespace hearsay::view
