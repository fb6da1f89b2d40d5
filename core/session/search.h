// The search in the list of articles: by title, and by the text, which is read from the storage when it is
// first asked for.
//
//   LibrarySearch search(session);
//   search.words = "harbour";
//   for (const LibraryEntry* e : entries) if (search.matches(*e)) show(*e);
//   search.excerpt(*e).words       // as the article has them: “the harbour”, where “Harbour” was looked for
//   search.reading()       // some texts are still being read: heard() says when one is there
//
// Texts are kept as long as the search, one for each article; one is read at a time. Cost: one pass over a text
// for each new search, none for the same one.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/session/event.h"
#include "core/store/library.h"
#include "core/text/text.h"

namespace hearsay::session {

class Session;

// On one line: what was found, and what stands before and after it.
struct Excerpt {
  std::string before, words, after;
};

class LibrarySearch {
 public:
  explicit LibrarySearch(Session& session) : session_(session) {}

  std::string words;

  bool matches(const LibraryEntry& entry) const;
  // The first place of the text that has been read, or the first below a headline that has them too; no words: none.
  const Excerpt& excerpt(const LibraryEntry& entry) const;
  bool reading() const { return !asked_.empty(); }
  // Whether the event answers this search: then matches() may say something else.
  bool heard(const Event& event);

 private:
  struct Known {
    std::int64_t changed = -1;
    Text text;
    std::string words;  // that it was searched for
    bool found = false;
    Excerpt excerpt;
  };
  Session& session_;
  // What was found of each article; it is read when it is first asked for.
  mutable std::map<std::string, Known, std::less<>> known_;
  mutable std::string asked_;  // the article that is being read
  mutable std::int64_t asked_changed_ = 0;
};

}  // namespace hearsay::session
