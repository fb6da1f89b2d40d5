// Rows that several lists of the side panel share.
#pragma once

#include <string>
#include <vector>

#include "core/message/message.h"
#include "web/view/context.h"

namespace hearsay::view {

// A tag as a line with its form and words; a press selects it. Returns its height.
float tag_row(const Context& app, Commands& queue, const Tag& tag, float x, float y, float w, ui::Id seed);

// The tags that have a note and can be seen, in the order of the text; and one of them as a line with its note. Returns its
// height.
std::vector<const Tag*> noted(const Context& app);
float note_row(const Context& app, Commands& queue, const Tag& tag, float x, float y, float w, ui::Id seed);

// The mark of a speaker: filled for a name, hollow for a description or nobody.
void speaker_dot(float x, float y, ui::Colour colour, bool hollow, ui::Colour ground, int hue);

// A bar of which a share, 0 … 1, is in this colour.
void share_bar(const ui::Rect& bar, float share, ui::Colour colour);

// A heading within a list. Returns its height.
float list_heading(ui::Id id, const ui::Rect& rect, float y, std::string_view words);

// Buttons for actions of the table, side by side over the whole width, called “button.” and the action's id. Returns their
// height.
struct Choice {
  const char* action;
  message::Phrase name;
  consteval Choice(const char* action_) : action(action_), name("button.", action_) {}
};
float action_buttons(const Context& app, Commands& queue, const ui::Rect& rect, float y, std::initializer_list<Choice> choices);

}  // namespace hearsay::view
