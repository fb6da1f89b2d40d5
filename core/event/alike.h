// Which articles of a library seem to report one event, without a person's word.
//
//   for (const std::vector<std::size_t>& group : alike(gists))          // by names, figures, dates and rare words
//     for (… : reports_of_one_event(sources, compare(sources)))         // of those, who share statements
//       propose(…);
//
// Two steps, as the first is cheap and the second sure. alike() sees of each article only its gist (core/annotation/gist.h),
// which a library has without reading the article. The words are weighed by how few articles have them, as is usual for
// finding reports of one event (Allan and others, "Topic detection and tracking pilot study", 1998): by their share in this
// library, with what is known of such words beforehand worth a hundred articles, so that it serves for three articles and for
// three hundred. Likeness is the cosine of the two weighted sets. But two articles on one politician in two weeks may be as
// much alike as two on one day, and only what was said tells them apart: so nothing is proposed that the second step, on the
// articles themselves, does not bear out.
//
// Groups have 2 to most_articles members, as indices in their order. Copies of one article are no reports of one event: of
// those the one that came first counts, and of editions, which have most sentences in common, the first source. Rather no group than a wrong one.
//
// Measured on the 924 articles of the PolNeAR corpus, all on one campaign, as if they had come on one day: nine groups, of
// which three are one topic over months and not one event; in 300 libraries of ten of them, drawn by lot, two groups, both
// right. The events of tests/events are found whole; `lake` was not there when the limits were chosen.
//
// Deterministic. Cost: alike() O(words · articles that have them), and O(n³) for n articles that are alike: 30 ms for 300
// articles of one campaign. reports_of_one_event() O(members of the statements + sentences).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/compare/compare.h"

namespace hearsay::events {

struct ArticleGist {
  const std::vector<std::string>* words = nullptr;  // as gist_of() gives them
  std::int64_t added = 0;                           // milliseconds since 1970 UTC
};

std::vector<std::vector<std::size_t>> alike(const std::vector<ArticleGist>& articles);

std::vector<std::vector<std::size_t>> reports_of_one_event(const std::vector<comparing::Source>& sources,
                                                           const comparing::EventComparison& comparison);

}  // namespace hearsay::events
