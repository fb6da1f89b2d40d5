// What is opened, changed and stored; the trash. Tested through the page by tests/browser; the journal itself
// by tests/unit.
#include "web/view/library.h"

#include <algorithm>
#include <utility>

#include "core/annotation/commands.h"
#include "web/browser/host.h"

namespace hearsay::view {

Library::Library(LibraryUser& user) : user_(user) { medium::keep(this); }

Library::Row* Library::row(std::string_view id) {
  const auto found =
      std::find_if(rows_.begin(), rows_.end(), [id](const Row& r) { return r.entry.id == id; });
  return found == rows_.end() ? nullptr : &*found;
}

const LibraryEntry* Library::find(std::string_view id) const {
  for (const Row& r : rows_)
    if (r.entry.id == id) return &r.entry;
  return nullptr;
}

std::vector<const LibraryEntry*> Library::sorted(bool in_trash) const {
  std::vector<const LibraryEntry*> out;
  for (const Row& r : rows_)
    if ((r.entry.trashed != 0) == in_trash) out.push_back(&r.entry);
  std::sort(out.begin(), out.end(), [in_trash](const LibraryEntry* a, const LibraryEntry* b) {
    const std::int64_t x = in_trash ? a->trashed : a->created, y = in_trash ? b->trashed : b->created;
    return x != y ? x > y : a->id < b->id;
  });
  return out;
}

std::vector<LibraryEntry> Library::all() const {
  std::vector<LibraryEntry> out;
  for (const Row& r : rows_) out.push_back(r.entry);
  return out;
}

// Opening and closing.

void Library::close() {
  behind_ = false;
  if (!open_) return;
  const std::string id = open_->document.id;
  if (open_->journal.unsaved() == 0) {
    open_.reset();
    return medium::leave(id);
  }
  if (open_->writes || open_->yielding) {
    leaving_.push_back(std::move(open_));
    return;
  }
  // Another tab took it while something was not stored here.
  const std::unique_ptr<Article> left = std::move(open_);
  user_.library_trouble(keep_version(*left));
  medium::leave(id);
}

void Library::preview(Document document) {
  close();
  open_ = std::make_unique<Article>();
  open_->document = std::move(document);
}

void Library::create(Document document) {
  close();
  wanted_.clear();
  open_ = std::make_unique<Article>();
  open_->document = std::move(document);
  open_->journal.create(open_->document, host::now());
  rows_.push_back({open_->journal.entry(), {}});
  medium::claim(open_->document.id);
  pump();
}

void Library::open(std::string_view id) {
  close();
  wanted_ = id;
  // What is still being stored is not read back but taken up again.
  for (auto& left : leaving_)
    if (left->document.id == id) {
      open_ = std::move(left);
      leaving_.erase(std::find(leaving_.begin(), leaving_.end(), nullptr));
      wanted_.clear();
      return user_.document_opened({});
    }
  medium::read(id, 0, medium::How::open);
}

std::unique_ptr<Article> Library::copy_of(const Document& document, const History& history,
                                          std::string_view title) {
  auto copy = std::make_unique<Article>();
  copy->document = document;
  copy->document.id = host::unique_id();
  copy->history = history;
  // As an edit, so that the steps before it can still be taken back.
  if (Edit edit = commands::rename_document(document, title);
      !edit.empty() && hearsay::apply(copy->document, edit).empty())
    copy->history.done(std::move(edit));
  copy->journal.create(copy->document, host::now());
  return copy;
}

void Library::keep(std::unique_ptr<Article> article, std::int64_t trashed) {
  const LibraryEntry& entry = article->journal.entry();
  if (Row* r = row(entry.id))
    r->entry = entry;
  else
    rows_.push_back({entry, {}});
  if (trashed) {
    row(entry.id)->entry.trashed = trashed;
    to_trash_.push_back(entry.id);
  }
  leaving_.push_back(std::move(article));
  pump();
}

// Edits.

bool Library::read_only() const {
  if (!open_) return false;
  const SavingState::What what = open_->journal.state().what;
  return !open_->writes || what == SavingState::What::conflict || what == SavingState::What::read_only ||
         (place_ == medium::Place::newer && open_->journal.unsaved() == 0);
}

void Library::refresh_row() {
  if (Row* r = row(open_->document.id)) r->entry = open_->journal.entry();
}

std::string Library::apply(Edit edit) {
  std::string problem = hearsay::apply(open_->document, edit);
  if (!problem.empty()) return problem;
  open_->journal.append(edit, host::now());
  open_->history.done(std::move(edit));
  refresh_row();
  pump();
  return {};
}

bool Library::step(std::optional<Edit> edit, Step kind) {
  if (!edit || !hearsay::apply(open_->document, *edit).empty()) return false;
  open_->journal.append(*edit, host::now(), kind);
  refresh_row();
  pump();
  return true;
}

bool Library::undo() { return open_ && !read_only() && step(open_->history.undo(), Step::undone); }
bool Library::redo() { return open_ && !read_only() && step(open_->history.redo(), Step::redone); }

// The trash.

void Library::trash(std::string_view id) {
  Row* r = row(id);
  if (!r) return;
  r->entry.trashed = host::now();
  last_trashed_ = id;
  to_trash_.emplace_back(id);
  if (is_open(id)) close();
  pump();
}

void Library::restore(std::string_view id) {
  Row* r = row(id);
  if (!r) return;
  std::erase(to_trash_, id);
  Transaction t = hearsay::restore(r->entry);
  r->entry.trashed = 0;
  r->bytes = t.library;
  run(std::move(t));
  if (last_trashed_ == id) last_trashed_.clear();
}

void Library::purge(std::string_view id) {
  const Row* r = row(id);
  if (!r || r->entry.trashed == 0) return;
  run(hearsay::purge(r->entry.id, r->bytes));
  if (last_trashed_ == id) last_trashed_.clear();
  std::erase_if(rows_, [id](const Row& old) { return old.entry.id == id; });
}

// Storing.

void Library::run(Transaction t) {
  t.ticket = ++own_ticket_;
  own_in_flight_.push_back(t.ticket);
  medium::write(t);
}

void Library::retry() {
  if (open_) open_->journal.retry();
  for (const auto& left : leaving_) left->journal.retry();
  pump();
}

void Library::pump() {
  if (!lost_.empty()) return;
  const auto hand_on = [](Article& article) {
    if (!article.writes && !article.yielding) return;
    while (const std::optional<Transaction> t = article.journal.next(article.document, article.history))
      medium::write(*t);
    // All is stored: the tab that asked for it may have it.
    if (article.yielding && article.journal.state().what == SavingState::What::saved) {
      article.yielding = false;
      medium::give(article.document.id);
    }
  };
  if (open_) hand_on(*open_);
  for (const auto& left : leaving_) hand_on(*left);
  std::erase_if(leaving_, [](const auto& left) {
    if (left->journal.unsaved() > 0) return false;
    medium::leave(left->document.id);
    return true;
  });
  std::erase_if(to_trash_, [this](const std::string& id) {
    if (std::any_of(leaving_.begin(), leaving_.end(),
                    [&](const auto& left) { return left->document.id == id; }))
      return false;
    if (Row* r = row(id)) {
      Transaction t = hearsay::trash(r->entry, r->entry.trashed);
      r->bytes = t.library;
      run(std::move(t));
    }
    return true;
  });
}

Article* Library::article(std::string_view document) {
  if (is_open(document)) return open_.get();
  for (const auto& left : leaving_)
    if (left->document.id == document) return left.get();
  return nullptr;
}

void Library::library_row(std::string_view document, std::string_view bytes) {
  std::optional<LibraryEntry> entry = read_library(bytes);
  if (!entry || entry->id != document) {
    // The row can be made again from the article itself, which is opened to see it.
    entry = LibraryEntry{};
    entry->id = document;
    entry->title = "Article without a title";
  }
  Row* known = is_ready_ ? row(document) : nullptr;
  if (!known) {
    rows_.push_back({std::move(*entry), std::string(bytes)});
    return;
  }
  const bool deleted = entry->trashed != 0 && known->entry.trashed == 0;
  const Article* mine = article(document);
  // What this tab is about to store itself is newer.
  if (mine && mine->journal.unsaved() > 0) return;
  known->entry = std::move(*entry);
  known->bytes = bytes;
  if (deleted && is_open(document)) {
    last_trashed_ = document;
    user_.document_trashed(known->entry.title);
  }
}

void Library::library_gone(std::string_view document) {
  if (!article(document)) std::erase_if(rows_, [document](const Row& r) { return r.entry.id == document; });
}

void Library::opened(medium::Place place, bool tied_to_path, std::string_view trouble) {
  is_ready_ = true;
  place_ = place;
  trouble_ = trouble;
  tied_to_path_ = tied_to_path;
  if (place_ != medium::Place::newer)
    for (const LibraryEntry& old : expired(all(), host::now())) purge(old.id);
  user_.library_opened(trouble);
}

void Library::lost(std::string_view why) { lost_ = why; }

void Library::committed(std::string_view document, std::uint64_t ticket) {
  if (std::erase(own_in_flight_, ticket)) return;
  Article* stored = article(document);
  if (!stored) return;
  stored->journal.committed(ticket);
  if (Row* r = row(document)) r->bytes = write_library(stored->journal.entry());
  if (stored == open_.get() && stored->journal.unsaved() == 0) {
    saved_at_ = host::now();
    user_.document_saved();
  }
  // There is room again for what was refused before.
  for (const auto& left : leaving_) left->journal.retry();
  pump();
  settled();
}

void Library::failed(std::string_view document, std::uint64_t ticket, std::string_view reason) {
  if (std::erase(own_in_flight_, ticket))
    return user_.library_trouble("The list of articles could not be stored: " + std::string(reason) + ".");
  if (Article* refused = article(document)) refused->journal.failed(ticket, reason);
  settled();
}

bool Library::unsaved() const {
  return (open_ && (open_->journal.unsaved() > 0 || place_ == medium::Place::memory)) || !leaving_.empty();
}

SaveState Library::save_state() const {
  if (!lost_.empty() && unsaved()) return {"Not saved: " + lost_, lost_, true};
  for (const auto& left : leaving_)
    if (const SavingState state = left->journal.state(); state.what == SavingState::What::failed)
      return {"Not saved: " + left->document.meta.title, state.message, true, true};
  if (!open_) return {};
  const SavingState state = open_->journal.state();
  switch (state.what) {
    case SavingState::What::failed:
      return {"Not saved: " + state.message, state.message, true, true};
    case SavingState::What::conflict:
    case SavingState::What::read_only:
      return {"Read only", state.message, true};
    case SavingState::What::saving:
      if (open_->writes || open_->yielding) return {"Saving…", {}, false};
      break;
    case SavingState::What::saved:
      break;
  }
  if (place_ == medium::Place::memory) return {"Not kept", standing().text, true};
  if (read_only()) return {"Read only", standing().text, open_->journal.unsaved() > 0};
  return {saved_at_ ? "Saved " + host::short_time(saved_at_) : "Saved",
          place_ == medium::Place::local_storage ? "Kept in the browser’s small storage: " + trouble_
                                                 : std::string(),
          false};
}

}  // namespace hearsay::view
