// What a person does: each act alone, then random acts on generated documents, always taken back to the byte.
#include "core/annotation/commands.h"
#include "core/message/message.h"

#include <doctest/doctest.h>

#include <functional>

#include "core/annotation/places.h"
#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {

//                          0         1         2         3         4         5
//                          0123456789012345678901234567890123456789012345678901234567890
constexpr const char* article = "\"It may rain,\" said Ms Rook. She said it was sure. Ms Rook left.";

// The analysis' suggestions: a quote with cue and mention, and an indirect quote by "She".
Document suggested() {
  Document doc;
  doc.id = "d1";
  doc.text = Text::from(article);
  doc.layers["a"] = {"a", Author::analysis, "Suggestions", {}};
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  doc.persons["p1"] = {"p1", "Ms Rook", 0, true, {}};
  const auto add = [&doc](const char* id, Label label, Fragments fragments, const char* person) {
    doc.tags[id] = {.id = id,
                    .layer = "a",
                    .label = label,
                    .fragments = std::move(fragments),
                    .person = person};
  };
  add("q1", Label::quote, {{0, 14}}, "p1");
  add("q2", Label::quote, {{38, 49}}, "p1");
  add("c1", Label::cue, {{15, 19}}, "");
  add("s1", Label::speaker, {{20, 27}}, "p1");
  add("s2", Label::speaker, {{29, 32}}, "p1");
  add("h1", Label::hedge, {{4, 7}}, "");
  add("m1", Label::claim, {{1, 12}}, "");
  doc.links["l1"] = {"l1", "q1", "s1", Role::source, {}};
  doc.links["l2"] = {"l2", "q1", "c1", Role::cue, {}};
  doc.links["l3"] = {"l3", "q2", "s2", Role::source, {}};
  doc.links["l4"] = {"l4", "h1", "m1", Role::claim, {}};
  return doc;
}

// Applies the edit, which must go well, leave the document sound, and lead back.
Document after(const Document& doc, const Edit& edit) {
  Document now = doc;
  CHECK(apply(now, edit) == "");
  CHECK(document_problem(now) == "");
  Document back = now;
  CHECK(apply(back, inverse(edit)) == "");
  CHECK(back == doc);
  if (!edit.empty()) CHECK(message::find(edit.act.id) != message::not_found);
  return now;
}

// What a correction has replaced is left out.
std::string states(const Document& doc) {
  std::string out;
  for (const auto& [id, tag] : doc.tags) {
    const Verdict* verdict = verdict_of(doc, my_layer, id);
    if (verdict && verdict->judgement == Judgement::replaced) continue;
    const State state = state_of(doc, tag);
    out += id + (state == State::accepted ? "+" : state == State::rejected ? "-" : "?") + " ";
  }
  return out;
}

State state(const Document& doc, const std::string& id) { return state_of(doc, doc.tags.at(id)); }

std::string words(const Document& doc, const std::string& id) {
  std::string out;
  for (const Span& span : doc.tags.at(id).fragments) (out += doc.text.bytes(span)) += '|';
  return out;
}

std::string said(const Edit& edit) { return message::text(message::plain_english(), edit.act); }

}  // namespace

TEST_CASE("commands: trimmed takes white space off, sorts and joins, and never cuts a character") {
  const Text text = Text::from(" a b \u00A0\n😀 \u3000");
  const auto trim = [&text](Fragments fragments) { return commands::trimmed(text, std::move(fragments)); };
  CHECK(trim({{0, 5}}) == Fragments{{1, 4}});
  CHECK(trim({{0, text.size()}}) == Fragments{{1, 12}});
  CHECK(trim({{0, 999}}) == Fragments{{1, 12}});
  CHECK(trim({{3, 5}, {0, 2}}) == Fragments{{1, 2}, {3, 4}});
  CHECK(trim({{1, 3}, {3, 4}}) == Fragments{{1, 2}, {3, 4}});
  CHECK(trim({{1, 2}, {2, 4}}) == Fragments{{1, 2}, {3, 4}});
  CHECK(trim({{1, 4}, {1, 2}}) == Fragments{{1, 4}});
  CHECK(trim({{9, 10}}) == Fragments{{8, 12}});
  CHECK(trim({{4, 8}}).empty());
  CHECK(trim({{3, 3}, {5, 2}}).empty());
  for (std::uint32_t begin = 0; begin <= text.size(); ++begin)
    for (std::uint32_t end = begin; end <= text.size(); ++end) {
      const Fragments once = trim({{begin, end}});
      CHECK(trim(once) == once);
      for (const Span& span : once) CHECK((text.is_border(span.begin) && text.is_border(span.end)));
    }
}

