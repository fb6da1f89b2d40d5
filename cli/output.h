// What the command line prints about one article.
#pragma once

#include <string>

#include "core/analysis/findings.h"
#include "core/text/text.h"

namespace cli {

// One line of JSON, without the line break: the shape that the scorers read (README, "The command line").
std::string to_json(const std::string& source, const hearsay::Text& text, const hearsay::Findings& findings);

// Lines for a person: each attribution and hedge with its words, confidence and rule, in the order of the
// text.
std::string explain(const std::string& source, const hearsay::Text& text, const hearsay::Findings& findings);

}  // namespace cli
