#include "web/view/tab_bar.h"

namespace hearsay::view {

int tab_bar(ui::Id id, std::string_view name, const ui::Rect& rect, float pad, ui::Colour ground, const std::vector<TabChoice>& tabs) {
  ui::Panel bar({.id = id, .kind = ui::Kind::tablist, .rect = rect, .name = name}, ground);
  int pressed = -1;
  float x = rect.x;
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    const TabChoice& tab = tabs[i];
    const float w = ui::text_width(ui::strong, tab.name) + pad;
    if (ui::button({.id = ui::id(tab.id, id),
                    .rect = {x, rect.y, w, rect.h},
                    .name = tab.name,
                    .style = ui::Style::tab,
                    .toggle = true,
                    .pressed = tab.chosen,
                    .kind = ui::Kind::tab}))
      pressed = static_cast<int>(i);
    x += w;
  }
  return pressed;
}

float tabs_width(const std::vector<TabChoice>& tabs, float pad) {
  float width = 0;
  for (const TabChoice& tab : tabs) width += ui::text_width(ui::strong, tab.name) + pad;
  return width;
}

}  // namespace hearsay::view
