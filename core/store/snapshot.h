// A document with its undo history as the payload of one record.
//
//   std::string payload = write_snapshot(doc, history);
//   ReadSnapshot s = read_snapshot(payload);       // s.document, s.history
//
// Lines of JSON, then the document as its file: {"edits":2,"place":1}, one edit a line, and hearsay_json.h's
// text. Of a long history the steps nearest to now are kept, within a budget of bytes: first those that can
// be taken back. The last one always fits, and the ten last have a budget of their own: a corrected text or
// a bulk act names every tag. Cost: O(document + budget).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/annotation/document.h"
#include "core/annotation/history.h"

namespace hearsay {

constexpr std::size_t history_budget = 128 * 1024;  // bytes of edits as JSON, unless said otherwise
constexpr std::size_t last_steps = 10, last_budget = 2 * 1024 * 1024;

struct ReadSnapshot {
  std::optional<Document> document;  // nothing when the payload is not a snapshot
  History history;
};

std::string write_snapshot(const Document& doc, const History& history, std::size_t budget = history_budget);
ReadSnapshot read_snapshot(std::string_view payload);

}  // namespace hearsay
