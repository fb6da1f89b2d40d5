// core/compare/event_corrections: what a person says of a comparison.
#include "core/compare/event_corrections.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/compare/event_margin.h"
#include "tests/unit/compared.h"

using namespace hearsay;
using namespace hearsay::comparing;
using What = Correction::What;

namespace {

const char* post = "“We will close the bridge in the spring and open it in autumn,” Ann Lee said. Bob Roe said that soup was cheap.";
const char* echo = "“We will close the bridge in the spring,” Ann Lee said. The cook complained about the price of onions.";
const char* mail = "Ann Lee said they would close the bridge in the spring. “Lunch costs nothing here,” Bob Roe said.";

SaidPlace at(const Compared& c, std::uint32_t source, std::string_view words) {
  const std::size_t begin = c.text(source).bytes().find(words);
  REQUIRE(begin != std::string_view::npos);
  return {source, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())}, {}};
}
SaidPlace named(std::uint32_t source, std::string name) { return {source, {}, std::move(name)}; }

// What a comparison has of this, said in short; nullptr: no statement.
const ComparedStatement* about(const Compared& c, std::string_view part) {
  for (const ComparedStatement& statement : c.value.statements)
    for (const ReportedBy& member : statement.members)
      if (on_one_line(c.text(member.source), member.span).find(part) != std::string::npos) return &statement;
  return nullptr;
}

const ComparedPerson* person(const Compared& c, std::string_view name) {
  for (const ComparedPerson& one : c.value.persons)
    if (one.name == name) return &one;
  return nullptr;
}

}  // namespace

TEST_CASE("corrections: none changes nothing") {
  Compared c({post, echo, mail});
  const std::size_t before = c.value.statements.size();
  CHECK(apply_corrections(c.sources, {}, c.value).empty());
  CHECK(c.value.statements.size() == before);
}

TEST_CASE("corrections: a member that is not the same statement is taken out, and what depends on it is worked out again") {
  Compared c({post, echo, mail});
  REQUIRE(about(c, "close the bridge"));
  REQUIRE(about(c, "close the bridge")->outlets == 3);
  const auto done = apply_corrections(c.sources, {{What::apart, at(c, 0, "We will close"), at(c, 1, "We will close")}}, c.value);
  CHECK(done == std::vector<bool>{true});
  const ComparedStatement* bridge = about(c, "close the bridge");
  REQUIRE(bridge);
  CHECK(bridge->outlets == 2);
  // The shorter wording is the fullest now.
  CHECK(c.lines(*bridge) == std::vector<std::string>{"1 verbatim stated", "2 paraphrased stated"});
  CHECK(bridge->fullest == 0);
  CHECK(std::all_of(bridge->members[0].words.begin(), bridge->members[0].words.end(),
                    [](const AlignedWords& step) { return step.how == WordChange::kept; }));
}

TEST_CASE("corrections: a statement that only one article has left is none") {
  Compared c({post, echo});
  REQUIRE(about(c, "close the bridge"));
  CHECK(apply_corrections(c.sources, {{What::apart, at(c, 0, "We will close"), at(c, 1, "We will close")}}, c.value).front());
  CHECK(about(c, "close the bridge") == nullptr);
}

TEST_CASE("corrections: two that nothing links become one statement") {
  Compared c({post, echo, mail});
  REQUIRE(about(c, "soup was cheap") == nullptr);
  CHECK(apply_corrections(c.sources, {{What::together, at(c, 0, "soup was cheap"), at(c, 2, "Lunch costs nothing")}}, c.value).front());
  const ComparedStatement* soup = about(c, "soup was cheap");
  REQUIRE(soup);
  CHECK(c.lines(*soup) == std::vector<std::string>{"0 paraphrased stated", "2 verbatim stated"});
  CHECK(c.person_of(*soup) == "Bob Roe");
}

TEST_CASE("corrections: a statement takes in what one article says, and apart takes it out again") {
  Compared c({post, echo, mail});
  const Correction together{What::together, at(c, 0, "We will close"), at(c, 2, "Lunch costs nothing")};
  const Correction apart{What::apart, at(c, 2, "Lunch costs nothing"), at(c, 0, "We will close")};
  CHECK(apply_corrections(c.sources, {together, apart}, c.value) == std::vector<bool>{true, true});
  const ComparedStatement* bridge = about(c, "close the bridge");
  REQUIRE(bridge);
  CHECK(bridge->members.size() == 3);
  CHECK(about(c, "Lunch") == nullptr);
}

