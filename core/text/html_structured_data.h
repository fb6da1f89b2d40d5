// The article's text as a page's JSON-LD gives it to search engines: "articleBody".
//
//   article_body(R"({"@type": "NewsArticle", "articleBody": "It rained.\nAgain."})") == "It rained.\nAgain."
//
// Empty when there is none. The value may itself hold markup; it is handed out as it is. This does not parse JSON: the
// blocks on real pages are often broken, and one string is wanted. O(bytes).
#pragma once

#include <string>
#include <string_view>

namespace hearsay::html {

std::string article_body(std::string_view json);

}  // namespace hearsay::html
