// The articles of this device as one tab has them: which there are, which are open, what is done to them, and
// whether that is safe. Any number is open at a time; each is meant by its id, and none is "the" open one.
//
//   session::Session session(medium, user);          // user.heard(ready) when the storage has answered
//   session.open("d1");                              // user.heard(opened), then:
//   const OpenArticle* article = session.find("d1"); // document, history, figures
//   session.apply("d1", edit);  session.undo("d1");  // handed to the medium at once
//   session.status("d1").saving.what                 // `saved` when the medium has committed it, not before
//   session.close("d1");                             // goes when all is stored
//
// Opening. open() and close() are counted: whoever opens an article closes it, and it stays open for the
// others. An article that is closed with edits that are not durable yet is kept until they are; opened before
// that, it is taken up again, not read.
//
// Tabs. One tab writes to an article, the others follow the records that it stores. status().access says
// which this one is. take_over() asks the other tab to store its work and writes from then on; asked by another
// tab, the session stores everything and gives it. Where the medium has no locks between tabs, or one was
// stolen, each write says what it expects (store/medium.h), and a refused one is made again on top of the
// other tab's. An edit that does not fit there is not dropped: the article as it was here is kept as another
// one, and heard() says which.
//
// A state machine without a clock, threads or chance. Events come when a call, or an answer of the medium, is
// done with, so that the user may call again from there. Not for re-entry by the medium (store/medium.h).
//
// Cost: apply() O(edit + size of the undo step); the lists O(articles · log articles). Memory: the open articles.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"
#include "core/annotation/history.h"
#include "core/session/event.h"
#include "core/session/open_article.h"
#include "core/session/shelf.h"
#include "core/store/journal.h"
#include "core/store/medium.h"

namespace hearsay::session {

// What this tab may do to an article.
enum class Access : std::uint8_t {
  none,       // it is not open
  ours,       // write: no other tab does
  elsewhere,  // another tab writes; what it does is shown here
  overtaken,  // the same, and the last edits of this tab are not stored: take_over() adds them to the other's
  conflict,   // it was changed elsewhere and could not be read again: take_over()
  sealed,     // a newer Hearsay wrote to it, or nothing of it could be read: saving.message says which
};

struct ArticleStatus {
  Access access = Access::none;
  bool can_edit = false;
  bool can_take_over = false;
  bool previewed = false;     // not kept, and not meant to be
  bool storing = false;       // saving, and this tab is the one that does
  SavingState saving;         // what the journal says
  std::uint64_t unsaved = 0;  // edits that are not durable; a new article itself counts as one more
  std::int64_t saved_at = 0;  // when all was durable last; 0: nothing was stored in this visit
};

struct StorageStatus {
  Place place = Place::memory;
  bool ready = false;         // the medium has said which articles there are
  bool tied_to_path = false;  // a page whose file is moved does not find them
  std::string trouble;        // what is wrong with the better places
  std::string lost;           // why the storage is gone; nothing is stored any more. Empty: it is not
};

class Session final : public MediumUser {
 public:
  // Both must outlive the session.
  Session(Medium& medium, User& user);

  // The library.
  const Shelf& shelf() const { return shelf_; }
  const LibraryEntry* entry(std::string_view id) const;
  const StorageStatus& storage() const { return storage_; }

  // The open articles. The pointer holds until the article is closed.
  const OpenArticle* find(std::string_view id) const;
  ArticleStatus status(std::string_view id) const;
  void open(std::string_view id);
  void close(std::string_view id);
  // Opens an article that is not kept.
  void preview(Document document);
  // Opens a new article and stores it. One of that id may be a preview, which it takes the place of.
  void create(Document document);

  // Empty when it was done, else why not. Nothing is done where status().can_edit is false.
  std::string apply(std::string_view id, Edit edit);
  bool undo(std::string_view id);
  bool redo(std::string_view id);

  // Asks the tab that writes to an open article to store its work; writes here from then on.
  void take_over(std::string_view id);
  // Tries again what the storage did not take.
  void retry();
  // Closed articles whose last edits the storage did not take.
  struct Stuck {
    std::string title;
    Message why;  // SavingState::message
  };
  std::vector<Stuck> stuck() const;

