// Tested by tests/unit/store_test.cpp; fuzzed by tests/fuzz/file_fuzz.cpp.
#include "core/store/snapshot.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "core/format/hearsay_json.h"
#include "core/format/json.h"

namespace hearsay {

namespace {

// The next line, without its end; takes it off `rest`.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

}  // namespace

std::string write_snapshot(const Document& doc, const History& history, std::size_t budget) {
  const std::deque<Edit>& edits = history.edits();
  std::deque<std::string> lines;
  std::size_t bytes = 0, place = 0;
  const auto fits = [&](const std::string& line, std::size_t most) {
    return (bytes += line.size() + 1) <= most;
  };
  for (std::size_t i = history.place(); i-- > 0; ++place) {
    std::string line = write_edit(edits[i]);
    if (!fits(line, place < last_steps ? std::max(budget, last_budget) : budget) && place > 0) break;
    lines.push_front(std::move(line));
  }
  for (std::size_t i = history.place(); i < edits.size() && bytes <= budget; ++i) {
    std::string line = write_edit(edits[i]);
    if (!fits(line, budget)) break;
    lines.push_back(std::move(line));
  }
  std::string out;
  ObjectOut head(out);
  head.number("edits", static_cast<std::int64_t>(lines.size()));
  head.number("place", static_cast<std::int64_t>(place));
  head.close();
  out += '\n';
  for (const std::string& line : lines) (out += line) += '\n';
  return out += write_hearsay(doc);
}

ReadSnapshot read_snapshot(std::string_view payload) {
  Json json;
  if (!parse_json(take_line(payload), json).empty()) return {};
  ObjectIn head(json, "The snapshot");
  std::int64_t count = 0, place = 0;
  head.number("edits", 0, History::limit, count, Need::must);
  head.number("place", 0, count, place, Need::must);
  if (!head.problem().empty()) return {};
  std::deque<Edit> edits;
  for (std::int64_t i = 0; i < count; ++i) {
    ReadEdit read = read_edit(take_line(payload));
    if (!read.edit) return {};
    edits.push_back(std::move(*read.edit));
  }
  ReadResult file = read_hearsay(payload, ReadFrom::storage);
  if (file.documents.size() != 1) return {};
  ReadSnapshot result;
  result.document = std::move(file.documents.front());
  result.history.restore(std::move(edits), static_cast<std::size_t>(place));
  return result;
}

}  // namespace hearsay
