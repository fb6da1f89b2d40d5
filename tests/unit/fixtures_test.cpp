// What an earlier page stored (tests/fixtures) opens with every tag, link, note, speaker, history step and undo:
// article files, a backup, and the rows of the journal. Compared with the JSON as it stands in the files.
#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "core/format/hearsay_json.h"
#include "core/message/message.h"
#include "core/store/backup.h"
#include "core/store/recovery.h"

using namespace hearsay;

namespace {

using Raw = nlohmann::json;

// Nothing in node, which has no files here.
std::string fixture(const std::string& name) {
  std::ifstream file("tests/fixtures/v1/" + name, std::ios::binary);
#ifndef __EMSCRIPTEN__
  REQUIRE_MESSAGE(file, "run the tests in the project's folder");
#endif
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string why(const Tag& tag) { return message::text(message::plain_english(), tag.rule); }
std::string shown(const Edit& edit) { return message::text(message::plain_english(), edit.act); }

void check_tag(const Document& doc, const Tag& tag, const Verdict* verdict, const Raw& raw) {
  INFO("tag ", tag.id);
  CHECK(tag.layer == raw["layer"]);
  CHECK(name_of(tag.label) == raw["label"].get<std::string>());
  CHECK(name_of(state_by(verdict, doc, my_layer, tag)) == raw["state"].get<std::string>());
  CHECK(tag.kind == raw.value("kind", ""));
  CHECK(tag.person == raw.value("person", ""));
  CHECK(tag.strength == raw.value("strength", 0));
  CHECK(tag.confidence == doctest::Approx(raw.value("confidence", 0.0)));
  CHECK(why(tag) == raw.value("rule", ""));
  CHECK((verdict ? verdict->note : tag.note) == raw.value("note", ""));
  REQUIRE(tag.fragments.size() == raw["fragments"].size());
  for (std::size_t i = 0; i < tag.fragments.size(); ++i) {
    CHECK(doc.text.code_point(tag.fragments[i].begin) == raw["fragments"][i][0]);
    CHECK(doc.text.code_point(tag.fragments[i].end) == raw["fragments"][i][1]);
  }
}

void check_document(const Document& doc, const Raw& raw) {
  INFO("article ", raw["meta"]["title"]);
  CHECK(document_problem(doc) == "");
  CHECK(doc.id == raw["id"]);
  CHECK(doc.text.bytes() == raw["text"].get<std::string>());
  CHECK(doc.meta.title == raw["meta"]["title"]);
  CHECK(doc.meta.created == raw["meta"]["created"]);
  REQUIRE(doc.tags.size() == raw["tags"].size());
  for (const Raw& raw_tag : raw["tags"]) {
    const Tag& tag = doc.tags.at(raw_tag["id"].get<std::string>());
    check_tag(doc, tag, verdict_of(doc, my_layer, tag.id), raw_tag);
    CHECK(note_of(doc, tag) == raw_tag.value("note", ""));
  }
  REQUIRE(doc.links.size() == raw["links"].size());
  for (const Raw& one : raw["links"]) {
    const Link& link = doc.links.at(one["id"].get<std::string>());
    CHECK(link.from == one["from"]);
    CHECK(link.to == one["to"]);
    CHECK(name_of(link.role) == one["role"].get<std::string>());
  }
  REQUIRE(doc.persons.size() == raw["persons"].size());
  for (const Raw& one : raw["persons"]) {
    const Person& person = doc.persons.at(one["id"].get<std::string>());
    CHECK(person.name == one["name"]);
    CHECK(person.hue == one["hue"]);
    CHECK(person.named == one.value("named", true));
  }
  const Raw lost = raw["meta"].value("lost", Raw::array());
  REQUIRE(doc.meta.lost.size() == lost.size());
  for (std::size_t i = 0; i < lost.size(); ++i) {
    CHECK(doc.meta.lost[i].words == lost[i]["words"]);
    const LostTag& one = doc.meta.lost[i];
    check_tag(doc, one.tag, one.verdict ? &*one.verdict : nullptr, lost[i]["tag"]);
  }
}

// Each step is there under the name that it had, and all of them can be taken back and made again.
void check_history(const Document& now, const History& kept, const Raw& edits, std::size_t place) {
  REQUIRE(kept.edits().size() == edits.size());
  CHECK(kept.place() == place);
  for (std::size_t i = 0; i < edits.size(); ++i) {
    CHECK(shown(kept.edits()[i]) == edits[i]["name"]);
    CHECK(kept.edits()[i].changes.size() >= edits[i]["changes"].size());
  }
  Document doc = now;
  History history = kept;
  while (const auto edit = history.undo()) REQUIRE(apply(doc, *edit) == "");
  CHECK(history.place() == 0);
  while (history.place() < place) REQUIRE(apply(doc, *history.redo()) == "");
  CHECK(doc == now);
  while (const auto edit = history.redo()) REQUIRE(apply(doc, *edit) == "");
}

// Edits and document of one article of the backup: [row, head, edit …, document].
Raw edits_of(const Raw& article) {
  Raw edits = Raw::array();
  for (std::size_t i = 2; i + 1 < article.size(); ++i) edits.push_back(article[i]);
  return edits;
}

std::string from_base64(const std::string& text) {
  static constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  std::uint32_t bits = 0;
  int have = 0;
  for (const char c : text) {
    const std::size_t digit = digits.find(c);
    if (digit == digits.npos) break;  // "="
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    if ((have += 6) >= 8) bytes += static_cast<char>(bits >> (have -= 8) & 0xFF);
  }
  return bytes;
}

}  // namespace

TEST_CASE("fixtures: article files of version 1 open with all that is in them") {
  for (const char* name : {"mill.hearsay.json", "ferry.hearsay.json", "school.hearsay.json"}) {
    const std::string bytes = fixture(name);
    if (bytes.empty()) return;
    const ReadResult read = read_hearsay(bytes);
    REQUIRE(read.problem.empty());
    REQUIRE(read.documents.size() == 1);
    check_document(read.documents.front(), Raw::parse(bytes));
  }
}

TEST_CASE("fixtures: a backup of version 1 brings articles with their histories") {
  const std::string bytes = fixture("backup.json");
  if (bytes.empty()) return;
  const ReadBackup read = read_backup(bytes);
  REQUIRE(read.problem.empty());
  const Raw articles = Raw::parse(bytes)["articles"];
  REQUIRE(read.articles.size() == articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const Raw& raw = articles[i];
    const BackedUp& one = read.articles[i];
    CHECK(one.entry.title == raw[0]["title"]);
    CHECK(one.entry.changed == raw[0]["changed"]);
    check_document(one.document, raw.back());
    check_history(one.document, one.history, edits_of(raw), raw[1]["place"]);
  }
}

TEST_CASE("fixtures: the stored rows of version 1 are recovered whole, with undo and trash") {
  const std::string bytes = fixture("indexeddb.json");
  if (bytes.empty()) return;
  const Raw rows = Raw::parse(bytes), articles = Raw::parse(fixture("backup.json"))["articles"];
  std::size_t trashed = 0;
  for (const Raw& row : rows["library"]) {
    const auto entry = read_library(from_base64(row[1]));
    REQUIRE(entry);
    INFO(entry->title);
    trashed += entry->trashed != 0;
    std::vector<StoredRecord> records;
    for (const Raw& record : rows["records"])
      if (record[0][0] == entry->id) records.push_back({record[0][1], from_base64(record[1])});
    const Recovery recovery = recover(entry->id, records);
    CHECK(recovery.report.empty());
    CHECK(!recovery.newer);
    REQUIRE(recovery.document);
    for (const Raw& raw : articles) {
      if (raw[0]["id"] != entry->id) continue;
      check_document(*recovery.document, raw.back());
      check_history(*recovery.document, recovery.history, edits_of(raw), raw[1]["place"]);
    }
  }
  CHECK(rows["library"].size() == 4);
  CHECK(trashed == 1);
}