TEST_CASE("commands: tag a selection") {
  Document doc;
  doc.id = "d";
  doc.text = Text::from(article);
  Edit edit = commands::tag(doc, "me", Label::quote, {{0, 15}});
  CHECK(said(edit) == "Tagged “It may rain,” as quote");
  doc = after(doc, edit);
  const std::string quote = commands::first_tag(edit);
  CHECK(words(doc, quote) == "\"It may rain,\"|");
  CHECK(doc.tags.at(quote).kind == "direct");
  CHECK(state(doc, quote) == State::accepted);
  CHECK(doc.layers.at("me").author == Author::me);

  CHECK(commands::tag(doc, "me", Label::quote, {{0, 14}}).empty());   // there already
  CHECK(commands::tag(doc, "me", Label::quote, {{14, 15}}).empty());  // only white space
  CHECK(commands::tag(doc, "me", Label::quote, {}).empty());

  edit = commands::tag(doc, "me", Label::speaker, {{20, 27}});
  doc = after(doc, edit);
  REQUIRE(doc.persons.size() == 1);
  const Person person = doc.persons.begin()->second;
  CHECK(person.name == "Ms Rook");
  CHECK(person.named);
  CHECK(person.id == commands::first_person(edit));
  edit = commands::tag(doc, "me", Label::speaker, {{51, 58}});  // the same words: the same person
  doc = after(doc, edit);
  CHECK(doc.persons.size() == 1);
  CHECK(doc.tags.at(commands::first_tag(edit)).person == person.id);
  edit = commands::tag(doc, "me", Label::speaker, {{29, 32}});  // "She" is somebody else each time
  doc = after(doc, edit);
  CHECK(doc.tags.at(commands::first_tag(edit)).person.empty());
  CHECK(doc.persons.size() == 1);
}

TEST_CASE("commands: words that are a suggested mention already can say who said it") {
  Document doc = suggested();
  const Edit edit = commands::tag(doc, "me", Label::speaker, {{20, 27}});
  CHECK(commands::first_tag(edit) == "s1");
  doc = after(doc, edit);
  doc = after(doc, commands::set_speaker(doc, "q2", commands::first_tag(edit)));
  CHECK(linked(doc, "q2", Role::source)->id == "s1");
}

TEST_CASE("commands: tagging what is suggested accepts it, also when it was rejected") {
  Document doc = suggested();
  doc = after(doc, commands::tag(doc, "me", Label::quote, {{0, 14}}, "mixed"));
  CHECK(states(doc) == "c1+ h1? m1? q1+ q2? s1+ s2? ");
  CHECK(doc.tags.at("q1").kind == "mixed");
  doc = after(doc, commands::reject(doc, {"q1"}));
  doc = after(doc, commands::tag(doc, "me", Label::quote, {{0, 14}}));
  CHECK(states(doc) == "c1+ h1? m1? q1+ q2? s1+ s2? ");
  CHECK(commands::tag(doc, "me", Label::hedge, {{0, 14}}).empty() == false);
}

