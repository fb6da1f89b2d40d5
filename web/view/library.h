// The articles on this device and the one that is open: what is kept where, and whether it is safe.
//
// Every edit goes through apply(): it changes the open document, stands in its history and is handed to the
// journal (core/store). save_state() says what the status line may say: "Saved" only when the storage has
// committed. Opening is a request: the document is there when the user (the application) is told so.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"
#include "core/annotation/history.h"
#include "core/store/journal.h"
#include "core/store/library.h"
#include "web/browser/medium.h"
#include "web/view/library_search.h"

namespace hearsay::view {

struct SaveState {
  std::string text;    // for the status line: "Saved 10:32", "Saving…", "Not saved: …"
  std::string detail;  // the whole story
  bool trouble = false;
  bool can_retry = false;
};

class LibraryUser {
 public:
  virtual ~LibraryUser() = default;
  // The storage has said which articles there are.
  virtual void library_opened(std::string_view trouble) = 0;
  // Another document is open (or none). `report` is what had to be mended, empty for nothing.
  virtual void document_opened(std::string_view report) = 0;
  virtual void document_failed(std::string_view title, std::string_view reason) = 0;
};

class Library final : public medium::Keeper {
 public:
  explicit Library(LibraryUser& user);

  LibrarySearch search;

  // Not in the trash, newest first.
  std::vector<const LibraryEntry*> entries() const;
  const LibraryEntry* find(std::string_view id) const;

  bool is_open() const { return open_ != nullptr; }
  // Somebody else has written to the open article: it can be read and saved as a file, and opened anew.
  bool read_only() const;
  const Document& document() const { return open_->document; }
  const History& history() const { return open_->history; }

  // Shows an article that is not kept, until another is opened or created.
  void preview(Document document);
  // Opens a new article at once, and stores it.
  void create(Document document);
  void open(std::string_view id);
  // Empty when it was done, else why not.
  std::string apply(Edit edit);
  bool undo();
  bool redo();
  // Into the trash, where it stays for 30 days. Closes it when it is open.
  void trash(std::string_view id);
  void restore(std::string_view id);
  // The article that was deleted last in this visit; empty: none.
  const std::string& last_trashed() const { return last_trashed_; }

  SaveState save_state() const;
  // Tries again what the storage did not take.
  void retry();
  // Closes the open article and opens it as it is stored, then makes again what was not stored, as far as it
  // fits.
  void reopen();
  // Hands on what waits to be written. Call once a frame.
  void pump();

  // --- Keeper ---
  void library_row(std::string_view document, std::string_view bytes) override;
  void opened(medium::Place place, std::string_view trouble) override;
  void lost(std::string_view why) override;
  void records(std::string_view document, std::vector<StoredRecord> rows) override;
  void records_failed(std::string_view document, std::string_view reason) override;
  void committed(std::string_view document, std::uint64_t ticket) override;
  void failed(std::string_view document, std::uint64_t ticket, std::string_view reason) override;
  void conflicted(std::string_view document, std::uint64_t ticket, std::vector<StoredRecord> rows) override;
  bool unsaved() const override;

 private:
  struct Open {
    Document document;
    History history;
    Journal journal;
  };
  struct Row {
    LibraryEntry entry;
    std::string bytes;  // as they are stored
  };

  bool step(std::optional<Edit> edit, Step kind);
  Open* journal_of(std::string_view document);
  void close();
  void refresh_row();
  void run(Transaction transaction);
  Row* row(std::string_view id);

  LibraryUser& user_;
  std::vector<Row> rows_;
  std::unique_ptr<Open> open_;
  std::vector<std::unique_ptr<Open>> leaving_;  // closed, with edits that are not durable yet
  std::vector<std::string> to_trash_;           // when their edits are durable
  std::vector<Edit> again_;                     // to be made again when it is open
  std::string wanted_;                          // being read
  std::string last_trashed_, trouble_, lost_;
  medium::Place place_ = medium::Place::memory;
  std::int64_t saved_at_ = 0;
  std::uint64_t own_ticket_ = 1'000'000'000;  // of transactions that are no journal's
  std::vector<std::uint64_t> own_in_flight_;
};

}  // namespace hearsay::view
