// All articles in one file, and what an article of such a file means to one that is here.
//
//   BackupWriter writer(now_ms);
//   writer.add(entry, doc, history);  …                   // for each article
//   std::string file = writer.finish();                   // hearsay-backup.json
//
//   ReadBackup backup = read_backup(bytes);               // backup.articles, or backup.problem
//   Comparison c = compare(doc, history, theirs.document, theirs.history);
//   if (c.what == Comparison::What::longer) for (const Edit& edit : c.edits) …   // leads from doc to theirs
//
// The file is JSON with one thing on a line:
//
//   {"hearsay backup": 1, "made": 1700000000000, "articles": [
//   [{the library's row},
//   {"edits":2,"place":1},
//   {an edit of the history}, …
//   {the document as its own file}],
//   …
//   ], "count": 7, "rows": [{a row of the library that is no article's}, …], "crc32c": "e3069283"}
//
// The checksum covers every byte before its name. A file that was cut, changed or damaged is refused as a
// whole: an import makes all of a backup or nothing of it. "rows", the events (library.h), is there when there is one; a
// Hearsay that knows no events passes over it.
//
// Whether one article is an earlier state of the other is read from their edit histories: the other's state
// is one that undo or redo reaches from here. No clock and no counter is believed. Histories are kept within
// bounds (history.h), so an article may be called diverged that is not: then both are kept, and nothing is
// lost.
//
// Cost: O(size) to write and read; compare() O(edits · document) at the worst, O(document) for equal ones.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"
#include "core/annotation/history.h"
#include "core/store/library.h"

namespace hearsay {

class BackupWriter {
 public:
  // Milliseconds since 1970 UTC.
  explicit BackupWriter(std::int64_t now);
  void add(const LibraryEntry& entry, const Document& doc, const History& history);
  // A row as write_library() gives it.
  void add_row(std::string_view row);
  std::size_t articles() const { return articles_; }
  // The file; the writer is then used up.
  std::string finish();

 private:
  std::string out_, rows_;
  std::size_t articles_ = 0;
};

struct BackedUp {
  LibraryEntry entry;
  Document document;
  History history;
};

struct ReadBackup {
  std::vector<BackedUp> articles;
  std::vector<std::string> rows;  // what else was in the library
  std::int64_t made = 0;
  Message problem;  // for a person; then there are no articles
};

// Whether the bytes claim to be a backup: then read_backup() says whether they are one.
bool is_backup(std::string_view bytes);
ReadBackup read_backup(std::string_view bytes);

struct Comparison {
  enum class What : std::uint8_t {
    same,      // the same to the byte
    earlier,   // theirs is a state that ours has been in, or can go back or forward to
    longer,    // ours is such a state of theirs: `edits` lead from ours to theirs
    diverged,  // neither is known to come from the other
  };
  What what = What::same;
  std::vector<Edit> edits;
};

Comparison compare(const Document& ours, const History& our_history, const Document& theirs,
                   const History& their_history);

// Whether to remind of a backup, as a sentence for a person; empty: not now. Reminds when there is work since
// the last one, or none was ever made, for two weeks, and a week after the last reminder at the earliest.
// Times are milliseconds since 1970 UTC; 0 for never.
Message backup_reminder(const std::vector<LibraryEntry>& entries, std::int64_t last_backup,
                            std::int64_t last_reminder, std::int64_t now);

}  // namespace hearsay
