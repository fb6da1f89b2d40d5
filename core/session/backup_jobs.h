// All articles of a session into one backup and back (core/store/backup.h says what the file is).
//
//   BackupSaving saving(session, now);                 // or BackupOpening(session, read_backup(bytes))
//   saving.begin();                                    // events may come before this returns
//   saving.heard(event);                               // for each event of the session
//   if (saving.done()) save(saving.finish());          // saving.unread() are the titles of what is not in it
//
// Articles are read one after the other; meanwhile the session goes on. Opening adds what is not here, brings
// up to date what has gone on in the backup, and keeps both where the two have gone different ways or another
// tab is at work; it overwrites and deletes nothing.
//
// Cost: O(size of the articles), and what compare() takes for those that are here. Memory: the backup.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/session/event.h"
#include "core/store/backup.h"
#include "core/store/library.h"

namespace hearsay::session {

class Session;

class BackupSaving {
 public:
  // `now`: milliseconds since 1970 UTC.
  BackupSaving(Session& session, std::int64_t now);

  void begin() { ask(); }
  void heard(const Event& event);
  bool done() const { return left_.empty(); }

  std::size_t articles() const { return writer_.articles(); }
  const std::vector<std::string>& unread() const { return unread_; }  // titles
  // The file. Once.
  std::string finish() { return writer_.finish(); }

 private:
  void ask();

  Session& session_;
  BackupWriter writer_;
  std::vector<LibraryEntry> left_;  // the next one last
  std::vector<std::string> unread_;
};

class BackupOpening {
 public:
  struct Counts {
    std::size_t added = 0, updated = 0, copied = 0, restored = 0, known = 0;
  };

  // A backup that could be read.
  BackupOpening(Session& session, ReadBackup backup);

  void begin() { next(); }
  void heard(const Event& event);
  bool done() const { return at_ >= theirs_.articles.size(); }

  std::int64_t made() const { return theirs_.made; }
  const Counts& counts() const { return counts_; }

 private:
  void next();
  void merge(BackedUp& theirs);

  Session& session_;
  ReadBackup theirs_;
  std::size_t at_ = 0;
  bool back_ = false;  // the article was brought back from the trash
  Counts counts_;
};

}  // namespace hearsay::session
