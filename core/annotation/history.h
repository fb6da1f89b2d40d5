// Undo and redo over one document.
//
//   History history;
//   history.done(edit);                       // after apply() went well
//   if (auto edit = history.undo()) apply(doc, *edit);
//
// Holds edits as they were made; undo() hands out the inverse and moves the place. A new edit after an undo
// drops what could have been redone. Kept to the newest 1,000 edits. O(1) a call.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>

#include "core/annotation/edit.h"

namespace hearsay {

class History {
 public:
  static constexpr std::size_t limit = 1000;

  void done(Edit edit);
  // The edit to apply now; nothing when there is none to take back (or to make again).
  std::optional<Edit> undo();
  std::optional<Edit> redo();
  bool can_undo() const { return place_ > 0; }
  bool can_redo() const { return place_ < edits_.size(); }
  // The edit that undo() would take back; nullptr for none.
  const Edit* last() const { return can_undo() ? &edits_[place_ - 1] : nullptr; }

  // All edits, oldest first, and how many of them are done: for the list of steps and for keeping them.
  const std::deque<Edit>& edits() const { return edits_; }
  std::size_t place() const { return place_; }
  void restore(std::deque<Edit> edits, std::size_t place);

 private:
  std::deque<Edit> edits_;
  std::size_t place_ = 0;
};

}  // namespace hearsay