  // Reads an article that need not be open; answered by Event::fetched, once for all who asked meanwhile. Any
  // number may be asked for at once. An article that is open is answered as it is, before this returns.
  void fetch(std::string_view id);
  // Stores a new article that nobody has opened. `trashed`: straight into the trash.
  void add(ReadArticle article, std::int64_t changed, std::int64_t trashed = 0);
  // The same, of a copy of this one. Returns its id.
  std::string add_copy(const ReadArticle& article, Copy why);

  // Stores an event, which is a row of the library alone, in place of the one of that id. What it is called and when it was
  // changed says the caller.
  void keep_event(LibraryEntry event);
  // One of a backup: nothing where the same is here already, else beside the one of that id that is here. Whether it was
  // added.
  bool add_event(LibraryEntry event);

  // Into the trash, where it stays for 30 days. Closes it for everybody.
  void trash(std::string_view id);
  void restore(std::string_view id);
  // Deletes what is in the trash for good.
  void purge(std::string_view id);

  // Of the medium.
  void library_row(std::string_view document, std::string_view bytes) override;
  void library_gone(std::string_view document) override;
  void ready(Place place, bool tied_to_path, std::string_view trouble) override;
  void lost(std::string_view why) override;
  void records(std::string_view document, How how, bool writes, std::vector<StoredRecord> rows) override;
  void records_failed(std::string_view document, How how, std::string_view reason) override;
  void committed(std::string_view document, std::uint64_t ticket) override;
  void failed(std::string_view document, std::uint64_t ticket, std::string_view reason) override;
  void conflicted(std::string_view document, std::uint64_t ticket, std::vector<StoredRecord> rows) override;
  void changed(std::string_view document) override;
  void asked(std::string_view document) override;
  void taken(std::string_view document) override;
  bool unsaved() const override;

 private:
  struct Held {
    OpenArticle article;
    Journal journal;
    int holders = 1;        // 0: closed, and kept until all is stored
    bool writes = true;     // no other tab does
    bool yielding = false;  // another tab gets it once all is stored
    bool behind = false;    // there is something new of it, to be read when no answer is awaited
    bool rereading = false;  // all of it is being read again
    std::int64_t saved_at = 0;
    bool previewed() const { return journal.document().empty(); }
  };
  // One call or answer: when the outermost ends, what waits is handed on and what happened is told.
  class Turn;

  Held* held(std::string_view id);
  const Held* held(std::string_view id) const;
  Held& hold(Document document, History history);
  void tell(Event event) { events_.push_back(std::move(event)); }
  void set(Held& held, Document document, History history);
  std::string change(Held& held, Edit edit);
  bool step(std::string_view id, std::optional<Edit> (History::*way)(), Step kind);
  void row_of(const Held& held);
  void hand_on();
  void hand_on(Held& held);
  bool let_go();
  void run_trash();
  void run(Transaction transaction);
  void look(Held& held);
  void reread(Held& held, How how);
  void follow(Held& held, bool writes, std::vector<StoredRecord> rows);
  void take_rows(Held& held, bool writes, std::vector<StoredRecord> rows);
  void opened(std::string_view document, int holders, bool writes, std::vector<StoredRecord> rows);
  void open_failed(std::string_view document, Message why);
  void replaced(const std::string& id, ReadArticle mine);
  void fetched(std::string_view document, std::shared_ptr<const ReadArticle> read);
  ReadArticle copy_of(const ReadArticle& article, std::string title);
  void version_kept(Event& event, const ReadArticle& version);

  Medium& medium_;
  User& user_;
  Shelf shelf_;
  StorageStatus storage_;
  std::map<std::string, std::unique_ptr<Held>, std::less<>> held_;
  std::map<std::string, int, std::less<>> opening_;  // being read; for how many: 0 when all have closed it again
  std::set<std::string, std::less<>> fetching_;
  std::vector<std::string> to_trash_;  // when they are let go
  std::deque<Event> events_;
  int depth_ = 0;
  bool telling_ = false;
  std::uint64_t revision_ = 0;
  std::uint64_t own_ticket_ = 1'000'000'000;  // of transactions that are no journal's
  std::vector<std::uint64_t> own_in_flight_;
};

}  // namespace hearsay::session
