// `hearsay convert`: articles from any format of the table (core/files/formats.h) into any other.
//
//   hearsay convert --to tags-csv class/*.hearsay.json -o class.csv    one file of all
//   hearsay convert --to hearsay article.txt page.html -o folder/      a file each, named after the article
//
// A text or a page is analysed on the way. What the format leaves out of an article is said on standard error; that is
// not a failure.
#pragma once

#include <string>
#include <vector>

#include "core/format/format.h"

namespace cli {

struct Conversion {
  const hearsay::Format* to = nullptr;  // one that is written
  std::string out = {};                      // a file, a folder, or "-" for standard output
  std::vector<std::string> files = {};
};

// The exit status: 1 when a file could not be read or written, and the others were done all the same.
int convert(const Conversion& conversion);

// The ids of the formats that can be written, with commas between.
std::string writable_formats();

}  // namespace cli
