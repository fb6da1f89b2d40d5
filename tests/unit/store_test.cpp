// What the journal is made of: records with their checksum, snapshots, the library's rows.
#include <doctest/doctest.h>

#include "core/format/hearsay_json.h"
#include "core/store/library.h"
#include "core/store/record.h"
#include "core/store/snapshot.h"
#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {
using Problem = ReadRecord::Problem;
const Record sample{RecordKind::undone, 7, 5, R"({"name":"x","changes":[]})"};
}  // namespace

TEST_CASE("record: the checksum is CRC-32C") {
  CHECK(crc32c("") == 0);
  CHECK(crc32c("123456789") == 0xE3069283u);            // the check value of its catalogue entry
  CHECK(crc32c(std::string(32, '\0')) == 0x8A9136AAu);  // RFC 3720, B.4
  CHECK(crc32c(std::string(32, '\xFF')) == 0x62A8AB43u);
  CHECK(crc32c("6789", crc32c("12345")) == crc32c("123456789"));
}

TEST_CASE("record: comes back as it was, under its own key only") {
  Random random(1);
  for (int i = 0; i < 200; ++i) {
    const Record record{static_cast<RecordKind>(1 + random.below(4)), random.next() >> 11, random.next(),
                        words(random, random.below(40))};
    const std::string bytes = write_record("d1", record);
    const ReadRecord back = read_record("d1", record.seq, bytes);
    REQUIRE(back.problem == Problem::none);
    CHECK(*back.record == record);
    CHECK(back.mended.empty());
    CHECK(read_record("d1", record.seq + 1, bytes).problem == Problem::damaged);
    CHECK(read_record("d2", record.seq, bytes).problem == Problem::damaged);
    CHECK(read_record("", record.seq, bytes).problem == Problem::damaged);
  }
}

TEST_CASE("record: any one flipped bit is mended, any two are not mistaken for one") {
  for (const Record& record : {sample, Record{RecordKind::snapshot, 1, 0, {}}}) {
    const std::string bytes = write_record("d1", record);
    const std::size_t bits = bytes.size() * 8;
    const auto flip = [](std::string& in, std::size_t bit) {
      in[bit / 8] = static_cast<char>(in[bit / 8] ^ (1 << bit % 8));
    };
    for (std::size_t bit = 0; bit < bits; ++bit) {
      std::string damaged = bytes;
      flip(damaged, bit);
      const ReadRecord back = read_record("d1", record.seq, damaged);
      REQUIRE(back.problem == Problem::none);
      CHECK(back.mended == bytes);
      CHECK(*back.record == record);
      for (std::size_t other = bit + 1; other < bits; other += 1 + bit % 7) {
        std::string worse = damaged;
        flip(worse, other);
        if (read_record("d1", record.seq, worse).problem == Problem::none) FAIL("bits ", bit, " and ", other);
      }
    }
  }
}

TEST_CASE("record: cut, lengthened or foreign bytes are refused") {
  const std::string bytes = write_record("d1", sample);
  for (std::size_t length = 0; length < bytes.size(); ++length)
    CHECK(read_record("d1", sample.seq, std::string_view(bytes).substr(0, length)).problem ==
          Problem::damaged);
  CHECK(read_record("d1", sample.seq, bytes + "x").problem == Problem::damaged);
  CHECK(read_record("d1", sample.seq, std::string(60, '\0')).problem == Problem::damaged);
  CHECK(read_record("d1", sample.seq, std::string(2000, 0x5A)).problem == Problem::damaged);
}

TEST_CASE("record: of a newer version or an unknown kind it is told apart from a damaged one") {
  const auto resealed = [](std::size_t at, char value) {
    std::string bytes = write_record("d1", sample);
    bytes[at] = value;
    const std::string body = bytes.substr(0, bytes.size() - 4);
    const std::uint32_t crc = crc32c(body, crc32c(std::string_view("\0", 1), crc32c("d1")));
    for (int i = 0; i < 4; ++i)
      bytes[body.size() + static_cast<std::size_t>(i)] = static_cast<char>(crc >> (8 * i));
    return read_record("d1", sample.seq, bytes).problem;
  };
  CHECK(resealed(4, 1) == Problem::none);
  CHECK(resealed(4, 2) == Problem::none);
  CHECK(resealed(4, 3) == Problem::newer);
  CHECK(resealed(5, 5) == Problem::newer);
  CHECK(resealed(5, 0) == Problem::damaged);
  CHECK(resealed(4, 0) == Problem::damaged);
  CHECK(resealed(24, 1) == Problem::damaged);
  CHECK(resealed(0, 'X') == Problem::damaged);
}

