// The steps of the first visit at the foot of the example, and the legend of the marks that the help has too. Tested by
// tests/browser/tour_test.mjs.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "web/browser/language.h"
#include "web/ui/shapes.h"
#include "web/view/panels.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

std::string words_of(TourStep step, bool by_finger) {
  switch (step) {
    case TourStep::keep:
      return by_finger ? host::words("tour.keep-by-finger") : host::words("tour.keep");
    case TourStep::remove:
      return by_finger ? host::words("tour.remove-by-finger") : host::words("tour.remove");
    case TourStep::tag:
      return by_finger ? host::words("tour.tag-by-finger") : host::words("tour.tag");
    case TourStep::report:
      return by_finger ? host::words("tour.report-by-finger") : host::words("tour.report");
    case TourStep::over:
      break;
  }
  return {};
}

constexpr float sample = 22, entry_gap = 18, legend_line = 22;

// A mark as the article has it, in a box of its own.
void draw_sample(std::size_t which, const Rect& r) {
  const ui::Theme& t = ui::theme();
  const ui::Colour hue = t.hues[0];
  const float under = r.bottom() - 3;
  switch (which) {
    case 0:  // quote, in the speaker's colour
      ui::fill(r, ui::ground_of(t, 0, which == 0), 3);
      ui::line(r.x, r.bottom() - 1, r.right(), r.bottom() - 1, hue);
      break;
    case 1:  // suggestion
      ui::fill(r, ui::ground_of(t, 0, which == 0), 3);
      for (float x = r.x; x < r.right(); x += 7) ui::line(x, r.bottom() - 1, std::min(x + 4, r.right()), r.bottom() - 1, hue);
      break;
    case 2:  // speaker
      ui::line(r.x, under, r.right(), under, hue, 2);
      break;
    case 3:  // reporting words
      for (float x = r.x; x + 2 <= r.right(); x += 4) ui::fill({x, under, 2, 2}, hue, 1);
      break;
    default: {  // hedge
      ui::Path path;
      for (float x = r.x; x <= r.right(); x += 1) path.to(x, under + 1.5f * std::sin((x - r.x) * 1.05f));
      path.stroke(t.hedge, 1.6f);
    }
  }
}

}  // namespace

namespace {

struct Meaning {
  std::string words;
  float x, y, width;  // from the legend's top left
};

// In lines no wider than `room`.
std::vector<Meaning> meanings(float room) {
  std::vector<Meaning> out;
  float x = 0, y = 0;
  for (std::string words : {host::words("legend.quote"), host::words("legend.suggestion"), host::words("legend.speaker"),
                            host::words("legend.cue"), host::words("legend.hedge")}) {
    const float width = sample + 8 + ui::text_width(ui::small, words);
    if (x > 0 && x + width > room) x = 0, y += legend_line;
    out.push_back({std::move(words), x, y, width});
    x += width + entry_gap;
  }
  return out;
}

}  // namespace

float draw_legend(float x, float y, float room, ui::Id seed) {
  const std::vector<Meaning> all = meanings(room);
  for (std::size_t i = 0; i < all.size(); ++i) {
    draw_sample(i, {x + all[i].x, y + all[i].y + 1, sample, 16});
    ui::paragraph(ui::id(all[i].words, seed), x + all[i].x + sample + 8, y + all[i].y, all[i].width - sample, ui::small,
                  ui::theme().ink, all[i].words);
  }
  return all.back().y + legend_line;
}

namespace {

// What is drawn of the panel, by its width: at y 0, to be measured, or at its place.
struct TourBox {
  Rect rect;
  float room, purpose, words;
};

TourBox box_of(const Context& app, const Rect& rect) {
  const float width = std::min(600.f, rect.w - 16), room = width - 32;
  const bool first = app.page().tour().step() == TourStep::keep;
  const float purpose = first ? ui::wrapped_height(ui::body, host::words("purpose"), room - 40) + 6 : 0;
  const float words = ui::wrapped_height(ui::body, words_of(app.page().tour().step(), app.narrow()), room - (first ? 0 : 40));
  const float legend = first ? meanings(room).back().y + legend_line + 6 : 0;
  const float height = 12 + purpose + legend + 22 + words + 8 + 36 + 12;
  return {{rect.x + (rect.w - width) / 2, rect.bottom() - height - 16, width, height}, room, purpose, words};
}

}  // namespace

bool tour_shown(const Context& app) {
  return app.has_document() && app.doc().meta.from == "example" && !app.page().tour().is_over() && !app.read_only() &&
         app.article().blind() == Blind::off;
}

void draw_tour(const Context& app, Commands& queue, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  const TourStep step = app.page().tour().step();
  const TourBox box = box_of(app, rect);
  ui::Panel panel(node_of("tour", box.rect), t.panel, 8, true);
  const float x = box.rect.x + 16;
  float y = box.rect.y + 12;
  if (step == TourStep::keep) {
    y += ui::paragraph(ui::id("purpose"), x, y, box.room - 40, ui::body, t.ink, host::words("purpose")) + 6;
    y += draw_legend(x, y, box.room, ui::id("tour-legend")) + 6;
  }
  constexpr const char* steps[] = {"keep", "remove", "tag", "report", ""};
  const std::string place = host::words("tour.step", "step"_is = steps[static_cast<std::size_t>(step)]);
  y += ui::paragraph(ui::id("tour-step"), x, y, box.room - 40, ui::heading, t.quiet, place, ui::Kind::heading) + 4;
  y += ui::paragraph(ui::id("tour-words"), x, y, step == TourStep::keep ? box.room : box.room - 40, ui::body, t.ink,
                     words_of(step, app.narrow())) +
       8;
  const std::string skip = host::words("tour.skip"), leave = host::words("tour.leave");
  const float w = ui::button_width(skip), wl = ui::button_width(leave);
  if (ui::button({.id = ui::id("tour-skip"), .rect = {x, y, w, 36}, .name = skip, .style = ui::Style::outlined}))
    queue.put(TourGoesOn{step});
  if (ui::button({.id = ui::id("tour-leave"), .rect = {x + w + 8, y, wl, 36}, .name = leave})) queue.put(LeaveTour{});
}

}  // namespace hearsay::view
