// Which speaker has which of the colours (Person::hue): those heard most have the first ones, which differ most.
//
//   colour_by_share(doc)      // the most quoted is 0, the next 1; who is not quoted comes after those who are
//
// Done once, for a new article: a colour stays while the article is worked on. Cost: as make_report().
#pragma once

#include "core/annotation/document.h"

namespace hearsay {

void colour_by_share(Document& doc);

}  // namespace hearsay
