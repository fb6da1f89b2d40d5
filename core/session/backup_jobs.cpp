// Tested by tests/unit/session_jobs_test.cpp; what an article of a backup means to one that is here, by
// backup_test.cpp.
#include "core/session/backup_jobs.h"

#include <utility>

#include "core/session/session.h"

namespace hearsay::session {

BackupSaving::BackupSaving(Session& session, std::int64_t now)
    : session_(session), writer_(now), left_(session.shelf().all()) {}

void BackupSaving::ask() {
  if (!done()) session_.fetch(left_.back().id);
}

void BackupSaving::heard(const Event& event) {
  if (done() || event.what != Event::What::fetched || event.article != left_.back().id) return;
  LibraryEntry& entry = left_.back();
  // It may have been worked on since.
  if (const LibraryEntry* now = session_.entry(entry.id)) entry = *now;
  if (event.read)
    writer_.add(entry, event.read->document, event.read->history);
  else
    unread_.push_back(entry.title);
  left_.pop_back();
  ask();
}

BackupOpening::BackupOpening(Session& session, ReadBackup backup)
    : session_(session), theirs_(std::move(backup)) {}

// Adds what is not here, up to the first article that is: it is opened to be compared.
void BackupOpening::next() {
  for (; !done(); ++at_) {
    BackedUp& theirs = theirs_.articles[at_];
    if (const LibraryEntry* here = session_.entry(theirs.entry.id)) {
      back_ = here->trashed && !theirs.entry.trashed;
      if (back_) session_.restore(theirs.entry.id);
      counts_.restored += back_;
      return session_.open(theirs.entry.id);
    }
    session_.add({std::move(theirs.document), std::move(theirs.history)}, theirs.entry.changed,
                 theirs.entry.trashed);
    ++counts_.added;
  }
}

void BackupOpening::heard(const Event& event) {
  using What = Event::What;
  if (done()) return;
  BackedUp& theirs = theirs_.articles[at_];
  if (event.article != theirs.entry.id ||
      (event.what != What::opened && event.what != What::open_failed && event.what != What::closed))
    return;
  merge(theirs);
  if (event.what == What::opened) session_.close(theirs.entry.id);
  ++at_;
  next();
}

void BackupOpening::merge(BackedUp& theirs) {
  const std::string& id = theirs.entry.id;
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
