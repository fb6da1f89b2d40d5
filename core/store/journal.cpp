// Tested by tests/unit/journal_test.cpp: a medium that fails at every operation of a script.
#include "core/store/journal.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/format/hearsay_json.h"
#include "core/message/message.h"
#include "core/store/recovery.h"

namespace hearsay {

using namespace message::literals;

namespace {

RecordKind kind_of(Step step) {
  return step == Step::done     ? RecordKind::done
         : step == Step::undone ? RecordKind::undone
                                : RecordKind::redone;
}

}  // namespace

void Journal::create(const Document& doc, std::int64_t now) {
  *this = Journal(policy_);
  document_ = doc.id;
  entry_ = library_entry(doc);
  entry_.changed = now;
  needs_base_ = true;
}

Recovered Journal::open(std::string_view document, std::vector<StoredRecord> rows, std::string_view library) {
  const std::uint64_t ticket = ticket_;
  *this = Journal(policy_);
  ticket_ = ticket;  // so that a late answer to what was in flight before finds nothing
  document_ = document;
  Recovery recovery = recover(document, std::move(rows));
  revision_ = recovery.revision;
  last_seq_ = recovery.newest_seq;
  base_seq_ = recovery.base_seq;
  base_bytes_ = recovery.base_bytes;
  edits_since_ = recovery.edits;
  bytes_since_ = recovery.bytes;
  damaged_ = std::move(recovery.damaged);
  mended_ = std::move(recovery.mended);
  needs_base_ = !damaged_.empty() || !mended_.empty();
  if (recovery.newer || !recovery.document) read_only_ = recovery.report;
  if (recovery.document) {
    entry_ = library_entry(*recovery.document);
    if (const auto known = read_library(library); known && known->id == document_) {
      entry_.changed = known->changed;
      entry_.trashed = known->trashed;
      entry_.extra = known->extra;
    }
  }
  return {std::move(recovery.document), std::move(recovery.history), std::move(recovery.report),
          std::move(recovery.last_step)};
}

bool Journal::follow(std::vector<StoredRecord> rows, Document& doc, History& history) {
  if (in_flight_ || !pending_.empty() || needs_base_ || held_ || conflict_ != Conflict::none || !read_only_.empty() ||
      doc.id != document_)
    return false;
  sort_by_seq(rows);
  bool whole = true;
  for (const StoredRecord& row : rows) {
    if (row.seq <= last_seq_) continue;
    const ReadRecord read = read_record(document_, row.seq, row.bytes);
    const bool snapshot = read.record && read.record->kind == RecordKind::snapshot;
    whole = read.record && read.mended.empty() &&
            (snapshot ? read.record->revision == revision_
                      : read.record->revision == revision_ + 1 &&
                            replay(*read.record, doc, history) == Replayed::done);
    if (!whole) break;
    last_seq_ = row.seq;
    revision_ = read.record->revision;
    edits_since_ = snapshot ? 0 : edits_since_ + 1;
    bytes_since_ = snapshot ? 0 : bytes_since_ + row.bytes.size();
    if (snapshot) {
      base_seq_ = row.seq;
      base_bytes_ = row.bytes.size();
    }
  }
  count_again(doc, false);
  entry_.trashed = 0;
  unknown_.clear();
  return whole;
}

void Journal::count_again(const Document& doc, bool same_text) {
  LibraryEntry entry = same_text ? library_entry(doc, std::move(entry_.gist)) : library_entry(doc);
  entry.changed = entry_.changed;
  entry.trashed = entry_.trashed;
  entry.extra = std::move(entry_.extra);
  entry_ = std::move(entry);
}

void Journal::append(const Edit& edit, const Document& after, std::int64_t now, Step step) {
  pending_.push_back({kind_of(step), ++revision_, write_edit(edit)});
  // What counts as its text is in the meta too.
  const bool same_text = std::none_of(edit.changes.begin(), edit.changes.end(), [](const AnyChange& change) {
    return std::holds_alternative<TextChange>(change) || std::holds_alternative<Change<Meta>>(change);
  });
  count_again(after, same_text);
  entry_.changed = now;
  held_ = false;
}

Transaction Journal::transaction() const {
  Transaction transaction;
  transaction.ticket = ticket_ + 1;
  transaction.document = document_;
  transaction.expected_seq = last_seq_;
  transaction.act = Transaction::Library::put;
  transaction.library = write_library(entry_);
  return transaction;
}

// A snapshot of all that was appended, with what recovery found to repair. Keeps the snapshot before it and
// the edits since: this one may be damaged when it is read.
Journal::Attempt Journal::base_attempt(const Document& now, const History& history) const {
  Attempt attempt{transaction(), true, revision_, 0};
  Transaction& t = attempt.transaction;
  for (const StoredRecord& record : damaged_) {
    t.puts.push_back({aside_key(document_), record.seq, record.bytes});
    t.deletes.push_back(record.seq);
  }
  for (const StoredRecord& record : mended_) t.puts.push_back({document_, record.seq, record.bytes});
  const Record record{RecordKind::snapshot, last_seq_ + 1, revision_,
                      write_snapshot(now, history, policy_.history_bytes)};
  t.puts.push_back({document_, record.seq, write_record(document_, record)});
  t.delete_below = base_seq_;
  return attempt;
}

Journal::Attempt Journal::edits_attempt() const {
  Attempt attempt{transaction(), false, 0, pending_.front().revision};
  Transaction& t = attempt.transaction;
  std::size_t bytes = 0;
  for (const Pending& pending : pending_) {
    if (!t.puts.empty() && (t.puts.size() >= policy_.batch_edits || bytes >= policy_.batch_bytes)) break;
    const Record record{pending.kind, last_seq_ + 1 + t.puts.size(), pending.revision, pending.payload};
    t.puts.push_back({document_, record.seq, write_record(document_, record)});
    bytes += t.puts.back().bytes.size();
    attempt.covers = pending.revision;
  }
  return attempt;
}

bool Journal::snapshot_due() const {
  if (edits_since_ < snapshot_after_ || edits_since_ == 0) return false;
  return edits_since_ >= policy_.edits || bytes_since_ >= std::max(policy_.bytes, base_bytes_);
}

std::optional<Transaction> Journal::next(const Document& now, const History& history) {
  if (in_flight_ || held_ || conflict_ != Conflict::none || !read_only_.empty() || now.id != document_)
    return std::nullopt;
  if (needs_base_) {
    in_flight_ = base_attempt(now, history);
  } else if (!pending_.empty()) {
    in_flight_ = edits_attempt();
  } else if (snapshot_due()) {
    in_flight_ = base_attempt(now, history);
  } else {
    return std::nullopt;
  }
  ++ticket_;
  return in_flight_->transaction;
}

// The attempt is durable, up to the revision `covers`.
void Journal::stored(const Attempt& attempt, std::uint64_t covers) {
  if (attempt.snapshot) {
    const Put& snapshot = attempt.transaction.puts.back();
    last_seq_ = base_seq_ = snapshot.seq;
    base_bytes_ = snapshot.bytes.size();
    edits_since_ = bytes_since_ = snapshot_after_ = 0;
    needs_base_ = false;
    damaged_.clear();
    mended_.clear();
  } else {
    const std::size_t count = static_cast<std::size_t>(covers - attempt.first + 1);
    for (std::size_t i = 0; i < count; ++i) bytes_since_ += attempt.transaction.puts[i].bytes.size();
    edits_since_ += count;
    last_seq_ = attempt.transaction.puts[count - 1].seq;
  }
  while (!pending_.empty() && pending_.front().revision <= covers) pending_.pop_front();
  unknown_.clear();
  failure_.clear();
  held_ = false;
}

void Journal::committed(std::uint64_t ticket) {
  if (!in_flight_ || in_flight_->transaction.ticket != ticket) return;
  const Attempt attempt = std::move(*in_flight_);
  in_flight_.reset();
  stored(attempt, attempt.covers);
}

void Journal::failed(std::uint64_t ticket, std::string_view reason) {
  if (!in_flight_ || in_flight_->transaction.ticket != ticket) return;
  Attempt attempt = std::move(*in_flight_);
  in_flight_.reset();
  if (attempt.snapshot && !needs_base_) {
    // Nothing is unsaved for lack of it; edits go on, and it is tried again later.
    snapshot_after_ = edits_since_ + policy_.edits;
  } else {
    held_ = true;
    failure_ = reason;
  }
  // Of attempts at the same edits the longest says all that the others say.
  std::erase_if(unknown_, [&attempt](const Attempt& old) {
    const auto &a = old.transaction.puts, &b = attempt.transaction.puts;
    return a.size() <= b.size() && std::equal(a.begin(), a.end(), b.begin());
  });
  unknown_.push_back(std::move(attempt));
}

// Whether the rows are what this attempt would have stored, or a part of it: a medium without transactions
// may have stopped anywhere. If so, takes as stored what is whole from the start on, and the rest as damaged.
bool Journal::try_own(const Attempt& attempt, const std::vector<StoredRecord>& rows) {
  const std::vector<Put>& puts = attempt.transaction.puts;
  std::size_t whole = 0;
  std::vector<StoredRecord> torn;
  for (const StoredRecord& row : rows) {
    std::size_t at = 0;
    while (at < puts.size() && (puts[at].document != document_ || puts[at].seq != row.seq)) ++at;
    if (at == puts.size()) return false;
    const bool same = puts[at].bytes == row.bytes;
    if (same && torn.empty() && (attempt.snapshot || at == whole)) {
      ++whole;
      continue;
    }
    const ReadRecord read = read_record(document_, row.seq, row.bytes);
    if (!same && read.problem != ReadRecord::Problem::damaged && read.mended != puts[at].bytes) return false;
    torn.push_back(row);
  }
  if (whole > 0) stored(attempt, attempt.snapshot ? attempt.covers : attempt.first + whole - 1);
  if (!torn.empty()) {
    last_seq_ = torn.back().seq;
    damaged_.insert(damaged_.end(), std::make_move_iterator(torn.begin()),
                    std::make_move_iterator(torn.end()));
    needs_base_ = true;
  }
  unknown_.clear();
  failure_.clear();
  held_ = false;
  return true;
}

void Journal::conflicted(std::uint64_t ticket, const std::vector<StoredRecord>& rows) {
  if (!in_flight_ || in_flight_->transaction.ticket != ticket) return;
  std::vector<Attempt> attempts = std::move(unknown_);
  attempts.push_back(std::move(*in_flight_));
  in_flight_.reset();
  unknown_.clear();
  std::vector<StoredRecord> sorted = rows;
  sort_by_seq(sorted);
  if (!sorted.empty() && sorted.front().seq > last_seq_)
    for (auto attempt = attempts.rbegin(); attempt != attempts.rend(); ++attempt)
      if (try_own(*attempt, sorted)) return;
  conflict_ = sorted.empty() ? Conflict::deleted : Conflict::changed;
}

SavingState Journal::state() const {
  using What = SavingState::What;
  if (!read_only_.empty()) return {What::read_only, read_only_};
  const std::uint64_t open = unsaved();
  if (conflict_ != Conflict::none)
    return {What::conflict,
            message::make("saving.conflict", "what"_is = conflict_ == Conflict::deleted ? "deleted" : "changed",
                          "count"_is = open)};
  if (held_)
    return {What::failed, message::make("saving.failed", "count"_is = open, "told"_is = failure_.empty() ? "no" : "yes",
                                        "why"_is = failure_)};
  return {open > 0 || in_flight_ || needs_base_ ? What::saving : What::saved, {}};
}

std::uint64_t Journal::unsaved() const { return pending_.size() + (base_seq_ == 0 && needs_base_ ? 1 : 0); }

std::vector<Edit> Journal::unsaved_edits() const {
  std::vector<Edit> edits;
  for (const Pending& pending : pending_)
    if (ReadEdit read = read_edit(pending.payload); read.edit) edits.push_back(std::move(*read.edit));
  return edits;
}

}  // namespace hearsay