TEST_CASE("commands: accepting and rejecting take the parts along") {
  const Document doc = suggested();
  CHECK(states(after(doc, commands::accept(doc, {"q1"}))) == "c1+ h1? m1? q1+ q2? s1+ s2? ");
  CHECK(states(after(doc, commands::accept(doc, {"h1", "q2", "none"}))) == "c1? h1+ m1+ q1? q2+ s1? s2+ ");
  CHECK(states(after(doc, commands::accept(doc, {"s1"}))) == "c1? h1? m1? q1? q2? s1+ s2? ");
  CHECK(states(after(doc, commands::reject(doc, {"q1"}))) == "c1- h1? m1? q1- q2? s1- s2? ");
  CHECK(states(after(doc, commands::reject(doc, {"h1"}))) == "c1? h1- m1- q1? q2? s1? s2? ");
  CHECK(commands::accept(doc, {}).empty());
  CHECK(commands::reject(doc, {"none"}).empty());
  CHECK(said(commands::accept(doc, {"q1", "q2"})) == "Kept 2 suggestions");
  CHECK(said(commands::reject(doc, {"q1"})).starts_with("Removed the suggestion “"));

  Document shared = doc;  // both quotes have the mention s1: it stays while one of them does
  shared.links.at("l3").to = "s1";
  CHECK(states(after(shared, commands::reject(shared, {"q1"}))) == "c1- h1? m1? q1- q2? s1? s2? ");
  CHECK(states(after(shared, commands::reject(shared, {"q1", "q2"}))) == "c1- h1? m1? q1- q2- s1- s2? ");
  const Document once = after(shared, commands::reject(shared, {"q1"}));
  CHECK(states(after(once, commands::reject(once, {"q2"}))) == "c1- h1? m1? q1- q2- s1- s2? ");
}

TEST_CASE("commands: one's own tags are deleted, the analysis' rejected") {
  Document doc = suggested();
  const Edit made = commands::tag(doc, "me", Label::quote, {{29, 37}});
  doc = after(doc, made);
  const std::string mine = commands::first_tag(made);
  CHECK(commands::reject(doc, {mine}).empty());
  const Edit edit = commands::remove(doc, {mine, "q1"});
  CHECK(said(edit) == "Deleted 2 tags");
  const Document now = after(doc, edit);
  CHECK(!now.tags.contains(mine));
  CHECK(state(now, "q1") == State::rejected);
  CHECK(now.links.size() == 4);
  CHECK(commands::remove(doc, {"q1"}).act.id == "act.reject");
  CHECK(commands::remove(doc, {mine}).act.id == "act.delete");
}

TEST_CASE("commands: clearing a layer leaves the others, and no person that nobody names") {
  Document doc = suggested();
  doc = after(doc, commands::tag(doc, "me", Label::speaker, {{51, 58}}));
  Document now = after(doc, commands::clear_layer(doc, "a"));
  CHECK(now.tags.size() == 1);
  CHECK(now.links.empty());
  CHECK(now.persons.size() == 1);  // the person's own mention still names p1
  CHECK(now.layers.size() == 2);
  now = after(now, commands::clear_layer(now, "me"));
  CHECK(now.tags.empty());
  CHECK(now.persons.empty());
  CHECK(commands::clear_layer(now, "me").empty());
}

TEST_CASE("commands: borders and fragments; a corrected suggestion is accepted with its parts") {
  const Document doc = suggested();
  Document now = after(doc, commands::set_borders(doc, "q1", {{1, 13}}));
  CHECK(words(now, "q1") == "It may rain,|");
  CHECK(states(now) == "c1+ h1? m1? q1+ q2? s1+ s2? ");
  CHECK(commands::set_borders(doc, "q1", {{0, 15}}).empty());
  CHECK(commands::set_borders(doc, "q1", {{14, 15}}).empty());
  CHECK(commands::set_borders(doc, "none", {{0, 5}}).empty());
  now = after(now, commands::add_fragment(now, "q1", {37, 49}));
  CHECK(words(now, "q1") == "It may rain,|it was sure|");
  now = after(now, commands::add_fragment(now, "q1", {10, 20}));
  CHECK(words(now, "q1") == "It may rain,\" said|it was sure|");
  now = after(now, commands::remove_fragment(now, "q1", 0));
  CHECK(words(now, "q1") == "it was sure|");
  CHECK(commands::remove_fragment(now, "q1", 0).empty());
  CHECK(commands::remove_fragment(now, "q1", 5).empty());
}

