// Tested by tests/unit/history_test.cpp.
#include "core/annotation/history.h"

#include <algorithm>
#include <utility>

namespace hearsay {

void History::done(Edit edit) {
  edits_.resize(place_);
  edits_.push_back(std::move(edit));
  if (edits_.size() > limit) edits_.pop_front();
  place_ = edits_.size();
}

std::optional<Edit> History::undo() {
  if (!can_undo()) return std::nullopt;
  return inverse(edits_[--place_]);
}

std::optional<Edit> History::redo() {
  if (!can_redo()) return std::nullopt;
  return edits_[place_++];
}

void History::restore(std::deque<Edit> edits, std::size_t place) {
  edits_ = std::move(edits);
  place_ = std::min(place, edits_.size());
  // Too many: the oldest that are done go first, since what follows them can still be taken back; then the
  // last to be made again, since what comes before them can still be made.
  while (edits_.size() > limit && place_ > 0) {
    edits_.pop_front();
    --place_;
  }
  if (edits_.size() > limit) edits_.resize(limit);
}

}  // namespace hearsay
