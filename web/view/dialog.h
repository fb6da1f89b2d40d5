// What every dialog is made of: the box with its title, and a part inside that scrolls.
#pragma once

#include "web/ui/ui.h"

namespace hearsay::view {

struct Box {
  ui::Rect rect;
  ui::Panel panel;
  // At most so wide and high, in the middle of the window.
  Box(const char* id, const char* name, float width, float height);
  bool close_pressed() const;
};

// The rest of the box from `top` down, scrolling; content is drawn from y on, and what y is at the end is its
// height.
struct Scrolling {
  ui::Rect rect;
  ui::Panel panel;
  float x, y, room;
  Scrolling(const char* id, const char* name, const Box& box, float top = 60);
  ~Scrolling() { panel.content_height(y + panel.scroll() - rect.y + 8); }
};

}  // namespace hearsay::view
