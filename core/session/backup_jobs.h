// All articles of a session into one file of some format, and those of a backup back (core/store/backup.h says what
// that file is).
//
//   SavingAll saving(session, format);                 // or BackupOpening(session, articles of a backup)
//   saving.begin();                                    // events may come before this returns
//   saving.heard(event);                               // for each event of the session
//   if (saving.done()) save(saving.finish(now));       // saving.unread() are the titles of what is not in it
//
// Articles are read one after the other; meanwhile the session goes on. Opening adds what is not here, brings
// up to date what has gone on in the backup, and keeps both where the two have gone different ways or another
// tab is at work; it overwrites and deletes nothing.
//
// Cost: O(size of the articles), and what compare() takes for those that are here. Memory: the articles and the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/format/format.h"
#include "core/session/event.h"
#include "core/store/library.h"

namespace hearsay::session {

class Session;

class SavingAll {
 public:
  // With what is in the trash where the format keeps all work. The session must outlive it.
  SavingAll(Session& session, const Format& format);

  void begin() { ask(); }
  void heard(const Event& event);
  bool done() const { return left_.empty(); }

  const Format& format() const { return format_; }
  std::size_t articles() const { return read_.size(); }
  const std::vector<std::string>& unread() const { return unread_; }  // titles
  // The file. `now`: milliseconds since 1970 UTC. Not without an article.
  std::string finish(std::int64_t now) const;

 private:
  struct Read {
    std::shared_ptr<const ReadArticle> article;
    std::int64_t changed = 0, trashed = 0;
  };
  void ask();

  Session& session_;
  const Format& format_;
  std::vector<LibraryEntry> left_;  // the next one last
  std::vector<Read> read_;
  std::vector<std::string> unread_;
};

class BackupOpening {
 public:
  struct Counts {
    std::size_t events = 0, added = 0, updated = 0, copied = 0, restored = 0, known = 0;
  };

  // Of a backup that could be read: at least one; and its other rows (ReadFiles::rows).
  BackupOpening(Session& session, std::vector<FiledArticle> articles, std::vector<std::string> rows);

  void begin();
  void heard(const Event& event);
  bool done() const { return at_ >= theirs_.size(); }

  std::int64_t made() const { return theirs_.front().made; }
  const Counts& counts() const { return counts_; }

 private:
  void next();
  void merge(FiledArticle& theirs);

  Session& session_;
  std::vector<FiledArticle> theirs_;
  std::vector<std::string> rows_;
  std::size_t at_ = 0;
  bool back_ = false;  // the article was brought back from the trash
  Counts counts_;
};

}  // namespace hearsay::session
