// core/compare/event_otherwise: what other articles give otherwise than one.
#include "core/compare/event_otherwise.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/compare/event_margin.h"
#include "tests/unit/compared.h"

using namespace hearsay;
using namespace hearsay::comparing;

namespace {

constexpr const char* names[] = {"words", "part", "surer", "unsure", "voice"};

// "1 part: We will close the bridge | We will close it" for each way of each statement.
std::vector<std::string> ways(const Compared& c, std::uint32_t source) {
  std::vector<std::string> out;
  for (const GivenOtherwise& one : otherwise_of(c.sources, c.value, source))
    out.push_back(std::to_string(one.source) + " " + names[static_cast<std::size_t>(one.how)] + ": " +
                  on_one_line(c.text(source), one.span) + " | " + on_one_line(c.text(one.source), one.there));
  return out;
}

// The ways alone, of two articles, as the first one and as the second one see it.
std::string of_two(const char* first, const char* second) {
  const Compared c({first, second});
  REQUIRE(c.value.statements.size() == 1);
  std::string out;
  for (const std::uint32_t source : {0u, 1u}) {
    if (source == 1) out += " / ";
    for (const GivenOtherwise& one : otherwise_of(c.sources, c.value, source))
      out.append(out.empty() || out.back() == ' ' ? "" : "+").append(names[static_cast<std::size_t>(one.how)]);
  }
  return out;
}

constexpr const char* whole = "“We will close the bridge in the spring and open it in autumn,” Ann Lee said.";

}  // namespace

TEST_CASE("given otherwise: each way, from either side") {
  CHECK(of_two(whole, "“We will close the bridge in the spring and open it in autumn”, Ann Lee told reporters.") == " / ");
  CHECK(of_two(whole, "“We will close the bridge in the spring,” Ann Lee said.") == "part / part");
  CHECK(of_two(whole, "“We will shut the bridge in the spring and open it in autumn,” Ann Lee said.") == "words / words");
  CHECK(of_two(whole, "Ann Lee said that the bridge would close in the spring and open in autumn.") == "words / words");
  CHECK(of_two("Ann Lee said the ferry would stop in March.", "The ferry may stop in March, Ann Lee said.") == "unsure / surer");
  CHECK(of_two("Ann Lee said the ferry would stop in March.", "Ann Lee said that the ferry would stop in March.") == " / ");
}

TEST_CASE("given otherwise: two that both changed the fullest wording are compared with each other") {
  const Compared c({whole, "“We will close the bridge in the spring,” Ann Lee said.", "“We will close the bridge in the spring,” Lee said."});
  CHECK(ways(c, 1) == std::vector<std::string>{"0 part: “We will close the bridge in the spring,” | “We will close the bridge in the "
                                               "spring and open it in autumn,”"});
  CHECK(ways(c, 0).size() == 2);
}

TEST_CASE("given otherwise: in the writer's own voice there, and nothing of what is so here") {
  const Compared c({"Ann Lee said that tickets would cost ten crowns from March.", "Ann Lee spoke on Monday. Tickets will cost ten crowns from March.",
                    "Tickets would cost ten crowns from March, Ann Lee said."});
  REQUIRE(c.value.statements.size() == 1);
  REQUIRE(c.value.statements[0].own_voice.size() == 1);
  CHECK(ways(c, 0) == std::vector<std::string>{"1 voice: tickets would cost ten crowns from March | Tickets will cost ten crowns from March"});
  CHECK(ways(c, 1).empty());
}
