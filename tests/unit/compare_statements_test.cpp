// core/compare: clusters, statements, what an article says in its own voice.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/compared.h"

using namespace hearsay::comparing;

// Filler that makes the articles more than their statements, so that words have frequencies.
#define SCENE                                                                                               \
  " The harbour lies in the north. Fog came in. Gulls cried over the market. Children played on the quay. " \
  "Nets hung in the sun."

TEST_CASE("a quotation, a part of it, a changed one and a report of it are one statement") {
  const Compared c({"“We lost four million crowns on this route in two winters,” Ann Lee said." SCENE,
                    "The line had lost “four million crowns”, Ann Lee said." SCENE,
                    "“We lost four million crowns on the line in two winters,” Ann Lee said." SCENE,
                    "Ann Lee said that four million crowns were lost on the route." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  const ComparedStatement& statement = c.value.statements[0];
  CHECK(statement.outlets == 4);
  CHECK(c.person_of(statement) == "Ann Lee");
  CHECK(c.lines(statement) == std::vector<std::string>{"0 verbatim stated", "1 trimmed stated",
                                                       "2 altered stated", "3 paraphrased stated"});
  CHECK(statement.fullest == 0);
  CHECK(statement.members[3].words.empty());
  CHECK_FALSE(statement.members[2].words.empty());
}

TEST_CASE("what one article alone has is in no statement") {
  CHECK(
      Compared(
          {"“We lost four million crowns,” Ann Lee said. “The lighthouse needs new lamps,” she added." SCENE,
           "Ann Lee said that four million crowns were lost." SCENE})
          .value.statements.size() == 1);
}

TEST_CASE("the same words of two people are two statements' and so none") {
  CHECK(Compared({"“The ferry needs a new engine,” Ann Lee said." SCENE,
                  "“The ferry needs a new engine,” Bob Roe said." SCENE})
            .value.statements.empty());
}

TEST_CASE("a vaguer source may be the same speaker when the words are") {
  const Compared c({"“The old ferry has become a floating coffin for fishermen,” Ann Lee said." SCENE,
                    "Officials said that the old ferry had become a “floating coffin” for fishermen." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(c.person_of(c.value.statements[0]) == "Ann Lee");
  CHECK(c.value.statements[0].members.size() == 2);
}

TEST_CASE("who only carries what another said is no member") {
  const Compared c({"“The old ferry is a floating coffin for fishermen,” Ann Lee said." SCENE,
                    "State radio reported that Ann Lee had called the old ferry “a floating coffin” for "
                    "fishermen." SCENE});
  for (const ComparedStatement& statement : c.value.statements)
    for (const ReportedBy& member : statement.members) CHECK(c.speaker_of(member) == "Ann Lee");
}

TEST_CASE("two quotations that one article tells apart stay apart") {
  const Compared c(
      {"“The talks with the owners went very well,” Ann Lee said. “The talks with the owners were frank,” "
       "she added." SCENE,
       "“The talks with the owners went very well,” Ann Lee said. “The talks with the owners were frank,” "
       "she added." SCENE});
  CHECK(c.value.statements.size() == 2);
}

TEST_CASE("a long quotation is a member of each statement that it covers") {
  const Compared c(
      {"“The ferry lost four million crowns in two winters. The captain deserves a golden medal from the "
       "king,” Ann Lee said." SCENE,
       "Ann Lee said that four million crowns were lost in two winters." SCENE,
       "Ann Lee said that the captain ought to get a golden medal from the king." SCENE});
  REQUIRE(c.value.statements.size() == 2);
  for (const ComparedStatement& statement : c.value.statements) CHECK(statement.members[0].source == 0);
  CHECK(c.value.statements[0].members[1].source != c.value.statements[1].members[1].source);
}

TEST_CASE("clauses that the same articles have are one statement") {
  const char* article =
      "“The ferry lost four million crowns in two winters, and the owners cannot pay the captain a salary,” "
      "Ann Lee said." SCENE;
  CHECK(Compared({article, article}).value.statements.size() == 1);
}

TEST_CASE("a scare quote that no other article has is no wording") {
  const Compared c(
      {"Ann Lee said she hoped for a “splendid” Monday and cheap ferry tickets for pensioners." SCENE,
       "Ann Lee hoped that ferry tickets would be cheap for pensioners." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(c.value.statements[0].fullest == -1);
  for (const ReportedBy& member : c.value.statements[0].members)
    CHECK(member.wording == Wording::paraphrased);
}

TEST_CASE("words in marks that are said of the rest are a wording though no other article has them") {
  const Compared c({"Ann Lee called the new ferry timetable “hopeless”." SCENE,
                    "Ann Lee described the new ferry timetable as poor." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(c.lines(c.value.statements[0]) ==
        std::vector<std::string>{"0 verbatim stated", "1 paraphrased stated"});
}

TEST_CASE(
    "two things of one article that share a word are not made one before the other articles are looked at") {
  const Compared c(
      {"Ann Lee noted the harbour’s interest in new lamps. She also noted the king’s interest in "
       "old maps." SCENE,
       "Ann Lee said the harbour wanted new lamps." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(c.value.statements[0].members.size() == 2);
}

TEST_CASE("two sentences of one article may be one sentence of another") {
  const Compared c({"“I wrote the owners two letters and never got an answer,” Ann Lee said." SCENE,
                    "“I wrote the owners two letters. Nobody sent an answer,” Ann Lee said." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(c.lines(c.value.statements[0]) == std::vector<std::string>{"0 verbatim stated", "1 altered stated"});
}

TEST_CASE("a body and who has a post there speak for each other") {
  const Compared c(
      {"“The lamps will be mended by Friday,” said Ann Lee, the head of the harbour board." SCENE,
       "The harbour board said the lamps would be mended by Friday." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(c.person_of(c.value.statements[0]) == "Ann Lee");
}

TEST_CASE("stated in one article, hedged in the other") {
  const Compared c({"Ann Lee said the ferry would sail to the lighthouse in winter." SCENE,
                    "Ann Lee said the ferry might sail to the lighthouse in winter." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK_FALSE(c.value.statements[0].members[0].hedged);
  CHECK(c.value.statements[0].members[1].hedged);
}

TEST_CASE("a figure that is only near leaves a statement sure") {
  const Compared c({"Ann Lee said that about four million crowns were lost on the ferry." SCENE,
                    "Ann Lee said that four million crowns were lost on the ferry." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK_FALSE(c.value.statements[0].members[0].hedged);
}

TEST_CASE("what an article says in its own voice that two others attribute") {
  const Compared c({"“The ferry lost four million crowns in two winters,” Ann Lee said." SCENE,
                    "Ann Lee said that the ferry lost four million crowns in two winters." SCENE,
                    "The ferry lost four million crowns in two winters." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  const ComparedStatement& statement = c.value.statements[0];
  REQUIRE(statement.own_voice.size() == 1);
  CHECK(statement.own_voice[0].source == 2);
  CHECK(c.text(2).bytes(statement.own_voice[0].span) == "The ferry lost four million crowns in two winters");
  CHECK(statement.outlets == 2);
}

TEST_CASE("an ellipsis inside a quotation is told") {
  const Compared c({"“We lost four million crowns on this route in two winters,” Ann Lee said." SCENE,
                    "“We lost four million crowns … in two winters,” Ann Lee said." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK_FALSE(c.value.statements[0].members[0].ellipsis);
  CHECK(c.value.statements[0].members[1].ellipsis);
  CHECK(c.value.statements[0].members[1].wording == Wording::trimmed);
}

TEST_CASE("a comma before the last of a list changes no word of a quotation") {
  const Compared c(
      {"“Nobody should row to the wreck, dive near it or let a child touch the chain,” Ann Lee said." SCENE,
       "“Nobody should row to the wreck, dive near it, or let a child touch the chain,” Ann Lee "
       "said." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(c.lines(c.value.statements[0]) == std::vector<std::string>{"0 verbatim stated", "1 verbatim stated"});
}

TEST_CASE("an “and” in front of a quoted clause that another article gives alone is no part of its wording") {
  const Compared c(
      {"“The lighthouse needs new lamps, and the owners lost four million crowns on the ferry,” Ann Lee "
       "said." SCENE,
       "“The owners lost four million crowns on the ferry,” Ann Lee said." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(c.lines(c.value.statements[0]) == std::vector<std::string>{"0 verbatim stated", "1 verbatim stated"});
}

TEST_CASE("of wordings of the same length the one that more outlets have is the fullest") {
  const Compared c({"“The old lock cost us four million crowns,” Ann Lee said." SCENE,
                    "“The old lock cost them four million crowns,” Ann Lee said." SCENE,
                    "“The old lock cost them four million crowns,” Ann Lee said." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(c.lines(c.value.statements[0]) ==
        std::vector<std::string>{"0 altered stated", "1 verbatim stated", "2 verbatim stated"});
}

TEST_CASE("a wording does not count twice because one outlet has it twice") {
  const Compared c(
      {"“It cost us four million crowns”: Ann Lee on the lock\n\n“It cost us four million crowns,” "
       "Ann Lee said of the lock." SCENE,
       "“It cost them four million crowns,” Ann Lee said of the lock." SCENE,
       "“It cost them four million crowns,” Ann Lee said of the lock." SCENE});
  REQUIRE(!c.value.statements.empty());
  for (const ReportedBy& member : c.value.statements[0].members)
    CHECK(member.wording == (member.source == 0 ? Wording::altered : Wording::verbatim));
}

TEST_CASE("two sentences that two articles quote side by side stay apart, whatever word they share") {
  const Compared c({"“They told us it was too dear,” Ann Lee said. “Now we see what is dear.”" SCENE,
                    "“The town said it was too dear. Well, now we see what is dear,” Ann Lee said." SCENE,
                    "“They told us it was too dear,” Ann Lee said." SCENE});
  REQUIRE(c.value.statements.size() == 2);
  CHECK(c.lines(c.value.statements[0]) ==
        std::vector<std::string>{"0 verbatim stated", "1 altered stated", "2 verbatim stated"});
  CHECK(c.lines(c.value.statements[1]) == std::vector<std::string>{"0 trimmed stated", "1 verbatim stated"});
}

TEST_CASE("two utterances that one article gives both of are two in every article") {
  const Compared c(
      {"“I think some progress has been made on the lock,” Ann Lee told reporters. “I believe that progress "
       "is "
       "being made on the lock,” she wrote in the evening." SCENE,
       "“I think some progress has been made on the lock,” Ann Lee said." SCENE,
       "“I believe that progress is being made on the lock,” Ann Lee wrote." SCENE});
  REQUIRE(c.value.statements.size() == 2);
  for (const ComparedStatement& statement : c.value.statements)
    for (const ReportedBy& member : statement.members) CHECK(member.wording == Wording::verbatim);
}

TEST_CASE("a shortened quotation in the headline is the same utterance as the body's") {
  const Compared c(
      {"‘Progress made on old lock’, says Ann Lee\n\n“I think some progress was made on the old lock,” "
       "Ann Lee said." SCENE,
       "“I think some progress was made on the old lock,” Ann Lee said." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(c.value.statements[0].members.size() == 3);
}

TEST_CASE("a sentence that says the one before it once more stays with it") {
  const Compared c(
      {"“Does the harbour board mean to repair the lock? Do they mean to repair it?” Ann Lee asked." SCENE,
       "Ann Lee asked whether the harbour board meant to repair the lock." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(c.value.statements[0].members[0].span.size() == 2);
}

TEST_CASE(
    "a shortened quotation goes with the sentence that has it word for word, not with one of the same "
    "content") {
  const Compared c(
      {"“We met the owners, and I believe some progress has been made,” Ann Lee told reporters." SCENE,
       "“I believe that progress is being made,” Ann Lee wrote. “I believe some progress has been made,” she "
       "told "
       "reporters." SCENE,
       "Ann Lee said ‘some progress has been made’ with the owners." SCENE,
       "“I believe that progress is being made,” Ann Lee wrote." SCENE});
  REQUIRE(c.value.statements.size() == 2);
  CHECK(c.value.statements[0].outlets == 3);
  CHECK(c.value.statements[0].members.back().source == 2);
  CHECK(c.value.statements[0].members.back().wording == Wording::trimmed);
}

TEST_CASE("two short quotations with one word in common and other words round it are two") {
  const char* long_one =
      "“We’re doing the best we can. This was not our quarrel. How did they allow that? It wouldn’t have "
      "happened to you or me,” "
      "Ann Lee said. It happened at night. Nobody saw it happen." SCENE;
  const Compared c(
      {long_one, long_one,
       "“I hope the lamps will burn, and this sad loss, a loss that should never have happened, will "
       "end,” Ann Lee wrote." SCENE});
  CHECK(c.value.statements.size() >= 3);
  for (const ComparedStatement& statement : c.value.statements)
    for (const ReportedBy& member : statement.members) CHECK(member.wording == Wording::verbatim);
}

TEST_CASE("two quotations of most of the same words are one though a function word differs") {
  const Compared c({"“Somebody has poured poison into our lake,” Ann Lee said." SCENE,
                    "“Somebody poured poison in the lake,” Ann Lee said." SCENE});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(c.lines(c.value.statements[0]) == std::vector<std::string>{"0 verbatim stated", "1 altered stated"});
}

TEST_CASE("a clause that one article more has is a statement of its own") {
  const char* both =
      "“The ferry lost four million crowns in two winters, and the owners cannot pay the captain a salary,” "
      "Ann Lee said." SCENE;
  const Compared c({both, both, "“The ferry lost four million crowns in two winters,” Ann Lee said." SCENE});
  REQUIRE(c.value.statements.size() == 2);
  CHECK(c.lines(c.value.statements[0]) ==
        std::vector<std::string>{"0 verbatim stated", "1 verbatim stated", "2 verbatim stated"});
  CHECK(c.value.statements[1].outlets == 2);
}

TEST_CASE("two quotations of one sentence are two statements where other articles have one each") {
  for (const char* both : {"Ann Lee called the plan “reckless” and the fare “a fair price”." SCENE,
                           "Ann Lee called the plan ‘reckless’ and the fare ‘a fair price’." SCENE}) {
    const Compared c({both, "“The plan is reckless,” Ann Lee said." SCENE,
                      "“For pensioners the fare is a fair price,” Ann Lee said." SCENE});
    REQUIRE(c.value.statements.size() == 2);
    CHECK(c.lines(c.value.statements[0]) ==
          std::vector<std::string>{"0 trimmed stated", "1 verbatim stated"});
    CHECK(c.lines(c.value.statements[1]) ==
          std::vector<std::string>{"0 trimmed stated", "2 verbatim stated"});
  }
}
