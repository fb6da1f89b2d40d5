// In the list of tags: what the person found beside what Hearsay found (at the end of blind mode) or another person, and
// whose tags there are to compare with.
#pragma once

#include "web/view/context.h"

namespace hearsay::view {

// Beside the suggestions; and beside the tags of the person who is compared with. Give where they end.
float draw_difference(const Context& app, Commands& queue, const ui::Rect& rect, float y);
float draw_difference_from(const Context& app, Commands& queue, const ui::Rect& rect, float y);
// The other people who tagged this article. Returns its height; 0 when there are none.
float draw_others(const Context& app, Commands& queue, const ui::Rect& rect, float y);

}  // namespace hearsay::view
