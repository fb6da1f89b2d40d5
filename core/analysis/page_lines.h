// Lines that a web page adds to an article, told by what they say.
//
//   is_page_line("read more: ten ways to dry a book", 8, false)       a link
//   is_page_line("4 min read", 3, false), is_page_line("share", 1, false)   labels and buttons
//   is_page_line("the gate on sunday (image: kim aldous)", 7, false)  a caption with its credit
//   is_page_line("feb. 21, 2019", 3, false)                           a date and nothing else
//   is_list_heading("you may also like:")                             what follows are links
//
// `low` is the line in small letters (ASCII), `words` how many it has, `sentence` whether it ends as one does.
// Looks at both ends of the line and at the line as a whole: O(bytes).
#pragma once

#include <cstddef>
#include <string_view>

namespace hearsay {

bool is_page_line(std::string_view low, std::size_t words, bool sentence);
bool is_list_heading(std::string_view low);
// Whether it says who wrote the article, as the last lines do: the line as it is written, for its names. Only
// the rest of a line that begins with a name is copied.
bool is_writers_note(std::string_view line);

}  // namespace hearsay
