#include "core/analysis/hedges.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/analysis/hedge_words.h"
#include "core/message/message.h"

namespace message = hearsay::message;

using hearsay::find_hedges;
using hearsay::Hedge;
using hearsay::HedgeKind;
using hearsay::Segments;
using hearsay::Text;

namespace {

// `page_parts`: as analyze() takes them.
std::vector<Hedge> hedges_of(const Text& text, const std::vector<hearsay::Span>& page_parts = {}) {
  const Segments segments = hearsay::segment(text);
  const hearsay::Structure structure = hearsay::find_structure(text, segments.paragraphs, page_parts, {});
  const hearsay::Article article(text, segments, structure, {});
  hearsay::Syntax syntax(text, segments);
  return find_hedges(article, syntax);
}

// Three sentences that report somebody, so that the text counts as news; they hold no hedge.
const std::string news = "\n\nThe harbour master said so on Monday. He told reporters. She said no.";

// "kind:cue" of each hedge of the sentence, in a news article.
std::string cues(const std::string& sentence, const std::string& rest = news) {
  const Text text = Text::from(sentence + rest);
  std::string out;
  for (const Hedge& h : hedges_of(text)) {
    if (h.cue.begin >= sentence.size()) continue;
    out += (out.empty() ? "" : ", ") + std::string(name_of(h.kind)) + ":" + std::string(text.bytes(h.cue));
  }
  return out;
}

// The claims, in the same order.
std::string claims(const std::string& sentence) {
  const Text text = Text::from(sentence + news);
  std::string out;
  for (const Hedge& h : hedges_of(text))
    if (h.cue.begin < sentence.size()) out += (out.empty() ? "" : " | ") + std::string(text.bytes(h.claim));
  return out;
}

struct Case {
  std::string sentence, cues;
};

void check(const std::vector<Case>& cases, const std::string& rest = news) {
  for (const Case& c : cases) {
    CAPTURE(c.sentence);
    CHECK(cues(c.sentence, rest) == c.cues);
  }
}

}  // namespace

TEST_CASE("modals: possibility, and not the month, the noun or ability") {
  check({{"The ferry may sail.", "modal:may"},
         {"It might not stop.", "modal:might"},
         {"The storm could sink the boat.", "modal:could"},
         {"It may well rain.", "modal:may well"},
         {"They can hardly win.", "modal:can hardly"},
         {"MAY BE LATE, FERRY FIRM WARNS", "modal:MAY"},
         {"The ferry sank in May and was raised.", ""},
         {"On 5 May the ferry sank.", ""},
         {"May 2020 was wet.", ""},
         {"Theresa May left the boat.", ""},
         {"May I come aboard?", ""},
         {"They admired the might of the sea.", ""},
         {"The navy’s might is known.", ""},
         {"She could not see the shore.", ""},
         {"She could hear the waves.", ""},
         {"Only the captain could open the hold.", ""},
         {"Could you row?", ""},
         {"He would leave the next day.", ""},
         {"They must pay, and should be glad.", ""},
         {"They can swim.", ""}});
}

TEST_CASE("probability") {
  check({{"Perhaps it will rain.", "probability:Perhaps"},
         {"It will probably rain.", "probability:probably"},
         {"Rain is likely.", "probability:likely"},
         {"A strike is unlikely.", "probability:unlikely"},
         {"A possible strike worries her.", "probability:possible"},
         {"It is possible that the ferry sank.", "probability:possible"},
         {"They fear a potential loss.", "probability:potential"},
         {"There is a chance of rain.", "probability:chance"},
         {"It is not impossible.", "probability:not impossible"},
         {"Come as soon as possible.", ""},
         {"He did everything possible.", ""},
         {"The lamp makes it possible to read.", ""},
         {"That is not possible.", ""},
         {"She gave him a chance to leave.", ""},
         {"Likely voters were asked.", ""},
         {"It stores potential energy.", ""},
         {"It will certainly rain.", ""}});
}

