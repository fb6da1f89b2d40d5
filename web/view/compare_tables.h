// The two tables of a comparison: statements down and articles across, and speakers down and articles across.
//
// A cell says by sign, colour and words what an article makes of a statement; a press goes to the words in the article.
// Where there is no room for all articles one is shown, and a list chooses it. To a screen reader they are tables with
// heads of rows and columns.
#pragma once

#include "web/view/context.h"

namespace hearsay::view {

void draw_statements(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_speaking(const Context& app, Commands& queue, const ui::Rect& rect);

}  // namespace hearsay::view
