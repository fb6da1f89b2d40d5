// What is known about the selected tag, and the buttons that change it.
#pragma once

#include "web/view/app.h"

namespace hearsay::view {

// Draws from the top of `rect` in the open panel; returns the height it took. Nothing when no tag is
// selected.
float draw_inspector(App& app, const ui::Rect& rect);

// The words of a tag, on one line: white space folded, at most `longest` bytes.
std::string excerpt(const Document& doc, const Tag& tag, std::size_t longest);
// "Direct quote", "Speaker", "Hedge: possibility" …
std::string title_of(const Tag& tag);

}  // namespace hearsay::view
