// Blind mode as state of the document: who is to see the suggestions, and what is left of them when it is over.
#include "core/annotation/blind.h"

#include <doctest/doctest.h>

#include "core/annotation/edit.h"
#include "core/exercise/handing.h"
#include "core/files/formats.h"
#include "core/format/hearsay_json.h"

using namespace hearsay;

namespace {

Document both_found() {
  Document doc;
  doc.id = "d1";
  doc.text = Text::from("“It rains,” she said. It may rain.");
  doc.meta.title = "Rain";
  doc.layers = {{"analysis", {.id = "analysis", .author = Author::analysis}}, {"me", {.id = "me"}}};
  const auto quote = [](const char* id, const char* layer, std::uint32_t end) {
    return Tag{.id = id, .layer = layer, .label = Label::quote, .fragments = {{0, end}}, .kind = "direct"};
  };
  doc.tags = {{"a1", quote("a1", "analysis", 15)},
              {"a2", {.id = "a2", .layer = "analysis", .label = Label::hedge, .fragments = {{29, 32}}, .kind = "modal"}},
              {"t1", quote("t1", "me", 14)}};
  return doc;
}

void set(Document& doc, Blind to) { REQUIRE(apply(doc, set_blind(doc, doc.meta.blind, to)).empty()); }

}  // namespace

TEST_CASE("blind mode is a step that can be taken back") {
  Document doc = both_found();
  const Document before = doc;
  const Edit edit = set_blind(doc, Blind::off, Blind::on);
  CHECK(edit.act.id == "act.blind");
  CHECK(edit.act.argument("to") == "on");
  REQUIRE(apply(doc, edit).empty());
  CHECK(doc.meta.blind == Blind::on);
  CHECK(set_blind(doc, Blind::on, Blind::on).empty());
  REQUIRE(apply(doc, inverse(edit)).empty());
  CHECK(doc == before);
}

TEST_CASE("closing the comparison rejects what both found and nothing else") {
  Document doc = both_found();
  for (const Blind to : {Blind::on, Blind::done}) {
    set(doc, to);
    CHECK(state_of(doc, doc.tags.at("a1")) == State::suggested);
  }
  set(doc, Blind::off);
  CHECK(state_of(doc, doc.tags.at("a1")) == State::rejected);
  CHECK(state_of(doc, doc.tags.at("a2")) == State::suggested);
  CHECK(state_of(doc, doc.tags.at("t1")) == State::accepted);
  // Where an earlier page kept it, the document never said so.
  Document kept = both_found();
  REQUIRE(apply(kept, set_blind(kept, Blind::done, Blind::off)).empty());
  CHECK(state_of(kept, kept.tags.at("a1")) == State::rejected);
  CHECK(kept.meta.blind == Blind::off);
}

TEST_CASE("a file keeps blind mode; a page that does not know it loses nothing") {
  Document doc = both_found();
  CHECK(write_hearsay(doc).find("\"blind\"") == std::string::npos);
  set(doc, Blind::on);
  const std::string file = write_hearsay(doc);
  CHECK(file.find("\"blind\":\"on\"") != std::string::npos);
  const ReadFiles read = find_format("hearsay")->read({{"rain.hearsay.json", file}});
  REQUIRE(read.articles.size() == 1);
  CHECK(read.articles.front().document.meta.blind == Blind::on);
  std::string damaged = file;
  damaged.replace(damaged.find("\"on\""), 4, "\"oo\"");
  CHECK(find_format("hearsay")->read({{"rain.hearsay.json", damaged}}).articles.empty());
}

TEST_CASE("in a student's copy the exercise decides, else the person") {
  Document doc = both_found();
  set(doc, Blind::done);
  CHECK(exercise::blind_of(doc) == Blind::done);
  for (const auto help : {Exercise::Help::never, Exercise::Help::after, Exercise::Help::shown}) {
    doc.meta.exercise = Exercise{.id = "e", .suggestions = help, .role = Exercise::Role::student};
    CHECK(exercise::blind_of(doc) == (help == Exercise::Help::shown ? Blind::off : Blind::on));
  }
  doc.meta.exercise->suggestions = Exercise::Help::after;
  doc.meta.exercise->handed_in = 7;
  CHECK(exercise::blind_of(doc) == Blind::off);
  doc.meta.exercise->role = Exercise::Role::teacher;
  CHECK(exercise::blind_of(doc) == Blind::done);
}

TEST_CASE("a class is handed an article that is not blind") {
  Document doc = both_found();
  set(doc, Blind::on);
  const Document out = exercise::to_hand_out(doc, doc, {.id = "e", .title = "Rain"}, true);
  CHECK(out.meta.blind == Blind::off);
}
