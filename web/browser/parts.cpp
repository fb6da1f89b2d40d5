// Tested by tests/browser/looks_test.mjs: what is seen is what the page drew, at every size.
#include "web/browser/parts.h"

#include <cmath>
#include <string_view>

#include "imgui.h"
#include "web/browser/hash.h"

namespace hearsay::screen {

namespace {

// One of ImGui's commands: where it may draw, and what it does draw in the opening.
struct Command {
  Area clip, in_opening;
  std::uint64_t looks;
};

std::vector<Command> commands(const Area& window, const Area& opening, const ImDrawData& data) {
  const float ratio = data.FramebufferScale.x;
  const auto box = [ratio](float low_x, float low_y, float high_x, float high_y) {
    return Area{static_cast<int>(std::floor(low_x * ratio)), static_cast<int>(std::floor(low_y * ratio)),
                static_cast<int>(std::ceil(high_x * ratio)), static_cast<int>(std::ceil(high_y * ratio))};
  };
  std::vector<Command> all;
  for (const ImDrawList* list : data.CmdLists)
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImVec4& clip = command.ClipRect;
      Command c{window.in(box(clip.x, clip.y, clip.z, clip.w)), {}, 0};
      if (c.clip.empty() || command.ElemCount == 0) continue;
      const Area seen = opening.in(c.clip);
      const ImDrawIdx* at = list->IdxBuffer.Data + command.IdxOffset;
      const ImDrawVert* from = list->VtxBuffer.Data + command.VtxOffset;
      unsigned first = at[0], last = 0;
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        for (unsigned k = i; k < i + 3; ++k) {
          first = std::min<unsigned>(first, at[k]);
          last = std::max<unsigned>(last, at[k]);
        }
        if (seen.empty()) continue;
        const ImVec2 &p = from[at[i]].pos, &q = from[at[i + 1]].pos, &r = from[at[i + 2]].pos;
        c.in_opening.add(seen.in(box(std::min({p.x, q.x, r.x}), std::min({p.y, q.y, r.y}),
                                     std::max({p.x, q.x, r.x}), std::max({p.y, q.y, r.y}))));
      }
      Hash sum;
      sum.add({reinterpret_cast<const char*>(from + first), (last + 1 - first) * sizeof *from});
      sum.add({reinterpret_cast<const char*>(&clip), sizeof clip});
      c.looks = sum.value;
      all.push_back(c);
    }
  return all;
}

}  // namespace

std::vector<Part> parts(const Area& window, const Area& opening, const std::vector<Ground>& grounds,
                        const ImDrawData& data) {
  const std::vector<Command> drawn = commands(window, opening, data);
  std::vector<Area> areas{window};
  if (!opening.empty()) {
    Area over;
    for (const Command& c : drawn) over.add(c.in_opening);
    for (const Ground& g : grounds) over.add(opening.in(g.at));
    areas = {{window.left, window.top, window.right, opening.top},
             {window.left, opening.top, opening.left, opening.bottom},
             {opening.right, opening.top, window.right, opening.bottom},
             {window.left, opening.bottom, window.right, window.bottom},
             over};
  }
  std::vector<Part> all;
  for (const Area& at : areas) {
    if (at.empty()) continue;
    Hash sum;
    const auto add = [&sum](const auto& value) {
      sum.add({reinterpret_cast<const char*>(&value), sizeof value});
    };
    add(at);
    for (const Ground& g : grounds)
      if (!at.in(g.at).empty()) add(g);
    for (const Command& c : drawn)
      if (!at.in(c.clip).empty()) sum.add(c.looks);
    all.push_back({at, sum.value});
  }
  return all;
}

}  // namespace hearsay::screen
