// Two people's work on one article: what each found, how far they agree, and the other's tags beside one's own.
#include "core/annotation/layers.h"

#include <doctest/doctest.h>

#include "core/annotation/commands.h"
#include "core/annotation/report.h"
#include "core/message/message.h"
#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {

//                          0         1         2         3         4
//                          01234567890123456789012345678901234567890123456789
constexpr const char* article = "“It may rain,” said Ms Rook. Bo might stay.";

Document suggested() {
  Document doc;
  doc.id = "d1";
  doc.text = Text::from(article);
  doc.layers["analysis"] = {"analysis", Author::analysis, "Hearsay", {}};
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  doc.persons["p1"] = {"p1", "Ms Rook", 0, true, {}};
  const auto add = [&doc](const char* id, Label label, std::string_view words, const char* person) {
    const auto at = static_cast<std::uint32_t>(doc.text.bytes().find(words));
    doc.tags[id] = {.id = id,
                    .layer = "analysis",
                    .label = label,
                    .fragments = {{at, at + static_cast<std::uint32_t>(words.size())}},
                    .person = person,
                    .confidence = .5f,
                    .rule = message::as_it_was("why")};
  };
  add("a1", Label::quote, "“It may rain,”", "p1");
  add("a2", Label::speaker, "Ms Rook", "p1");
  add("a3", Label::hedge, "may", "");
  add("a4", Label::hedge, "might", "");
  doc.links["l1"] = {"l1", "a1", "a2", Role::source, {}};
  return doc;
}

void act(Document& doc, const Edit& edit) {
  REQUIRE(!edit.empty());
  REQUIRE(apply(doc, edit) == "");
}

std::string ids(const std::vector<const Tag*>& tags) {
  std::string out;
  for (const Tag* tag : tags) out += tag->id + " ";
  return out;
}

}  // namespace

TEST_CASE("layers: what each found") {
  Document doc = suggested();
  act(doc, commands::accept(doc, {"a1"}));
  act(doc, commands::reject(doc, {"a4"}));
  act(doc, commands::tag(doc, "me", Label::hedge, {{0, 3}}));
  CHECK(ids(finds_of(doc, "analysis")) == "a1 a3 a2 a4 ");
  CHECK(ids(finds_of(doc, "me")) == "a1 t1 a2 ");
  CHECK(finds_of(doc, "nobody").empty());
}

TEST_CASE("layers: what the analysis said stays when a person corrects it") {
  Document doc = suggested();
  act(doc, commands::set_borders(doc, "a3", {{3, 9}}));
  act(doc, commands::set_person(doc, "a1", ""));
  REQUIRE(finds_of(doc, "analysis").size() == 4);
  const auto said = [&doc](const char* layer, Label label, std::size_t which) {
    for (const Tag* tag : finds_of(doc, layer))
      if (tag->label == label && which-- == 0) return tag;
    return static_cast<const Tag*>(nullptr);
  };
  CHECK(said("analysis", Label::hedge, 0)->fragments == suggested().tags.at("a3").fragments);
  CHECK(said("analysis", Label::quote, 0)->person == "p1");
  CHECK(linked(doc, said("analysis", Label::quote, 0)->id, Role::source));
  CHECK(said("me", Label::hedge, 0)->id == "a3");
  CHECK(said("me", Label::quote, 0)->id == "a1");
  CHECK(said("me", Label::quote, 0)->person.empty());
  // The one's borders are the other's by half; the quote is the same words.
  CHECK(agreement(difference(finds_of(doc, "me"), finds_of(doc, "analysis"))) > .5);
}

TEST_CASE("layers: a tag is for each layer what its author says of it") {
  Document doc = suggested();
  const Tag& tag = doc.tags.at("a1");
  doc.verdicts["key/a1"] = {.layer = "key", .tag = "a1", .judgement = Judgement::rejected};
  doc.verdicts["me/a1"] = {.layer = "me", .tag = "a1", .judgement = Judgement::accepted};
  CHECK(state_for(doc, "key", tag) == State::rejected);
  CHECK(state_for(doc, "me", tag) == State::accepted);
  CHECK(state_for(doc, "mia", tag) == State::suggested);
  act(doc, commands::tag(doc, "me", Label::speaker, {{33, 35}}));
  CHECK(state_for(doc, "mia", doc.tags.at("t1")) == State::others);
  CHECK(state_for(doc, "me", doc.tags.at("t1")) == State::accepted);
}

TEST_CASE("layers: another person's tags come as a layer of their own, and go by undo") {
  Document mine = suggested(), theirs = suggested();
  act(theirs, commands::accept(theirs, {"a1"}));
  act(theirs, commands::set_note(theirs, "a1", "Is it?"));
  act(theirs, commands::tag(theirs, "me", Label::speaker, {{33, 35}}));
  const Document before = mine;
  const Edit edit = commands::add_layer(mine, theirs, " Mia ");
  CHECK(message::text(message::plain_english(), edit.act) == "Added the tags of Mia");
  act(mine, edit);
  CHECK(document_problem(mine) == "");
  REQUIRE(mine.layers.size() == 3);
  const Layer& layer = mine.layers.at("layer1");
  CHECK(layer.name == "Mia");
  CHECK(layer.author == Author::student);
  const std::vector<const Tag*> finds = finds_of(mine, layer.id);
  REQUIRE(finds.size() == 3);
  CHECK(finds[0]->note == "Is it?");
  CHECK(finds[0]->person == "p1");  // the speaker who is here already
  CHECK(finds[0]->rule.empty());
  CHECK(linked(mine, finds[0]->id, Role::source) == finds[1]);
  CHECK(mine.persons.size() == 2);  // and the one who was new
  for (const auto& [id, tag] : before.tags) CHECK(mine.tags.at(id) == tag);
  CHECK(apply(mine, inverse(edit)) == "");
  CHECK(mine == before);
}

