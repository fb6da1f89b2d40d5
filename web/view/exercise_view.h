// What of an exercise several panels show.
#pragma once

#include <string>
#include <vector>

#include "core/annotation/exercise.h"
#include "core/exercise/feedback.h"
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
// Whether a student answers questions about sources in the article that is read.
bool has_source_check(const Context& app);
// "Is it named?", "Cannot tell"; an open answer is none.
std::string question_words(SourceQuestion question);
std::string answer_words(SourceAnswer answer);
// The answers of a source check beside the teacher's, from `top` on. Returns their height; 0: there are none.
float draw_source_feedback(const std::vector<exercise::SourceRemark>& remarks, float x, float top, float room);
// "speakers, quotes and statements that differ"
std::string list_of(const std::vector<Label>& labels, bool statements = false);
// The height of the bar over the article; 0: there is none.
float exercise_bar_height(const Context& app);

}  // namespace hearsay::view
