// Tabs side by side, of which one is chosen.
#pragma once

#include <string_view>
#include <vector>

#include "web/ui/ui.h"

namespace hearsay::view {

struct TabChoice {
  std::string_view id;  // within the bar
  std::string_view name;
  bool chosen;
};

// From the left of `rect`, which is one row, each `pad` pixels wider than its name; what has no room goes into further rows below.
// Gives which was pressed now, or -1.
int tab_bar(ui::Id id, std::string_view name, const ui::Rect& rect, float pad, ui::Colour ground, const std::vector<TabChoice>& tabs);

// How high all their rows are, in pixels.
float tabs_height(const ui::Rect& rect, float pad, const std::vector<TabChoice>& tabs);

// How wide they are side by side, in pixels.
float tabs_width(const std::vector<TabChoice>& tabs, float pad);

}  // namespace hearsay::view
