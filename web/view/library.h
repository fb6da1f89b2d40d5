// The articles on this device and the one that is open: what is kept where, and whether it is safe.
//
// Every edit goes through apply(): it changes the open document, goes into its history and is handed to the
// journal (core/store). save_state() says what the status line may say: "Saved" only when the storage has
// committed. Opening is a request: the document is there when the user (the application) is told so.
//
// One tab writes to an article, the others read it and follow (library_tabs.cpp). Whatever another tab does,
// an edit made here is stored, made again on top of the other's, or kept in a copy of the article.
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

// What is shown over the article as long as it is so: why it can only be read, or why nothing is kept.
struct Standing {
  std::string text;         // empty: nothing
  const char* action = "";  // the id of what can be done about it
  bool trouble = false;
};

// An article with what is needed to change and store it.
struct Article {
  Document document;
  History history;
  Journal journal;
  bool writes = true;     // no other tab does
  bool yielding = false;  // another tab gets it once all is stored
};

class LibraryUser {
 public:
  virtual ~LibraryUser() = default;
  // The storage has said which articles there are.
  virtual void library_opened(std::string_view trouble) = 0;
  // Another document is open (or none). `report` is what had to be mended, empty for nothing.
  virtual void document_opened(std::string_view report) = 0;
  virtual void document_failed(std::string_view title, std::string_view reason) = 0;
  // The open document was changed from elsewhere.
  virtual void document_followed(std::string_view report) = 0;
  // All of the open document is stored.
  virtual void document_saved() = 0;
  // The open document was put into the trash by another tab.
  virtual void document_trashed(std::string_view title) = 0;
  // What was asked for by fetch(); null when it could not be read.
  virtual void fetched(std::string_view id, std::unique_ptr<Article> article) = 0;
  virtual void library_trouble(std::string_view what) = 0;
};

class Library final : public medium::Keeper {
 public:
  explicit Library(LibraryUser& user);

  LibrarySearch search;

  // Not in the trash, newest first; and those in it, the last deleted first.
  std::vector<const LibraryEntry*> entries() const { return sorted(false); }
  std::vector<const LibraryEntry*> trashed() const { return sorted(true); }
  // All of them, as they are.
  std::vector<LibraryEntry> all() const;
  const LibraryEntry* find(std::string_view id) const;

  bool is_open() const { return open_ != nullptr; }
  // Another tab writes to the open article, or a newer Hearsay has: it can be read and saved as a file.
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
  // Deletes what is in the trash for good.
  void purge(std::string_view id);
  // The article that was deleted last in this visit; empty: none.
  const std::string& last_trashed() const { return last_trashed_; }

  // Another tab writes to the open article: asks it to store its work, and writes here from then on.
  bool can_take_over() const;
  void take_over();

  // Reads an article that need not be open; answered by LibraryUser::fetched().
  void fetch(std::string_view id);
  // Stores an article that is not open: one that was fetched and changed, or a new one (Journal::create).
  void keep(std::unique_ptr<Article> article, std::int64_t trashed = 0);
  // A new article like this one, with another name.
  static std::unique_ptr<Article> copy_of(const Document& document, const History& history,
                                          std::string_view title);

  SaveState save_state() const;
  Standing standing() const;
  // The browser hides the articles when the page's own file is moved.
  bool tied_to_path() const { return tied_to_path_; }
  // Tries again what the storage did not take.
  void retry();
  // Hands on what waits to be written. Call once a frame.
  void pump();

  // Keeper.
  void library_row(std::string_view document, std::string_view bytes) override;
  void library_gone(std::string_view document) override;
  void opened(medium::Place place, bool tied_to_path, std::string_view trouble) override;
  void lost(std::string_view why) override;
  void records(std::string_view document, medium::How how, bool writes,
               std::vector<StoredRecord> rows) override;
  void records_failed(std::string_view document, medium::How how, std::string_view reason) override;
  void committed(std::string_view document, std::uint64_t ticket) override;
  void failed(std::string_view document, std::uint64_t ticket, std::string_view reason) override;
  void conflicted(std::string_view document, std::uint64_t ticket, std::vector<StoredRecord> rows) override;
  void changed(std::string_view document) override;
  void asked(std::string_view document) override;
  void taken(std::string_view document) override;
  bool unsaved() const override;

 private:
  struct Row {
    LibraryEntry entry;
    std::string bytes;  // as they are stored
  };

  std::vector<const LibraryEntry*> sorted(bool in_trash) const;
  bool step(std::optional<Edit> edit, Step kind);
  bool is_open(std::string_view document) const { return open_ && open_->document.id == document; }
  Article* article(std::string_view document);
  void close();
  void refresh_row();
  void run(Transaction transaction);
  void settled();
  void take_rows(std::string_view document, bool writes, std::vector<StoredRecord> rows);
  std::string keep_version(const Article& article);
  Row* row(std::string_view id);

  LibraryUser& user_;
  std::vector<Row> rows_;
  std::unique_ptr<Article> open_;
  std::vector<std::unique_ptr<Article>> leaving_;  // closed, with edits that are not durable yet
  std::vector<std::string> to_trash_;              // when their edits are durable
  std::string wanted_;                             // being read
  std::string fetching_;
  bool behind_ = false;  // there is something new of the open article; to be read when no answer is awaited
  bool is_ready_ = false;
  std::string last_trashed_, trouble_, lost_;
  medium::Place place_ = medium::Place::memory;
  bool tied_to_path_ = false;
  std::int64_t saved_at_ = 0;
  std::uint64_t own_ticket_ = 1'000'000'000;  // of transactions that belong to no journal
  std::vector<std::uint64_t> own_in_flight_;
};

}  // namespace hearsay::view
