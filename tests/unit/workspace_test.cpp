// Commands on articles of a session, in one column and in two, without a browser.
#include "web/view/workspace.h"

#include <doctest/doctest.h>

#include "tests/unit/bad_browser.h"
#include "web/view/command.h"

namespace hearsay::view {

namespace {

constexpr std::string_view text = "“It may rain,” said Ms Rook. Mr Daw thinks that it may snow.";

std::string why(const session::Session&, std::string_view) { return "only to be read"; }

// A page with one tab's session; what is stored is of no matter here.
struct Desk {
  test::Browser browser{1};
  test::Random random{1};
  session::Session& session = browser.tabs.front()->session;
  Workspace workspace{session, why};

  Desk() {
    workspace.page().resized(1280);
    settle();
    create("a");
  }
  void settle() {
    browser.settle(random);
    for (const session::Event& event : std::exchange(browser.tabs.front()->events, {}))
      for (int column = 0; column < workspace.columns(); ++column)
        if (event.what == session::Event::What::opened) workspace.arrived(column, event.article);
  }
  void create(const std::string& id) {
    Document doc = test::start();
    doc.id = id;
    doc.text = Text::from(text);
    doc.meta.title = id;
    workspace.create(std::move(doc));
    settle();
  }
  ArticleState& state() { return workspace.article(); }
  const Document& doc() { return workspace.doc(); }
  void select(std::string_view words) {
    const auto at = static_cast<std::uint32_t>(text.find(words));
    state().has_selected({at, at + static_cast<std::uint32_t>(words.size())}, -1, true);
  }
  template <class Command>
  void run(const Command& command) {
    command.carry_out(workspace);
  }
  void tag(std::string_view words, Label label) {
    select(words);
    run(TagWords{label});
  }
  // A hedge that nobody has decided on.
  void suggest(std::string_view words) {
    tag(words, Label::hedge);
    Tag before = *workspace.selected(), after = before;
    after.layer = analysis_layer;
    Edit edit{.act = message::as_it_was("Suggested"), .changes = {Change<Tag>{before, after}}};
    if (!doc().layers.contains(analysis_layer))
      edit.changes.insert(edit.changes.begin(),
                          Change<Layer>{std::nullopt, Layer{.id = analysis_layer, .author = Author::analysis}});
    workspace.apply(edit);
    state().select_tag({});
  }
  std::size_t tags() { return doc().tags.size(); }
};

}  // namespace

TEST_CASE("words are tagged, the tag is selected, and a quote asks who said it") {
  Desk desk;
  desk.tag("“It may rain,”", Label::quote);
  REQUIRE(desk.workspace.selected());
  CHECK(desk.workspace.selected()->label == Label::quote);
  CHECK(desk.state().asks_who());
  CHECK(desk.state().words().empty());
  CHECK(desk.state().take_wish().forget_words);
}

TEST_CASE("a speaker tagged while a quote asks is the answer, in one step to undo") {
  Desk desk;
  desk.tag("“It may rain,”", Label::quote);
  const std::string quote = desk.state().tag();
  desk.tag("Ms Rook", Label::speaker);
  CHECK_FALSE(desk.state().asks_who());
  CHECK(desk.state().tag() == quote);
  const std::string person = desk.workspace.selected()->person;
  REQUIRE_FALSE(person.empty());
  CHECK(desk.doc().persons.at(person).name == "Ms Rook");
  desk.run(Undo{});
  CHECK(desk.tags() == 1);
  CHECK(desk.workspace.selected()->person.empty());
  desk.run(Redo{});
  CHECK(desk.workspace.selected()->person == person);
}

TEST_CASE("on a narrow page the question opens its sheet, and the answer closes it") {
  Desk desk;
  desk.workspace.page().resized(390);
  desk.tag("“It may rain,”", Label::quote);
  CHECK(desk.workspace.page().sheet() == Sheet::details);
  desk.run(NewSpeaker{"Ms Rook"});
  CHECK(desk.workspace.page().sheet() == Sheet::none);
  CHECK_FALSE(desk.state().asks_who());
}

TEST_CASE("a tag that undo takes away is selected no more") {
  Desk desk;
  desk.tag("may", Label::hedge);
  CHECK(desk.workspace.selected());
  desk.run(Undo{});
  CHECK(desk.state().tag().empty());
}

TEST_CASE("a command on a tag that is gone does nothing") {
  Desk desk;
  desk.tag("may", Label::hedge);
  const std::string gone = desk.state().tag();
  desk.run(RemoveTag{});
  const std::uint64_t before = desk.workspace.shown().revision();
  desk.run(SetNote{gone + "x", "a note"});
  desk.run(TakeFragmentOut{gone + "x", 0});
  desk.run(SetBorders{gone + "x", {{0, 4}}});
  desk.run(KeepGuess{});
  CHECK(desk.workspace.shown().revision() == before);
}

TEST_CASE("a note is remembered until it is saved") {
  Desk desk;
  desk.tag("may", Label::hedge);
  const std::string hedge = desk.state().tag(), article = desk.doc().id;
  CHECK(desk.workspace.written_note() == WrittenNote{});
  desk.run(SetNote{hedge, "half a no"});
  CHECK(desk.workspace.written_note() == WrittenNote{article, hedge, "half a no"});
  desk.run(SetNote{"gone", "half a no"});  // was not written
  CHECK(desk.workspace.written_note().tag == hedge);
  desk.workspace.article_saved("another");
  CHECK(desk.workspace.written_note().note == "half a no");
  desk.workspace.article_saved(article);
  CHECK(desk.workspace.written_note() == WrittenNote{});
}

TEST_CASE("a speaker is deleted only when nothing is theirs any more") {
  Desk desk;
  desk.tag("may", Label::speaker);
  const std::string mention = desk.state().tag(), person = desk.doc().tags.at(mention).person;
  REQUIRE(!person.empty());
  desk.run(DeleteSpeaker{person});
  CHECK(desk.doc().persons.contains(person));
  desk.run(SelectTag{mention});
  desk.run(RemoveTag{});
  desk.workspace.page().open_person(person);
  desk.run(DeleteSpeaker{person});
  CHECK_FALSE(desk.doc().persons.contains(person));
  CHECK_FALSE(desk.workspace.page().is_person_open(person));
  desk.run(Undo{});
  CHECK(desk.doc().persons.contains(person));
}

TEST_CASE("commands in a row each see what the one before has done") {
  Desk desk;
  desk.tag("may", Label::hedge);
  const std::string hedge = desk.state().tag();
  desk.run(SetNote{hedge, "first"});
  desk.run(SetStrength{hedge, 2});
  desk.run(SetNote{hedge, "second"});
  const Tag& tag = desk.doc().tags.at(hedge);
  CHECK(tag.note == "second");
  CHECK(tag.strength == 2);
  desk.run(GoToStep{1});
  CHECK(desk.doc().tags.at(hedge).note.empty());
}

TEST_CASE("all places that say the same are tagged in one step") {
  Desk desk;
  desk.select("may");
  desk.run(OpenPlaces{});
  CHECK(desk.state().places().all.size() == 2);
  desk.run(TagPlaces{Label::hedge});
  CHECK(desk.tags() == 2);
  CHECK_FALSE(desk.state().places().open);
  CHECK(desk.workspace.page().notice().button == "Undo");
  desk.run(Undo{});
  CHECK(desk.tags() == 0);
}

TEST_CASE("the next tag follows the selected one, and the first the last") {
  Desk desk;
  desk.tag("thinks", Label::hedge);
  const std::string later = desk.state().tag();
  desk.tag("may rain", Label::hedge);
  const std::string earlier = desk.state().tag();
  desk.run(StepTag{1, true, {}});
  CHECK(desk.state().tag() == later);
  desk.run(StepTag{1, true, {}});
  CHECK(desk.state().tag() == earlier);
  desk.run(StepTag{-1, true, {}});
  CHECK(desk.state().tag() == later);
}

TEST_CASE("what was kept or removed leads to the next suggestion, and the last one to the report") {
  Desk desk;
  for (const std::string_view words : {"may rain", "thinks", "may snow"}) desk.suggest(words);
  const auto selected = [&] {
    const Tag* tag = desk.workspace.selected();
    return tag ? std::string(desk.doc().text.bytes(tag->fragments.front())) : std::string();
  };
  desk.run(StepTag{1, true, {}});
  desk.run(StepTag{1, true, {}});
  CHECK(selected() == "thinks");
  desk.run(RemoveTag{});
  CHECK(selected() == "may snow");
  desk.run(KeepGuess{});
  CHECK_MESSAGE(selected() == "may rain", "it was skipped before");
  CHECK(desk.workspace.page().notice().text.empty());
  desk.run(KeepGuess{});
  CHECK(selected() == "");
  CHECK(desk.workspace.page().notice().action == "report");
}

TEST_CASE("who wants to stay with what was kept stays; a tag of one's own that is removed leads nowhere") {
  Desk desk;
  desk.workspace.page().go_on(false);
  desk.suggest("may rain");
  desk.suggest("may snow");
  desk.run(StepTag{1, true, {}});
  const std::string kept = desk.state().tag();
  desk.run(KeepGuess{});
  CHECK(desk.state().tag() == kept);
  desk.workspace.page().go_on(true);
  desk.run(RemoveTag{});
  CHECK(desk.state().tag().empty());
  CHECK(desk.workspace.page().notice().text.empty());
}

TEST_CASE("a search goes on from hit to hit and ends at the one it is at") {
  Desk desk;
  desk.state().open_search({});
  desk.run(SearchFor{"may"});
  const std::vector<Span> hits = desk.state().search().hits;
  REQUIRE(hits.size() == 2);
  desk.run(StepSearch{1});
  CHECK(desk.state().search().at == 1);
  desk.run(StepSearch{1});
  CHECK(desk.state().search().at == 0);
  desk.run(CloseSearch{});
  const Wish wish = desk.state().take_wish();
  CHECK(wish.select);
  CHECK(wish.words == hits[0]);
}

TEST_CASE("two columns: commands are about the active one, and each keeps what is selected in it") {
  Desk desk;
  desk.create("b");
  desk.workspace.open_beside("a");
  desk.settle();
  REQUIRE(desk.workspace.columns() == 2);
  REQUIRE(desk.workspace.has_document(1));
  desk.tag("may", Label::hedge);
  CHECK(desk.workspace.shown(0).document().tags.size() == 1);
  CHECK(desk.workspace.shown(1).document().tags.empty());
  desk.workspace.activate(1);
  CHECK(desk.doc().id == "a");
  CHECK(desk.state().tag().empty());
  desk.tag("“It may rain,”", Label::quote);
  CHECK(desk.state().asks_who());
  desk.workspace.activate(0);
  CHECK(desk.doc().id == "b");
  CHECK(desk.workspace.selected()->label == Label::hedge);
  CHECK_FALSE(desk.workspace.article(1).asks_who());
  desk.run(Undo{});
  CHECK(desk.tags() == 0);
  CHECK(desk.workspace.shown(1).document().tags.size() == 1);
}

TEST_CASE("one article in both columns: what is done in one is seen in the other") {
  Desk desk;
  desk.workspace.open_beside("a");
  desk.settle();
  desk.tag("may", Label::hedge);
  CHECK(desk.workspace.shown(1).document().tags.size() == 1);
  CHECK(desk.workspace.article(1).tag().empty());
}

TEST_CASE("closing the second column closes its article and leaves the first one active") {
  Desk desk;
  desk.create("b");
  desk.workspace.open_beside("a");
  desk.settle();
  desk.workspace.activate(1);
  desk.workspace.close_beside();
  desk.settle();
  CHECK(desk.workspace.columns() == 1);
  CHECK(desk.workspace.active() == 0);
  CHECK(desk.doc().id == "b");
  CHECK_FALSE(desk.session.find("a"));
  desk.workspace.activate(1);  // there is no such column
  CHECK(desk.workspace.active() == 0);
}

TEST_CASE("an article opened in a column takes the place of the one before, once it is read") {
  Desk desk;
  desk.create("b");
  CHECK_FALSE(desk.workspace.awaits_document(0));
  desk.workspace.open("a");
  CHECK_FALSE(desk.workspace.has_document());
  CHECK(desk.workspace.awaits_document(0));
  CHECK_FALSE(desk.workspace.apply(commands::rename_document(*std::make_unique<Document>(), "x")));
  desk.settle();
  CHECK(desk.doc().id == "a");
  CHECK_FALSE(desk.workspace.awaits_document(0));
}

TEST_CASE("until the storage has answered an article may come") {
  test::Browser browser{1};
  const Workspace workspace(browser.tabs.front()->session, why);
  CHECK(workspace.awaits_document(0));
}

}  // namespace hearsay::view
