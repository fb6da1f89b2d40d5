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

TEST_CASE("contents: a present form that the tags take for a noun") {
  CHECK(reports("A new poll shows that Lee remains in a tight race with Roe.") ==
        "Lee remains in a tight race with Roe | shows | A new poll");
  CHECK(reports("Roe notes they were late.") == "they were late | notes | Roe");
  CHECK(reports("He’s claiming that the vote was unfair.") == "the vote was unfair | ’s claiming | He");
  CHECK(reports("A set of water rules that could close the dam was sold.").empty());
  CHECK(reports("The clerk says neither the mayor nor her team sold the dam.") ==
        "neither the mayor nor her team sold the dam | says | The clerk");
}

TEST_CASE("contents: what a feeling is about") {
  CHECK(reports("Farmers expressed deep concern about the dam.") ==
        "the dam | expressed deep concern about | Farmers");
  CHECK(reports("Farmers expressed concern.") == "concern | expressed | Farmers");
}

TEST_CASE("contents: what is reported inside an infinitive is not the word's own clause") {
  CHECK(reports("The council vowed not to repeat that mistake.").find("mistake |") != 0);
  CHECK(reports("Lee told the clerks to find out how the dam broke.") ==
        "the clerks to find out how the dam broke | told | Lee");
  CHECK(reports("Lee told a meeting in Dale she would leave the board.") ==
        "she would leave the board | told | Lee");
}

TEST_CASE("contents: an apposition between a word and what it still takes") {
  CHECK(reports("The council accused the owner, Ann Lee, of hiding the leak.") ==
        "the owner, Ann Lee, of hiding the leak | accused | The council");
  CHECK(reports("The council condemned Friday's vote as unfair.") ==
        "Friday's vote as unfair | condemned | The council");
  CHECK(reports("The owner has been called a fraud by the council.") ==
        "The owner + a fraud | has been called | the council");
}

TEST_CASE("contents: what comes after a dash") {
  CHECK(reports("Lee said the town can pay - but only when the others let it.") ==
        "the town can pay - but only when the others let it | said | Lee");
  CHECK(reports("Lee said the town would sell its pumps — including the two in Dale.") ==
        "the town would sell its pumps — including the two in Dale | said | Lee");
  // A phrase of its own is the writer's.
  CHECK(reports("Lee said the town would sell its pumps in Dale — about an hour away.") ==
        "the town would sell its pumps in Dale | said | Lee");
}

TEST_CASE("contents: a participle on a thing reports nothing, on a letter it does") {
  CHECK(reports("It was a version of the main brand highlighting the shop's own wares.").empty());
  CHECK(reports("Farmers wrote a letter criticising the plan for the dam.").find("the plan for the dam |") !=
        std::string::npos);
}

TEST_CASE("contents: who is sure that, who is not") {
  CHECK(reports("The union is adamant the files must be shown.") ==
        "the files must be shown | is adamant | The union");
  CHECK(reports("The owners are confident that the dam will hold.") ==
        "the dam will hold | are confident | The owners");
  CHECK(reports("It is certain that the dam will hold.").empty());
  CHECK(reports("The owner is sure to sell the dam.").empty());
  CHECK(reports("The owner can be convinced that it is good.").empty());
}

TEST_CASE("contents: what polls and studies show") {
  CHECK(reports("Polls show a close race in the valley.") == "a close race in the valley | show | Polls");
  CHECK(reports("One study found 31 leaks in the dam.") == "31 leaks in the dam | found | One study");
  CHECK(reports("The clerk found 31 keys in the drawer.").empty());
}

TEST_CASE("contents: a comma inside the closing marks ends a clause as one outside does") {
  CHECK(reports("Lee said that she was “glad to be here,” though she noted that it rained.") ==
        "she was “glad to be here,” | said | Lee\nit rained | noted | she");
  CHECK(reports("Farmers say it is early but noted that the pumps were old.") ==
        "it is early | say | Farmers\nthe pumps were old | noted | Farmers");
}
