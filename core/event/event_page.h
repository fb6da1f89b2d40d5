// A comparison as one HTML page to take away: which article has which statement, who speaks, the wordings with their
// differences, and the articles with their statements marked.
//
//   std::string html = event_page(language, {.title = "The ferry", .names = {"The Post", "The Echo"}}, sources, comparison);
//
// [x] one file: no script, no request, nothing to unpack       [x] whatever was pasted is text in it (core/format/xml.h)
// [x] the first table fits one sheet when it is printed        [x] differences by form and in words, for a screen reader too
// [ ] tags, notes, hedges beyond "unsure": Hearsay's own file has them
//
// The first paragraph of an article is its headline. Cost: O(size of the articles · statements).
#pragma once

#include <string>
#include <vector>

#include "core/compare/event_margin.h"
#include "core/message/message.h"

namespace hearsay::events {

struct PageHead {
  std::string title;
  std::vector<std::string> names;  // of the articles: outlets, titles or letters
  std::vector<std::string> dates;  // empty where there is none; as many as there are articles
};

// What a margin says of a note: "Also in 2 of 3 others · unsure there". `others`: how many articles there are besides.
std::string remarks_of(const message::Language& language, const comparing::MarginNote& note, std::size_t others);

std::string event_page(const message::Language& language, const PageHead& head, const std::vector<comparing::Source>& sources,
                       const comparing::EventComparison& comparison);

}  // namespace hearsay::events
