// How other articles on the event give a quote (core/annotation/elsewhere.h): the choices beside a selected quote and in the form
// of an exercise, and its words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/elsewhere.h"
#include "web/view/context.h"

namespace hearsay::view {

// "In “The Echo” it sounds less sure: “it might sail”", a sentence for each, one after the other.
std::string elsewhere_words(const std::vector<Elsewhere>& all);
// "less sure, other words"; each way once.
std::string ways_words(const std::vector<Elsewhere>& all);

// Buttons for the ways, those down that the quote names, and below them where that is, as far as it is said. `name` is what the
// choices are called, without being drawn. Returns the height.
float draw_elsewhere(const Context& app, Commands& queue, const Tag& quote, ui::Id seed, const std::string& name, float x, float y, float room);

// In the form: each quote of the teacher's with its choices. Returns the height.
float draw_statements(const Context& app, Commands& queue, float x, float y, float room);

}  // namespace hearsay::view
