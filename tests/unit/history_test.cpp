// Undo and redo, against a twin that keeps a copy of every state.
#include "core/annotation/history.h"

#include <doctest/doctest.h>

#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {
Edit named(const std::string& name) { return Edit{message::as_it_was(name), {TextChange{"a", "b"}}}; }
}  // namespace

TEST_CASE("history: random doing, undoing and redoing leads to the states that were") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    Random random(seed + 100);
    Document doc = some_document(random, 6);
    History history;
    std::vector<Document> states{doc};  // the twin: states[place] is now
    std::size_t place = 0;
    for (int step = 0; step < 120; ++step) {
      const std::uint32_t what = random.below(4);
      if (what == 0) {
        const auto edit = history.undo();
        CHECK(edit.has_value() == (place > 0));
        if (edit) {
          REQUIRE(apply(doc, *edit) == "");
          --place;
        }
      } else if (what == 1) {
        const auto edit = history.redo();
        CHECK(edit.has_value() == (place + 1 < states.size()));
        if (edit) {
          REQUIRE(apply(doc, *edit) == "");
          ++place;
        }
      } else {
        const Edit edit = some_edit(random, doc);
        REQUIRE(apply(doc, edit) == "");
        history.done(edit);
        states.resize(++place);
        states.push_back(doc);
      }
      REQUIRE(doc == states[place]);
      CHECK(history.place() == place);
      CHECK(history.edits().size() + 1 == states.size());
      CHECK(history.can_undo() == (place > 0));
      CHECK(history.can_redo() == (place + 1 < states.size()));
    }
  }
}

TEST_CASE("history: names of what undo and redo would do") {
  History history;
  CHECK(undo_words(history).empty());
  CHECK(redo_words(history).empty());
  history.done(named("Tag a quote"));
  history.done(named("Rename a person"));
  CHECK(undo_words(history) == "Rename a person");
  CHECK(redo_words(history).empty());
  CHECK(history.undo()->act.words == "Rename a person");
  CHECK(undo_words(history) == "Tag a quote");
  CHECK(redo_words(history) == "Rename a person");
  history.done(named("Delete a tag"));
  CHECK(redo_words(history).empty());
  CHECK(history.edits().size() == 2);
}

TEST_CASE("history: the newest edits are kept") {
  History history;
  for (std::size_t i = 0; i < History::limit + 7; ++i) history.done(named(std::to_string(i)));
  CHECK(history.edits().size() == History::limit);
  CHECK(history.place() == History::limit);
  CHECK(history.edits().front().act.words == "7");
  CHECK(undo_words(history) == std::to_string(History::limit + 6));
}

TEST_CASE("history: restored as it was kept, within the limit") {
  std::deque<Edit> edits;
  for (std::size_t i = 0; i < History::limit + 10; ++i) edits.push_back(named(std::to_string(i)));
  History history;
  history.restore(edits, 12);
  CHECK(history.edits().size() == History::limit);
  CHECK(history.place() == 2);
  CHECK(undo_words(history) == "11");
  CHECK(redo_words(history) == "12");
  history.restore(edits, 4);  // four to take back, and as many to make again as there is room for
  CHECK(history.edits().size() == History::limit);
  CHECK(history.place() == 0);
  CHECK(redo_words(history) == "4");
  history.restore({named("only")}, 99);
  CHECK(history.place() == 1);
  CHECK(undo_words(history) == "only");
  history.restore({}, 0);
  CHECK(!history.can_undo());
  CHECK(!history.can_redo());
}
