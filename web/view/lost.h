// The tags whose words went when the text was corrected: a list above that of the tags.
#pragma once

#include "web/view/context.h"

namespace hearsay::view {

// Draws the list from y on, when there are such tags; returns the height it took.
float draw_lost(const Context& app, Commands& queue, const ui::Rect& rect, float y);

}  // namespace hearsay::view
