// What an article is about in a few words: enough to tell which other articles may report the same event, and little enough
// to be kept with its row of the library.
//
//   gist_of(doc)      // {"Rook", "Saltmarsh", "Friday", "4,000", "12 May", "bridge", "repair", …}
//
// Names come first, then figures and dates, then other words; each kind by how often the article has it, then by where. A
// name is a word with a capital letter where none need be: not at the beginning of a sentence or a quotation, not in a line
// that looks like a headline. A figure has two digits at least and is no year; a date is a day and a month in either order.
// Other words have four letters at least. Words that say nothing by themselves are among them: whoever compares gists
// (core/event/alike.h) knows which these are. What is not part of the article counts nowhere.
//
// Spelled as in the article. Cost: O(bytes), that of cutting the text into sentences. A gist has about 700 bytes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/annotation/document.h"

namespace hearsay {

// More of each does not tell events apart any better: measured on 924 articles of one election campaign.
constexpr std::size_t most_gist_names = 24, most_gist_figures = 12, most_gist_words = 40;
constexpr std::size_t most_in_gist = most_gist_names + most_gist_figures + most_gist_words;
constexpr std::size_t longest_in_gist = 40;  // bytes; what is longer is no word

std::vector<std::string> gist_of(const Document& doc);

}  // namespace hearsay
