// A web page, or a part of one that a person copied, as plain text with the article told from the page round it.
//
//   HtmlText page = read_html("<nav>Home</nav><h1>Talks</h1><p>&ldquo;Yes,&rdquo; she said.</p><footer>About us</footer>");
//   page.text == "Talks\n\n“Yes,” she said.\n\nAbout us", page.boilerplate == {the last line}
//   article_of(page) == "Talks\n\n“Yes,” she said."
//
// Headings, paragraphs, list items, table rows and <br> end a line; blocks are parted by an empty line.
// `text` holds all that a reader of the page could take for text: what is not the article (related links, captions,
// comments, sharing, forms) is in it too, as boilerplate, so that nothing is lost where the guess is wrong. Not in
// it: scripts, styles, menus, controls, and what is hidden, unless the article itself is: some pages hide it until a
// script shows it, or have it in their JSON-LD only. Entities are decoded as HTML does, in one pass; white space is
// folded as a browser shows it, except in <pre>. Which block is the article's is decided in html_article.h.
//
// Expects UTF-8 (html_encoding.h finds out what a file is in). Never fails: broken markup is read as far as it can
// be. Cost: O(bytes), whatever the nesting.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace hearsay {

struct HtmlText {
  std::string text;
  std::vector<Span> boilerplate;  // bytes of `text`; whole lines, in order
};

HtmlText read_html(std::string_view html);

// The text without its boilerplate.
std::string article_of(const HtmlText& page);

}  // namespace hearsay