TEST_CASE("commands: a corrected suggestion is one's own, and what the analysis said stays beside it") {
  const Document doc = suggested();
  Document now = after(doc, commands::set_note(doc, "q1", "all of it?"));
  const Edit edit = commands::set_borders(now, "q1", {{1, 13}});
  CHECK(commands::first_tag(edit) == "q1");
  now = after(now, edit);
  const Tag& mine = now.tags.at("q1");
  CHECK(mine.layer == "me");
  CHECK(mine.note == "all of it?");
  CHECK(verdict_of(now, "me", "q1") == nullptr);
  CHECK(linked(now, "q1", Role::source)->id == "s1");
  const Verdict* replaced = nullptr;
  for (const auto& [key, verdict] : now.verdicts)
    if (verdict.judgement == Judgement::replaced) replaced = &verdict;
  REQUIRE(replaced);
  CHECK(replaced->by == "q1");
  Tag theirs = now.tags.at(replaced->tag);
  CHECK(state_of(now, theirs) == State::rejected);
  CHECK(linked(now, theirs.id, Role::source)->id == "s1");
  CHECK(linked(now, theirs.id, Role::cue)->id == "c1");
  theirs.id = "q1";
  CHECK(theirs == doc.tags.at("q1"));
  // A second correction is of one's own tag; deleting it leaves the suggestion rejected.
  const std::string original = replaced->tag;
  const std::size_t tags = now.tags.size();
  now = after(now, commands::set_borders(now, "q1", {{1, 12}}));
  CHECK(now.tags.size() == tags);
  now = after(now, commands::remove(now, {"q1"}));
  CHECK(verdict_of(now, "me", original)->judgement == Judgement::rejected);
}

TEST_CASE("commands: label, kind, strength, note") {
  const Document doc = suggested();
  Document now = after(doc, commands::set_label(doc, "q1", Label::hedge));
  CHECK(now.tags.at("q1").label == Label::hedge);
  CHECK(now.tags.at("q1").person.empty());
  CHECK(links_of(now, "q1").empty());  // a hedge has neither speaker nor cue
  now = after(doc, commands::set_label(doc, "c1", Label::speaker));
  CHECK(now.persons.at(now.tags.at("c1").person).name == "said");
  CHECK(now.links.size() == 3);
  CHECK(commands::set_label(doc, "q1", Label::quote).empty());
  now = after(doc, commands::set_kind(doc, "h1", "modal"));
  CHECK(now.tags.at("h1").kind == "modal");
  CHECK(states(now) == "c1? h1+ m1+ q1? q2? s1? s2? ");
  now = after(now, commands::set_strength(now, "h1", 9));
  CHECK(now.tags.at("h1").strength == 3);
  CHECK(commands::set_strength(now, "h1", 3).empty());
  now = after(doc, commands::set_note(doc, "q1", "Is it?"));
  CHECK(note_of(now, now.tags.at("q1")) == "Is it?");
  CHECK(now.tags.at("q1").note.empty());  // it is not the analysis'
  CHECK(state(now, "q1") == State::suggested);
  CHECK(commands::set_note(now, "q1", "Is it?").empty());
}

TEST_CASE("commands: who said it") {
  const Document doc = suggested();
  Document now = after(doc, commands::set_speaker(doc, "q1", "s2"));
  CHECK(linked(now, "q1", Role::source)->id == "s2");
  CHECK(states(now) == "c1+ h1? m1? q1+ q2? s1? s2+ ");  // s1 is not its speaker any more
  CHECK(commands::set_speaker(doc, "q1", "c1").empty());
  CHECK(commands::set_speaker(doc, "s1", "s2").empty());

  // A mention of nobody gets a person, and so does every quote that is linked to it.
  Document bare = doc;
  for (auto& [id, tag] : bare.tags) tag.person.clear();
  bare.persons.clear();
  now = after(bare, commands::set_speaker(bare, "q1", "s1"));
  REQUIRE(now.persons.size() == 1);
  CHECK(now.tags.at("q1").person == now.persons.begin()->first);
  CHECK(now.tags.at("s1").person == now.persons.begin()->first);
  CHECK(now.persons.begin()->second.name == "Ms Rook");

  Document two = after(doc, commands::new_person(doc, "q2", "the mayor"));  // the quote leaves its mention
  CHECK(two.persons.size() == 2);
  CHECK(linked(two, "q2", Role::source) == nullptr);
  const std::string mayor = two.tags.at("q2").person;
  CHECK(two.persons.at(mayor).name == "the mayor");
  CHECK(!two.persons.at(mayor).named);
  CHECK(two.persons.at(mayor).hue == 1);
  now = after(two, commands::set_person(two, "s1", mayor));  // the mention takes its quote along
  CHECK(now.tags.at("q1").person == mayor);
  CHECK(linked(now, "q1", Role::source)->id == "s1");
  now = after(now, commands::set_person(now, "q1", ""));
  CHECK(now.tags.at("q1").person.empty());
  CHECK(linked(now, "q1", Role::source) == nullptr);
  CHECK(commands::set_person(now, "q1", "nobody").empty());
  CHECK(commands::set_person(now, "c1", mayor).empty());
}

