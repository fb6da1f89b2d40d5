// From what the analysis found to a document with suggestions: the one place where analysis and annotation meet. The
// page, the command line and the formats that hold only a text all come this way.
//
//   Document doc = suggested_document(id, Text::from(pasted), "paste", now);
//   Document doc = suggested_document(id, text, analyze(text), "paste", now);   // where the findings are wanted as well
//
// Every finding becomes tags of the layer "analysis" with the state `suggested`: a quote with its speaker,
// cue and links; a hedge with its claim. Cost: the analysis, plus O(findings · log findings).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/analysis/findings.h"
#include "core/annotation/document.h"
#include "core/text/text.h"

namespace hearsay {

constexpr const char* analysis_layer = "analysis";
constexpr const char* my_layer = "me";

// The whole document for a new article: layers for the person and the analysis, suggestions, a title from its
// text.
Document suggested_document(std::string id, const Text& text, std::string_view from, std::int64_t now);
Document suggested_document(std::string id, const Text& text, const Findings& findings, std::string_view from,
                            std::int64_t now);

// Why it was found, as a message: “rule.” and the id of the rule; a hedge's with the words of its cue.
Message rule_of(const Attribution& attribution);
Message rule_of(const Hedge& hedge, const Text& text);

// The same without suggestions: what can be shown while the analysis has yet to run.
Document plain_document(std::string id, const Text& text, std::string_view from, std::int64_t now);

// The first line where it reads like a headline, else its first words.
std::string title_of(const Text& text);

}  // namespace hearsay
