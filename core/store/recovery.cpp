// Tested by tests/unit/journal_test.cpp; fuzzed by tests/fuzz/file_fuzz.cpp.
#include "core/store/recovery.h"

#include <algorithm>
#include <utility>

#include "core/format/hearsay_json.h"
#include "core/message/message.h"
#include "core/store/snapshot.h"

namespace hearsay {

namespace {

using Problem = ReadRecord::Problem;

std::string counted(std::size_t n, const char* one, const char* many) {
  return n == 1 ? std::string("One ") + one : std::to_string(n) + " " + many;
}

std::string report_of(const Recovery& recovery, std::size_t records) {
  if (!recovery.document) {
    if (records == 0) return "Nothing is stored of this article.";
    if (recovery.newer)
      return "This article was stored by a newer Hearsay, which this one cannot read. Nothing was changed. "
             "Open it with "
             "the newer page.";
    return "This article cannot be opened: none of the " +
           counted(records, "stored record", "stored records") +
           " holds it whole. Nothing was deleted. If you have saved it as a file, open that file.";
  }
  std::string report;
  if (recovery.lost > 0) {
    const Edit* last = recovery.history.last();
    report = counted(recovery.lost, "stored step", "stored steps") +
             " at the end could not be read. The article is as it was " +
             (last ? "after this step: " + message::text(message::plain_english(), last->act)
                   : std::string("before that")) +
             "; what could not be read is kept aside.";
  } else if (!recovery.damaged.empty()) {
    report = counted(recovery.damaged.size(), "stored copy was", "stored copies were") +
             " damaged and put aside. Nothing of the article is lost.";
  } else if (!recovery.mended.empty()) {
    report = counted(recovery.mended.size(), "stored record was", "stored records were") +
             " damaged and could be mended. Nothing of the article is lost.";
  }
  if (recovery.newer) {
    if (!report.empty()) report += ' ';
    report +=
        "A newer Hearsay has worked on this article. It is shown for reading, as far as this one understands "
        "it; "
        "open it with the newer page to go on.";
  }
  return report;
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
  return recovery;
}

}  // namespace hearsay
