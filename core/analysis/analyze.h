// The analysis as a whole: the one function that the page and the command line call.
//
//   Findings f = analyze(Text::from("“It may rain,” the mayor said."));
//   f.attributions[0].kind == QuoteKind::direct
//
// Deterministic: the same text gives the same findings on every machine. Any text is taken; the cost is
// linear in its length. The stages, in the order they run, are the files of this folder (README, "How the
// analysis works").
#pragma once

#include <vector>

#include "core/analysis/findings.h"
#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay {

// `page_parts`: bytes that are known to be the page's and not the article's (HtmlText::boilerplate), in order. No
// finding is in them.
// `article_parts`: the same of what a person takes for the article's.
Findings analyze(const Text& text, const std::vector<Span>& page_parts = {},
                 const std::vector<Span>& article_parts = {});

}  // namespace hearsay