TEST_CASE("layers: another person's tags are theirs until one takes them") {
  Document doc = suggested(), theirs = suggested();
  act(theirs, commands::accept(theirs, {"a1"}));
  act(theirs, commands::tag(theirs, "me", Label::hedge, {{33, 35}}));
  act(doc, commands::add_layer(doc, theirs, "Mia"));
  const std::vector<const Tag*> finds = finds_of(doc, "layer1");
  REQUIRE(finds.size() == 3);
  const std::string quote = finds[0]->id, mention = finds[1]->id, hedge = finds[2]->id;
  for (const Tag* tag : finds) CHECK(state_of(doc, *tag) == State::others);
  CHECK(commands::guesses(doc, commands::every_label, 0).size() == 3);  // the analysis' quote and hedges
  CHECK(make_report(doc).quotes == 1);
  CHECK(make_report(doc).hedges == 2);
  CHECK(finds_of(doc, "me").empty());

  // Taken: one's own find as well, with its speaker; the other's stays.
  act(doc, commands::accept(doc, {quote}));
  CHECK(ids(finds_of(doc, "me")) == quote + " " + mention + " ");
  CHECK(ids(finds_of(doc, "layer1")) == quote + " " + mention + " " + hedge + " ");
  CHECK(make_report(doc).quotes == 1);  // the suggestion of the same words counts no more
  // Corrected: what Mia marked stays as she marked it.
  act(doc, commands::set_borders(doc, quote, {{3, 11}}));
  CHECK(doc.tags.at(quote).layer == "me");
  REQUIRE(finds_of(doc, "layer1").size() == 3);
  CHECK(finds_of(doc, "layer1")[0]->fragments == suggested().tags.at("a1").fragments);
  // Left: it is hers all the same. Taken away: the same, as it is not one's own to delete.
  act(doc, commands::remove(doc, {hedge}));
  CHECK(state_of(doc, doc.tags.at(hedge)) == State::rejected);
  CHECK(finds_of(doc, "layer1").size() == 3);
  // The same words tagged by oneself are a tag of one's own.
  act(doc, commands::tag(doc, "me", Label::hedge, {{33, 35}}));
  CHECK(finds_of(doc, "layer1").size() == 3);
  CHECK(finds_of(doc, "me").back()->layer == "me");
  CHECK(document_problem(doc) == "");
}

TEST_CASE("layers: nothing to add, or another text") {
  const Document doc = suggested();
  CHECK(commands::add_layer(doc, doc, "Mia").empty());
  Document other = suggested();
  act(other, commands::accept(other, {"a1"}));
  CHECK(commands::add_layer(doc, other, " ").empty());
  other.text = Text::from(std::string(article) + " Soon.");
  CHECK(!same_text(doc, other));
  CHECK(fingerprint(doc.text) != fingerprint(other.text));
  CHECK(fingerprint(doc.text) == fingerprint(suggested().text));
  CHECK(fingerprint(Text::from("a")) == "af63dc4c8601ec8c");  // as its authors give it
  CHECK(commands::add_layer(doc, other, "Mia").empty());
}

TEST_CASE("layers: agreement is the same both ways") {
  Document mine = suggested(), theirs = suggested();
  act(mine, commands::accept(mine, {"a1", "a3"}));      // with the speaker: three finds
  act(theirs, commands::accept(theirs, {"a1", "a4"}));  // two of them the same
  act(mine, commands::add_layer(mine, theirs, "Mia"));
  const auto of = [&mine](const char* a, const char* b) {
    return agreement(difference(finds_of(mine, a), finds_of(mine, b)));
  };
  CHECK(of("me", "layer1") == doctest::Approx(2 * 2 / 6.0));
  CHECK(of("layer1", "me") == of("me", "layer1"));
  CHECK(of("me", "me") == 1);
  CHECK(of("nobody", "nobody") == 1);
  CHECK(of("me", "nobody") == 0);
}

TEST_CASE("layers: generated documents stay sound, whoever's tags are added") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    Random random(seed);
    Document doc = some_document(random, 12), theirs = doc;
    for (int i = 0; i < 6; ++i) REQUIRE(apply(theirs, some_edit(random, theirs)) == "");
    theirs.text = doc.text;
    if (!document_problem(theirs).empty()) continue;
    const Document before = doc;
    const Edit edit = commands::add_layer(doc, theirs, "Mia");
    if (edit.empty()) continue;
    REQUIRE(apply(doc, edit) == "");
    CHECK(document_problem(doc) == "");
    REQUIRE(apply(doc, inverse(edit)) == "");
    CHECK(doc == before);
  }
}
