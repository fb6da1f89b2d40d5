// Keep, Remove, Previous and Next at the foot of the right panel, whatever is selected, or nothing is.
//
// They never change their places: a second click on Keep must not meet Remove. What cannot be done now is disabled.
#pragma once

#include "web/ui/mirror.h"

namespace hearsay::view {

class App;

constexpr float judge_bar_height = 60;  // buttons of 44: for a finger too

void draw_judge_bar(App& app, const ui::Rect& rect);

}  // namespace hearsay::view
