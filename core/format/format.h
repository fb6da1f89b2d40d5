// The formats that articles are read from and written to, as one table.
//
//   for (const Format& f : formats()) if (f.write) menu.add(f.id, f.name);
//
//   const ReadFiles read = read_files({{"talks.hearsay.json", bytes}});   // chooses the format by itself
//   for (const ReadArticle& article : read.articles) open(article.document);
//   for (const FileProblem& problem : read.problems) say(problem.name, problem.words);
//
//   const std::string file = find_format("tags-csv")->write({&doc});
//
// The page's menu and its file chooser, `hearsay convert`, the round-trip test and the fuzzer all go by this
// table: a format is a row here and a pair of files that the row names.
//
// Several files can arrive at once. They are sorted into bundles, a format's own each; a file that no format
// takes, or that its format cannot read, is named among the problems and the others are read all the same.
//
// Offsets leave as code points or UTF-16 units, each format says which; here they are bytes. Cost: O(bytes).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"

namespace hearsay {

struct File {
  std::string name = {};  // as the person sees it, with its ending
  std::string bytes = {};
};

struct ReadArticle {
  Document document;
  bool analysed = true;  // false: only a text, which nobody has tagged; the caller analyses it
};

struct FileProblem {
  std::string name;   // of the file
  std::string words;  // what is wrong and what to do, for a person
  friend bool operator==(const FileProblem&, const FileProblem&) = default;
};

struct ReadFiles {
  std::vector<ReadArticle> articles;  // in the order of the files
  std::vector<FileProblem> problems;
};

// What a format does not hold of a document: the person is told before it is written.
struct Loss {
  std::string what;       // in words, after "without": "notes"
  std::size_t count = 0;  // how many things of the document are lost; never 0
  friend bool operator==(const Loss&, const Loss&) = default;
};

struct Format {
  std::string_view id;                    // "hearsay": stable, for commands and scripts
  std::string_view name;                  // for a person
  std::vector<std::string_view> endings;  // lower case, with the dot; the first one is for saving
  std::string_view media_type;
  // Whether the file is meant for this format. Asked in the order of the table: the first that says yes reads.
  bool (*claims)(const File& file) = nullptr;
  // Files that belong together, at least one. No article and a problem, or at least one article. nullptr: this
  // format is only written.
  ReadFiles (*read)(const std::vector<File>& bundle) = nullptr;
  // At least one document. nullptr: this format is only read.
  std::string (*write)(const std::vector<const Document*>& documents) = nullptr;
  // Empty when write() keeps all that read() would give back.
  std::vector<Loss> (*losses)(const Document& document) = nullptr;
};

// Every format, in the order in which they are asked whether a file is theirs.
const std::vector<Format>& formats();
// nullptr when there is none of this id.
const Format* find_format(std::string_view id);

// Reads files of any format, of several at once if need be.
ReadFiles read_files(const std::vector<File>& files);

// "Ferry talks.tags.csv": the title without what file systems refuse, at most 100 bytes of it.
std::string file_name(std::string_view title, const Format& format);

bool has_ending(const File& file, const Format& format);

}  // namespace hearsay