TEST_CASE("commands: a quote takes its reporting words along only when they are not another speaker's") {
  //                     0         1         2         3         4         5         6
  //                     0123456789012345678901234567890123456789012345678901234567890123456789
  const char* reported = "\"It may rain,\" said Vera Lund of the Bora Union. \"It will.\" He nodded.\n";
  Document doc;
  doc.id = "d1";
  doc.text = Text::from(reported);
  doc.layers["a"] = {"a", Author::analysis, "Suggestions", {}};
  doc.persons["lund"] = {"lund", "Vera Lund", 0, true, {}};
  doc.persons["union"] = {"union", "Bora Union", 1, true, {}};
  doc.persons["poole"] = {"poole", "Ada Poole", 2, true, {}};
  const auto add = [&doc](const char* id, Label label, Span span, const char* person) {
    doc.tags[id] = {.id = id, .layer = "a", .label = label, .fragments = {span}, .person = person};
  };
  add("q1", Label::quote, {0, 14}, "lund");
  add("q2", Label::quote, {49, 59}, "lund");
  add("said", Label::cue, {15, 19}, "");
  add("name", Label::speaker, {20, 29}, "lund");
  add("body", Label::speaker, {37, 47}, "union");
  doc.links["l1"] = {"l1", "q1", "name", Role::source, {}};
  doc.links["l2"] = {"l2", "q1", "said", Role::cue, {}};
  const auto cue = [](const Document& now, const char* quote) {
    const Tag* tag = linked(now, quote, Role::cue);
    return tag ? tag->id : std::string();
  };
  REQUIRE(words(doc, "said") == "said|");
  REQUIRE(words(doc, "name") == "Vera Lund|");
  REQUIRE(words(doc, "body") == "Bora Union|");

  SUBCASE("the words stand with the name of the one who did not say it") {
    const Document now = after(doc, commands::set_person(doc, "q1", "poole"));
    CHECK(linked(now, "q1", Role::source) == nullptr);
    CHECK(cue(now, "q1") == "");
    CHECK(state(now, "q1") == State::accepted);
    CHECK(state(now, "said") == State::suggested);  // they are reporting words all the same
    CHECK(cue(after(doc, commands::set_person(doc, "q1", "")), "q1") == "");
    CHECK(cue(after(doc, commands::new_person(doc, "q1", "the driver")), "q1") == "");
  }
  SUBCASE("the one who did say it is mentioned there as well") {
    CHECK(cue(after(doc, commands::set_person(doc, "q1", "union")), "q1") == "said");
    CHECK(cue(after(doc, commands::set_speaker(doc, "q1", "body")), "q1") == "said");
    // Not by what the person has removed.
    const Document without = after(doc, commands::reject(doc, {"body"}));
    CHECK(cue(after(without, commands::set_person(without, "q1", "union")), "q1") == "");
  }
  SUBCASE("a description may be anybody") {
    doc.tags["name"].fragments = {{33, 36}};
    REQUIRE(words(doc, "name") == "the|");
    CHECK(cue(after(doc, commands::set_person(doc, "q1", "poole")), "q1") == "said");
  }
  SUBCASE("nobody was named in that sentence") {
    doc.links.erase("l1");
    CHECK(cue(after(doc, commands::set_person(doc, "q1", "poole")), "q1") == "said");
  }
  SUBCASE("somebody else's quote has the same reporting words") {
    doc.links["l3"] = {"l3", "q2", "said", Role::cue, {}};
    Document now = after(doc, commands::set_person(doc, "q2", "poole"));
    CHECK(cue(now, "q2") == "");
    CHECK(cue(now, "q1") == "said");
    now = after(doc, commands::set_person(doc, "q2", "union"));  // she is still the one who “said” it
    CHECK(cue(now, "q2") == "");
    const Document removed = after(doc, commands::reject(doc, {"q1"}));
    CHECK(cue(after(removed, commands::set_person(removed, "q2", "poole")), "q2") == "said");
  }
  SUBCASE("a mention takes its quotes along with their reporting words") {
    const Document now = after(doc, commands::set_person(doc, "name", "poole"));
    CHECK(now.tags.at("q1").person == "poole");
    CHECK(cue(now, "q1") == "said");
  }
}

