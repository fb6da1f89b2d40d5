// The search in the list of articles: by title, and by the text, which is read from the storage when it is
// first asked for.
//
//   search.words = "harbour";
//   for (const LibraryEntry* e : entries) if (search.matches(*e)) show(*e);
//   search.reading()       // some texts are still being read: a frame follows when one is there
//
// Texts are kept as long as the page, one for each article; one is read at a time. Cost: one pass over a text
// for each new search, none for the same one.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/library.h"
#include "core/store/medium.h"
#include "core/text/text.h"

namespace hearsay::view {

class LibrarySearch {
 public:
  std::string words;

  bool matches(const LibraryEntry& entry);
  bool reading() const { return !asked_.empty(); }
  // What the storage holds of an article that nobody opened; nothing when it could not be read.
  void take(std::string_view document, const std::vector<StoredRecord>& rows);

 private:
  struct Known {
    std::int64_t changed = -1;
    Text text;
    std::string words;  // that it was searched for
    bool found = false;
  };
  std::map<std::string, Known, std::less<>> known_;
  std::string asked_;  // the article that is being read
  std::int64_t asked_changed_ = 0;
};

}  // namespace hearsay::view
