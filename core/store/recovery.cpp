// Tested by tests/unit/journal_test.cpp; fuzzed by tests/fuzz/file_fuzz.cpp.
#include "core/store/recovery.h"

#include <algorithm>
#include <utility>

#include "core/format/hearsay_json.h"
#include "core/message/message.h"
#include "core/store/snapshot.h"

namespace hearsay {

namespace {

using namespace message::literals;
using Problem = ReadRecord::Problem;

Message report_of(const Recovery& recovery, std::size_t records) {
  if (!recovery.document) {
    if (records == 0) return message::make("recovery.nothing");
    if (recovery.newer) return message::make("recovery.newer-unread");
    return message::make("recovery.none", "count"_is = records);
  }
  if (recovery.newer) return message::make("recovery.newer");
  if (recovery.lost > 0)
    return recovery.history.last() ? message::make("recovery.lost-after", "count"_is = recovery.lost, "step"_is = "")
                                   : message::make("recovery.lost", "count"_is = recovery.lost);
  if (!recovery.damaged.empty()) return message::make("recovery.damaged", "count"_is = recovery.damaged.size());
  if (!recovery.mended.empty()) return message::make("recovery.mended", "count"_is = recovery.mended.size());
  return {};
}

}  // namespace

Replayed replay(const Record& record, Document& doc, History& history) {
  ReadEdit read = read_edit(record.payload);
  if (!read.edit) return Replayed::unknown;
  if (!apply(doc, *read.edit).empty()) return Replayed::unfit;
  // The history in the snapshot may be shorter than it was: a step that it does not know counts as one just
  // made.
  if (record.kind == RecordKind::undone) {
    const auto undone = history.undo();
    if (undone && same_step(*undone, *read.edit)) return Replayed::done;
    if (undone) history.redo();
  } else if (record.kind == RecordKind::redone) {
    const auto redone = history.redo();
    if (redone && same_step(*redone, *read.edit)) return Replayed::done;
    if (redone) history.undo();
  }
  history.done(std::move(*read.edit));
  return Replayed::done;
}

void sort_by_seq(std::vector<StoredRecord>& rows) {
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.seq < b.seq; });
}

Recovery recover(std::string_view document, std::vector<StoredRecord> records) {
  Recovery recovery;
  sort_by_seq(records);
  if (!records.empty()) recovery.newest_seq = records.back().seq;

  std::vector<ReadRecord> read;
  read.reserve(records.size());
  for (const StoredRecord& stored : records) {
    read.push_back(read_record(document, stored.seq, stored.bytes));
    recovery.newer = recovery.newer || read.back().problem == Problem::newer;
  }

  // The newest whole snapshot.
  std::size_t base = records.size();
  while (base-- > 0) {
    if (!read[base].record || read[base].record->kind != RecordKind::snapshot) continue;
    ReadSnapshot snapshot = read_snapshot(read[base].record->payload);
    if (snapshot.document && snapshot.document->id == document) {
      recovery.document = std::move(snapshot.document);
      recovery.history = std::move(snapshot.history);
      break;
    }
    // Whole, and yet no snapshot that can be read: it was not damaged.
    read[base].record.reset();
    recovery.newer = true;
  }
  if (!recovery.document) {
    recovery.report = report_of(recovery, records.size());
    return recovery;
  }
  recovery.base_seq = records[base].seq;
  recovery.base_bytes = records[base].bytes.size();
  recovery.revision = read[base].record->revision;
  if (!read[base].mended.empty()) recovery.mended.push_back({records[base].seq, read[base].mended});

  std::size_t at = base + 1, whole_end = base + 1;
  for (; at < records.size(); ++at) {
    if (read[at].problem == Problem::newer) break;
    if (!read[at].record) continue;  // whether it was an edit, the next revision will tell
    const Record& record = *read[at].record;
    if (record.revision != recovery.revision + 1) break;
    const Replayed replayed = replay(record, *recovery.document, recovery.history);
    recovery.newer = recovery.newer || replayed == Replayed::unknown;
    if (replayed != Replayed::done) break;
    ++recovery.revision;
    ++recovery.edits;
    recovery.bytes += records[at].bytes.size();
    if (!read[at].mended.empty()) recovery.mended.push_back({records[at].seq, read[at].mended});
    whole_end = at + 1;
  }
  for (std::size_t i = base + 1; i < records.size(); ++i)
    if (i >= whole_end || !read[i].record) recovery.damaged.push_back(std::move(records[i]));
  // After the last step that could be made again: steps, or damaged records that may have been some.
  recovery.lost = records.size() - whole_end;
  if (recovery.newer) {
    recovery.damaged.clear();
    recovery.mended.clear();
    recovery.lost = 0;
  }
  recovery.report = report_of(recovery, records.size());
  if (const Edit* last = recovery.history.last(); last && recovery.lost > 0) recovery.last_step = last->act;
  return recovery;
}

}  // namespace hearsay
