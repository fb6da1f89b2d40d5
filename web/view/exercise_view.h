// What of an exercise several panels show.
#pragma once

#include <string>

#include "core/annotation/exercise.h"
#include "web/view/context.h"

namespace hearsay::view {

// Of the article that is read; null: it is none.
const Exercise* exercise_of(const Context& app);
// A student's copy, or a teacher's article that an exercise was made of.
bool is_students(const Context& app);
bool is_teachers(const Context& app);
// "Tag speakers, quotes and hedges. Say who said each quote."
std::string task_of(const Exercise& sheet);
// Which paragraphs count, by how they begin; empty: all do.
std::string parts_of(const Document& doc);
// Asks for the passphrase of the answers of the exercise of this id, which are locked as `locked`. Returns its height.
float draw_unlock(const Context& app, Commands& queue, const std::string& exercise, const std::string& locked, float x, float y, float room);
// "speakers, quotes and hedges"
std::string list_of(const std::vector<Label>& labels);
// The height of the bar over the article; 0: there is none.
float exercise_bar_height(const Context& app);

}  // namespace hearsay::view
