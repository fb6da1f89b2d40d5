// The order of the list of articles, and where they came from in few words.
#include "web/view/library_order.h"

#include <doctest/doctest.h>

namespace hearsay::view {

namespace {

// The ids, newest first.
const std::vector<LibraryEntry> articles = {
    {.id = "d", .title = "zebra", .from = "https://www.example.org/news/4?x=1", .changed = 4},
    {.id = "c", .title = "“Apples,” he said", .from = "paste", .changed = 9},
    {.id = "b", .title = "Éclairs", .from = "Class.txt", .changed = 7},
    {.id = "a", .title = "Zebra", .from = "class.txt", .changed = 7},
};

std::string sorted(ArticleOrder order) {
  std::vector<const LibraryEntry*> entries;
  for (const LibraryEntry& entry : articles) entries.push_back(&entry);
  sort_articles(entries, order);
  std::string ids;
  for (const LibraryEntry* entry : entries) ids += entry->id;
  return ids;
}

}  // namespace

TEST_CASE("articles are sorted by when they came, when they were changed, their title and their source") {
  CHECK(sorted(ArticleOrder::added) == "dcba");
  CHECK(sorted(ArticleOrder::changed) == "cbad");
  CHECK(sorted(ArticleOrder::title) == "cdab");   // without quotation marks and case; of one title the newest first
  CHECK(sorted(ArticleOrder::source) == "badc");  // what was pasted comes last
}

TEST_CASE("a source is the host of an address or the name of a file; a pasted text has none") {
  CHECK(source_of(articles[0]) == "example.org");
  CHECK(source_of(articles[1]) == "");
  CHECK(source_of(articles[2]) == "Class.txt");
  CHECK(source_of({.from = "example"}) == "");
  CHECK(source_of({.from = "http://localhost:8080"}) == "localhost:8080");
}

TEST_CASE("an order has a name by which it is kept") {
  for (const ArticleOrder order :
       {ArticleOrder::added, ArticleOrder::changed, ArticleOrder::title, ArticleOrder::source})
    CHECK(order_named(order_name(order)) == order);
  CHECK(order_named("") == ArticleOrder::added);
  CHECK(order_named("colour") == ArticleOrder::added);
}

}  // namespace hearsay::view
