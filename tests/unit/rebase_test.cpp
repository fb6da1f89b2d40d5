// Edits of two tabs on one document: those of the second made again after those of the first.
#include "core/store/rebase.h"

#include <doctest/doctest.h>

#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {

Document start() {
  Document doc;
  doc.id = "d";
  doc.text = Text::from("“It may rain,” said Ms Rook. “Perhaps,” said Mr Crow.");
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  doc.tags["t1"] = {.id = "t1", .layer = "me", .fragments = {{0, 18}}};
  return doc;
}

Edit new_tag(const Document& doc, Span span, std::string person = {}) {
  EditBuilder edit(doc, message::as_it_was("Tag"));
  Tag tag{.id = edit.fresh("t"), .layer = "me", .fragments = {span}};
  if (!person.empty()) {
    tag.person = edit.fresh("p");
    edit.put(Person{.id = tag.person, .name = std::move(person)});
  }
  edit.put(tag);
  return edit.build();
}

}  // namespace

TEST_CASE("rebase: two tabs that make something under one id keep both") {
  Document theirs = start(), mine = start();
  REQUIRE(apply(theirs, new_tag(theirs, {20, 24}, "Rook")) == "");
  std::vector<Edit> edits{new_tag(mine, {30, 40}, "Crow")};
  REQUIRE(apply(mine, edits[0]) == "");
  // A later edit that names what the first one made.
  const std::string made = mine.tags.rbegin()->first;
  EditBuilder note(mine, message::as_it_was("Note"));
  Tag tag = mine.tags.at(made);
  tag.note = "sure?";
  note.put(tag);
  note.put(Link{.id = note.fresh("l"), .from = made, .to = "t1"});
  edits.push_back(note.build());
  Rebase rebase;
  for (const Edit& edit : edits) REQUIRE(apply(theirs, rebase.fit(theirs, edit)) == "");
  CHECK(document_problem(theirs) == "");
  CHECK(theirs.tags.size() == 3);
  CHECK(theirs.persons.size() == 2);
  int noted = 0;
  for (const auto& [id, one] : theirs.tags) {
    if (one.note != "sure?") continue;
    ++noted;
    CHECK(one.fragments == Fragments{{30, 40}});
    CHECK(theirs.persons.at(one.person).name == "Crow");
    CHECK(theirs.links.begin()->second.from == id);
  }
  CHECK(noted == 1);
}

TEST_CASE("rebase: what the other tab has done as well is not done twice") {
  Document theirs = start();
  EditBuilder accept(theirs, message::as_it_was("Keep"));
  const Edit edit =
      accept.put(Verdict{.layer = "me", .tag = "t1", .judgement = Judgement::accepted}).build();
  REQUIRE(apply(theirs, edit) == "");
  CHECK(Rebase().fit(theirs, edit).empty());
  const Edit removed = EditBuilder(theirs, message::as_it_was("Remove")).remove_tag("t1").build();
  REQUIRE(apply(theirs, removed) == "");
  CHECK(Rebase().fit(theirs, removed).empty());
  // And what it has undone does not fit any more.
  CHECK(apply(theirs, Rebase().fit(theirs, edit)) != "");
}

TEST_CASE("rebase: nothing is changed where nothing stands against it") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    Random random(seed);
    Document doc = some_document(random, 6);
    for (int i = 0; i < 6; ++i) {
      const Edit edit = some_edit(random, doc);
      CHECK(Rebase().fit(doc, edit) == edit);
      REQUIRE(apply(doc, edit) == "");
    }
  }
}

TEST_CASE("rebase: whatever two tabs do, the result is sound, or the edit is refused") {
  std::size_t fitted = 0, refused = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Random random(seed);
    Document mine = some_document(random, 6), theirs = mine;
    for (int i = 0; i < 3; ++i) REQUIRE(apply(theirs, some_edit(random, theirs)) == "");
    Rebase rebase;
    for (int i = 0; i < 3; ++i) {
      const Edit edit = some_edit(random, mine);
      REQUIRE(apply(mine, edit) == "");
      apply(theirs, rebase.fit(theirs, edit)).empty() ? ++fitted : ++refused;
      REQUIRE(document_problem(theirs) == "");
    }
  }
  CHECK(fitted > 200);
  CHECK(refused > 0);
}
