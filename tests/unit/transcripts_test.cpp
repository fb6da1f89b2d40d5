// Lines of transcripts and interviews (core/analysis/transcripts.h), through the whole analysis.
#include "core/analysis/transcripts.h"

#include <doctest/doctest.h>

#include "tests/unit/said_by_layout.h"

using namespace hearsay;
using Lines = std::vector<std::string>;

TEST_CASE("transcripts: Q and A are whom the introduction names") {
  CHECK(contents_and_speakers(
            "Five minutes with Mara Quist\n\nThe outgoing mayor of Skelby spoke to our reporter, "
            "Tom Abel.\n\nQ: When did you know?\n\nA: About ten minutes in.\n\nQ: Will you "
            "stay?\n\nA: Never.\n\nAbel: And the tram?\n\nQuist: It will be built.") ==
        Lines{"When did you know? | Tom Abel", "About ten minutes in. | Mara Quist",
              "Will you stay? | Tom Abel", "Never. | Mara Quist", "And the tram? | Tom Abel",
              "It will be built. | Mara Quist"});
}

TEST_CASE("transcripts: roles, brackets, times, surnames in small letters") {
  CHECK(contents_and_speakers(
            "Interviewer: What happened?\n\nLee: We went home.\n\nInterviewer: And then?\n\nLee: "
            "Nothing.") == Lines{"What happened? | Interviewer", "We went home. | Lee",
                                 "And then? | Interviewer", "Nothing. | Lee"});
  const Lines found = contents_and_speakers(
      "[00:12] HOST: Welcome back.\n\n[00:15] DR. LEE (by phone): Thanks for having me.\n\n[00:20] HOST: How "
      "bad is it?");
  REQUIRE(found.size() == 3);
  CHECK(found[0] == "Welcome back. | HOST");
  CHECK(found[1].starts_with("Thanks for having me. | "));
  CHECK(found[2] == "How bad is it? | HOST");
}

TEST_CASE("transcripts: labels of other things are none") {
  CHECK(contents_and_speakers("Where: The town hall\n\nWhen: Monday\n\nPrice: 5 pounds").empty());
  CHECK(contents_and_speakers("BREAKING: The dam has burst\n\nIt rained all night.").empty());
  CHECK(contents_and_speakers("Update: The road is open\n\nIt rained all night.").empty());
}
