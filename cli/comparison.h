// `hearsay compare`: several articles on one event, printed.
//
//   {"articles": [what analyze prints, …],
//    "persons": [{"id": "p1", "name": "Ann Lee", "named": true, "speakers": [[0, "s1"], [1, "s3"]],
//                 "forms": {"0": ["Mayor Ann Lee"], …}}, …],
//    "statements": [{"id": "t1", "person": "p1", "outlets": 2, "fullest": 0,
//                    "members": [{"article": 0, "attribution": "a2", "span": [[12, 40]], "state": "verbatim",
//                                 "sure": "stated", "ellipsis": false,
//                                 "words": [["kept", [12, 15], [30, 33], ["case"]], …]}, …],
//                    "own_voice": [{"article": 2, "span": [50, 71]}]}, …],
//    "speaking": [{"person": "p1", "article": 0, "words": 40, "quoted": 12, "share": 0.31, "direct": 1,
//                  "mixed": 0, "indirect": 2, "hedged": 1, "first_quote": 12, "named": true}, …]}
//
// Offsets are code points into each article. In "words" the first span is of the fullest wording ("fullest" is its member's
// index), the second of this one; null where there is none.
#pragma once

#include <string>
#include <vector>

#include "core/analysis/findings.h"
#include "core/format/format.h"
#include "core/text/text.h"

namespace cli {

struct ComparedFile {
  ComparedFile(std::string path, const hearsay::FiledArticle& article, bool from_page);
  std::string name;
  hearsay::Text text;
  hearsay::Findings findings;
  bool read_out = false;  // the text is not the file's own (input.h)
};

// One line.
std::string comparison_json(const std::vector<ComparedFile>& articles);
// A table with a head, for a spreadsheet: one row for each article that reports a statement, or says it in its own voice.
std::string comparison_table(const std::vector<ComparedFile>& articles);
// And one row for each person and article that lets them speak (core/event/event_tables.h).
std::string speakers_table(const std::vector<ComparedFile>& articles);

}  // namespace cli
