// What goes together in the state of one view of an article, and of the page around it.
#include "web/view/article_state.h"

#include <doctest/doctest.h>

namespace hearsay::view {

namespace {

ArticleState asked() {
  ArticleState state;
  state.select_tag("q1");
  state.ask_who();
  return state;
}

Places places_of(const char* tag) {
  Places places;
  places.tag = tag;
  return places;
}

Drag held() {
  Drag drag;
  drag.handle = 7;
  return drag;
}

}  // namespace

TEST_CASE("another tag ends the question, the drag and the places of the tag before") {
  ArticleState state = asked();
  state.open_places(places_of("q1"));
  state.take(held(), {{3, 9}});
  state.select_tag("q2");
  CHECK(state.tag() == "q2");
  CHECK_FALSE(state.asks_who());
  CHECK(state.drag().handle == 0);
  CHECK(state.preview().empty());
  CHECK_FALSE(state.places().open);
}

TEST_CASE("the places of a tag stay while it is the selected one") {
  ArticleState state = asked();
  state.open_places(places_of("q1"));
  state.select_tag("q1");
  CHECK(state.places().open);
}

TEST_CASE("search and places are never open at once") {
  ArticleState state;
  state.open_search("harbour");
  state.open_places(places_of(""));
  CHECK_FALSE(state.search().open);
  CHECK(state.places().open);
  state.open_search("port");
  CHECK(state.search().open);
  CHECK_FALSE(state.places().open);
}

TEST_CASE("the present hit stays among those found") {
  ArticleState state;
  state.open_search("a");
  state.found({{0, 1}, {4, 5}, {8, 9}}, 1);
  state.go_to_hit(2);
  state.found({{0, 1}}, 2);
  CHECK(state.search().at == 0);
  state.found({}, 3);
  CHECK(state.search().at == 0);
}

TEST_CASE("forgetting words forgets the caret and asks the browser to do so, once") {
  ArticleState state;
  state.has_selected({2, 6}, -1, true);
  state.give_handles();
  CHECK(state.has_handles());
  state.want_words({1, 2}, false);
  state.forget_words();
  CHECK(state.words().empty());
  CHECK(state.caret() == -1);
  CHECK_FALSE(state.has_handles());
  const Wish wish = state.take_wish();
  CHECK(wish.forget_words);
  CHECK_FALSE(wish.select);
  CHECK_FALSE(state.take_wish().forget_words);
}

TEST_CASE("handles go with the selection that had them") {
  ArticleState state;
  state.has_selected({2, 6}, -1, true);
  state.give_handles();
  state.has_selected({2, 7}, -1, true);
  CHECK(state.has_handles());
  state.has_selected({}, 4, true);
  CHECK_FALSE(state.has_handles());
  CHECK(state.at() == 4);
}

TEST_CASE("blind mode hides the guesses, and gives them back when it is over") {
  ArticleState state;
  state.set_blind(Blind::on);
  CHECK(state.hides_guesses());
  state.set_blind(Blind::done);
  CHECK_FALSE(state.hides_guesses());
  state.set_blind(Blind::on);
  state.set_blind(Blind::off);
  CHECK_FALSE(state.hides_guesses());
}

TEST_CASE("guesses that a person hides in one article are seen in the next") {
  ArticleState state = asked();
  state.hide_guesses(true);
  state.reset();
  CHECK_FALSE(state.hides_guesses());
  state.set_blind(Blind::on);
  state.reset();
  CHECK_FALSE(state.hides_guesses());
  CHECK(state.blind() == Blind::off);
  CHECK(state.tag().empty());
  CHECK_FALSE(state.asks_who());
}

TEST_CASE("while people decide, nothing but what they agreed on is seen; with the next article that is over") {
  ArticleState state;
  const Tag mine{.id = "t1", .layer = "me"}, agreed{.id = "t2", .layer = "layer1"};
  const auto seen = [&state](const Tag& tag, State of) { return is_seen(tag, of, state.seen()); };
  state.decide_on("", {3, 9});
  CHECK_FALSE(seen(mine, State::accepted));
  CHECK_FALSE(seen(agreed, State::others));
  state.decide_on("layer1", {3, 9});
  CHECK(seen(agreed, State::others));
  CHECK_FALSE(seen(mine, State::accepted));
  CHECK_FALSE(seen(mine, State::suggested));
  CHECK(state.to_decide() == std::vector<Span>{{3, 9}});
  state.stop_deciding();
  CHECK(seen(mine, State::accepted));
  CHECK_FALSE(seen(agreed, State::others));
  CHECK(state.to_decide().empty());
  state.decide_on("layer1", {});
  state.reset();
  CHECK_FALSE(state.decides());
}

TEST_CASE("what is to be brought into sight is given once, a place at the very start too") {
  ArticleState state;
  Span span{5, 6};
  bool smooth = false;
  CHECK_FALSE(state.take_reveal(span, smooth));
  state.reveal({0, 0}, true);
  CHECK(state.take_reveal(span, smooth));
  CHECK(span == Span{0, 0});
  CHECK(smooth);
  CHECK_FALSE(state.take_reveal(span, smooth));
}

}  // namespace hearsay::view
