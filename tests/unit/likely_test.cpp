// Who most likely said a quote.
#include "core/annotation/likely.h"

#include <doctest/doctest.h>

#include "tests/unit/generate.h"

using namespace hearsay;

namespace {

//                          0         1         2         3         4         5         6
//                          0123456789012345678901234567890123456789012345678901234567890123456789
constexpr const char* words = "Ann left.\n\"It may rain,\" said Bo. Cy nodded.\nDi slept.";

Document sample() {
  Document doc;
  doc.id = "d1";
  doc.text = Text::from(words);
  doc.layers["a"] = {"a", Author::analysis, "", {}};
  const auto mention = [&doc](const char* person, const char* name, Span span) {
    doc.persons[person] = {.id = person, .name = name};
    doc.tags[std::string("s") + person] = {.id = std::string("s") + person,
                                           .layer = "a",
                                           .label = Label::speaker,
                                           .fragments = {span},
                                           .person = person};
  };
  mention("p1", "Ann", {0, 3});
  mention("p2", "Bo", {30, 32});
  mention("p3", "Cy", {34, 36});
  mention("p4", "Di", {45, 47});
  doc.persons["p5"] = {.id = "p5", .name = "Eve"};  // without a mention
  doc.tags["q"] = {
      .id = "q", .layer = "a", .label = Label::quote, .fragments = {{10, 24}}};
  return doc;
}

std::vector<std::string> names(const std::vector<const Person*>& persons) {
  std::vector<std::string> out;
  for (const Person* person : persons) out.push_back(person->name);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("likely: near in the same paragraph, then before, then behind, then who is not mentioned") {
  Document doc = sample();
  REQUIRE(document_problem(doc) == "");
  CHECK(names(likely_speakers(doc, make_report(doc), "q", People::all)) == Names{"Bo", "Cy", "Ann", "Di", "Eve"});
  doc.tags["q"].person = "p4";  // who it has now
  CHECK(names(likely_speakers(doc, make_report(doc), "q", People::all)) == Names{"Di", "Bo", "Cy", "Ann", "Eve"});
  test::judge(doc, "sp2", Judgement::rejected);
  CHECK(names(likely_speakers(doc, make_report(doc), "q", People::all)) == Names{"Di", "Cy", "Ann", "Bo", "Eve"});
  CHECK(likely_speakers(doc, make_report(doc), "no such tag", People::all).size() == 5);
}

TEST_CASE("likely: whoever is named in the quote itself is rarely its speaker") {
  Document doc = sample();
  doc.tags["sp3"].fragments = {{11, 13}};
  CHECK(names(likely_speakers(doc, make_report(doc), "q", People::all)).front() == "Bo");
  CHECK(names(likely_speakers(doc, make_report(doc), "q", People::all))[1] == "Cy");
}

TEST_CASE("likely: blind mode offers only whom somebody accepted or made by hand") {
  Document doc = sample();
  CHECK(names(likely_speakers(doc, make_report(doc), "q", People::seen)) == Names{"Eve"});
  test::judge(doc, "sp4", Judgement::accepted);
  CHECK(names(likely_speakers(doc, make_report(doc), "q", People::seen)) == Names{"Di", "Eve"});
  CHECK(names(persons_shown(doc, make_report(doc), People::seen)) == Names{"Di", "Eve"});
  CHECK(persons_shown(doc, make_report(doc), People::all).size() == 5);
}
