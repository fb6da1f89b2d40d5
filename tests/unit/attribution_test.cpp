// Reported clauses and other contents (core/analysis/clauses.h, complements.h, sentence.h, phrases.h), through
// the whole analysis.
#include <doctest/doctest.h>

#include "tests/unit/reports_of.h"

using namespace hearsay;

TEST_CASE("reports: a clause behind the reporting word, with and without that") {
  CHECK(reports("The mayor said that the river would rise.") == "the river would rise | said | The mayor");
  CHECK(reports("The mayor said the river would rise.") == "the river would rise | said | The mayor");
  CHECK(reports("The mayor said on Monday that the river would rise.") ==
        "the river would rise | said | The mayor");
  CHECK(reports("She told reporters the river would rise.") == "the river would rise | told | She");
  CHECK(reports("The mayor has repeatedly said the river will rise.") ==
        "the river will rise | has repeatedly said | The mayor");
  CHECK(reports("The mayor asked whether the river would rise.") ==
        "whether the river would rise | asked | The mayor");
  CHECK(reports("The mayor made it clear that the river would rise.") ==
        "the river would rise | made it clear | The mayor");
}

TEST_CASE("reports: tags behind the sentence and inside it") {
  CHECK(reports("The river would rise by noon, the mayor said.") ==
        "The river would rise by noon | said | the mayor");
  CHECK(reports("The river would rise by noon, said the mayor.") ==
        "The river would rise by noon | said | the mayor");
  CHECK(reports("The river, the mayor said, would rise by noon.") ==
        "The river + would rise by noon | said | the mayor");
  CHECK(reports("But the river would rise, the mayor said on Monday.") ==
        "the river would rise | said | the mayor");
}

TEST_CASE("reports: what happened while somebody spoke is not what was said") {
  CHECK(reports("The dam is not about to break, its builder said, as some 80 villagers spent the night in "
                "tents.") == "The dam is not about to break | said | its builder");
  CHECK(reports("The river rose in May, the mayor said, as snow had melted early.") ==
        "The river rose in May + as snow had melted early | said | the mayor");
}

TEST_CASE("reports: a clause may begin with a number that is not exact") {
  for (const char* about : {"about 300", "around £2 million", "over a third", "close to half", "between two and five"}) {
    const std::string clause = std::string(about) + " of the mills would close";
    CHECK(reports("The union says " + clause + ".") == clause + " | says | The union");
  }
  CHECK(reports("The union spoke about 300 mills.") == "300 mills | spoke about | The union");
  CHECK(reports("The union said over dinner that the mills would close.") == "the mills would close | said | The union");
}

TEST_CASE("reports: a clause may come after where it was said") {
  CHECK(reports("The bank said in a statement it regretted the fire.") == "it regretted the fire | said | The bank");
  CHECK(reports("The firm said in an open letter the mill would close.") == "the mill would close | said | The firm");
  CHECK(reports("The firm said in a statement.").empty());
}

TEST_CASE("reports: a tag between an auxiliary and its verb") {
  CHECK(reports("Her party will, she promised, reopen the mill.") == "Her party will + reopen the mill | promised | she");
  CHECK(reports("The mill will close, she said, leaving forty people without work.") ==
        "The mill will close | said | she");
}

TEST_CASE("reports: what somebody did when asked is not what was said") {
  CHECK(reports("Asked about the mill, Ann Lee laughed.").empty());
  CHECK(reports("Asked whether the mill would close, Ann Lee laughed.") == "whether the mill would close | Asked | ");
}

TEST_CASE("reports: neither a dateline nor a time is part of who said it") {
  for (const char* line : {"", "BRUSSELS, March 4 (Wire) - ", "LEEDS (Wire) — ", "SAN ALVARO, Calif. — "})
    CHECK(reports(std::string(line) + "The board fined the firm, saying it had ignored warnings.") ==
          "it had ignored warnings | saying | The board");
  CHECK(reports("The board on Tuesday closed the mill, saying it was old.") == "it was old | saying | The board");
  CHECK(reports("The board earlier this week closed the mill, saying it was old.") == "it was old | saying | The board");
  CHECK(reports("NATO — the alliance of thirty states — said it rained.") ==
        "it rained | said | NATO — the alliance of thirty states");
}

TEST_CASE("reports: a plural says so in a tag at the end") {
  CHECK(reports("The plan is bad, critics say.") == "The plan is bad | say | critics");
  CHECK(reports("They have been slow to respond, critics say.") == "They have been slow to respond | say | critics");
}

