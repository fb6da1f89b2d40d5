// The rows of the library as a session knows them, with their bytes as they are stored.
//
//   shelf.put(entry);                         // new, or in place of the one of that id
//   for (const LibraryEntry* e : shelf.entries()) …
//
// Pointers hold until a row comes or goes. Cost: find() and put() O(log rows), the lists O(rows · log rows).
#pragma once

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

  // Not in the trash, newest first; and those in it, the last deleted first.
  std::vector<const LibraryEntry*> entries() const { return sorted(false); }
  std::vector<const LibraryEntry*> trashed() const { return sorted(true); }
  // All of them.
  std::vector<LibraryEntry> all() const;

  const Row* find(std::string_view id) const;
  Row* find(std::string_view id);
  Row& put(LibraryEntry entry);
  void remove(std::string_view id);

 private:
  std::vector<const LibraryEntry*> sorted(bool in_trash) const;
  std::map<std::string, Row, std::less<>> rows_;
};

}  // namespace hearsay::session
