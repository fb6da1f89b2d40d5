// Tested by tests/browser/panels_test.mjs.
#include "web/view/splitters.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/message/numbers.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/ui/shapes.h"
#include "web/ui/sides.h"
#include "web/view/panels.h"

namespace hearsay::view {

using namespace message::literals;

namespace {

struct Border {
  const char* setting;
  message::Phrase name;
  float narrow, usual, least, most;  // `narrow`: the usual one in a page below 1100
};
constexpr Border borders[] = {{"left-width", "handle.left-width", 208, 232, 140, 400},
                              {"right-width", "handle.right-width", 316, 344, 260, 560}};
constexpr float article_needs = 360, step = 16, reach = 5;

}  // namespace

void Splitters::restore() {
  for (std::size_t side = 0; side < 2; ++side)
    wanted_[side] = kept_number(host::setting(borders[side].setting), 0, 0, borders[side].most);
}

float Splitters::width(std::size_t side, float page, int columns) const {
  const auto wish = [&](std::size_t s) {
    const Border& b = borders[s];
    return wanted_[s] > 0 ? std::clamp(wanted_[s], b.least, b.most) : page < 1100 ? b.narrow : b.usual;
  };
  const float over = std::max(0.f, wish(0) + wish(1) + article_needs * static_cast<float>(columns) - page);
  return std::round(std::max(borders[side].least, wish(side) - over / 2));
}

void Splitters::keep(std::size_t side, float wanted) {
  wanted_[side] = std::clamp(wanted, borders[side].least, borders[side].most);
  host::keep_setting(borders[side].setting, std::to_string(std::lround(wanted_[side])));
}

void Splitters::draw(const ui::Rect& page, int columns) const {
  for (std::size_t side = 0; side < 2; ++side) {
    const Border& b = borders[side];
    const ui::Id id = ui::id(b.setting);
    const float now = width(side, page.w, columns), x = side == 0 ? page.x + now : page.right() - now;
    const ui::Rect box{x - reach, page.y, 2 * reach, page.h};
    const bool under = ui::pointer_in(box);
    if (held_ == id || (held_ == 0 && under))
      ui::fill_on_top({x - 1, page.y, 2, page.h}, ui::theme().accent);
    const auto number = [](float pixels) { return std::to_string(std::lround(pixels)); };
    ui::mirror().open({.id = ui::id("region", id), .kind = ui::Kind::region, .rect = box, .name = host::phrase(b.name)});
    ui::mirror().put(
        {id,
         ui::Kind::handle,
         box,
         0,
         host::phrase(b.name),
         number(now) + "\n" + number(b.least) + "\n" + number(b.most) + "\n" + host::words("handle.pixels", "count"_is = std::lround(now)),
         {},
         host::phrase("handle.how")});
    ui::mirror().close();
  }
}

bool Splitters::dragged(std::uint32_t control, Grip grip, float x, int columns) {
  for (std::size_t side = 0; side < 2; ++side) {
    if (control != ui::id(borders[side].setting)) continue;
    const float page = ui::window().w, now = width(side, page, columns);
    const auto width_at = [&](float at) { return side == 0 ? at : page - at; };
    if (grip == Grip::stepped) keep(side, now + ((side == 0) != ui::from_right() ? x : -x) * step);
    if (grip == Grip::taken) off_ = width_at(ui::turned(x)) - now;
    if (grip == Grip::moved || grip == Grip::dropped) keep(side, width_at(ui::turned(x)) - off_);
    held_ = grip == Grip::taken || grip == Grip::moved ? control : 0;
    return true;
  }
  return false;
}

void draw_splitters(const Context& app, Commands&, const ui::Rect& rect) { app.splitters().draw(rect, app.workspace().columns()); }

}  // namespace hearsay::view
