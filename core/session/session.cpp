// What is open, changed and stored; the trash. What happens between tabs: tabs.cpp. Tested by
// tests/unit/session_test.cpp, over a medium that fails at every operation.
#include "core/session/session.h"

#include <algorithm>
#include <utility>

#include "core/annotation/commands.h"
#include "core/session/turn.h"
#include "core/store/recovery.h"

namespace hearsay::session {

Session::Session(Medium& medium, User& user) : medium_(medium), user_(user) { medium.serve(*this); }

Session::Turn::~Turn() {
  if (s_.depth_ == 1) s_.hand_on();
  if (--s_.depth_ > 0) return;
  if (std::exchange(s_.telling_, true)) return;  // a call from heard(): told after it
  while (!s_.events_.empty()) {
    const Event event = std::move(s_.events_.front());
    s_.events_.pop_front();
    s_.user_.heard(event);
  }
  s_.telling_ = false;
}

// What there is.

const LibraryEntry* Session::entry(std::string_view id) const {
  const Shelf::Row* row = shelf_.find(id);
  return row ? &row->entry : nullptr;
}

const Session::Held* Session::held(std::string_view id) const {
  const auto found = held_.find(id);
  return found == held_.end() ? nullptr : found->second.get();
}

Session::Held* Session::held(std::string_view id) {
  return const_cast<Held*>(std::as_const(*this).held(id));
}

const OpenArticle* Session::find(std::string_view id) const {
  const Held* h = held(id);
  return h && h->holders > 0 ? &h->article : nullptr;
}

ArticleStatus Session::status(std::string_view id) const {
  using What = SavingState::What;
  const Held* h = held(id);
  if (!h || h->holders == 0) return {};
  ArticleStatus status;
  status.previewed = h->previewed();
  status.saving = h->journal.state();
  status.unsaved = h->journal.unsaved();
  status.saved_at = h->saved_at;
  status.storing = h->writes || h->yielding;
  status.access = status.saving.what == What::conflict      ? Access::conflict
                  : status.saving.what == What::read_only   ? Access::sealed
                  : h->writes                               ? Access::ours
                  : status.unsaved > 0 && !h->yielding      ? Access::overtaken
                                                            : Access::elsewhere;
  const bool newer = storage_.place == Place::newer;
  status.can_edit = status.access == Access::ours && !(newer && status.unsaved == 0);
  status.can_take_over =
      !newer && storage_.lost.empty() && (!h->writes || status.access == Access::conflict);
  return status;
}

bool Session::unsaved() const {
  return std::any_of(held_.begin(), held_.end(), [this](const auto& one) {
    const Held& h = *one.second;
    return h.journal.unsaved() > 0 || (h.holders > 0 && storage_.place == Place::memory);
  });
}

std::vector<Session::Stuck> Session::stuck() const {
  std::vector<Stuck> out;
  for (const auto& [id, h] : held_)
    if (const SavingState state = h->journal.state();
        h->holders == 0 && state.what == SavingState::What::failed)
      out.push_back({h->article.document_.meta.title, state.message});
  return out;
}

// Opening and closing.

void Session::set(Held& h, Document document, History history) {
  h.article.document_ = std::move(document);
  h.article.history_ = std::move(history);
  h.article.revision_ = ++revision_;
}

Session::Held& Session::hold(Document document, History history) {
  std::unique_ptr<Held>& place = held_[document.id];
  if (!place) place = std::make_unique<Held>();
  set(*place, std::move(document), std::move(history));
  return *place;
}

void Session::open(std::string_view id) {
  const Turn turn(*this);
  if (Held* h = held(id)) {
    ++h->holders;
    return tell({.what = Event::What::opened, .article = std::string(id)});
  }
  const auto [reading, first] = opening_.try_emplace(std::string(id), 0);
  ++reading->second;
  if (first) medium_.read(id, 0, How::open);
}

void Session::close(std::string_view id) {
  const Turn turn(*this);
  if (Held* h = held(id)) {
    h->holders = std::max(0, h->holders - 1);
  } else if (const auto reading = opening_.find(id); reading != opening_.end()) {
    reading->second = std::max(0, reading->second - 1);
  }
}

void Session::preview(Document document) {
  const Turn turn(*this);
  if (!held(document.id) && !shelf_.find(document.id)) hold(std::move(document), {});
}

void Session::create(Document document) {
  const Turn turn(*this);
  const Held* known = held(document.id);
  if (shelf_.find(document.id) || (known && !known->previewed())) return;
  Held& h = hold(std::move(document), {});
  h.journal.create(h.article.document_, user_.now());
  row_of(h);
  medium_.claim(h.journal.document());
}

ReadArticle Session::copy_of(const ReadArticle& article, std::string title) {
  ReadArticle copy = article;
  copy.document.id = user_.fresh_id();
  // As an edit, so that the steps before it can still be taken back.
  if (Edit edit = commands::rename_document(article.document, title);
      !edit.empty() && hearsay::apply(copy.document, edit).empty())
    copy.history.done(std::move(edit));
  return copy;
}

void Session::add(ReadArticle article, std::int64_t changed, std::int64_t trashed) {
  const Turn turn(*this);
  if (shelf_.find(article.document.id) || held(article.document.id)) return;
  Held& h = hold(std::move(article.document), std::move(article.history));
  h.holders = 0;
  h.journal.create(h.article.document_, changed);
  row_of(h);
  medium_.claim(h.journal.document());
  if (!trashed) return;
  shelf_.find(h.journal.document())->entry.trashed = trashed;
  to_trash_.push_back(h.journal.document());
}

std::string Session::add_copy(const ReadArticle& article, Copy why) {
  ReadArticle copy = copy_of(article, user_.copy_title(why, article.document.meta.title));
  std::string id = copy.document.id;
  add(std::move(copy), user_.now());
  return id;
}

void Session::keep_event(LibraryEntry event) {
  const Turn turn(*this);
  Transaction t = keep_row(event);
  shelf_.put(std::move(event)).bytes = t.library;
  run(std::move(t));
}

bool Session::add_event(LibraryEntry event) {
  const Turn turn(*this);
  if (const LibraryEntry* here = entry(event.id)) {
    // Both as they are read: the order of fields is no difference.
    const std::optional<LibraryEntry> stored = read_library(write_library(*here));
    if (stored && stored->event == event.event && stored->title == event.title) return false;
    event.title = user_.copy_title(Copy::from_backup, event.title);
    event.id = std::string(event_prefix) + user_.fresh_id();
  }
  keep_event(std::move(event));
  return true;
}

void Session::fetch(std::string_view id) {
  const Turn turn(*this);
  const bool first = fetching_.insert(std::string(id)).second;
  if (const Held* h = held(id))
    fetched(id, std::make_shared<ReadArticle>(ReadArticle{h->article.document_, h->article.history_}));
  else if (first)
    medium_.read(id, 0, How::fetch);
}

void Session::fetched(std::string_view document, std::shared_ptr<const ReadArticle> read) {
  const auto asked = fetching_.find(document);
  if (asked == fetching_.end()) return;
  fetching_.erase(asked);
  tell({.what = Event::What::fetched, .article = std::string(document), .read = std::move(read)});
}

// Edits.

void Session::row_of(const Held& h) { shelf_.put(h.journal.entry()); }

std::string Session::change(Held& h, Edit edit) {
  std::string problem = hearsay::apply(h.article.document_, edit);
  if (!problem.empty()) return problem;
  h.article.revision_ = ++revision_;
  if (!h.previewed()) {
    h.journal.append(edit, h.article.document_, user_.now());
    row_of(h);
  }
  h.article.history_.done(std::move(edit));
  return {};
}

std::string Session::apply(std::string_view id, Edit edit) {
  const Turn turn(*this);
  if (!status(id).can_edit) return "The article can only be read here.";
  return change(*held(id), std::move(edit));
}

bool Session::step(std::string_view id, std::optional<Edit> (History::*way)(), Step kind) {
  const Turn turn(*this);
  if (!status(id).can_edit) return false;
  Held& h = *held(id);
  const std::optional<Edit> edit = (h.article.history_.*way)();
  if (!edit || !hearsay::apply(h.article.document_, *edit).empty()) return false;
  h.article.revision_ = ++revision_;
  if (!h.previewed()) {
    h.journal.append(*edit, h.article.document_, user_.now(), kind);
    row_of(h);
  }
  return true;
}

bool Session::undo(std::string_view id) { return step(id, &History::undo, Step::undone); }
bool Session::redo(std::string_view id) { return step(id, &History::redo, Step::redone); }

// The trash.

void Session::trash(std::string_view id) {
  const Turn turn(*this);
  Shelf::Row* row = shelf_.find(id);
  if (!row) return;
  row->entry.trashed = user_.now();
  to_trash_.emplace_back(id);
  int closed = 0;
  if (Held* h = held(id)) closed = std::exchange(h->holders, 0);
  if (const auto reading = opening_.find(id); reading != opening_.end())
    closed += std::exchange(reading->second, 0);
  if (closed > 0)
    tell({.what = Event::What::closed, .article = std::string(id), .title = row->entry.title});
}

void Session::restore(std::string_view id) {
  const Turn turn(*this);
  Shelf::Row* row = shelf_.find(id);
  if (!row) return;
  std::erase(to_trash_, id);
  Transaction t = hearsay::restore(row->entry);
  row->entry.trashed = 0;
  row->bytes = t.library;
  run(std::move(t));
}

void Session::purge(std::string_view id) {
  const Turn turn(*this);
  const Shelf::Row* row = shelf_.find(id);
  if (!row || row->entry.trashed == 0) return;
  run(hearsay::purge(row->entry.id, row->bytes));
  shelf_.remove(id);
}

// Storing.

void Session::run(Transaction t) {
  t.ticket = ++own_ticket_;
  own_in_flight_.push_back(t.ticket);
  medium_.write(t);
}

void Session::retry() {
  const Turn turn(*this);
  for (const auto& [id, h] : held_) h->journal.retry();
}

void Session::hand_on() {
  if (!storage_.lost.empty()) return;
  do
    for (const auto& [id, h] : held_) hand_on(*h);
  while (let_go());
  run_trash();
}

void Session::hand_on(Held& h) {
  if (h.writes || h.yielding) {
    while (const std::optional<Transaction> t = h.journal.next(h.article.document_, h.article.history_))
      medium_.write(*t);
    // All is stored: the tab that asked for it may have it.
    if (h.yielding && h.journal.state().what == SavingState::What::saved) {
      h.yielding = false;
      medium_.give(h.journal.document());
    }
  }
  if (h.behind && !h.journal.busy() && h.holders > 0) look(h);
}

// Ends with the articles that nobody has open any more and that are stored. One that cannot be stored under
// its own name, as another tab has it, is kept as a copy. Whether there is such a copy now, to be stored.
bool Session::let_go() {
  bool copied = false;
  for (auto it = held_.begin(); it != held_.end();) {
    Held& h = *it->second;
    const bool lost = !h.writes && !h.yielding;
    const bool conflict = h.journal.state().what == SavingState::What::conflict;
    const bool waits = h.journal.busy() || h.rereading || (h.journal.unsaved() > 0 && !lost && !conflict);
    if (h.holders > 0 || waits) {
      ++it;
      continue;
    }
    const std::string id = it->first;
    const std::unique_ptr<Held> gone = std::move(it->second);
    it = held_.erase(it);
    if (gone->previewed()) continue;
    if (gone->journal.unsaved() > 0) {
      Event event{.what = Event::What::version_kept, .article = id};
      version_kept(event, {gone->article.document_, gone->article.history_});
      tell(std::move(event));
      copied = true;
    }
    medium_.leave(id);
  }
  return copied;
}

void Session::run_trash() {
  std::erase_if(to_trash_, [this](const std::string& id) {
    if (held(id)) return false;
    if (Shelf::Row* row = shelf_.find(id)) {
      Transaction t = hearsay::trash(row->entry, row->entry.trashed);
      row->bytes = t.library;
      run(std::move(t));
    }
    return true;
  });
}

// The medium.

void Session::library_row(std::string_view document, std::string_view bytes) {
  const Turn turn(*this);
  std::optional<LibraryEntry> entry = read_library(bytes);
  if (!entry || entry->id != document) {
    // The row can be made again from the article itself, which is opened to see it.
    entry = LibraryEntry{};
    entry->id = document;
    entry->title = user_.untitled(is_event(*entry));
  }
  const Shelf::Row* known = storage_.ready ? shelf_.find(document) : nullptr;
  const Held* mine = held(document);
  // What this tab is about to store itself is newer.
  if (known && mine && mine->journal.unsaved() > 0) return;
  const bool deleted = known && entry->trashed != 0 && known->entry.trashed == 0;
  const Shelf::Row& row = shelf_.put(std::move(*entry));
  shelf_.find(document)->bytes = bytes;
  if (deleted && mine && mine->holders > 0)
    tell({.what = Event::What::trashed, .article = std::string(document), .title = row.entry.title});
}

void Session::library_gone(std::string_view document) {
  if (!held(document)) shelf_.remove(document);
}

void Session::ready(Place place, bool tied_to_path, std::string_view trouble) {
  const Turn turn(*this);
  storage_ = {place, true, tied_to_path, std::string(trouble), storage_.lost};
  if (place != Place::newer)
    for (const LibraryEntry& old : expired(shelf_.all(), user_.now())) purge(old.id);
  tell({.what = Event::What::ready, .detail = message::as_it_was(std::string(trouble))});
}

void Session::lost(std::string_view why) {
  const Turn turn(*this);
  storage_.lost = why;
}

void Session::committed(std::string_view document, std::uint64_t ticket) {
  const Turn turn(*this);
  if (std::erase(own_in_flight_, ticket)) return;
  Held* stored = held(document);
  if (!stored) return;
  stored->journal.committed(ticket);
  if (Shelf::Row* row = shelf_.find(document)) row->bytes = write_library(stored->journal.entry());
  if (stored->holders > 0 && stored->journal.unsaved() == 0) {
    stored->saved_at = user_.now();
    tell({.what = Event::What::saved, .article = std::string(document)});
  }
  // There may be room again for what was refused before.
  for (const auto& [id, h] : held_)
    if (h.get() != stored) h->journal.retry();
}

void Session::failed(std::string_view document, std::uint64_t ticket, std::string_view reason) {
  const Turn turn(*this);
  if (std::erase(own_in_flight_, ticket))
    return tell({.what = Event::What::list_failed,
                 .article = std::string(document),
                 .detail = message::as_it_was(std::string(reason))});
  if (Held* refused = held(document)) refused->journal.failed(ticket, reason);
}

}  // namespace hearsay::session
