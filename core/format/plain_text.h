// Plain text and web pages as the text of an article that nobody has tagged yet.
//
//   ReadText read = read_plain_text(bytes);     // read.text, or read.problem
//   read = read_web_page("<p>…");               // all of the page's text, and what of it is not the article (html.h)
//
// Bytes are UTF-8; what is not becomes U+FFFD (Text::from), up to the point where the file is clearly something
// else. Limits: 2 MB of text, 16 MB of HTML. Cost: O(bytes).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/message/message.h"
#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay {

constexpr std::size_t longest_text = 2'000'000;  // bytes

struct ReadText {
  Text text = {};
  std::vector<Span> boilerplate = {};  // bytes of the text
  Message problem = {};                // what is wrong and what to do; then there is no text
};

ReadText read_plain_text(std::string_view bytes);
ReadText read_web_page(std::string_view html);

}  // namespace hearsay
