// What is known about the selected tag, and the buttons that change it.
#pragma once

#include "web/view/context.h"

namespace hearsay::view {

// Draws from the top of `rect` in the open panel; returns the height it took. Nothing when no tag is
// selected.
float draw_inspector(const Context& app, Commands& queue, const ui::Rect& rect);

}  // namespace hearsay::view
