// Tested by tests/browser/backup_test.mjs.
#include "web/view/backups.h"

#include <cstdlib>
#include <utility>

#include "core/store/backup.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/app.h"

namespace hearsay::view {

namespace {

using namespace message::literals;

std::string listed(const std::string& first, const std::string& next) {
  return first.empty() ? next : host::words("words.list", "first"_is = first, "next"_is = next);
}

std::int64_t setting_time(std::string_view key) {
  return std::strtoll(host::setting(key).c_str(), nullptr, 10);
}

}  // namespace

bool Backups::can_save() const { return !working() && !app_.workspace().session().shelf().articles().empty(); }

void Backups::save(const Format& format) {
  if (!can_save()) return;
  saving_.emplace(app_.workspace().session(), format);
  saving_->begin();
  tell_when_done();
}

void Backups::open(std::vector<FiledArticle> articles, std::vector<std::string> rows) {
  if (working())
    return app_.say(host::words("backup.busy"), true);
  app_.uncover_article();
  opening_.emplace(app_.workspace().session(), std::move(articles), std::move(rows));
  opening_->begin();
  tell_when_done();
}

void Backups::heard(const session::Event& event) {
  if (saving_) saving_->heard(event);
  if (opening_) opening_->heard(event);
  tell_when_done();
}

void Backups::tell_when_done() {
  if (saving_ && saving_->done()) tell_saved();
  if (opening_ && opening_->done()) tell_opened();
}

void Backups::tell_saved() {
  const std::int64_t now = host::now();
  std::string unread;
  for (const std::string& title : saving_->unread())
    unread = listed(unread, host::words("words.quoted", "words"_is = title));
  const std::size_t count = saving_->articles();
  const Format& format = saving_->format();
  std::string said;
  if (count) {
    const std::string name = file_name_of_all(format, now);
    host::save_file(name, format.media_type, saving_->finish(now));
    said = format.keeps_work ? host::words("save.backed-up", "count"_is = count)
                             : host::words("save.saved", "count"_is = count, "name"_is = name);
  }
  saving_.reset();
  if (format.keeps_work && count) host::keep_setting("backup", std::to_string(now));
  if (!unread.empty()) {
    const std::string trouble = host::words("save.unread", "titles"_is = unread);
    said = said.empty() ? trouble : host::words("words.sentences", "first"_is = said, "second"_is = trouble);
  }
  app_.say(std::move(said), !unread.empty());
}

void Backups::tell_opened() {
  const session::BackupOpening::Counts counts = opening_->counts();
  const std::string when = host::short_time(opening_->made());
  opening_.reset();
  std::string done;
  const auto tell = [&done](std::size_t n, const std::string& words) {
    if (n) done = listed(done, words);
  };
  tell(counts.added, host::words("backup.added", "count"_is = counts.added));
  tell(counts.updated, host::words("backup.updated", "count"_is = counts.updated));
  tell(counts.restored, host::words("backup.restored", "count"_is = counts.restored));
  tell(counts.copied, host::words("backup.copied", "count"_is = counts.copied));
  tell(counts.events, host::words("backup.events", "count"_is = counts.events));
  tell(counts.known, host::words("backup.known", "count"_is = counts.known));
  if (done.empty()) done = host::words("backup.empty");
  if (!app_.has_document())
    app_.open_newest();
  app_.say(host::words("backup.opened", "time"_is = when, "done"_is = done));
}

// What is said of itself.

void Backups::remind() {
  const std::int64_t now = host::now();
  const Message reminder =
      backup_reminder(app_.workspace().session().shelf().all(), setting_time("backup"), setting_time("backup-reminder"), now);
  if (reminder.empty() || !app_.workspace().page().notice().text.empty()) return;
  host::keep_setting("backup-reminder", std::to_string(now));
  app_.say(host::words(reminder), false, host::words("button.backup"), "backup");
}

void Backups::warn_of_moving() {
  if (!app_.workspace().session().storage().tied_to_path || !host::setting("moving-said").empty()) return;
  host::keep_setting("moving-said", "yes");
  app_.say(host::words("backup.moving"), false, host::words("button.backup"), "backup");
}

}  // namespace hearsay::view
