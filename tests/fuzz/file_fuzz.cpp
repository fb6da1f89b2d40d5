// Fuzzes everything that reads stored or opened bytes: files of every format of the table, edits, records, snapshots,
// library rows, whole journals, backups.
//
// The first byte chooses the reader, the rest is for it; of files the second one chooses the format. Whatever comes, a reader gives a sound result or
// says that it has none; what it gives can be written and read again as the same. Build with clang
// -fsanitize=fuzzer,address,undefined.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/edit.h"
#include "core/files/formats.h"
#include "core/format/hearsay_json.h"
#include "core/store/backup.h"
#include "core/store/journal.h"
#include "core/store/library.h"
#include "core/store/record.h"
#include "core/store/recovery.h"
#include "core/store/snapshot.h"

using namespace hearsay;

namespace {

void need(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

// Any bytes as an encoding of one byte a character.
Decoded decode(std::string_view bytes, const std::string&) {
  std::string utf8;
  for (const char c : bytes) utf8 += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c) : std::string("\u00e9");
  return {utf8, true};
}

// One file, by the format that its name chooses.
void read_a_file(const Format& format, std::string_view bytes) {
  const ReadFiles read = read_files({{"f" + std::string(format.endings.back()), std::string(bytes)}}, decode);
  need(read.articles.empty() != read.problems.empty(), "articles or a problem");
  for (const FiledArticle& article : read.articles) {
    const Document& doc = article.document;
    need(article.holds == FiledArticle::Holds::text || document_problem(doc).empty(), "what was read is sound");
    std::uint32_t at = 0;
    for (const Span part : article.boilerplate) {
      need(part.begin >= at && part.end > part.begin && part.end <= doc.text.size(), "boilerplate is in order");
      at = part.end;
    }
    if (article.holds == FiledArticle::Holds::text) continue;
    for (const Format& f : formats()) {
      if (!f.write || f.id == "text") continue;  // text keeps the words only
      const std::string written = f.write({{&doc, &article.history, article.changed, article.trashed}}, article.made);
      if (!f.read || !losses(f, doc).empty()) continue;
      const ReadFiles again = f.read({{"f" + std::string(f.endings.front()), written}});
      need(again.articles.size() == 1 && again.articles[0].document == doc, "a document comes back");
    }
  }
}

void read_an_edit(std::string_view bytes) {
  const ReadEdit read = read_edit(bytes);
  need(read.edit.has_value() == read.problem.empty(), "an edit or a problem");
  if (!read.edit) return;
  need(inverse(inverse(*read.edit)) == *read.edit, "the inverse of the inverse");
  const ReadEdit again = read_edit(write_edit(*read.edit));
  need(again.edit == read.edit, "an edit comes back");
  Document doc;
  doc.id = "d";
  doc.text = Text::from("“Rain,” she said.");
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  const Document before = doc;
  if (!apply(doc, *read.edit).empty()) return need(doc == before, "a refused edit changes nothing");
  need(document_problem(doc).empty(), "an edit leaves the document sound");
  need(apply(doc, inverse(*read.edit)).empty() && doc == before, "an edit can be taken back");
}

// The bytes as stored rows: each begins with how long it is and whether its checksum is to be right, so that
// the fuzzer gets past it.
std::vector<StoredRecord> rows_of(std::string_view bytes) {
  std::vector<StoredRecord> rows;
  while (bytes.size() >= 4) {
    const auto byte = [&bytes](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    const std::size_t length = std::min<std::size_t>(byte(0) + 256u * byte(1), bytes.size() - 4);
    const std::uint64_t seq = rows.size() + 1;
    std::string payload(bytes.substr(4, length));
    if (byte(2) % 2 == 0) {
      const Record record{static_cast<RecordKind>(1 + byte(2) / 2 % 4), seq, byte(3), std::move(payload)};
      payload = write_record("d", record);
    }
    rows.push_back({seq, std::move(payload)});
    bytes.remove_prefix(4 + length);
  }
  return rows;
}

void open_a_journal(std::string_view bytes) {
  const std::vector<StoredRecord> rows = rows_of(bytes);
  Journal journal;
  const Recovered recovered = journal.open("d", rows, {});
  need(recovered.document.has_value() || !recovered.report.empty(), "a document or a report");
  if (!recovered.document)
    return need(!journal.next({}, {}).has_value(), "what cannot be read is not written over");
  need(document_problem(*recovered.document).empty(), "what was recovered is sound");
  need(recovered.history.place() <= recovered.history.edits().size(), "the history has its place");
  // What the repair leaves opens without a word, as the same.
  const auto repair = journal.next(*recovered.document, recovered.history);
  if (!repair) return;
  std::vector<StoredRecord> after;
  for (const StoredRecord& row : rows) {
    bool keep = row.seq >= repair->delete_below;
    for (const std::uint64_t seq : repair->deletes) keep = keep && seq != row.seq;
    for (const Put& put : repair->puts) keep = keep && (put.document != "d" || put.seq != row.seq);
    if (keep) after.push_back(row);
  }
  for (const Put& put : repair->puts)
    if (put.document == "d") after.push_back({put.seq, put.bytes});
  const Recovery again = recover("d", after);
  need(again.document == recovered.document && again.report.empty(), "a repaired journal is whole");
}

// The bytes as the articles of a backup whose checksum is right, so that the fuzzer gets past it.
void read_sealed_backup(std::string_view bytes) {
  std::string file = "{\"hearsay backup\": 1, \"made\": 1, \"articles\": [\n";
  file.append(bytes) += "\n], \"count\": 1";
  const std::uint32_t checksum = crc32c(file);
  file += ", \"crc32c\": \"";
  for (int shift = 28; shift >= 0; shift -= 4) file += "0123456789abcdef"[checksum >> shift & 0xF];
  file += "\"}\n";
  const ReadBackup read = read_backup(file);
  need(read.articles.empty() || read.problem.empty(), "articles or a problem");
  BackupWriter writer(1);
  for (const BackedUp& one : read.articles) {
    need(document_problem(one.document).empty(), "a document of a backup is sound");
    writer.add(one.entry, one.document, one.history);
  }
  const ReadBackup again = read_backup(writer.finish());
  need(again.articles.size() == read.articles.size(), "a backup comes back");
}

void read_the_rest(std::string_view bytes) {
  const ReadRecord record = read_record("d", 1, bytes);
  need(record.record.has_value() == (record.problem == ReadRecord::Problem::none), "a record or a problem");
  if (const auto entry = read_library(bytes))
    need(read_library(write_library(*entry)) == entry, "a row comes back");
  read_snapshot(bytes);
  read_backup(bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 5) {
    case 0:
      if (!bytes.empty())
        read_a_file(formats()[static_cast<unsigned char>(bytes[0]) % formats().size()], bytes.substr(1));
      break;
    case 1:
      read_an_edit(bytes);
      break;
    case 2:
      open_a_journal(bytes);
      break;
    case 3:
      read_sealed_backup(bytes);
      break;
    default:
      read_the_rest(bytes);
  }
  return 0;
}
