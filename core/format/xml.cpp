// Tested by tests/unit/scorecard_test.cpp and event_page_test.cpp.
#include "core/format/xml.h"

#include "core/text/text.h"
#include "core/text/utf8.h"

namespace hearsay {

std::string xml_escaped(std::string_view words) {
  const Text text = Text::from(words);
  std::string out;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t begin = at;
    const char32_t c = utf8::next(text.bytes(), at);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c < 0x20 || c == 0x7F || c == 0xFFFE || c == 0xFFFF) {
      out += ' ';
    } else {
      out += text.bytes({begin, at});
    }
  }
  return out;
}

}  // namespace hearsay
