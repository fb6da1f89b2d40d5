// How the article is set: size, line width, line spacing and colours, in one dialog; all kept for the next
// visit.
#include <algorithm>

#include "core/message/numbers.h"
#include "web/browser/host.h"
#include "web/view/app.h"
#include "web/view/dialog.h"

namespace hearsay::view {

using ui::Rect;

namespace {

struct Step {
  const char* name;
  float value;
};
constexpr Step widths[] = {{"Narrow", 48}, {"Medium", 66}, {"Wide", 84}};
constexpr Step spacings[] = {{"Tight", 1.4f}, {"Medium", 1.6f}, {"Airy", 2.f}};
constexpr float smallest = 14, largest = 32;

// A caption and buttons of which one is pressed; gives the index of the one that was pressed now, or -1.
int choose(const char* caption, Scrolling& list, const std::vector<std::string>& names, int now) {
  ui::caption(ui::id(caption, ui::id("reading")), list.x, list.y, caption);
  list.y += 22;
  const float w = (list.room - 8 * static_cast<float>(names.size() - 1)) / static_cast<float>(names.size());
  int chosen = -1;
  ui::Panel group({.id = ui::id(caption, ui::id("reading-group")),
                   .kind = ui::Kind::group,
                   .rect = {list.x, list.y, list.room, 40},
                   .name = caption},
                  0);
  for (int i = 0; i < static_cast<int>(names.size()); ++i) {
    const std::string& name = names[static_cast<std::size_t>(i)];
    if (ui::button({.id = ui::id(name, ui::id(caption)),
                    .rect = {list.x + static_cast<float>(i) * (w + 8), list.y + 1, w, 38},
                    .name = name,
                    .style = ui::Style::outlined,
                    .toggle = true,
                    .pressed = i == now}))
      chosen = i;
  }
  list.y += 54;
  return chosen;
}

int index_of(const Step (&steps)[3], float value) {
  for (int i = 0; i < 3; ++i)
    if (steps[i].value == value) return i;
  return -1;
}

}  // namespace

void App::restore_reading() {
  look.font_size = kept_number(host::setting("text-size"), look.font_size, smallest, largest);
  look.measure = kept_number(host::setting("line-width"), look.measure, 30, 120);
  look.leading = kept_number(host::setting("line-spacing"), look.leading, 1.2f, 2.4f);
}

void App::set_reading(float size, float measure, float leading) {
  look.font_size = std::clamp(size, smallest, largest);
  look.measure = measure;
  look.leading = leading;
  host::keep_setting("text-size", std::to_string(static_cast<int>(look.font_size)));
  host::keep_setting("line-width", std::to_string(static_cast<int>(look.measure)));
  host::keep_setting("line-spacing", std::to_string(look.leading));
  host::request_frame();
}

void draw_reading(App& app) {
  Box box("reading", "How it reads", 440, 400);
  const bool closed = box.close_pressed();
  {
    Scrolling list("reading-list", "Choices", box, 64);
    const Look& look = app.look;
    const int size = choose("Size of the text", list, {"Smaller", "Larger"}, -1);
    const int width =
        choose("Width of the lines", list, {"Narrow", "Medium", "Wide"}, index_of(widths, look.measure));
    const int spacing = choose("Space between the lines", list, {"Tight", "Medium", "Airy"},
                               index_of(spacings, look.leading));
    static const char* const themes[] = {"system", "light", "dark", "contrast"};
    const auto now = std::find(std::begin(themes), std::end(themes), app.theme_choice());
    const int colours = choose("Colours", list, {"Device", "Light", "Dark", "Contrast"},
                               static_cast<int>(now - std::begin(themes)));
    if (size >= 0 || width >= 0 || spacing >= 0)
      app.set_reading(look.font_size + (size < 0    ? 0.f
                                        : size == 0 ? -2.f
                                                    : 2.f),
                      width < 0 ? look.measure : widths[width].value,
                      spacing < 0 ? look.leading : spacings[spacing].value);
    if (colours >= 0) app.set_theme(themes[colours]);
  }
  if (closed) app.close_dialog();
}

}  // namespace hearsay::view
