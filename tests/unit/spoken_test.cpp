#include "web/view/spoken.h"

#include <doctest/doctest.h>

#include "core/annotation/commands.h"

using namespace hearsay;
using view::Shown;
using view::Spoken;

namespace {

//                          0         1         2         3         4
//                          012345678901234567890123456789012345678901234567
constexpr const char* words = "Ann left.\n\"It may rain,\" said Bo. Cy nodded.";

Document sample() {
  Document doc;
  doc.id = "d1";
  doc.meta.title = "Rain";
  doc.text = Text::from(words);
  doc.layers["a"] = {"a", Author::analysis, "", {}};
  doc.persons["p"] = {.id = "p", .name = "Bo"};
  doc.tags["h"] = {.id = "h", .layer = "a", .label = Label::hedge, .fragments = {{14, 17}}, .confidence = .7f};
  doc.tags["q"] = {.id = "q", .layer = "a", .label = Label::quote,
                   .fragments = {{10, 24}}, .kind = "direct", .person = "p", .confidence = .95f};
  doc.tags["s"] = {.id = "s", .layer = "a", .label = Label::speaker, .fragments = {{30, 32}}, .person = "p"};
  const Verdict kept{.layer = my_layer, .tag = "s", .judgement = Judgement::accepted};
  doc.verdicts[key_of(kept)] = kept;
  return doc;
}

struct Page {
  Document doc = sample();
  History history;
  std::vector<const Tag*> tags;
  Spoken spoken;
  message::Language english = message::plain_english();

  std::string says(std::string_view selected = {}, std::string_view message = {}, std::string_view trouble = {},
                   std::string_view proposal = {}) {
    tags = tags_in_order(doc);
    return spoken.next({english, &doc, &history, &tags, selected, message, std::string(trouble), std::string(proposal)});
  }
  void act(const Edit& edit) {
    REQUIRE(apply(doc, edit) == "");
    history.done(edit);
  }
};

}  // namespace

TEST_CASE("what is selected is said, with its place among the suggestions or the tags") {
  Page page;
  CHECK(page.says() == "");
  CHECK(page.says("q") == "Suggestion 1 of 2: quote by Bo, sure: \"It may rain,\".");
  CHECK(page.says("q") == "");
  CHECK(page.says("h") == "Suggestion 2 of 2: hedge, fairly sure: may.");
  CHECK(page.says("s") == "Tag 3 of 3: speaker Bo: Bo.");
  CHECK(page.says() == "");
}

TEST_CASE("acts, their undo, and a message in place of what it tells") {
  Page page;
  page.says("h");
  page.act(commands::accept(page.doc, {"h"}));
  CHECK(page.says("h") == "Kept the hedge “may”");
  const auto back = page.history.undo();
  REQUIRE(back);
  REQUIRE(apply(page.doc, *back) == "");
  CHECK(page.says("h") == "Undone: Kept the hedge “may”");
  page.act(commands::accept(page.doc, {"h", "q"}));
  CHECK(page.says("h", "Kept 2 suggestions.") == "Kept 2 suggestions.");
  CHECK(page.says("h", "Kept 2 suggestions.") == "");
  page.act(commands::remove(page.doc, {"s"}));
  CHECK(page.says("", "Kept 2 suggestions.") != "");
}

TEST_CASE("trouble with saving is said when it begins, another article when it is opened") {
  Page page;
  page.says();
  CHECK(page.says({}, {}, "Not saved") == "Not saved.");
  CHECK(page.says({}, {}, "Not saved") == "");
  page.doc.id = "d2";
  CHECK(page.says() == "Opened Rain.");
}

TEST_CASE("a proposal is said when it is made, once") {
  Page page;
  page.says();
  CHECK(page.says({}, {}, {}, "These two seem alike.") == "These two seem alike.");
  CHECK(page.says({}, {}, {}, "These two seem alike.") == "");
  CHECK(page.says() == "");
}
