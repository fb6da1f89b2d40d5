// Correcting the article's text, and the tags whose words went with it: a list above that of the tags.
#pragma once

#include "web/view/app.h"

namespace hearsay::view {

// Draws the list from y on, when there are such tags; returns the height it took.
float draw_lost(App& app, const ui::Rect& rect, float y);

}  // namespace hearsay::view
