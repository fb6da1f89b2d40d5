// Groups of articles.
#include "core/annotation/groups.h"

#include <doctest/doctest.h>

#include "core/message/message.h"
#include "core/store/library.h"
#include "web/view/library_order.h"

namespace hearsay {

namespace {

Document article() {
  Document doc;
  doc.id = "d1";
  doc.text = Text::from("A short text.");
  doc.meta.title = "A short text";
  return doc;
}

}  // namespace

TEST_CASE("the names between commas are groups, each once whatever its case") {
  CHECK(groups_from("Year 9, ferry,  year   9") == std::vector<std::string>{"Year 9", "ferry"});
  CHECK(groups_from(" , ,").empty());
  CHECK(groups_from("").empty());
  CHECK(groups_from("Élan, élan") == std::vector<std::string>{"Élan"});
  CHECK(joined_groups(groups_from("b,a")) == "b, a");
}

TEST_CASE("no name and no list grows without end") {
  CHECK(groups_from(std::string(1000, 'x')).front().size() < 130);
  std::string many;
  for (int i = 0; i < 100; ++i) many += std::to_string(i) + ",";
  CHECK(groups_from(many).size() == most_groups);
}

TEST_CASE("an article is put into groups and taken out of them, and that can be undone") {
  Document doc = article();
  const Document before = doc;
  const Edit put = set_groups(doc, {"Year 9", "Ferry"});
  REQUIRE(apply(doc, put).empty());
  CHECK(doc.meta.groups == std::vector<std::string>{"Year 9", "Ferry"});
  CHECK(message::text(message::plain_english(), put.act) == "Put the article into the groups Year 9, Ferry");
  CHECK(set_groups(doc, {"Year 9", "Ferry"}).empty());
  const Edit out = set_groups(doc, {});
  CHECK(message::text(message::plain_english(), out.act) == "Took the article out of all groups");
  REQUIRE(apply(doc, inverse(put)).empty());
  CHECK(doc == before);
}

TEST_CASE("groups are in the file and in the library's row") {
  Document doc = article();
  REQUIRE(apply(doc, set_groups(doc, {"Year 9", "Ferry"})).empty());
  const LibraryEntry entry = library_entry(doc);
  CHECK(entry.groups == doc.meta.groups);
  const auto read = read_library(write_library(entry));
  REQUIRE(read);
  CHECK(*read == entry);
  CHECK(!read_library(R"({"version":1,"id":"a","title":"b","groups":[1]})"));
  CHECK(!read_library(R"({"version":1,"id":"a","title":"b","groups":"c"})"));
}

TEST_CASE("which groups there are, and what is in them") {
  const LibraryEntry a{.id = "a", .groups = {"year 9", "Ferry"}}, b{.id = "b", .groups = {"Year 9"}}, c{.id = "c"};
  CHECK(view::groups_of({&a, &b, &c}) == std::vector<std::string>{"Ferry", "year 9"});
  CHECK(view::is_in_group(b, "year 9"));
  CHECK(!view::is_in_group(b, "Ferry"));
  CHECK(!view::is_in_group(c, "Ferry"));
  CHECK(view::is_in_group(c, ""));
}

}  // namespace hearsay
