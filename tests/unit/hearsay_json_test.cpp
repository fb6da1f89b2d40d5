// Hearsay's own file and edits as JSON: round trips, unknown fields, and every kind of damage.
#include "core/format/hearsay_json.h"
#include "core/format/json.h"
#include "core/message/message.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::message::literals;
using namespace hearsay::test;

namespace {

bool says(const std::string& problem, std::string_view words) {
  return problem.find(words) != std::string::npos;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// 😀 “Rain,” she said.  with the quote after the emoji
Document small() {
  Document doc;
  doc.id = "d1";
  doc.meta = {.title = "Rain", .from = "paste", .created = 1700000000000, .changed = 1700000000001, .language = "en"};
  doc.text = Text::from("😀 “Rain,” she said.");
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  doc.persons["p1"] = {"p1", "the mayor", 3, true, {}};
  doc.tags["t1"] = {.id = "t1",
                    .layer = "me",
                    .fragments = {{5, 10}, {12, 16}},
                    .kind = "direct",
                    .person = "p1",
                    .confidence = 0.9f};
  doc.tags["t2"] = {
      .id = "t2", .layer = "me", .label = Label::speaker, .fragments = {{17, 20}}, .person = "p1"};
  doc.links["l1"] = {"l1", "t1", "t2", Role::source, {}};
  return doc;
}

std::string problem_of(const std::string& file) {
  const ReadResult result = read_hearsay(file);
  CHECK(result.documents.empty() == !result.problem.empty());
  return result.problem;
}

// Whatever the bytes: either a message and nothing, or sound documents.
bool reads_or_says(const ReadResult& result) {
  if (result.documents.empty() != !result.problem.empty()) return false;
  if (!result.problem.empty() && !says(result.problem, "This file could not be opened. ")) return false;
  for (const Document& doc : result.documents)
    if (!document_problem(doc).empty()) return false;
  return true;
}

}  // namespace

TEST_CASE("a list of strings is written as one, empty too unless it is to be left out then") {
  std::string out;
  ObjectOut object(out);
  object.texts("none", {});
  object.texts("some", {"a", "b\"c"});
  object.texts_if("left", {});
  object.close();
  CHECK(out == R"({"none":[],"some":["a","b\"c"]})");
  Json json;
  REQUIRE(parse_json(out, json).empty());
  ObjectIn read(json, "It");
  std::vector<std::string> none, some, left;
  read.texts("none", none);
  read.texts("some", some);
  read.texts("left", left);
  CHECK(read.problem().empty());
  CHECK(none.empty());
  CHECK(some == std::vector<std::string>{"a", "b\"c"});
  CHECK(left.empty());
}

TEST_CASE("file: what it looks like") {
  CHECK(write_hearsay(small()) == R"({
 "format":"hearsay",
 "version":2,
 "id":"d1",
 "meta":{"title":"Rain","from":"paste","created":1700000000000,"changed":1700000000001,"language":"en"},
 "text":"😀 “Rain,” she said.",
 "fingerprint":"2fbfe0f1d50147f6",
 "layers":[
  {"id":"me","author":"me","name":"Me"}
 ],
 "persons":[
  {"id":"p1","name":"the mayor","hue":3}
 ],
 "tags":[
  {"id":"t1","layer":"me","label":"quote","fragments":[[2,5],[7,9]],"kind":"direct",)"
                                  R"("person":"p1","confidence":0.9},
  {"id":"t2","layer":"me","label":"speaker","fragments":[[10,13]],"person":"p1"}
 ],
 "links":[
  {"id":"l1","from":"t1","to":"t2","role":"source"}
 ],
 "verdicts":[]
}
)");
}

TEST_CASE("file: generated documents come back as they were, and give the same bytes again") {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    Random random(seed);
    const Document doc = some_document(random, random.below(25));
    const std::string file = write_hearsay(doc);
    const ReadResult back = read_hearsay(file);
    REQUIRE(back.problem == "");
    REQUIRE(back.documents.size() == 1);
    CHECK(back.documents[0] == doc);
    CHECK(write_hearsay(back.documents[0]) == file);
  }
}

