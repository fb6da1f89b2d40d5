// What the command line prints: about one article, and how.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/analysis/findings.h"
#include "core/text/text.h"

namespace cli {

// One line of JSON, without the line break, that begins with the fields of `head`: what the article is called.
// With `with_text` the text is in it too: an article that was read out of a page has no file of its own.
std::string to_json(nlohmann::ordered_json head, const hearsay::Text& text, const hearsay::Findings& findings,
                    bool with_text = false);

// The same, not yet written.
nlohmann::ordered_json json_of(nlohmann::ordered_json head, const hearsay::Text& text, const hearsay::Findings& findings,
                               bool with_text);
// Any JSON on one line; what is not UTF-8 is written as U+FFFD.
std::string line_of(const nlohmann::ordered_json& json);

// To standard output, at once. Whether it could be written; cannot_write() then says that it could not, and gives the exit
// status.
bool print(const std::string& out);
int cannot_write();

// Lines for a person: each attribution and hedge with its words, confidence and rule, in the order of the
// text.
std::string explain(const std::string& source, const hearsay::Text& text, const hearsay::Findings& findings);

}  // namespace cli
