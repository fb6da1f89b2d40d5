// Tested by tests/browser: storing, tabs, places, killed.
#include "web/view/saving_words.h"

#include "web/browser/host.h"
#include "web/browser/language.h"

namespace hearsay::view {

using namespace message::literals;

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
    return {host::words("saving.lost-on-close", "why"_is = storage.trouble), "", true};
  if (storage.place == Place::newer)
    return {host::words("saving.newer"), "", true};
  const ArticleStatus status = session.status(article);
  switch (status.access) {
    case Access::none:
    case Access::ours:
      return {};
    case Access::conflict:
      return {host::words(status.saving.message), "edit-here", true};
    case Access::sealed:
      return {host::words(status.saving.message), "", true};
    case Access::overtaken:
      return {host::words("saving.overtaken", "count"_is = status.unsaved), "edit-here", true};
    case Access::elsewhere:
      return {host::words("saving.elsewhere"), "edit-here", false};
  }
  return {};
}

SaveState save_state(const Session& session, std::string_view article) {
  const StorageStatus& storage = session.storage();
  if (!storage.lost.empty() && session.unsaved()) return {host::words("saving.lost", "why"_is = storage.lost), storage.lost, true};
  if (const std::vector<Session::Stuck> stuck = session.stuck(); !stuck.empty())
    return {host::words("saving.lost", "why"_is = stuck.front().title), host::words(stuck.front().why), true, true};
  const ArticleStatus status = session.status(article);
  if (status.access == Access::none) return {};
  switch (status.saving.what) {
    case SavingState::What::failed:
      return {host::words("saving.lost", "why"_is = host::words(status.saving.message)), host::words(status.saving.message), true, true};
    case SavingState::What::conflict:
    case SavingState::What::read_only:
      return {host::words("saving.read-only"), host::words(status.saving.message), true};
    case SavingState::What::saving:
      if (status.storing) return {host::words("saving.saving"), {}, false};
      break;
    case SavingState::What::saved:
      break;
  }
  if (storage.place == Place::memory) return {host::words("saving.unsaved"), standing(session, article).text, true};
  if (!status.can_edit) return {host::words("saving.read-only"), standing(session, article).text, status.unsaved > 0};
  return {status.saved_at ? host::words("saving.saved-at", "time"_is = host::short_time(status.saved_at)) : host::words("saving.saved"),
          storage.place == Place::local_storage ? host::words("saving.small", "why"_is = storage.trouble)
                                                : std::string(),
          false};
}

namespace {

std::string detail_of(const Event& event) {
  Message detail = event.detail;
  if (!event.last_step.empty()) detail.arguments.push_back({"step", host::words(event.last_step)});
  return host::words(detail);
}

}  // namespace

std::string words_of(const Event& event) {
  const std::string& title = event.title;
  switch (event.what) {
    case Event::What::opened:
      return detail_of(event);
    case Event::What::open_failed:
      return host::words("happened.open-failed", "title"_is = title, "why"_is = detail_of(event));
    case Event::What::followed:
    case Event::What::version_kept: {
      if (event.copy.empty()) return detail_of(event);
      const std::string kept = host::words("happened.version-kept", "title"_is = title, "copy"_is = event.copy_title);
      return event.detail.empty() ? kept : host::words("words.sentences", "first"_is = detail_of(event), "second"_is = kept);
    }
    case Event::What::replaced:
      return host::words("happened.replaced", "title"_is = title);
    case Event::What::trashed:
      return host::words("happened.trashed", "title"_is = title);
    case Event::What::list_failed:
      return host::words("happened.list-failed", "why"_is = detail_of(event));
    case Event::What::in_use:
      return host::words("happened.in-use");
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
      return host::words("copy.own-version", "title"_is = title);
    case session::Copy::from_backup:
      return host::words("copy.from-backup", "title"_is = title);
  }
  return std::string(title);
}

std::string untitled(bool is_event) { return is_event ? host::words("event.untitled") : host::words("library.untitled"); }

}  // namespace hearsay::view