TEST_CASE("file: several documents in one, with what stands beside them") {
  Random random(7);
  std::vector<Document> docs;
  for (int i = 0; i < 5; ++i) docs.push_back(some_document(random, 8));
  const std::string file = write_hearsay(docs, R"({"school":"The Hill"})");
  const ReadResult back = read_hearsay(file);
  REQUIRE(back.problem == "");
  CHECK(back.documents == docs);
  CHECK(back.extra == R"({"school":"The Hill"})");
  CHECK(write_hearsay(back.documents, back.extra) == file);
  CHECK(says(problem_of(write_hearsay(std::vector<Document>{})), "holds no article"));
}

TEST_CASE("file: unknown fields are kept at every level") {
  std::string file = write_hearsay(small());
  const char* places[] = {R"("version":2,)", R"({"title":"Rain",)", R"({"id":"me",)",
                          R"({"id":"p1",)",  R"({"id":"t1",)",      R"({"id":"l1",)"};
  int n = 0;
  for (const char* place : places) {
    const std::string field =
        R"("new )" + std::to_string(n++) + R"(":{"z":[1.5,null,-3,18446744073709551615],"a":"😀"},)";
    file = replaced(file, place, place + field);
  }
  const ReadResult once = read_hearsay(file);
  REQUIRE(once.problem == "");
  const std::string written = write_hearsay(once.documents[0]);
  for (n = 0; n < 6; ++n)
    CHECK(says(written,
               R"("new )" + std::to_string(n) + R"(":{"a":"😀","z":[1.5,null,-3,18446744073709551615]})"));
  CHECK(read_hearsay(written).documents == once.documents);
}

TEST_CASE("file: cut anywhere it gives a message and no document") {
  const std::string file = write_hearsay(small());
  const std::size_t last = file.find_last_of('}');
  for (std::size_t length = 0; length <= last; ++length) {
    const ReadResult result = read_hearsay(std::string_view(file).substr(0, length));
    CHECK(result.documents.empty());
    CHECK(says(result.problem, "could not be opened"));
  }
}

TEST_CASE("file: with any bit of any byte flipped it gives a message, or a sound document") {
  // Eight bits a byte for one document; one bit, another for each byte, for a file of two.
  for (const auto& [file, bits] :
       {std::pair(write_hearsay(small()), 8), std::pair(write_hearsay({small(), small()}), 1)}) {
    int refused = 0;
    for (std::size_t at = 0; at < file.size(); ++at)
      for (int bit = 0; bit < bits; ++bit) {
        std::string damaged = file;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (bits == 1 ? at % 8 : bit)));
        const ReadResult result = read_hearsay(damaged);
        if (!reads_or_says(result)) FAIL("byte ", at, " bit ", bit);
        refused += !result.problem.empty();
      }
    CHECK(refused > 500);
  }
}

TEST_CASE("file: any byte taken out, doubled or swapped with its neighbour") {
  const std::string file = write_hearsay(small());
  for (std::size_t at = 0; at + 1 < file.size(); ++at) {
    std::string damaged = file;
    damaged.erase(at, 1);
    CHECK(reads_or_says(read_hearsay(damaged)));
    damaged = file;
    damaged.insert(at, 1, file[at]);
    CHECK(reads_or_says(read_hearsay(damaged)));
    damaged = file;
    std::swap(damaged[at], damaged[at + 1]);
    CHECK(reads_or_says(read_hearsay(damaged)));
  }
}

TEST_CASE("file: what it cannot be is told") {
  CHECK(says(problem_of(""), "It is empty"));
  CHECK(says(problem_of(" \n"), "It is empty"));
  CHECK(says(problem_of("An article, not a file."), "not JSON"));
  CHECK(says(problem_of("[]"), "not a file that Hearsay wrote"));
  CHECK(says(problem_of("null"), "not a file that Hearsay wrote"));
  CHECK(says(problem_of(R"({"documents":[]})"), "not a file that Hearsay wrote"));
  CHECK(says(problem_of(R"({"format":"hearsay"})"), "lacks the field “version”"));
  const std::string file = write_hearsay(small());
  CHECK(says(problem_of(replaced(file, "\"version\":2", "\"version\":3")),
             "newer Hearsay (file version 3; this one"));
  CHECK(says(problem_of(replaced(file, "\"version\":2", "\"version\":0")), "whole number"));
  CHECK(says(problem_of(replaced(file, "\"version\":2", "\"version\":1.5")), "whole number"));
  CHECK(says(problem_of(replaced(file, "\"version\":2", "\"version\":\"2\"")), "whole number"));
  CHECK(says(problem_of(std::string(200000, '[')), "nested deeper"));
  CHECK(says(
      problem_of(replaced(file, "\"id\":\"d1\"", "\"x\":" + std::string(70, '[') + std::string(70, ']'))),
      "nested deeper"));
}

