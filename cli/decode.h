// Bytes of any encoding that pages are in, to UTF-8, by the C library's iconv.
//
//   to_utf8("caf\xE9", "windows-1252").utf8 == "café"
//
// `label` is as pages write it (html_encoding.h). What is not a character there becomes U+FFFD. O(bytes).
#pragma once

#include <string>
#include <string_view>

#include "core/files/formats.h"

namespace cli {

hearsay::Decoded to_utf8(std::string_view bytes, const std::string& label);

}  // namespace cli