TEST_CASE("appearance") {
  check({{"The crew seems tired.", "appearance:seems"},
         {"The firm appears to be closing.", "appearance:appears"},
         {"It was apparently stolen.", "appearance:apparently"},
         {"They saw signs of rust.", "appearance:signs"},
         {"The owner hinted at a sale.", "appearance:hinted"},
         {"The log suggests that they slept.", "appearance:suggests"},
         {"The figures indicated a fall.", "appearance:indicated"},
         {"It looks like rain.", "appearance:looks like"},
         {"The owner signalled a change.", "appearance:signalled"},
         {"An apparent leak was found.", "appearance:apparent"},
         {"The owner indicated a red door.", ""},
         {"The owner suggested leaving early.", ""},
         {"He appeared in court.", ""},
         {"She appeared on Tuesday.", ""},
         {"Its value became apparent.", ""},
         {"The road signs are new.", ""},
         {"He refused to sign.", ""}});
}

TEST_CASE("belief") {
  check({{"I think it will hold.", "belief:think"},
         {"I don't think it will hold.", "belief:don't think"},
         {"She believed the rope was strong.", "belief:believed"},
         {"The ferry is expected to sail.", "belief:expected to"},
         {"He hopes for rain.", "belief:hopes"},
         {"She doubts the story.", "belief:doubts"},
         {"In my view the boat is lost.", "belief:In my view"},
         {"It is thought to be safe.", "belief:thought"},
         {"A suspected leak closed the port.", "belief:suspected"},
         {"Police suspect that it was stolen.", "belief:suspect"},
         {"The boat is considered safe.", "belief:considered"},
         {"She is thinking about the sea.", ""},
         {"No doubt it rained.", ""},
         {"He gave it a thought.", ""},
         {"They believe in ghosts.", ""},
         {"The suspect fled.", ""},
         {"She assumed office in June.", ""},
         {"The think tank moved.", ""},
         {"We met Bob Hope there.", ""},
         {"The council considered a ban.", ""}});
}

TEST_CASE("hearsay") {
  check({{"The captain reportedly swam.", "hearsay:reportedly"},
         {"The alleged thief swam.", "hearsay:alleged"},
         {"The so-called expert swam.", "hearsay:so-called"},
         {"Sources said the port would close.", "hearsay:Sources said"},
         {"It is understood that the port will close.", "hearsay:It is understood"},
         {"The captain is said to be rich.", "hearsay:said"},
         {"There are rumours of a sale.", "hearsay:rumours"},
         {"Unconfirmed claims spread.", "hearsay:Unconfirmed"},
         {"According to sources, the port will close.", "hearsay:According to sources"},
         {"Some experts say it is safe.", "hearsay:experts say"},
         {"The harbour’s owner said the port would close.", ""},
         {"According to Tor Olsen, the port will close.", ""},
         {"The town has new sources of income.", ""},
         {"He is called Tor.", ""},
         {"He was supposed to row.", ""},
         {"The report is long.", ""}});
}

TEST_CASE("approximators") {
  check({{"About 300 people came.", "approximator:About"},
         {"Some 300 people came.", "approximator:Some"},
         {"It cost around $5.", "approximator:around"},
         {"Nearly all came.", "approximator:Nearly"},
         {"Roughly half came.", "approximator:Roughly"},
         {"Ten or so came.", "approximator:or so"},
         {"It is more or less done.", "approximator:more or less"},
         {"We’re in a bit of a storm.", "approximator:a bit of"},
         {"In general, the sea is calm.", "approximator:In general"},
         {"It is kind of late.", "approximator:kind of"},
         {"That is not necessarily so.", "approximator:not necessarily"},
         {"They talked about 300 boats.", ""},
         {"Some progress was made.", ""},
         {"They walked around the port.", ""},
         {"What kind of boat is it?", ""},
         {"It costs less.", ""},
         {"The attorney general left.", ""},
         {"It is so.", ""}});
}

