// Two articles of a comparison beside each other: lines join the statements that both have, and one scrolls along when the
// other is scrolled, so that what belongs together is side by side.
//
// The lines are in the space between the columns and never cross words: a bar beside each statement, and a curve from bar to
// bar. Where the statements come in another order in the other article, the order of most of them leads.
#pragma once

#include <optional>

#include "web/view/panels.h"

namespace hearsay::view {

// Both columns show articles of the comparison.
bool has_ties(const Context& app);
// Within a column's panel: the half of each line that is in it.
void draw_ties(const Context& app);
// How far the other column is to be scrolled now that this one was; nothing: it stays. CSS pixels.
std::optional<float> follow(const Context& app, int column);

}  // namespace hearsay::view
