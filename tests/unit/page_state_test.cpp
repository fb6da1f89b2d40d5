// What of the page is open at once, on a wide page and on a narrow one.
#include "web/view/page_state.h"

#include <doctest/doctest.h>

namespace hearsay::view {

namespace {

PageState page_of(float width) {
  PageState page;
  page.resized(width);
  return page;
}

}  // namespace

TEST_CASE("a tab opens its sheet on a narrow page only") {
  PageState wide = page_of(1280), narrow = page_of(390);
  wide.show_tab(Tab::report);
  narrow.show_tab(Tab::report);
  CHECK(wide.tab() == Tab::report);
  CHECK(wide.sheet() == Sheet::none);
  CHECK(narrow.sheet() == Sheet::details);
}

TEST_CASE("a dialog takes away what lay over the article") {
  PageState page = page_of(390);
  page.show_articles();
  page.toggle_menu();
  page.open(Dialog::rename, "A title");
  CHECK(page.sheet() == Sheet::none);
  CHECK_FALSE(page.menu_open());
  CHECK(page.draft() == "A title");
  page.close_dialog();
  CHECK(page.dialog() == Dialog::none);
  CHECK(page.draft().empty());
}

TEST_CASE("a new article that was not analysed is there again, until it is used") {
  PageState page = page_of(1280);
  page.open_new_article();
  page.type("Half an article");
  page.close_dialog();
  page.open_new_article();
  CHECK(page.draft() == "Half an article");
  page.close_dialog();
  CHECK(page.new_article_draft() == "Half an article");
  page.forget_new_article();
  page.open_new_article();
  CHECK(page.draft().empty());
}

TEST_CASE("a correction that was not made is there again while the text is the same") {
  PageState page = page_of(1280);
  page.open_edit_text("The text.");
  page.type("The texts.");
  page.close_dialog("The text.");
  page.open_edit_text("The text.");
  CHECK(page.draft() == "The texts.");
  page.close_dialog("The text.");
  page.open_edit_text("Another text.");
  CHECK(page.draft() == "Another text.");
}

TEST_CASE("what is typed in the palette begins at its first line") {
  PageState page = page_of(1280);
  page.open(Dialog::commands);
  page.choose_line(4);
  page.type("re");
  CHECK(page.line() == 0);
  page.choose_line(2);
  page.type("re");
  CHECK(page.line() == 2);
}

TEST_CASE("the question before deleting for good ends with the dialog") {
  PageState page = page_of(1280);
  page.open(Dialog::trash);
  page.ask_to_purge("d1");
  page.close_dialog();
  CHECK(page.to_purge().empty());
}

TEST_CASE("one card is open at a time, that of nobody too") {
  PageState page = page_of(1280);
  CHECK_FALSE(page.is_person_open(""));
  page.open_person("");
  CHECK(page.is_person_open(""));
  page.open_person("p2");
  CHECK_FALSE(page.is_person_open(""));
  page.close_person();
  CHECK_FALSE(page.is_person_open("p2"));
}

}  // namespace hearsay::view