TEST_CASE("what is not known") {
  check({{"It was not clear who would pay.", "unknown:It was not clear"},
         {"It is unclear who will pay.", "unknown:unclear"},
         {"The plan remains vague.", "unknown:vague"},
         {"No date has been confirmed.", "unknown:No date has been confirmed"},
         {"It remains to be seen.", "unknown:remains to be seen"},
         {"I’m not sure it will hold.", "unknown:’m not sure"},
         {"We do not know who paid.", "unknown:do not know"},
         {"Whether or not it rains, they sail.", "unknown:Whether or not"},
         {"She made it clear.", ""},
         {"A certain smell hung there.", ""},
         {"He did not confirm it.", ""},
         {"They asked whether it rained.", ""},
         {"The date was confirmed.", ""},
         {"She knows the sea.", ""}});
}

TEST_CASE("conditions") {
  check({{"If it rains, they stay.", "conditional:If"},
         {"They stay unless it clears.", "conditional:unless"},
         {"They sail provided that it clears.", "conditional:provided that"},
         {"They sail as long as it is calm.", "conditional:as long as"},
         {"Should the talks fail, the port will close.", "conditional:Should"},
         {"It depends on the weather.", "conditional:depends on"},
         {"She asked if it rained.", ""},
         {"They wondered if it rained.", ""},
         {"It was as long as two boats.", ""},
         {"Should we go?", ""},
         {"He provided that rope.", "conditional:provided that"}});
}

TEST_CASE("weasel words count only where nobody's words are reported") {
  const std::string quiet = "\n\nThe harbour has two piers. The older pier is of stone.";
  check({{"Many sailors fear the cape.", "approximator:Many"},
         {"Some boats are red.", "approximator:Some"},
         {"It is widely used.", "approximator:widely"},
         {"It is one of the most famous harbours.", "belief:most famous"},
         {"Historians argue that it burned.", "hearsay:Historians"},
         {"It is well known.", "belief:well known"},
         {"The mayor believes that it burned.", ""},
         {"The pier may also be used at night.", ""},
         {"The pier may have burned.", "modal:may"},
         {"Sailors may sleep on the pier.", ""},
         {"If the gate is open, water flows in.", ""}},
        quiet);
  check({{"Many sailors fear the cape.", ""},
         {"Some boats are red.", ""},
         {"It is widely used.", ""},
         {"It is one of the most famous harbours.", ""}});
}

TEST_CASE("ability, permission, proposals and likenesses are not hedges") {
  check({{"As a boy he could carry two full sacks.", ""},
         {"She could sew before she went to school.", ""},
         {"He could win the race.", "modal:could"},
         {"You may leave the boat now.", ""},
         {"Guests may not feed the gulls.", ""},
         {"You may have seen the boat.", "modal:may"},
         {"The driver suggested a shorter road.", ""},
         {"She suggested a walk on the pier.", ""},
         {"The tests suggested a leak.", "appearance:suggested"},
         {"She looks like her sister.", ""},
         {"It looks like rain.", "appearance:looks like"},
         {"I guess weights at the fair.", ""},
         {"I guess they know.", "belief:guess"},
         {"There was a hint of salt in the soup.", ""},
         {"He was treated roughly by the crew.", ""},
         {"It took roughly an hour.", "approximator:roughly"},
         {"They ate quite a bit of bread.", ""},
         {"There is little if any wind.", ""},
         {"Few would argue with the crew.", ""},
         {"The radio gave a strong signal of the ship.", ""},
         {"You expect us to row?", ""}});
}

TEST_CASE("nobody in particular says so") {
  check({{"Some argue that the pier is too short.", "hearsay:Some argue"},
         {"Others say the ferry is to blame.", "hearsay:Others say"},
         {"County officials said the road was open.", "hearsay:officials said"},
         {"The road was open, said the officials.", "hearsay:said the officials"},
         {"Authorities say the water is clean.", "hearsay:Authorities say"},
         {"The Coast Press reports that the road is open.", ""},
         {"Boatmen fear harbour wall could crack", "belief:fear, modal:could"},
         {"They cannot rule out a leak.", "probability:not rule out"},
         {"She did not say whether the ship was insured.", "unknown:not say whether"},
         {"The cause remains elusive.", "unknown:elusive"},
         {"The three winds are all thought to matter.", "belief:thought"}});
}

