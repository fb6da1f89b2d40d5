// The article in the middle of the page, and the palette over what is selected in it.
#pragma once

#include "web/view/context.h"

namespace hearsay::view {

// How the article looks now, but for the handles.
Look look_of(const Context& app);
// Where the palette lies over an article drawn in `region`; no height: it is not there.
ui::Rect palette_rect(const Context& app, const ui::Rect& region);

}  // namespace hearsay::view
