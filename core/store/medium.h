// A storage medium: what the session and its journals ask of one, and the answers that it gives. It moves bytes
// and knows nothing of what they mean: IndexedDB in the browser (web/browser/medium.h), memory in tests.
//
//   medium.serve(user);                                  // answers go there, always later than the call
//   medium.read("d1", 0, How::open);                     // → user.records("d1", How::open, writes, rows)
//   medium.write(transaction);                           // → user.committed(…), failed(…) or conflicted(…)
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
// One tab writes to a document at a time, where tabs can agree on it: the medium says with each answer to read()
// whether this tab may. What the user of the medium does then is core/session's affair.
//
// seq and tickets are below 2^53, so that they can be numbers of JavaScript. Bytes are any bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

// Where things are kept; known to storage.js. `newer`: a database that a newer page has made; it can be read, and
// every write fails.
enum class Place : std::uint8_t { indexed_db, local_storage, memory, newer };

// What rows are read for; known to storage.js. `open` makes this tab the document's writer if no other tab is,
// `take` in any case; the others only look.
enum class How : std::uint8_t { look, open, take, again, fetch };

// Hears the answers. Each comes from the medium by itself, never from inside of a call to it.
class MediumUser {
 public:
  virtual ~MediumUser() = default;
  // Rows of the library, one call each, and then ready(): where things are kept, whether a page whose file is
  // moved no longer finds them, and what is wrong with the better places (empty: nothing). Later: rows that
  // another tab has stored or deleted.
  virtual void library_row(std::string_view document, std::string_view bytes) = 0;
  virtual void library_gone(std::string_view document) = 0;
  virtual void ready(Place place, bool tied_to_path, std::string_view trouble) = 0;
  // The storage went away while the page was open.
  virtual void lost(std::string_view why) = 0;
  // `writes`: this tab may write to the document, and no other does.
  virtual void records(std::string_view document, How how, bool writes, std::vector<StoredRecord> rows) = 0;
  virtual void records_failed(std::string_view document, How how, std::string_view reason) = 0;
  virtual void committed(std::string_view document, std::uint64_t ticket) = 0;
  virtual void failed(std::string_view document, std::uint64_t ticket, std::string_view reason) = 0;
  virtual void conflicted(std::string_view document, std::uint64_t ticket,
                          std::vector<StoredRecord> rows) = 0;
  // There may be new rows of the document (empty: of any), or this tab may write to it now: read to know.
  virtual void changed(std::string_view document) = 0;
  // Another tab wants to write: store everything, then give().
  virtual void asked(std::string_view document) = 0;
  // Another tab writes from now on; it did not wait.
  virtual void taken(std::string_view document) = 0;
  // Whether leaving the page would lose work.
  virtual bool unsaved() const = 0;
};

class Medium {
 public:
  virtual ~Medium() = default;
  // Answers go to this user, until the end.
  virtual void serve(MediumUser& user) = 0;
  // Asks for the rows of a document after `after` (0: all). A document that was opened or taken is this tab's,
  // or the tab waits for it, until leave().
  virtual void read(std::string_view document, std::uint64_t after, How how) = 0;
  // For a new document, which no other tab can have.
  virtual void claim(std::string_view document) = 0;
  // All is stored: the tab that asked may write; this one waits for its turn.
  virtual void give(std::string_view document) = 0;
  virtual void leave(std::string_view document) = 0;
  // Hands on a transaction; it is copied before the call returns.
  virtual void write(const Transaction& transaction) = 0;
};

// Makes their order that of their seqs.
void sort_by_seq(std::vector<StoredRecord>& rows);

// Damaged records of a document are kept in `records` under this first key part, with their own seq.
inline std::string aside_key(const std::string& document) { return document + " (damaged)"; }

}  // namespace hearsay
