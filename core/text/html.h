// What a person pasted as text/html, as the plain text of an article.
//
//   html_to_text("<h1>Talks</h1><p>&ldquo;Yes,&rdquo; she said.</p>") == "Talks\n\n“Yes,” she said."
//
// Headings, paragraphs, list items, table rows and <br> end a line; blocks are separated by an empty line.
// Dropped with all they hold: script, style, noscript, template, nav, header/footer of the page, aside, form
// controls, figure captions' buttons, comments, and what is hidden (hidden, aria-hidden="true", display:none,
// visibility:hidden). Entities are decoded as HTML does, in one pass; white space is folded as a browser
// shows it, except in <pre>.
//
// Never fails: broken markup is read as far as it can be. Cost: O(bytes), whatever the nesting.
#pragma once

#include <string>
#include <string_view>

namespace hearsay {

std::string html_to_text(std::string_view html);

}  // namespace hearsay
