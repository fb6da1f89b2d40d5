// Tested by tests/unit/session_test.cpp.
#include "core/session/shelf.h"

#include <algorithm>
#include <utility>

namespace hearsay::session {

// The greatest first.
template <class Is>
std::vector<const LibraryEntry*> Shelf::sorted(Is is, std::int64_t LibraryEntry::*by) const {
  std::vector<const LibraryEntry*> out;
  for (const auto& [id, row] : rows_)
    if (is(row.entry)) out.push_back(&row.entry);
  std::sort(out.begin(), out.end(), [by](const LibraryEntry* a, const LibraryEntry* b) {
    return a->*by != b->*by ? a->*by > b->*by : a->id < b->id;
  });
  return out;
}

std::vector<const LibraryEntry*> Shelf::entries() const {
  return sorted([](const LibraryEntry& e) { return !e.trashed && !is_event(e); }, &LibraryEntry::created);
}
std::vector<const LibraryEntry*> Shelf::events() const {
  return sorted([](const LibraryEntry& e) { return !e.trashed && is_event(e); }, &LibraryEntry::changed);
}
std::vector<const LibraryEntry*> Shelf::trashed() const {
  return sorted([](const LibraryEntry& e) { return e.trashed != 0; }, &LibraryEntry::trashed);
}

std::vector<LibraryEntry> Shelf::articles() const {
  std::vector<LibraryEntry> out = all();
  std::erase_if(out, [](const LibraryEntry& entry) { return is_event(entry); });
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

Shelf::Row* Shelf::find(std::string_view id) {
  ++changes_;
  return const_cast<Row*>(std::as_const(*this).find(id));
}

Shelf::Row& Shelf::put(LibraryEntry entry) {
  ++changes_;
  Row& row = rows_[entry.id];
  row.entry = std::move(entry);
  return row;
}

void Shelf::remove(std::string_view id) {
  ++changes_;
  if (const auto found = rows_.find(id); found != rows_.end()) rows_.erase(found);
}

}  // namespace hearsay::session