TEST_CASE("corrections: together is done where it is so already") {
  Compared c({post, echo, mail});
  const std::size_t before = c.value.statements.size();
  CHECK(apply_corrections(c.sources, {{What::together, at(c, 0, "We will close"), at(c, 1, "We will close")}}, c.value).front());
  CHECK(c.value.statements.size() == before);
}

TEST_CASE("corrections: own voice is taken out as a member is") {
  Compared c({"“The ferry lost four million crowns,” Ann Lee said.", "Ann Lee said the ferry had lost four million crowns.",
              "The ferry has lost four million crowns. Gulls cried."});
  REQUIRE(c.value.statements.size() == 1);
  REQUIRE(c.value.statements[0].own_voice.size() == 1);
  CHECK(apply_corrections(c.sources, {{What::apart, at(c, 2, "ferry has lost"), at(c, 0, "The ferry lost")}}, c.value).front());
  CHECK(c.value.statements[0].own_voice.empty());
}

TEST_CASE("corrections: two names are one person, and one name is two") {
  Compared c({"Ann Lee said that the ferry would stop.", "Doctor Roe said that gulls were loud."});
  REQUIRE(person(c, "Ann Lee"));
  const std::string doctor = c.sources[1].speakers.front().name;
  REQUIRE(person(c, doctor));
  const std::size_t before = c.value.persons.size();
  CHECK(apply_corrections(c.sources, {{What::same_person, named(0, "Ann Lee"), named(1, doctor)}}, c.value).front());
  CHECK(c.value.persons.size() == before - 1);
  CHECK(c.value.persons.front().speakers.size() == 2);
  CHECK(c.value.persons.front().forms.size() == 2);
  CHECK(c.value.speaking.size() == 2);
  for (const SpeakingShare& share : c.value.speaking) CHECK(share.person == 0);
  CHECK(apply_corrections(c.sources, {{What::other_person, named(1, doctor), named(0, "Ann Lee")}}, c.value).front());
  CHECK(c.value.persons.size() == before);
  CHECK(person(c, doctor)->speakers.size() == 1);
}

TEST_CASE("corrections: statements follow their persons") {
  Compared c({post, echo, mail});
  REQUIRE(c.person_of(*about(c, "close the bridge")) == "Ann Lee");
  CHECK(apply_corrections(c.sources, {{What::same_person, named(0, "Bob Roe"), named(1, "Ann Lee")}}, c.value).front());
  const ComparedStatement* bridge = about(c, "close the bridge");
  REQUIRE(bridge);
  REQUIRE(bridge->person >= 0);
  CHECK(static_cast<std::size_t>(bridge->person) < c.value.persons.size());
  CHECK(c.value.persons[static_cast<std::size_t>(bridge->person)].forms.size() == 3);
}

TEST_CASE("corrections: one that finds nothing does nothing and says so") {
  Compared c({post, echo});
  const std::size_t statements = c.value.statements.size(), persons = c.value.persons.size();
  const SaidPlace nowhere{7, {0, 4}, {}}, empty{0, {}, {}}, nobody_there{0, {}, "Zed"};
  const std::vector<Correction> wrong{{What::apart, nowhere, at(c, 0, "We will")},
                                      {What::apart, at(c, 1, "onions"), at(c, 0, "We will")},
                                      {What::together, empty, at(c, 0, "We will")},
                                      {What::together, at(c, 0, "We will"), nowhere},
                                      {What::same_person, nobody_there, named(0, "Ann Lee")},
                                      {What::other_person, named(0, "Ann Lee"), named(0, "Bob Roe")},
                                      {What::other_person, named(0, "Bob Roe"), named(0, "Bob Roe")}};
  for (const bool done : apply_corrections(c.sources, wrong, c.value)) CHECK_FALSE(done);
  CHECK(c.value.statements.size() == statements);
  CHECK(c.value.persons.size() == persons);
}
