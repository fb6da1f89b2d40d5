// What the margin of an article has of each of its statements, for the list of them in the side panel and for the signs
// beside the words.
#pragma once

#include <string>

#include "web/view/context.h"

namespace hearsay::view {

// The article that is shown, as it was compared; nullptr: it was not, or its text is another one now.
const ComparedArticle* compared_article(const Context& app);

// "Also in 2 of 4 others · words changed here"; the same as one sign; and what it is beside, shortened.
std::string remarks_of(const Context& app, const comparing::MarginNote& note);
std::string sign_of(const comparing::MarginNote& note);
std::string words_of(const ComparedArticle& article, const comparing::MarginNote& note);
// Its ground in this rectangle, and the sign on it.
void draw_sign(const comparing::MarginNote& note, const ui::Rect& rect);

// Beside the lines of the article, where there is room: a sign for each statement. A press opens it in the list.
void draw_signs(const Context& app, Commands& queue, const ui::Rect& column);

}  // namespace hearsay::view