TEST_CASE("amazement is no belief") {
  check({{"He could not believe his luck.", ""},
         {"He did not believe the harbour master.", "belief:not believe"}});
}

TEST_CASE("claims") {
  CHECK(claims("Olsen said both towns could gain from the bridge.") ==
        "both towns could gain from the bridge");
  CHECK(claims("The owner hinted at a deal with the town.") == "a deal with the town");
  CHECK(claims("It was not clear who would pay for it.") == "who would pay for it");
  CHECK(claims("She believed the rope was strong.") == "the rope was strong");
  CHECK(claims("She believed that the rope was strong.") == "the rope was strong");
  CHECK(claims("The ferry is expected to sail at noon, Olsen said.") ==
        "The ferry is expected to sail at noon");
  CHECK(claims("“It may rain,” she said.") == "It may rain");
  CHECK(claims("\"They stay only if it rains,\" she adds.") == "They stay only if it rains");
  CHECK(claims("According to the port's office, it may rain.") == "it may rain");
  CHECK(claims("People familiar with the port, who were there, said the pier burned.") == "the pier burned");
  CHECK(claims("If it rains, they stay.") == "If it rains, they stay");
  CHECK(claims("They will stay, she added, if it rains.").find("if it rains") != std::string::npos);
  CHECK(claims("The boat was reportedly sold, but nobody saw it.") == "The boat was reportedly sold");
}

TEST_CASE("hedges are sorted, apart, and inside their sentence with their claims") {
  std::string s;
  const char* const parts[] = {"may",     "might", "it",  "is",  "not",   "clear",      "that",
                               ",",       ".",     "“",   "”",   "if",    "reportedly", "some",
                               "300",     "I",     "do",  "n't", "think", "seems",      "to",
                               "sources", "said",  "May", "so",  "-",     "called",     "expected"};
  std::uint32_t state = 3;
  for (int i = 0; i < 20000; ++i) {
    state = state * 1664525u + 1013904223u;
    s += parts[(state >> 16) % std::size(parts)];
    s += (state >> 8) % 40 == 0 ? "\n" : " ";
  }
  const Text text = Text::from(s);
  const Segments segments = hearsay::segment(text);
  const std::vector<Hedge> hedges = hedges_of(text);
  CHECK(hedges.size() > 1000);
  std::uint32_t end = 0;
  std::size_t sentence = 0;
  for (const Hedge& h : hedges) {
    REQUIRE(h.cue.begin >= end);
    REQUIRE(!h.cue.empty());
    REQUIRE(!h.claim.empty());
    REQUIRE(h.confidence > 0);
    REQUIRE(h.confidence < 1);
    REQUIRE(message::find("rule." + std::string(h.rule)) != message::not_found);
    end = h.cue.end;
    while (segments.sentences[sentence].span.end <= h.cue.begin) ++sentence;
    REQUIRE(segments.sentences[sentence].span.contains(h.cue));
    REQUIRE(segments.sentences[sentence].span.contains(h.claim));
  }
}

TEST_CASE("boilerplate is left out") {
  const Text text = Text::from("It may snow.\n\nIt may rain." + news);
  const Segments segments = hearsay::segment(text);
  CHECK(hedges_of(text).size() == 2);
  CHECK(hedges_of(text, {segments.paragraphs[0].span}).size() == 1);
}

TEST_CASE("a sentence of any length costs no more than its length") {
  std::string s;
  for (int i = 0; i < 6000; ++i) s += "it may ";
  const Text text = Text::from(s);
  CHECK(hedges_of(text).size() == 6000);
}

TEST_CASE("the word list is found whatever the capitals, and words that are not in it are not") {
  REQUIRE(hearsay::hedge_word("Maybe") != nullptr);
  CHECK(hearsay::hedge_word("Maybe")->kind == HedgeKind::probability);
  CHECK(hearsay::hedge_word("MIGHT") != nullptr);
  for (const char* word : {"", "a", "boat", "mays", "reportedl", "über", "'s"})
    CHECK(hearsay::hedge_word(word) == nullptr);
}
