// What the command line reads: articles in files or on standard input, as UTF-8 text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace cli {

struct Input {
  std::string text;                        // UTF-8, but for stray bytes that Text replaces
  std::vector<hearsay::Span> boilerplate;  // of a page; bytes of `text`
  bool is_page = false;                    // the text was read out of HTML
  std::string error;                       // what went wrong, with the file's name; empty when nothing did
};

// `path` is a file or "-". A file that ends in .html or .htm is a page, in the encoding that it declares; any
// other one is UTF-8 or begins with a byte-order mark.
Input read_article(const std::string& path);

// A page that is in UTF-8 already.
Input read_page(std::string_view html);

}  // namespace cli