TEST_CASE("reports: somebody who is called by an age") {
  CHECK(reports("The 40-year-old said the mill would close.") ==
        "the mill would close | said | The 40-year-old");
  CHECK(reports("The mill would close, the 40-year-old said.") ==
        "The mill would close | said | the 40-year-old");
}

TEST_CASE("reports: according to") {
  CHECK(reports("According to the head of the union, Ann Lee, the mines will close.") ==
        "the mines will close | According to | the head of the union");
  CHECK(reports("According to Bob Roe, who farms in the valley, the rain was late.") ==
        "the rain was late | According to | Bob Roe");
  CHECK(reports("According to a report by the mayor’s office, seen by the paper, the mill may close.") ==
        "the mill may close | According to | a report");
  CHECK(reports("The beams were sorted according to length.").empty());
  CHECK(reports("The talks went according to plan.").empty());
  CHECK(reports("The mill will close, according to police.") == "The mill will close | according to | police");
  CHECK(reports("According to the mayor, Leeds, York and Hull lost money.") ==
        "Leeds, York and Hull lost money | According to | the mayor");
  CHECK(reports("According to the mayor, the river will rise.") ==
        "the river will rise | According to | the mayor");
  CHECK(reports("The river will rise, according to the mayor.") ==
        "The river will rise | according to | the mayor");
}

TEST_CASE("reports: the clause ends where the next report begins") {
  CHECK(reports("The mayor said the river would rise, adding that the dam was safe.") ==
        "the river would rise | said | The mayor\nthe dam was safe | adding | The mayor");
  CHECK(reports("The mayor said the river would rise but promised that the dam was safe.") ==
        "the river would rise | said | The mayor\nthe dam was safe | promised | The mayor");
  CHECK(reports("While admitting that the river would rise, the mayor said that the dam was safe.") ==
        "the river would rise | admitting | the mayor\nthe dam was safe | said | the mayor");
}

TEST_CASE("reports: a quotation inside the clause makes it mixed") {
  const Text text = Text::from("The mayor said the river was “very high” on Monday.");
  const Findings f = analyze(text);
  REQUIRE(f.attributions.size() == 1);
  CHECK(f.attributions[0].kind == QuoteKind::mixed);
  CHECK(text.bytes(f.attributions[0].content[0]) == "the river was “very high” on Monday");
  // A title in the clause does not.
  const Findings g = analyze(Text::from("The mayor said the ‘Clean Rivers Act’ was law."));
  REQUIRE(g.attributions.size() == 1);
  CHECK(g.attributions[0].kind == QuoteKind::indirect);
}

TEST_CASE("reports: a name in marks is nobody's words, wherever the full stop is") {
  const auto kind = [](const char* sentence) {
    const Findings f = analyze(Text::from(sentence));
    REQUIRE(f.attributions.size() == 1);
    return f.attributions[0].kind;
  };
  CHECK(kind("The mayor agreed to give up the rights to “Lanterns.”") == QuoteKind::indirect);
  CHECK(kind("The mayor agreed to return what he got for the use of “Us.”") == QuoteKind::indirect);
  CHECK(kind("The mayor agreed to be paid for the use of “Us”.") == QuoteKind::indirect);
  CHECK(kind("The mayor said the dam was “safe.”") == QuoteKind::mixed);
  CHECK(kind("The mayor said the answer was “No.”") == QuoteKind::mixed);
  CHECK(kind("The mayor said the town was full of “rats.”") == QuoteKind::mixed);
}

TEST_CASE("reports: objects, predicates, infinitives") {
  CHECK(reports("The mayor criticised the farmers for their silence.") ==
        "the farmers for their silence | criticised | The mayor");
  CHECK(reports("The mayor called for a vote.") == "a vote | called for | The mayor");
  CHECK(reports("The mayor urged the farmers to vote.") == "the farmers to vote | urged | The mayor");
  CHECK(reports("The mayor promised to build a dam.") == "to build a dam | promised | The mayor");
  CHECK(reports("The mayor described the talks as “good”.") ==
        "the talks + “good” | described + as | The mayor");
  CHECK(reports("The mayor called the dam “a ruin”.") == "the dam + “a ruin” | called | The mayor");
  CHECK(reports("The mayor called it “a ruin” in a tweet on Monday.") ==
        "it + “a ruin” | called | The mayor");
  CHECK(reports("The mayor called the dam “a ruin,” and the farmers left.") ==
        "the dam + “a ruin,” | called | The mayor");
  CHECK(reports("The dam was labelled “a ruin” by the mayor.") == "The dam + “a ruin” | was labelled | ");
  CHECK(reports("Lee and Roe call it “a ruin” and describe it as old.") ==
        "it + “a ruin” | call | Lee and Roe\nit + old | describe + as | Lee and Roe");
}

