// `hearsay analyze --jsonl`: articles one a line in, results one a line out, on all cores, in order.
//
//   {"id": "a7", "text": "“It may rain,” the mayor said."}   →   {"id": "a7", "length": 30, …}
//   {"id": 8, "html": "<h1>…"}                               →   {"id": 8, "text": "…", "length": …}
//
// A line that is not such an object is reported on standard error with its number and passed over; the result is then
// `failed` > 0. Lines wait for their turn in memory, at most a few for each core, so a stream of any length can go
// through. Empty lines are skipped.
#pragma once

#include <cstddef>
#include <cstdio>

namespace cli {

struct LinesResult {
  std::size_t done = 0, failed = 0;
  bool wrote = true;  // false: the output could not be written, and the rest was left
};

// `name` is the input's, for messages. `threads` ≥ 1.
LinesResult analyze_lines(std::FILE* in, const char* name, std::FILE* out, unsigned threads);

}  // namespace cli
