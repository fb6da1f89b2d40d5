// The handles at the borders of the selected tag, and of a selection that was made by touch: for mouse, finger and keys. A
// drag is one edit, made when it ends; until then the article shows where the border would be (ArticleState::preview).
// Borders go by words; with Alt by graphemes. Only the selected tag is ever touched.
#pragma once

#include <cstdint>
#include <vector>

#include "web/view/context.h"

namespace hearsay::view {

// Describes the handles to the mirror; what is to be drawn of them.
std::vector<Handle> put_handles(const Context& app, Commands& queue, const ui::Panel& panel);

// What happened to a handle; CSS pixels in the window, or (Grip::stepped) the way of an arrow key.
struct HandleEvent {
  std::uint32_t control;
  Grip grip;
  float x, y;
  bool exact;  // by letters
};
// What it changes for good goes into the queue.
void drag_handle(Workspace& workspace, ArticleView& view, Commands& queue, const HandleEvent& event);

}  // namespace hearsay::view
