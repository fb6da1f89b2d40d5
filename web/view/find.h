// Words that are looked for in the article: by a search, or because all places that say them are to be
// tagged.
//
//   app.open_search();  …  app.step_search(1);     // Ctrl+F: all hits are shown, one is the present one
//   app.open_places();  …  app.tag_places(label);  // “tag all 7 places that say …”, after a look at them
//
// Both show their places in the article through Look::hits; only one of the two is open at a time. They are
// found again after each change of the document (core/annotation/places.h: one pass over the text).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/annotation/document.h"

namespace hearsay::view {

struct Search {
  bool open = false;
  std::string words;
  std::vector<Span> hits;
  std::size_t at = 0;          // the present one
  std::uint32_t made_for = 0;  // state of the document
};

struct Places {
  bool open = false;
  std::string words;
  std::string tag;                // the tag that was selected; empty: words without one
  std::vector<Span> all;          // every place
  std::vector<Span> untagged;     // those without a tag of its label
  std::vector<std::string> same;  // tags of this label that mark just these places
  std::uint32_t made_for = 0;
};

}  // namespace hearsay::view
