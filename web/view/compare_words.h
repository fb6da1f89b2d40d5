// What the views of a comparison call things: articles (by letters while the outlets are hidden), statements, and how an
// article gives one of them.
#pragma once

#include <cstddef>
#include <string>

#include "core/compare/event_margin.h"
#include "web/view/context.h"

namespace hearsay::view {

std::string article_name(const ComparedArticles& compared, std::size_t article);
std::string speaker_of(const ComparedArticles& compared, const comparing::ComparedStatement& statement);
// In the fullest words there are, at most so many graphemes.
std::string words_of(const ComparedArticles& compared, const comparing::ComparedStatement& statement, std::size_t longest);

// How an article gives a statement, as a sign and in words: "=", "word for word".
const char* sign_of(const comparing::GivenThere& given);
std::string manner_of(const comparing::GivenThere& given);
// The ground of such a sign.
void draw_ground(const comparing::GivenThere& given, const ui::Rect& rect);

}  // namespace hearsay::view
