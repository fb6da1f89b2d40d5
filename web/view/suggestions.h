// From what the analysis found to a document's suggestions: the one place where the two meet.
//
//   Document doc = suggested_document(id, Text::from(pasted), "paste", now);
//
// Every finding becomes tags of the layer "analysis" with the state `suggested`: a quote with its speaker,
// cue and links; a hedge with its claim. Cost: the analysis, plus O(findings · log findings).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/annotation/document.h"
#include "core/text/text.h"

namespace hearsay::view {

constexpr const char* analysis_layer = "analysis";
constexpr const char* my_layer = "me";

// The whole document for a new article: layers for the person and the analysis, suggestions, a title from its
// text.
Document suggested_document(std::string id, const Text& text, std::string_view from, std::int64_t now);

// The same without suggestions: what can be shown while the analysis has yet to run.
Document plain_document(std::string id, const Text& text, std::string_view from, std::int64_t now);

// The first line where it reads like a headline, else its first words.
std::string title_of(const Text& text);

}  // namespace hearsay::view
