// Tested by tests/unit/session_jobs_test.cpp; what an article of a backup means to one that is here, by
// backup_test.cpp.
#include "core/session/backup_jobs.h"

#include <optional>
#include <utility>

#include "core/session/session.h"
#include "core/store/backup.h"

namespace hearsay::session {

SavingAll::SavingAll(Session& session, const Format& format) : session_(session), format_(format) {
  if (format.keeps_work) {
    left_ = session.shelf().articles();
    return;
  }
  // As the list has them, the newest first.
  const std::vector<const LibraryEntry*> entries = session.shelf().entries();
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) left_.push_back(**entry);
}

void SavingAll::ask() {
  if (!done()) session_.fetch(left_.back().id);
}

void SavingAll::heard(const Event& event) {
  if (done() || event.what != Event::What::fetched || event.article != left_.back().id) return;
  LibraryEntry& entry = left_.back();
  // It may have been worked on since.
  if (const LibraryEntry* now = session_.entry(entry.id)) entry = *now;
  if (event.read)
    read_.push_back({event.read, entry.changed, entry.trashed});
  else
    unread_.push_back(entry.title);
  left_.pop_back();
  ask();
}

std::string SavingAll::finish(std::int64_t now) const {
  std::vector<Outgoing> articles;
  for (const Read& one : read_)
    articles.push_back({&one.article->document, &one.article->history, one.changed, one.trashed});
  if (format_.keeps_work)
    for (const LibraryEntry& entry : session_.shelf().all())
      if (is_event(entry)) articles.push_back({.document = nullptr, .row = write_library(entry)});
  return format_.write(articles, now);
}

BackupOpening::BackupOpening(Session& session, std::vector<FiledArticle> articles, std::vector<std::string> rows)
    : session_(session), theirs_(std::move(articles)), rows_(std::move(rows)) {}

void BackupOpening::begin() {
  for (const std::string& row : rows_)
    if (std::optional<LibraryEntry> entry = read_library(row); entry && is_event(*entry))
      counts_.events += session_.add_event(std::move(*entry));
  next();
}

// Adds what is not here, up to the first article that is: it is opened to be compared.
void BackupOpening::next() {
  for (; !done(); ++at_) {
    FiledArticle& theirs = theirs_[at_];
    if (const LibraryEntry* here = session_.entry(theirs.document.id)) {
      back_ = here->trashed && !theirs.trashed;
      if (back_) session_.restore(theirs.document.id);
      counts_.restored += back_;
      return session_.open(theirs.document.id);
    }
    session_.add({std::move(theirs.document), std::move(theirs.history)}, theirs.changed, theirs.trashed);
    ++counts_.added;
  }
}

void BackupOpening::heard(const Event& event) {
  using What = Event::What;
  if (done()) return;
  FiledArticle& theirs = theirs_[at_];
  const std::string id = theirs.document.id;
  if (event.article != id ||
      (event.what != What::opened && event.what != What::open_failed && event.what != What::closed))
    return;
  merge(theirs);
  if (event.what == What::opened) session_.close(id);
  ++at_;
  next();
}

void BackupOpening::merge(FiledArticle& theirs) {
  const std::string id = theirs.document.id;
  Comparison compared{Comparison::What::diverged, {}};
  if (const OpenArticle* ours = session_.find(id))
    compared = compare(ours->document(), ours->history(), theirs.document, theirs.history);
  // What another tab is working on is not changed under its hands.
  if (compared.what == Comparison::What::longer && !session_.status(id).can_edit)
    compared.what = Comparison::What::diverged;
  switch (compared.what) {
    case Comparison::What::diverged:
      session_.add_copy({std::move(theirs.document), std::move(theirs.history)}, Copy::from_backup);
      ++counts_.copied;
      break;
    case Comparison::What::longer:
      for (Edit& edit : compared.edits) session_.apply(id, std::move(edit));
      ++counts_.updated;
      break;
    case Comparison::What::same:
    case Comparison::What::earlier:
      counts_.known += !back_;
      break;
  }
}

}  // namespace hearsay::session
