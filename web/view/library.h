// The articles on this device and the one that is open: what is kept where, and whether it is safe.
//
// Every edit goes through apply(): it changes the open document, stands in its history and is handed to the journal
// (core/store). save_state() says what the status line may say: "Saved" only when the storage has committed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"
#include "core/annotation/history.h"

namespace hearsay::view {

struct LibraryEntry {
  std::string id, title;
  std::int64_t changed = 0;   // milliseconds since 1970
  std::int64_t trashed = 0;   // 0: not in the trash
  int quotes = 0, guesses = 0;
};

struct SaveState {
  std::string text;     // for the status line: "Saved 10:32", "Saving…", "Not saved: …"
  std::string detail;   // the whole story
  bool trouble = false;
};

class Library {
 public:
  // Not in the trash, newest first.
  const std::vector<LibraryEntry>& entries() const { return entries_; }
  const LibraryEntry* find(std::string_view id) const;

  bool is_open() const { return open_; }
  bool read_only() const { return false; }
  const Document& document() const { return document_; }
  const History& history() const { return history_; }

  void create(Document document);
  void open(std::string_view id);
  // Empty when it was done, else why not.
  std::string apply(Edit edit);
  bool undo();
  bool redo();
  void trash(std::string_view id, std::int64_t now);
  // The article that was deleted last in this visit; empty: none.
  const std::string& last_trashed() const { return last_trashed_; }
  std::string restore_last();
  SaveState save_state() const;
  // Hands on what waits to be written. Call once a frame.
  void pump();

 private:
  void describe();
  std::vector<LibraryEntry> entries_;
  bool open_ = false;
  Document document_;
  History history_;
  std::string last_trashed_;
};

}  // namespace hearsay::view
