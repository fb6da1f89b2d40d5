// Tested by tests/unit/session_test.cpp.
#include "core/session/shelf.h"

#include <algorithm>
#include <utility>

namespace hearsay::session {

std::vector<const LibraryEntry*> Shelf::sorted(bool in_trash) const {
  std::vector<const LibraryEntry*> out;
  for (const auto& [id, row] : rows_)
    if ((row.entry.trashed != 0) == in_trash) out.push_back(&row.entry);
  std::sort(out.begin(), out.end(), [in_trash](const LibraryEntry* a, const LibraryEntry* b) {
    const std::int64_t x = in_trash ? a->trashed : a->created, y = in_trash ? b->trashed : b->created;
    return x != y ? x > y : a->id < b->id;
  });
  return out;
}

std::vector<LibraryEntry> Shelf::all() const {
  std::vector<LibraryEntry> out;
  out.reserve(rows_.size());
  for (const auto& [id, row] : rows_) out.push_back(row.entry);
  return out;
}

const Shelf::Row* Shelf::find(std::string_view id) const {
  const auto found = rows_.find(id);
  return found == rows_.end() ? nullptr : &found->second;
}

Shelf::Row* Shelf::find(std::string_view id) { return const_cast<Row*>(std::as_const(*this).find(id)); }

Shelf::Row& Shelf::put(LibraryEntry entry) {
  Row& row = rows_[entry.id];
  row.entry = std::move(entry);
  return row;
}

void Shelf::remove(std::string_view id) {
  if (const auto found = rows_.find(id); found != rows_.end()) rows_.erase(found);
}

}  // namespace hearsay::session