TEST_CASE("file: each field of the wrong kind is named") {
  const std::string file = write_hearsay(small());
  const auto problem = [&file](std::string_view from, std::string_view to) {
    return problem_of(replaced(file, from, to));
  };
  CHECK(says(problem("[2,5]", "[2,19]"), "“t1”"));
  CHECK(says(problem("[2,5]", "[2,99]"), "beyond the end of the text (19 characters)"));
  CHECK(says(problem("[2,5]", "[2,4294967298]"), "beyond the end of the text"));
  CHECK(says(problem("[2,5]", "[-2,5]"), "pairs"));
  CHECK(says(problem("[2,5]", "[2.5,5]"), "pairs"));
  CHECK(says(problem("[2,5]", "[2]"), "pairs"));
  CHECK(says(problem("[2,5]", "2,5"), "pairs"));
  CHECK(says(problem("[[2,5],[7,9]]", "7"), "not a list"));
  CHECK(says(problem("[[2,5],[7,9]]", "[]"), "marks no words"));
  CHECK(says(problem("[2,5]", "[5,2]"), "empty fragment"));
  CHECK(says(problem("[2,5]", "[2,8]"), "overlap"));
  CHECK(says(problem("\"quote\"", "\"quite\""), "“quite”"));
  CHECK(says(problem("\"confidence\":0.9", "\"confidence\":9"), "from 0 to 1"));
  CHECK(says(problem("\"confidence\":0.9", "\"strength\":4"), "from 0 to 3"));
  CHECK(says(problem("\"hue\":3", "\"hue\":256"), "from 0 to 255"));
  CHECK(says(problem("\"hue\":3", "\"named\":1"), "neither true nor false"));
  CHECK(says(problem("1700000000000", "18446744073709551615"), "whole number"));
  CHECK(says(problem("1700000000000", "1e400"), "not JSON"));
  CHECK(says(problem("\"t2\",\"layer\"", "\"t1\",\"layer\""), "Two tags have the id “t1”"));
  CHECK(says(problem("\"person\":\"p1\"", "\"person\":\"p2\""), "“p2”"));
  CHECK(says(problem("\"to\":\"t2\"", "\"to\":\"t3\""), "“t3”"));
  CHECK(says(problem("\"layer\":\"me\"", "\"layer\":\"you\""), "“you”"));
  CHECK(says(problem("\"layer\":\"me\",", ""), "lacks the field “layer”"));
  CHECK(says(problem("\"links\":", "\"lynx\":"), "lacks the field “links”"));
  CHECK(says(problem("\"meta\":", "\"mete\":"), "lacks the field “meta”"));
  CHECK(says(problem("\"id\":\"d1\"", "\"id\":\"\""), "no id"));
  CHECK(says(problem("she", "\\ud83d"), "not JSON"));
  CHECK(says(problem("she", "\xF0\x9F"), "not JSON"));
}

TEST_CASE("file: words that are not UTF-8 are written so that the file can be read") {
  Document doc = small();
  doc.meta.title = "Caf\xE9";
  const ReadResult back = read_hearsay(write_hearsay(doc));
  REQUIRE(back.problem == "");
  CHECK(back.documents[0].meta.title == "Caf\uFFFD");
}

TEST_CASE("file: every 16-bit step of a confidence comes back") {
  Document doc = small();
  for (std::uint32_t n = 0; n <= 65536; n += 41) {
    doc.tags["t1"].confidence = static_cast<float>(n) / 65536.0f;
    const ReadResult back = read_hearsay(write_hearsay(doc));
    REQUIRE(back.documents.size() == 1);
    REQUIRE(back.documents[0].tags.at("t1").confidence == doc.tags["t1"].confidence);
  }
}

