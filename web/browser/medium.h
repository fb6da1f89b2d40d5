// The storage medium of core/store/medium.h in the browser: IndexedDB, else localStorage, else memory
// (storage.js).
//
// Requests go out here and are answered later, between frames, through the one Keeper.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/store/medium.h"

namespace hearsay::medium {

enum class Place { indexed_db, local_storage, memory };  // known to storage.js

class Keeper {
 public:
  virtual ~Keeper() = default;
  // Rows of the library, one call each, and then opened(): where things are kept, and what is wrong with the
  // better places (empty: nothing).
  virtual void library_row(std::string_view document, std::string_view bytes) = 0;
  virtual void opened(Place place, std::string_view trouble) = 0;
  // The storage went away while the page was open.
  virtual void lost(std::string_view why) = 0;
  virtual void records(std::string_view document, std::vector<StoredRecord> rows) = 0;
  virtual void records_failed(std::string_view document, std::string_view reason) = 0;
  virtual void committed(std::string_view document, std::uint64_t ticket) = 0;
  virtual void failed(std::string_view document, std::uint64_t ticket, std::string_view reason) = 0;
  virtual void conflicted(std::string_view document, std::uint64_t ticket,
                          std::vector<StoredRecord> rows) = 0;
  // Whether leaving the page would lose work.
  virtual bool unsaved() const = 0;
};

void keep(Keeper* keeper);
// Asks for all rows of a document.
void read(std::string_view document);
// Hands on a transaction; it is copied before the call returns.
void write(const Transaction& transaction);

}  // namespace hearsay::medium
