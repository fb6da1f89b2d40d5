#include "web/view/tab_bar.h"

#include <algorithm>

namespace hearsay::view {

namespace {

// The pixel more is for what the widths lose when they are added up.
std::vector<ui::Rect> lay_out(const ui::Rect& rect, float pad, const std::vector<TabChoice>& tabs) {
  std::vector<float> widths;
  for (const TabChoice& tab : tabs) widths.push_back(std::min(ui::text_width(ui::strong, tab.name) + pad, rect.w));
  return ui::in_rows({rect.x, rect.y, rect.w + 1, rect.h}, widths, 0, rect.h);
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
