// Tested by tests/unit/backup_test.cpp; fuzzed by tests/fuzz/file_fuzz.cpp.
#include "core/store/backup.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/format/json.h"
#include "core/message/message.h"
#include "core/store/record.h"
#include "core/store/snapshot.h"

namespace hearsay {

using namespace message::literals;

namespace {

constexpr std::int64_t backup_version = 1;
constexpr std::string_view begin_mark = "{\"hearsay backup\": ", articles_mark = ", \"articles\": [\n",
                           count_mark = "\n], \"count\": ", rows_mark = ", \"rows\": [", checksum_mark = ", \"crc32c\": \"",
                           end_mark = "\"}\n";
constexpr std::size_t whole_history = SIZE_MAX;  // in bytes: every step that is there

std::string hex(std::uint32_t number) {
  std::string out;
  for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[number >> shift & 0xF];
  return out;
}

// The number there, in digits; takes it off. -1 for none.
std::int64_t take_number(std::string_view& rest) {
  std::int64_t number = -1;
  for (; !rest.empty() && rest[0] >= '0' && rest[0] <= '9' && number < INT64_MAX / 10 - 9;
       rest.remove_prefix(1))
    number = std::max<std::int64_t>(number, 0) * 10 + (rest[0] - '0');
  return number;
}

bool take(std::string_view& rest, std::string_view words) {
  if (!rest.starts_with(words)) return false;
  rest.remove_prefix(words.size());
  return true;
}

ReadBackup refused(std::string_view why) {
  ReadBackup read;
  read.problem = message::make("backup.refused", "why"_is = why);
  return read;
}

// One article from its lines: the library's row, then a snapshot.
std::optional<BackedUp> article_of(std::string_view lines) {
  const std::size_t end = lines.find('\n');
  if (end == lines.npos) return std::nullopt;
  std::optional<LibraryEntry> entry = read_library(lines.substr(0, end));
  ReadSnapshot snapshot = read_snapshot(lines.substr(end + 1));
  if (!entry || !snapshot.document || snapshot.document->id != entry->id) return std::nullopt;
  return BackedUp{std::move(*entry), std::move(*snapshot.document), std::move(snapshot.history)};
}

// The edits that lead from the document to the wanted one by undoing, or else by making again.
std::optional<std::vector<Edit>> path(const Document& from, const History& history, const Document& to) {
  for (const bool back : {true, false}) {
    Document doc = from;
    History steps = history;
    std::vector<Edit> edits;
    while (std::optional<Edit> edit = back ? steps.undo() : steps.redo()) {
      if (!apply(doc, *edit).empty()) break;
      edits.push_back(std::move(*edit));
      if (doc == to) return edits;
    }
  }
  return std::nullopt;
}

}  // namespace

BackupWriter::BackupWriter(std::int64_t now) {
  out_ += begin_mark;
  out_ += std::to_string(backup_version) + ", \"made\": " + std::to_string(std::max<std::int64_t>(now, 0));
  out_ += articles_mark;
}

void BackupWriter::add(const LibraryEntry& entry, const Document& doc, const History& history) {
  if (articles_++) out_ += ",\n";
  out_ += '[';
  out_ += write_library(entry);
  // A snapshot is lines of JSON, the document's over several lines: as an array they need commas between.
  const std::string snapshot = write_snapshot(doc, history, whole_history);
  std::size_t at = 0;
  for (std::size_t lines = history.edits().size() + 1; lines-- > 0;) {
    const std::size_t end = snapshot.find('\n', at);
    (out_ += ",\n").append(snapshot, at, end - at);
    at = end + 1;
  }
  out_ += ",\n";
  for (; at + 1 < snapshot.size(); ++at) out_ += snapshot[at] == '\n' ? ' ' : snapshot[at];
  out_ += ']';
}

void BackupWriter::add_row(std::string_view row) { (rows_ += rows_.empty() ? "" : ",").append(row); }

std::string BackupWriter::finish() {
  out_ += count_mark;
  out_ += std::to_string(articles_);
  if (!rows_.empty()) ((out_ += rows_mark) += rows_) += ']';
  const std::uint32_t checksum = crc32c(out_);
  out_ += checksum_mark;
  out_ += hex(checksum);
  out_ += end_mark;
  return std::move(out_);
}

bool is_backup(std::string_view bytes) { return bytes.starts_with(begin_mark); }

ReadBackup read_backup(std::string_view bytes) {
  std::string_view rest = bytes;
  if (!take(rest, begin_mark)) return refused("no-backup");
  const std::int64_t version = take_number(rest);
  if (version > backup_version)
    return refused("newer");
  ReadBackup read;
  if (version != backup_version || !take(rest, ", \"made\": ") || (read.made = take_number(rest)) < 0 ||
      !take(rest, articles_mark))
    return refused("damaged");

  const std::size_t checksum_at = bytes.rfind(checksum_mark), count_at = bytes.rfind(count_mark);
  if (checksum_at == bytes.npos || count_at == bytes.npos || count_at > checksum_at ||
      !bytes.ends_with(end_mark))
    return refused("cut");
  std::string_view seal = bytes.substr(checksum_at);
  take(seal, checksum_mark);
  if (seal != hex(crc32c(bytes.substr(0, checksum_at))) + std::string(end_mark))
    return refused("changed");

  // It is what a Hearsay has written; what does not fit now is not damage but this program's limit.
  std::string_view counted = bytes.substr(count_at + count_mark.size());
  const std::int64_t count = take_number(counted);
  const std::size_t articles_at = bytes.size() - rest.size();
  rest = count_at < articles_at ? std::string_view{} : bytes.substr(articles_at, count_at - articles_at);
  while (!rest.empty()) {
    // Articles end with "}]" at the end of a line; inside of one no line ends so.
    const std::size_t close = std::min(rest.find("}],\n["), rest.size() - 1);
    std::string lines;
    std::string_view article = rest.substr(0, close + (close + 1 < rest.size() ? 1 : 0));
    rest.remove_prefix(std::min(rest.size(), close + 4));
    take(article, "[");
    // The commas between the lines, away: every line ends with its own brace before.
    for (std::size_t i = 0; i < article.size(); ++i)
      if (article[i] != ',' || article.substr(i + 1, 1) != "\n") lines += article[i];
    std::optional<BackedUp> one = article_of(lines);
    if (!one) return refused("article");
    read.articles.push_back(std::move(*one));
  }
  if (count != static_cast<std::int64_t>(read.articles.size()))
    return refused("fewer");
  if (counted = counted.substr(0, counted.rfind(checksum_mark)); take(counted, rows_mark)) {
    Json rows;
    if (!parse_json("[" + std::string(counted), rows).empty() || !rows.is_array())
      return refused("event");
    for (const Json& row : rows) read.rows.push_back(row.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  return read;
}

Comparison compare(const Document& ours, const History& our_history, const Document& theirs,
                   const History& their_history) {
  using What = Comparison::What;
  if (ours == theirs) return {What::same, {}};
  if (path(ours, our_history, theirs)) return {What::earlier, {}};
  std::optional<std::vector<Edit>> edits = path(theirs, their_history, ours);
  if (!edits) return {What::diverged, {}};
  std::reverse(edits->begin(), edits->end());
  for (Edit& edit : *edits) edit = inverse(edit);
  return {What::longer, std::move(*edits)};
}

Message backup_reminder(const std::vector<LibraryEntry>& entries, std::int64_t last_backup,
                            std::int64_t last_reminder, std::int64_t now) {
  constexpr std::int64_t day = 24 * 60 * 60 * 1000, patience = 14 * day, silence = 7 * day;
  std::int64_t articles = 0, oldest = now;
  for (const LibraryEntry& entry : entries) {
    if (entry.trashed != 0 || entry.changed <= last_backup || entry.from == "example" || is_event(entry)) continue;
    ++articles;
    oldest = std::min(oldest, entry.created);
  }
  const std::int64_t since = last_backup ? last_backup : oldest;
  if (articles == 0 || now - since < patience || now - last_reminder < silence) return {};
  if (!last_backup) return message::make("backup.none-yet");
  return message::make("backup.old", "count"_is = (now - since) / day);
}

}  // namespace hearsay
