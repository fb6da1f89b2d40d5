// What differs between the versions of Dear ImGui that the page compiles with, from 1.92.2 to 1.93: with 1.92.8 the
// last two arguments of its drawing functions changed places.
//
//   ui::outline(*list, {0, 0}, {80, 24}, colour, 4, 1.5f);      // ImDrawList::AddRect()
//   ui::stroke_path(*list, colour, 1.5f);                       // PathStroke(), left open
//
// Lengths are CSS pixels, as in ImGui. Cost: nothing beyond the calls.
#pragma once

#include "imgui.h"

namespace hearsay::ui {

inline void outline(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, float radius, float thickness = 1) {
#if IMGUI_VERSION_NUM >= 19280
  list.AddRect(from, to, colour, radius, thickness);
#else
  list.AddRect(from, to, colour, radius, 0, thickness);
#endif
}

inline void stroke_path(ImDrawList& list, ImU32 colour, float thickness) {
#if IMGUI_VERSION_NUM >= 19280
  list.PathStroke(colour, thickness);
#else
  list.PathStroke(colour, 0, thickness);
#endif
}

}  // namespace hearsay::ui
