// A platform's gradebook as CSV: one column filled in, everything else as it was, byte for byte.
//
//   const FilledColumn filled = fill_column(csv, "Ferry talks", {{"Ada Finch", "83"}});
//   if (!filled.problem.empty()) show(filled.problem);
//   save(filled.csv);  for (const std::string& name : filled.unmatched) list(name);
//
// [x] separated by commas, semicolons or tabs; quoted fields with line breaks; byte-order mark; any line ends
// [x] Moodle: "First name" and "Surname" (or "Last name")      [x] Canvas: "Last, First" in "Student"
// [x] one column of names: "Name", "Full name", "Student name"
// [x] codes in place of names: "ID", "ID number", "Student ID", "SIS User ID", "Username", "Email address" and the like
//
// A name is a row's when all of it is the same, whatever case and spaces; "First Last" and "Last, First" are the same
// name. A code is a row's when it is all of one of its identifiers, whatever case. What fits no row, or several, is not
// filled in. A column that is not there is added at the end. Cost: O(bytes +
// names · log rows).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/exercise/roll.h"
#include "core/message/stored.h"

namespace hearsay::exercise {

struct FilledColumn {
  std::string csv = {};
  std::size_t filled = 0;
  std::vector<std::string> unmatched = {};  // names without a row of their own, in the order given
  Message problem = {};                     // why nothing was done: no table, or no column with names or codes
};

// `csv` is UTF-8. The column is found by all of its header; csv_field() makes what is written harmless.
FilledColumn fill_column(std::string_view csv, std::string_view column, const std::vector<Grade>& grades);

// The headers, to choose a column from; none when it is no table.
std::vector<std::string> columns_of(std::string_view csv);

}  // namespace hearsay::exercise
