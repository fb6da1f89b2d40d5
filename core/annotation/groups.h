// Groups of articles: a class, a lesson, an event. An article is in any number of them; a group is there as long as an article is
// in it.
//
//   groups_from("Year 9, ferry,  year 9")        // {"Year 9", "ferry"}
//   doc's edit: set_groups(doc, groups_from(words))
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/edit.h"

namespace hearsay {

constexpr std::size_t longest_group = 40, most_groups = 20;  // graphemes of one; of one article

// The names between commas, in their order: spaces made single, cut to `longest_group` graphemes, and each once whatever its case.
// At most `most_groups`. O(bytes).
std::vector<std::string> groups_from(std::string_view words);

// "Year 9, ferry".
std::string joined_groups(const std::vector<std::string>& groups);

// Puts the article in these groups and takes it out of all others. Empty when it is in exactly these.
Edit set_groups(const Document& doc, std::vector<std::string> groups);

}  // namespace hearsay
