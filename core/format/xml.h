// Words as they go into XML and HTML, between tags and in attributes with double quotes.
//
//   out += "<p title=\"" + xml_escaped(title) + "\">" + xml_escaped(words) + "</p>";
//
// The five characters with a meaning are written out; what XML 1.0 has no place for, and control characters, become spaces.
// So nothing that somebody pasted is ever markup. Cost: O(bytes).
#pragma once

#include <string>
#include <string_view>

namespace hearsay {

std::string xml_escaped(std::string_view words);

}  // namespace hearsay
