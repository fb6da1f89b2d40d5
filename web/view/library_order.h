// The order of the list of articles.
//
//   std::vector<const LibraryEntry*> entries = app.entries();      // newest first
//   sort_articles(entries, ArticleOrder::title);                   // those of one title stay newest first
//   source_of(entry)                                               // "example.org"; empty: pasted
//
// Titles and sources are compared by their letters without case, as this program has no table of a language's alphabet.
// Knows no browser; tested by tests/unit/library_order_test.cpp. Cost: O(articles · log articles · letters).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/store/library.h"
#include "web/view/page_state.h"

namespace hearsay::view {

void sort_articles(std::vector<const LibraryEntry*>& newest_first, ArticleOrder order);

// All groups that articles are in, by name as titles are compared; each once whatever its case, as it is first written.
std::vector<std::string> groups_of(const std::vector<const LibraryEntry*>& entries);
// Whether the article is in the group; each is in the one with an empty name.
bool is_in_group(const LibraryEntry& entry, std::string_view group);

// Where the article came from, in few words: the host of an address, else a file's name. Empty for words that were pasted
// and for the example.
std::string source_of(const LibraryEntry& entry);

// As it is kept; what is no such name is `added`.
const char* order_name(ArticleOrder order);
ArticleOrder order_named(std::string_view name);

}  // namespace hearsay::view
