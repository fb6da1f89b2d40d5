// Hearsay's own file: one document as JSON, `NAME.hearsay.json`.
//
// [x] everything in Document, byte for byte the same after a round trip
// [x] a version, checked on load
// [x] unknown fields at every level are kept and written again
// [x] offsets in Unicode code points
// [x] several documents in one file ("documents": [...])
// [ ] edit history (that is the journal's)
//
//   std::string file = write_hearsay(doc);
//   ReadResult r = read_hearsay(file);  if (!r.problem.empty()) show(r.problem);
//
// Words that are not UTF-8 (only the text is checked when a document is made) are written with U+FFFD.
// The same document gives the same bytes. Reading never throws and never changes anything: a file that is not
// ours, is damaged or is of a newer version than this program gives a message for a person and no document.
// Cost: O(size) for both.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"

namespace hearsay {

constexpr int hearsay_file_version = 2;

struct ReadResult {
  std::vector<Document> documents;  // empty exactly when there is a problem
  std::string problem;              // what happened, to what, what to do
  std::string extra = {};           // unknown fields of a file of several documents, as a JSON object
};

std::string write_hearsay(const Document& doc);
// One file of several; `extra` as read. At least one document: an empty file could not be opened again.
std::string write_hearsay(const std::vector<Document>& docs, std::string_view extra = {});
// Whether it is a moment that a calendar can show: what JavaScript takes for a date, 273,000 years around 1970.
constexpr bool is_time(std::int64_t milliseconds) {
  constexpr std::int64_t furthest = 8'640'000'000'000'000;
  return -furthest <= milliseconds && milliseconds <= furthest;
}

// Where the bytes come from. What no page writes and none could show (a date that no calendar has, a title of a megabyte)
// is refused in a file; an article in the browser's storage opens all the same.
enum class ReadFrom { file, storage };
constexpr std::size_t longest_title = 20'000;  // bytes
ReadResult read_hearsay(std::string_view bytes, ReadFrom where = ReadFrom::file);

// One edit as a JSON object, for the journal and for other tabs: the same field names as the file's, but
// offsets in bytes, since an edit may change the text that code points would be counted in.
std::string write_edit(const Edit& edit);
struct ReadEdit {
  std::optional<Edit> edit;
  std::string problem;  // in words for a person, when there is no edit
};
ReadEdit read_edit(std::string_view bytes);

}  // namespace hearsay