TEST_CASE("snapshot: document and history come back; a cut one is none") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    Random random(seed);
    Document doc = some_document(random, 6);
    History history;
    for (int i = 0; i < 10; ++i) {
      const Edit edit = some_edit(random, doc);
      if (edit.empty()) continue;
      REQUIRE(apply(doc, edit) == "");
      history.done(edit);
    }
    for (std::uint32_t i = random.below(4); i > 0; --i)
      if (const auto edit = history.undo()) REQUIRE(apply(doc, *edit) == "");
    const std::string payload = write_snapshot(doc, history);
    const ReadSnapshot back = read_snapshot(payload);
    REQUIRE(back.document.has_value());
    CHECK(*back.document == doc);
    CHECK(back.history.edits() == history.edits());
    CHECK(back.history.place() == history.place());
    if (seed > 1) continue;
    for (std::size_t length = 0; length + 2 < payload.size(); length += 1 + length / 100)
      CHECK(!read_snapshot(std::string_view(payload).substr(0, length)).document.has_value());
  }
}

TEST_CASE("snapshot: of a long history the steps nearest to now are kept") {
  Document doc;
  doc.id = "d";
  History history;
  const auto big = [](int i) {
    return Edit{message::as_it_was(numbered("step ", i)), {TextChange{std::string(1000, 'a'), "b"}}};
  };
  for (int i = 0; i < 400; ++i) history.done(big(i));
  for (int i = 0; i < 50; ++i) CHECK(history.undo().has_value());
  std::string payload = write_snapshot(doc, history);
  CHECK(payload.size() < history_budget + 1000);
  ReadSnapshot back = read_snapshot(payload);
  CHECK(undo_words(back.history) == "step 349");
  CHECK(!back.history.can_redo());  // no room was left
  CHECK(back.history.place() > 100);

  History few;
  for (int i = 0; i < 60; ++i) few.done(big(i));
  for (int i = 0; i < 50; ++i) CHECK(few.undo().has_value());
  back = read_snapshot(write_snapshot(doc, few));
  CHECK(back.history.edits() == few.edits());
  CHECK(back.history.place() == 10);
  CHECK(redo_words(back.history) == "step 10");
}

TEST_CASE("snapshot: a step that is large as a whole text can still be taken back, and those before it") {
  Document doc;
  doc.id = "d";
  History history;
  const auto step = [&history](std::size_t bytes) {
    history.done({message::as_it_was("step"), {TextChange{std::string(bytes, 'a'), "b"}}});
  };
  for (int i = 0; i < 20; ++i) step(100);
  for (int i = 0; i < 4; ++i) step(history_budget);
  CHECK(read_snapshot(write_snapshot(doc, history)).history.place() == 10);
  for (int i = 0; i < 20; ++i) step(100);
  CHECK(read_snapshot(write_snapshot(doc, history)).history.place() == 20);  // what is further back has the small budget
  step(2 * last_budget);
  CHECK(read_snapshot(write_snapshot(doc, history)).history.place() == 1);
}

TEST_CASE("library: a row comes back, with what a newer program put in it") {
  Random random(5);
  Document doc = some_document(random, 12);
  LibraryEntry entry = library_entry(doc);
  entry.trashed = 77;
  entry.extra = R"({"pinned":true})";
  const auto back = read_library(write_library(entry));
  REQUIRE(back.has_value());
  CHECK(*back == entry);
  CHECK(!read_library("").has_value());
  CHECK(!read_library("{}").has_value());
  CHECK(!read_library(R"({"version":1,"id":"","title":"x"})").has_value());
  CHECK(!read_library(R"({"version":1,"id":"d","title":"x","quotes":-1})").has_value());
  CHECK(read_library(R"({"version":9,"id":"d","title":"x","stars":3})")->extra == R"({"stars":3})");
}

TEST_CASE("library: the bin") {
  LibraryEntry entry;
  entry.id = "d1";
  const std::int64_t day = 24 * 60 * 60 * 1000, now = 1000 * day;
  const Transaction in = trash(entry, now);
  CHECK(in.puts.empty());
  CHECK(!in.expected_seq.has_value());
  const LibraryEntry trashed = *read_library(in.library);
  CHECK(trashed.trashed == now);
  CHECK(read_library(restore(trashed).library)->trashed == 0);
  CHECK(expired({entry, trashed}, now + 29 * day).empty());
  CHECK(expired({entry, trashed}, now + 30 * day).size() == 1);
  CHECK(expired({entry, trashed}, now - day).empty());  // the clock went back
  CHECK(days_left(trashed, now) == 30);
  CHECK(days_left(trashed, now - day) == 30);  // the clock went back
  CHECK(days_left(trashed, now + 1) == 30);
  CHECK(days_left(trashed, now + day) == 29);
  CHECK(days_left(trashed, now + 30 * day - 1) == 1);
  CHECK(days_left(trashed, now + 30 * day) == 0);
  const Transaction gone = purge("d1", in.library);
  CHECK(gone.document == "d1");
  CHECK(gone.act == Transaction::Library::remove);
  CHECK(gone.expected_library == in.library);  // what another tab brought back stays
  CHECK(gone.clears == std::vector<std::string>{"d1", aside_key("d1")});
}
