// Tested by tests/browser: storing, tabs, places, killed.
#include "web/view/saving_words.h"

#include "web/browser/host.h"

namespace hearsay::view {

using session::Access;
using session::ArticleStatus;
using session::Event;
using session::Session;
using session::StorageStatus;

Standing standing(const Session& session, std::string_view article) {
  const StorageStatus& storage = session.storage();
  if (!storage.lost.empty()) return {storage.lost, "", true};
  if (!storage.ready) return {};
  if (storage.place == Place::memory)
    return {
        "What you do here is lost when you close this page. Save it as a file first. " + storage.trouble,
        "", true};
  if (storage.place == Place::newer)
    return {
        "A newer Hearsay keeps its articles here. This older page only shows them: open the newer one to go "
        "on.",
        "", true};
  const ArticleStatus status = session.status(article);
  switch (status.access) {
    case Access::none:
    case Access::ours:
      return {};
    case Access::conflict:
      return {status.saving.message, "edit-here", true};
    case Access::sealed:
      return {status.saving.message, "", true};
    case Access::overtaken:
      return {"Another tab took over this article before your last " +
                  (status.unsaved == 1 ? std::string("change was")
                                       : std::to_string(status.unsaved) + " changes were") +
                  " saved. Edit here to go on from there.",
              "edit-here", true};
    case Access::elsewhere:
      return {"This article is open for editing in another tab. Changes appear here.", "edit-here",
              false};
  }
  return {};
}

SaveState save_state(const Session& session, std::string_view article) {
  const StorageStatus& storage = session.storage();
  if (!storage.lost.empty() && session.unsaved()) return {"Not saved: " + storage.lost, storage.lost, true};
  if (const std::vector<Session::Stuck> stuck = session.stuck(); !stuck.empty())
    return {"Not saved: " + stuck.front().title, stuck.front().why, true, true};
  const ArticleStatus status = session.status(article);
  if (status.access == Access::none) return {};
  switch (status.saving.what) {
    case SavingState::What::failed:
      return {"Not saved: " + status.saving.message, status.saving.message, true, true};
    case SavingState::What::conflict:
    case SavingState::What::read_only:
      return {"Read only", status.saving.message, true};
    case SavingState::What::saving:
      if (status.storing) return {"Saving…", {}, false};
      break;
    case SavingState::What::saved:
      break;
  }
  if (storage.place == Place::memory) return {"Not saved", standing(session, article).text, true};
  if (!status.can_edit) return {"Read only", standing(session, article).text, status.unsaved > 0};
  return {status.saved_at ? "Saved " + host::short_time(status.saved_at) : "Saved",
          storage.place == Place::local_storage ? "Saved in the browser’s small storage: " + storage.trouble
                                                : std::string(),
          false};
}

std::string words_of(const Event& event) {
  const std::string title = "“" + event.title + "”";
  switch (event.what) {
    case Event::What::opened:
      return event.detail;
    case Event::What::open_failed:
      return title + " could not be opened: " + event.detail;
    case Event::What::followed:
    case Event::What::version_kept:
      return event.detail + (event.detail.empty() || event.copy.empty() ? "" : " ") +
             (event.copy.empty()
                  ? std::string()
                  : title +
                        " was changed in another tab, and your last changes do not fit. Your version is "
                        "kept as “" +
                        event.copy_title + "”.");
    case Event::What::replaced:
      return title + " was deleted for good in another tab. It is kept here as a new article.";
    case Event::What::trashed:
      return title + " was deleted in another tab. It is in the trash.";
    case Event::What::list_failed:
      return "The list of articles could not be stored: " + event.detail + ".";
    case Event::What::in_use:
      return "It is in use in another tab, so it was not deleted.";
    case Event::What::ready:
    case Event::What::saved:
    case Event::What::closed:
    case Event::What::fetched:
      break;
  }
  return {};
}

std::string copy_title(session::Copy why, std::string_view title) {
  switch (why) {
    case session::Copy::same:
      break;
    case session::Copy::own_version:
      return std::string(title) + " (your version)";
    case session::Copy::from_backup:
      return std::string(title) + " (from a backup)";
  }
  return std::string(title);
}

}  // namespace hearsay::view
