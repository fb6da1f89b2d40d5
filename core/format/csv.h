// Every tag of one article or of many as a table: `NAME.tags.csv`, for a spreadsheet or a statistics program.
//
//   std::string file = write_csv({&doc});
//
//   article,paragraph,kind,text,speaker,reporting word,hedge kind,elsewhere,note,author,verdict
//   Ferry talks,2,direct quote,“We will sail.”,the harbour master,said,,unsure (The Echo),,Hearsay,suggested
//
// [x] one row for each tag, in the order of the text   [x] UTF-8 with a byte-order mark, so that Excel reads it
// [x] fields with commas, quotes and line breaks (RFC 4180)      [x] nothing in it runs as a formula
// [ ] offsets, links, fragments: Hearsay's own file has them     [ ] reading it back
//
// The fragments of a tag are joined by " … ". The paragraph counts from 1 and is that of the tag's first word.
// “elsewhere” is how other articles give a quote (core/annotation/elsewhere.h), in the words of Hearsay's own file.
// The verdict is "accepted", "suggested" or "rejected".
//
// A spreadsheet takes a cell for a formula when it starts with = + - @, a tab or a carriage return, and some do
// so for their full-width forms. An apostrophe in front makes it text ("CSV Injection", OWASP).
//
// Cost: O(bytes + tags · log tags).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"

namespace hearsay {

std::string write_csv(const std::vector<const Document*>& documents);

// Any table as such a file.
std::string csv_table(const std::vector<std::vector<std::string>>& rows);

// One field as it goes into the file: made harmless, and quoted where it has to be.
std::string csv_field(std::string_view words, char separator = ',');

}  // namespace hearsay
