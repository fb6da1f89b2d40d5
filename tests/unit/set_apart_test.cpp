// Speech that its layout sets apart (core/analysis/set_apart.h), through the whole analysis.
#include "core/analysis/set_apart.h"

#include <doctest/doctest.h>

#include "tests/unit/said_by_layout.h"

using namespace hearsay;
using Lines = std::vector<std::string>;

TEST_CASE("set apart: blocks with a signature or a lead") {
  CHECK(contents_and_speakers(
            "Her speech ended with a plea:\n\n> We will not go. We have nowhere else.\n>\n> — Ann Lee, "
            "closing speech\n\nNobody moved.") == Lines{"We will not go. We have nowhere else. | Ann Lee"});
  CHECK(contents_and_speakers(
            "The letter to the court ended:\n\n    I will not sell the mill.\n    It is not mine to "
            "sell.\n\n    J. B. Roe\n\nThe court did not answer it.") ==
        Lines{"I will not sell the mill. + It is not mine to sell. | J. B. Roe"});
  CHECK(contents_and_speakers(
            "The minister wrote in a letter:\n\n    I will stay. I have no plans to go.\n\nThe board "
            "met.") == Lines{"I will stay. I have no plans to go. | the minister"});
  CHECK(contents_and_speakers("It is a short program.\n\n    def f(x):\n        return x\n\nIt does nothing.")
            .empty());
}

TEST_CASE("set apart: posts with name, handle and date") {
  CHECK(contents_and_speakers(
            "The minister answered at once.\n\nNot one school will close.\nNot while I am here.\n— Ann "
            "Lee (@annlee) March 3, 2026\n\nOthers were less sure.") ==
        Lines{"Not one school will close. + Not while I am here. | Ann Lee"});
  CHECK(contents_and_speakers("The hall was full.\n— Tom Abel, Leeds").empty());
}

TEST_CASE("set apart: the paragraph after a lead that reports") {
  CHECK(contents_and_speakers(
            "In a statement, the firm said:\n\nThe road is closed until further notice. We are "
            "sorry.\n\nThe mayor left town.") ==
        Lines{"The road is closed until further notice. We are sorry. | the firm"});
  // A report and its list, advice line by line
  CHECK(contents_and_speakers(
            "The mayor said the plan has three aims:\n\nMore trees in the town.\n\nLess traffic.") ==
        Lines{"the plan has three aims | the mayor"});
  CHECK(contents_and_speakers("The police said:\n\nStay at home.\nLock the door.").empty());
}

TEST_CASE("set apart: lines that a dash opens, where one of them has a tag") {
  CHECK(contents_and_speakers(
            "— We will not go, said Ann Lee.\n\n— And where would you go?\n\nThe hall was full.") ==
        Lines{"We will not go | Ann Lee", "And where would you go? | -"});
  CHECK(contents_and_speakers("— Where would we go? asked Tom Abel.") ==
        Lines{"Where would we go? | Tom Abel"});
  CHECK(contents_and_speakers("— Trees in the town.\n\n— Less traffic on the bridge.").empty());
}
