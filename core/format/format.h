// What a format of files is: a row of the table in core/files/formats.h, which the page's menu and file chooser,
// `hearsay convert`, the round-trip test and the fuzzer all go by.
//
//   const Format& csv = *find_format("tags-csv");
//   const std::string bytes = csv.write({{&doc}}, now_ms);
//   const std::string name = file_name(doc.meta.title, csv);           // "Ferry talks.tags.csv"
//   for (const Lost& lost : losses(csv, doc)) say(lost.what, lost.count);   // before it is written
//
// Offsets leave as code points or UTF-16 units, each format says which; here they are bytes. Times are milliseconds
// since 1970 UTC, given by the caller. Cost: O(bytes).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/history.h"
#include "core/message/message.h"

namespace hearsay {

struct File {
  std::string name = {};  // as the person sees it, with its ending
  std::string bytes = {};
};

// An article as it was in a file.
struct FiledArticle {
  enum class Holds : std::uint8_t {
    text,  // nobody has tagged it: the caller analyses it, with `boilerplate`
    tags,  // a document
    work,  // of a backup: with its history, to be put together with what is here
  };
  Document document = {};
  Holds holds = Holds::tags;
  std::vector<Span> boilerplate = {};  // of a web page; bytes of the text
  History history = {};
  std::int64_t changed = 0, trashed = 0;  // as in core/store/library.h
  std::int64_t made = 0;                  // when the file was written; 0: it does not say
};

struct FileProblem {
  std::string name;  // of the file
  Message what;      // what is wrong and what to do
  friend bool operator==(const FileProblem&, const FileProblem&) = default;
};

struct ReadFiles {
  std::vector<FiledArticle> articles;  // in the order of the files
  std::vector<FileProblem> problems;
  std::vector<std::string> rows = {};  // of a backup: what else was in the library (core/store/library.h)
};

// An article as it is to be written.
struct Outgoing {
  const Document* document;               // null, of a format that keeps all work: `row` is meant
  const History* history = nullptr;       // for formats that keep all work
  std::int64_t changed = 0, trashed = 0;  // the same
  std::string row = {};                   // of the library, and no article's
};

// One kind of thing that a format does not hold.
struct Loss {
  Message (*what)(std::int64_t count);  // 0: no document is meant, but what the format would lose of any
  std::size_t (*count)(const Document& document);
};

struct Format {
  enum class Encoding : std::uint8_t {
    utf8,
    marked,    // UTF-8, or UTF-16 behind a byte-order mark
    declared,  // what the bytes say of themselves (html_encoding.h)
  };
  std::string_view id;  // "hearsay": stable, for commands and scripts
  Message (*name)();
  std::vector<std::string_view> endings;  // lower case, with the dot; the first one is for saving
  std::string_view media_type;
  Encoding encoding = Encoding::utf8;  // read() gets UTF-8 all the same
  // All that was done, in the trash too, is in it: a backup.
  bool keeps_work = false;
  // Whether the file is meant for this format. Asked in the order of the table: the first that says yes reads.
  bool (*claims)(const File& file) = nullptr;
  // Files that belong together, at least one. No article and a problem, or at least one article. nullptr: this
  // format is only written.
  ReadFiles (*read)(const std::vector<File>& bundle) = nullptr;
  // At least one article; `now` for a format that says when it was written. nullptr: this format is only read.
  std::string (*write)(const std::vector<Outgoing>& articles, std::int64_t now) = nullptr;
  // What write() leaves out of what read() could give back.
  std::vector<Loss> losses = {};
};

// What of this document the format loses, with how much of it: the person is told before it is written.
struct Lost {
  Message what;
  std::size_t count = 0;  // never 0
};
std::vector<Lost> losses(const Format& format, const Document& document);

bool has_ending(const File& file, const Format& format);

// "Ferry talks.tags.csv": the title without what file systems refuse, at most 100 bytes of it.
std::string file_name(std::string_view title, const Format& format);
// The same with any ending.
std::string file_name(std::string_view title, std::string_view ending);
// "hearsay-backup-2026-11-22.json", "hearsay-articles-2026-11-22.tags.csv": of all articles, by the day in UTC.
std::string file_name_of_all(const Format& format, std::int64_t now);

}  // namespace hearsay
