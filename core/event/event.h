// An event as a person has put it together: which articles report it, where and when each appeared, and what of the
// comparison was corrected. It is one row of the library beside those of the articles (core/store/library.h).
//
//   EventRecord record{.articles = {{.id = "d1", .outlet = "The Post", .date = "2026-11-30"}, {.id = "d2"}}};
//   std::string json = write_event(record);
//   ReadEvent read = read_event(json);                         // read.mended: a part of it was damaged and left out
//   apply_corrections(sources, corrections_in(record, ids, sources), comparison);
//
// {"articles":[{"id":"d1","outlet":"The Post","date":"2026-11-30"},{"id":"d2"}],
//  "corrections":[{"what":"apart","first":{"article":"d1","from":12,"to":40,"words":"We sail"},
//                  "second":{"article":"d2","from":3,"to":30,"words":"they would sail"},"author":"me","made":1700000000000}]}
//
// "from" and "to" are code points. A place also keeps its words: where they are not at the offsets any more, as the text was
// corrected, they are looked for in the article. Fields of a newer program are kept. Damage loses an article or a correction
// and never the event.
//
// Cost: O(size); corrections_in() O(text) for each place that has moved.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/compare/event_corrections.h"

namespace hearsay::events {

struct EventArticle {
  std::string id = {};      // of the document
  std::string outlet = {};  // empty: the article's title serves
  std::string date = {};    // as the person has written it
  std::string extra = {};   // unknown fields, kept
  friend bool operator==(const EventArticle&, const EventArticle&) = default;
};

struct EventPlace {
  std::string article = {};
  std::uint32_t from = 0, to = 0;  // code points; of a speaker: 0
  std::string words = {};          // there, or the beginning of them; of a speaker: none
  std::string speaker = {};
  friend bool operator==(const EventPlace&, const EventPlace&) = default;
};

struct EventCorrection {
  comparing::Correction::What what = comparing::Correction::What::apart;
  EventPlace first = {}, second = {};
  std::string author = {};
  std::int64_t made = 0;  // milliseconds since 1970 UTC
  friend bool operator==(const EventCorrection&, const EventCorrection&) = default;
};

struct EventRecord {
  std::vector<EventArticle> articles = {};
  std::vector<EventCorrection> corrections = {};
  std::string extra = {};
  friend bool operator==(const EventRecord&, const EventRecord&) = default;
};

constexpr std::size_t most_articles = 20, most_corrections = 1000;
constexpr std::size_t longest_label = 80;  // graphemes of an outlet or a date

// One line.
std::string write_event(const EventRecord& record);
struct ReadEvent {
  EventRecord record;
  bool mended = false;
};
ReadEvent read_event(std::string_view json);

// A correction as it is stored, and those that are stored for these sources, `ids[i]` being the article of sources[i]. One
// whose place is gone names a source that there is none of: apply_corrections() then says that it was not made.
EventCorrection correction_of(const comparing::Correction& correction, const std::vector<std::string>& ids,
                              const std::vector<comparing::Source>& sources);
std::vector<comparing::Correction> corrections_in(const EventRecord& record, const std::vector<std::string>& ids,
                                                  const std::vector<comparing::Source>& sources);

}  // namespace hearsay::events