TEST_CASE("commands: a person has words as long as a quote or mention is theirs that was not removed") {
  const Document doc = suggested();
  CHECK(commands::has_words(doc, "p1"));
  CHECK(!commands::has_words(doc, "nobody"));
  Document now = after(doc, commands::reject(doc, {"q1", "q2", "s1"}));
  CHECK(state(now, "s2") == State::rejected);  // with its quote
  CHECK(!commands::has_words(now, "p1"));
  now = after(now, commands::accept(now, {"s1"}));
  CHECK(commands::has_words(now, "p1"));
}

TEST_CASE("commands: persons are split off, merged, renamed and removed") {
  const Document doc = suggested();
  Document now = after(doc, commands::new_person(doc, "s2"));
  const std::string she = now.tags.at("s2").person;
  CHECK(she != "p1");
  CHECK(now.persons.at(she).name == "She");
  CHECK(!now.persons.at(she).named);
  CHECK(now.tags.at("q2").person == she);
  CHECK(now.tags.at("q1").person == "p1");

  const Document merged = after(now, commands::merge_persons(now, she, {"p1", she, "nobody"}));
  CHECK(merged.persons.size() == 1);
  CHECK(merged.persons.at(she).name == "Ms Rook");  // a name wins over a description
  CHECK(merged.persons.at(she).named);
  for (const char* id : {"q1", "q2", "s1", "s2"}) CHECK(merged.tags.at(id).person == she);
  CHECK(state(merged, "q1") == State::suggested);
  CHECK(commands::merge_persons(now, "p1", {}).empty());
  CHECK(commands::merge_persons(now, "nobody", {"p1"}).empty());

  now = after(now, commands::rename_person(now, she, "  the\n spokeswoman "));
  CHECK(now.persons.at(she).name == "the spokeswoman");
  CHECK(commands::rename_person(now, she, " \n").empty());
  CHECK(commands::rename_person(now, she, "the spokeswoman").empty());
  now = after(now, commands::set_named(now, she, true));
  CHECK(now.persons.at(she).named);
  now = after(now, commands::set_hue(now, she, 5));
  CHECK(now.persons.at(she).hue == 5);
  now = after(now, commands::remove_person(now, she));
  CHECK(now.tags.at("s2").person.empty());
  CHECK(commands::remove_person(now, she).empty());
  CHECK(after(doc, commands::rename_document(doc, " Rain? ")).meta.title == "Rain?");
  CHECK(commands::rename_document(doc, "").empty());
}

TEST_CASE("commands: all places that say the words, as one step") {
  Document doc = suggested();
  const auto places = find_places(doc.text, "ms rook");
  REQUIRE(places.size() == 2);
  CHECK(commands::untagged(doc, Label::speaker, places) == places);  // one is only suggested
  Edit edit = commands::tag_places(doc, "me", Label::speaker, places);
  CHECK(said(edit) == "Tagged 2 places as speaker");
  doc = after(doc, edit);
  CHECK(doc.persons.size() == 1);
  CHECK(state(doc, "s1") == State::accepted);
  CHECK(doc.tags.size() == 8);
  CHECK(commands::untagged(doc, Label::speaker, places).empty());
  CHECK(commands::untagged(doc, Label::speaker, {{20, 26}, {19, 27}}) == std::vector<Span>{{19, 27}});
  CHECK(commands::tag_places(doc, "me", Label::speaker, places).empty());

  Document bare;
  bare.text = Text::from("Rook? ROOK! rook.");
  bare = after(bare, commands::tag_places(bare, "me", Label::speaker, find_places(bare.text, "rook")));
  CHECK(bare.tags.size() == 3);
  CHECK(bare.persons.size() == 1);
}

