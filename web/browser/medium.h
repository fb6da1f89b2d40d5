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

// Known to storage.js. `newer`: a database that a newer page has made; it can be read, and every write fails.
enum class Place { indexed_db, local_storage, memory, newer };
// What rows are read for. `open` makes this tab the document's writer if no other tab is, `take` in any case;
// the others only look.
enum class How { look, open, take, again, fetch };

class Keeper {
 public:
  virtual ~Keeper() = default;
  // Rows of the library, one call each, and then opened(): where things are kept, whether a page whose file
  // is moved no longer finds them, and what is wrong with the better places (empty: nothing). Later: rows
  // that another tab has stored or deleted.
  virtual void library_row(std::string_view document, std::string_view bytes) = 0;
  virtual void library_gone(std::string_view document) = 0;
  virtual void opened(Place place, bool tied_to_path, std::string_view trouble) = 0;
  // The storage went away while the page was open.
  virtual void lost(std::string_view why) = 0;
  // `writes`: this tab may write to the document, and no other does.
  virtual void records(std::string_view document, How how, bool writes, std::vector<StoredRecord> rows) = 0;
  virtual void records_failed(std::string_view document, How how, std::string_view reason) = 0;
  virtual void committed(std::string_view document, std::uint64_t ticket) = 0;
  virtual void failed(std::string_view document, std::uint64_t ticket, std::string_view reason) = 0;
  virtual void conflicted(std::string_view document, std::uint64_t ticket,
                          std::vector<StoredRecord> rows) = 0;
  // There may be new rows of the document (empty: of any), or this tab may write to it now: read to know.
  virtual void changed(std::string_view document) = 0;
  // Another tab wants to write: store everything, then give().
  virtual void asked(std::string_view document) = 0;
  // Another tab writes from now on; it did not wait.
  virtual void taken(std::string_view document) = 0;
  // Whether leaving the page would lose work.
  virtual bool unsaved() const = 0;
};

void keep(Keeper* keeper);
// Asks for the rows of a document after `after` (0: all). A document that was opened or taken is this tab's,
// or the tab waits for it, until leave().
void read(std::string_view document, std::uint64_t after, How how);
// For a new document, which no other tab can have.
void claim(std::string_view document);
void give(std::string_view document);
void leave(std::string_view document);
// Whether something that was read or written has been without an answer for five seconds.
bool is_silent();
// Hands on a transaction; it is copied before the call returns.
void write(const Transaction& transaction);

}  // namespace hearsay::medium