TEST_CASE("reports: whose word it is") {
  CHECK(reports("Ann Lee, who farms in the valley, said that the river would rise.") ==
        "the river would rise | said | Ann Lee");
  CHECK(reports("Ann Lee, who said that the river would rise, went home.") ==
        "the river would rise | said | Ann Lee + who");
  CHECK(reports("The head of the farmers' union in Leeds said that the river would rise.") ==
        "the river would rise | said | The head of the farmers' union in Leeds");
}

TEST_CASE("reports: what stands in front of a sentence or behind it is no part") {
  CHECK(reports("The mayor denied the claims in a statement on Monday.") ==
        "the claims | denied | The mayor");
  CHECK(reports("The mayor announced a plan for roads in the valley.") ==
        "a plan for roads in the valley | announced | The mayor");
  CHECK(reports("But the men who came, the mayor said, were farmers.") ==
        "the men who came + were farmers | said | the mayor");
  CHECK(reports("It rained, the mayor said, on condition of anonymity.") == "It rained | said | the mayor");
  CHECK(reports("LEEDS (Wire) — Talks over the dam ended on Monday, farmers said.") ==
        "Talks over the dam ended on Monday | said | farmers");
  CHECK(reports("Asked if it rained, the mayor laughed.").find("laughed") == std::string::npos);
  // Nothing but a conjunction before the tag is no content.
  CHECK(reports("But, as Ann Lee said, the mill was closed.") == "the mill was closed | said | Ann Lee");
  CHECK(reports("It was found in a field – “looking guilty”, as the paper put it.") ==
        "“looking guilty” | put | the paper");
  CHECK(reports("The Herald, citing two officials, reported that the dam broke.") ==
        "the dam broke | reported | The Herald");
}

TEST_CASE("reports: acts, nouns and aims are none") {
  CHECK(reports("The mayor had planned to test the dam.").empty());
  CHECK(reports("The farmers went to the meeting to seek support.").empty());
  CHECK(reports("The report fell into the river.").empty());
  CHECK(reports("Three talks were held in the town.").empty());
  CHECK(reports("The dam was built in May.").empty());
}

TEST_CASE("reports: a report inside a report is one as well") {
  CHECK(reports("The paper wrote that the mayor said the river would rise.") ==
        "the mayor said the river would rise | wrote | The paper\nthe river would rise | said | the mayor");
}

TEST_CASE("reports: a tag that commas part off goes before a clause after it") {
  CHECK(reports("The doubt has hurt the town, Lee said, since most hold that the river is rising.") ==
        "The doubt has hurt the town + since most hold that the river is rising | said | Lee");
  CHECK(reports("All of this, he acknowledges, could be undone in May.") ==
        "All of this + could be undone in May | acknowledges | he");
  CHECK(reports("If this fails, Mr. Lee argues, there are other ways.") ==
        "If this fails + there are other ways | argues | Mr. Lee");
  CHECK(reports("The hills, as one of her neighbours pointed out, were dry all year.") ==
        "The hills + were dry all year | pointed out | one of her neighbours");
}

TEST_CASE("reports: the passive, with and without who says so") {
  CHECK(reports("The dam was described as “a disgrace” by the board.") ==
        "The dam + “a disgrace” | was described + as | the board");
  CHECK(reports("The guards were accused of hiding the price of the dam.") ==
        "The guards + hiding the price of the dam | were accused of | ");
}

TEST_CASE("reports: per somebody, and a body named by letters that are a word") {
  CHECK(reports("The first cases came in May, per the board.") ==
        "The first cases came in May | per | the board");
  CHECK(reports("According to WHO, the first cases came in May.") ==
        "the first cases came in May | According to | WHO");
  CHECK(reports("The water rose by two metres per day.").empty());
}

TEST_CASE("reports: infinitives that were said, and those that were not") {
  CHECK(reports("The mayor continues to insist that the dam is safe.") ==
        "the dam is safe | insist | The mayor");
  CHECK(reports("The mayor came to insist on rain.") == "");
}

TEST_CASE("reports: a relative word is the subject of what is said") {
  CHECK(reports("They left the dam, which the mayor said was among the oldest.") ==
        "was among the oldest | said | the mayor");
}

TEST_CASE("reports: headlines") {
  CHECK(reports("Minister: We will not go to war") == "We will not go to war |  | Minister");
  CHECK(reports("Dam boss misled the board over pumps, inquiry told") ==
        "Dam boss misled the board over pumps | told | ");
  CHECK(reports("Opinion: We will not go to war").empty());
}
