// The search in the list of articles: by title, and by the text, which is read from the storage when it is
// first asked for.
//
//   search.look_for("harbour");
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
#include <utility>
#include <vector>

#include "core/store/library.h"
#include "core/store/medium.h"
#include "core/text/text.h"

namespace hearsay::view {

class LibrarySearch {
 public:
  const std::string& words() const { return words_; }
  void look_for(std::string words) { words_ = std::move(words); }

  bool matches(const LibraryEntry& entry) const;
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
  std::string words_;
  // What was found of each article; it is read when it is first asked for.
  mutable std::map<std::string, Known, std::less<>> known_;
  mutable std::string asked_;  // the article that is being read
  mutable std::int64_t asked_changed_ = 0;
};

}  // namespace hearsay::view
