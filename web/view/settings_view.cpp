// How the article is set and what the keys do, in one dialog, kept on this device.
#include <algorithm>

#include "web/browser/language.h"
#include "web/view/dialog.h"
#include "web/view/panels.h"

namespace hearsay::view {

using ui::Rect;

namespace {

struct Step {
  const char* name;
  float value;
};
constexpr Step widths[] = {{"Narrow", 48}, {"Medium", 66}, {"Wide", 84}};
constexpr Step spacings[] = {{"Tight", 1.4f}, {"Medium", 1.6f}, {"Airy", 2.f}};
// A caption and buttons of which one is pressed; gives the index of the one that was pressed now, or -1.
int choose(const char* caption, Scrolling& list, const std::vector<std::string>& names, int now) {
  ui::caption(ui::id(caption, ui::id("settings")), list.x, list.y, caption);
  list.y += 22;
  const float w = (list.room - 8 * static_cast<float>(names.size() - 1)) / static_cast<float>(names.size());
  int chosen = -1;
  ui::Panel group({.id = ui::id(caption, ui::id("settings-group")),
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

void draw_settings(const Context& app, Commands& queue, const Rect&) {
  Box box("settings", 480, 556);
  const bool closed = box.close_pressed();
  {
    Scrolling list("settings-list", "Choices", box, 64);
    const Reading& reading = app.reading();
    const int size = choose("Size of the text", list, {"Smaller", "Larger"}, -1);
    const int width =
        choose("Width of the lines", list, {"Narrow", "Medium", "Wide"}, index_of(widths, reading.measure()));
    const int spacing = choose("Space between the lines", list, {"Tight", "Medium", "Airy"},
                               index_of(spacings, reading.leading()));
    static const char* const themes[] = {"system", "light", "dark", "contrast", "projector"};
    const auto now = std::find(std::begin(themes), std::end(themes), reading.theme());
    const int colours = choose("Colours", list, {"Device", "Light", "Dark", "Contrast", host::words("settings.projector")},
                               static_cast<int>(now - std::begin(themes)));
    if (size >= 0 || width >= 0 || spacing >= 0)
      queue.put(SetReading{reading.size() + (size < 0    ? 0.f
                                             : size == 0 ? -2.f
                                                         : 2.f),
                           width < 0 ? reading.measure() : widths[width].value,
                           spacing < 0 ? reading.leading() : spacings[spacing].value});
    const int next = choose(host::words("settings.after-judging").c_str(), list,
                            {host::words("settings.go-on"), host::words("settings.stay")}, app.page().goes_on() ? 0 : 1);
    const int keys = choose(host::words("settings.letter-keys").c_str(), list,
                            {host::words("settings.on"), host::words("settings.off")}, app.page().letter_keys() ? 0 : 1);
    if (keys >= 0) queue.put(SetLetterKeys{keys == 0});
    if (next >= 0) queue.put(SetGoOn{next == 0});
    if (colours >= 0) queue.put(SetTheme{themes[colours]});
  }
  if (closed) queue.put(CloseDialog{});
}

}  // namespace hearsay::view
