// The event that is compared, in a tab of the comparison: its name, where and when each article appeared, what a person has
// corrected, and what can be taken away; and the list of events that are stored.
#pragma once

#include "web/view/context.h"

namespace hearsay::view {

constexpr ui::Id event_name_field = ui::id("name", ui::id("event"));

void draw_event(const Context& app, Commands& queue, const ui::Rect& rect);
// A line for each stored event, from y on; gives where they end. Nothing without one.
float draw_events(const Context& app, Commands& queue, const ui::Rect& rect, float y, ui::Id seed);

}  // namespace hearsay::view
