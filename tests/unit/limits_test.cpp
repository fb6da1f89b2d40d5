// Numbers and lengths that no page writes: refused in a file, put up with in the browser's storage.
#include <doctest/doctest.h>

#include <string>

#include "core/annotation/commands.h"
#include "core/annotation/history.h"
#include "core/format/hearsay_json.h"
#include "core/store/library.h"
#include "core/store/snapshot.h"

using namespace hearsay;

namespace {

constexpr std::int64_t no_time = 9'000'000'000'000'000;

Document sample() {
  Document doc;
  doc.id = "d";
  doc.text = Text::from("The heron may be back.");
  doc.meta = {.title = "Heron", .created = 5, .changed = 7};
  return doc;
}

}  // namespace

TEST_CASE("limits: what a calendar can show is a time") {
  CHECK(is_time(0));
  CHECK(is_time(8'640'000'000'000'000));
  CHECK(is_time(-8'640'000'000'000'000));
  for (const std::int64_t damage : {no_time, -no_time, INT64_MIN, INT64_MAX}) CHECK_FALSE(is_time(damage));
}

TEST_CASE("limits: a file with a date that no calendar has, or a title of a megabyte, is refused with a reason") {
  Document doc = sample();
  doc.meta.changed = no_time;
  ReadResult read = read_hearsay(write_hearsay(doc));
  CHECK(read.documents.empty());
  CHECK(read.problem.find("“changed” is no date") != std::string::npos);
  CHECK(read_hearsay(write_hearsay(std::vector<Document>{sample(), doc})).documents.empty());
  CHECK(read_hearsay(write_hearsay(doc), ReadFrom::storage).documents.size() == 1);
  doc = sample();
  doc.meta.title.assign(1'000'000, 'x');
  read = read_hearsay(write_hearsay(doc));
  CHECK(read.documents.empty());
  CHECK(read.problem.find("title is longer") != std::string::npos);
  doc.meta.title.assign(longest_title, 'x');
  CHECK(read_hearsay(write_hearsay(doc)).documents.size() == 1);
}

TEST_CASE("limits: a stored article with them opens") {
  Document doc = sample();
  doc.meta.created = INT64_MIN;
  doc.meta.changed = no_time;
  const ReadSnapshot read = read_snapshot(write_snapshot(doc, {}));
  REQUIRE(read.document);
  CHECK(*read.document == doc);
}

TEST_CASE("limits: a row of the library is mended") {
  LibraryEntry entry = library_entry(sample());
  entry.created = INT64_MIN;
  entry.changed = no_time;
  entry.trashed = INT64_MAX;
  entry.title.assign(1'000'000, 'x');
  const std::optional<LibraryEntry> read = read_library(write_library(entry));
  REQUIRE(read);
  CHECK(read->created == 0);
  CHECK(read->changed == 0);
  CHECK(read->trashed == 0);
  CHECK(read->title.size() == longest_row_title + 3);
  CHECK(read_library(write_library(*read)) == read);
  Document doc = sample();
  doc.meta.title.assign(1'000'000, 'x');
  doc.meta.changed = no_time;
  CHECK(library_entry(doc).title.size() == longest_row_title + 3);
  CHECK(library_entry(doc).changed == 0);
}

TEST_CASE("limits: who renames an article with a whole text gets its beginning") {
  const Document doc = sample();
  Document renamed = doc;
  REQUIRE(apply(renamed, commands::rename_document(doc, std::string(1'000'000, 'x'))) == "");
  CHECK(renamed.meta.title.size() < 3'000);
}
