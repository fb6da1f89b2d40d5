// web/view/compared: the choice of articles, reading them, and places in them.
#include "web/view/compared.h"

#include <doctest/doctest.h>

#include <string>

#include "core/annotation/blind.h"
#include "tests/unit/bad_browser.h"

using namespace hearsay;
using namespace hearsay::test;
using view::ComparedArticles;
using What = session::Event::What;

namespace {

Document article(const std::string& id, std::string_view text) {
  Document doc = start();
  doc.id = id;
  doc.text = Text::from(text);
  doc.meta.title = "Article " + id;
  return doc;
}

// A tab with articles of these texts, named "a", "b", …, all of them open.
struct Library {
  Browser browser{1};
  Random random{1};
  Tab& tab = *browser.tabs.front();
  ComparedArticles compared{tab.session};

  explicit Library(std::initializer_list<std::string_view> texts) {
    browser.settle(random);
    char id = 'a';
    for (const std::string_view text : texts) tab.session.create(article(std::string(1, id++), text));
    settle();
  }
  void settle() {
    browser.settle(random);
    hear();
  }
  void set_blind(const char* id, Blind from, Blind to) {
    REQUIRE(tab.session.apply(id, hearsay::set_blind(tab.session.find(id)->document(), from, to)).empty());
    compared.read_again(id);
    settle();
  }
  void hear() {
    for (const session::Event& event : std::exchange(tab.events, {})) compared.heard(event);
  }
};

constexpr std::string_view post = "“The ferry lost four million crowns,” Ann Lee said. The sea was calm.";
constexpr std::string_view echo = "Ann Lee said that the ferry had lost four million crowns. Gulls cried.";

}  // namespace

TEST_CASE("compared: articles are taken in and out, up to twenty") {
  Library library({post});
  ComparedArticles& compared = library.compared;
  compared.toggle("a");
  CHECK(compared.is_chosen("a"));
  compared.toggle("a");
  CHECK_FALSE(compared.is_chosen("a"));
  for (int i = 0; i < 30; ++i) compared.toggle(std::to_string(i));
  CHECK(compared.chosen() == ComparedArticles::most);
  compared.toggle("3");
  CHECK(compared.chosen() == ComparedArticles::most - 1);
}

TEST_CASE("compared: one article is not compared, two are, open or not") {
  Library library({post, echo});
  ComparedArticles& compared = library.compared;
  compared.toggle("a");
  compared.start();
  library.hear();
  CHECK_FALSE(compared.ready());
  CHECK_FALSE(compared.reading());
  library.tab.session.close("b");
  library.settle();
  compared.toggle("b");
  compared.start();
  library.settle();
  REQUIRE(compared.ready());
  CHECK(compared.articles()[1].title == "Article b");
  REQUIRE(compared.result().statements.size() == 1);
  CHECK(compared.result().statements[0].outlets == 2);
  compared.choose_again();
  CHECK_FALSE(compared.ready());
  CHECK(compared.chosen() == 2);
}

TEST_CASE("compared: an article that is gone is left out, and too few are none") {
  Library library({post, echo});
  ComparedArticles& compared = library.compared;
  for (const char* id : {"a", "b", "gone"}) compared.toggle(id);
  compared.start();
  library.settle();
  REQUIRE(compared.ready());
  CHECK(compared.articles().size() == 2);
  CHECK_FALSE(compared.is_chosen("gone"));
  compared.toggle("b");
  compared.toggle("gone");
  compared.start();
  library.settle();
  CHECK_FALSE(compared.ready());
  CHECK_FALSE(compared.reading());
}

TEST_CASE("compared: an article that was changed is read again when the comparison comes into sight") {
  Library library({post, echo});
  ComparedArticles& compared = library.compared;
  compared.toggle("a"), compared.toggle("b");
  compared.start();
  library.settle();
  REQUIRE(compared.result().statements.size() == 1);
  compared.seen(true);
  compared.fill({"Ferry", {"The Post", "The Echo"}, {"", ""}});
  // A person tags one word of the second article: what was found in it gives way to that.
  EditBuilder edit(library.tab.session.find("b")->document(), {});
  edit.put(Layer{.id = my_layer}).put(Tag{.id = "t1", .layer = my_layer, .fragments = {{59, 64}}, .kind = "direct"});
  REQUIRE(library.tab.session.apply("b", edit.build()) == "");
  library.settle();
  compared.seen(true);
  library.settle();
  CHECK(compared.result().statements.size() == 1);
  compared.seen(false);
  compared.seen(true);
  library.settle();
  REQUIRE(compared.ready());
  CHECK(compared.result().statements.empty());
  CHECK(compared.form().outlets == std::vector<std::string>{"The Post", "The Echo"});
}

TEST_CASE("compared: a place is gone to once, in its article, as long as the text is the same") {
  Library library({post, echo});
  ComparedArticles& compared = library.compared;
  compared.toggle("a"), compared.toggle("b");
  compared.start();
  library.settle();
  REQUIRE(compared.ready());
  Span words;
  compared.go_to("b", {3, 9});
  CHECK_FALSE(compared.take_going("a", Text::from(post), words));
  CHECK(compared.take_going("b", Text::from(echo), words));
  CHECK(words == Span{3, 9});
  CHECK_FALSE(compared.take_going("b", Text::from(echo), words));
  compared.go_to("b", {3, 9});
  CHECK_FALSE(compared.take_going("b", Text::from("Another text."), words));
}

TEST_CASE("compared: of an article in blind mode only the person's own tags count, until it is off") {
  Library library({post, echo});
  ComparedArticles& compared = library.compared;
  library.set_blind("b", Blind::off, Blind::on);
  compared.toggle("a"), compared.toggle("b");
  compared.start();
  library.settle();
  REQUIRE(compared.ready());
  CHECK(compared.articles()[1].blind);
  CHECK_FALSE(compared.articles()[0].blind);
  CHECK(compared.result().statements.empty());
  CHECK(compared.articles()[1].margin.empty());
  CHECK_FALSE(compared.articles()[0].margin.empty());
  library.set_blind("b", Blind::on, Blind::done);
  CHECK_FALSE(compared.articles()[1].blind);
  CHECK(compared.result().statements.size() == 1);
  compared.read_again("gone");
  CHECK_FALSE(compared.reading());
}

TEST_CASE("compared: in a blind article nothing is left out or said in its own voice") {
  constexpr std::string_view own = "The ferry lost four million crowns. Gulls cried.";
  Library library({post, own, echo});
  ComparedArticles& compared = library.compared;
  for (const char* id : {"a", "b", "c"}) compared.toggle(id);
  compared.start();
  library.settle();
  REQUIRE(compared.result().statements.size() == 1);
  REQUIRE(compared.result().statements[0].own_voice.size() == 1);
  library.set_blind("b", Blind::off, Blind::on);
  REQUIRE(compared.result().statements.size() == 1);
  CHECK(compared.result().statements[0].own_voice.empty());
  CHECK(compared.articles()[1].margin.empty());
}

TEST_CASE("compared: what is put together is an event to be named, once, whatever was compared before") {
  Library library({post, echo, "Gulls cried."});
  ComparedArticles& compared = library.compared;
  compared.toggle("c"), compared.toggle("a");
  compared.start();
  library.settle();
  compared.put_together({"a", "b"}, "The ferry");
  library.settle();
  REQUIRE(compared.ready());
  CHECK(compared.articles().size() == 2);
  CHECK(compared.form().name == "The ferry");
  CHECK(compared.view() == view::ComparedView::event);
  CHECK(compared.take_naming());
  CHECK_FALSE(compared.take_naming());
}
