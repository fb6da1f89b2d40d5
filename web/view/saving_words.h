// What the page says of saving: the status line, the line over the article, and what happened by itself. The
// session (core/session) knows how it is; these are the words for it.
#pragma once

#include <string>

#include "core/session/session.h"

namespace hearsay::view {

struct SaveState {
  std::string text;    // for the status line: "Saved 10:32", "Saving…", "Not saved: …"
  std::string detail;  // the whole story
  bool trouble = false;
  bool can_retry = false;
};

// What stands over the article as long as it is so: why it can only be read, or why nothing is kept.
struct Standing {
  std::string text;         // empty: nothing
  const char* action = "";  // the id of what can be done about it
  bool trouble = false;
};

// Of an article that is shown; an empty id for none.
SaveState save_state(const session::Session& session, std::string_view article);
Standing standing(const session::Session& session, std::string_view article);

// What is said of an event; empty for one that is seen anyway.
std::string words_of(const session::Event& event);
std::string copy_title(session::Copy why, std::string_view title);
std::string untitled(bool is_event);

}  // namespace hearsay::view
