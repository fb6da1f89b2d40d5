// From what the analysis found to a document with suggestions: the one place where analysis and annotation meet. The
// page, the command line and the formats that hold only a text all come this way.
//
//   Document doc = suggested_document(id, Text::from(pasted), "paste", now);
//   Document doc = suggested_document(id, text, analyze(text), "paste", now);   // where the findings are wanted as well
//
// Every finding becomes tags of the layer "analysis": a quote with its speaker,
// cue and links; a hedge with its claim. What is not of the article, or is there twice, becomes asides (asides.h), in which
// nothing is suggested. Cost: the analysis, plus O(findings · log findings).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/findings.h"
#include "core/annotation/document.h"
#include "core/annotation/edit.h"
#include "core/text/text.h"

namespace hearsay {

// Which rules and words made the suggestions: raised with every change of core/analysis that finds something else.
constexpr const char* analysis_version = "2";

// The whole document for a new article: layers for the person and the analysis, suggestions, a title from its
// text.
Document suggested_document(std::string id, const Text& text, std::string_view from, std::int64_t now);
Document suggested_document(std::string id, const Text& text, const Findings& findings, std::string_view from,
                            std::int64_t now);

// The paragraphs are part of the article after all: they are analysed, and what is found there is suggested. Empty when
// they are part of it already. Cost: the analysis.
Edit take_in(const Document& doc, const std::vector<Span>& paragraphs);

// The article as if nobody had judged, renamed or merged anything in it: the same text, meta and paragraphs that count, with the
// suggestions that are made of them now. Speakers belong to all layers, so what a person makes of them shows in the suggestions
// of the document itself. Cost: the analysis.
Document suggested_anew(const Document& doc);

// Why it was found, as a message: “rule.” and the id of the rule; a hedge's with the words of its cue.
Message rule_of(const Attribution& attribution);
Message rule_of(const Hedge& hedge, const Text& text);

// The same without suggestions: what can be shown while the analysis has yet to run.
Document plain_document(std::string id, const Text& text, std::string_view from, std::int64_t now);

// The first line that is of the article where it reads like a headline, else its first words.
std::string title_of(const Text& text, const std::vector<Aside>& asides = {});

}  // namespace hearsay
