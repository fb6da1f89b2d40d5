// All articles into one file and back (core/store/backup.h says what the file is), and the reminder of it.
//
// Articles are read one after the other, each answered by fetched(); meanwhile the page goes on. An import
// adds what is not here, brings up to date what has gone on in the backup, and keeps both where the two have
// gone different ways; it overwrites and deletes nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/backup.h"
#include "web/view/library.h"

namespace hearsay::view {

class App;

class Backups {
 public:
  explicit Backups(App& app) : app_(app) {}

  bool can_save() const;
  // Ends in a file that the browser saves, and a message.
  void save();
  // The bytes of a file that is_backup(). Ends in a message.
  void open(std::string_view bytes);

  // Says once in a while that a backup would be good.
  void remind();
  // Says once, where it is so, that moving the page's file would hide the articles.
  void warn_of_moving();

  // What the library has read.
  void fetched(std::string_view id, std::unique_ptr<Article> article);

 private:
  struct Counts {
    int added = 0, updated = 0, copied = 0, restored = 0, known = 0;
  };
  bool working() const { return writer_ || at_ < theirs_.articles.size(); }
  void save_next();
  void open_next();
  void merge(BackedUp& theirs, Article* ours);
  void finish_saving();
  void finish_opening();

  App& app_;
  std::optional<BackupWriter> writer_;
  std::vector<LibraryEntry> to_save_;  // the next one last
  std::string unread_;                 // titles of those that could not be read
  ReadBackup theirs_;
  std::size_t at_ = 0;
  std::unique_ptr<Article> ours_;  // the article that theirs_[at_] is compared with
  Counts counts_;
};

}  // namespace hearsay::view
