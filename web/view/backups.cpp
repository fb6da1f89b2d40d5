// Tested by tests/browser/backup_test.mjs; the decisions by tests/unit/backup_test.cpp.
#include "web/view/backups.h"

#include <cstdlib>
#include <utility>

#include "web/browser/host.h"
#include "web/view/app.h"

namespace hearsay::view {

namespace {

std::int64_t setting_time(std::string_view key) {
  return std::strtoll(host::setting(key).c_str(), nullptr, 10);
}

}  // namespace

bool Backups::can_save() const { return !working() && !app_.library().all().empty(); }

// Saving.

void Backups::save() {
  if (!can_save()) return;
  writer_.emplace(host::now());
  to_save_ = app_.library().all();
  unread_.clear();
  save_next();
}

void Backups::save_next() {
  Library& library = app_.library();
  for (; !to_save_.empty(); to_save_.pop_back()) {
    const LibraryEntry& entry = to_save_.back();
    if (!library.is_open() || library.document().id != entry.id) return library.fetch(entry.id);
    writer_->add(entry, library.document(), library.history());
  }
  finish_saving();
}

void Backups::finish_saving() {
  const std::int64_t now = host::now();
  const std::size_t count = writer_->articles();
  host::save_file(backup_name(now), "application/json", writer_->finish());
  writer_.reset();
  host::keep_setting("backup", std::to_string(now));
  app_.say("The backup holds " + count_of(count, "article", "articles", app_.numbers()) + " with all that you did." +
               (unread_.empty() ? "" : " These could not be read and are not in it: " + unread_ + "."),
           !unread_.empty());
}

// Opening.

void Backups::open(std::string_view bytes) {
  if (working())
    return app_.say("Another backup is still being worked on. Please try again in a moment.", true);
  ReadBackup read = read_backup(bytes);
  if (!read.problem.empty()) return app_.say(read.problem, true);
  app_.uncover_article();
  theirs_ = std::move(read);
  at_ = 0;
  counts_ = {};
  open_next();
}

void Backups::open_next() {
  Library& library = app_.library();
  for (; at_ < theirs_.articles.size(); ++at_) {
    BackedUp& theirs = theirs_.articles[at_];
    if (library.find(theirs.entry.id) && !(library.is_open() && library.document().id == theirs.entry.id))
      return library.fetch(theirs.entry.id);
    merge(theirs, nullptr);
  }
  finish_opening();
}

// `ours`: the article as it is stored here; null when it is the open one, is not here, or cannot be read.
void Backups::merge(BackedUp& theirs, Article* ours) {
  Library& library = app_.library();
  const std::string& id = theirs.entry.id;
  const LibraryEntry* here = library.find(id);
  if (!here) {
    auto added = std::make_unique<Article>();
    added->document = std::move(theirs.document);
    added->history = std::move(theirs.history);
    added->journal.create(added->document, theirs.entry.changed);
    library.keep(std::move(added), theirs.entry.trashed);
    ++counts_.added;
    return;
  }
  const bool open = library.is_open() && library.document().id == id,
             back = here->trashed && !theirs.entry.trashed;
  Comparison compared{Comparison::What::diverged, {}};
  if (open)
    compared = compare(library.document(), library.history(), theirs.document, theirs.history);
  else if (ours)
    compared = compare(ours->document, ours->history, theirs.document, theirs.history);
  // What another tab is working on is not changed under its hands.
  if (compared.what == Comparison::What::longer && open && library.read_only())
    compared.what = Comparison::What::diverged;
  switch (compared.what) {
    case Comparison::What::diverged:
      library.keep(
          Library::copy_of(theirs.document, theirs.history, theirs.document.meta.title + " (from a backup)"));
      ++counts_.copied;
      return;
    case Comparison::What::longer:
      for (Edit& edit : compared.edits) {
        if (open) {
          library.apply(std::move(edit));
        } else if (apply(ours->document, edit).empty()) {
          ours->journal.append(edit, theirs.entry.changed);
          ours->history.done(std::move(edit));
        }
      }
      if (open)
        app_.document_followed({});
      else
        library.keep(std::move(ours_), here->trashed);
      ++counts_.updated;
      break;
    case Comparison::What::same:
    case Comparison::What::earlier:
      if (!back) ++counts_.known;
      break;
  }
  if (back) {
    library.restore(id);
    ++counts_.restored;
  }
}

void Backups::finish_opening() {
  std::string done;
  const auto tell = [&](std::size_t n, const char* one, const char* many) {
    if (n) done += (done.empty() ? "" : ", ") + count_of(n, one, many, app_.numbers());
  };
  tell(counts_.added, "article added", "articles added");
  tell(counts_.updated, "brought up to date", "brought up to date");
  tell(counts_.restored, "brought back from the trash", "brought back from the trash");
  tell(counts_.copied, "kept as a copy beside yours", "kept as copies beside yours");
  tell(counts_.known, "was here already", "were here already");
  const std::string when = host::short_time(theirs_.made);
  theirs_ = {};
  at_ = 0;
  if (!app_.has_document())
    if (const auto entries = app_.library().entries(); !entries.empty()) app_.library().open(entries.front()->id);
  app_.say("Backup of " + when + ": " + (done.empty() ? "there are no articles in it" : done) +
           ". Nothing was overwritten.");
}

void Backups::fetched(std::string_view id, std::unique_ptr<Article> article) {
  if (writer_) {
    if (to_save_.empty() || to_save_.back().id != id) return;
    if (article)
      writer_->add(to_save_.back(), article->document, article->history);
    else
      unread_ += (unread_.empty() ? "“" : ", “") + to_save_.back().title + "”";
    to_save_.pop_back();
    return save_next();
  }
  if (at_ >= theirs_.articles.size() || theirs_.articles[at_].entry.id != id) return;
  ours_ = std::move(article);
  merge(theirs_.articles[at_], ours_.get());
  ours_.reset();
  ++at_;
  open_next();
}

// What is said of itself.

void Backups::remind() {
  const std::int64_t now = host::now();
  const std::string words =
      backup_reminder(app_.library().all(), setting_time("backup"), setting_time("backup-reminder"), now);
  if (words.empty() || !app_.workspace().page().notice().text.empty()) return;
  host::keep_setting("backup-reminder", std::to_string(now));
  app_.say(words, false, "Save a backup", "backup");
}

void Backups::warn_of_moving() {
  if (!app_.library().tied_to_path() || !host::setting("moving-said").empty()) return;
  host::keep_setting("moving-said", "yes");
  app_.say(
      "This browser keeps your articles for this file at its present place. Moved or renamed, the file does "
      "not "
      "find them: save a backup before, and open it there.",
      false, "Save a backup", "backup");
}

}  // namespace hearsay::view
