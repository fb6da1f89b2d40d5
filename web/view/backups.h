// All articles in one file as a person meets them: saved in any format, the backup opened and reminded of. What is done to
// the articles: core/session/backup_jobs.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/backup_jobs.h"

namespace hearsay::view {

class App;

class Backups {
 public:
  explicit Backups(App& app) : app_(app) {}

  bool can_save() const;
  // Ends in a file that the browser saves, and a message.
  void save(const Format& format);
  // What was in a backup: at least one article, and its other rows. Ends in a message.
  void open(std::vector<FiledArticle> articles, std::vector<std::string> rows);

  // Says once in a while that a backup would be good.
  void remind();
  // Says once, where it is so, that moving the page's file would hide the articles.
  void warn_of_moving();

  void heard(const session::Event& event);

 private:
  bool working() const { return saving_ || opening_; }
  void tell_when_done();
  void tell_saved();
  void tell_opened();

  App& app_;
  std::optional<session::SavingAll> saving_;
  std::optional<session::BackupOpening> opening_;
};

}  // namespace hearsay::view
