// The journal of one open article: says what to store now, and knows what is stored.
//
//   Journal journal;
//   journal.create(doc, now_ms);                           // a new article, or one that was stored:
//   Recovered r = journal.open("d1", rows, library_row);   // r.document, r.history, r.report
//
//   apply(doc, edit);  history.done(edit);
//   journal.append(edit, now_ms);                          // or with Step::undone, Step::redone
//   while (auto t = journal.next(doc, history)) { … }      // give it to the medium; it answers later:
//   journal.committed(t->ticket);                          // or failed(ticket, reason),
//                                                          // or conflicted(ticket, rows)
//   status_line(journal.state());                          // "saved" only when everything is durable
//
// Each edit is one record (record.h), appended in one transaction with the library's row (medium.h). From
// time to time a snapshot (snapshot.h) makes what comes before it unnecessary; the snapshot before that one
// is kept with its edits, so that a damaged snapshot costs nothing. Snapshots go alone, so that none can get
// in the way of an edit.
//
// A state machine without threads, clock or callbacks: call next() after every append(), answer and retry().
// One transaction is in flight at most. A transaction that failed may have been stored after all (a browser
// that was killed knows no better): the journal remembers it, and when the medium then reports rows that it
// does not expect but that are the journal's own, byte for byte, they count as stored. Any other row is
// another tab's: the journal stops, state() says so, and unsaved_edits() has what is not stored. A tab
// that only reads goes along by follow().
//
// What a person may rely on: an edit counts as saved (unsaved() == 0) only after the medium has committed it,
// and what was committed is recovered by open(), unless the medium loses or spoils a committed record in more
// than one bit.
//
// Cost: append() and next() are O(edit) each, whatever the length of the journal, plus O(document) for a
// snapshot after as many bytes of edits as the last snapshot had (64 KB at least): flat on the average.
// Memory: what is not stored.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"
#include "core/annotation/history.h"
#include "core/store/library.h"
#include "core/store/medium.h"
#include "core/store/record.h"
#include "core/store/snapshot.h"

namespace hearsay {

enum class Step : std::uint8_t { done, undone, redone };

struct Recovered {
  std::optional<Document> document;  // nothing: report says why
  History history;
  Message report;     // what recovery found and did, for a person; empty when all was well
  Message last_step;  // see Recovery
};

struct SavingState {
  enum class What : std::uint8_t {
    saved,      // all is durable
    saving,     // a transaction is under way, or next() has one
    failed,     // the last one failed; retry() or the next edit tries again
    conflict,   // somebody else wrote to this article: open() it again
    read_only,  // a newer program wrote here, or nothing could be read
  };
  What what = What::saved;
  Message message;  // for a person, when it is neither saved nor saving
};

class Journal {
 public:
  struct Policy {
    std::size_t edits = 500;        // a snapshot after so many edits …
    std::size_t bytes = 64 * 1024;  // … or so many bytes of them, if the last snapshot had no more
    std::size_t batch_edits = 500;  // in one transaction
    std::size_t batch_bytes = 4 * 1024 * 1024;
    std::size_t history_bytes = history_budget;  // of undo steps in a snapshot (snapshot.h)
  };
  Journal() = default;
  explicit Journal(const Policy& policy) : policy_(policy) {}

  // Begins a new journal for an article that is stored nowhere yet; next() will store all of it. The times
  // are milliseconds since 1970 UTC, for the library.
  void create(const Document& doc, std::int64_t now);
  // Takes the article over from its stored rows; `library` is its row there, empty for none. Whatever the
  // journal held before is forgotten: take unsaved_edits() first.
  Recovered open(std::string_view document, std::vector<StoredRecord> rows, std::string_view library);

  // Rows that another tab has stored after newest_seq(): makes their steps on the document and the history,
  // as that tab did. False when they do not simply go on from here, or something here is not stored yet: then
  // open() the article again. What was done until then is done on all three. O(rows), and O(document) once.
  bool follow(std::vector<StoredRecord> rows, Document& doc, History& history);

  // An edit that was applied to the document, as it is now. For an undo or redo: the edit that History gave.
  // O(edit), and for the library's row O(tags), or O(text) when the edit changes that.
  void append(const Edit& edit, const Document& after, std::int64_t now, Step step = Step::done);

  // What to store now; nothing while a transaction is in flight, or there is nothing to do. `now` and
  // `history` must be as they are after every edit that was appended.
  std::optional<Transaction> next(const Document& now, const History& history);

  // The medium's answers. Those to other tickets than the one in flight are ignored.
  void committed(std::uint64_t ticket);
  void failed(std::uint64_t ticket, std::string_view reason);
  void conflicted(std::uint64_t ticket, const std::vector<StoredRecord>& rows);
  // After a failure: next() gives it again. (The next append() does the same.)
  void retry() { held_ = false; }

  SavingState state() const;
  // Edits that are not durable yet; a new article itself counts as one more.
  std::uint64_t unsaved() const;
  bool busy() const { return in_flight_.has_value(); }  // an answer is awaited
  std::vector<Edit> unsaved_edits() const;

  const std::string& document() const { return document_; }
  std::uint64_t revision() const { return revision_; }    // edits that the article has seen
  std::uint64_t newest_seq() const { return last_seq_; }  // the largest stored, as far as is known
  const LibraryEntry& entry() const { return entry_; }

 private:
  struct Pending {
    RecordKind kind;
    std::uint64_t revision;
    std::string payload;
  };
  struct Attempt {
    Transaction transaction;
    bool snapshot = false;     // else edits
    std::uint64_t covers = 0;  // the revision that is durable when it is
    std::uint64_t first = 0;   // of edits: the revision of the first put
  };

  Attempt base_attempt(const Document& now, const History& history) const;
  Attempt edits_attempt() const;
  Transaction transaction() const;
  void count_again(const Document& doc, bool same_text);
  void stored(const Attempt& attempt, std::uint64_t covers);
  bool snapshot_due() const;
  bool try_own(const Attempt& attempt, const std::vector<StoredRecord>& rows);

  Policy policy_;
  std::string document_;
  LibraryEntry entry_;
  std::uint64_t revision_ = 0;                     // with what is pending
  std::uint64_t last_seq_ = 0;                     // the largest stored, as far as is known
  std::uint64_t base_seq_ = 0;                     // of the newest stored snapshot; 0: none
  std::size_t base_bytes_ = 0;                     // its size
  std::size_t edits_since_ = 0, bytes_since_ = 0;  // stored since it
  std::size_t snapshot_after_ = 0;                 // a snapshot failed: not before so many edits
  bool needs_base_ = false;  // a snapshot must go first: the article is new, or records are damaged
  std::vector<StoredRecord> damaged_, mended_;  // to be put aside, to be put right, with the base
  std::deque<Pending> pending_;
  std::optional<Attempt> in_flight_;
  std::vector<Attempt> unknown_;  // failed since the last commit: perhaps stored all the same
  std::uint64_t ticket_ = 0;
  bool held_ = false;  // failed: wait for retry() or append()
  std::string failure_;  // as the medium tells it
  enum class Conflict : std::uint8_t { none, changed, deleted } conflict_ = Conflict::none;
  Message read_only_;
};

}  // namespace hearsay
