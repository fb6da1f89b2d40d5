// Quotations and their speech tags (core/analysis/quotes.h), through the whole analysis.
#include "core/analysis/quotes.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/analysis/analyze.h"

using namespace hearsay;

namespace {

std::string joined(const Text& text, const Fragments& fragments) {
  std::string out;
  for (const Span s : fragments) {
    if (!out.empty()) out += " + ";
    out += text.bytes(s);
  }
  return out;
}

// "content | cue | source | speaker" of each attribution that is not indirect.
std::vector<std::string> said(std::string_view bytes) {
  const Text text = Text::from(bytes);
  const Findings f = analyze(text);
  std::vector<std::string> out;
  for (const Attribution& a : f.attributions) {
    if (a.kind == QuoteKind::indirect) continue;
    std::string line = joined(text, a.content);
    line += " | ";
    line += joined(text, a.cue);
    line += " | ";
    line += joined(text, a.source);
    line += " | ";
    line += a.speaker == no_one ? std::string("-") : f.speakers[static_cast<std::size_t>(a.speaker)].name;
    out.push_back(std::move(line));
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("quotes: tags behind, in both orders") {
  CHECK(said("“It may rain,” Ann Lee said.") == Lines{"“It may rain,” | said | Ann Lee | Ann Lee"});
  CHECK(said("“It may rain,” said Ann Lee, a farmer.") == Lines{"“It may rain,” | said | Ann Lee | Ann Lee"});
  CHECK(said("\"Will it rain?\" asked the mayor.") ==
        Lines{"\"Will it rain?\" | asked | the mayor | the mayor"});
  CHECK(said("“It may rain,” Ann Lee, who farms in the valley, told reporters on Monday.") ==
        Lines{"“It may rain,” | told | Ann Lee | Ann Lee"});
  CHECK(said("‘It may rain,’ she later added.") == Lines{"‘It may rain,’ | added | she | -"});
  CHECK(said("“It may rain,” according to Ann Lee.") ==
        Lines{"“It may rain,” | according to | Ann Lee | Ann Lee"});
}

TEST_CASE("quotes: a quotation with a small letter and a verb of no list") {
  for (const char* tag : {"harrumphed the goalkeeper", "snorted Ann Lee", "shot back her neighbour"}) {
    const std::string sentence = std::string("“not on my watch,” ") + tag + ".";
    CHECK_MESSAGE(said(sentence).size() == 1, sentence);
  }
  CHECK(said("“we close the mill here,” the goalkeeper sneered.") ==
        Lines{"“we close the mill here,” | sneered | the goalkeeper | the goalkeeper"});
  CHECK(said("“we close the mill here,” he harrumphed.") ==
        Lines{"“we close the mill here,” | harrumphed | he | -"});
  // Two words in marks are as often a name for something.
  CHECK(said("“the mill,” painted by a neighbour, hung in the hall.").empty());
}

TEST_CASE("quotes: somebody who is called by an age") {
  CHECK(said("“It may rain,” said the 40-year-old.") ==
        Lines{"“It may rain,” | said | the 40-year-old | the 40-year-old"});
  CHECK(said("“It may rain,” the 40-year-old farmer said.") ==
        Lines{"“It may rain,” | said | the 40-year-old farmer | the 40-year-old farmer"});
}

TEST_CASE("quotes: whoever adds to it in the same paragraph has a quotation of their own") {
  const Lines two = {"“We lost the roof,” | said | Ann Lee | Ann Lee",
                     "“It was gone by dawn,” | added | Bob Roe | Bob Roe"};
  CHECK(said("“We lost the roof,” Ann Lee said. “It was gone by dawn,” added Bob Roe.") == two);
  CHECK(said("“We lost the roof,” said Ann Lee, a farmer. “It was gone by dawn,” Bob Roe added.") == two);
  CHECK(said("“We lost the roof,” Ann Lee said. “It was gone by dawn,” added the baker.") ==
        Lines{two[0], "“It was gone by dawn,” | added | the baker | the baker"});
  CHECK(said("“We lost the roof,” Ann Lee said. “It was gone by dawn,” added another farmer.") ==
        Lines{two[0], "“It was gone by dawn,” | added | another farmer | another farmer"});
}

TEST_CASE("quotes: tags in front") {
  CHECK(said("Ann Lee said: “It may rain.”") == Lines{"“It may rain.” | said | Ann Lee | Ann Lee"});
  CHECK(said("Ann Lee told reporters on Monday, “It may rain.”") ==
        Lines{"“It may rain.” | told | Ann Lee | Ann Lee"});
  CHECK(said("The mayor welcomed the news, adding: “It may rain.”").back() ==
        "“It may rain.” | adding | The mayor | the mayor");
}

TEST_CASE("quotes: tags of other shapes") {
  CHECK(said("“It may rain,” Ann Lee (D-Leeds) said.") == Lines{"“It may rain,” | said | Ann Lee | Ann Lee"});
  CHECK(said("“Will it rain?” Ann Lee, R-Leeds, said of the weather.") ==
        Lines{"“Will it rain?” | said | Ann Lee | Ann Lee"});
  CHECK(said("“We are going to wait for the rain” said Ann Lee.") ==
        Lines{"“We are going to wait for the rain” | said | Ann Lee | Ann Lee"});
  CHECK(said("“Go back to the boats,” Lee grumbled.") ==
        Lines{"“Go back to the boats,” | grumbled | Lee | Lee"});
  CHECK(said("The road is, in Lee's words, “a disgrace.”") ==
        Lines{"“a disgrace.” | in Lee's words | Lee | Lee"});
  CHECK(said("Farmers broke into chants of “Let us in!”") ==
        Lines{"“Let us in!” | chants of | Farmers | Farmers"});
  CHECK(said("Citing “high costs,” the mayor closed the road.") ==
        Lines{"“high costs,” | Citing | the mayor | the mayor"});
  CHECK(said("Saying “go,” he left.") == Lines{"“go,” | Saying | he | -"});  // the text's first word
  // What touches the marks speaks for them: said “…,” she said
  CHECK(said("Ann Lee said “it may rain,” she said.").front() == "“it may rain,” | said | Ann Lee | Ann Lee");
  // A bracket and an emoji before it are nobody's words.
  CHECK(said("Many stayed away (“It may rain,” said Ann Lee).") ==
        Lines{"“It may rain,” | said | Ann Lee | Ann Lee"});
  CHECK(said("\xF0\x9F\x8E\x89 “We won the cup,” Ann Lee said.") ==
        Lines{"“We won the cup,” | said | Ann Lee | Ann Lee"});
  CHECK(said("“It may rain,” one farmer, who asked not to be named, told the paper.") ==
        Lines{"“It may rain,” | told | one farmer | one farmer"});
  // A sentence of its own after a question is not a tag.
  CHECK(said("“Will it rain on us?” Ann Lee said that it would.") ==
        Lines{"“Will it rain on us?” |  |  | -"});
}

TEST_CASE("quotes: one quotation in several fragments") {
  CHECK(said("“It may rain,” Ann Lee said. “Or it may snow.”") ==
        Lines{"“It may rain,” + “Or it may snow.” | said | Ann Lee | Ann Lee"});
  CHECK(said("“It may rain,” Ann Lee said, “and it may snow.”") ==
        Lines{"“It may rain,” + “and it may snow.” | said | Ann Lee | Ann Lee"});
  CHECK(said("“It may rain. It may snow.\n\n“Nobody knows,” Ann Lee said.") ==
        Lines{"“It may rain. It may snow. + “Nobody knows,” | said | Ann Lee | Ann Lee"});
  CHECK(said("“It may rain,” Ann Lee said.\n\n“We wait and see what comes.”") ==
        Lines{"“It may rain,” + “We wait and see what comes.” | said | Ann Lee | Ann Lee"});
}

TEST_CASE("quotes: two speakers in one paragraph keep their words apart") {
  CHECK(said("“It may rain,” Ann Lee said. “It will,” Bob Roe replied.") ==
        Lines{"“It may rain,” | said | Ann Lee | Ann Lee", "“It will,” | replied | Bob Roe | Bob Roe"});
}

TEST_CASE("quotes: dash and transcript") {
  CHECK(said("“It may rain.” ― Ann Lee") == Lines{"“It may rain.” |  | Ann Lee | Ann Lee"});
  CHECK(said("LEE: It may rain today.\n\nROE: It will not rain.").size() == 2);
  CHECK(said("LEE: It may rain today.\n\nROE: It will not rain.\n\nLee: It will.").size() == 3);
  CHECK(said("“It may rain.” — my grandmother, probably") ==
        Lines{"“It may rain.” |  | my grandmother | my grandmother"});
  CHECK(said("“It may rain every day.” — but nobody knew").empty());
  // One headline with a colon is not a transcript.
  CHECK(said("Weather: It may rain today.").empty());
}

TEST_CASE("quotes: a heading that begins with one") {
  CHECK(said("‘I thought it was a whale’: swimmers flee duck\n\nThe duck fled, too.").size() == 1);
  CHECK(said("The ‘Duck of the Year’ prize: who will win it\n\nThe duck fled.").empty());
}

TEST_CASE("quotes: nobody's words are none") {
  CHECK(said("She signed the ‘Clean Rivers Act’ on Monday.").empty());
  CHECK(said("Bob “Boots” Roe walked to the river.").empty());
  CHECK(said("The so-called “experts” stayed at home.").empty());
  CHECK(said("They sang “Over the Hills” until dawn.").empty());
  CHECK(said("On “Morning with Roe,” Ann Lee said it rained.").empty());
  CHECK(said("Roe wore a “Rain or Shine” hat, Ann Lee said.").empty());
  CHECK(said("The play was called “Rain over Leeds.”").empty());
  CHECK(said("He is 6'2\" tall.").empty());
  CHECK(said("She was asked about her nickname, “the Rain Lady”.").empty());
}

TEST_CASE("quotes: a quoted sentence without a tag has no speaker") {
  const std::vector<std::string> lines =
      said("Rain fell on the valley.\n\n“We were told nothing about the dam.”\n\nThe road is shut.");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0] == "“We were told nothing about the dam.” |  |  | -");
}

TEST_CASE("quotes: beside a name, a pronoun or a noun with its article any verb is a tag") {
  // Words of sound, of the face, of trade: none of them has to be in the list of reporting words.
  for (const std::string verb :
       {"grumbled",  "pressed",   "shrugged", "chuckled",    "bristled",   "hissed",    "groaned",
        "sobbed",    "panted",    "purred",   "croaked",     "stammered",  "blurted",   "ventured",
        "scoffed",   "jeered",    "confided", "volunteered", "coaxed",     "prayed",    "boomed",
        "screeched", "crowed",    "cackled",  "winked",      "frowned",    "seethed",   "erupted",
        "hastened",  "corrected", "returned", "recited",     "cabled",     "gestured",  "trumpeted",
        "queried",   "groused",   "toasted",  "shot back",   "fired back", "chimed in", "weighed in",
        "went on",   "cut in",    "piped up", "threw in"}) {
    CAPTURE(verb);
    const std::string before = "“We paid the toll,” said Tom Abel.\n\n";
    const std::string first = "“We paid the toll,” | said | Tom Abel | Tom Abel";
    const std::string who = " | " + verb + " | Ida Quist | Ida Quist";
    CHECK(said(before + "“The toll went up again,” Ida Quist " + verb + ".") ==
          Lines{first, "“The toll went up again,”" + who});
    CHECK(said(before + "“Did the toll go up again?” Ida Quist " + verb + ".") ==
          Lines{first, "“Did the toll go up again?”" + who});
    CHECK(said(before + "Ida Quist " + verb + ": “The toll went up again.”") ==
          Lines{first, "“The toll went up again.”" + who});
    CHECK(said(before + "Ida Quist " + verb + ", “The toll went up again.”") ==
          Lines{first, "“The toll went up again.”" + who});
    if (verb == "cut in") continue;  // as it stands it may be the present
    CHECK(said(before + "“The toll went up again,” " + verb + " Ida Quist, a doctor.") ==
          Lines{first, "“The toll went up again,”" + who});
    CHECK(said(before + "“The toll went up again,” " + verb + " his neighbour, Ida Quist.")
              .back()
              .starts_with("“The toll went up again,” | " + verb + " | his neighbour"));
  }
}

TEST_CASE("quotes: titles with a clause beside them are not said") {
  for (const std::string_view line :
       {"“Bright Water,” Ann Lee’s second novel, opened the festival in May.",
        "“The Long Road,” Lee starred as a miner.", "“Rain,” directed by Ann Lee, won three prizes.",
        "In the film “Salt,” Lee played a spy.", "His hit “Hold On,” released in May, topped the charts.",
        "“Big Water” won the prize, and “Small Rain,” its sequel, failed."}) {
    CAPTURE(line);
    CHECK(said(line).empty());
  }
}

TEST_CASE("quotes: an action before a quotation names its first choice") {
  CHECK(
      said(
          "Mara Quist put the cup down and looked at the river. “We have asked four times.” Nobody moved.") ==
      Lines{"“We have asked four times.” |  | Mara Quist | Mara Quist"});
  CHECK(said("Tom Abel, 52, has mended nets since he was a boy. “There is no work left.”") ==
        Lines{"“There is no work left.” |  | Tom Abel | Tom Abel"});
  CHECK(said("“The pump failed,” Ann Lee said. Tom Abel shook his head. “That is not what I was told.”") ==
        Lines{"“The pump failed,” | said | Ann Lee | Ann Lee",
              "“That is not what I was told.” |  | Tom Abel | Tom Abel"});
  // The same person goes on.
  CHECK(said("“The pump failed,” Ann Lee said. She looked at the river. “It will fail again.”") ==
        Lines{"“The pump failed,” + “It will fail again.” | said | Ann Lee | Ann Lee"});
  // Things and bodies do not act so.
  CHECK(said("The pump failed in May. “It was the only one we had.”") ==
        Lines{"“It was the only one we had.” |  |  | -"});
}

TEST_CASE("quotes: what follows a reported sentence is whose that is, if it is one person's") {
  CHECK(said("According to Ann Lee, the pump had failed. “We had no chance to get out.”") ==
        Lines{"“We had no chance to get out.” |  |  | Ann Lee"});
  CHECK(said("Ann Lee said the pump had failed, but Tom Abel denied the claim. “We had no chance to get "
             "out.”") == Lines{"“We had no chance to get out.” |  |  | -"});
}

TEST_CASE("quotes: the sentence round a tag belongs to its quotation") {
  CHECK(
      said("With thousands of pumps, “there is no one single point of failure,” Ann Lee said.") ==
      Lines{
          "With thousands of pumps, “there is no one single point of failure,” | said | Ann Lee | Ann Lee"});
  CHECK(
      said("“You know, I love the river,” Ann Lee said, but “when it floods, we need help.”") ==
      Lines{
          "“You know, I love the river,” + but “when it floods, we need help.” | said | Ann Lee | Ann Lee"});
  CHECK(
      said("The valley “got an offer,” Ann Lee said, and still “got to sit in on the talks.”") ==
      Lines{
          "The valley “got an offer,” + and still “got to sit in on the talks.” | said | Ann Lee | Ann Lee"});
  CHECK(said("The pumps have been “a terrible joke” and the town must act, but for now, “we won’t risk it,” "
             "said Ann "
             "Lee.") == Lines{"The pumps have been “a terrible joke” and the town must act, but for now, “we "
                              "won’t risk it,” | said | "
                              "Ann Lee | Ann Lee"});
  // A sentence of the writer's own, and another report, are left.
  CHECK(said("The road is closed, “because it sank,” Ann Lee said.") ==
        Lines{"“because it sank,” | said | Ann Lee | Ann Lee"});
  CHECK(said("“The road sank,” Ann Lee said, and the mayor told us “to wait.”").front() ==
        "“The road sank,” | said | Ann Lee | Ann Lee");
  CHECK(said("“The road sank,” said Ann Lee, a farmer who “saw it all.”").front() ==
        "“The road sank,” | said | Ann Lee | Ann Lee");
}

TEST_CASE("quotes: a tag with her in front, with a particle, with a long apposition") {
  CHECK(said("“It is better than the last one,” sighed her neighbour, Bob Roe.") ==
        Lines{"“It is better than the last one,” | sighed | her neighbour | Bob Roe"});
  CHECK(said("Ann Lee looked up.\n\n“The last one had a roof,” Lee shot back.") ==
        Lines{"“The last one had a roof,” | shot back | Lee | Ann Lee"});
  CHECK(said("“The water is salt,” study author Ann Lee, a geologist at Dale University in Hull, Yorkshire, "
             "and at the "
             "College of Mines in York, said in a statement.") ==
        Lines{"“The water is salt,” | said | study author Ann Lee | Ann Lee"});
  // The words of a quotation are no subject of what comes after it.
  CHECK(said("“We miss the old dam,” Lee weighed in, telling Roe, “you have been true to it.”").back() ==
        "“you have been true to it.” | telling | Lee | Lee");
}

TEST_CASE("quotes: the name of a song is not what the players said") {
  CHECK(said("Farmers chanted, “Save our dam,” at the gate. Some of them danced to “We’re Not Going Home” by "
             "the "
             "Dale Band.") == Lines{"“Save our dam,” | chanted | Farmers | Farmers"});
}

TEST_CASE("quotes: the sentence that a tag parts goes on in the marks") {
  CHECK(said("In cases of frost, Ann Lee said, “the pumps are of no use.”") ==
        Lines{"In cases of frost + “the pumps are of no use.” | said | Ann Lee | Ann Lee"});
  // When and where it was said is no part, nor is what comes before a sentence of its own.
  CHECK(said("In a letter, Ann Lee said, “the pumps are of no use.”") ==
        Lines{"“the pumps are of no use.” | said | Ann Lee | Ann Lee"});
  CHECK(said("At a meeting in Dale, Ann Lee said, “We need new pumps.”") ==
        Lines{"“We need new pumps.” | said | Ann Lee | Ann Lee"});
}

TEST_CASE("quotes: a clause that ends in marks is its own word's, not the next sentence's") {
  CHECK(said("The mayor says the plan is “a dead letter, even for her.” She says, “We will stop it.”") ==
        Lines{"the plan is “a dead letter, even for her.” | says | The mayor | the mayor",
              "“We will stop it.” | says | She | the mayor"});
}
