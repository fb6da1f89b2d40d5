// The article that the page shows, of those that the session (core/session) has.
//
// Everything but which one is shown is the session's: what is stored, by whom, and what comes of it when two
// tabs write. Opening is a request: the document is there when the user (the application) is told so.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/session/search.h"
#include "core/session/session.h"
#include "web/view/saving_words.h"

namespace hearsay::view {

class LibraryUser {
 public:
  virtual ~LibraryUser() = default;
  // The storage has said which articles there are.
  virtual void library_opened(std::string_view trouble) = 0;
  // Another document is shown (or none). `report` is what had to be mended, empty for nothing.
  virtual void document_opened(std::string_view report) = 0;
  virtual void document_failed(std::string_view words) = 0;
  // The document that is shown was changed from elsewhere.
  virtual void document_followed(std::string_view report) = 0;
  // All of the document that is shown is stored.
  virtual void document_saved() = 0;
  // The document that is shown was put into the trash by another tab.
  virtual void document_trashed(std::string_view words) = 0;
  virtual void library_trouble(std::string_view what) = 0;
  // Everything that the session tells, after the above.
  virtual void heard_too(const session::Event& event) = 0;
};

class Library final : public session::User {
 public:
  explicit Library(LibraryUser& user);

  session::Session session;
  session::LibrarySearch search{session};

  // Not in the trash, newest first; and those in it, the last deleted first.
  std::vector<const LibraryEntry*> entries() const { return session.shelf().entries(); }
  std::vector<const LibraryEntry*> trashed() const { return session.shelf().trashed(); }
  const LibraryEntry* find(std::string_view id) const { return session.entry(id); }

  bool is_open() const { return session.find(shown_) != nullptr; }
  // What is shown; only while something is.
  const session::OpenArticle& article() const { return *session.find(shown_); }
  const Document& document() const { return article().document(); }
  const History& history() const { return article().history(); }
  // Another tab writes to it, or a newer Hearsay has: it can be read and saved as a file.
  bool read_only() const { return is_open() && !session.status(shown_).can_edit; }

  // Shows an article that is not kept, until another is opened or created.
  void preview(Document document);
  // Shows a new article at once, and stores it.
  void create(Document document);
  void open(std::string_view id);
  // Empty when it was done, else why not.
  std::string apply(Edit edit) { return session.apply(shown_, std::move(edit)); }
  bool undo() { return session.undo(shown_); }
  bool redo() { return session.redo(shown_); }
  void trash(std::string_view id);
  void restore(std::string_view id);
  void purge(std::string_view id);
  // The article that was deleted last in this visit; empty: none.
  const std::string& last_trashed() const { return last_trashed_; }

  bool can_take_over() const { return session.status(shown_).can_take_over; }
  void take_over() { session.take_over(shown_); }
  void retry() { session.retry(); }

  SaveState save_state() const { return view::save_state(session, shown_); }
  Standing standing() const { return view::standing(session, shown_); }

  void heard(const session::Event& event) override;
  std::int64_t now() override;
  std::string fresh_id() override;
  std::string copy_title(session::Copy why, std::string_view title) override;

 private:
  void leave();

  LibraryUser& user_;
  std::string shown_, wanted_;  // what is shown, and what is to be as soon as it is read
  std::string last_trashed_;
};

}  // namespace hearsay::view
