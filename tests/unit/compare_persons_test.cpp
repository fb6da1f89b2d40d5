// core/compare: names, persons.
#include <doctest/doctest.h>

#include <deque>
#include <string>
#include <vector>

#include "core/analysis/analyze.h"
#include "core/compare/from_findings.h"
#include "core/compare/names.h"
#include "core/compare/persons.h"

using namespace hearsay::comparing;
using hearsay::Text;

namespace {

NameMatch match(const char* a, const char* b) {
  const NameMatch there = match_names(keys_of(a), keys_of(b));
  CHECK(match_names(keys_of(b), keys_of(a)) == there);
  return there;
}

// The persons of several articles, each as "Name: 0 1", the articles that have them.
std::vector<std::string> persons(const std::vector<const char*>& articles) {
  std::deque<Text> texts;
  std::vector<Source> sources;
  for (const char* article : articles) {
    const Text& text = texts.emplace_back(Text::from(article));
    sources.push_back(source_of("Post", text, hearsay::analyze(text)));
  }
  std::vector<std::string> out;
  for (const ComparedPerson& person : find_persons(sources)) {
    std::string line = person.name + ':';
    for (const SpeakerIndex& index : person.speakers) line += ' ' + std::to_string(index.source);
    out.push_back(line);
  }
  return out;
}

}  // namespace

TEST_CASE("ways to write one name in Latin letters meet") {
  for (const auto& pair :
       std::vector<std::pair<const char*, const char*>>{{"Olena Hrytsenko", "Olena Hritsenko"},
                                                        {"Teodor Vanskiy", "Teodor Vansky"},
                                                        {"Teodor Vanskij", "Teodor Vanskyy"},
                                                        {"Amin Dahlouf", "Amin Dahluf"},
                                                        {"Khaled Marwani", "Haled Marwani"},
                                                        {"Karoline Fenn", "Caroline Fenn"},
                                                        {"Željko Pavić", "Zeljko Pavic"},
                                                        {"Sergei Ivanoff", "Sergey Ivanov"},
                                                        {"J.D. Moor", "JD Moor"},
                                                        {"Ann Moor", "A. Moor"},
                                                        {"Anna van der Moor", "Anna Moor"}})
    CHECK_MESSAGE(match(pair.first, pair.second) == NameMatch::full, std::string(pair.first));
}

TEST_CASE("two people of one surname are not one, and a short form says so") {
  CHECK(match("Ann Lee", "Bob Lee") == NameMatch::no);
  CHECK(match("Ann Lee", "Ann Roe") == NameMatch::no);
  CHECK(match("Ann Lee", "Lee") == NameMatch::short_form);
  CHECK(match("Yun Seo-rin", "Yun") == NameMatch::short_form);
  CHECK(match("Lee", "Roe") == NameMatch::no);
  CHECK(match("Northern Press Union", "NPU") == NameMatch::full);
  CHECK(match("Northern Press Union", "NPA") == NameMatch::no);
}

TEST_CASE("a person is one across articles, with the forms of each") {
  CHECK(persons({"“It is late,” Mayor Brita Holm said.", "“It is late,” said Holm.",
                 "The mayor, Brita Holm, said it was late."}) ==
        std::vector<std::string>{"Brita Holm: 0 1 2"});
}

TEST_CASE(
    "two people of one surname in one article stay two in all; the bare surname is whoever is called so") {
  const std::vector<std::string> found = persons(
      {"“It is late,” Mayor Brita Holm said. “It is not,” Holm added. Her cousin Jon Holm said he was tired.",
       "“It is late,” Holm said. “Very late,” Holm told reporters."});
  CHECK(found == std::vector<std::string>{"Brita Holm: 0 1", "Jon Holm: 0"});
}

TEST_CASE("a description goes to the only one who has that title") {
  CHECK(persons({"“We are ready,” Norvian President Ida Brask said.",
                 "“We are ready,” the Norvian president said."}) ==
        std::vector<std::string>{"Ida Brask: 0 1"});
  CHECK(persons({"“We are ready,” Norvian President Ida Brask said.",
                 "“We are ready,” the Norvian leader said."}) == std::vector<std::string>{"Ida Brask: 0 1"});
  CHECK(persons({"“It holds,” said Ida Brask, the chief engineer of the harbour.",
                 "“It holds,” the chief engineer said."}) == std::vector<std::string>{"Ida Brask: 0 1"});
  // Of two presidents neither.
  CHECK(persons({"“We are ready,” President Ida Brask said. “So are we,” President Olav Renn said.",
                 "“We are ready,” the president said."})
            .size() == 3);
}

TEST_CASE("bodies without a name are one when their words are") {
  CHECK(persons({"The seamen’s union said jobs could go.", "The union of seamen said that jobs might go."}) ==
        std::vector<std::string>{"the union of seamen: 0 1"});
  CHECK(persons({"City officials said it was late.", "A city official said it was late."}).size() == 2);
}

TEST_CASE("a body, its office and its unnamed people speak for who has a post there") {
  const auto associates = [](const char* body, std::vector<std::string> title) {
    ComparedPerson person{"Ann Lee", true, {}, {}, {std::move(title)}}, other{body, false, {}, {}, {}};
    CHECK(are_associates(person, other) == are_associates(other, person));
    return are_associates(person, other);
  };
  CHECK(associates("the water board", {"board", "engineer", "regional", "water"}));
  CHECK(associates("Experts of the water board", {"board", "engineer", "regional", "water"}));
  CHECK(associates("the mayor's office", {"mayor"}));
  CHECK(associates("the Kremlin", {"president", "russian"}));
  CHECK_FALSE(associates("the road board", {"board", "engineer", "regional", "water"}));
  // Whose officials, nobody knows.
  CHECK_FALSE(associates("officials", {"mayor"}));
}
