// How the page's picture is cut into parts (web/browser/screen.h): only where something is drawn, round the
// article's tiles and over them. Between the parts its plain grounds are seen.
//
//   +-------+      +-------+
//   | tools |      | tools |      The browser lays all parts over each other whenever anything moves, and
//   +---+---+------++------+      where there is no graphics card each pixel of them costs.
//   | a |   tiles   | side |
//   +---+           +------+
//
// Cost: a pass over the triangles.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "imgui.h"

namespace hearsay::screen {

// Device pixels of the window; the right and lower ends lie outside.
struct Area {
  int left = 0, top = 0, right = 0, bottom = 0;
  int width() const { return right - left; }
  int height() const { return bottom - top; }
  bool empty() const { return left >= right || top >= bottom; }
  Area in(const Area& other) const {
    return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
            std::min(bottom, other.bottom)};
  }
  void add(const Area& other) {
    if (other.empty()) return;
    *this = empty() ? other
                    : Area{std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
                           std::max(bottom, other.bottom)};
  }
  bool operator==(const Area&) const = default;
};

struct Part {
  Area at;
  std::uint64_t looks;  // the same twice: it looks the same
};

// The parts of a window whose lists are `data`, none of them empty; those over the openings, which lie side by side from
// left to right, come last.
std::vector<Part> parts(const Area& window, const std::vector<Area>& openings, const ImDrawData& data);

// From where to where across `area` the list draws, in device pixels from `corner` (CSS pixels); in steps, so
// that much the same has the same size. Cost: a pass over the vertices.
Area drawn_in(const Area& area, const ImDrawList& list, ImVec2 corner, float ratio);

}  // namespace hearsay::screen
