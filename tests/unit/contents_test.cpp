// Where a content begins and ends, and which words report none (core/analysis/clauses_patterns.h, complements.h,
// unsaid.h), through the whole analysis. Each kind has what it must take and what it must leave.
#include <doctest/doctest.h>

#include "tests/unit/reports_of.h"

using namespace hearsay;

TEST_CASE("contents: a noun that takes a clause is the content with it") {
  CHECK(reports("The engineer disputes the idea that the dam is safe.") ==
        "the idea that the dam is safe | disputes | The engineer");
  CHECK(reports("The engineer pointed to the papers that showed a leak.") ==
        "the papers that showed a leak | pointed to | The engineer");
  CHECK(reports("Farmers have complained of poor roads and say that the pumps were old.") ==
        "poor roads | have complained of | Farmers\nthe pumps were old | say | Farmers");
  // To whom, when and where is not the noun's.
  CHECK(reports("The engineer told the council that the dam was safe.") ==
        "the dam was safe | told | The engineer");
  CHECK(reports("The engineer insisted on Monday that the dam was safe.") ==
        "the dam was safe | insisted | The engineer");
  CHECK(reports("The engineer told a crowd who filled the square that the dam was safe.") ==
        "the dam was safe | told | The engineer");
}

TEST_CASE("contents: the thing described ends at an aside, the description where the sentence goes on") {
  CHECK(reports("The farmers had long regarded Dale – or the Dell, as it is known – as the driest valley.") ==
        "Dale + the driest valley | had long regarded + as | The farmers");
  CHECK(reports("A storm that was described as “unheard of” left the valley dark.") ==
        "A storm + “unheard of” | was described + as | ");
  CHECK(reports("Lee introduced Roe to the crowd as “a man of the river”.") ==
        "Roe to the crowd + “a man of the river” | introduced + as | Lee");
}

TEST_CASE("contents: what something is called, after a phrase with prepositions") {
  CHECK(reports("Lee called her vote for the dam a mistake.") ==
        "her vote for the dam a mistake | called | Lee");
  CHECK(reports("Lee called the charges unfounded and made up by a rival.") ==
        "the charges unfounded and made up by a rival | called | Lee");
  CHECK(reports("The board called a meeting for Monday.").empty());
  CHECK(reports("Lee called the mayor on Friday about the dam.").empty());
}

TEST_CASE("contents: a list is taken whole, another clause is not") {
  CHECK(reports("Lee warned against thieves from Dale, Hull and York.") ==
        "thieves from Dale, Hull and York | warned against | Lee");
  CHECK(reports("Lee criticised the plan, and the council left.") == "the plan | criticised | Lee");
}

TEST_CASE("contents: the clause ends where somebody else reports") {
  CHECK(reports("The council said the dam would hold and the army said it was watching the road.") ==
        "the dam would hold | said | The council\nit was watching the road | said | the army");
}

TEST_CASE("contents: a tag inside the sentence") {
  CHECK(reports("For days after a storm, farmers say, they often deal with floods.") ==
        "For days after a storm + they often deal with floods | say | farmers");
  CHECK(reports("He had, according to Ann Lee of the Herald, sold and moved the pump.") ==
        "He had + sold and moved the pump | according to | Ann Lee of the Herald");
  CHECK(reports("But according to the Herald, the pump had been sold.") ==
        "the pump had been sold | according to | the Herald");
  CHECK(reports("The town would pay, according to the explanatory notes of the bill.") ==
        "The town would pay | according to | the explanatory notes of the bill");
  CHECK(reports("The storm would come back soon, Roe and his team wrote in a paper.") ==
        "The storm would come back soon | wrote | Roe and his team");
  CHECK(reports("The town sold cheaper water, prices it said were a result of the deal.") ==
        "were a result of the deal | said | it");
}

TEST_CASE("contents: a tag that ends the sentence in the present") {
  CHECK(reports("The valley has lost half of its trees since May, a new study reports.") ==
        "The valley has lost half of its trees since May | reports | a new study");
  CHECK(reports("The clerk came with lists, tables and reports.").empty());
}

TEST_CASE("contents: a sentence is not reported twice by the same person") {
  CHECK(reports("He added that the pipes would freeze, he said.") == "the pipes would freeze | added | He");
  CHECK(
      reports("Lee had told the council that the pipes would freeze, the clerk said.").find("Lee had told") ==
      0);
}

TEST_CASE("contents: who stands for people") {
  CHECK(reports("Some argue the levy hurts the poor.") == "the levy hurts the poor | argue | Some");
  CHECK(reports("Lee read some claims of the miners.").find("claims |") == std::string::npos);
}

TEST_CASE("contents: words that report nothing where they are") {
  for (const std::string_view line :
       {"The plan comes with added costs for the farmers.",
        "The town lost an estimated 200 pumps in the storm.",
        "The owners should make it clear that they are angry.",
        "Should anyone forget that the dam is old, the board put up a sign.",
        "The council could also press the farmers to sell.", "The council is denying permits to the miners.",
        "She wrote a book about trains and walked about the town."}) {
    CAPTURE(line);
    CHECK(reports(line).empty());
  }
  CHECK(reports("The council is denying the claims of the miners.") ==
        "the claims of the miners | is denying | The council");
  CHECK(reports("The council made it clear that the dam would be sold.") ==
        "the dam would be sold | made it clear | The council");
  CHECK(reports("“They are people too,” Lee added, speaking of the farmers.") ==
        "“They are people too,” | added | Lee");
}

TEST_CASE("contents: a name that is a preposition elsewhere") {
  CHECK(reports("The clerk, Per Dahl, attacked what he calls “free” water.") ==
        "what he calls “free” water | attacked | The clerk\n“free” water | calls | he");
  CHECK(reports("Three pumps failed, per Ann Lee.") == "Three pumps failed | per | Ann Lee");
}
