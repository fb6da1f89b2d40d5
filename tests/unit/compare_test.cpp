// core/compare: the whole, and who speaks where.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/compared.h"

using namespace hearsay::comparing;

namespace {

const char* post =
    "“The ferry will sail in March,” Ann Lee said. The owner, Bob Roe, may sell the ship, he said.\n\n"
    "Lee said that tickets would cost ten crowns. The weather was fine.";
const char* echo =
    "Tickets will cost ten crowns, according to Ann Lee. “The ferry will sail in March,” Lee said.\n\n"
    "Also read: Ten places to see in spring\n\nAn islander said: “We waited long enough.”";

const SpeakingShare* share_of(const EventComparison& comparison, const char* person, std::uint32_t source) {
  for (const SpeakingShare& share : comparison.speaking)
    if (comparison.persons[share.person].name == person && share.source == source) return &share;
  return nullptr;
}

}  // namespace

TEST_CASE("nothing to compare gives nothing") {
  CHECK(compare({}).persons.empty());
  const Compared empty({"", ""});
  CHECK(empty.value.persons.empty());
  CHECK(empty.value.statements.empty());
  CHECK(empty.value.speaking.empty());
  CHECK(Compared({post}).value.statements.empty());
}

TEST_CASE("who speaks where: words, kinds, hedges, the first quote") {
  const Compared c({post, echo});
  const SpeakingShare* lee = share_of(c.value, "Ann Lee", 0);
  REQUIRE(lee);
  CHECK(lee->words == 11);
  CHECK(lee->quoted_words == 6);
  CHECK(lee->direct == 1);
  CHECK(lee->indirect == 1);
  CHECK(lee->hedged == 0);
  CHECK(lee->named);
  CHECK(c.text(0).bytes().substr(static_cast<std::size_t>(lee->first_quote)).starts_with("The ferry"));
  const SpeakingShare* roe = share_of(c.value, "Bob Roe", 0);
  REQUIRE(roe);
  CHECK(roe->hedged == 1);
  CHECK(roe->first_quote == -1);
  CHECK(share_of(c.value, "Bob Roe", 1) == nullptr);
  CHECK(doctest::Approx(lee->share + roe->share) == 1.0);
  const SpeakingShare* islander = share_of(c.value, "an islander", 1);
  REQUIRE(islander);
  CHECK_FALSE(islander->named);
}

TEST_CASE("words that are attributed twice to one person count once") {
  const Compared c({"Ann Lee said she hoped that the ferry would sail.", post});
  const SpeakingShare* lee = share_of(c.value, "Ann Lee", 0);
  REQUIRE(lee);
  CHECK(lee->words == 7);
}

TEST_CASE("a paragraph that an article has twice counts once") {
  const std::string twice = std::string(post) + "\n\n" + post;
  const Compared once({post, echo}), c({twice.c_str(), echo});
  CHECK(c.value.statements.size() == once.value.statements.size());
  CHECK(share_of(c.value, "Ann Lee", 0)->words == share_of(once.value, "Ann Lee", 0)->words);
}

TEST_CASE("the same sources give the same value, and their order decides nothing but the numbers") {
  const auto members = [](const Compared& c, bool swapped) {
    std::set<std::string> out;
    for (const ComparedStatement& statement : c.value.statements) {
      std::set<std::string> of_statement;
      for (const ReportedBy& member : statement.members)
        of_statement.insert(std::to_string(swapped ? 1 - member.source : member.source) +
                            name_of(member.wording) +
                            std::string(c.text(member.source).bytes(member.span.front())));
      std::string line;
      for (const std::string& one : of_statement) line += one + '|';
      out.insert(line);
    }
    return out;
  };
  const Compared first({post, echo}), again({post, echo}), swapped({echo, post});
  CHECK(members(first, false).size() == 2);
  CHECK(members(first, false) == members(again, false));
  CHECK(members(first, false) == members(swapped, true));
}

TEST_CASE("every member lies in its attribution, and every statement has two articles") {
  const Compared c({post, echo, post});
  REQUIRE_FALSE(c.value.statements.empty());
  for (const ComparedStatement& statement : c.value.statements) {
    std::set<std::uint32_t> sources;
    for (const ReportedBy& member : statement.members) {
      sources.insert(member.source);
      const SaidThere& said = c.sources[member.source].attributions[member.attribution];
      for (const hearsay::Span span : member.span)
        CHECK(std::any_of(said.content.begin(), said.content.end(),
                          [&](hearsay::Span content) { return content.contains(span); }));
    }
    CHECK(sources.size() == statement.outlets);
    CHECK(sources.size() >= 2);
  }
}
