// The parts of the dialog that shows a class (class_view.cpp).
#pragma once

#include "core/exercise/roll.h"
#include "web/view/context.h"

namespace hearsay::view {

// Each fills `rect` from the top.
void draw_class_students(const Context& app, Commands& queue, const exercise::ClassWork& work, const ui::Rect& rect);
// The marks of one student, one a line.
void draw_class_marks(const Context& app, Commands& queue, const exercise::ClassWork& work, const ui::Rect& rect);
// The text, each word the darker the more of the class marked it.
void draw_class_words(const Context& app, Commands& queue, const exercise::ClassWork& work, const ui::Rect& rect);
void draw_class_disputes(const Context& app, Commands& queue, const exercise::ClassWork& work, const ui::Rect& rect);
// How many gave which answer to the questions about sources; and what each student answered to one of them.
void draw_class_sources(const Context& app, Commands& queue, const exercise::ClassWork& work, const ui::Rect& rect);
void draw_class_agreement(const Context& app, Commands& queue, const exercise::ClassWork& work, const ui::Rect& rect);

}  // namespace hearsay::view
