// Where a reporting word reports nothing (core/analysis/unsaid.h), and what it reports in passing, through the
// whole analysis.
#include "core/analysis/unsaid.h"

#include <doctest/doctest.h>

#include "tests/unit/said_by_layout.h"

using namespace hearsay;
using Lines = std::vector<std::string>;

TEST_CASE("unsaid: negated, possible, or by nobody") {
  for (const std::string_view line :
       {"The mayor did not disclose the price of the dam.", "Few would argue against the plan.",
        "The agency didn't estimate how many pumps failed.", "Nobody mentioned the dam.",
        "The board could also mention the price.", "That said, the dam is old.",
        "Experience shows that strict rules do two things."}) {
    CAPTURE(line);
    CHECK(contents_and_speakers(line).empty());
  }
  CHECK(contents_and_speakers("The mayor did not deny that the dam was old.") == Lines{"the dam was old | the mayor"});
}

TEST_CASE("unsaid: what such words mean beside saying") {
  for (const std::string_view line :
       {"The striker added 25 points in May.", "The board considered dozens of letters on the subject.",
        "The doctor ordered an X-ray.", "A neighbour called an ambulance.", "The mayor spoke for about an hour.",
        "She wrote a book about trains.", "The workers learn how to mend a pump."}) {
    CAPTURE(line);
    CHECK(contents_and_speakers(line).empty());
  }
  CHECK(contents_and_speakers("The mayor called the plan a success.") == Lines{"the plan a success | the mayor"});
  CHECK(contents_and_speakers("The mayor called it unfair.") == Lines{"it unfair | the mayor"});
}
