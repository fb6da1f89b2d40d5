// Tested by tests/unit/formats_test.cpp; fuzzed by tests/fuzz/file_fuzz.cpp.
#include "core/files/formats.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/format/csv.h"
#include "core/format/hearsay_json.h"
#include "core/format/plain_text.h"
#include "core/store/backup.h"
#include "core/text/html_encoding.h"

namespace hearsay {

namespace {

using namespace message::literals;
using Holds = FiledArticle::Holds;
using Encoding = Format::Encoding;

template <message::Name id>
Message named() {
  return message::make<>(id.letters);
}

// What formats leave out.

Message parts_lost(std::int64_t n) { return message::make("loss.parts", "count"_is = n); }
Message strengths_lost(std::int64_t n) { return message::make("loss.strengths", "count"_is = n); }
Message places_lost(std::int64_t n) { return message::make("loss.lost-tags", "count"_is = n); }
Message tags_lost(std::int64_t n) { return message::make("loss.tags", "count"_is = n); }

std::size_t count_if(const Document& doc, bool (*is)(const Tag&)) {
  return static_cast<std::size_t>(
      std::count_if(doc.tags.begin(), doc.tags.end(), [is](const auto& entry) { return is(entry.second); }));
}
std::size_t tags_in_parts(const Document& doc) {
  return count_if(doc, [](const Tag& tag) { return tag.fragments.size() > 1; });
}
std::size_t hedges_with_strength(const Document& doc) {
  return count_if(doc, [](const Tag& tag) { return tag.strength > 0; });
}
std::size_t tags_without_text(const Document& doc) { return doc.meta.lost.size(); }
std::size_t all_tags(const Document& doc) { return doc.tags.size(); }

bool is_json(const File& file) { return has_ending(file, *find_format("hearsay")); }
bool is_page(const File& file) { return has_ending(file, *find_format("html")); }
bool is_anything(const File&) { return true; }

// The backup of all articles.

bool is_backup_file(const File& file) { return is_json(file) && is_backup(file.bytes); }

ReadFiles read_backups(const std::vector<File>& bundle) {
  ReadFiles read;
  for (const File& file : bundle) {
    ReadBackup backup = read_backup(file.bytes);
    if (backup.problem.empty() && backup.articles.empty())
      read.problems.push_back({file.name, message::make("file.empty-backup")});
    if (!backup.problem.empty())
      read.problems.push_back({file.name, std::move(backup.problem)});
    for (BackedUp& one : backup.articles)
      read.articles.push_back({.document = std::move(one.document),
                               .holds = Holds::work,
                               .history = std::move(one.history),
                               .changed = one.entry.changed,
                               .trashed = one.entry.trashed,
                               .made = backup.made});
    std::move(backup.rows.begin(), backup.rows.end(), std::back_inserter(read.rows));
  }
  return read;
}

std::string write_backup(const std::vector<Outgoing>& articles, std::int64_t now) {
  BackupWriter writer(now);
  for (const Outgoing& one : articles) {
    if (!one.document) {
      writer.add_row(one.row);
      continue;
    }
    LibraryEntry entry = library_entry(*one.document);
    if (one.changed != 0) entry.changed = one.changed;
    entry.trashed = one.trashed;
    writer.add(entry, *one.document, one.history ? *one.history : History());
  }
  return writer.finish();
}

// Hearsay's own file.

ReadFiles read_hearsay_files(const std::vector<File>& bundle) {
  ReadFiles read;
  for (const File& file : bundle) {
    ReadResult result = read_hearsay(file.bytes);
    if (!result.problem.empty())
      read.problems.push_back({file.name, message::as_it_was(std::move(result.problem))});
    for (Document& doc : result.documents) read.articles.push_back({.document = std::move(doc)});
  }
  return read;
}

std::string write_hearsay_file(const std::vector<Outgoing>& articles, std::int64_t) {
  if (articles.size() == 1) return write_hearsay(*articles.front().document);
  std::vector<Document> copies;
  for (const Outgoing& one : articles) copies.push_back(*one.document);
  return write_hearsay(copies);
}

// Text and pages without tags.

template <ReadText (*reader)(std::string_view)>
ReadFiles read_texts(const std::vector<File>& bundle) {
  ReadFiles read;
  for (const File& file : bundle) {
    ReadText text = reader(file.bytes);
    if (!text.problem.empty()) {
      read.problems.push_back({file.name, std::move(text.problem)});
      continue;
    }
    FiledArticle& article = read.articles.emplace_back();
    article.holds = Holds::text;
    article.document.text = std::move(text.text);
    article.document.meta.from = file.name;
    article.boilerplate = std::move(text.boilerplate);
  }
  return read;
}

std::string write_texts(const std::vector<Outgoing>& articles, std::int64_t) {
  std::string out;
  for (const Outgoing& one : articles) {
    if (!out.empty()) out += "\n\n";
    out += one.document->text.bytes();
  }
  return out;
}

std::string write_tables(const std::vector<Outgoing>& articles, std::int64_t) {
  std::vector<const Document*> documents;
  for (const Outgoing& one : articles) documents.push_back(one.document);
  return write_csv(documents);
}

// The file in UTF-8; false, and a problem, when it cannot be.
bool decode_file(File& file, Encoding encoding, Decode decode, std::vector<FileProblem>& problems) {
  const bool wide = file.bytes.starts_with("\xFF\xFE") || file.bytes.starts_with("\xFE\xFF");
  if (encoding == Encoding::utf8 || (encoding == Encoding::marked && !wide)) return true;
  const std::string label = declared_encoding(file.bytes);
  // Bytes that say nothing of themselves are taken for Windows-1252, which would make words of any picture.
  if (label == "utf-8" || (!wide && file.bytes.find('\0') != file.bytes.npos)) return true;
  Decoded decoded = decode(file.bytes, label);
  if (!decoded.known) {
    problems.push_back({file.name, message::make("file.encoding", "name"_is = label)});
    return false;
  }
  file.bytes = std::move(decoded.utf8);
  return true;
}

}  // namespace

const std::vector<Format>& formats() {
  static const std::vector<Format> table{
      {.id = "backup",
       .name = named<"format.backup">,
       .endings = {".json"},
       .media_type = "application/json",
       .keeps_work = true,
       .claims = is_backup_file,
       .read = read_backups,
       .write = write_backup},
      {.id = "hearsay",
       .name = named<"format.hearsay">,
       .endings = {".hearsay.json", ".json"},
       .media_type = "application/json",
       .claims = is_json,
       .read = read_hearsay_files,
       .write = write_hearsay_file},
      {.id = "tags-csv",
       .name = named<"format.tags-csv">,
       .endings = {".tags.csv", ".csv"},
       .media_type = "text/csv",
       .write = write_tables,
       .losses = {{parts_lost, tags_in_parts}, {strengths_lost, hedges_with_strength}, {places_lost, tags_without_text}}},
      {.id = "html",
       .name = named<"format.html">,
       .endings = {".html", ".htm"},
       .media_type = "text/html",
       .encoding = Encoding::declared,
       .claims = is_page,
       .read = read_texts<read_web_page>},
      {.id = "text",
       .name = named<"format.text">,
       .endings = {".txt", ".text"},
       .media_type = "text/plain",
       .encoding = Encoding::marked,
       .claims = is_anything,
       .read = read_texts<read_plain_text>,
       .write = write_texts,
       .losses = {{tags_lost, all_tags}}},
  };
  return table;
}

const Format* find_format(std::string_view id) {
  const auto& table = formats();
  const auto found = std::find_if(table.begin(), table.end(), [id](const Format& f) { return f.id == id; });
  return found == table.end() ? nullptr : &*found;
}

const Format& format_of(const File& file) {
  const auto& table = formats();
  return *std::find_if(table.begin(), table.end(), [&file](const Format& f) { return f.claims && f.claims(file); });
}

ReadFiles read_files(std::vector<File> files, Decode decode) {
  ReadFiles all;
  for (File& file : files) {
    const Format& format = format_of(file);
    if (!decode_file(file, format.encoding, decode, all.problems)) continue;
    ReadFiles read = format.read({std::move(file)});
    std::move(read.articles.begin(), read.articles.end(), std::back_inserter(all.articles));
    std::move(read.rows.begin(), read.rows.end(), std::back_inserter(all.rows));
    std::move(read.problems.begin(), read.problems.end(), std::back_inserter(all.problems));
  }
  return all;
}

std::string readable_kinds() {
  std::string out;
  const auto add = [&out](std::string_view kind) {
    if ((',' + out + ',').find(',' + std::string(kind) + ',') != out.npos) return;
    out.append(out.empty() ? "" : ",").append(kind);
  };
  for (const Format& format : formats()) {
    if (!format.read) continue;
    // Browsers know the last part of an ending only.
    for (const std::string_view ending : format.endings) add(ending.substr(ending.rfind('.')));
    add(format.media_type);
  }
  return out;
}

}  // namespace hearsay
