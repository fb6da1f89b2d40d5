// How the article is set and what the keys do, in one dialog, kept on this device.
#include <algorithm>
#include <initializer_list>
#include <string>

#include "web/browser/language.h"
#include "web/view/dialog.h"
#include "web/view/panels.h"

namespace hearsay::view {

using ui::Rect;

namespace {

constexpr float widths[] = {48, 66, 84};
constexpr float spacings[] = {1.4f, 1.6f, 2.f};
// A caption and buttons of which one is pressed; gives the index of the one that was pressed now, or -1.
int choose(const char* id, message::Phrase question, Scrolling& list, std::initializer_list<message::Phrase> names, int now) {
  const std::string_view caption = host::phrase(question);
  ui::caption(ui::id(id, ui::id("settings")), list.x, list.y, caption);
  list.y += 22;
  // In as many columns as have room for the longest name.
  const auto width_of = [&list](int columns) { return (list.room - 8 * static_cast<float>(columns - 1)) / static_cast<float>(columns); };
  float longest = 0;
  for (const message::Phrase& name : names) longest = std::max(longest, ui::text_width(ui::body, host::phrase(name)) + 10);
  const int all = static_cast<int>(names.size());
  int columns = all;
  while (columns > 1 && width_of(columns) < longest) --columns;
  const int rows = (all + columns - 1) / columns;
  columns = (all + rows - 1) / rows;
  const float w = width_of(columns), height = 46 * static_cast<float>(rows) - 6;
  int chosen = -1;
  ui::Panel group({.id = ui::id(id, ui::id("settings-group")),
                   .kind = ui::Kind::group,
                   .rect = {list.x, list.y, list.room, height},
                   .name = caption},
                  0);
  int i = -1;
  for (const message::Phrase& name : names) {
    ++i;
    const Rect at{list.x + static_cast<float>(i % columns) * (w + 8), list.y + 46 * static_cast<float>(i / columns) + 1, w, 38};
    if (ui::button({.id = ui::id(std::to_string(i), ui::id(id)),
                    .rect = at,
                    .name = host::phrase(name),
                    .style = ui::Style::outlined,
                    .toggle = true,
                    .pressed = i == now}))
      chosen = i;
  }
  list.y += height + 14;
  return chosen;
}

int index_of(const float (&steps)[3], float value) {
  for (int i = 0; i < 3; ++i)
    if (steps[i] == value) return i;
  return -1;
}

}  // namespace

void draw_settings(const Context& app, Commands& queue, const Rect&) {
  Box box("settings", 480, 556);
  const bool closed = box.close_pressed();
  {
    Scrolling list("settings-list", host::phrase("settings.choices"), box, 64);
    const Reading& reading = app.reading();
    const int size = choose("size", "settings.size", list, {"settings.smaller", "settings.larger"}, -1);
    const int width =
        choose("width", "settings.width", list, {"settings.narrow", "settings.medium", "settings.wide"}, index_of(widths, reading.measure()));
    const int spacing = choose("spacing", "settings.spacing", list, {"settings.tight", "settings.medium", "settings.airy"},
                               index_of(spacings, reading.leading()));
    static const char* const themes[] = {"system", "light", "dark", "contrast", "projector"};
    const auto now = std::find(std::begin(themes), std::end(themes), reading.theme());
    const int colours = choose("colours", "settings.colours", list,
                               {"settings.device", "settings.light", "settings.dark", "settings.contrast", "settings.projector"},
                               static_cast<int>(now - std::begin(themes)));
    if (size >= 0 || width >= 0 || spacing >= 0)
      queue.put(SetReading{reading.size() + (size < 0    ? 0.f
                                             : size == 0 ? -2.f
                                                         : 2.f),
                           width < 0 ? reading.measure() : widths[width],
                           spacing < 0 ? reading.leading() : spacings[spacing]});
    const int next = choose("after-judging", "settings.after-judging", list, {"settings.go-on", "settings.stay"}, app.page().goes_on() ? 0 : 1);
    const int keys = choose("letter-keys", "settings.letter-keys", list, {"settings.on", "settings.off"}, app.page().letter_keys() ? 0 : 1);
    if (keys >= 0) queue.put(SetLetterKeys{keys == 0});
    if (next >= 0) queue.put(SetGoOn{next == 0});
    if (colours >= 0) queue.put(SetTheme{themes[colours]});
  }
  if (closed) queue.put(CloseDialog{});
}

}  // namespace hearsay::view