TEST_CASE("version 1: what a person made of a tag is the person's verdict, in articles and in steps") {
  const std::string tags =
      R"({"id":"a1","layer":"analysis","label":"hedge","state":"suggested","fragments":[[0,1]]},)"
      R"({"id":"a2","layer":"analysis","label":"hedge","state":"accepted","fragments":[[0,1]]},)"
      R"({"id":"a3","layer":"analysis","label":"hedge","state":"rejected","fragments":[[0,1]]},)"
      R"({"id":"a4","layer":"analysis","label":"hedge","state":"suggested","fragments":[[0,1]],"note":"why"},)"
      R"({"id":"t1","layer":"me","label":"hedge","state":"accepted","fragments":[[0,1]],"note":"mine"})";
  const ReadResult read = read_hearsay(
      R"({"format":"hearsay","version":1,"id":"d","meta":{"title":""},"text":"may",)"
      R"("layers":[{"id":"analysis","author":"analysis","name":""},{"id":"me","author":"me","name":""}],)"
      R"("persons":[],"tags":[)" +
      tags + R"(],"links":[]})");
  REQUIRE(read.problem == "");
  const Document& doc = read.documents[0];
  CHECK(doc.verdicts.size() == 3);
  CHECK(state_of(doc, doc.tags.at("a1")) == State::suggested);
  CHECK(state_of(doc, doc.tags.at("a2")) == State::accepted);
  CHECK(state_of(doc, doc.tags.at("a3")) == State::rejected);
  CHECK(state_of(doc, doc.tags.at("a4")) == State::suggested);
  CHECK(note_of(doc, doc.tags.at("a4")) == "why");
  CHECK(state_of(doc, doc.tags.at("t1")) == State::accepted);
  CHECK(note_of(doc, doc.tags.at("t1")) == "mine");

  // Kept, with other borders: one change of the tag, one of the verdict; judged alone: one of the verdict.
  const std::string before =
      R"({"id":"a1","layer":"analysis","label":"hedge","state":"suggested","fragments":[[0,1]]})";
  const auto step = [&before](const char* after) {
    const ReadEdit edit = read_edit(R"({"name":"Keep","changes":[{"tag":{"before":)" + before + R"(,"after":)" +
                                    after + "}}]}");
    REQUIRE(edit.problem == "");
    return *edit.edit;
  };
  Edit edit =
      step(R"({"id":"a1","layer":"analysis","label":"hedge","state":"accepted","fragments":[[0,2]]})");
  CHECK(edit.changes.size() == 2);
  Document now = doc;
  REQUIRE(apply(now, edit) == "");
  CHECK(state_of(now, now.tags.at("a1")) == State::accepted);
  REQUIRE(apply(now, inverse(edit)) == "");
  CHECK(now == doc);
  edit = step(R"({"id":"a1","layer":"analysis","label":"hedge","state":"rejected","fragments":[[0,1]]})");
  CHECK(edit.changes.size() == 1);
  REQUIRE(apply(now, edit) == "");
  CHECK(state_of(now, now.tags.at("a1")) == State::rejected);
  CHECK(says(problem_of(replaced(write_hearsay(doc), R"("label":"hedge")", R"("label":"hedge","state":"odd")")), "odd"));
}

