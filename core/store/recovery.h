// From the stored records of one article back to the article: the longest part that is whole.
//
//   Recovery r = recover("d1", records);
//   if (r.document) show(*r.document, r.report);
//
// The newest snapshot that is whole is the base. The edits after it are made again, each only when it is
// whole, carries the next revision and applies. At the first one that does not, recovery ends, and the rest
// is given as damaged, to be kept aside. A damaged record that was not an edit (an older or newer snapshot)
// leaves no gap in the revisions, so it stops nothing. One flipped bit in a record is mended (record.h).
//
// A record that is whole but says what this program cannot read was written by a newer one: then nothing is
// repaired.
//
// Pure; never fails and never crashes, whatever the bytes. Cost: O(bytes since the base), and what it takes
// to check the records before it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/history.h"
#include "core/store/medium.h"
#include "core/store/record.h"

namespace hearsay {

struct Recovery {
  std::optional<Document> document;  // nothing: no whole snapshot was found
  History history;
  std::uint64_t revision = 0;         // of the document
  std::uint64_t base_seq = 0;         // where its snapshot is
  std::uint64_t newest_seq = 0;       // the largest key, damaged or not; 0 for no records
  std::size_t edits = 0;              // made again since the base
  std::size_t bytes = 0;              // of them
  std::size_t base_bytes = 0;         // of the snapshot
  std::vector<StoredRecord> damaged;  // at and after the base, as they were stored
  std::vector<StoredRecord> mended;   // at and after the base, with their right bytes
  std::size_t lost = 0;               // records after the end of what could be made again
  bool newer = false;                 // a newer program wrote here: read only, and change nothing
  Message report;     // for a person: what was found and done; empty when all was well
  Message last_step;  // where steps were lost: the last one that was not, which `report` has as “step”
};

Recovery recover(std::string_view document, std::vector<StoredRecord> records);

// Makes one recorded step: applies the edit and moves the history as it was moved.
enum class Replayed : std::uint8_t {
  done,
  unknown,  // no edit that this program can read; nothing was changed
  unfit,    // an edit, but of another state of the document; nothing was changed
};
Replayed replay(const Record& record, Document& doc, History& history);

}  // namespace hearsay
