// What every dialog is made of: the box with its title, a part inside that scrolls, and what is typed.
#pragma once

#include <string>
#include <string_view>

#include "web/view/context.h"

namespace hearsay::view {

struct Box {
  ui::Rect rect;
  ui::Panel panel;
  // Of the table's row of this id: at most so wide and high, in the middle of the window.
  Box(const char* id, float width, float height);
  bool close_pressed() const;
};

// The rest of the box from `top` down, scrolling; content is drawn from y on, and what y is at the end is its
// height.
struct Scrolling {
  ui::Rect rect;
  ui::Panel panel;
  float x, y, room;
  Scrolling(std::string_view id, std::string_view name, const Box& box, float top = 60);
  ~Scrolling() { panel.content_height(y + panel.scroll() - rect.y + 8); }
};

// What the dialog's field will hold: what was typed last, which the page hears of after the frame. To be asked before the
// field is drawn.
const std::string& typed_in(const Context& app, ui::Id field);

}  // namespace hearsay::view