TEST_CASE("commands: link a cue or claim, and take it away") {
  Document doc = suggested();
  doc = after(doc, commands::unlink_part(doc, "q1", Role::cue));
  CHECK(links_of(doc, "q1").size() == 1);
  CHECK(commands::unlink_part(doc, "q1", Role::cue).empty());
  doc = after(doc, commands::link_part(doc, "q1", "c1", Role::cue));
  CHECK(linked(doc, "q1", Role::cue)->id == "c1");
  CHECK(states(doc) == "c1+ h1? m1? q1+ q2? s1+ s2? ");
  CHECK(commands::link_part(doc, "q1", "c1", Role::cue).empty());
  CHECK(commands::link_part(doc, "q1", "q1", Role::cue).empty());
  CHECK(commands::link_part(doc, "q1", "none", Role::cue).empty());
}

TEST_CASE("commands: kinds and names as they look") {
  using commands::guess_kind;
  CHECK(guess_kind("“Rain,”") == std::string("direct"));
  CHECK(guess_kind("\"Rain\".") == std::string("direct"));
  CHECK(guess_kind("‘Rain’") == std::string("direct"));
  CHECK(guess_kind("that it was “sure” to rain") == std::string("mixed"));
  CHECK(guess_kind("that it was the mayors’ idea") == std::string("indirect"));
  CHECK(guess_kind("") == std::string("indirect"));
  CHECK(guess_kind("”") == std::string("direct"));
  using commands::looks_like_name;
  CHECK(looks_like_name("Rook"));
  CHECK(looks_like_name("the Mayor of Hill"));
  CHECK(looks_like_name("Élodie"));
  CHECK(!looks_like_name("The mayor"));
  CHECK(!looks_like_name("She"));
  CHECK(!looks_like_name("officials"));
  CHECK(!looks_like_name("Officials"));
  CHECK(!looks_like_name(""));
  CHECK(commands::name_from(" a \n b ") == "a b");
  const std::string many = commands::name_from(std::string(300, 'x') + "😀");
  CHECK(many.size() == 199);
  Document doc;
  for (int i = 0; i < 20; ++i) {
    CHECK(commands::least_used_hue(doc) == i);
    const std::string id = fresh_id(doc, "p");
    doc.persons[id] = {id, "x", commands::least_used_hue(doc), true, {}};
  }
}

TEST_CASE("commands: random acts keep any document sound, lead back, and done twice do nothing more") {
  int done = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Random random(seed);
    Document doc = some_document(random, 2 + random.below(15));
    for (int step = 0; step < 25; ++step) {
      const auto tag = [&] { return doc.tags.empty() ? std::string("t1") : any_key(random, doc.tags); };
      const auto person = [&] {
        return doc.persons.empty() ? std::string("p1") : any_key(random, doc.persons);
      };
      const std::string t = tag(), u = tag(), p = person(), q = person();
      const std::string clear = random.chance(10) ? "me" : "no layer";
      const auto label = static_cast<Label>(random.below(5));
      const Fragments place = some_fragments(random, doc.text);
      const std::function<Edit(const Document&)> acts[] = {
          [&](const Document& d) { return commands::tag(d, "me", label, place); },
          [&](const Document& d) { return commands::tag_places(d, "new", label, place); },
          [&](const Document& d) {
            return commands::accept(d, {t, u});
          },
          [&](const Document& d) {
            return commands::reject(d, {t, u});
          },
          [&](const Document& d) { return commands::remove(d, {t}); },
          [&](const Document& d) { return commands::set_borders(d, t, place); },
          [&](const Document& d) { return commands::add_fragment(d, t, place.front()); },
          [&](const Document& d) { return commands::set_label(d, t, label); },
          [&](const Document& d) { return commands::set_kind(d, t, "mixed"); },
          [&](const Document& d) { return commands::set_strength(d, t, 2); },
          [&](const Document& d) { return commands::set_note(d, t, "why"); },
          [&](const Document& d) { return commands::link_part(d, t, u, Role::cue); },
          [&](const Document& d) { return commands::unlink_part(d, t, Role::source); },
          [&](const Document& d) { return commands::set_speaker(d, t, u); },
          [&](const Document& d) { return commands::set_person(d, t, p); },
          [&](const Document& d) { return commands::merge_persons(d, p, {q}); },
          [&](const Document& d) { return commands::rename_person(d, p, "Rook"); },
          [&](const Document& d) { return commands::remove_person(d, p); },
          [&](const Document& d) { return commands::clear_layer(d, clear); },
      };
      const auto& act = acts[random.below(std::size(acts))];
      const Edit edit = act(doc);
      const Document now = after(doc, edit);
      if (!edit.empty()) {
        CHECK(now != doc);
        ++done;
      }
      const Edit again = act(now);
      CHECK_MESSAGE(again.empty(), edit.act.id);
      doc = now;
    }
  }
  CHECK(done > 500);
}

