// What the list of steps says: each act of commands.h in words.
#include <doctest/doctest.h>

#include "core/annotation/anchor.h"
#include "core/annotation/commands.h"
#include "core/annotation/history.h"
#include "core/message/message.h"
#include "tests/unit/generate.h"

using namespace hearsay;

namespace {

//                          0         1         2         3         4         5         6
//                          0123456789012345678901234567890123456789012345678901234567890123456
constexpr const char* article = "\"It may rain,\" said Ms Rook. She may come, and it may snow. Bo left.";

Document suggested() {
  Document doc;
  doc.id = "d1";
  doc.text = Text::from(article);
  doc.meta.title = "Weather";
  doc.layers["analysis"] = {"analysis", Author::analysis, "", {}};
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  doc.persons["p1"] = {"p1", "Ms Rook", 0, true, {}};
  doc.persons["p2"] = {"p2", "Bo", 1, true, {}};
  const auto add = [&doc](const char* id, Label label, Span span, const char* person) {
    doc.tags[id] = {.id = id,
                    .layer = "analysis",
                    .label = label,
                    .fragments = {span},
                    .person = person};
  };
  add("q1", Label::quote, {0, 14}, "p1");
  add("c1", Label::cue, {15, 19}, "");
  add("s1", Label::speaker, {20, 27}, "p1");
  add("h1", Label::hedge, {4, 7}, "");
  doc.links["l1"] = {"l1", "q1", "s1", Role::source, {}};
  doc.links["l2"] = {"l2", "q1", "c1", Role::cue, {}};
  return doc;
}

std::string said(const Edit& edit) {
  REQUIRE(!edit.empty());
  return message::text(message::plain_english(), edit.act);
}

}  // namespace

TEST_CASE("acts: one thing with its words") {
  const Document doc = suggested();
  CHECK(said(commands::tag(doc, "me", Label::hedge, {{33, 36}})) == "Tagged “may” as hedge");
  CHECK(said(commands::tag(doc, "me", Label::speaker, {{60, 62}})) == "Tagged “Bo” as speaker");
  CHECK(said(commands::accept(doc, {"q1"})) == "Kept the quote “It may rain,”");
  CHECK(said(commands::accept(doc, {"s1"})) == "Kept the speaker “Ms Rook”");
  CHECK(said(commands::reject(doc, {"h1"})) == "Removed the suggestion “may”");
  CHECK(said(commands::set_borders(doc, "h1", {{1, 7}})) == "Moved the borders of “It may”");
  CHECK(said(commands::add_fragment(doc, "q1", {50, 58})) == "Added a part to “It may rain,”");
  CHECK(said(commands::set_label(doc, "h1", Label::quote)) == "Made “may” a quote");
  CHECK(said(commands::set_kind(doc, "h1", "modal")) == "Said that “may” is a hedge of possibility");
  CHECK(said(commands::set_strength(doc, "h1", 2)) == "Said how sure “may” sounds");
  CHECK(said(commands::set_note(doc, "h1", "why?")) == "Wrote a note on “may”");
  CHECK(said(commands::mark_part(doc, "me", "q1", {29, 32}, Role::cue)) ==
        "Made “She” the reporting words of “It may rain,”");
  CHECK(said(commands::rename_document(doc, "Rain")) == "Renamed the article to “Rain”");
}

TEST_CASE("acts: persons") {
  const Document doc = suggested();
  CHECK(said(commands::set_person(doc, "q1", "p2")) == "Said that “It may rain,” is by “Bo”");
  CHECK(said(commands::set_person(doc, "q1", "")) == "Said that “It may rain,” has an unnamed source");
  CHECK(said(commands::new_person(doc, "q1", "Vera")) == "Said that “It may rain,” is by “Vera”");
  CHECK(said(commands::rename_person(doc, "p1", "Rook")) == "Renamed “Ms Rook” to “Rook”");
  CHECK(said(commands::merge_persons(doc, "p2", {"p1"})) == "Merged “Ms Rook” into “Bo”");
  CHECK(said(commands::set_named(doc, "p1", false)) == "Said that “Ms Rook” is not a name");
  CHECK(said(commands::remove_person(doc, "p2")) == "Deleted the speaker “Bo”");
}

TEST_CASE("acts: many of a kind are one line with their number") {
  Document doc = suggested();
  const std::vector<Span> places{{4, 7}, {33, 36}, {51, 54}};
  CHECK(said(commands::tag_places(doc, "me", Label::cue, places)) == "Tagged 3 places as reporting words");
  CHECK(said(commands::accept(doc, {"q1", "h1"})) == "Kept 2 suggestions");
  CHECK(said(commands::reject(doc, {"q1", "h1"})) == "Removed 2 suggestions");
  CHECK(apply(doc, commands::tag_places(doc, "me", Label::cue, places)) == "");
  CHECK(said(commands::clear_layer(doc, "me")) == "Deleted all 3 tags by Me");
}

TEST_CASE("acts: long words are cut between graphemes") {
  Document doc = suggested();
  doc.tags.clear();
  doc.links.clear();
  std::string words;
  for (int i = 0; i < 50; ++i) words += "e\u0301";
  doc.text = Text::from(words);
  const std::string line = said(commands::tag(doc, "me", Label::hedge, {{0, doc.text.size()}}));
  std::string kept;
  for (int i = 0; i < 40; ++i) kept += "e\u0301";
  CHECK(line == "Tagged “" + kept + "…” as hedge");
}
