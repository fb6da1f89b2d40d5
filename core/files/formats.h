// The formats that articles are read from and written to, as one table (core/format/format.h says what a row is).
//
//   for (const Format& f : formats()) if (f.write) menu.add(f.id, f.name());
//
//   const ReadFiles read = read_files({{"talks.hearsay.json", bytes}}, decode);   // chooses the format by itself
//   for (const FiledArticle& article : read.articles) open(article.document);
//   for (const FileProblem& problem : read.problems) say(problem.name, problem.what);
//
// The page's menu and its file chooser, `hearsay convert`, the round-trip test and the fuzzer all go by this table:
// a format is a row here and a pair of files that the row names.
//
// Several files can arrive at once. A file that no format can read is named among the problems, and the others are
// read all the same. Cost: O(bytes).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/format/format.h"

namespace hearsay {

// Every format, in the order in which they are asked whether a file is theirs. The last one takes everything.
const std::vector<Format>& formats();
// nullptr when there is none of this id.
const Format* find_format(std::string_view id);
// The one that reads the file.
const Format& format_of(const File& file);

// Bytes in an encoding as UTF-8: a browser's TextDecoder, or iconv. `label` is as pages write it, in small letters.
struct Decoded {
  std::string utf8 = {};
  bool known = true;  // false: there is no such encoding here
};
using Decode = Decoded (*)(std::string_view bytes, const std::string& label);

ReadFiles read_files(std::vector<File> files, Decode decode);

// What the browser's file chooser is to offer: endings and media types, with commas between.
std::string readable_kinds();

}  // namespace hearsay
