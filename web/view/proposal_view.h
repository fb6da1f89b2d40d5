// Above the list of articles: which of them seem to report one event, to be put together or left.
#pragma once

#include <string>

#include "web/view/context.h"

namespace hearsay::view {

// What is proposed, where the list is in sight; empty: nothing. A student at an exercise is not disturbed, and who looks for an
// article does not see it.
std::string proposal_words(const Context& app);

// From y on; gives where it ends.
float draw_proposal(const Context& app, Commands& queue, const ui::Rect& rect, float y);

}  // namespace hearsay::view
