// The rows of the library as a session knows them, with their bytes as they are stored.
//
//   shelf.put(entry);                         // new, or in place of the one of that id
//   for (const LibraryEntry* e : shelf.entries()) …
//
// Pointers hold until a row comes or goes. Cost: find() and put() O(log rows), the lists O(rows · log rows).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/library.h"

namespace hearsay::session {

class Shelf {
 public:
  struct Row {
    LibraryEntry entry;
    std::string bytes;  // empty: not stored yet
  };

  // The articles that are not in the trash, newest first; the events, the last changed first; and what is in the trash of
  // both, the last deleted first.
  std::vector<const LibraryEntry*> entries() const;
  std::vector<const LibraryEntry*> events() const;
  std::vector<const LibraryEntry*> trashed() const;
  // All articles, and all rows.
  std::vector<LibraryEntry> articles() const;
  std::vector<LibraryEntry> all() const;

  // Another number after anything may have changed.
  std::uint64_t changes() const { return changes_; }

  const Row* find(std::string_view id) const;
  Row* find(std::string_view id);
  Row& put(LibraryEntry entry);
  void remove(std::string_view id);

 private:
  template <class Is>
  std::vector<const LibraryEntry*> sorted(Is is, std::int64_t LibraryEntry::*by) const;
  std::map<std::string, Row, std::less<>> rows_;
  std::uint64_t changes_ = 0;
};

}  // namespace hearsay::session
