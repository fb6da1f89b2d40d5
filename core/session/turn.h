// Private to the session's own files: one call, or one answer of the medium.
#pragma once

#include "core/session/session.h"

namespace hearsay::session {

// When the outermost ends, what waits to be stored is handed to the medium, and then the events are told: the
// user hears of a state that is whole.
class Session::Turn {
 public:
  explicit Turn(Session& session) : s_(session) { ++s_.depth_; }
  ~Turn();
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  Session& s_;
};

}  // namespace hearsay::session
