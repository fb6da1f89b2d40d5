// One row of the library for each article: what the list shows, so that it opens without reading the
// articles.
//
//   LibraryEntry entry = library_entry(doc);                  // counts everything: O(text + tags)
//   std::string row = write_library(entry);                   // and read_library(row)
//   Transaction t = trash(entry, now_ms);                     // to the bin, and restore(entry) back
//   for (const LibraryEntry& old : expired(entries, now_ms)) run(purge(old.id, row));
//
// An event (core/event), several articles put together, has a row too and nothing else: `event` holds it. Its id begins with
// event_prefix, so that a row that is damaged is still known to be one.
//
// `gist` says in a few words what the article is about, so that articles on one event are found without reading all of them; a
// row of an earlier version has none until the article is next opened.
//
// Times are milliseconds since 1970 UTC, given by the caller; one that no calendar has is read as 0. The journal writes the row in the transaction
// of the edit; a row that is missing or damaged is made again from the recovered document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/store/medium.h"

namespace hearsay {

constexpr std::size_t longest_row_title = 200;  // graphemes: the list shows less

struct LibraryEntry {
  std::string id = {};
  std::string title = {};
  std::string from = {};
  std::vector<std::string> groups = {};
  std::int64_t created = 0;
  std::int64_t changed = 0;
  std::int64_t trashed = 0;  // when it was deleted; 0: it was not
  std::int64_t bytes = 0;    // of text
  std::int64_t quotes = 0;   // accepted
  std::int64_t hedges = 0;   // accepted
  std::int64_t persons = 0;
  std::int64_t suggestions = 0;  // quotes and hedges that nobody decided on yet
  std::vector<std::string> gist = {};  // as gist_of() gives it (core/annotation/gist.h)
  std::string event = {};        // JSON; empty: the row is an article's
  std::string extra = {};        // unknown fields, kept
  friend bool operator==(const LibraryEntry&, const LibraryEntry&) = default;
};

constexpr std::string_view event_prefix = "event-";
inline bool is_event(const LibraryEntry& entry) { return entry.id.starts_with(event_prefix); }

constexpr std::int64_t trash_keeps_ms = std::int64_t{30} * 24 * 60 * 60 * 1000;

LibraryEntry library_entry(const Document& doc);
// With a gist that is known: O(tags).
LibraryEntry library_entry(const Document& doc, std::vector<std::string> gist);

std::string write_library(const LibraryEntry& entry);
// Nothing when the row is not a library row: then make it again from the document.
std::optional<LibraryEntry> read_library(std::string_view bytes);

// Transactions on closed articles; give them a ticket. trash() and restore() touch the row alone. purge()
// deletes all that is stored of the article, what was kept aside included, as long as its row is still the
// one that is given: an article that another tab has brought back or worked on stays.
Transaction keep_row(const LibraryEntry& entry);  // of an event: as it is
Transaction trash(LibraryEntry entry, std::int64_t now);
Transaction restore(LibraryEntry entry);
Transaction purge(const std::string& id, std::string_view row);
// Those in the bin for 30 days or longer.
std::vector<LibraryEntry> expired(const std::vector<LibraryEntry>& entries, std::int64_t now);
// How many days an article in the bin has still, rounded up; 0 when its time is over.
std::int64_t days_left(const LibraryEntry& entry, std::int64_t now);

}  // namespace hearsay
