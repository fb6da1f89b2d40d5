// Tested through the page by tests/browser; the journal itself by tests/unit.
#include "web/view/library.h"

#include <algorithm>
#include <utility>

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

std::vector<const LibraryEntry*> Library::entries() const {
  std::vector<const LibraryEntry*> out;
  for (const Row& r : rows_)
    if (r.entry.trashed == 0) out.push_back(&r.entry);
  std::sort(out.begin(), out.end(), [](const LibraryEntry* a, const LibraryEntry* b) {
    return a->created != b->created ? a->created > b->created : a->id < b->id;
  });
  return out;
}

// --- opening and closing
// ----------------------------------------------------------------------------------------------

void Library::close() {
  if (open_ && open_->journal.unsaved() > 0) leaving_.push_back(std::move(open_));
  open_.reset();
}

void Library::preview(Document document) {
  close();
  open_ = std::make_unique<Open>();
  open_->document = std::move(document);
}

void Library::create(Document document) {
  close();
  wanted_.clear();
  open_ = std::make_unique<Open>();
  open_->document = std::move(document);
  open_->journal.create(open_->document, host::now());
  rows_.push_back({open_->journal.entry(), {}});
  pump();
}

void Library::open(std::string_view id) {
  close();
  again_.clear();
  wanted_ = id;
  // What is still being stored is not read back but taken up again.
  for (auto& left : leaving_)
    if (left->document.id == id) {
      open_ = std::move(left);
      leaving_.erase(std::find(leaving_.begin(), leaving_.end(), nullptr));
      wanted_.clear();
      return user_.document_opened({});
    }
  medium::read(id);
}

void Library::reopen() {
  const std::string id = open_->document.id;
  std::vector<Edit> edits = open_->journal.unsaved_edits();
  open_.reset();
  open(id);
  again_ = std::move(edits);
}

void Library::records(std::string_view document, std::vector<StoredRecord> rows) {
  if (document != wanted_) return search.take(document, std::move(rows));
  wanted_.clear();
  auto open = std::make_unique<Open>();
  const Row* known = row(document);
  Recovered recovered = open->journal.open(document, std::move(rows), known ? known->bytes : std::string());
  if (!recovered.document)
    return user_.document_failed(known ? known->entry.title : std::string(), recovered.report);
  open->document = std::move(*recovered.document);
  open->history = std::move(recovered.history);
  open_ = std::move(open);
  refresh_row();
  std::size_t misfits = 0;
  for (Edit& edit : std::exchange(again_, {})) misfits += !apply(std::move(edit)).empty();
  if (misfits)
    recovered.report += (recovered.report.empty() ? "" : " ") + std::to_string(misfits) +
                        (misfits == 1 ? " change" : " changes") +
                        " of yours did not fit to what was changed elsewhere and could not be made again.";
  user_.document_opened(recovered.report);
}

void Library::records_failed(std::string_view document, std::string_view reason) {
  if (document != wanted_) return search.take(document, {});
  wanted_.clear();
  const Row* known = row(document);
  user_.document_failed(known ? known->entry.title : std::string(), reason);
}

// --- edits
// ------------------------------------------------------------------------------------------------------------

bool Library::read_only() const {
  if (!open_) return false;
  const SavingState::What what = open_->journal.state().what;
  return what == SavingState::What::conflict || what == SavingState::What::read_only;
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

bool Library::undo() { return open_ && step(open_->history.undo(), Step::undone); }
bool Library::redo() { return open_ && step(open_->history.redo(), Step::redone); }

// --- the trash
// --------------------------------------------------------------------------------------------------------

void Library::trash(std::string_view id) {
  Row* r = row(id);
  if (!r) return;
  r->entry.trashed = host::now();
  last_trashed_ = id;
  to_trash_.emplace_back(id);
  if (open_ && open_->document.id == id) close();
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

// --- storing
// ----------------------------------------------------------------------------------------------------------

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
  const auto hand_on = [](Open& open) {
    while (const std::optional<Transaction> t = open.journal.next(open.document, open.history))
      medium::write(*t);
  };
  if (open_) hand_on(*open_);
  for (const auto& left : leaving_) hand_on(*left);
  std::erase_if(leaving_, [](const auto& left) { return left->journal.unsaved() == 0; });
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

Library::Open* Library::journal_of(std::string_view document) {
  if (open_ && open_->document.id == document) return open_.get();
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
  rows_.push_back({*entry, std::string(bytes)});
}

void Library::opened(medium::Place place, std::string_view trouble) {
  place_ = place;
  trouble_ = trouble;
  std::vector<LibraryEntry> all;
  for (const Row& r : rows_) all.push_back(r.entry);
  for (const LibraryEntry& old : expired(all, host::now())) {
    for (Transaction& t : purge(old)) run(std::move(t));
    std::erase_if(rows_, [&old](const Row& r) { return r.entry.id == old.id; });
  }
  user_.library_opened(trouble);
}

void Library::lost(std::string_view why) { lost_ = why; }

void Library::committed(std::string_view document, std::uint64_t ticket) {
  if (std::erase(own_in_flight_, ticket)) return;
  Open* open = journal_of(document);
  if (!open) return;
  open->journal.committed(ticket);
  if (Row* r = row(document)) r->bytes = write_library(open->journal.entry());
  if (open == open_.get() && open->journal.unsaved() == 0) saved_at_ = host::now();
  pump();
}

void Library::failed(std::string_view document, std::uint64_t ticket, std::string_view reason) {
  if (std::erase(own_in_flight_, ticket)) {
    trouble_ = reason;
    return;
  }
  if (Open* open = journal_of(document)) open->journal.failed(ticket, reason);
}

void Library::conflicted(std::string_view document, std::uint64_t ticket, std::vector<StoredRecord> rows) {
  if (Open* open = journal_of(document)) open->journal.conflicted(ticket, rows);
  pump();
}

bool Library::unsaved() const {
  return (open_ && (open_->journal.unsaved() > 0 || place_ == medium::Place::memory)) || !leaving_.empty();
}

SaveState Library::save_state() const {
  if (!lost_.empty()) return {"Not saved: " + lost_, lost_, true};
  if (!open_) return {};
  const SavingState state = open_->journal.state();
  switch (state.what) {
    case SavingState::What::failed:
      return {"Not saved: " + state.message, state.message, true, true};
    case SavingState::What::conflict:
    case SavingState::What::read_only:
      return {"Read only", state.message, true};
    case SavingState::What::saving:
      return {"Saving…", {}, false};
    case SavingState::What::saved:
      break;
  }
  if (place_ == medium::Place::memory)
    return {"Kept only until this page is closed",
            "This browser does not let Hearsay store anything here: " + trouble_, true};
  return {saved_at_ ? "Saved " + host::short_time(saved_at_) : "Saved",
          place_ == medium::Place::local_storage ? "Kept in the browser’s small storage: " + trouble_
                                                 : std::string(),
          false};
}

}  // namespace hearsay::view
