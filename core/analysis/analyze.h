// The analysis as a whole: the one function that the page and the command line call.
//
//   Findings f = analyze(Text::from("“It may rain,” the mayor said."));
//   f.attributions[0].kind == QuoteKind::direct
//
// Deterministic: the same text gives the same findings on every machine. Any text is taken; the cost is
// linear in its length. The stages, in the order they run, are the files of this folder (README, "How the
// analysis works").
#pragma once

#include "core/analysis/findings.h"
#include "core/text/text.h"

namespace hearsay {

Findings analyze(const Text& text);

}  // namespace hearsay
