#include "web/view/tab_bar.h"

#include <algorithm>

namespace hearsay::view {

namespace {

// Where each lies, from the left of the first row; the rows are as high as `rect`.
std::vector<ui::Rect> lay_out(const ui::Rect& rect, float pad, const std::vector<TabChoice>& tabs) {
  std::vector<ui::Rect> out;
  float x = rect.x, y = rect.y;
  for (const TabChoice& tab : tabs) {
    const float w = std::min(ui::text_width(ui::strong, tab.name) + pad, rect.w);
    if (x > rect.x && x + w > rect.right() + 1) {
      x = rect.x;
      y += rect.h;
    }
    out.push_back({x, y, w, rect.h});
    x += w;
  }
  return out;
}

}  // namespace

int tab_bar(ui::Id id, std::string_view name, const ui::Rect& rect, float pad, ui::Colour ground, const std::vector<TabChoice>& tabs) {
  ui::Panel bar({.id = id, .kind = ui::Kind::tablist, .rect = {rect.x, rect.y, rect.w, tabs_height(rect, pad, tabs)}, .name = name}, ground);
  const std::vector<ui::Rect> places = lay_out(rect, pad, tabs);
  int pressed = -1;
  for (std::size_t i = 0; i < tabs.size(); ++i)
    if (ui::button({.id = ui::id(tabs[i].id, id),
                    .rect = places[i],
                    .name = tabs[i].name,
                    .style = ui::Style::tab,
                    .toggle = true,
                    .pressed = tabs[i].chosen,
                    .kind = ui::Kind::tab}))
      pressed = static_cast<int>(i);
  return pressed;
}

float tabs_height(const ui::Rect& rect, float pad, const std::vector<TabChoice>& tabs) {
  return tabs.empty() ? 0 : lay_out(rect, pad, tabs).back().bottom() - rect.y;
}

float tabs_width(const std::vector<TabChoice>& tabs, float pad) {
  float width = 0;
  for (const TabChoice& tab : tabs) width += ui::text_width(ui::strong, tab.name) + pad;
  return width;
}

}  // namespace hearsay::view
