// Whom pronouns and descriptions mean (core/analysis/referents.h), and what is no source (sources.h), through
// the whole analysis.
#include "core/analysis/referents.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/analysis/analyze.h"
#include "tests/unit/speakers_of.h"

using namespace hearsay;
using hearsay::test::Names;
using hearsay::test::who;

TEST_CASE("referents: a description that gave the name comes back without it") {
  for (const char* noun :
       {"vicar", "mayor", "beekeeper", "taxidermist", "headteacher", "foreman", "midwife"}) {
    CAPTURE(noun);
    const std::string n = noun;
    CHECK(who("The " + n + ", Ola Prent, came.\n\n“It rains,” the " + n + " said.") == Names{"Ola Prent"});
    CHECK(who("Ola Prent, a " + n + ", came. “It rains,” the " + n + " said.") == Names{"Ola Prent"});
  }
  CHECK(who("Gov. Ola Prent came. The governor said it rained.") == Names{"Ola Prent"});
  CHECK(who("A spokesman for the mill, Tom Ade, said it rained. The spokesman said it poured.") ==
        Names(2, "Tom Ade"));
}

TEST_CASE("referents: the new, the former and the vice are others") {
  CHECK(who("Mayor Ola Prent lost. The new mayor said it rained. The mayor said it poured.") ==
        Names{"the new mayor", "Ola Prent"});
  CHECK(who("Former mayor Ola Prent came. The mayor said it rained.") == Names{"the mayor"});
  CHECK(who("Vice President Ola Prent came. The president said it rained.") == Names{"the president"});
}

TEST_CASE("referents: a body by its kind") {
  CHECK(who("Roe Foods closed a mill on Monday. The company said it rained.") == Names{"Roe Foods"});
  CHECK(who("The North Sea News Agency wrote. Bob Roe read it. The news agency said it rained.") ==
        Names{"North Sea News Agency"});
  CHECK(who("He cited the regional health commission. It rained. The commission said it poured.") ==
        Names{"the regional health commission"});
  CHECK(who("The Department of Roads wrote. The ministry said it rained.") == Names{"the ministry"});
  CHECK(who("Bob Roe wrote. The company said it rained.") == Names{"the company"});
}

TEST_CASE("referents: he and she are persons") {
  CHECK(who("Ada Roos left. “It rains,” said the clerk. “It pours,” he added.") == Names(2, "the clerk"));
  CHECK(who("Ngozi Eze met Bob Roe. “It rains,” she said. “It pours,” he said.") ==
        Names{"Ngozi Eze", "Bob Roe"});
  CHECK(who("Geneva was wet. She said it rained.") == Names{"-"});
  CHECK(who("The Aurora ran aground. He said it rained.") == Names{"-"});
  CHECK(who("Tom Ade came.\n\nFresh fish sells well.\n\nHe said it rained.") == Names{"Tom Ade"});
}

TEST_CASE("referents: a sentence is about whom its subject's apposition names") {
  CHECK(who("Ada Roos looked at it. “It rains,” said Roos.\n\nHer co-author, Olu Ademi, is more careful. “It pours,” he says.") ==
        Names{"Ada Roos", "Olu Ademi"});
  CHECK(who("Ada Roos said it rained.\n\nNear Kells, Tom Ade, was wet. “It pours,” she said.") == Names(2, "Ada Roos"));
}

TEST_CASE("referents: a first name alone does not forbid he or she") {
  CHECK(who("“It rains,” said Ada Roos.\n\nThe dam held, the fire chief, Joan Testa, told reporters. “It pours,” he said.") ==
        Names{"Ada Roos", "Joan Testa", "Joan Testa"});
  CHECK(who("Tom Ade said it rained. Mary Roos left. “It pours,” he said.") == Names(2, "Tom Ade"));
  CHECK(who("“It rains,” said Tom Ade. Ms Joan Testa left. “It pours,” he said.") == Names(2, "Tom Ade"));
}

TEST_CASE("referents: nobody is a mountain") {
  CHECK(who("Ada Roos climbed Mount Arra. “It rains,” her team said.") == Names{"Ada Roos's team"});
}

TEST_CASE("referents: a surname may be a noun for a body") {
  CHECK(who("Marguerite Troop, 34, came. “It rains,” Troop said.") == Names{"Marguerite Troop"});
}

TEST_CASE("referents: the Italian is who was just spoken of") {
  CHECK(who("City boss Gianluca Testa cut a sad figure. “It rains,” the Italian said.") == Names{"Gianluca Testa"});
  CHECK(who("French coach Gianluca Testa cut a sad figure. “It rains,” the Italian said.") == Names{"the Italian"});
  CHECK(who("Gianluca Testa cut a sad figure. “It rains,” the Italians said.") == Names{"the Italians"});
}

TEST_CASE("referents: who was called he or she is not it") {
  CHECK(who("“It rains,” said Markus Testa. He added that it poured. It suggests that the dam broke.") ==
        Names{"Markus Testa", "Markus Testa", "-"});
}

TEST_CASE("referents: they are several, it is a body") {
  CHECK(who("Teachers at Kells School walked out. “It rains,” they said.") ==
        Names{"Teachers at Kells School"});
  CHECK(who("Ola Prent and Ama Boateng own it. “It rains,” they said.") ==
        Names{"Ola Prent and Ama Boateng"});
  CHECK(who("The union voted on Monday. They said it rained.") == Names{"the union"});
  CHECK(who("Ola Prent came. “It rains,” they said.") == Names{"-"});
  CHECK(who("Prices fell on Monday. They said it rained.") == Names{"-"});
  CHECK(who("The Office of Fair Rents said it rained. It said it poured.") ==
        Names(2, "the Office of Fair Rents"));
}

TEST_CASE("referents: whose office it is") {
  CHECK(who("Few saw Tom Ade on Monday. His office said it rained.") == Names{"Tom Ade's office"});
  CHECK(who("“Go,” Bob Roe said.\n\nFew met Tom Ade on Monday. His office said it rained.") ==
        Names{"Bob Roe", "Tom Ade's office"});
  CHECK(who("Tom Ade met Bob Roe at noon. His office said it rained.") == Names{"Tom Ade's office"});
  CHECK(who("Ade and his family said it rained. Tom Ade left.") == Names{"Tom Ade and his family"});
}

TEST_CASE("sources: what stands beside the verb without being its subject") {
  CHECK(who("A clerk who would not be named because of office policy said it rained.") == Names{"a clerk"});
  CHECK(who("The nurses offering to run the clinic noted a lack of beds.") == Names{"the nurses"});
  CHECK(who("The company that runs the ferry said it rained.") == Names{"the company"});
  CHECK(who("Copper fell after traders told the exchange that stocks were full.") == Names{"traders"});
  CHECK(who("The rent, tenants were told in June, would not change.") == Names{"-"});
  CHECK(who("A lawyer representing Bob Roe said it rained.") == Names{"a lawyer representing Bob Roe"});
  CHECK(who("Bakers and their apprentices said flour was short.") == Names{"Bakers and their apprentices"});
  CHECK(who("That report found flour was short.") == Names{"That report"});
  CHECK(who("A spokesman for the mill said flour was short.") == Names{"a spokesman for the mill"});
}
