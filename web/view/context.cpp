#include "web/view/context.h"

#include "web/browser/medium.h"

namespace hearsay::view {

SaveState Context::save_state() const {
  SaveState save = view::save_state(session(), id());
  if (!save.trouble && host::storage_is_silent())
    return {"The storage does not answer",
            "What you do may not be saved. Save a file of this article before you leave the page.", true};
  if (!save.trouble && is_typing()) save.text = "Saving…";
  return save;
}

}  // namespace hearsay::view
