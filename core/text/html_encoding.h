// In which encoding the bytes of a page or a text file are, by what they say of themselves.
//
//   declared_encoding("<meta charset=\"Windows-1251\">…") == "windows-1251"
//   declared_encoding("\xFF\xFE…") == "utf-16le"
//   declared_encoding("plain text") == "utf-8", declared_encoding("caf\xE9") == "windows-1252"
//
// In the order of the HTML standard: a byte-order mark, then the first declaration in a <meta> or an XML line, within
// the first 4,096 bytes; without one UTF-8 where the bytes are that, and Windows-1252 otherwise. The answer is a label in
// small letters as pages write it; what the label means is for whoever decodes (a browser's TextDecoder, iconv).
// As the standard wants it, iso-8859-1, latin1 and ascii are windows-1252, and a page that calls itself UTF-16 in
// letters that can be read is UTF-8. O(bytes).
#pragma once

#include <string>
#include <string_view>

namespace hearsay {

std::string declared_encoding(std::string_view bytes);

}  // namespace hearsay
