// Tested by tests/browser/looks_test.mjs: what is seen is what the page drew, at every size.
#include "web/browser/parts.h"

#include <algorithm>
#include <cfloat>
#include <string_view>

#include "web/browser/hash.h"

namespace hearsay::screen {

namespace {

// Parts begin and end on multiples of this: one that gets another size costs more than its pixels.
constexpr int cell = 64;
constexpr int worth_it = 32 * 1024;  // so many bare pixels between two parts cost more than one part does

int down(int x, int step) { return x / step * step; }
int up(int x, int step) { return down(x + step - 1, step); }

// From the window's CSS pixels, or a tile's, to those of the device.
struct Grid {
  ImVec2 origin;
  float ratio;
  Area box(float left, float top, float right, float bottom) const {
    return {static_cast<int>((left - origin.x) * ratio), static_cast<int>((top - origin.y) * ratio),
            static_cast<int>((right - origin.x) * ratio + .999f),
            static_cast<int>((bottom - origin.y) * ratio + .999f)};
  }
};

// One of the areas that are cut apart where they are bare, along their longer side.
class Strip {
 public:
  explicit Strip(const Area& all) : area_(all), across_(all.width() > 4 * all.height()) {
    if (!area_.empty()) cells_.resize(static_cast<std::size_t>(index(area_.right - 1, area_.bottom - 1) + 1));
  }

  bool meets(const Area& other) const { return !area_.in(other).empty(); }

  // A triangle of the command `number`, which looks so.
  void see(const Area& triangle, unsigned number, std::uint64_t looks) {
    const Area drawn = area_.in(triangle);
    if (drawn.empty()) return;
    const int last = index(drawn.right - 1, drawn.bottom - 1);
    for (int i = index(drawn.left, drawn.top); i <= last; ++i) {
      Cell& c = cells_[static_cast<std::size_t>(i)];
      c.drawn.add(drawn);
      if (c.number == number) continue;
      c.number = number;
      c.looks.add(looks);
    }
  }

  void cut(std::vector<Part>& parts) const {
    const int bare = 1 + worth_it / (cell * std::max(1, across_ ? area_.height() : area_.width()));
    Area drawn;
    Hash looks;
    int gap = 0;
    const auto end = [&] {
      if (drawn.empty()) return;
      const Area at = area_.in(
          {down(drawn.left, cell), down(drawn.top, cell), up(drawn.right, cell), up(drawn.bottom, cell)});
      looks.add({reinterpret_cast<const char*>(&at), sizeof at});
      parts.push_back({at, looks.value});
      drawn = {};
      looks = {};
    };
    for (const Cell& c : cells_) {
      gap = c.number == 0 ? gap + 1 : 0;
      if (gap == bare) end();
      if (gap > 0) continue;
      drawn.add(c.drawn);
      looks.add(c.looks.value);
    }
    end();
  }

 private:
  struct Cell {
    Area drawn;
    Hash looks;
    unsigned number = 0;  // of the command that was seen last
  };
  int index(int x, int y) const { return (across_ ? x - area_.left : y - area_.top) / cell; }

  Area area_;
  bool across_;
  std::vector<Cell> cells_;
};

}  // namespace

std::vector<Part> parts(const Area& window, const std::vector<Area>& openings, const ImDrawData& data) {
  // Above and below all openings; then what lies beside them, and they themselves.
  Area in{window.left, window.bottom, window.left, window.bottom};
  if (!openings.empty()) in = {};
  for (const Area& opening : openings) in.add(opening);
  std::vector<Strip> strips;
  strips.emplace_back(Area{window.left, window.top, window.right, in.top});
  int left = window.left;
  for (const Area& opening : openings) {
    strips.emplace_back(Area{left, in.top, opening.left, in.bottom});
    left = opening.right;
  }
  strips.emplace_back(Area{left, in.top, window.right, in.bottom});
  strips.emplace_back(Area{window.left, in.bottom, window.right, window.bottom});
  for (const Area& opening : openings) strips.emplace_back(Area{opening.left, in.top, opening.right, in.bottom});
  std::vector<Strip*> near;
  const Grid grid{data.DisplayPos, data.FramebufferScale.x};
  unsigned number = 0;
  for (const ImDrawList* list : data.CmdLists)
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImVec4& clip = command.ClipRect;
      const Area seen = window.in(grid.box(clip.x, clip.y, clip.z, clip.w));
      if (seen.empty() || command.ElemCount == 0) continue;
      near.clear();
      for (Strip& strip : strips)
        if (strip.meets(seen)) near.push_back(&strip);
      const ImDrawIdx* at = list->IdxBuffer.Data + command.IdxOffset;
      const ImDrawVert* from = list->VtxBuffer.Data + command.VtxOffset;
      const auto [first, last] = std::minmax_element(at, at + command.ElemCount);
      Hash looks;
      looks.add({reinterpret_cast<const char*>(from + *first), (*last + 1u - *first) * sizeof *from});
      looks.add({reinterpret_cast<const char*>(&clip), sizeof clip});
      ++number;
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const ImVec2 &p = from[at[i]].pos, &q = from[at[i + 1]].pos, &r = from[at[i + 2]].pos;
        const Area drawn =
            seen.in(grid.box(std::min(std::min(p.x, q.x), r.x), std::min(std::min(p.y, q.y), r.y),
                             std::max(std::max(p.x, q.x), r.x), std::max(std::max(p.y, q.y), r.y)));
        for (Strip* strip : near) strip->see(drawn, number, looks.value);
      }
    }
  std::vector<Part> all;
  for (const Strip& strip : strips) strip.cut(all);
  return all;
}

Area drawn_in(const Area& area, const ImDrawList& list, ImVec2 corner, float ratio) {
  float low = FLT_MAX, high = -FLT_MAX;
  for (const ImDrawVert& v : list.VtxBuffer) {
    low = std::min(low, v.pos.x);
    high = std::max(high, v.pos.x);
  }
  if (low > high) return {};
  const Area drawn = area.in(Grid{corner, ratio}.box(low, corner.y, high, corner.y));
  return {down(drawn.left, cell / 2), area.top, std::min(area.right, up(drawn.right, cell / 2)), area.bottom};
}

}  // namespace hearsay::screen
