// What the journal asks of a storage medium. The medium moves bytes and knows nothing of what they mean:
// IndexedDB in the browser (web/browser), memory in tests.
//
// The medium holds two tables.
//
//   records   key (document, seq) → bytes   IndexedDB: object store "records", key [documentId, seq]
//   library   key document        → bytes   IndexedDB: object store "library", key documentId
//
// Reading: all rows of `records` whose first key part equals the document, as StoredRecord, in any order.
// Rows of other documents and rows that nobody knows are left alone.
//
// Writing: a Transaction, all of it or nothing, durably (IndexedDB: one readwrite transaction over both
// stores with durability 'strict'), in these steps:
//
//   1. When expected_seq is given: find the largest seq under `document` in `records`, 0 when there is none.
//      When it is not expected_seq, change nothing, read all rows of the document whose seq is greater than
//      expected_seq, and report conflicted(ticket, rows).
//      When expected_library is given and the document's row in `library` is not these bytes: the same, with
//      no rows.
//   2. Put every Put of `puts` under its own (document, seq), in order; what is there is replaced.
//   3. Put `library` under `document` into `library` (Library::put), or delete that row (Library::remove).
//   4. Delete the rows (document, seq) with seq < delete_below, and those with a seq in `deletes`.
//   5. Delete all rows of every document in `clears`.
//
// Then exactly one answer for the ticket, from the event that says so (oncomplete, onabort, onerror), never
// earlier: committed(ticket) when all is durable; failed(ticket, reason) when it is not, or not known;
// conflicted(…) as above. At most one transaction is in flight; the next is asked for after the answer.
//
// A medium without transactions (localStorage) does the same steps in the same order under a lock. When it
// stops half-way it has done a first part of them, perhaps with the last put cut short: recovery (journal.h)
// copes with that.
//
// seq is below 2^53, so that it can be a number of JavaScript. Bytes are any bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hearsay {

struct StoredRecord {
  std::uint64_t seq = 0;
  std::string bytes;
  friend bool operator==(const StoredRecord&, const StoredRecord&) = default;
};

struct Put {
  std::string document;  // the transaction's, or aside_key() of it
  std::uint64_t seq = 0;
  std::string bytes;
  friend bool operator==(const Put&, const Put&) = default;
};

struct Transaction {
  enum class Library : std::uint8_t { leave, put, remove };

  std::uint64_t ticket = 0;  // for the answer
  std::string document;
  std::optional<std::uint64_t> expected_seq;    // nothing: write whatever is there (library rows only)
  std::optional<std::string> expected_library;  // nothing: whatever the row says
  std::vector<Put> puts;
  Library act = Library::leave;
  std::string library;             // for Library::put
  std::uint64_t delete_below = 0;  // 0: none
  std::vector<std::uint64_t> deletes;
  std::vector<std::string> clears;
  friend bool operator==(const Transaction&, const Transaction&) = default;
};

// Makes their order that of their seqs.
void sort_by_seq(std::vector<StoredRecord>& rows);

// Damaged records of a document are kept in `records` under this first key part, with their own seq.
inline std::string aside_key(const std::string& document) { return document + " (damaged)"; }

}  // namespace hearsay
