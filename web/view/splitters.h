// The borders between the article and the panels beside it: how wide a person wants these.
//
//   splitters.draw(page_below_the_toolbar, 1);        // in the frame's layout, after the panels
//   if (splitters.dragged(control, grip, x, 1)) …       // an event was for one of them
//
// Widths are CSS pixels, kept as settings of the browser. They are wishes: the article keeps the room that a
// line needs, whatever the window.
#pragma once

#include <array>
#include <cstdint>

#include "web/browser/events.h"
#include "web/ui/mirror.h"

namespace hearsay::view {

// Lists keep this far from a border that can be dragged, beside the 8 pixels of their own: of a control narrower than 24 pixels,
// 12 from its middle have to be free of others (WCAG 2.5.8).
constexpr float beside_border = 4;

class Splitters {
 public:
  // Reads what was kept.
  void restore();
  // The widths of the panels in a page that is so wide, with so many columns between them.
  float left(float page, int columns) const { return width(0, page, columns); }
  float right(float page, int columns) const { return width(1, page, columns); }
  void draw(const ui::Rect& page, int columns) const;
  // Whether the event was for a splitter.
  bool dragged(std::uint32_t control, Grip grip, float x, int columns);

 private:
  float width(std::size_t side, float page, int columns) const;
  void keep(std::size_t side, float wanted);

  std::array<float, 2> wanted_{};  // 0: none
  std::uint32_t held_ = 0;         // the splitter under the pointer that took it; 0: none
  float off_ = 0;                  // from the pointer to the border
};

}  // namespace hearsay::view
