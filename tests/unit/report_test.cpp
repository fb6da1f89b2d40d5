#include "core/annotation/report.h"

#include <doctest/doctest.h>

using namespace hearsay;

namespace {

Document two_speakers() {
  Document doc;
  //                    0         10        20        30        40
  doc.text = Text::from("\"One two three,\" Ann said. \"Perhaps,\" Bo said.");
  doc.layers["me"] = {.id = "me"};
  doc.persons["p1"] = {.id = "p1", .name = "Bo"};
  doc.persons["p2"] = {.id = "p2", .name = "Ann"};
  doc.tags["t1"] = {.id = "t1", .layer = "me", .label = Label::quote, .fragments = {{0, 16}}, .kind = "direct", .person = "p2"};
  doc.tags["t2"] = {.id = "t2", .layer = "me", .label = Label::quote, .fragments = {{27, 37}}, .kind = "indirect", .person = "p1"};
  doc.tags["t3"] = {.id = "t3", .layer = "me", .label = Label::hedge, .fragments = {{28, 35}}};
  return doc;
}

}  // namespace

TEST_CASE("the most quoted stands first, with words, share, kind and hedges") {
  const Report r = make_report(two_speakers());
  REQUIRE(r.persons.size() == 2);
  CHECK(r.words == 4);
  CHECK(r.persons[0].person == "p2");
  CHECK(r.persons[0].words == 3);
  CHECK(r.persons[0].share == doctest::Approx(.75));
  CHECK(r.persons[0].direct == 1);
  CHECK(r.persons[0].hedges == 0);
  CHECK(r.persons[1].hedges == 1);
  CHECK(r.persons[1].direct == 0);
}

TEST_CASE("a rejected quote counts nowhere, and a quote of nobody stands last") {
  Document doc = two_speakers();
  doc.tags["t1"].state = State::rejected;
  doc.tags["t2"].person.clear();
  const Report r = make_report(doc);
  REQUIRE(r.persons.size() == 3);
  CHECK(r.persons[0].person == "p2");  // by name, both without words
  CHECK(r.persons[1].person == "p1");
  CHECK(r.persons[2].person.empty());
  CHECK(r.persons[2].share == doctest::Approx(1));
  CHECK(persons_in_order(doc).size() == 2);
}

TEST_CASE("an empty document has an empty report") { CHECK(make_report({}).persons.empty()); }