TEST_CASE("commands: the guesses of a label, and those that are sure enough") {
  Document doc = suggested();
  doc.tags["q1"].confidence = .9f;
  doc.tags["q2"].confidence = .5f;
  doc.tags["h1"].confidence = .7f;
  doc = after(doc, commands::accept(doc, {"s1"}));
  using Ids = commands::Ids;
  CHECK(commands::guesses(doc, commands::every_label, 0) == Ids{"q1", "h1", "q2"});  // no parts
  CHECK(commands::guesses(doc, static_cast<int>(Label::quote), 0) == Ids{"q1", "q2"});
  CHECK(commands::guesses(doc, commands::every_label, .7f) == Ids{"q1", "h1"});
  CHECK(commands::guesses(doc, static_cast<int>(Label::hedge), .8f).empty());
  const Document kept = after(doc, commands::accept(doc, commands::guesses(doc, commands::every_label, 0)));
  for (const auto& [id, tag] : kept.tags) CHECK(state_of(kept, tag) == State::accepted);  // with their parts
}

TEST_CASE("commands: unaided, a tag is the person's own also where a guess says the same") {
  const Document doc = suggested();
  const Edit edit = commands::tag(doc, "me", Label::quote, {{0, 14}}, {}, commands::Unaided::yes);
  const Document now = after(doc, edit);
  const std::string made = commands::first_tag(edit);
  CHECK(now.tags.at(made).layer == "me");
  CHECK(now.tags.at(made).person.empty());
  CHECK(state(now, "q1") == State::suggested);
  // Twice is once.
  CHECK(commands::tag(now, "me", Label::quote, {{0, 14}}, {}, commands::Unaided::yes).empty());
  const Document places =
      after(doc, commands::tag_places(doc, "me", Label::hedge, {{4, 7}}, {}, commands::Unaided::yes));
  CHECK(state(places, "h1") == State::suggested);
  CHECK(places.tags.size() == doc.tags.size() + 1);
}

TEST_CASE("commands: words become the part of a tag, in one step") {
  const Document doc = suggested();
  const Document now = after(doc, commands::mark_part(doc, "me", "q2", {33, 37}, Role::cue));
  const Tag* cue = linked(now, "q2", Role::cue);
  REQUIRE(cue);
  CHECK(now.text.bytes(cue->fragments.front()) == "said");
  CHECK(state(now, "q2") == State::accepted);
  // Another one takes its place; words that are tagged already are only tied.
  const Document other = after(now, commands::mark_part(now, "me", "q2", {15, 19}, Role::cue));
  CHECK(linked(other, "q2", Role::cue)->id == "c1");
  CHECK(other.tags.size() == now.tags.size());
  CHECK(commands::mark_part(other, "me", "q2", {15, 19}, Role::cue).empty());
  CHECK(commands::mark_part(doc, "me", "q2", {15, 19}, Role::claim).empty());
  CHECK(commands::mark_part(doc, "me", "h1", {15, 19}, Role::cue).empty());
  CHECK(commands::mark_part(doc, "me", "q2", {19, 20}, Role::cue).empty());
}
