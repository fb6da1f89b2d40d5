#include "web/view/context.h"

#include "web/browser/language.h"
#include "web/browser/medium.h"

namespace hearsay::view {

SaveState Context::save_state() const {
  SaveState save = view::save_state(session(), id());
  if (!save.trouble && host::storage_is_silent())
    return {host::words("saving.no-answer"), host::words("saving.no-answer-how"), true};
  if (!save.trouble && is_typing()) save.text = host::words("saving.saving");
  return save;
}

std::uint32_t Context::reads_at() const {
  if (article().caret() >= 0 || !selection().empty()) return article().at();
  if (const Tag* tag = selected()) return hull(tag->fragments).begin;
  return view().in_sight().begin;
}

}  // namespace hearsay::view
