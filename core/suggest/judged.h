// What the analysis found, as a person has judged and completed it: the findings of a document, for whatever takes findings.
//
//   Source source = source_of("Post", doc.text, judged_findings(doc, analyze(doc.text)));   // core/compare
//
// Attributions and hedges are the document's live tags: what was accepted, what the person tagged, and the suggestions that
// nobody has judged; one that covers much the same words as an accepted tag is left out. What was rejected is gone. Speakers
// are the document's persons, renamed and merged as they are there, with the mentions that the analysis knows of them:
// pronouns and descriptions are tagged only where they are a source. What is not part of the article is what the document
// says. Of a document that nobody has judged these are the findings that it was made of; of one without
// any tag, `found`.
//
// An accepted finding has a confidence of 1; one that no analysis made has no rule, and a hedge without a claim takes its
// sentence.
//
// `found` are those of the document's text. Cost: O((findings + tags) log tags).
#pragma once

#include "core/analysis/findings.h"
#include "core/annotation/document.h"

namespace hearsay {

// Or only what the person tagged or accepted counts, with the speakers of that.
enum class Suggestions { count, leave_out };

Findings judged_findings(const Document& doc, const Findings& found, Suggestions suggestions = Suggestions::count);

}  // namespace hearsay