TEST_CASE("edit: what it looks like") {
  Tag tag = small().tags.at("t2");
  CHECK(write_edit({message::as_it_was("Tag \"she\""), {Change<Tag>{std::nullopt, tag}}}) ==
        R"({"name":"Tag \"she\"","changes":[{"tag":{"after":{"id":"t2","layer":"me","label":"speaker",)"
        R"("fragments":[[17,20]],"person":"p1"}}}]})");
  CHECK(write_edit({{}, {TextChange{"a", "b"}}}) ==
        R"({"name":"","changes":[{"text":{"before":"a","after":"b"}}]})");
}

TEST_CASE("edit: generated ones come back as they were") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Random random(seed);
    Document doc = some_document(random, 1 + random.below(12));
    for (int step = 0; step < 5; ++step) {
      Edit edit = some_edit(random, doc);
      if (step == 0) edit.changes.push_back(TextChange{std::string(doc.text.bytes()), words(random, 9)});
      if (step == 1) edit.changes.push_back(Change<Layer>{doc.layers.at("me"), std::nullopt});
      const ReadEdit back = read_edit(write_edit(edit));
      REQUIRE(back.problem == "");
      REQUIRE(back.edit.has_value());
      CHECK(*back.edit == edit);
      CHECK(write_edit(*back.edit) == write_edit(edit));
    }
  }
}

TEST_CASE("edit: cut or flipped anywhere it is read or refused, never half") {
  Random random(3);
  const Document doc = some_document(random, 4);
  EditBuilder builder(doc, message::as_it_was("Many"));
  builder.remove_tag("t1").put(some_person(random, builder.fresh("p")));
  const std::string bytes = write_edit(builder.build());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const ReadEdit back = read_edit(std::string_view(bytes).substr(0, length));
    CHECK(!back.edit.has_value());
    CHECK(says(back.problem, "could not be read"));
  }
  for (std::size_t at = 0; at < bytes.size(); ++at)
    for (int bit = 0; bit < 8; ++bit) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
      const ReadEdit back = read_edit(damaged);
      if (back.edit.has_value() == back.problem.empty()) continue;
      FAIL("byte ", at, " bit ", bit);
    }
}

TEST_CASE("edit: what it cannot be is told") {
  const auto problem = [](std::string_view bytes) {
    const ReadEdit back = read_edit(bytes);
    CHECK(!back.edit.has_value());
    return back.problem;
  };
  CHECK(says(problem(""), "not JSON"));
  CHECK(says(problem("7"), "not a JSON object"));
  CHECK(says(problem("{}"), "lacks the field “name”"));
  CHECK(says(problem(R"({"name":"x"})"), "lacks the field “changes”"));
  CHECK(says(problem(R"({"name":"x","changes":{}})"), "not a list"));
  CHECK(says(problem(R"({"name":"x","changes":[1]})"), "one field"));
  CHECK(says(problem(R"({"name":"x","changes":[{}]})"), "one field"));
  CHECK(says(problem(R"({"name":"x","changes":[{"mood":{}}]})"), "“mood”"));
  CHECK(says(problem(R"({"name":"x","changes":[{"tag":{}}]})"), "neither"));
  CHECK(says(problem(R"({"name":"x","changes":[{"tag":[]}]})"), "not a JSON object"));
  CHECK(says(problem(R"({"name":"x","changes":[{"tag":{"after":{}}}]})"), "A tag lacks the field “id”"));
  CHECK(says(problem(R"({"name":"x","changes":[{"text":{"after":"b"}}]})"), "“before”"));
  CHECK(read_edit(R"({"name":"x","changes":[]})").edit.has_value());
}

TEST_CASE("edit as JSON: an act with its arguments, and one of version 1 as it was") {
  const Edit edit{message::make("act.tag", "count"_is = 1, "words"_is = "may", "label"_is = "hedge"),
                  {TextChange{"a", "b"}}};
  const std::string json = write_edit(edit);
  CHECK(json == R"({"act":{"id":"act.tag","count":1,"label":"hedge","words":"may"},)"
                R"("changes":[{"text":{"before":"a","after":"b"}}]})");
  CHECK(read_edit(json).edit == edit);
  const char* old = R"({"name":"Tag a hedge","changes":[]})";
  CHECK(read_edit(old).edit->act == message::as_it_was("Tag a hedge"));
  CHECK(write_edit(*read_edit(old).edit) == old);
  const auto problem = [](const char* bytes) { return read_edit(bytes).problem; };
  CHECK(says(problem(R"({"changes":[]})"), "lacks the field “name”"));
  CHECK(says(problem(R"({"act":7,"changes":[]})"), "neither words nor an object"));
  CHECK(says(problem(R"({"act":{"count":1},"changes":[]})"), "no “id”"));
  CHECK(says(problem(R"({"act":{"id":"act.tag","count":[]},"changes":[]})"), "argument “count”"));
}
