// What every dialog stands in: its ground, its title and the button that closes it.
//
//   Box box("rename", "Rename this article", 480, 190);
//   … draw in box.rect …
//   if (box.close_pressed()) return app.close_dialog();
#pragma once

#include <algorithm>

#include "web/ui/ui.h"

namespace hearsay::view {

struct Box {
  ui::Rect rect;
  ui::Panel panel;
  Box(const char* id, const char* name, float width, float height)
      : rect{[&] {
          const ui::Rect all = ui::window();
          const float w = std::min(width, all.w - 16), h = std::min(height, all.h - 16);
          return ui::Rect{ui::snap((all.w - w) / 2), ui::snap(std::max(8.f, (all.h - h) * .4f)), w, h};
        }()},
        panel({.id = ui::id(id), .kind = ui::Kind::dialog, .rect = rect, .name = name}, ui::theme().paper, 10,
              true) {
    ui::paragraph(ui::id("title", ui::id(id)), rect.x + 24, rect.y + 20, rect.w - 96, ui::display,
                  ui::theme().ink, name, ui::Kind::heading);
  }
  bool close_pressed() const {
    return ui::button({.id = ui::id("dialog-close"),
                       .rect = {rect.right() - 52, rect.y + 14, 36, 36},
                       .name = "Close",
                       .label = "×",
                       .keys = "Escape"});
  }
};

}  // namespace hearsay::view
