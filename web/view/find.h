// Words that are looked for in the article: by a search, or because all places that say them are to be tagged. What is open
// and found is in ArticleState; both are shown in the article through Look::hits. Cost: one pass over the text for each
// change of the document or of the words (core/annotation/places.h).
#pragma once

#include <cstdint>
#include <string>

#include "web/view/workspace.h"

namespace hearsay::view {

// Looks for the words of the open search.
void find_hits(Workspace& workspace);
// The hit at this byte, or the next one, is the present one.
void go_to_hit_from(ArticleState& article, std::uint32_t byte);
// Every place of these words; `tag`: which the places are compared with, or empty.
Places places_of(const Workspace& workspace, std::string words, std::string tag);
// Finds again what is open, when the document has changed since.
void refresh_found(Workspace& workspace);

}  // namespace hearsay::view
