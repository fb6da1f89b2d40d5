// One tab writes to an article, the others read it and follow. What happens between them: opening, going
// along, taking over, and two that wrote at once. Tested by tests/unit/session_tabs_test.cpp.
#include <utility>

#include "core/session/turn.h"
#include "core/store/rebase.h"
#include "core/store/recovery.h"

namespace hearsay::session {

void Session::records(std::string_view document, How how, bool writes, std::vector<StoredRecord> rows) {
  const Turn turn(*this);
  Held* h = held(document);
  switch (how) {
    case How::fetch: {
      Recovery read = recover(document, std::move(rows));
      return fetched(
          document, read.document ? std::make_shared<ReadArticle>(
                                        ReadArticle{std::move(*read.document), std::move(read.history)})
                                  : nullptr);
    }
    case How::open: {
      const auto reading = opening_.find(document);
      if (reading == opening_.end()) return;
      const int holders = reading->second;
      opening_.erase(reading);
      if (holders == 0) return medium_.leave(document);
      return opened(document, holders, writes, std::move(rows));
    }
    case How::look:
      if (!h || h->holders == 0) return;
      // What this tab is storing right now may be among the rows, or not: asked again when it is known.
      if (h->journal.busy()) {
        h->behind = true;
        return;
      }
      return follow(*h, writes, std::move(rows));
    case How::take:
    case How::again:
      if (!h) {
        if (how == How::take) medium_.leave(document);
        return;
      }
      h->rereading = false;
      if (h->journal.busy())
        h->behind = true;
      else
        take_rows(*h, writes, std::move(rows));
  }
}

void Session::records_failed(std::string_view document, How how, std::string_view reason) {
  const Turn turn(*this);
  if (how == How::fetch) return fetched(document, nullptr);
  if (Held* h = held(document); h && how != How::look && how != How::open) h->rereading = false;
  const auto reading = how == How::open ? opening_.find(document) : opening_.end();
  if (reading == opening_.end()) return;
  const int holders = reading->second;
  opening_.erase(reading);
  medium_.leave(document);
  if (holders > 0) open_failed(document, message::as_it_was(std::string(reason)));
}

void Session::open_failed(std::string_view document, Message why) {
  const LibraryEntry* known = entry(document);
  tell({.what = Event::What::open_failed,
        .article = std::string(document),
        .title = known ? known->title : std::string(),
        .detail = std::move(why)});
}

void Session::opened(std::string_view document, int holders, bool writes, std::vector<StoredRecord> rows) {
  const Shelf::Row* row = shelf_.find(document);
  auto fresh = std::make_unique<Held>();
  Recovered recovered =
      fresh->journal.open(document, std::move(rows), row ? row->bytes : std::string());
  if (!recovered.document) {
    medium_.leave(document);
    return open_failed(document, recovered.report);
  }
  fresh->holders = holders;
  fresh->writes = writes;
  set(*fresh, std::move(*recovered.document), std::move(recovered.history));
  row_of(*fresh);
  held_[std::string(document)] = std::move(fresh);
  tell({.what = Event::What::opened, .article = std::string(document), .detail = recovered.report, .last_step = recovered.last_step});
}

// Rows that were stored after those that are known here.
void Session::follow(Held& h, bool writes, std::vector<StoredRecord> rows) {
  const std::string& document = h.journal.document();
  const std::uint64_t before = h.journal.newest_seq();
  const bool whole = h.journal.follow(std::move(rows), h.article.document_, h.article.history_);
  const bool news = h.journal.newest_seq() != before;
  if (news) h.article.revision_ = ++revision_;
  if (whole) {
    h.writes = writes && !h.yielding;
    if (const LibraryEntry* known = entry(document); known && known->trashed == 0) row_of(h);
    if (news) tell({.what = Event::What::followed, .article = document});
  } else if (writes || h.journal.unsaved() == 0) {
    reread(h, How::again);
  }
}

void Session::reread(Held& h, How how) {
  h.rereading = true;
  medium_.read(h.journal.document(), 0, how);
}

// The article as it is stored takes the place of what is held under its id; what is not stored of that is made
// again on top.
void Session::take_rows(Held& h, bool writes, std::vector<StoredRecord> rows) {
  const std::string id = h.journal.document();
  const Shelf::Row* row = shelf_.find(id);
  std::vector<Edit> again = h.journal.unsaved_edits();
  ReadArticle mine{std::move(h.article.document_), std::move(h.article.history_)};
  // The journal opens in its place, with the number of its last ticket.
  Recovered recovered = h.journal.open(id, std::move(rows), row ? row->bytes : std::string());
  if (!recovered.document) return replaced(id, std::move(mine));
  set(h, std::move(*recovered.document), std::move(recovered.history));
  h.writes = writes && !h.yielding;
  row_of(h);
  std::size_t misfits = 0;
  Rebase rebase;
  for (Edit& edit : again) {
    Edit fitted = rebase.fit(h.article.document_, std::move(edit));
    misfits += !writes || (!fitted.empty() && !change(h, std::move(fitted)).empty());
  }
  Event event{.what = h.holders > 0 ? Event::What::followed : Event::What::version_kept,
              .article = id,
              .detail = recovered.report,
              .last_step = recovered.last_step};
  if (misfits) version_kept(event, mine);
  if (misfits || h.holders > 0) tell(std::move(event));
}

// Another tab has deleted for good what is held here: it goes on as a new article.
void Session::replaced(const std::string& id, ReadArticle mine) {
  const auto node = held_.extract(id);
  const int holders = node.mapped()->holders;
  medium_.leave(id);
  shelf_.remove(id);
  Event event{.what = Event::What::replaced, .article = id, .title = mine.document.meta.title};
  event.copy_title = event.title;
  event.copy = add_copy(mine, Copy::same);
  held(event.copy)->holders = holders;
  if (holders == 0) event.what = Event::What::version_kept;
  tell(std::move(event));
}

// Keeps an article as it was in this tab beside the one that another tab has written.
void Session::version_kept(Event& event, const ReadArticle& version) {
  event.title = version.document.meta.title;
  event.copy = add_copy(version, Copy::own_version);
  event.copy_title = entry(event.copy)->title;
}

void Session::changed(std::string_view document) {
  const Turn turn(*this);
  if (!storage_.lost.empty()) return;
  for (const auto& [id, h] : held_)
    if ((document.empty() || document == id) && h->holders > 0 && !h->previewed()) h->behind = true;
}

void Session::look(Held& h) {
  h.behind = false;
  medium_.read(h.journal.document(), h.journal.newest_seq(), How::look);
}

void Session::conflicted(std::string_view document, std::uint64_t ticket, std::vector<StoredRecord> rows) {
  const Turn turn(*this);
  if (std::erase(own_in_flight_, ticket))
    return tell({.what = Event::What::in_use, .article = std::string(document)});
  Held* refused = held(document);
  if (!refused) return;
  refused->journal.conflicted(ticket, rows);
  if (refused->journal.state().what == SavingState::What::conflict) reread(*refused, How::again);
}

void Session::asked(std::string_view document) {
  const Turn turn(*this);
  Held* wanted = held(document);
  if (!wanted) return medium_.leave(document);
  wanted->writes = false;
  wanted->yielding = true;
}

void Session::taken(std::string_view document) {
  const Turn turn(*this);
  if (Held* overtaken = held(document)) overtaken->writes = overtaken->yielding = false;
  changed(document);
}

void Session::take_over(std::string_view id) {
  const Turn turn(*this);
  if (status(id).can_take_over) reread(*held(id), How::take);
}

}  // namespace hearsay::session
