// Who the sources are (core/analysis/people.h, speakers.h), through the whole analysis.
#include "core/analysis/speakers.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/analysis/analyze.h"

using namespace hearsay;

namespace {

// The speakers' names, quotation by quotation.
std::vector<std::string> who(std::string_view bytes) {
  const Text text = Text::from(bytes);
  const Findings f = analyze(text);
  std::vector<std::string> out;
  for (const Attribution& a : f.attributions)
    out.push_back(a.speaker == no_one ? std::string("-")
                                      : f.speakers[static_cast<std::size_t>(a.speaker)].name);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("speakers: the fullest name, whatever the tag says") {
  CHECK(who("Ann Lee spoke first.\n\n“It rains,” Lee said.\n\n“It pours,” Ms Lee said.") ==
        Names{"Ann Lee", "Ann Lee"});
  CHECK(who("“It rains,” Sen. Ann Lee said.") == Names{"Ann Lee"});
  CHECK(who("“It rains,” press secretary Ann Lee said.") == Names{"Ann Lee"});
  CHECK(who("“It rains,” said the farmers' chief, Ann Lee.") == Names{"Ann Lee"});
  CHECK(who("“It rains,” said Ursula von der Berg.") == Names{"Ursula von der Berg"});
}

TEST_CASE("speakers: a description with a body in it, and the name behind it") {
  for (const char* tag : {"“It rains,” the head of the union, Ann Lee, said.",
                          "“It rains,” said the head of the union, Ann Lee.",
                          "“It rains,” according to the head of the union, Ann Lee.",
                          "The head of the union, Ann Lee, told us: “It rains.”",
                          "According to the head of the union, Ann Lee, it rains."})
    CHECK_MESSAGE(who(tag) == Names{"Ann Lee"}, std::string(tag));
  CHECK(who("“It rains,” the director of Kite Works, Oskel Brand, said.") == Names{"Oskel Brand"});
  CHECK(who("“It rains,” the mayor of Hull, East Riding, said.") == Names{"the mayor of Hull"});
}

TEST_CASE("speakers: first names that are other words as well") {
  CHECK(who("“It rains,” said Per Dahlin. “It pours,” Dahlin said.") == Names{"Per Dahlin", "Per Dahlin"});
  CHECK(who("“It rains,” said Rovers keeper Jan Mulder. “It pours,” Mulder said.") ==
        Names{"Jan Mulder", "Jan Mulder"});
  CHECK(who("“It rains,” said May Harker. “It pours today,” May said.") == Names{"May Harker", "May Harker"});
  CHECK(who("“It rains,” said Park Min-jun. “It pours,” Park said.") ==
        Names{"Park Min-jun", "Park Min-jun"});
  CHECK(who("Enid “Nell” Marsh said it rains.") == Names{"Enid “Nell” Marsh"});
}

TEST_CASE("speakers: two persons with one surname") {
  CHECK(who("Ann Lee and Bob Lee farm.\n\n“It rains,” Mr Lee said.\n\n“It pours,” Ms Lee said.") ==
        Names{"Bob Lee", "Ann Lee"});
}

TEST_CASE("speakers: a surname alone stays with the one who was called so first") {
  CHECK(who("Bob Lee spoke.\n\n“It rains,” Lee said.\n\nHis wife Ann Lee left. “It pours,” Lee said.") ==
        Names{"Bob Lee", "Bob Lee"});
  CHECK(who("The House of Lords met. “It rains,” said Sir Bob Lords. “It pours,” Lords said.") ==
        Names{"Bob Lords", "Bob Lords"});
}

TEST_CASE("speakers: a pronoun behind somebody without a name") {
  CHECK(who("We met Marta Obi. She waved.\n\nMy grandfather rowed well. He said that it rained.") ==
        Names{"My grandfather"});
  CHECK(who("We met Bob Roe.\n\nMy grandmother rowed well. He said that it rained.") == Names{"Bob Roe"});
  CHECK(who("“It rains,” said father-of-three Bob Roe.") == Names{"Bob Roe"});
}

TEST_CASE("speakers: a trade, a title and a body beside the name") {
  CHECK(who("Lifeguard Bob Roe said that it rained.") == Names{"Bob Roe"});
  CHECK(who("“It rains,” said its director, Prof. Ann Lee.") == Names{"Ann Lee"});
  CHECK(who("Ann Lee of the Institute for Sea Trade came. Bob Roe came. He said that it rained.") ==
        Names{"Bob Roe"});
}

TEST_CASE("speakers: a quoted paragraph without a tag is of whoever spoke before it") {
  CHECK(who("Bob Roe said he “saw a whale”.\n\n“I thought it was a boat, to be honest.”") ==
        Names{"Bob Roe", "Bob Roe"});
  CHECK(who("Rain fell.\n\n“I thought it was a boat, to be honest.”") == Names{"-"});
}

TEST_CASE("speakers: two names joined are a speaker of their own") {
  CHECK(who("Ann Lee spoke. Bob Roe did too. Lee and Roe said that it rains.") ==
        Names{"Ann Lee and Bob Roe"});
  CHECK(who("“It rains,” said Bob Roe of Lee and Sons.") == Names{"Bob Roe"});
}

TEST_CASE("speakers: capitals of a heading name nobody") {
  CHECK(who("Mayor Backs New Dam In Leeds\n\nThe work began in May. Bob Roe came. He said that it rained.") ==
        Names{"Bob Roe"});
  CHECK(who("Leeds-York Ceasefire: Roads Open\n\nBob Roe's letter came. He stressed the need for roads.") ==
        Names{"Bob Roe"});
}

TEST_CASE("speakers: the source is what a person would point at") {
  const auto source = [](std::string_view bytes) {
    const Text text = Text::from(bytes);
    const Findings f = analyze(text);
    if (f.attributions.empty() || f.attributions[0].source.empty()) return std::string();
    return std::string(text.bytes(f.attributions[0].source[0]));
  };
  CHECK(source("Then Bob Roe said that it rained.") == "Bob Roe");
  CHECK(source("A poll released on Monday showed that farmers want rain.") == "A poll");
  CHECK(source("The report, obtained by the Herald, said that it rained.") == "The report");
  CHECK(source("Bob Roe, 51, who will take over in May, said that it rained.") == "Bob Roe");
  CHECK(source("The mayor resigned on Monday, saying that it rained.") == "The mayor");
  CHECK(source("On Friday Ann Lee said that it rains.") == "Ann Lee");
  CHECK(source("Update: A reader, Paul Roe, writes that it rains.") == "A reader");
  CHECK(source("At first, farmers in the valley said that it rained.") == "farmers in the valley");
  // What is a noun phrase already stays whole.
  CHECK(source("A retired farmer said that it rained.") == "A retired farmer");
  CHECK(source("The head of the union said that it rained.") == "The head of the union");
}

TEST_CASE("speakers: spellings of one name") {
  CHECK(who("“It rains,” said Oleh Petrenkyy.\n\n“It pours,” Petrenky said.") ==
        Names{"Oleh Petrenkyy", "Oleh Petrenkyy"});
}

TEST_CASE("speakers: pronouns go to the last one of their gender") {
  CHECK(who("Ann Lee met Bob Roe at the dam.\n\n“It rains,” she said.\n\n“It pours,” he said.") ==
        Names{"Ann Lee", "Bob Roe"});
  CHECK(who("“It rains,” Bob Roe said.\n\nAnn Lee was not there.\n\n“It pours,” he added.") ==
        Names{"Bob Roe", "Bob Roe"});
}

TEST_CASE("speakers: descriptions") {
  CHECK(who("Ukrainian President Oleh Petrenko met French President Luc Martin.\n\n“It rains,” the Ukrainian "
            "leader said.\n\n“It "
            "pours,” the French president said.") == Names{"Oleh Petrenko", "Luc Martin"});
  CHECK(who("“It rains,” farm officials said.") == Names{"farm officials"});
  CHECK(who("“It rains,” a spokesman said.") == Names{"a spokesman"});
}

TEST_CASE("speakers: bodies") { CHECK(who("“It rains,” the Kremlin said.") == Names{"the Kremlin"}); }

TEST_CASE("speakers: mentions are sorted, apart and hold the names") {
  const Text text = Text::from("Mayor Ann Lee spoke. “It rains,” Lee said. Lee left.");
  const Findings f = analyze(text);
  REQUIRE(f.speakers.size() == 1);
  std::vector<std::string> mentions;
  for (const Span s : f.speakers[0].mentions) mentions.emplace_back(text.bytes(s));
  CHECK(mentions == Names{"Mayor Ann Lee", "Lee", "Lee"});
  CHECK(f.speakers[0].named);
}
